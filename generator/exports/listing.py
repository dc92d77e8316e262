"""Rows of texts as CSV, JSON and XLSX: the columns are described, no text is taken for a formula."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from json import JSONEncoder
from typing import Final

from xlsxwriter import Workbook

from generator.exports.cells import FORMULA_STARTS, guarded
from generator.exports.schema import Field
from generator.record import addresses

Row = tuple[str, ...]
# Equal rows give equal bytes: a workbook carries no day of its making.
_NO_DAY: Final = datetime(2000, 1, 1, tzinfo=UTC)
_WIDEST: Final = 60


def csv_rows(fields: Sequence[Field], rows: Iterable[Row]) -> bytes:
    """Write rows under the names of their columns; figures stay as they are, texts are guarded."""
    return _separated(",", fields, rows).encode()


def excel_rows(fields: Sequence[Field], rows: Iterable[Row]) -> bytes:
    """Write rows as Excel with Indonesian settings opens them by a double click.

    Cells part at semicolons, figures have a decimal comma, and a mark at the start says that it is UTF-8.
    """
    numbers = [column for column, field in enumerate(fields) if field.is_number]
    return _separated(";", fields, (_with_commas(row, numbers) for row in rows)).encode("utf-8-sig")


def _with_commas(row: Row, numbers: Iterable[int]) -> Row:
    cells = list(row)
    for column in numbers:
        cells[column] = cells[column].replace(".", ",")
    return tuple(cells)


def _separated(delimiter: str, fields: Sequence[Field], rows: Iterable[Row]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n", delimiter=delimiter)
    writer.writerow(field.name for field in fields)
    texts = [column for column, field in enumerate(fields) if not field.is_number]
    writer.writerows(_guarded(row, texts) for row in rows)
    return out.getvalue()


def _guarded(row: Row, texts: Sequence[int]) -> Row | list[str]:
    """Guard the texts of a row; nearly no row has one that needs it, so most stay as they are."""
    if not any(row[column].startswith(FORMULA_STARTS) for column in texts):
        return row
    return [guarded(text) if column in texts else text for column, text in enumerate(row)]


def json_rows(title: str, licence: str, fields: Sequence[Field], rows: Iterable[Row]) -> bytes:
    """Write rows as objects; no value is ``null``."""
    names = [field.name for field in fields]
    written = JSONEncoder(ensure_ascii=False).encode
    data = (written(dict(zip(names, [text or None for text in row], strict=True))) for row in rows)
    return json_document(title, licence, data)


def json_document(title: str, licence: str, rows: Iterable[str]) -> bytes:
    """Put written rows under their title, the licence, and where their keys are described."""
    head = {"judul": title, "lisensi": licence, "skema": addresses.SCHEMA}
    opened = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    lines = ",\n".join(rows)
    return f'{opened},\n "data": [\n{lines}\n]}}\n'.encode()


def xlsx_rows(title: str, licence: str, fields: Sequence[Field], rows: Iterable[Row]) -> bytes:
    """Write rows as a workbook: a sheet of texts and figures, and a sheet that says what the columns mean.

    A spreadsheet keeps 15 digits of a figure; the others stand in the CSV and JSON copies.
    """
    out = io.BytesIO()
    workbook = Workbook(out, {"in_memory": True})
    workbook.set_properties({"title": title, "comments": licence, "created": _NO_DAY})
    head = workbook.add_format({"bold": True, "bottom": 1, "valign": "top"})
    wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
    described = [(field.name, field.meaning) for field in fields]
    numbers = frozenset(column for column, field in enumerate(fields) if field.is_number)
    sheets = (
        ("Data", [field.name for field in fields], rows, numbers),
        ("Arti kolom", ["kolom", "arti"], described, frozenset[int]()),
    )
    for name, heads, content, figures in sheets:
        sheet = workbook.add_worksheet(name)
        cells = [heads, *content]
        for line, row in enumerate(cells):
            for column, text in enumerate(row):
                if not text:
                    continue
                if line and column in figures:
                    sheet.write_number(line, column, float(text), wrapped)
                else:
                    sheet.write_string(line, column, text, wrapped if line else head)
        for column, texts in enumerate(zip(*cells, strict=True)):
            sheet.set_column(column, column, min(_WIDEST, max(map(len, texts)) + 2))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(cells) - 1, len(heads) - 1)
    workbook.close()
    return out.getvalue()


def all_rows(
    folder: str, title: str, licence: str, fields: Sequence[Field], rows: Sequence[Row]
) -> Iterator[tuple[str, bytes]]:
    """Yield the three copies of the page in ``folder``: address and content."""
    yield addresses.copy_in(folder, "csv"), csv_rows(fields, rows)
    yield addresses.copy_in(folder, "xlsx"), xlsx_rows(title, licence, fields, rows)
    yield addresses.copy_in(folder, "json"), json_rows(title, licence, fields, rows)
