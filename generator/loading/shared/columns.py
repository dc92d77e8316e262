"""Columns that kinds of files of several topics share, so that their explanations are the same everywhere."""

from typing import Final

from generator.loading.shared.schema import Column

SOURCE: Final = (
    Column("sumber", "kunci dokumen sumber, seperti di `sumber.csv`"),
    Column("letak", "tempat angka di dokumen itu, misalnya `baris 785` atau `halaman 12`", required=False),
)
NOTE: Final = Column("catatan", "keterangan yang ikut terbit", required=False)
INDICATOR: Final = Column("indikator", "kunci indikator: nama berkas kartunya tanpa `.yml`")
CONFIDENCE: Final = Column("keyakinan", "`dikonfirmasi`, `sumber-publik`, atau `belum-dikonfirmasi`")
