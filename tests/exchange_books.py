"""Workbooks of the small portal, filled as people fill them: as sheets of typed cells, without any file."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from generator.clock import system_clock
from generator.exchange.shared.layout import FIRST_ROW
from generator.exchange.shared.office import OfficeState, office_state
from generator.exchange.taking.reading import CellType, Sheet, TypedCell, read_workbook
from generator.exchange.taking.workbook import Taking, taking_of_sheets
from generator.exchange.writing.workbook import office_workbook
from tests import small

SLUG: Final = "balai-uji"
RESULTS: Final = "Realisasi TW4"
NAME: Final = "balai.xlsx"
CLOCK: Final = system_clock(small.TODAY)


def state_of(root: Path) -> OfficeState:
    """Read the small office."""
    state = office_state(root, SLUG, CLOCK)
    assert state is not None
    return state


def book(root: Path, texts: Mapping[str, str] = small.FILES, year: int = 2023) -> bytes:
    """Write the small portal and return the workbook of its office."""
    small.write(root, texts)
    return office_workbook(state_of(root), year)


def number(text: str, *, is_percent: bool = False) -> TypedCell:
    """Return a cell with a number."""
    return TypedCell(CellType.NUMBER, text, is_percent)


def words(text: str) -> TypedCell:
    """Return a cell with a text."""
    return TypedCell(CellType.TEXT, text)


class Filled:
    """A workbook of the small portal that somebody fills in."""

    def __init__(self, content: bytes | tuple[Sheet, ...]) -> None:
        """Open a workbook."""
        sheets = read_workbook(content) if isinstance(content, bytes) else content
        self.sheets = {sheet.title: dict(sheet.cells) for sheet in sheets}
        self.merged: dict[str, tuple[str, ...]] = {}

    def column(self, title: str, name: str) -> int:
        """Return the number of the column that the hidden first row names."""
        return next(at[1] for at, cell in self.sheets[title].items() if at[0] == 1 and cell.text == name)

    def row(self, title: str, mark: str) -> int:
        """Return the row that carries the mark of a line of the file, or of a suggestion."""
        return next(
            at[0]
            for at, cell in self.sheets[title].items()
            if at[1] == 1 and at[0] > FIRST_ROW and cell.text == mark
        )

    def last_row(self, title: str) -> int:
        """Return the last row with a cell."""
        return max(row for row, _ in self.sheets[title])

    def put(self, title: str, row: int, **cells: TypedCell | None) -> "Filled":
        """Type into cells of a row, or clear them."""
        for name, cell in cells.items():
            at = row, self.column(title, name.replace("hapus", "~hapus"))
            self.sheets[title].pop(at, None)
            if cell is not None:
                self.sheets[title][at] = cell
        return self

    def at_line(self, line: int, **cells: TypedCell | None) -> "Filled":
        """Type into cells of the results of the last quarter, at a line of their file."""
        return self.put(RESULTS, self.row(RESULTS, str(line)), **cells)

    def clear(self, title: str, row: int, *, with_mark: bool = False) -> "Filled":
        """Clear all cells of a row."""
        cells = self.sheets[title]
        for at in [at for at in cells if at[0] == row and (with_mark or at[1] > 1)]:
            del cells[at]
        return self

    def shift(self, title: str, row: int, rows: int = 0, columns: int = 0) -> "Filled":
        """Put rows in from ``row`` on, and columns before all others."""
        self.sheets[title] = {
            (at[0] + (rows if at[0] >= row else 0), at[1] + columns): cell
            for at, cell in self.sheets[title].items()
        }
        return self

    def taken(self, root: Path) -> Taking:
        """Return what the workbook brings to the portal in ``root``."""
        sheets = tuple(
            Sheet(title, cells, self.merged.get(title, ())) for title, cells in self.sheets.items()
        )
        return taking_of_sheets(root, sheets, NAME, CLOCK)


def renamed(filled: Filled, title: str, other: str) -> Filled:
    """Rename a sheet and put it first."""
    cells = filled.sheets.pop(title)
    filled.sheets = {other: cells, **filled.sheets}
    return filled


def rounded(cell: TypedCell) -> TypedCell:
    """Return a number of which the spreadsheet has lost digits."""
    return replace(cell, is_rounded=True)
