"""The registers of non-tax revenue (PNBP): targets, money received and money used."""

from typing import Final

from generator.loading.registers.columns import (
    BY_YEAR,
    MONTH,
    OFFICE,
    SERVICE,
    SIGNED_AMOUNT,
    UP_TO_QUARTER,
    YEAR,
    figure,
    label,
    register,
)

_REVENUE: Final = label(
    "jenis",
    "`fungsional`, `nonfungsional`, atau `pengembalian`",
    "fungsional",
    "nonfungsional",
    "pengembalian",
)
_GROUP: Final = label("kelompok", "kepala kelompok layanan di tabel laporan, bila ada", required=False)

REVENUE: Final = (
    register(
        f"{OFFICE}pnbp-tahunan.csv",
        "PNBP per tahun",
        "Target, penerimaan, dan penggunaan PNBP beberapa tahun.",
        "tahun triwulan",
        BY_YEAR,
        UP_TO_QUARTER,
        figure("target", "target penerimaan"),
        figure("penerimaan", "uang yang diterima", SIGNED_AMOUNT),
        figure("pagu_penggunaan", "pagu penggunaan"),
        figure("penggunaan", "PNBP yang dipakai", SIGNED_AMOUNT),
    ),
    register(
        f"{OFFICE}pnbp-layanan.csv",
        "PNBP per layanan",
        "Penerimaan setiap layanan per tahun.",
        "tahun jenis layanan",
        BY_YEAR,
        _REVENUE,
        SERVICE,
        _GROUP,
        figure("target", "target penerimaan"),
        figure("penerimaan", "uang yang diterima", SIGNED_AMOUNT),
    ),
    register(
        f"{YEAR}pnbp/bulan.csv",
        "PNBP per bulan",
        "Penerimaan sampai bulan lalu dan bulan ini.",
        "bulan jenis layanan",
        MONTH,
        _REVENUE,
        SERVICE,
        _GROUP,
        figure("sampai_bulan_lalu", "penerimaan sampai bulan lalu", SIGNED_AMOUNT),
        figure("bulan_ini", "penerimaan bulan ini", SIGNED_AMOUNT),
        figure("tanpa_bulan", "penerimaan atau pengembalian yang bulannya tidak disebut", SIGNED_AMOUNT),
    ),
)
