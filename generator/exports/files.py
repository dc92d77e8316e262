"""CSV and JSON copies: RFC 4180, UTF-8, dot decimals, no formulas, stable order."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Final

import pandas as pd

from generator.exports.areas import AREA_FIELDS, area_copies
from generator.exports.cells import guarded, plain
from generator.exports.database import database
from generator.exports.datasets import Dataset, whole_portal
from generator.exports.disclosure import (
    EXEMPT_FIELDS,
    ITEM_FIELDS,
    LIST_FIELDS,
    QUESTION_FIELDS,
    disclosure_copies,
)
from generator.exports.forms import Keep, about, contents, digests, forms, fresh
from generator.exports.information_service import SERVICE_FIELDS, service_copies
from generator.exports.library import DOCUMENT_FIELDS, library_copies
from generator.exports.listing import csv_rows, json_document
from generator.exports.package import data_package
from generator.exports.schema import FIELDS, NAMES
from generator.exports.service_report import REPORT_FIELDS, report_copies
from generator.record import addresses
from generator.record.news import as_of
from generator.record.record import Record
from generator.record.tables import tidy

Value = str | int | Decimal | None

_CSV: Final = "(csv)"
_JSON: Final = "(json)"
_NUMBERS: Final = frozenset(field.name for field in FIELDS if field.is_number)


def machine_table(tidy: pd.DataFrame) -> pd.DataFrame:
    """Turn every cell into the text that is published, numbers plain.

    Each row is also written out once, as CSV and as JSON: a copy only gathers the rows it needs.
    """
    table = tidy.reindex(columns=list(NAMES)).astype(object)
    for name in NAMES:
        write = _number if name in _NUMBERS else _text
        table[name] = [write(value) for value in table[name]]
    rows = tuple(table.itertuples(index=False, name=None))
    return table.assign(**{_CSV: [_csv_row(row) for row in rows], _JSON: [_json_row(row) for row in rows]})


def _csv_row(row: tuple[str, ...]) -> str:
    cells = (text if name in _NUMBERS else guarded(text) for name, text in zip(NAMES, row, strict=True))
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()


def _json_row(row: tuple[str, ...]) -> str:
    cells = {name: text or None for name, text in zip(NAMES, row, strict=True)}
    return json.dumps(cells, ensure_ascii=False)


def _number(value: Value) -> str:
    return plain(value) if isinstance(value, Decimal | int) else ""


def _text(value: Value) -> str:
    return str(value or "")


def csv_of(table: pd.DataFrame) -> bytes:
    """Write a machine table as CSV with the documented columns; no text of it is taken for a formula."""
    return "".join((",".join(NAMES), "\r\n", *table[_CSV])).encode()


def json_of(title: str, licence: str, table: pd.DataFrame) -> bytes:
    """Write a machine table as JSON; numbers are exact decimal texts, absent values ``null``."""
    return json_document(title, licence, table[_JSON])


def schema_json() -> bytes:
    """Describe the columns for machines."""
    tables = {
        "kolom": FIELDS,
        "kolom_tabel": AREA_FIELDS,
        "kolom_kelengkapan": ITEM_FIELDS,
        "kolom_dip": LIST_FIELDS,
        "kolom_pelayanan": SERVICE_FIELDS,
        "kolom_dik": EXEMPT_FIELDS,
        "kolom_saq": QUESTION_FIELDS,
        "kolom_dokumen": DOCUMENT_FIELDS,
        "kolom_laporan_layanan": REPORT_FIELDS,
    }
    told = {
        name: [{"nama": field.name, "jenis": field.kind, "arti": field.meaning} for field in fields]
        for name, fields in tables.items()
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


@dataclass(frozen=True, slots=True)
class WholeData:
    """The data of the whole portal in every form: the tables, which edition they are, and their files.

    ``day`` is the newest day that the data speak of. ``version`` names that day and the contents: equal
    data have equal versions, whenever they are published. ``table`` also holds the figures of samples.
    """

    datasets: tuple[Dataset, ...]
    version: str
    day: date | None
    files: Mapping[str, bytes]
    table: pd.DataFrame


def whole_data(record: Record, kept: Keep = fresh) -> WholeData:
    """Write the tables of the whole portal; workbooks that were made before come from ``kept``."""
    table = machine_table(tidy(record))
    real = table[table["satker"].isin({office.office.slug for office in record.offices})]
    datasets = whole_portal(record, real[list(NAMES)].itertuples(index=False, name=None))
    written = {each.name: csv_rows(each.fields, each.rows) for each in datasets}
    day = as_of(record)
    version = "+".join(filter(None, (day.isoformat() if day else "", contents(written.values())[:12])))
    files = {addresses.SCHEMA: schema_json()}
    for each in datasets:
        files |= forms(record.portal, each, written[each.name], kept)
    files[addresses.DATABASE] = database(datasets, about(record.portal, version))
    files[addresses.PACKAGE] = data_package(record.portal, version, datasets, written)
    files[addresses.DIGESTS] = digests(files)
    return WholeData(datasets, version, day, files, table)


def machine_copies(record: Record, data: WholeData | None = None) -> Iterator[tuple[str, bytes]]:
    """Cut the one tidy table into copies for each office, year and indicator, beside those of the portal.

    Yields pairs of address and content.
    """
    made = data or whole_data(record)
    table = made.table
    yield from made.files.items()
    yield from area_copies(record)
    yield from disclosure_copies(record)
    yield from service_copies(record)
    yield from library_copies(record)
    yield from report_copies(record)
    for office in record.published:
        slug, name = office.office.slug, office.office.short_name
        own = table[table["satker"] == slug]
        yield from _both(partial(addresses.office_file, slug), name, record, own)
        for year, part in own.groupby("tahun", sort=True):
            yield from _both(
                partial(addresses.year_file, slug, int(str(year))), f"{name} {year}", record, part
            )
        by_key = dict(list(own.groupby("indikator", sort=True)))
        for card in office.indicators:
            part = by_key.get(card.id, own.iloc[:0])
            title = f"{card.name} · {name}"
            yield from _both(partial(addresses.indicator_file, slug, card.id), title, record, part)


def _both(
    address: Callable[[str], str], title: str, record: Record, table: pd.DataFrame
) -> Iterator[tuple[str, bytes]]:
    yield address("csv"), csv_of(table)
    yield address("json"), json_of(title, record.portal.licence_url, table)
