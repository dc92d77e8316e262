"""The register of figures as reports print them in tables, to be verified."""

from typing import Final

from generator.loading.registers.columns import SOURCE_AND_NOTE, YEAR
from generator.loading.shared.schema import Column, FileKind, Shape

PRINTED_TABLES: Final = FileKind(
    "tercetak-tabel",
    f"{YEAR}tercetak-tabel.csv",
    "Angka tercetak dari tabel",
    "Angka tabel anggaran, PNBP, layanan, dan lain-lain seperti tercetak, untuk dicocokkan.",
    Shape.TABLE,
    (
        Column("tabel", "kunci tabel portal, misalnya `pnbp-tahunan`"),
        Column("kolom", "kunci kolom, misalnya `penerimaan`"),
        Column("baris", "kunci baris, misalnya `2023` atau `2023 Pengujian`"),
        Column("nilai", "angka persis seperti tercetak"),
        *SOURCE_AND_NOTE,
    ),
)
