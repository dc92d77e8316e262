"""The open data of the whole portal: the description of each table, from which all its files follow.

Invented offices are left out, so that sums over a table are sums over real offices.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from generator.compute.comparison.league import Ranking
from generator.compute.disclosure.public_information import EXEMPT_LIST, LIST
from generator.domain.shared.reference import Unit
from generator.exports.disclosure.information_service import SERVICE_FIELDS, service_rows
from generator.exports.disclosure.public_information import (
    EXEMPT_FIELDS,
    ITEM_FIELDS,
    LIST_FIELDS,
    QUESTION_FIELDS,
    entry_rows,
    item_rows,
    question_rows,
)
from generator.exports.disclosure.service_report import REPORT_FIELDS
from generator.exports.documents.library import DOCUMENT_FIELDS, document_rows
from generator.exports.portal.dataset import Dataset, Parent
from generator.exports.portal.dataset_fields import (
    COLUMN_FIELDS,
    INDICATOR_FIELDS,
    OFFICE_FIELD,
    OFFICE_FIELDS,
    RANKING_FIELDS,
    SOURCE_FIELDS,
    UNIT_FIELDS,
)
from generator.exports.portal.dataset_rows import (
    area_rows,
    indicator_rows,
    office_rows,
    ranking_rows,
    report_rows_of_office,
    source_rows,
    unit_rows,
    with_office,
    yes_or_no,
)
from generator.exports.portal.table_part import TablePart, part_of
from generator.exports.registers.areas import AREA_FIELDS
from generator.exports.shared.listing import Row
from generator.exports.shared.schema import FIELDS
from generator.record.record import OfficeRecord

_OF_OFFICE: Final = Parent(("satker",), "satker")
# Every table, without its rows, in the order in which they are shown.
TABLES: Final = (
    Dataset(
        "kinerja",
        "Kinerja",
        "Janji dan hasil setiap indikator, satu baris untuk satu indikator, tahun, dan triwulan. "
        "Mulailah dari sini bila Anda mencari target, realisasi, atau capaian.",
        ("satker", "indikator", "tahun", "triwulan"),
        FIELDS,
        (_OF_OFFICE, Parent(("satker", "indikator"), "indikator"), Parent(("satuan",), "satuan")),
    ),
    Dataset(
        "tabel",
        "Tabel anggaran, penerimaan, layanan, survei, dan lainnya",
        "Semua angka halaman bagian setiap kantor, satu baris untuk satu angka. "
        "Saring kolom tabel dahulu, lalu kolom dan tahunnya.",
        ("satker", "tabel", "tahun_tabel", "baris", "kolom"),
        AREA_FIELDS,
        (_OF_OFFICE,),
    ),
    Dataset(
        "perbandingan",
        "Perbandingan antarunit",
        "Nilai unit-unit di bawah induk yang sama menurut dokumen induknya. Unit yang tidak melapor tetap "
        "punya baris tanpa nilai.",
        ("ukuran", "tahun", "unit"),
        RANKING_FIELDS,
    ),
    Dataset(
        "satker",
        "Satuan kerja",
        "Kantor di portal ini: nama, kode, induk, dan tempatnya.",
        ("satker",),
        OFFICE_FIELDS,
    ),
    Dataset(
        "indikator",
        "Indikator",
        "Apa yang diukur, cara menghitungnya, dan arah baiknya.",
        ("satker", "indikator"),
        INDICATOR_FIELDS,
        (_OF_OFFICE, Parent(("satuan",), "satuan")),
    ),
    Dataset(
        "satuan",
        "Satuan",
        "Satuan ukur indikator.",
        ("satuan",),
        UNIT_FIELDS,
    ),
    Dataset(
        "sumber",
        "Dokumen sumber",
        "Laporan dan keputusan tempat setiap angka diambil.",
        ("satker", "kunci"),
        SOURCE_FIELDS,
        (_OF_OFFICE,),
    ),
    Dataset(
        "kelengkapan",
        "Kelengkapan informasi publik",
        "Setiap butir yang diminta undang-undang dari setiap kantor, dan keadaannya.",
        ("satker", "kode"),
        ITEM_FIELDS,
        (_OF_OFFICE,),
        ages=True,
    ),
    Dataset(
        "dokumen",
        "Dokumen",
        "Dokumen yang didaftarkan kantor, di portal ini atau di luarnya.",
        ("satker", "kunci"),
        (OFFICE_FIELD, *DOCUMENT_FIELDS),
        (_OF_OFFICE,),
    ),
    Dataset(
        "dip",
        "Daftar Informasi Publik (DIP)",
        "Informasi yang dikuasai kantor dan siapa penanggung jawabnya.",
        ("satker", "tahun", "nomor"),
        (OFFICE_FIELD, *LIST_FIELDS),
        (_OF_OFFICE,),
    ),
    Dataset(
        "dik",
        "Daftar informasi yang dikecualikan (DIK)",
        "Bagian informasi yang ditutup menurut undang-undang, alasannya, dan sampai kapan.",
        (),
        (OFFICE_FIELD, *EXEMPT_FIELDS),
        (_OF_OFFICE,),
    ),
    Dataset(
        "pelayanan",
        "Pelayanan informasi",
        "Jam, biaya, standar, kontak, dan saluran pengaduan yang dinyatakan kantor.",
        (),
        SERVICE_FIELDS,
        (_OF_OFFICE,),
    ),
    Dataset(
        "laporan",
        "Laporan layanan informasi publik",
        "Isi laporan tahunan layanan informasi, satu baris untuk satu pernyataan.",
        (),
        REPORT_FIELDS,
        (_OF_OFFICE,),
        ages=True,
    ),
    Dataset(
        "saq",
        "Bukti penilaian mandiri (SAQ)",
        "Jawaban atas pertanyaan penilaian keterbukaan menurut isi portal ini.",
        ("satker", "kode"),
        QUESTION_FIELDS,
        (_OF_OFFICE,),
        ages=True,
    ),
    Dataset(
        "kolom",
        "Arti setiap kolom",
        "Semua kolom semua tabel di halaman ini dalam satu daftar.",
        ("tabel", "kolom"),
        COLUMN_FIELDS,
    ),
)
# The rows that an office brings to the tables of the whole portal, by the name of the table.
OfficeTables = Mapping[str, TablePart]


def office_tables(office: OfficeRecord, licence: str, performance: Iterable[Row]) -> OfficeTables:
    """Return the rows of `rows_of_tables`, written for the tables of the whole portal."""
    rows = rows_of_tables(office, licence, performance)
    return {table.name: _part(table, rows[table.name]) for table in TABLES if table.name in rows}


def rows_of_tables(
    office: OfficeRecord, licence: str, performance: Iterable[Row]
) -> Mapping[str, Iterable[Row]]:
    """Return the rows of an office by the name of their table: every figure that it publishes.

    ``performance`` are the rows of its judged indicators, ``licence`` is that of the portal.
    """
    return {
        "kinerja": performance,
        "tabel": area_rows(office),
        "satker": office_rows(office),
        "indikator": indicator_rows(office),
        "sumber": source_rows(office),
        "kelengkapan": item_rows(office),
        "dokumen": with_office(office, document_rows(office, licence)),
        "dip": with_office(office, entry_rows(office, LIST, LIST_FIELDS)),
        "dik": with_office(office, entry_rows(office, EXEMPT_LIST, EXEMPT_FIELDS)),
        "pelayanan": service_rows(office),
        "laporan": report_rows_of_office(office),
        "saq": question_rows(office),
    }


def whole_portal(
    units: Iterable[Unit], rankings: Iterable[Ranking], offices: Sequence[OfficeTables]
) -> tuple[Dataset, ...]:
    """Return every table of the portal: what all offices share, and what each real office brings.

    A table without rows is returned as well: its address and columns exist before its rows.
    """
    shared: dict[str, Iterable[Row]] = {
        "perbandingan": ranking_rows(rankings),
        "satuan": unit_rows(units),
        "kolom": _columns(),
    }
    return tuple(
        replace(
            table,
            parts=(_part(table, shared[table.name]),)
            if table.name in shared
            else tuple(part for tables in offices if (part := tables[table.name]).count),
        )
        for table in TABLES
    )


def _part(table: Dataset, rows: Iterable[Row]) -> TablePart:
    return part_of(table.fields, table.key, rows)


def _columns() -> Iterator[Row]:
    """Describe the columns of every table."""
    return (
        (
            table.name,
            field.name,
            str(number),
            yes_or_no(is_so=field.name in table.key),
            field.kind,
            field.meaning,
        )
        for table in TABLES
        for number, field in enumerate(table.fields, 1)
    )
