"""Rows of texts as CSV, JSON and workbook: the columns are described, no text is taken for a formula."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from json import JSONEncoder

from generator.exports.shared.cache import FileCache
from generator.exports.shared.cells import FORMULA_STARTS, guarded
from generator.exports.shared.schema import Field
from generator.exports.shared.workbook import workbook
from generator.record import page_addresses

Row = tuple[str, ...]


def csv_rows(fields: Sequence[Field], rows: Iterable[Row]) -> bytes:
    """Return rows as CSV under the names of their columns; figures stay as they are, texts are guarded."""
    return _separated(",", fields, rows).encode()


def excel_rows(fields: Sequence[Field], rows: Iterable[Row]) -> bytes:
    """Return rows as CSV that Excel with Indonesian settings opens by a double click.

    The delimiter is a semicolon, figures have a decimal comma, and a byte order mark says that it is UTF-8.
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
    """Return rows as JSON objects; an empty cell is ``null``."""
    names = [field.name for field in fields]
    written = JSONEncoder(ensure_ascii=False).encode
    data = (written(dict(zip(names, [text or None for text in row], strict=True))) for row in rows)
    return json_document(title, licence, data)


def json_document(title: str, licence: str, rows: Iterable[str]) -> bytes:
    """Return a JSON document of written rows, with title, licence, and the address of the schema."""
    metadata = {"judul": title, "lisensi": licence, "skema": page_addresses.SCHEMA}
    opened = json.dumps(metadata, ensure_ascii=False, indent=1).removesuffix("\n}")
    lines = ",\n".join(rows)
    return f'{opened},\n "data": [\n{lines}\n]}}\n'.encode()


def all_rows(
    address: Callable[[str], str],
    title: str,
    licence: str,
    fields: Sequence[Field],
    rows: Sequence[Row],
    cache: FileCache,
) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of a list as CSV, XLSX and JSON; ``address`` is called with the kind."""
    yield address("csv"), csv_rows(fields, rows)
    yield address("xlsx"), workbook(title, licence, fields, rows, cache)
    yield address("json"), json_rows(title, licence, fields, rows)
