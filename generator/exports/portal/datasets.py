"""The data of the whole portal as a handful of tables: each described once, every form follows from it.

Invented offices stay out: whoever adds up a table adds up real offices only.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Final

from generator.compute.disclosure.public_information import EXEMPT_LIST, LIST
from generator.domain.performance.indicator import Indicator
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
from generator.exports.disclosure.service_report import REPORT_FIELDS, report_rows
from generator.exports.documents.library import DOCUMENT_FIELDS, document_rows
from generator.exports.registers.areas import AREA_FIELDS, table_rows
from generator.exports.shared.cells import plain
from generator.exports.shared.listing import Row
from generator.exports.shared.schema import FIELDS, Field
from generator.record.record import OfficeRecord, Record

_OFFICE: Final = AREA_FIELDS[0]
OFFICE_FIELDS: Final = (
    _OFFICE,
    Field("nama", "teks", "nama resmi"),
    Field("nama_pendek", "teks", "nama yang biasa dipakai"),
    Field("kode", "teks", "kode satuan kerja; kosong bila belum disajikan"),
    Field("induk", "teks", "unit di atasnya"),
    Field("kementerian", "teks", "kementerian atau lembaga"),
    Field("blu", "ya/tidak", "badan layanan umum"),
    Field("kedudukan", "teks", "kota tempat kedudukannya"),
    Field("wilayah", "teks", "wilayah layanan"),
    Field("ringkasan", "teks", "kantor ini dalam satu atau dua kalimat"),
    Field("dasar_hukum", "teks", "peraturan yang membentuknya, dipisah tanda |"),
    Field("berkas", "teks", "berkas dan baris asal"),
)
INDICATOR_FIELDS: Final = (
    _OFFICE,
    Field("indikator", "teks", "kunci indikator"),
    Field("nama", "teks", "nama resmi indikator"),
    Field("definisi", "teks", "arti indikator"),
    Field("cara_menghitung", "teks", "cara nilainya diperoleh"),
    Field("sumber_data", "teks", "asal angka mentahnya"),
    Field("penanggung_jawab", "teks", "jabatan atau unit yang menjawabnya"),
    Field("satuan", "teks", "kunci satuan"),
    Field("arah", "teks", "maksimum, minimum, atau stabil"),
    Field("akumulasi", "teks", "cara angka triwulan menjadi angka tahun: jumlah, rata-rata, nilai-terakhir"),
    Field("minimum", "angka", "nilai terendah yang mungkin; kosong bila tidak dibatasi"),
    Field("maksimum", "angka", "nilai tertinggi yang mungkin; kosong bila tidak dibatasi"),
    Field("iku", "ya/tidak", "indikator kinerja utama"),
    Field("selisih_tahun", "bilangan bulat", "1 bila angka tahun ini menilai tahun sebelumnya"),
    Field("pendahulu", "teks", "kunci indikator yang digantikannya"),
    Field("penerus", "teks", "kunci indikator yang menggantikannya"),
    Field("berkas", "teks", "berkas dan baris asal"),
)
UNIT_FIELDS: Final = (
    Field("satuan", "teks", "kunci satuan"),
    Field("nama", "teks", "nama satuan"),
    Field("lambang", "teks", "lambang di belakang atau di depan angka"),
    Field("bulat", "ya/tidak", "hanya bilangan bulat"),
    Field("minimum", "angka", "nilai terendah yang mungkin"),
    Field("maksimum", "angka", "nilai tertinggi yang mungkin"),
)
SOURCE_FIELDS: Final = (
    _OFFICE,
    Field("kunci", "teks", "kunci dokumen; kolom sumber tabel lain menyebutnya di depan koma"),
    Field("judul", "teks", "judul"),
    Field("jenis", "teks", "jenis dokumen"),
    Field("tahun", "bilangan bulat", "tahun yang dibicarakan isinya"),
    Field("tanggal", "tanggal", "tanggal terbit; kosong bila tidak diketahui"),
    Field("penerbit", "teks", "penerbit"),
    Field("rujukan", "teks", "tempat dokumen itu"),
)
RANKING_FIELDS: Final = (
    Field("ukuran", "teks", "kunci nilai yang dibandingkan"),
    Field("tahun", "bilangan bulat", "tahun yang dinilai"),
    Field("unit", "teks", "kunci unit"),
    Field("nama_unit", "teks", "nama pendek unit"),
    Field("satker", "teks", "kunci satuan kerja bila unit itu punya halaman di portal ini"),
    Field("nilai", "angka", "nilai seperti dilaporkan; kosong berarti tidak dilaporkan, bukan nol"),
    Field("urutan", "bilangan bulat", "urutan; nilai yang sama berbagi urutan"),
    Field("predikat", "teks", "predikat seperti tercetak"),
    Field("nilai_hitungan", "angka", "nilai menurut komponennya dan aturan tahun itu, bila dapat dihitung"),
    Field("berkas", "teks", "berkas dan baris asal"),
)
COLUMN_FIELDS: Final = (
    Field("tabel", "teks", "nama tabel"),
    Field("kolom", "teks", "nama kolom"),
    Field("nomor", "bilangan bulat", "urutan kolom di tabelnya"),
    Field("kunci", "ya/tidak", "ikut menentukan satu baris"),
    Field("jenis", "teks", "teks, angka, bilangan bulat, tanggal, atau ya/tidak"),
    Field("arti", "teks", "arti kolom"),
)


@dataclass(frozen=True, slots=True)
class Parent:
    """Where the values of some columns are explained: the same columns of another table."""

    columns: tuple[str, ...]
    dataset: str


_OF_OFFICE: Final = Parent(("satker",), "satker")


@dataclass(frozen=True)
class Dataset:
    """A table: what it holds and for whom, what its columns mean, and its rows; an empty cell is no value.

    ``key`` are the columns that make a row the only one of its kind. ``ages`` says that the rows are other
    ones on another day, with no change of the data.
    """

    name: str
    title: str
    about: str
    key: tuple[str, ...]
    fields: tuple[Field, ...]
    rows: tuple[Row, ...]
    parents: tuple[Parent, ...] = ()
    ages: bool = False

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(field.name for field in self.fields)

    @cached_property
    def proven_key(self) -> tuple[str, ...]:
        """The key where the rows bear it out, else none: a doubtful row must not stop a portal."""
        places = [self.columns.index(name) for name in self.key]
        keys = {tuple(row[place] for place in places) for row in self.rows}
        is_sound = len(keys) == len(self.rows) and all(map(all, keys))
        return self.key if is_sound else ()


def whole_portal(record: Record, performance: Iterable[Row]) -> tuple[Dataset, ...]:
    """Return every table of the portal; ``performance`` are the rows of its judged indicators.

    A table without rows is there all the same: its address stays, and its columns are known before it fills.
    """
    tables = tuple(_tables(record, tuple(performance)))
    return *tables, _columns(tables)


def _tables(record: Record, performance: tuple[Row, ...]) -> Iterator[Dataset]:
    each_office = _each_office(record)
    yield Dataset(
        "kinerja",
        "Kinerja",
        "Janji dan hasil setiap indikator, satu baris untuk satu indikator, tahun, dan triwulan. "
        "Mulailah dari sini bila Anda mencari target, realisasi, atau capaian.",
        ("satker", "indikator", "tahun", "triwulan"),
        FIELDS,
        performance,
        (_OF_OFFICE, Parent(("satker", "indikator"), "indikator"), Parent(("satuan",), "satuan")),
    )
    yield Dataset(
        "tabel",
        "Tabel anggaran, penerimaan, layanan, survei, dan lainnya",
        "Semua angka halaman bagian setiap kantor, satu baris untuk satu angka. "
        "Saring kolom tabel dahulu, lalu kolom dan tahunnya.",
        ("satker", "tabel", "tahun_tabel", "baris", "kolom"),
        AREA_FIELDS,
        each_office(_area_rows),
        (_OF_OFFICE,),
    )
    yield Dataset(
        "perbandingan",
        "Perbandingan antarunit",
        "Nilai unit-unit di bawah induk yang sama menurut dokumen induknya. Unit yang tidak melapor tetap "
        "punya baris tanpa nilai.",
        ("ukuran", "tahun", "unit"),
        RANKING_FIELDS,
        tuple(_ranking_rows(record)),
    )
    yield from _lists(record, each_office)
    yield from _public_information(record, each_office)


_EachOffice = Callable[[Callable[[OfficeRecord], Iterable[Row]]], tuple[Row, ...]]


def _each_office(record: Record) -> _EachOffice:
    return lambda rows: tuple(row for office in record.offices for row in rows(office))


def _lists(record: Record, each_office: _EachOffice) -> Iterator[Dataset]:
    yield Dataset(
        "satker",
        "Satuan kerja",
        "Kantor di portal ini: nama, kode, induk, dan tempatnya.",
        ("satker",),
        OFFICE_FIELDS,
        each_office(_office_rows),
    )
    yield Dataset(
        "indikator",
        "Indikator",
        "Apa yang diukur, cara menghitungnya, dan arah baiknya.",
        ("satker", "indikator"),
        INDICATOR_FIELDS,
        each_office(_indicator_rows),
        (_OF_OFFICE, Parent(("satuan",), "satuan")),
    )
    units = tuple(
        (
            unit.id, unit.name, unit.symbol, _yes(is_so=unit.whole), _number(unit.minimum),
            _number(unit.maximum),
        )
        for unit in record.portal.units
    )  # fmt: skip
    yield Dataset("satuan", "Satuan", "Satuan ukur indikator.", ("satuan",), UNIT_FIELDS, units)
    yield Dataset(
        "sumber",
        "Dokumen sumber",
        "Laporan dan keputusan tempat setiap angka diambil.",
        ("satker", "kunci"),
        SOURCE_FIELDS,
        each_office(_source_rows),
        (_OF_OFFICE,),
    )


def _public_information(record: Record, each_office: _EachOffice) -> Iterator[Dataset]:
    def documents(office: OfficeRecord) -> Iterable[Row]:
        return _led(office, document_rows(office, record.portal.licence))

    def listed(register: str, fields: tuple[Field, ...]) -> Callable[[OfficeRecord], Iterable[Row]]:
        return lambda office: _led(office, entry_rows(office, register, fields))

    own = (_OF_OFFICE,)
    yield Dataset(
        "kelengkapan",
        "Kelengkapan informasi publik",
        "Setiap butir yang diminta undang-undang dari setiap kantor, dan keadaannya.",
        ("satker", "kode"),
        ITEM_FIELDS,
        each_office(item_rows),
        own,
        ages=True,
    )
    yield Dataset(
        "dokumen",
        "Dokumen",
        "Dokumen yang didaftarkan kantor, di portal ini atau di luarnya.",
        ("satker", "kunci"),
        (_OFFICE, *DOCUMENT_FIELDS),
        each_office(documents),
        own,
    )
    yield Dataset(
        "dip",
        "Daftar Informasi Publik (DIP)",
        "Informasi yang dikuasai kantor dan siapa penanggung jawabnya.",
        ("satker", "tahun", "nomor"),
        (_OFFICE, *LIST_FIELDS),
        each_office(listed(LIST, LIST_FIELDS)),
        own,
    )
    yield Dataset(
        "dik",
        "Daftar informasi yang dikecualikan (DIK)",
        "Bagian informasi yang ditutup menurut undang-undang, alasannya, dan sampai kapan.",
        (),
        (_OFFICE, *EXEMPT_FIELDS),
        each_office(listed(EXEMPT_LIST, EXEMPT_FIELDS)),
        own,
    )
    yield Dataset(
        "pelayanan",
        "Pelayanan informasi",
        "Jam, biaya, standar, kontak, dan saluran pengaduan yang dinyatakan kantor.",
        (),
        SERVICE_FIELDS,
        each_office(service_rows),
        own,
    )
    yield Dataset(
        "laporan",
        "Laporan layanan informasi publik",
        "Isi laporan tahunan layanan informasi, satu baris untuk satu pernyataan.",
        (),
        REPORT_FIELDS,
        each_office(_report_rows),
        own,
        ages=True,
    )
    yield Dataset(
        "saq",
        "Bukti penilaian mandiri (SAQ)",
        "Jawaban atas pertanyaan penilaian keterbukaan menurut isi portal ini.",
        ("satker", "kode"),
        QUESTION_FIELDS,
        each_office(question_rows),
        own,
        ages=True,
    )


def _led(office: OfficeRecord, rows: Iterable[Row]) -> Iterator[Row]:
    """Put the office before rows that stood in a list of its own."""
    return ((office.office.slug, *row) for row in rows)


def _area_rows(office: OfficeRecord) -> Iterator[Row]:
    return (row for table in office.tables for row in table_rows(office.office.slug, table))


def _report_rows(office: OfficeRecord) -> Iterator[Row]:
    return (row for year in office.service_years for row in report_rows(office, year))


def _office_rows(record: OfficeRecord) -> Iterator[Row]:
    office = record.office
    yield (
        office.slug, office.name, office.short_name, office.code, office.parent, office.ministry,
        _yes(is_so=office.is_blu), office.seat, office.service_area, office.summary,
        " | ".join(office.legal_basis), office.at.path,
    )  # fmt: skip


def _indicator_rows(record: OfficeRecord) -> Iterator[Row]:
    return (_indicator_row(record.office.slug, card) for card in record.indicators)


def _indicator_row(slug: str, card: Indicator) -> Row:
    return (
        slug, card.id, card.name, card.definition, card.method, card.data_source, card.owner, card.unit,
        card.direction.value, card.accumulation.value, _number(card.minimum), _number(card.maximum),
        _yes(is_so=card.is_key), str(card.year_lag), card.predecessor, card.successor, card.at.path,
    )  # fmt: skip


def _source_rows(record: OfficeRecord) -> Iterator[Row]:
    for each in record.ledger.documents:
        yield (
            record.office.slug, each.id, each.title, each.kind, str(each.year), _day(each.issued),
            each.publisher, each.reference,
        )  # fmt: skip


def _ranking_rows(record: Record) -> Iterator[Row]:
    for ranking in record.rankings:
        for each in ranking.standings:
            peer, entry = each.peer, each.entry
            yield (
                ranking.measure, str(ranking.year), peer.id, peer.short_name, peer.office,
                _number(each.value), "" if each.rank is None else str(each.rank), each.grade,
                _number(each.computed), f"{entry.at.path}:{entry.at.line}" if entry else "",
            )  # fmt: skip


def _columns(tables: tuple[Dataset, ...]) -> Dataset:
    """Describe the columns of every table, this one's too."""
    told = Dataset(
        "kolom",
        "Arti setiap kolom",
        "Semua kolom semua tabel di halaman ini dalam satu daftar.",
        ("tabel", "kolom"),
        COLUMN_FIELDS,
        (),
    )
    rows = (
        (each.name, field.name, str(number), _yes(is_so=field.name in each.key), field.kind, field.meaning)
        for each in (*tables, told)
        for number, field in enumerate(each.fields, 1)
    )
    return replace(told, rows=tuple(rows))


def _yes(*, is_so: bool) -> str:
    return "ya" if is_so else "tidak"


def _number(value: Decimal | None) -> str:
    return "" if value is None else plain(value)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
