"""Columns that kinds of files of several topics share, so that their explanations are the same everywhere."""

from typing import Final

from generator.domain.shared.reference import Confidence
from generator.loading.shared.schema import Column, words
from generator.loading.shared.source_kinds import SOURCE_KINDS

SOURCE: Final = (
    Column("sumber", "kunci dokumen sumber, seperti di `sumber.csv`"),
    Column("letak", "tempat angka di dokumen itu, misalnya `baris 785` atau `halaman 12`", required=False),
)
NOTE: Final = Column("catatan", "keterangan yang ikut terbit", required=False)
INDICATOR: Final = Column("indikator", "kunci indikator: nama berkas kartunya tanpa `.yml`")
CONFIDENCE: Final = Column(
    "keyakinan",
    "`dikonfirmasi`, `sumber-publik`, `belum-dikonfirmasi`, atau `perkiraan`",
    options=words(Confidence),
)
SOURCE_KIND: Final = Column(
    "jenis",
    "`lakin`, `pp39`, `keputusan`, `renstra`, `perjanjian-kinerja`, atau `lainnya`",
    options=SOURCE_KINDS,
)
UNTIL: Final = Column("sampai", "tahun terakhir sebutan itu berlaku")
FORMER_NAME: Final = Column("nama", "nama resmi waktu itu, bila lain", required=False, has_english=True)
