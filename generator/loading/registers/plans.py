"""The registers of what the office contributes to: national priorities, and the cascade of goals above it."""

from typing import Final

from generator.loading.registers.columns import (
    MONTH,
    NUMBER,
    OFFICE,
    SIGNED_AMOUNT,
    YEAR,
    figure,
    label,
    register,
)
from generator.loading.shared.columns import INDICATOR
from generator.loading.shared.schema import Figures

MONTHLY_TARGETS: Final = register(
    f"{YEAR}target-bulan.csv",
    "Target fisik per bulan",
    "Kemajuan fisik yang direncanakan sampai akhir setiap bulan, untuk setiap indikator.",
    "indikator bulan",
    INDICATOR,
    MONTH,
    figure("target_fisik", "kemajuan fisik sejak Januari, persen", Figures("persen", most=100)),
)

NATIONAL_PRIORITIES: Final = register(
    f"{YEAR}prioritas-nasional.csv",
    "Prioritas nasional",
    "Kegiatan prioritas nasional: keluaran, hasil, dan uangnya.",
    "kode nama",
    label("kode", "kode keluaran", required=False),
    label("nama", "nama kegiatan"),
    label("keluaran", "apa keluarannya", required=False),
    label("satuan", "satuan keluaran", required=False),
    figure("target", "target keluaran", NUMBER),
    figure("realisasi", "keluaran yang jadi", NUMBER),
    figure("pagu", "pagu"),
    figure("blokir", "pagu yang diblokir"),
    figure("realisasi_anggaran", "uang yang dipakai", SIGNED_AMOUNT),
    label("status", "keadaan, singkat", required=False),
)

PERFORMANCE_TREE: Final = register(
    f"{OFFICE}pohon-<awal>-<akhir>.csv",
    "Pohon kinerja",
    "Sasaran dan indikator dari kementerian sampai kantor ini.",
    "kode",
    label("kode", "kode yang tidak berulang di berkas ini"),
    label("jenjang", "`kementerian`, `bskji`, atau `satker`", "kementerian", "bskji", "satker"),
    label("jenis", "`sasaran` atau `indikator`", "sasaran", "indikator"),
    label("induk", "kode baris di atasnya; beberapa dipisah koma", required=False),
    label("nama", "bunyi sasaran atau indikator"),
    label("iku", "`ya` bila indikator kinerja utama", "ya", "tidak", required=False),
)
