"""The rows that a matched table gives: a row for each of its rows and each group that its heads name."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.audit.numbers import is_no_value
from generator.audit.reading.document import Document
from generator.compute.shared.tables import EVERYTHING, MEAN
from generator.copying.answers import NOTHING, Answers, CopyingError, Doubt, by_subject
from generator.copying.codes import Codes, has_ways
from generator.copying.figures import FigureReader
from generator.copying.labels import LabelReader
from generator.copying.matching import ColumnUse, Matching
from generator.copying.report_table import PrintedCell, PrintedRow, ReportTable, cited
from generator.copying.target import Target, TargetColumn
from generator.values.shared.number import NumberStyle, read_number

_ITEM: Final = re.compile(r"(?:^|\s)(?:[-•✓]|\d{1,2}[.)])\s+(?=\S)")
_CLOSING: Final = {"jumlah": EVERYTHING, "rata-rata": MEAN}
Value = Decimal | str


@dataclass(frozen=True, slots=True)
class CopiedRow:
    """A row to be: its cells by column, where they stand in the report, and the printed cell of each."""

    cells: Mapping[str, Value]
    place: str
    table: ReportTable
    row: int
    printed: Mapping[str, PrintedCell]


@dataclass(frozen=True, slots=True)
class Remark:
    """What a clerk should know of rows that were not copied as they stand: why, and which rows."""

    words: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """The rows of a table, remarks about others, and doubts about cells."""

    rows: tuple[CopiedRow, ...]
    remarks: tuple[Remark, ...]
    doubts: tuple[Doubt, ...]
    unused_answers: frozenset[str]


def rows_of(
    document: Document, matching: Matching, target: Target, reader: LabelReader, answers: Answers,
    codes: Mapping[str, str],
) -> Reading:  # fmt: skip
    """Read the rows of a table; ``codes`` are those of a tree that the office has, with their names."""
    rows = _Rows(document, matching, target, reader, answers)
    rows.codes = Codes(codes) if has_ways(target) else None
    return rows.reading()


class _Rows:
    def __init__(
        self, document: Document, matching: Matching, target: Target, reader: LabelReader, answers: Answers
    ) -> None:
        self.document, self.matching, self.target = document, matching, target
        self.reader, self.answers = reader, answers
        self.table = matching.table
        self.figures = FigureReader(self.table, answers)
        texts = list(dict.fromkeys(cell.text for row in self.table.rows for cell in row.cells if cell.text))
        said, strange = by_subject(answers.cells, texts)
        self.said = {texts[position]: answer for position, answer in said.items() if answer}
        self.unused = frozenset(strange)
        self.codes: Codes | None = None
        self.joined = {
            use.name: reader.joined(
                self._column(use), [row.cells[use.position].text for row in self.table.rows]
            )
            for use in matching.uses
            if self._column(use).link
        }
        self.doubts: dict[tuple[str, str], Doubt] = {}
        self.skipped: dict[str, list[int]] = {}

    def reading(self) -> Reading:
        rows = []
        above: dict[str, str] = {}
        for row in self.table.rows:
            if row.number in self.answers.left_out:
                self._skip("dilewati menurut --lewati", row)
                above.clear()  # an empty label below it is none of a row further up
            elif row.is_short:
                self._skip("kurang angkanya, sehingga kolomnya tidak pasti; salin dengan tangan", row)
            elif row.closing and not self.target.printed and not self._is_named(row):
                self._skip(f"baris {row.closing}, yang dihitung portal sendiri", row)
            else:
                rows += self._rows(row, above)
        remarks = tuple(Remark(words, tuple(numbers)) for words, numbers in self.skipped.items())
        return Reading(tuple(rows), remarks, tuple(self.doubts.values()), self.unused)

    def _skip(self, why: str, row: PrintedRow) -> None:
        numbers = self.skipped.setdefault(why, [])
        if row.number not in numbers:
            numbers.append(row.number)

    def _column(self, use: ColumnUse) -> TargetColumn:
        return self.target.by_name[use.name]

    def _rows(self, row: PrintedRow, above: dict[str, str]) -> list[CopiedRow]:
        """Return the rows of a printed row; labels that a merged cell says once come from ``above``."""
        uses = self.matching.uses
        shared = [use for use in uses if not use.labels and not self._is_value(use)]
        groups: dict[frozenset[tuple[str, str]], list[ColumnUse]] = {}
        for use in uses:
            if use not in shared:
                groups.setdefault(frozenset(use.labels.items()), []).append(use)
        if not groups and self.target.may_be_bare:
            groups = {frozenset(): []}
        texts = {use.name: row.cells[use.position].text for use in shared}
        values = [row.cells[use.position].text for group in groups.values() for use in group]
        if not any(values) and not (self.target.may_be_bare and texts.get("nama")):
            if any(texts.values()):
                self._skip("tanpa isi di kolom yang disalin", row)
            return []
        carried = self._carried(row, shared, above)
        if any(carried[use.name] and self._is_none(use, carried[use.name]) for use in shared):
            self._skip("dilewati menurut jawaban --sel", row)
            above.clear()
            return []
        stated = {group: self._values(row, members) for group, members in groups.items()}
        if any(values) and not any(stated.values()):
            self._skip("tanpa nilai; tanda seperti “-” tidak ditulis sebagai nol", row)
            return []
        labels = self._labels(row, shared, carried)
        found = [
            made
            for group, members in groups.items()
            if (cells := stated[group]) or (self.target.may_be_bare and labels)
            for made in self._made(row, {**labels, **dict(group), **cells}, (*shared, *members))
        ]
        above.clear()
        above.update(carried)
        return found

    def _is_named(self, row: PrintedRow) -> bool:
        """Whether a row that begins like a total has a name of ours: an indicator "Jumlah pengguna"."""
        for use in self.matching.uses:
            text, column = row.cells[use.position].text, self._column(use)
            if text and not column.is_figure and not use.labels:
                is_known = self.reader.knows(column) and self.reader.is_plain(column, text)
                if is_known or self._answer(text) or row.number - 1 in self.joined.get(use.name, {}):
                    return True
        return False

    def _is_value(self, use: ColumnUse) -> bool:
        """Whether a column holds what a row is written for, not what it is called."""
        column = self._column(use)
        has_figures = any(self._column(each).is_figure for each in self.matching.uses)
        is_stated_last = not has_figures and not column.link and column.name not in self.target.key
        return column.is_figure or (is_stated_last and column.is_required and not column.options)

    def _carried(
        self, row: PrintedRow, shared: Sequence[ColumnUse], above: Mapping[str, str]
    ) -> dict[str, str]:
        """Return the labels of a row; an empty one is that of the row above where both share what is left.

        Where this would make the same row again, the cell is no part of a merged one.
        """
        own = {use.name: self._own(row, use) for use in shared}
        filled = dict(own)
        is_below = True  # whether all labels to the left are those of the row above
        for use in shared:
            name = use.name
            is_needed = self._column(use).is_required or name in self.target.key
            if not own[name] and is_below and is_needed:
                filled[name] = above.get(name, "")
            is_below = is_below and filled[name] == above.get(name, "")
        wanted = [name for name in filled if filled[name] != own[name]]
        key = [name for name in filled if name in self.target.key]
        if not wanted or (key and all(filled[name] == above.get(name) for name in key)):
            return own
        names = ", ".join(f"`{name}`" for name in wanted)
        self._skip(f"{names} kosong (sel gabungan), diisi dari baris di atasnya", row)
        return filled

    def _own(self, row: PrintedRow, use: ColumnUse) -> str:
        """Return the label that a row prints; the key of a name that is broken over several rows."""
        text = _stated(row.cells[use.position].text)
        joined = self.joined.get(use.name, {}).get(row.number - 1)
        if joined is None or self._answer(text) is not None:
            return text
        self._skip(f"`{use.name}` tercetak terpotong di beberapa baris, disambung", row)
        return joined

    def _labels(
        self, row: PrintedRow, shared: Sequence[ColumnUse], carried: Mapping[str, str]
    ) -> dict[str, str]:
        labels: dict[str, str] = {}
        closing = _CLOSING.get(row.closing, "") if self.target.printed else ""
        for use in shared:
            text, column = carried[use.name], self._column(use)
            if closing and text and closing not in labels.values():
                labels[use.name] = closing
            elif text:
                read = self._label(row, column, text, carried)
                if isinstance(read, Doubt):
                    self._doubt(read)
                elif read:
                    labels[use.name] = read
        return labels

    def _is_none(self, use: ColumnUse, text: str) -> bool:
        """Whether an answer says that a label which a row needs is none: the row is left out."""
        return self._answer(text) == "" and (self._column(use).is_required or bool(self.target.printed))

    def _label(
        self, row: PrintedRow, column: TargetColumn, text: str, carried: Mapping[str, str]
    ) -> str | Doubt:
        said = self._answer(text)
        if said is not None:
            return self.codes.completed(said) if self.codes and said and column.name == "kode" else said
        if self.codes and column.name == "kode":
            full = self.codes.full(text, carried.get("nama", ""))
            if full != text and not isinstance(full, Doubt):
                self._skip("`kode` dilengkapi dengan induknya", row)
            return full
        read = self.reader.read(column, text)
        if isinstance(read, Doubt) and self.table.has_lost_columns and column.link:
            key = self.reader.ending(column, text)
            if key:
                self._skip(f"`{column.name}` dikenali dari akhir labelnya; periksa kembali", row)
            return key or read
        if column.name == "kode" and isinstance(read, str) and read.endswith(f".{text}"):
            self._skip("`kode` dilengkapi dengan induknya", row)
        return read

    def _values(self, row: PrintedRow, members: Sequence[ColumnUse]) -> dict[str, Value]:
        cells: dict[str, Value] = {}
        for use in members:
            cell = row.cells[use.position]
            column = self._column(use)
            said = self._answer(cell.text)
            value: Value | Doubt
            if said is not None:
                value = _number(said) if said and column.is_figure else said
            elif column.is_figure:
                value = self.figures.read(column, use.position, cell.text, cell.at)
            else:
                value = self.reader.read(column, cell.text) if _stated(cell.text) else ""
            if isinstance(value, Doubt):
                self._doubt(value)
                cells[use.name] = ""  # so that the labels of the row are read, and asked about, as well
            elif value != "":
                cells[use.name] = value
        return cells

    def _answer(self, text: str) -> str | None:
        said = self.said.get(text)
        return "" if said == NOTHING else said

    def _doubt(self, doubt: Doubt) -> None:
        self.doubts.setdefault((doubt.option, doubt.subject), doubt)

    def _made(
        self, row: PrintedRow, cells: Mapping[str, Value], uses: Sequence[ColumnUse]
    ) -> Iterator[CopiedRow]:
        """Yield the row, or one for each item of a cell that lists several where rows may repeat."""
        printed = {use.name: row.cells[use.position] for use in uses}
        stated = [row.cells[use.position] for use in uses if self._is_value(use) or use.labels]
        filled = [cell for cell in stated if cell.text] or [cell for cell in printed.values() if cell.text]
        place = cited(self.document, self.table, filled)
        whole = {**self.answers.same_in_all, **cells}
        listing = next((use for use in uses if self._is_listing(use, row)), None)
        if listing is None:
            yield CopiedRow(whole, place, self.table, row.number, printed)
            return
        items = [text.strip() for text in _ITEM.split(row.cells[listing.position].text) if text.strip()]
        self._skip(f"butir di kolom `{listing.name}` menjadi baris sendiri-sendiri", row)
        for item in items:
            yield CopiedRow({**whole, listing.name: item}, place, self.table, row.number, printed)

    def _is_listing(self, use: ColumnUse, row: PrintedRow) -> bool:
        text = row.cells[use.position].text
        is_free = not self.target.key and self._is_value(use) and not self._column(use).is_figure
        return is_free and bool(_ITEM.match(text)) and self._answer(text) is None


def _stated(text: str) -> str:
    """Return a text, or nothing where it only says that there is none."""
    return "" if is_no_value(text) else text


def _number(answer: str) -> Decimal:
    read = read_number(answer, NumberStyle.COMMA)
    if not isinstance(read, Decimal):
        message = f"Jawaban --sel `{answer}` bukan angka. Tulis dengan koma desimal, tanpa titik: 1234,5."
        raise CopyingError(message)
    return read
