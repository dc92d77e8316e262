"""The annual report on information services for machines: a row per statement."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Final

from generator.compute.disclosure.report_content import ReportItem, Value, content_of
from generator.compute.disclosure.service_reports import ServiceYear
from generator.compute.shared.suppression import Hidden
from generator.exports.shared.cache import FileCache, no_cache
from generator.exports.shared.cells import plain
from generator.exports.shared.listing import Row, all_rows
from generator.exports.shared.schema import Field
from generator.record import page_addresses
from generator.record.record import OfficeRecord, Record

REPORT_FIELDS: Final = (
    Field("satker", "teks", "kunci satuan kerja"),
    Field("tahun", "teks", "tahun yang dilaporkan"),
    Field("blok", "teks", "blok isi laporan, 1 sampai 6; 0 untuk keadaan laporannya"),
    Field("kunci", "teks", "apa yang dinyatakan"),
    Field("butir", "teks", "nama butir bila satu kunci memuat beberapa"),
    Field("isi", "teks", "pernyataan, angka tanpa pembulatan, atau tanggal; kosong bila belum dinyatakan"),
    Field("satuan", "teks", "satuan angka"),
    Field("penutupan", "teks", "`<5` atau `disamarkan` bila angkanya ditutup; selebihnya kosong"),
)


def report_copies(record: Record, cache: FileCache = no_cache) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of the copies of every report of every office."""
    for office in record.published:
        for year in office.service_years if office.disclosures else ():
            folder = page_addresses.service_report(office.office.slug, year.year)
            rows = list(report_rows(office, year))
            title = f"{office.office.short_name}: laporan layanan informasi {year.year}"
            address = partial(page_addresses.copy_in, folder)
            yield from all_rows(address, title, record.portal.licence_url, REPORT_FIELDS, rows, cache)


def report_rows(office: OfficeRecord, year: ServiceYear) -> Iterator[Row]:
    """Yield a row for each statement of the report of a year, and for how the report itself stands."""
    key_cells = (office.office.slug, str(year.year))
    state = (
        ReportItem(0, "keadaan", "", year.standing.value),
        ReportItem(0, "jatuh_tempo", "", year.due),
        ReportItem(0, "terbit", "", year.published),
        ReportItem(0, "salinan_ki", "", year.report.copied if year.report else None),
    )
    for item in (*state, *content_of(year, office.tables)):
        reason = item.value.value if isinstance(item.value, Hidden) else ""
        yield *key_cells, str(item.block), item.key, item.name, _text(item.value), item.unit, reason


def _text(value: Value) -> str:
    if value is None or isinstance(value, Hidden):
        return ""
    if isinstance(value, Decimal):
        return plain(value)
    return value.isoformat() if isinstance(value, date) else value
