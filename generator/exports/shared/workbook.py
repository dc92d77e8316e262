"""Rows of texts as workbooks (XLSX), made once."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from generator.exports.shared.cache import FileCache, maker, source_of
from generator.exports.shared.schema import Field

_MAKER: Final = str(Path(__file__).with_name("sheet.py"))
_READER: Final = str(Path(__file__).with_name("html_tables.py"))


def workbook(
    title: str, licence: str, fields: Sequence[Field], rows: Sequence[tuple[str, ...]], cache: FileCache
) -> bytes:
    """Return rows as a workbook, from ``cache`` if it is there."""
    table = (title, licence, fields, rows)
    return cache(f"{workbook_maker()}\n{table!r}", lambda: xlsx_rows(*table))


def tables_workbook(title: str, licence: str, tables: tuple[str, ...], cache: FileCache) -> bytes:
    """Return the tables of a page (HTML) as a workbook, a sheet for each, from ``cache`` if it is there."""
    made_of = f"{workbook_maker()}\n{source_of(_READER)}\n{(title, licence, tables)!r}"
    return cache(made_of, lambda: _written_tables(title, licence, tables))


def _written_tables(title: str, licence: str, tables: tuple[str, ...]) -> bytes:
    from generator.exports.shared.html_tables import sheets_of_tables  # noqa: PLC0415 - as below
    from generator.exports.shared.sheet import written_tables  # noqa: PLC0415 - as below

    return written_tables(title, licence, sheets_of_tables(tables))


def workbook_maker() -> str:
    """Return the part of a cache key for what makes workbooks."""
    return maker(_MAKER, "xlsxwriter")


def xlsx_rows(title: str, licence: str, fields: Sequence[Field], rows: Sequence[tuple[str, ...]]) -> bytes:
    """Return rows as a workbook: a sheet of texts, figures and days, and a sheet that explains the columns.

    A spreadsheet keeps 15 digits of a figure; the others stand in the CSV and JSON copies.
    """
    from generator.exports.shared.sheet import written_workbook  # noqa: PLC0415 - most builds find theirs made

    return written_workbook(title, licence, fields, rows)
