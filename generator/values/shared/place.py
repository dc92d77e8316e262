"""Where a fact was written: file, line and column, so that every value can be traced to its cell."""

from dataclasses import dataclass
from typing import Final

# Parts the name of a workbook from that of its sheet, as spreadsheets do in their own references.
SHEET_MARK: Final = "!"
_WORKBOOK: Final = ".xls"
_LETTERS: Final = 26


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A location in a file of the portal, counted as Excel counts.

    ``path`` is relative to the portal's root with forward slashes; ``line`` and ``column`` start
    at 1, and 0 stands for "the whole file" or "the whole row"; ``field`` is the header or key. A sheet of a
    workbook has the path ``masuk/balai.xlsx!Realisasi TW4``.
    """

    path: str
    line: int = 0
    column: int = 0
    field: str = ""

    def __str__(self) -> str:
        """Write the place as people read it: file, row, and column (or key, in a file without columns)."""
        if SHEET_MARK in self.path and _WORKBOOK in self.path.lower():
            return self._in_sheet()
        words = [self.path]
        if self.line:
            words.append(f"baris {self.line}")
        if self.field:
            words.append(f"{'kolom' if self.path.endswith('.csv') else 'isian'} {self.field}")
        return ", ".join(words)

    def _in_sheet(self) -> str:
        """Write the place in a workbook as spreadsheets do: file, sheet and cell."""
        book, _, sheet = self.path.partition(SHEET_MARK)
        cell = f"{SHEET_MARK}{column_letters(self.column)}{self.line}" if self.line and self.column else ""
        row = f", baris {self.line}" if self.line and not self.column else ""
        return f"{book}, {sheet}{cell}{row}"


def column_letters(number: int) -> str:
    """Return the letters of a column counted from 1, as spreadsheets name it: 28 is ``AB``."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters
