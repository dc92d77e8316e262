"""CSV and JSON copies: RFC 4180, UTF-8, dot decimals, no formulas, stable order."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Final

from generator.domain.portal.ledger import Portal
from generator.exports.disclosure.information_service import SERVICE_FIELDS, service_copies
from generator.exports.disclosure.public_information import (
    EXEMPT_FIELDS,
    ITEM_FIELDS,
    LIST_FIELDS,
    QUESTION_FIELDS,
    disclosure_copies,
)
from generator.exports.disclosure.service_report import REPORT_FIELDS, report_copies
from generator.exports.documents.library import DOCUMENT_FIELDS, library_copies
from generator.exports.portal.dataset import Dataset
from generator.exports.portal.forms import (
    DatabaseForm,
    PackedForm,
    about,
    contents,
    digests,
    packed_forms,
    written_forms,
)
from generator.exports.portal.package import data_package
from generator.exports.portal.written_file import Store, WrittenFile, written_file
from generator.exports.registers.areas import AREA_FIELDS, area_copies
from generator.exports.shared.cache import FileCache, no_cache
from generator.exports.shared.cells import guarded, plain
from generator.exports.shared.listing import Row, excel_rows, json_document
from generator.exports.shared.schema import FIELDS, NAMES, POINT_FIELDS
from generator.exports.shared.workbook import workbook
from generator.record import page_addresses
from generator.record.record import OfficeRecord, Record
from generator.record.rows import Value

_NUMBERS: Final = frozenset(field.name for field in FIELDS if field.is_number)


@dataclass(frozen=True, slots=True)
class TidyRow:
    """A row of the one tidy table as it is published: its texts, and the row as CSV and as JSON.

    Each row is written out once; a copy only gathers the rows it needs.
    """

    texts: Row
    as_csv: str
    as_json: str

    def __getitem__(self, name: str) -> str:
        """Return the text of a column."""
        return self.texts[NAMES.index(name)]


def tidy_rows(rows: Iterable[Mapping[str, Value]]) -> tuple[TidyRow, ...]:
    """Return the tidy rows with every cell as the text that is published, numbers plain."""
    writers = [(name, _number if name in _NUMBERS else _text) for name in NAMES]
    written = (tuple(write(row.get(name)) for name, write in writers) for row in rows)
    return tuple(TidyRow(texts, _csv_row(texts), _json_row(texts)) for texts in written)


def _csv_row(row: Row) -> str:
    cells = (text if name in _NUMBERS else guarded(text) for name, text in zip(NAMES, row, strict=True))
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()


def _json_row(row: Row) -> str:
    cells = {name: text or None for name, text in zip(NAMES, row, strict=True)}
    return json.dumps(cells, ensure_ascii=False, separators=(",", ":"))


def _number(value: Value) -> str:
    return plain(value) if isinstance(value, Decimal | int) else ""


def _text(value: Value) -> str:
    return str(value or "")


def csv_of(rows: Iterable[TidyRow]) -> bytes:
    """Return tidy rows as CSV with the documented columns; no text in it can run as a formula."""
    return "".join((",".join(NAMES), "\r\n", *(each.as_csv for each in rows))).encode()


def json_of(title: str, licence: str, rows: Iterable[TidyRow]) -> bytes:
    """Return tidy rows as JSON; numbers are exact decimal texts, absent values ``null``."""
    return json_document(title, licence, (each.as_json for each in rows))


def schema_json() -> bytes:
    """Return the description of all columns as JSON."""
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
        "kolom_grafik": POINT_FIELDS,
    }
    columns = {
        name: [{"nama": field.name, "jenis": field.kind, "arti": field.meaning} for field in fields]
        for name, fields in tables.items()
    }
    return (json.dumps(columns, ensure_ascii=False, indent=1) + "\n").encode()


@dataclass(frozen=True, slots=True)
class WholeData:
    """The data of the whole portal in every form: the tables, which edition they are, and their files.

    ``day`` is the newest day that the data speak of. ``version`` names that day and the contents, but for
    tables that age: equal data have equal versions, whenever they are published.
    """

    datasets: tuple[Dataset, ...]
    version: str
    day: date | None
    files: Mapping[str, WrittenFile]

    @property
    def offered(self) -> tuple[Dataset, ...]:
        """The tables that have rows. The others have addresses and columns, and nothing to be downloaded."""
        return tuple(table for table in self.datasets if table.count)


# Yields the address of each form and its content, in any order.
Packer = Callable[[Sequence[PackedForm]], Iterable[tuple[str, bytes]]]


def whole_data(
    portal: Portal, day: date | None, datasets: tuple[Dataset, ...], pack: Packer, store: Store
) -> WholeData:
    """Write the tables of the whole portal in every form.

    ``day`` is the newest day that the data speak of; ``pack`` makes the forms that libraries make, and
    ``store`` writes each file to the disk, one after the other.
    """
    lines = (form for table in datasets for form in written_forms(portal, table))
    files = {path: written_file(path, pieces, store) for path, pieces in lines}
    tables = {each.name: files[page_addresses.dataset_file(each.name, "csv")] for each in datasets}
    lasting = contents(tables[each.name] for each in datasets if not each.ages)
    version = "+".join(filter(None, (day.isoformat() if day else "", lasting[:12])))
    forms = (form for table in datasets for form in packed_forms(portal, table))
    for path, content in pack((*forms, DatabaseForm(datasets, about(portal, version)))):
        files[path] = written_file(path, [content], store)
    described = data_package(portal, version, datasets, tables)
    for path, content in ((page_addresses.SCHEMA, schema_json()), (page_addresses.PACKAGE, described)):
        files[path] = written_file(path, [content], store)
    listed = digests(files.values())
    files[page_addresses.DIGESTS] = written_file(page_addresses.DIGESTS, [listed], store)
    return WholeData(datasets, version, day, files)


def office_copies(
    record: Record, office: OfficeRecord, rows: Sequence[TidyRow], cache: FileCache = no_cache
) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of every machine copy of an office, of its years and of its indicators.

    ``record`` is of this office alone, and ``rows`` are its tidy rows.
    """
    yield from area_copies(record, cache)
    yield from disclosure_copies(record, cache)
    yield from service_copies(record, cache)
    yield from library_copies(record, cache)
    yield from report_copies(record, cache)
    slug, name = office.office.slug, office.office.short_name
    yield from _forms(partial(page_addresses.office_file, slug), name, record, rows, cache)
    for year, part in sorted(_parted(rows, "tahun").items()):
        address = partial(page_addresses.year_file, slug, int(year))
        yield from _forms(address, f"{name} {year}", record, part, cache)
    by_key = _parted(rows, "indikator")
    for card in office.indicators:
        part, title = by_key.get(card.id, []), f"{card.name} · {name}"
        yield from _forms(partial(page_addresses.indicator_file, slug, card.id), title, record, part, cache)


def _parted(rows: Iterable[TidyRow], name: str) -> Mapping[str, list[TidyRow]]:
    """Part rows by the text of a column; within a part their order stays."""
    parts: dict[str, list[TidyRow]] = {}
    for row in rows:
        parts.setdefault(row[name], []).append(row)
    return parts


def _forms(
    address: Callable[[str], str], title: str, record: Record, rows: Sequence[TidyRow], cache: FileCache
) -> Iterator[tuple[str, bytes]]:
    licence, texts = record.portal.licence_url, tuple(row.texts for row in rows)
    yield address("csv"), csv_of(rows)
    yield address(page_addresses.EXCEL_KIND), excel_rows(FIELDS, texts)
    yield address("xlsx"), workbook(title, licence, FIELDS, texts, cache)
    yield address("json"), json_of(title, licence, rows)
