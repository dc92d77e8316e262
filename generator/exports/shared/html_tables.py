"""The tables of a finished page as sheets of a workbook: figures become numbers that look as on the page.

What is read is HTML of our own templates: well formed, escaped, and in Indonesian.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from generator.exports.shared.sheet import SheetCell, SheetTable

_PIECE: Final = re.compile(r"<(/?)(\w+)([^>]*)>|([^<]+)", re.DOTALL)
_CLASS: Final = re.compile(r'\bclass="([^"]*)"')
_SPAN: Final = re.compile(r'\bcolspan="(\d+)"')
_CELLS: Final = frozenset({"th", "td"})
_VOID: Final = frozenset({"input", "img", "wbr", "hr"})
# What stands in a cell beside its figure or name: notes, the status, what only screen readers say.
_ASIDE: Final = frozenset({"where", "status", "hidden"})
_NOTES: Final = "{head}: keterangan"
_NAMELESS: Final = "Kolom {number}"
_LONGEST_NAME: Final = 31
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\']")
# Sign, rupiah, digits in groups of three or not, decimals, and a unit that has no digits.
_FIGURE: Final = re.compile(
    r"(?P<sign>[-+\u2212]?)(?P<money>Rp )?(?P<whole>\d{1,3}(?:\.\d{3})+|0|[1-9]\d{0,3})"
    r"(?:,(?P<part>\d{1,15}))?(?P<unit>%| [^\d\"]{1,40})?"
)
_MINUS: Final = frozenset({"-", "\u2212"})
_RUPIAH: Final = '"Rp "'
_MOST_PLACES: Final = 6
_YEARS: Final = range(1900, 2200)


@dataclass(slots=True)
class _Cell:
    columns: int
    words: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Read:
    title: list[str] = field(default_factory=list)
    rows: list[list[_Cell]] = field(default_factory=list)
    heads: int = 0


def sheets_of_tables(tables: Iterable[str]) -> tuple[SheetTable, ...]:
    """Return tables as sheets with names of their own; a table without rows below its heads is left out.

    A cell whose words are a figure becomes a number, shown with its decimals and unit. Notes of a column
    stand in a column of their own.
    """
    names: set[str] = set()
    read = (_sheet(_read(table), names) for table in tables)
    return tuple(sheet for sheet in read if sheet)


def figure_cell(words: str) -> SheetCell:
    """Return words as a number where they are a figure as pages write it, else as text."""
    found = _FIGURE.fullmatch(words.replace("\u00a0", " "))
    if not found:
        return SheetCell(words)
    sign, money, whole, part, unit = (
        found[name] or "" for name in ("sign", "money", "whole", "part", "unit")
    )
    digits = whole.replace(".", "")
    minus = "-" if sign in _MINUS else ""
    text = f"{minus}{digits}.{part}" if part else f"{minus}{digits}"
    if text == words and int(text) in _YEARS:
        return SheetCell(text, "0")
    places = min(len(part), _MOST_PLACES)
    shape = f"#,##0.{'0' * places}" if places else "#,##0"
    return SheetCell(text, f"{_RUPIAH if money else ''}{shape}{_unit_shape(unit)}")


def _unit_shape(unit: str) -> str:
    return f'"{unit}"' if unit else ""


class _Reader:
    """Reads the pieces of one table one after the other."""

    def __init__(self) -> None:
        """Begin before the table."""
        self.read = _Read()
        self._into: list[str] | None = None
        self._cell: _Cell | None = None
        # What is open within a cell, each with whether it stands aside.
        self._opened: list[bool] = []

    def text(self, text: str) -> None:
        """Take words of the title or of a cell, of which notes are kept apart."""
        if self._into is not None:
            _take(text, self._cell.notes if self._cell and any(self._opened) else self._into)

    def opens(self, name: str, attributes: str) -> None:
        """Begin a row, a cell, the title, or a part of a cell."""
        if name == "tr":
            self.read.rows.append([])
        elif name in _CELLS:
            self._cell, self._opened = _cell(attributes), []
            self._into = self._cell.words
            self.read.rows[-1].append(self._cell)
        elif name == "caption":
            self._into = self.read.title
        elif name == "br":
            self.text(" ")
        elif self._cell and name not in _VOID and not attributes.endswith("/"):
            is_note = bool(_ASIDE & _classes(attributes))
            if is_note and not any(self._opened):
                self._cell.notes.append("")
            self._opened.append(is_note)

    def closes(self, name: str) -> None:
        """End a cell, the title, or a part of a cell."""
        if name == "thead":
            self.read.heads = len(self.read.rows)
        elif name in _CELLS or name == "caption":
            self._cell = self._into = None
        elif self._cell and self._opened:
            self._opened.pop()


def _read(table: str) -> _Read:
    """Read title and cells of one table."""
    reader = _Reader()
    for close, name, attributes, text in _PIECE.findall(table):
        if text:
            reader.text(text)
        elif close:
            reader.closes(name)
        else:
            reader.opens(name, attributes)
    return reader.read


def _take(text: str, into: list[str]) -> None:
    """Add a text to the last note, or to the words of a cell or title."""
    if into:
        into[-1] += unescape(text)
    else:
        into.append(unescape(text))


def _cell(attributes: str) -> _Cell:
    spans = _SPAN.search(attributes)
    return _Cell(int(spans[1]) if spans else 1)


def _classes(attributes: str) -> frozenset[str]:
    found = _CLASS.search(attributes)
    return frozenset(found[1].split()) if found else frozenset()


def _sheet(read: _Read, names: set[str]) -> SheetTable | None:
    grid = _grid(read.rows)
    body = read.heads or 1
    if len(grid) <= body:
        return None
    width = max(map(len, grid))
    heads = [_head(grid[:body], column) for column in range(width)]
    noted = [
        any(_notes(cell) for row in grid[body:] for cell in row[column : column + 1] if cell)
        for column in range(width)
    ]
    title = _said(read.title)
    return SheetTable(
        _named(title, names),
        title,
        tuple(
            text
            for head, is_noted in zip(heads, noted, strict=True)
            for text in ((head, _NOTES.format(head=head)) if is_noted else (head,))
        ),
        tuple(tuple(_cells(row, noted)) for row in grid[body:]),
    )


def _grid(rows: Iterable[Iterable[_Cell]]) -> list[list[_Cell | None]]:
    """Return rows of cells by column; a cell over several of them stands in the first."""
    return [[each for cell in cells for each in (cell, *([None] * (cell.columns - 1)))] for cells in rows]


def _head(rows: Iterable[list[_Cell | None]], column: int) -> str:
    """Name a column by what stands over it."""
    parts = (row[column] for row in rows if column < len(row))
    words = " ".join(_said([*cell.words, *cell.notes]) for cell in parts if cell)
    return words or _NAMELESS.format(number=column + 1)


def _cells(row: list[_Cell | None], noted: Iterable[bool]) -> Iterator[SheetCell]:
    for column, is_noted in enumerate(noted):
        cell = row[column] if column < len(row) else None
        yield figure_cell(_said(cell.words) or _said(cell.notes)) if cell else SheetCell("")
        if is_noted:
            yield SheetCell(_notes(cell) if cell else "")


def _notes(cell: _Cell) -> str:
    """Return the notes of a cell; one that has nothing else says them itself."""
    return "; ".join(filter(None, (_said([note]) for note in cell.notes))) if _said(cell.words) else ""


def _said(words: Iterable[str]) -> str:
    """Return words with one blank between any two, and none before a mark."""
    return re.sub(r" (?=[.,;:)])", "", " ".join(" ".join(words).split()))


def _named(title: str, names: set[str]) -> str:
    """Name a sheet as Excel lets: short, without some signs, and unlike all others in small letters."""
    base = _FORBIDDEN.sub(" ", title).strip() or "Tabel"
    name, number = base[:_LONGEST_NAME].strip(), 1
    while name.casefold() in names:
        number += 1
        end = f" {number}"
        name = base[: _LONGEST_NAME - len(end)].strip() + end
    names.add(name.casefold())
    return name
