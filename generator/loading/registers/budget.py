"""The registers of the budget: ceilings, revisions (DIPA), spending and progress."""

from typing import Final

from generator.loading.registers.columns import (
    BY_YEAR,
    FUND,
    FUNDS,
    NUMBER,
    OFFICE,
    SIGNED_AMOUNT,
    UP_TO_QUARTER,
    YEAR,
    figure,
    label,
    register,
)
from generator.loading.shared.columns import INDICATOR
from generator.loading.shared.schema import Figures

_EXPENSES: Final = ("51", "52", "53", "54", "55", "56", "57", "58")

BUDGET: Final = (
    register(
        f"{OFFICE}anggaran-tahunan.csv",
        "Anggaran per tahun",
        "Pagu dan realisasi anggaran beberapa tahun.",
        "tahun",
        BY_YEAR,
        figure("pagu", "pagu akhir tahun"),
        figure("realisasi", "uang yang dipakai", SIGNED_AMOUNT),
    ),
    register(
        f"{YEAR}anggaran/dipa.csv",
        "Revisi DIPA",
        "Pagu setiap revisi DIPA menurut sumber dana.",
        "revisi sumber_dana",
        label("revisi", "0 untuk DIPA awal, lalu 1, 2, …"),
        label("tanggal", "tanggal, misalnya `2023-12-19`", required=False),
        label("pengesah", "siapa yang mengesahkan, misalnya `DJA` atau `KPA`", required=False),
        label("alasan", "mengapa direvisi, singkat", required=False),
        FUND,
        figure("pagu", "pagu, rupiah penuh"),
    ),
    register(
        f"{YEAR}anggaran/dipa-kro.csv",
        "Pagu per KRO setiap revisi",
        "Pagu setiap KRO pada setiap revisi DIPA.",
        "revisi kode",
        label("revisi", "nomor revisi DIPA"),
        label("kode", "kode KRO, misalnya `EC.6077.BAD`"),
        figure("pagu", "pagu, rupiah penuh"),
    ),
    register(
        f"{YEAR}anggaran/rincian.csv",
        "Rincian anggaran",
        "Pohon anggaran: program, kegiatan, KRO, RO, komponen, subkomponen.",
        "kode sumber_dana",
        label("kode", "kode dari program ke bawah, misalnya `EC.6077.BAD.001.051.A`"),
        label("nama", "nama program, kegiatan, keluaran, atau komponen", has_english=True),
        label("sumber_dana", "`RM`, `PNBP`, `BLU`, …; kosong bila gabungan", *FUNDS, required=False),
        figure("volume", "volume keluaran yang direncanakan", NUMBER),
        label("satuan_volume", "satuan volume", required=False, has_english=True),
        figure("volume_realisasi", "volume keluaran yang jadi", NUMBER),
        figure("pagu", "pagu, rupiah penuh"),
        figure("blokir", "pagu yang diblokir"),
        figure("realisasi", "uang yang dipakai", SIGNED_AMOUNT),
        label("indikator", "kunci indikator yang didukung", required=False),
    ),
    register(
        f"{YEAR}anggaran/jenis-belanja.csv",
        "Anggaran per jenis belanja",
        "Pagu dan realisasi belanja pegawai, barang, dan modal.",
        "sumber_dana jenis_belanja triwulan",
        UP_TO_QUARTER,
        FUND,
        label("jenis_belanja", "`51` pegawai, `52` barang, `53` modal", *_EXPENSES),
        figure("pagu_awal", "pagu DIPA awal"),
        figure("pagu", "pagu terakhir"),
        figure("blokir", "pagu yang diblokir"),
        figure("realisasi", "uang yang dipakai", SIGNED_AMOUNT),
    ),
    register(
        f"{YEAR}anggaran/triwulan.csv",
        "Penyerapan per triwulan",
        "Rencana dan realisasi uang dan fisik per triwulan, dalam persen.",
        "kode triwulan dasar",
        label("kode", "kode anggaran, atau `satker` untuk seluruh kantor"),
        label("nama", "nama kegiatan atau keluaran", required=False, has_english=True),
        label("triwulan", "1, 2, 3, atau 4", "1", "2", "3", "4"),
        label("dasar", "`kumulatif` atau `triwulan`", "kumulatif", "triwulan"),
        *(
            figure(f"{what}_{of}", f"{what} {of}, persen", Figures("persen", least=None))
            for of in ("keuangan", "fisik")
            for what in ("rencana", "realisasi")
        ),
    ),
    register(
        f"{YEAR}anggaran/indikator.csv",
        "Anggaran per indikator",
        "Uang yang dipakai untuk setiap indikator kinerja.",
        "",
        INDICATOR,
        figure("pagu", "pagu"),
        figure("realisasi", "uang yang dipakai", SIGNED_AMOUNT),
    ),
    register(
        f"{OFFICE}anggaran-indikator-renstra.csv",
        "Anggaran Renstra per indikator",
        "Uang yang direncanakan di Renstra, disediakan, dan dipakai untuk setiap indikator, per tahun.",
        "nama tahun",
        label("nama", "nama indikator seperti di dokumen, juga yang sudah tidak dipakai", has_english=True),
        label("indikator", "kunci indikator bila kartunya ada", required=False),
        BY_YEAR,
        figure("target_renstra", "kebutuhan uang menurut Renstra"),
        figure("pagu", "pagu tahun itu"),
        figure("realisasi", "uang yang dipakai", SIGNED_AMOUNT),
    ),
)
