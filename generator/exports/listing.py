"""Rows of texts as CSV and JSON: the columns are described, no text is taken for a formula."""

import csv
import io
import json
from collections.abc import Iterable, Sequence

from generator.exports.cells import guarded
from generator.exports.schema import Field
from generator.record import addresses

Row = tuple[str, ...]


def csv_rows(fields: Sequence[Field], rows: Iterable[Row]) -> bytes:
    """Write rows under the names of their columns; figures stay as they are, texts are guarded."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(field.name for field in fields)
    writer.writerows(
        tuple(
            text if field.kind == "angka" else guarded(text) for field, text in zip(fields, row, strict=True)
        )
        for row in rows
    )
    return out.getvalue().encode()


def json_rows(title: str, licence: str, fields: Sequence[Field], rows: Iterable[Row]) -> bytes:
    """Write rows as objects, with the licence and where their keys are described."""
    names = [field.name for field in fields]
    data = [dict(zip(names, row, strict=True)) for row in rows]
    head = {"judul": title, "lisensi": licence, "skema": addresses.SCHEMA, "data": data}
    return (json.dumps(head, ensure_ascii=False, indent=0) + "\n").encode()
