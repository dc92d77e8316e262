"""Writing of one data sheet: headings with comments, rows with their formats, choices, what is only shown."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from generator.exchange.shared.choices import Named, choices_of
from generator.exchange.shared.columns import EXACT_DIGITS, Content, column_of, content_of, heading, links_to
from generator.exchange.shared.documents import SEPARATOR, listed_columns
from generator.exchange.shared.layout import (
    FIRST_ROW,
    HEADING_ROW,
    MARKS_COLUMN,
    NAMES_ROW,
    PURPOSE_ROW,
    REMOVAL,
    REMOVED,
    SHOWN_ONLY,
    SUGGESTED,
    TITLE_ROW,
)
from generator.exchange.shared.plan import BookPlan, Cells, SheetPlan
from generator.exchange.writing.formats import Formats
from generator.exchange.writing.shown import ShownColumn, key_of
from generator.loading.shared.cell_faults import DATE
from generator.loading.shared.suggestion import calendar_day
from generator.values.shared.number import NumberStyle, decimals_of, read_number

# Rows below the filled ones that choices and formats are ready for.
_SPARE_ROWS: Final = 300
_NARROWEST, _WIDEST = 9, 48
# Columns that hold sentences are as wide before they are filled.
_SENTENCE: Final = 36
_SENTENCES: Final = frozenset(
    {"nama", "judul", "definisi", "cara_menghitung", "sumber_data", "ringkasan", "tugas", "kegiatan"}
)
_RARELY_FILLED: Final = frozenset({"pendahulu", "penerus"})
_LINKED_WIDTHS: Final = {"indikator": 60, "sumber": 36, "satuan": 24}
# Heights of rows, in points; spreadsheets do not fit them to texts that they have not laid out themselves.
_HEADING_HEIGHT, _LINE_HEIGHT, _MOST_LINES = 48, 15, 6
_NUMBERS: Final = frozenset({Content.FIGURE, Content.AMOUNT, Content.WHOLE})
_FORMATS: Final = {
    Content.DATE: "yyyy-mm-dd",
    Content.AMOUNT: "#,##0",
    Content.WHOLE: "0",
    Content.FIGURE: "General",
}
# The texts of which column of which kind of sheet are the choices of which columns elsewhere.
_TYPED_CHOICES: Final = (
    ("kartu", "nama", "indikator"), ("sasaran", "kode", "induk"), ("sumber", "id", "sumber"),
)  # fmt: skip
_REMOVAL_COMMENT: Final = (
    "Pilih `hapus` bila seluruh baris ini harus hilang dari berkasnya. Mengosongkan atau menghapus barisnya "
    "di sini tidak menghapus apa pun."
)
_FREE: Final = {
    "insert_rows": True, "format_cells": True, "format_columns": True, "format_rows": True, "sort": True,
    "autofilter": True,
}  # fmt: skip


class ChoiceColumns:
    """The hidden sheet with what may be chosen: a column for each list, which validations refer to."""

    def __init__(self, sheet: Any, title: str, typed: Mapping[str, str]) -> None:  # noqa: ANN401 - no types
        """Write the lists into ``sheet``; ``typed`` are the cells that hold the choices of other columns."""
        self._sheet, self._title, self.typed = sheet, title, typed
        self._ranges: dict[tuple[str, ...], str] = {}

    def reference(self, choices: tuple[str, ...], *, are_numbers: bool) -> str:
        """Return the range that holds the choices, written once."""
        from xlsxwriter.utility import xl_col_to_name  # noqa: PLC0415 - most commands write no workbook

        if choices not in self._ranges:
            column = len(self._ranges)
            for row, text in enumerate(choices):
                if are_numbers:
                    self._sheet.write_number(row, column, int(text))
                else:
                    self._sheet.write_string(row, column, text)
            letters = xl_col_to_name(column, col_abs=True)
            self._ranges[choices] = f"='{self._title}'!{letters}$1:{letters}${len(choices)}"
        return self._ranges[choices]


def typed_choices(plan: BookPlan) -> Mapping[str, str]:
    """Return the cells whose texts may be chosen in other sheets as soon as they are typed, by column name.

    They are offered where the data have nothing to choose from yet: not every spreadsheet keeps such lists.
    """
    return {
        name: _typed(sheet, column)
        for sheet in plan.sheets
        for kind, column, name in _TYPED_CHOICES
        if sheet.kind.id == kind
    }


def _typed(sheet: SheetPlan, name: str) -> str:
    from xlsxwriter.utility import xl_rowcol_to_cell  # noqa: PLC0415 - most commands write no workbook

    column = sheet.names.index(name) + 1
    last = FIRST_ROW + len(sheet.rows) + _SPARE_ROWS
    first_cell, last_cell = (
        f"'{sheet.title}'!{xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)}"
        for row in (FIRST_ROW, last)
    )
    cells = f"{first_cell}:{last_cell.rpartition('!')[2]}"
    return f'=OFFSET({first_cell},0,0,MAX(1,COUNTIF({cells},"?*")),1)'


class DataSheet:
    """One sheet of a workbook that is being written."""

    def __init__(self, sheet: Any, plan: SheetPlan, known: Named, formats: Formats) -> None:  # noqa: ANN401
        """Write the file of ``plan`` into ``sheet``."""
        self.sheet, self.plan, self.known, self.formats = sheet, plan, known, formats
        self.contents = [content_of(plan.kind, name) for name in plan.names]
        self.lists = listed_columns(plan.kind)
        self.widths: list[int] = []

    def write(self, mark: str, shown: Sequence[ShownColumn], choices: ChoiceColumns, *, is_due: bool) -> None:
        """Write everything; ``is_due`` says that the rows that are only suggested are to be filled now."""
        plan, sheet = self.plan, self.sheet
        suggested = [(f"{SUGGESTED}{number}", cells) for number, cells in enumerate(plan.suggestions)]
        rows = [*((str(row.line), row.cells) for row in plan.rows), *suggested]
        last = FIRST_ROW + len(rows) + _SPARE_ROWS
        self._widths(rows, shown)
        self._head(mark, shown)
        for position, (row_mark, cells) in enumerate(rows):
            row = FIRST_ROW + position
            sheet.write_string(row, MARKS_COLUMN, row_mark)
            self._row(row, cells, is_due=is_due and row_mark.startswith(SUGGESTED))
            self._shown(row, cells, shown)
        self._validations(last, choices)
        width = len(plan.names)
        sheet.autofilter(HEADING_ROW, 1, max(HEADING_ROW + len(rows), FIRST_ROW), width)
        sheet.freeze_panes(FIRST_ROW, 0)
        sheet.protect("", dict(_FREE))
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(HEADING_ROW)

    def _head(self, mark: str, shown: Sequence[ShownColumn]) -> None:
        plan, sheet, formats = self.plan, self.sheet, self.formats
        sheet.set_row(NAMES_ROW, None, None, {"hidden": True})
        sheet.set_row(HEADING_ROW, _HEADING_HEIGHT)
        sheet.set_column(MARKS_COLUMN, MARKS_COLUMN, 4, None, {"hidden": True})
        sheet.write_string(NAMES_ROW, MARKS_COLUMN, mark)
        sheet.write_string(TITLE_ROW, 1, plan.title, formats.of("title"))
        state = "" if plan.content else "Berkas ini belum ada; dibuat bila Anda mengisinya. "
        sheet.write_string(
            PURPOSE_ROW, 1, f"{plan.kind.purpose} {state}Berkas: {plan.path}", formats.of("note")
        )
        for column, name in enumerate(plan.names, 1):
            sheet.write_string(NAMES_ROW, column, name)
            known = column_of(plan.kind, name)
            required = " *" if known and known.required else ""
            sheet.write_string(HEADING_ROW, column, heading(name) + required, formats.of("heading"))
            if known:
                advice = f"\n{known.advice}" if known.advice else ""
                must = "Wajib diisi." if known.required else "Boleh kosong."
                self._comment(column, f"{name}: {known.meaning}. {must}{advice}")
        removal = len(plan.names) + 1
        sheet.write_string(NAMES_ROW, removal, REMOVAL)
        sheet.write_string(HEADING_ROW, removal, "Hapus baris?", formats.of("heading"))
        self._comment(removal, _REMOVAL_COMMENT)
        for column, each in enumerate(shown, removal + 1):
            sheet.write_string(NAMES_ROW, column, SHOWN_ONLY)
            sheet.write_string(HEADING_ROW, column, each.heading, formats.of("shown heading"))
            self._comment(column, each.meaning)

    def _comment(self, column: int, text: str) -> None:
        self.sheet.write_comment(HEADING_ROW, column, text, {"x_scale": 2, "author": "Kinerja Terbuka"})

    def _row(self, row: int, cells: Cells, *, is_due: bool) -> None:
        texts = [self._said(name, cells.get(name, "")) for name in self.plan.names]
        lines = max(-(-len(text) // width) for text, width in zip(texts, self.widths, strict=True))
        if lines > 1:
            self.sheet.set_row(row, _LINE_HEIGHT * min(lines, _MOST_LINES))
        for column, (name, content) in enumerate(zip(self.plan.names, self.contents, strict=True), 1):
            self._cell(row, column, cells.get(name, ""), name, content, is_due=is_due)
        self.sheet.write_blank(row, len(self.plan.names) + 1, None, self.formats.cell("@"))

    def _cell(self, row: int, column: int, text: str, name: str, content: Content, *, is_due: bool) -> None:
        usual = _FORMATS.get(content, "@")
        known = column_of(self.plan.kind, name)
        is_due = is_due and (content is Content.FIGURE or (known is not None and known.required))
        number = read_number(text, self.plan.style) if content in _NUMBERS else None
        day = DATE.fullmatch(text) if content is Content.DATE else None
        dated = calendar_day(*day.groups()) if day else None
        if not text:
            self.sheet.write_blank(row, column, None, self.formats.cell(usual, is_due=is_due))
        elif isinstance(number, Decimal) and is_exact(number):
            form = number_format(content, number)
            self.sheet.write_number(row, column, float(number), self.formats.cell(form))
        elif isinstance(dated, date):
            self.sheet.write_datetime(row, column, dated, self.formats.cell(usual))
        else:
            # A cell for figures that holds words stays one for figures.
            form = "General" if content in _NUMBERS else usual
            self.sheet.write_string(row, column, self._said(name, text), self.formats.cell(form))

    def _said(self, name: str, text: str) -> str:
        """Return a text as its cell shows it: keys with what they stand for, lists line by line."""
        if name in self.lists:
            return text.replace(SEPARATOR, "\n")
        link = links_to(self.plan.kind, name)
        return self.known.label(link, text) if link and text else text

    def _shown(self, row: int, cells: Cells, shown: Sequence[ShownColumn]) -> None:
        key = key_of(self.plan, cells)
        for column, each in enumerate(shown, len(self.plan.names) + 2):
            text = each.texts.get(key, "") if key else ""
            number = read_number(text, NumberStyle.COMMA) if text else None
            if isinstance(number, Decimal) and is_exact(number):
                form = number_format(Content.FIGURE, number)
                self.sheet.write_number(row, column, float(number), self.formats.shown(form))
            else:
                self.sheet.write_string(row, column, text, self.formats.of("shown"))

    def _widths(self, rows: Iterable[tuple[str, Cells]], shown: Sequence[ShownColumn]) -> None:
        """Set widths and formats of whole columns, so that rows added below have them too."""
        filled = [cells for _, cells in rows]
        for column, (name, content) in enumerate(zip(self.plan.names, self.contents, strict=True), 1):
            longest = max((len(each.get(name, "")) for each in filled), default=0)
            options, _ = choices_of(self.plan, name, self.known)
            link = links_to(self.plan.kind, name)
            longest = max([longest, *(len(each) for each in options if not link)]) + 2
            least = _SENTENCE if name in _SENTENCES or content is Content.ITEMS else _NARROWEST
            width = min(_WIDEST, max(least, len(heading(name)) + 3, longest))
            width = _LINKED_WIDTHS.get(link, width) if name not in _RARELY_FILLED else _SENTENCE
            self.widths.append(width)
            self.sheet.set_column(column, column, width, self.formats.cell(_FORMATS.get(content, "@")))
        removal = len(self.plan.names) + 1
        self.sheet.set_column(removal, removal, _NARROWEST, self.formats.cell("@"))
        if shown:
            self.sheet.set_column(removal + 1, removal + len(shown), 16)

    def _validations(self, last: int, choices: ChoiceColumns) -> None:
        for column, (name, content) in enumerate(zip(self.plan.names, self.contents, strict=True), 1):
            options, is_closed = choices_of(self.plan, name, self.known)
            if options:
                are_numbers = content is Content.WHOLE and all(each.isdigit() for each in options)
                source = choices.reference(options, are_numbers=are_numbers)
                self._validate(column, last, {"validate": "list", "source": source}, is_closed=is_closed)
            elif name in choices.typed:
                source = choices.typed[name]
                self._validate(column, last, {"validate": "list", "source": source}, is_closed=False)
        removal = len(self.plan.names) + 1
        self._validate(removal, last, {"validate": "list", "source": [REMOVED]}, is_closed=True)

    def _validate(self, column: int, last: int, rule: Mapping[str, object], *, is_closed: bool) -> None:
        error = {
            "show_error": is_closed,
            "error_title": "Pilih dari daftar",
            "error_message": "Isian ini tidak ada di daftar pilihannya. Tekan tanda panah di kanan sel.",
        }
        self.sheet.data_validation(FIRST_ROW, column, last, column, {**rule, **error})


def is_exact(number: Decimal) -> bool:
    """Whether a spreadsheet keeps all digits of a number."""
    return len(number.normalize().as_tuple().digits) <= EXACT_DIGITS and abs(number) < 10**EXACT_DIGITS


def number_format(content: Content, number: Decimal) -> str:
    """Return the format that shows a number with the decimals that it is written with."""
    places = decimals_of(number)
    whole = "#,##0" if content is Content.AMOUNT else "0"
    return f"{whole}.{'0' * places}" if places else whole
