"""The computed tables of an area for machines: one long table, a row per figure."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import partial
from typing import Final

from generator.compute.shared.tables import Table
from generator.exports.shared.cache import FileCache, no_cache
from generator.exports.shared.cells import plain
from generator.exports.shared.listing import all_rows
from generator.exports.shared.schema import Field
from generator.record import page_addresses
from generator.record.record import Record
from generator.values.shared.period import read_year

# The labels of lines that are columns of their own, beside the time. A label that is not named here stands in
# `label` alone.
DIMENSIONS: Final = (
    "layanan", "indikator", "kode", "nama", "jenis", "kelompok", "sumber_dana", "jenis_belanja", "revisi",
    "unsur", "instrumen", "komponen", "kegiatan", "pelatihan", "hasil", "keluaran", "uraian", "unit",
    "status", "susunan", "jenjang", "ciri", "rasio", "nama_penyebut", "rumus", "masa", "pemeriksa", "dokumen",
    "penghargaan", "pemberi", "tanggal", "pengesah", "alasan", "dasar", "satuan", "butir", "huruf", "segi",
)  # fmt: skip
TIMES: Final = ("tahun", "triwulan", "bulan")
AREA_FIELDS: Final = (
    Field("satker", "teks", "kunci satuan kerja"),
    Field("tabel", "teks", "kunci tabel"),
    Field("tahun_tabel", "bilangan bulat", "tahun tabel; 0 bila tabelnya memuat beberapa tahun"),
    Field("baris", "teks", "kunci baris dalam tabel"),
    Field("label", "teks", "semua label baris, dipisah tanda |"),
    Field("tahun", "bilangan bulat", "tahun angka itu; kosong bila barisnya bukan tentang satu tahun"),
    Field("triwulan", "bilangan bulat", "triwulan angka itu; kosong bila barisnya tidak menyebutnya"),
    Field("bulan", "bilangan bulat", "bulan angka itu; kosong bila barisnya tidak menyebutnya"),
    Field("jenis_baris", "teks", "fakta, jumlah, rata-rata, atau tidak-dirinci"),
    Field("kolom", "teks", "kunci kolom"),
    Field("satuan", "teks", "rupiah, persen, jumlah, indeks, nilai, atau angka"),
    Field("nilai", "angka", "angka tanpa pembulatan; baris tanpa angka tidak dimuat, kecuali yang ditutup"),
    Field("cara", "teks", "kunci hitungan; kosong bila angka ditulis orang"),
    Field("berkas", "teks", "berkas dan baris asal"),
    Field("sumber", "teks", "dokumen sumber dan letaknya"),
    Field("penutupan", "teks", "`<5` atau `disamarkan` bila angkanya ditutup; selebihnya kosong"),
    # `satuan` is the unit of the figure already.
    *(
        Field(
            f"{name}_baris" if name == "satuan" else name,
            "teks",
            "label baris dengan nama kolom ini; kosong di tabel yang tidak memilahnya",
            is_sparse=True,
        )
        for name in DIMENSIONS
    ),
)


def area_copies(record: Record, cache: FileCache = no_cache) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of the copies of every area of every office."""
    for office in record.published:
        slug = office.office.slug
        for key in dict.fromkeys(table.area for table in office.tables):
            rows = [row for table in office.tables if table.area == key for row in table_rows(slug, table)]
            title, licence = f"{office.office.short_name}: {key}", record.portal.licence_url
            address = partial(page_addresses.area_file, slug, key)
            yield from all_rows(address, title, licence, AREA_FIELDS, rows, cache)


def table_rows(slug: str, table: Table) -> Iterator[tuple[str, ...]]:
    """Yield a row per figure of a table, withheld ones without it."""
    for line in table.lines:
        places = [f"{each.at.path}:{each.at.line}" for each in line.entries]
        cited = dict.fromkeys(
            f"{entry.cited.document}, {entry.cited.where}".rstrip(", ") for entry in line.entries
        )
        named = dict(zip(table.label_names, line.labels, strict=False))
        time = (_year(table, named), _whole(named.get("triwulan", "")), _whole(named.get("bulan", "")))
        dimensions = tuple(named.get(name, "") for name in DIMENSIONS)
        for column in table.columns:
            value: Decimal | None = line.figures.get(column.id)
            reason = line.hidden.get(column.id)
            if value is not None or reason is not None:
                yield (
                    slug, table.id, str(table.year), line.key, " | ".join(filter(None, line.labels)),
                    *time, line.kind.value, column.id, column.unit,
                    "" if value is None else plain(value), column.arithmetic,
                    "; ".join(places), "; ".join(cited), reason.value if reason else "",
                    *dimensions,
                )  # fmt: skip


def _year(table: Table, labels: Mapping[str, str]) -> str:
    """Return the year that a line speaks of: that of its table, or that which a label of the line names."""
    named = (labels.get(name, "") for name in ("tahun", "masa"))
    return str(table.year or next((year for text in named if (year := read_year(text))), ""))


def _whole(text: str) -> str:
    return text if text.isascii() and text.isdecimal() else ""
