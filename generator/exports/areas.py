"""The computed tables of an area for machines: one long table, a row per figure."""

import csv
import io
import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from generator.compute.tables import Table
from generator.exports.cells import guarded, plain
from generator.exports.schema import Field
from generator.record import addresses
from generator.record.record import Record

AREA_FIELDS: Final = (
    Field("satker", "teks", "kunci satuan kerja"),
    Field("tabel", "teks", "kunci tabel"),
    Field("tahun_tabel", "bilangan bulat", "tahun tabel; 0 bila tabelnya memuat beberapa tahun"),
    Field("baris", "teks", "kunci baris dalam tabel"),
    Field("label", "teks", "semua label baris, dipisah tanda |"),
    Field("jenis_baris", "teks", "fakta, jumlah, atau rata-rata"),
    Field("kolom", "teks", "kunci kolom"),
    Field("satuan", "teks", "rupiah, persen, jumlah, indeks, nilai, atau angka"),
    Field("nilai", "angka", "angka tanpa pembulatan; baris tanpa angka tidak dimuat"),
    Field("cara", "teks", "kunci hitungan; kosong bila angka ditulis orang"),
    Field("berkas", "teks", "berkas dan baris asal"),
    Field("sumber", "teks", "dokumen sumber dan letaknya"),
)
AREA_NAMES: Final = tuple(field.name for field in AREA_FIELDS)


def area_copies(record: Record) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of the CSV and JSON copy of every area of every office."""
    for office in record.offices:
        slug = office.office.slug
        for key in dict.fromkeys(table.area for table in office.tables):
            rows = [row for table in office.tables if table.area == key for row in _rows(slug, table)]
            yield addresses.area_file(slug, key, "csv"), _csv(rows)
            title = f"{office.office.short_name}: {key}"
            yield addresses.area_file(slug, key, "json"), _json(title, record.portal.licence_url, rows)


def _rows(slug: str, table: Table) -> Iterator[tuple[str, ...]]:
    for line in table.lines:
        places = [f"{each.at.path}:{each.at.line}" for each in line.entries]
        cited = dict.fromkeys(
            f"{each.cited.document}, {each.cited.where}".rstrip(", ") for each in line.entries
        )
        for column in table.columns:
            value: Decimal | None = line.figures.get(column.id)
            if value is not None:
                yield (
                    slug, table.id, str(table.year), line.key, " | ".join(filter(None, line.labels)),
                    line.kind.value, column.id, column.unit, plain(value), column.arithmetic,
                    "; ".join(places), "; ".join(cited),
                )  # fmt: skip


def _csv(rows: list[tuple[str, ...]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(AREA_NAMES)
    number = AREA_NAMES.index("nilai")
    writer.writerows(
        tuple(text if index == number else guarded(text) for index, text in enumerate(row)) for row in rows
    )
    return out.getvalue().encode()


def _json(title: str, licence: str, rows: list[tuple[str, ...]]) -> bytes:
    data = [dict(zip(AREA_NAMES, row, strict=True)) for row in rows]
    head = {"judul": title, "lisensi": licence, "skema": addresses.SCHEMA, "data": data}
    return (json.dumps(head, ensure_ascii=False, indent=0) + "\n").encode()
