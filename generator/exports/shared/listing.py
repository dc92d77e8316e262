"""Rows of texts as CSV, JSON and workbook: the columns are described, no text is taken for a formula."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from json import JSONEncoder
from typing import Final

from generator.exports.shared.cache import FileCache
from generator.exports.shared.cells import FORMULA_STARTS, guarded
from generator.exports.shared.schema import Field
from generator.exports.shared.workbook import workbook
from generator.record import page_addresses

Row = tuple[str, ...]


# What a JSON document says of its figures, for whoever reads it without its page.
FIGURES: Final = "teks desimal bertitik dengan semua digit; null berarti tidak ada, bukan nol"
# Excel recognises UTF-8 by this mark.
_MARK: Final = "\ufeff"


def csv_rows(fields: Sequence[Field], rows: Iterable[Row]) -> bytes:
    """Return rows as CSV under the names of their columns; figures stay as they are, texts are guarded."""
    return b"".join(csv_file(fields, [csv_lines(fields, rows).encode()]))


def csv_file(fields: Sequence[Field], lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield a file piece by piece: lines of `csv_lines` under the names of their columns."""
    yield _separated(",", [[field.name for field in fields]]).encode()
    yield from lines


def csv_lines(fields: Sequence[Field], rows: Iterable[Row]) -> str:
    """Return rows as lines of CSV."""
    return _separated(",", _guarded(fields, rows))


def excel_rows(fields: Sequence[Field], rows: Iterable[Row]) -> bytes:
    """Return rows as CSV that Excel with Indonesian settings opens by a double click.

    The delimiter is a semicolon, figures have a decimal comma, and a byte order mark says that it is UTF-8.
    """
    return b"".join(excel_file(fields, [excel_lines(fields, rows).encode()]))


def excel_file(fields: Sequence[Field], lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield a file piece by piece: lines of `excel_lines` under the names of their columns."""
    yield f"{_MARK}{_separated(';', [[field.name for field in fields]])}".encode()
    yield from lines


def excel_lines(fields: Sequence[Field], rows: Iterable[Row]) -> str:
    """Return rows as lines of CSV for Excel."""
    numbers = [column for column, field in enumerate(fields) if field.is_number]
    return _separated(";", _guarded(fields, (_with_commas(row, numbers) for row in rows)))


def _with_commas(row: Row, numbers: Iterable[int]) -> Row:
    cells = list(row)
    for column in numbers:
        cells[column] = cells[column].replace(".", ",")
    return tuple(cells)


def _separated(delimiter: str, rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n", delimiter=delimiter).writerows(rows)
    return out.getvalue()


def _guarded(fields: Sequence[Field], rows: Iterable[Row]) -> Iterator[Sequence[str]]:
    """Guard the texts of rows; nearly no row has one that needs it, so most stay as they are."""
    texts = [column for column, field in enumerate(fields) if not field.is_number]
    for row in rows:
        if any(row[column].startswith(FORMULA_STARTS) for column in texts):
            yield [guarded(text) if column in texts else text for column, text in enumerate(row)]
        else:
            yield row


def json_rows(title: str, licence: str, fields: Sequence[Field], rows: Iterable[Row]) -> bytes:
    """Return rows as JSON objects; an empty cell is ``null``."""
    return b"".join(json_file(title, licence, [json_lines(fields, rows).encode()]))


def json_lines(fields: Sequence[Field], rows: Iterable[Row]) -> str:
    """Return rows as JSON objects, one a line; an empty cell is ``null``, or missing in a sparse column."""
    names = [field.name for field in fields]
    sparse = frozenset(field.name for field in fields if field.is_sparse)
    written = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    cells = (zip(names, row, strict=True) for row in rows)
    return ",\n".join(
        written({name: text or None for name, text in each if text or name not in sparse}) for each in cells
    )


def json_document(title: str, licence: str, rows: Iterable[str]) -> bytes:
    """Return a JSON document of written rows, with title, licence, and the address of the schema."""
    return b"".join(json_file(title, licence, [",\n".join(rows).encode()]))


def json_file(title: str, licence: str, lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield a document piece by piece: lines of `json_lines`, with title, licence, and the schema."""
    metadata = {"judul": title, "lisensi": licence, "skema": page_addresses.SCHEMA, "angka": FIGURES}
    opened = json.dumps(metadata, ensure_ascii=False, indent=1).removesuffix("\n}")
    yield f'{opened},\n "data": [\n'.encode()
    for number, line in enumerate(filter(None, lines)):
        if number:
            yield b",\n"
        yield line
    yield b"\n]}\n"


def all_rows(
    address: Callable[[str], str],
    title: str,
    licence: str,
    fields: Sequence[Field],
    rows: Sequence[Row],
    cache: FileCache,
) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of a list in all its forms; ``address`` is called with the kind."""
    yield address("csv"), csv_rows(fields, rows)
    yield address(page_addresses.EXCEL_KIND), excel_rows(fields, rows)
    yield address("xlsx"), workbook(title, licence, fields, rows, cache)
    yield address("json"), json_rows(title, licence, fields, rows)
