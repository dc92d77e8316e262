"""Blocks put together while a file is read: tables get their number and caption, and go on over pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.audit.reading.document import Block, Cell, Grid, Heading, Paragraph, Position

if TYPE_CHECKING:
    from collections.abc import Sequence

CAPTION: Final = re.compile(r"[*_ ]*tabel\s*\d", re.IGNORECASE)
# Headings of reports that have no styles, only their numbers: BAB II, 3.1.2 Capaian.
HEADING: Final = re.compile(
    r"(?P<chapter>BAB\s+[IVXL]+\b.*)|(?P<number>\d+(?:\.\d+){1,4})\.?\s+[A-Z].{3,120}"
)
_BLANKS: Final = re.compile(r"\s+")
# A caption stands directly above its table, with at most a line like "(dalam ribuan rupiah)" between them.
_NEAR: Final = 2
# The longest report known has 27,000 lines and half a megabyte of text.
MOST_BYTES: Final = 100_000_000
_MOST_LINES: Final = 200_000
# No report holds half as many; more cells take minutes and no longer mean anything.
MOST_CELLS: Final = 300_000


class HeavyReportError(Exception):
    """The file has more lines, pages or bytes, or costs more time, than any report does."""


class Assembly:
    """The blocks read so far, in reading order."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.blocks: list[Block] = []
        self._count = 0
        self._lines = 0

    def add_heading(self, text: str, level: int, at: Position) -> None:
        """Add a heading; one without text is none. Raises HeavyReportError, as all that add do."""
        self._count_lines(1)
        if written := one_line(text):
            self.blocks.append(Heading(written, level, at))

    def add_paragraph(self, text: str, at: Position) -> None:
        """Add a paragraph; one without text is none."""
        self._count_lines(1)
        if written := one_line(text):
            self.blocks.append(Paragraph(written, at))

    def add_table(self, rows: Sequence[Sequence[Cell]], caption: str = "") -> None:
        """Add a table of rows that may differ in length; empty rows are left out, as is an empty table."""
        self._count_lines(len(rows))
        filled = [tuple(row) for row in rows if any(cell.text for cell in row)]
        if not filled:
            return
        width = max(map(len, filled))
        equal = tuple(row + (Cell("", row[0].at),) * (width - len(row)) for row in filled)
        self._count += 1
        self.blocks.append(Grid(self._count, one_line(caption) or self._caption(), equal, equal[0][0].at))

    def continue_table(self, rows: Sequence[Sequence[Cell]]) -> bool:
        """Append rows to the table that was added last, where they go on with it; say whether they do.

        They do where nothing stands between the two and either the same first row is repeated (it is left
        out) or the first row holds a number in the place where the last row of the table holds one.
        """
        last = self.blocks[-1] if self.blocks else None
        filled = [tuple(row) for row in rows if any(cell.text for cell in row)]
        if not isinstance(last, Grid) or not filled or len(filled[0]) != len(last.rows[0]):
            return False
        repeated = 0
        while repeated < min(len(filled), len(last.rows)) and _texts(filled[repeated]) == _texts(
            last.rows[repeated]
        ):
            repeated += 1
        if not repeated and _numbered(filled[0]) != _numbered(last.rows[-1]):
            return False
        self.blocks[-1] = Grid(last.number, last.caption, (*last.rows, *filled[repeated:]), last.at)
        return True

    def _count_lines(self, count: int) -> None:
        self._lines += count
        if self._lines > _MOST_LINES:
            raise HeavyReportError

    def _caption(self) -> str:
        for block in reversed(self.blocks[-_NEAR:]):
            if isinstance(block, Paragraph) and CAPTION.match(block.text):
                return block.text.strip("*_ ")
        return ""


def one_line(text: str) -> str:
    """Return a text on one line, with single blanks."""
    return _BLANKS.sub(" ", text).strip()


def _texts(row: Sequence[Cell]) -> list[str]:
    return [cell.text.casefold() for cell in row]


def _numbered(row: Sequence[Cell]) -> list[bool]:
    return [any(sign.isdigit() for sign in cell.text) for cell in row]
