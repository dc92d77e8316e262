"""The cells of a workbook that came back, each as it was typed: text, number, day, or nothing usable."""

import io
import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any, Final

from generator.exchange.shared.columns import EXACT_DIGITS
from generator.exchange.shared.origin import UnusableWorkbookError
from generator.exchange.taking.archive import CutWorkbook, cut_workbook

# Signs that XML can't hold; the library has undone the escape of what only looks like one.
_ESCAPED: Final = re.compile(r"_x(00[01][0-9A-Fa-f]|007[Ff]|FFF[EF])_")
_QUOTED: Final = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_REGION: Final = re.compile(r"([A-Z]+)(\d+):([A-Z]+)(\d+)")
_LETTERS: Final = 26
# A book of an office has some sixty sheets; beyond these rows and columns nobody types.
_LAST_ROW: Final = 100_000
_LAST_COLUMN: Final = 1_000


class CellType(Enum):
    """What was typed into a cell."""

    TEXT = "teks"
    NUMBER = "angka"
    DAY = "tanggal"
    CLOCK = "jam"
    TRUTH = "benar/salah"
    ERROR = "galat rumus"
    UNCOMPUTED = "rumus tanpa hasil"


@dataclass(frozen=True, slots=True)
class TypedCell:
    """A cell that is not empty: its type, and its text.

    The text of a number is exact with a decimal point, that of a day ``2023-12-19``. ``is_percent`` says that
    the cell shows its number as per cent, ``is_formula`` that the number is what a formula came to, and
    ``is_rounded`` that the stored number has more digits than a spreadsheet shows or keeps.
    """

    type: CellType
    text: str
    is_percent: bool = False
    is_formula: bool = False
    is_rounded: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its title, its cells by row and column (both from 1), and its merged regions."""

    title: str
    cells: Mapping[tuple[int, int], TypedCell]
    merged: tuple[str, ...] = ()

    @property
    def last_row(self) -> int:
        """The last row with a cell."""
        return max((row for row, _ in self.cells), default=0)

    def text(self, row: int, column: int) -> str:
        """Return the text of a cell, empty where there is none."""
        cell = self.cells.get((row, column))
        return cell.text if cell else ""


def read_workbook(content: bytes) -> tuple[Sheet, ...]:
    """Return all sheets with their cells. Raises UnusableWorkbookError for what is no workbook."""
    cut = cut_workbook(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return tuple(_sheets(cut))
    except UnusableWorkbookError:
        raise
    except Exception as error:  # damage shows anywhere in the reader of workbooks
        problem = "isi buku kerja ini tidak dapat dibaca"
        remedy = "buka dan simpan lagi dengan Excel atau LibreOffice sebagai .xlsx, lalu kirim ulang"
        raise UnusableWorkbookError(problem, remedy) from error


def _sheets(cut: CutWorkbook) -> Iterator[Sheet]:
    from openpyxl import load_workbook  # noqa: PLC0415 - most commands read no workbook

    book = load_workbook(io.BytesIO(cut.content), data_only=True, keep_links=False)
    formulas = load_workbook(io.BytesIO(cut.content), keep_links=False) if cut.has_formulas else None
    paths = _paths(cut, len(book.worksheets))
    for number, sheet in enumerate(book.worksheets):
        formula_sheet = formulas.worksheets[number] if formulas else None
        merged = cut.merged.get(paths.get(sheet.title, ""), ())
        yield Sheet(sheet.title, dict(_cells(sheet, formula_sheet)), merged)


def _paths(cut: CutWorkbook, count: int) -> dict[str, str]:
    """Return the part of each sheet by its title; none where the parts have no ordinary names."""
    import zipfile  # noqa: PLC0415

    from openpyxl.packaging.relationship import get_dependents, get_rels_path  # noqa: PLC0415
    from openpyxl.packaging.workbook import WorkbookPackage  # noqa: PLC0415
    from openpyxl.xml.functions import fromstring  # noqa: PLC0415

    if not any(cut.merged.values()) or not count:
        return {}
    with zipfile.ZipFile(io.BytesIO(cut.content)) as archive:
        package = WorkbookPackage.from_tree(fromstring(archive.read("xl/workbook.xml")))
        rels = get_dependents(archive, get_rels_path("xl/workbook.xml"))
        return {each.name: rels.get(each.id).target.lstrip("/") for each in package.sheets if each.id}


def _cells(sheet: Any, formulas: Any) -> Iterator[tuple[tuple[int, int], TypedCell]]:  # noqa: ANN401
    for (row, column), cell in sheet._cells.items():  # noqa: SLF001 - rows() would make all empty ones
        stored = formulas._cells.get((row, column)) if formulas else None  # noqa: SLF001
        is_formula = stored is not None and stored.data_type == "f"
        typed = _typed(cell, is_formula=is_formula)
        if typed and (row > _LAST_ROW or column > _LAST_COLUMN):
            problem = f"ada isian jauh di luar tabel, di lembar `{sheet.title}` baris {row}"
            raise UnusableWorkbookError(problem, "hapus isian itu, atau pindahkan ke dalam tabelnya")
        if typed:
            yield (row, column), typed


def _typed(cell: Any, *, is_formula: bool) -> TypedCell | None:  # noqa: ANN401, PLR0911
    value = cell.value
    if value is None:
        return TypedCell(CellType.UNCOMPUTED, "", is_formula=True) if is_formula else None
    if cell.data_type == "e":
        return TypedCell(CellType.ERROR, str(value), is_formula=is_formula)
    match value:
        case bool():
            return TypedCell(CellType.TRUTH, "BENAR" if value else "SALAH", is_formula=is_formula)
        case int() | float():
            return _number(value, cell.number_format or "", is_formula=is_formula)
        case datetime():
            is_day = value.time() == time()
            text = value.date().isoformat() if is_day else value.isoformat(" ")
            return TypedCell(CellType.DAY if is_day else CellType.CLOCK, text, is_formula=is_formula)
        case date():
            return TypedCell(CellType.DAY, value.isoformat(), is_formula=is_formula)
        case time() | timedelta():
            return TypedCell(CellType.CLOCK, str(value), is_formula=is_formula)
        case _:
            text = unescaped(str(value))
            return TypedCell(CellType.TEXT, text, is_formula=is_formula) if text else None


def _number(value: float, number_format: str, *, is_formula: bool) -> TypedCell:
    exact = Decimal(repr(value))
    is_percent = "%" in _QUOTED.sub("", number_format)
    is_long = len(exact.normalize().as_tuple().digits) > EXACT_DIGITS
    rounded = Decimal(f"{value:.{EXACT_DIGITS}g}") if is_long else exact
    is_beyond = not -(10**EXACT_DIGITS) < rounded < 10**EXACT_DIGITS
    text = plain(rounded)
    return TypedCell(CellType.NUMBER, text, is_percent, is_formula, is_long or is_beyond)


def plain(number: Decimal) -> str:
    """Write a number with its digits and a decimal point, without exponent or zeros at its end."""
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"-0", ""} else text


def unescaped(text: str) -> str:
    """Return a text with the signs that XLSX writes as ``_x000D_``."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def region(text: str) -> tuple[int, int, int, int]:
    """Return first row, first column, last row and last column of ``D5:E6``."""
    match = _REGION.fullmatch(text)
    if match is None:
        return 0, 0, 0, 0
    return int(match[2]), _column(match[1]), int(match[4]), _column(match[3])


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number
