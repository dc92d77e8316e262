"""The descriptions of the tables of the budget; no arithmetic."""

from typing import Final

from generator.compute.registers.layout import RATE, Layout, money, rate
from generator.compute.shared.tables import Column

_ABSORPTION: Final = rate("penyerapan", "realisasi", "pagu")
_EFFECTIVE: Final = (
    Column("pagu_efektif", "rupiah", 0, "dikurangi", ("pagu", "blokir")),
    rate("penyerapan_efektif", "realisasi", "pagu_efektif"),
)

BUDGET_LAYOUTS: Final = (
    Layout(
        "anggaran-tahunan",
        "anggaran",
        "anggaran-tahunan",
        ("tahun",),
        (money("pagu"), money("realisasi"), _ABSORPTION),
        over_years=True,
    ),
    Layout(
        "anggaran-jenis",
        "anggaran",
        "anggaran-jenis-belanja",
        ("sumber_dana", "jenis_belanja"),
        (
            money("pagu_awal"),
            money("pagu"),
            money("realisasi"),
            _ABSORPTION,
            money("blokir"),
            *_EFFECTIVE,
        ),
        sums=(1, 0),
        notes=("blokir",),
    ),
    Layout(
        "anggaran-dipa",
        "anggaran",
        "anggaran-dipa",
        ("revisi", "sumber_dana", "tanggal", "pengesah", "alasan"),
        (money("pagu"),),
        sums=(1,),
        keys=2,
    ),
    Layout(
        "anggaran-dipa-kro", "anggaran", "anggaran-dipa-kro", ("revisi", "kode"), (money("pagu"),), sums=(1,)
    ),
    Layout(
        "anggaran-triwulan",
        "anggaran",
        "anggaran-triwulan",
        ("kode", "nama", "triwulan", "dasar"),
        tuple(
            Column(f"{what}_{of}", "persen", RATE)
            for of in ("keuangan", "fisik")
            for what in ("rencana", "realisasi")
        ),
        notes=("dasar",),
    ),
    Layout(
        "anggaran-indikator",
        "anggaran",
        "anggaran-indikator",
        ("indikator",),
        (money("pagu"), money("realisasi"), _ABSORPTION),
        sums=(0,),
    ),
    Layout(
        "anggaran-renstra",
        "anggaran",
        "anggaran-indikator-renstra",
        ("nama", "tahun"),
        (money("target_renstra"), money("pagu"), money("realisasi"), _ABSORPTION),
        sums=(1,),
        over_years=True,
    ),
    Layout(
        "prioritas-nasional",
        "anggaran",
        "prioritas-nasional",
        ("kode", "nama", "keluaran", "satuan", "status"),
        (
            Column("target", "angka"),
            Column("realisasi", "angka"),
            rate("capaian", "realisasi", "target"),
            money("pagu"),
            money("realisasi_anggaran"),
            rate("penyerapan", "realisasi_anggaran", "pagu"),
        ),
        keys=1,
    ),
)
