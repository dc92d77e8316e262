"""A table of a report as it is copied: heads, and rows of printed cells with the place of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from generator.audit.numbers import cell_figure
from generator.audit.reading.document import Grid, Paragraph, Position
from generator.audit.table import Row, table_of
from generator.copying.lost.tables import LostTable, label_parts, lost_tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.reading.document import Block, Document

_CAPTION: Final = re.compile(r"[*_ ]*tabel\s*(?P<number>\d+(?:\s*\.\s*\d+)*[a-z]?)", re.IGNORECASE)
_SHEET: Final = re.compile(r"[0-9A-Za-z.]+")
# A note on the unit stands right above a table.
_NEAR: Final = 2
_LONGEST_NOTE: Final = 80


@dataclass(frozen=True, slots=True)
class PrintedCell:
    """A cell as printed, on one line, and where it stands."""

    text: str
    at: Position


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row below the heads, counted from 1; ``closing`` is how it calls itself a total or a mean.

    ``is_short`` says that figures are missing and nothing tells of which columns; its label holds all of it.
    """

    number: int
    cells: tuple[PrintedCell, ...]
    closing: str = ""
    is_short: bool = False


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table of a report; ``note`` is a short line right above it, such as ``(dalam ribuan rupiah)``.

    Of a table that has lost its columns in the text, the note is all its heads in one.
    """

    number: int
    caption: str
    at: Position
    heads: tuple[str, ...]
    rows: tuple[PrintedRow, ...]
    note: str = ""
    is_turned: bool = False
    has_lost_columns: bool = False

    @property
    def name(self) -> str:
        """What to call it before people."""
        return f"Tabel ke-{self.number}" + (f" ({self.caption})" if self.caption else "")

    def column(self, position: int) -> list[str]:
        """Return the texts of a column that are not empty, without those of totals where it has others."""
        filled = [row for row in self.rows if row.cells[position].text]
        rows = [row for row in filled if not row.closing] or filled
        return [row.cells[position].text for row in rows]


def report_tables(document: Document) -> Iterator[ReportTable]:
    """Yield the tables of a report in reading order, numbered as the reader numbers them.

    Below them come those of a text that has lost their columns.
    """
    count = 0
    for index, block in enumerate(document.blocks):
        if isinstance(block, Grid):
            table = table_of(block, index)
            rows = tuple(_row(number, row) for number, row in enumerate(table.rows, 1))
            note = _note(document.blocks[max(0, index - _NEAR) : index])
            yield ReportTable(block.number, block.caption, block.at, table.heads, rows, note)
            count = block.number
    for number, lost in enumerate(lost_tables(document.blocks), count + 1):
        yield _found_again(number, lost)


def _found_again(number: int, lost: LostTable) -> ReportTable:
    """Return a table that has lost its columns, with its numbers and codes in columns of their own."""
    parts = [label_parts(row) for row in lost.rows]
    whole = [part for part, row in zip(parts, lost.rows, strict=True) if not row.is_short]
    has_numbers = any(ordinal for ordinal, _, _ in whole)
    has_codes = 2 * sum(bool(code) for _, _, code in whole) > len(whole)
    rows = []
    for at, (row, (ordinal, words, code)) in enumerate(zip(lost.rows, parts, strict=True), 1):
        label = words.removeprefix(code).strip() if has_codes else words
        if row.is_short:
            label = " ".join([label, *(cell.text for cell in row.cells)])
        texts = [*([ordinal] if has_numbers else []), *([code] if has_codes else []), label]
        place = (row.cells or row.label)[0].at
        figures = [PrintedCell("", place)] * len(lost.heads)
        if not row.is_short:
            figures = [PrintedCell(cell.text, cell.at) for cell in row.cells]
        cells = (*(PrintedCell(text, place) for text in texts), *figures)
        rows.append(PrintedRow(at, cells, _closing((label,)), row.is_short))
    heads = (*(["No"] if has_numbers else []), *(["Kode"] if has_codes else []), "", *lost.heads)
    return ReportTable(
        number, lost.caption, lost.at, heads, tuple(rows), lost.heads_text, has_lost_columns=True
    )


def turned(table: ReportTable) -> ReportTable | None:
    """Return the table with its rows as columns; ``None`` where no column holds figures.

    The words left of the first column of figures become heads, and the old heads the first column.
    """
    first = next((each for each in range(1, len(table.heads)) if _holds_figures(table, each)), 0)
    if not first or not table.rows:
        return None
    columns = range(first, len(table.heads))
    heads = tuple(_label(row.cells[:first]) for row in table.rows)
    rows = tuple(
        PrintedRow(
            number,
            (PrintedCell(table.heads[position], table.at), *(row.cells[position] for row in table.rows)),
            _closing((table.heads[position],)),
        )
        for number, position in enumerate(columns, 1)
    )
    corner = " ".join(dict.fromkeys(filter(None, table.heads[:first])))
    return replace(table, heads=(corner, *heads), rows=rows, is_turned=True)


def cited(document: Document, table: ReportTable, cells: Sequence[PrintedCell]) -> str:
    """Return where cells stand, as data files cite it: lines, pages, or a sheet with its lines."""
    positions = [cell.at for cell in cells]
    if any(each.page for each in positions):
        return f"halaman {_numbers(sorted({each.page for each in positions}))}"
    lines = f"baris {_numbers(sorted({each.line for each in positions}))}"
    sheet = positions[0].sheet
    if sheet:
        return f"lembar {sheet}, {lines}" if _SHEET.fullmatch(sheet) else lines
    caption = _CAPTION.match(table.caption) if document.name.lower().endswith(".docx") else None
    # Lines of a Word file are counted by programs only; people find the table by its number.
    return f"tabel {''.join(caption['number'].split())}, {lines}" if caption else lines


def _numbers(numbers: Sequence[int]) -> str:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _row(number: int, row: Row) -> PrintedRow:
    cells = tuple(PrintedCell(text, row.at) for text in row.texts)
    return PrintedRow(number, cells, "jumlah" if row.is_total else "rata-rata" if row.is_mean else "")


def _closing(texts: tuple[str, ...]) -> str:
    return _row(0, Row("", Position(), {}, frozenset(), texts)).closing


def _note(blocks: Sequence[Block]) -> str:
    notes = [each.text for each in blocks if isinstance(each, Paragraph) and len(each.text) <= _LONGEST_NOTE]
    return next((text for text in reversed(notes) if text.startswith("(")), "")


def _holds_figures(table: ReportTable, position: int) -> bool:
    texts = [row.cells[position].text for row in table.rows if row.cells[position].text]
    figures = sum(cell_figure(text, table.at) is not None for text in texts)
    return bool(texts) and 2 * figures >= len(texts)


def _label(cells: Sequence[PrintedCell]) -> str:
    """Return the words of a row; its number alone is none."""
    texts = [cell.text for cell in cells if re.search("[A-Za-z]", cell.text)]
    return " ".join(texts) or next((cell.text for cell in reversed(cells) if cell.text), "")
