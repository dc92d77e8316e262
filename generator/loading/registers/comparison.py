"""The registers of units that are compared: who they are, their figures, and where those stand."""

from collections.abc import Iterable
from typing import Final

from generator.domain.registers.register import OUTSIDE, Entry, Peer
from generator.loading.registers.columns import (
    BY_YEAR,
    SOURCE_AND_NOTE,
    YEAR,
    figure,
    label,
    register,
)
from generator.loading.shared.columns import INDICATOR, SOURCE_KIND
from generator.loading.shared.fields import RowFields
from generator.loading.shared.schema import Column, Figures, FileKind, Shape
from generator.values.shared.address import Destination

UNIT_KINDS: Final = ("balai-besar", "balai", "pusat", "sekretariat", OUTSIDE)
# What units are compared by: the names of the files in ``data/pembanding/<tahun>/``.
MEASURES: Final = (
    "sakip",
    "ikm",
    "ip-asn",
    "ipp",
    "laporan-keuangan",
    "laporan-keuangan-kementerian",
    "smart",
    "nka",
)

PEERS_OF_INDICATORS: Final = register(
    f"{YEAR}pembanding-indikator.csv",
    "Satker lain per indikator",
    "Target dan realisasi satker lain untuk indikator yang sama, seperti di laporan kantor ini.",
    "indikator unit tahun",
    INDICATOR,
    label("unit", "kunci unit dari `data/acuan/unit.csv`"),
    BY_YEAR,
    figure("target", "target satker itu", Figures("angka", least=None)),
    figure("realisasi", "realisasi satker itu", Figures("angka", least=None)),
)

COMPARISON: Final = (
    FileKind(
        "unit",
        "data/acuan/unit.csv",
        "Daftar unit",
        "Unit-unit yang dibandingkan.",
        Shape.TABLE,
        (
            Column("id", "kunci unit"),
            Column("nama", "nama resmi"),
            Column("nama_pendek", "nama yang biasa dipakai"),
            Column(
                "jenis",
                "`balai-besar`, `balai`, `pusat`, `sekretariat`, atau `satker-lain` untuk satker "
                "di luar induk yang sama: hanya tampil di daftar yang memuat nilainya",
                options=UNIT_KINDS,
            ),
            Column("kode", "kode satker enam angka", required=False),
            Column("satker", "nama folder bila kantornya terbit di sini", required=False),
        ),
    ),
    FileKind(
        "sumber-pembanding",
        "data/pembanding/sumber.csv",
        "Dokumen sumber pembanding",
        "Dokumen tempat angka pembanding diambil.",
        Shape.TABLE,
        (
            Column("id", "kunci dokumen, dirujuk kolom `sumber`"),
            Column("judul", "judul dokumen"),
            SOURCE_KIND,
            Column("tahun", "tahun yang dilaporkan"),
            Column("tanggal", "tanggal dokumen", required=False),
            Column("penerbit", "unit yang menerbitkan", required=False),
            Column("rujukan", "di mana dokumen dapat dilihat", required=False),
            Column(
                "alamat",
                "alamat dokumen itu di situs lain, diawali `https://`",
                required=False,
                leads=(Destination.WEB,),
            ),
        ),
    ),
    FileKind(
        "pembanding",
        "data/pembanding/<tahun>/<ukuran>.csv",
        "Angka pembanding",
        "Nilai satu ukuran di semua unit. Nilai dari dokumen kedua ditulis di baris lain, dan "
        "ditampilkan di sampingnya.",
        Shape.TABLE,
        (
            Column("unit", "kunci unit dari `data/acuan/unit.csv`"),
            Column("komponen", "kunci komponen; kosong untuk nilai keseluruhan", required=False),
            Column("nilai", "nilai seperti dilaporkan", figures=Figures("angka", least=None)),
            Column("predikat", "predikat seperti tercetak", required=False),
            *SOURCE_AND_NOTE,
        ),
        ("unit", "komponen", "sumber"),
    ),
)


def by_source(scores: Iterable[Entry]) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Part the first score of each unit and component from those that further documents give."""
    counted: dict[tuple[object, ...], Entry] = {}
    others = []
    for score in scores:
        of = (score.register, score.year, score.labels["unit"], score.labels["komponen"])
        if counted.setdefault(of, score) is not score:
            others.append(score)
    return tuple(counted.values()), tuple(others)


def peer(row: RowFields, parts: dict[str, str]) -> Peer:  # noqa: ARG001
    """Read one unit of the shared list."""
    kind = row.required("jenis")
    row.one_of("jenis", UNIT_KINDS)
    return Peer(
        row.required_key("id"), row.required("nama"), row.required("nama_pendek"), kind,
        row.text("kode"), row.text("satker"), row.at(),
    )  # fmt: skip
