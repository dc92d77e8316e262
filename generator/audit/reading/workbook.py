"""A report as a workbook of Excel: tables are blocks of rows, numbers stand as they are shown."""

from __future__ import annotations

import warnings
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from generator.audit.reading.assembly import (
    CAPTION,
    MOST_BYTES,
    MOST_CELLS,
    Assembly,
    HeavyReportError,
    one_line,
)
from generator.audit.reading.document import Block, Cell, Heading, Position
from generator.sources.documents.extraction.archive import opened

if TYPE_CHECKING:
    from collections.abc import Sequence
    from io import BytesIO

# Beyond these a sheet is no table of a report; empty rows and columns are read as long as they last.
_LAST_ROW: Final = 30_000
_LAST_COLUMN: Final = 200
# A cell takes some forty bytes: twice as many cells as any report may have.
_MOST_OF_SHEETS: Final = 25_000_000


class UncomputedWorkbookError(Exception):
    """All cells are formulas, and no program has stored what they give."""


def blocks_of_workbook(stream: BytesIO) -> list[Block]:
    """Read all sheets; raises its own errors, and whatever its reader raises for a damaged file."""
    from openpyxl import load_workbook  # noqa: PLC0415 - most reports are no workbook

    with opened(stream) as archive:
        parts = [each for each in archive.infolist() if each.filename.startswith("xl/")]
        if sum(part.file_size for part in parts) > MOST_BYTES:
            raise HeavyReportError
        sheets = [part for part in parts if part.filename.startswith("xl/worksheets/")]
        if sum(part.file_size for part in sheets) > _MOST_OF_SHEETS:
            raise HeavyReportError
        has_formulas = any(b"<f" in archive.read(part) for part in sheets)
    stream.seek(0)
    assembly = Assembly()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(stream, read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            assembly.add_heading(sheet.title, 1, Position(sheet=sheet.title))
            _read_sheet(sheet, assembly)
    if has_formulas and all(isinstance(each, Heading) for each in assembly.blocks):
        raise UncomputedWorkbookError
    return assembly.blocks


def _read_sheet(sheet: Any, assembly: Assembly) -> None:  # noqa: ANN401 - openpyxl has no types
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    rows: list[list[Cell]] = []
    count = 0
    written = sheet.iter_rows(max_row=_LAST_ROW, max_col=_LAST_COLUMN)
    for number, cells in enumerate(written, 1):
        if all(cell.value is None for cell in cells):
            _close(rows, assembly)
            continue
        row = [
            Cell(shown(cell.value, cell.number_format if cell.value is not None else ""),
                 Position(number, sheet=sheet.title, cell=f"{get_column_letter(column)}{number}"))
            for column, cell in enumerate(cells, 1)
        ]  # fmt: skip
        filled = [cell for cell in row if cell.text]
        count += len(filled)
        if count > MOST_CELLS:
            raise HeavyReportError
        if filled and not (len(filled) == 1 and (not rows or CAPTION.match(filled[0].text))):
            rows.append(row)
            continue
        _close(rows, assembly)
        if filled:
            assembly.add_paragraph(filled[0].text, filled[0].at)
    _close(rows, assembly)


def _close(rows: list[list[Cell]], assembly: Assembly) -> None:
    """Add the rows so far as a table without the columns at its sides that are empty in all of them."""
    if rows:
        filled = [column for row in rows for column, cell in enumerate(row) if cell.text]
        assembly.add_table([_between(row, min(filled), max(filled)) for row in rows])
        rows.clear()


def _between(row: Sequence[Cell], first: int, last: int) -> Sequence[Cell]:
    return row[first : last + 1]


def shown(value: object, number_format: str) -> str:
    """Return a value as its cell shows it in Indonesian: decimals and per cent by the format of the cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "BENAR" if value else "SALAH"
    if isinstance(value, datetime | date):
        return value.strftime("%d-%m-%Y")
    if not isinstance(value, int | float):
        return one_line(str(value))
    exact = Decimal(repr(value))
    pattern = number_format.split(";", maxsplit=1)[0]
    is_percent = "%" in pattern
    if is_percent:
        exact *= 100
    whole, point, decimals = pattern.partition(".")
    if "0" in whole:
        digits = sum(sign == "0" for sign in decimals) if point else 0
        text = f"{exact:,.{digits}f}" if "," in whole else f"{exact:.{digits}f}"
    else:
        text = f"{exact.normalize():f}"
    return text.translate(str.maketrans(",.", ".,")) + ("%" if is_percent else "")
