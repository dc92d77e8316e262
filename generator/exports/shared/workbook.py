"""Rows of texts as workbooks (XLSX)."""

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Final

from generator.exports.shared.cache import FileCache, maker
from generator.exports.shared.schema import Field

# Equal rows give equal bytes: a workbook carries no day of its making.
_NO_DAY: Final = datetime(2000, 1, 1, tzinfo=UTC)
_WIDEST: Final = 60


def workbook(
    title: str, licence: str, fields: Sequence[Field], rows: Sequence[tuple[str, ...]], cache: FileCache
) -> bytes:
    """Return rows as a workbook, from ``cache`` if it is there."""
    table = (title, licence, fields, rows)
    return cache(f"{workbook_maker()}\n{table!r}", lambda: xlsx_rows(*table))


def workbook_maker() -> str:
    """Return the part of a cache key for what makes workbooks."""
    return maker(__file__, "xlsxwriter")


def xlsx_rows(title: str, licence: str, fields: Sequence[Field], rows: Iterable[tuple[str, ...]]) -> bytes:
    """Return rows as a workbook: a sheet of texts and figures, and a sheet that explains the columns.

    A spreadsheet keeps 15 digits of a figure; the others stand in the CSV and JSON copies.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - most builds find their workbooks made

    out = io.BytesIO()
    workbook = Workbook(out, {"in_memory": True})
    workbook.set_properties({"title": title, "comments": licence, "created": _NO_DAY})
    header_format = workbook.add_format({"bold": True, "bottom": 1, "valign": "top"})
    wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
    described = [(field.name, field.meaning) for field in fields]
    numbers = frozenset(column for column, field in enumerate(fields) if field.is_number)
    sheets = (
        ("Data", [field.name for field in fields], rows, numbers),
        ("Arti kolom", ["kolom", "arti"], described, frozenset[int]()),
    )
    for name, headers, content, figures in sheets:
        sheet = workbook.add_worksheet(name)
        cells = [headers, *content]
        for line, row in enumerate(cells):
            for column, text in enumerate(row):
                if not text:
                    continue
                if line and column in figures:
                    sheet.write_number(line, column, float(text), wrapped)
                else:
                    sheet.write_string(line, column, text, wrapped if line else header_format)
        for column, texts in enumerate(zip(*cells, strict=True)):
            sheet.set_column(column, column, min(_WIDEST, max(map(len, texts)) + 2))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(cells) - 1, len(headers) - 1)
    workbook.close()
    return out.getvalue()
