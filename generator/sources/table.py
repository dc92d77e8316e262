"""CSV as staff write it: located rows of cells, with the number style that the delimiter decides."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic, Outcome
from generator.sources.files import TextFile
from generator.values.number import NumberStyle
from generator.values.place import Place

DELIMITERS: Final = {";": "titik koma", "\t": "tab", ",": "koma"}
_BLANK: Final = "\u200b\ufeff\u2060"
_SPACES: Final = " \t\u00a0\u202f" + _BLANK


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells (trimmed, as many as the header), its line and its text as written."""

    line: int
    cells: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file: header, rows and the style its numbers must have."""

    path: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    style: NumberStyle

    def place(self, row: Row, column: str) -> Place:
        """Locate a cell as Excel counts rows and columns."""
        position = self.header.index(column) + 1 if column in self.header else 0
        return Place(self.path, row.line, position, column)


def read_table(file: TextFile) -> Outcome[Table]:
    """Read a CSV file. The header's delimiter (``;`` tab ``,``) decides the number style.

    ``;`` and tab go with a decimal comma (Indonesian Excel), ``,`` with a decimal point. Rows whose
    cells do not fit the header are findings and left out; empty rows are passed over.
    """
    lines = [(number, line) for number, line in enumerate(file.lines, 1) if line.strip(_SPACES + ";,")]
    if not lines:
        remedy = "isi baris judul kolom, atau hapus berkas ini"
        return Outcome(_empty(file.path), (found("B110", Place(file.path), "berkas ini kosong", remedy),))
    delimiter = _delimiter(lines[0][1])
    style = NumberStyle.POINT if delimiter == "," else NumberStyle.COMMA
    header = _cells(lines[0][1], delimiter)
    if header is None:
        return Outcome(_empty(file.path), (_unpaired(file.path, *lines[0]),))
    names = tuple(name.strip(_SPACES) for name in _without_trailing_blanks(header))
    rows: list[Row] = []
    findings: list[Diagnostic] = []
    for number, line in lines[1:]:
        row = _row(file.path, number, line, delimiter, names)
        if isinstance(row, Row):
            rows.append(row)
            findings.extend(_edges(file.path, row, delimiter, names))
        else:
            findings.append(row)
    return Outcome(Table(file.path, names, tuple(rows), style), tuple(findings))


def _empty(path: str) -> Table:
    return Table(path, (), (), NumberStyle.COMMA)


def _delimiter(header: str) -> str:
    return max(DELIMITERS, key=header.count)


def _cells(line: str, delimiter: str) -> list[str] | None:
    if '"' not in line:
        return line.split(delimiter)
    try:
        return next(csv.reader([line], delimiter=delimiter, strict=True))
    except csv.Error:
        return None


def _without_trailing_blanks(cells: list[str]) -> list[str]:
    while cells and not cells[-1].strip(_SPACES):
        cells = cells[:-1]
    return cells


def _row(path: str, number: int, line: str, delimiter: str, names: tuple[str, ...]) -> Row | Diagnostic:
    cells = _cells(line, delimiter)
    if cells is None:
        return _unpaired(path, number, line)
    width = len(names)
    if len(cells) > width and not any(cell.strip(_SPACES) for cell in cells[width:]):
        cells = cells[:width]
    if len(cells) != width:
        return _misfit(path, number, line, delimiter, len(cells), names)
    return Row(number, tuple(cell.strip(_SPACES) for cell in cells), line)


def _edges(path: str, row: Row, delimiter: str, names: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Find cells with blanks at their edges; the row is read without them."""
    if not _has_edges(row, delimiter):
        return
    for position, cell in enumerate((_cells(row.text, delimiter) or [])[: len(names)]):
        if cell.strip(_SPACES) != cell:
            at = Place(path, row.line, position + 1, names[position])
            message = f"ada spasi di tepi isian `{cell.strip(_SPACES)}`"
            remedy = f"tulis `{cell.strip(_SPACES)}` tanpa spasi di depan atau di belakang"
            yield found("D207", at, message, remedy, mark=cell)


def _has_edges(row: Row, delimiter: str) -> bool:
    return '"' in row.text or len(row.text) > sum(map(len, row.cells)) + row.text.count(delimiter)


def _unpaired(path: str, number: int, line: str) -> Diagnostic:
    message = "tanda kutip tidak berpasangan, atau sel memuat ganti baris"
    remedy = 'hapus tanda kutip `"` di baris ini dan tulis isi sel dalam satu baris'
    return found("B109", Place(path, number), message, remedy, mark='"')


def _misfit(
    path: str, number: int, line: str, delimiter: str, width: int, names: tuple[str, ...]
) -> Diagnostic:
    place = Place(path, number, min(width, len(names)) or 1, names[min(width, len(names)) - 1] if names else "")
    message = f"baris ini berisi {width} sel, padahal judulnya {len(names)} kolom"
    other = next((mark for mark in DELIMITERS if mark != delimiter and mark in line), "")
    wanted = DELIMITERS[delimiter]
    if other:
        message += f"; ada {DELIMITERS[other]} di antara sel"
        remedy = f"pisahkan semua sel di baris ini dengan {wanted}, sama seperti baris judul"
    else:
        remedy = f"lengkapi baris ini menjadi {len(names)} sel yang dipisahkan {wanted}"
    return found("B108", place, message, remedy, mark=other)
