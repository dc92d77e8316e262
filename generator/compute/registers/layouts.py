"""The descriptions of the tables that follow a register row by row, area by area; no arithmetic."""

from typing import Final

from generator.compute.registers.budget_layouts import BUDGET_LAYOUTS
from generator.compute.registers.layout import RATE, Layout, money, rate
from generator.compute.shared.sums import OVER_YEARS, SHARE
from generator.compute.shared.tables import Column

_RANKS: Final = (Column("jumlah", "jumlah"), Column("peringkat", "jumlah"))
_MONTHS: Final = ("sampai_bulan_lalu", "bulan_ini", "tanpa_bulan")
_BY_MONTH: Final = (*map(money, _MONTHS), Column("sampai_bulan_ini", "rupiah", 0, "ditambah", _MONTHS))

LAYOUTS: Final = (
    *BUDGET_LAYOUTS,
    Layout(
        "target-bulan",
        "rencana-aksi",
        "target-bulan",
        ("indikator", "bulan"),
        (Column("target_fisik", "persen", RATE),),
    ),
    Layout(
        "pnbp-tahunan",
        "pnbp",
        "pnbp-tahunan",
        ("tahun", "triwulan"),
        (
            money("target"),
            money("penerimaan"),
            rate("capaian", "penerimaan", "target"),
            Column("pertumbuhan", "persen", RATE, OVER_YEARS, ("penerimaan",)),
            money("pagu_penggunaan"),
            money("penggunaan"),
            rate("serapan", "penggunaan", "pagu_penggunaan"),
        ),
        keys=1,
        over_years=True,
    ),
    Layout(
        "pnbp-layanan",
        "pnbp",
        "pnbp-layanan",
        ("tahun", "layanan", "jenis"),
        (
            money("target"),
            money("penerimaan"),
            rate("capaian", "penerimaan", "target"),
            Column("bagian", "persen", RATE, SHARE, ("penerimaan",)),
            Column("pertumbuhan", "persen", RATE, OVER_YEARS, ("penerimaan",)),
        ),
        sums=(1,),
        keys=2,
        over_years=True,
        notes=("bagian",),
        whole="pnbp-tahunan",
    ),
    Layout(
        "pnbp-kelompok",
        "pnbp",
        "pnbp-layanan",
        ("tahun", "kelompok"),
        (
            money("target"),
            money("penerimaan"),
            rate("capaian", "penerimaan", "target"),
            Column("bagian", "persen", RATE, SHARE, ("penerimaan",)),
        ),
        sums=(1,),
        over_years=True,
        notes=("bagian",),
        whole="pnbp-tahunan",
        merged=2,
    ),
    Layout(
        "pnbp-bulan",
        "pnbp",
        "pnbp-bulan",
        ("bulan", "layanan", "jenis"),
        _BY_MONTH,
        sums=(1,),
    ),
    Layout(
        "pnbp-bulan-kelompok",
        "pnbp",
        "pnbp-bulan",
        ("bulan", "kelompok"),
        _BY_MONTH,
        sums=(1,),
        merged=2,
    ),
    Layout(
        "layanan-volume",
        "layanan",
        "layanan-volume",
        ("tahun", "layanan", "hasil", "triwulan"),
        (
            Column("target", "angka"),
            Column("jumlah", "angka"),
            rate("capaian", "jumlah", "target"),
            Column("pertumbuhan", "persen", RATE, OVER_YEARS, ("jumlah",)),
        ),
        sums=(1,),
        keys=3,
        over_years=True,
        notes=("beda-satuan",),
        counted="hasil",
    ),
    Layout(
        "layanan-pelanggan",
        "layanan",
        "layanan-pelanggan",
        ("tahun", "layanan", "kelompok", "triwulan"),
        (Column("jumlah", "jumlah"), Column("bagian", "persen", RATE, SHARE, ("jumlah",))),
        sums=(2, 1),
        keys=3,
        over_years=True,
        notes=("pelanggan",),
    ),
    Layout(
        "layanan-ketepatan",
        "layanan",
        "layanan-ketepatan",
        ("layanan", "bulan"),
        (
            Column("masuk", "jumlah"),
            Column("jatuh_tempo", "jumlah"),
            Column("tepat_waktu", "jumlah"),
            rate("persen", "tepat_waktu", "jatuh_tempo"),
            Column("target", "persen", RATE),
            rate("capaian", "persen", "target"),
            Column("hari_kerja", "hari"),
        ),
        sums=(1,),
        means=("persen", "target", "capaian", "hari_kerja"),
    ),
    Layout(
        "layanan-standar", "layanan", "layanan-standar-waktu", ("layanan",), (Column("hari_kerja", "angka"),)
    ),
    Layout(
        "layanan-p3dn",
        "layanan",
        "layanan-p3dn",
        ("uraian",),
        (money("pagu"), money("dalam_negeri"), money("impor"), rate("persen", "dalam_negeri", "pagu")),
        sums=(0,),
    ),
    Layout(
        "layanan-rasio",
        "layanan",
        "layanan-rasio-blu",
        ("rasio", "nama_penyebut", "triwulan"),
        (money("pendapatan"), money("penyebut"), rate("persen", "pendapatan", "penyebut")),
        keys=1,
    ),
    Layout(
        "survei-responden",
        "survei",
        "survei-responden",
        ("ciri", "kelompok"),
        (Column("jumlah", "jumlah"), Column("bagian", "persen", RATE, SHARE, ("jumlah",))),
        sums=(1,),
        notes=("kelompok-kecil",),
    ),
    Layout(
        "survei-tahunan",
        "survei",
        "survei-tahunan",
        ("tahun", "instrumen"),
        (Column("nilai", "indeks", RATE), Column("responden", "jumlah")),
        over_years=True,
    ),
    Layout(
        "pegawai",
        "pegawai",
        "pegawai",
        ("susunan", "kelompok", "jenjang"),
        (Column("jumlah", "jumlah"), Column("bagian", "persen", RATE, SHARE, ("jumlah",))),
        sums=(2, 1),
    ),
    Layout(
        "pelatihan", "pegawai", "pelatihan", ("bulan", "pelatihan"), (Column("peserta", "jumlah"),), sums=(0,)
    ),
    Layout(
        "evaluasi-rekomendasi",
        "evaluasi",
        "evaluasi-rekomendasi",
        ("pemeriksa", "dokumen"),
        (
            Column("jumlah", "jumlah"),
            Column("ditindaklanjuti", "jumlah"),
            rate("persen", "ditindaklanjuti", "jumlah"),
        ),
        sums=(0,),
    ),
    Layout(
        "penghargaan", "evaluasi", "penghargaan", ("tahun", "penghargaan", "pemberi"), _RANKS, over_years=True
    ),
    Layout(
        "permohonan",
        "permohonan",
        "ppid-permohonan",
        ("tahun", "bulan"),
        (
            Column("masuk", "jumlah"),
            Column("dikabulkan_penuh", "jumlah"),
            Column("dikabulkan_sebagian", "jumlah"),
            Column("ditolak", "jumlah"),
            Column("proses", "jumlah"),
            Column("dicabut", "jumlah"),
            Column(
                "selesai", "jumlah", 0, "ditambah", ("dikabulkan_penuh", "dikabulkan_sebagian", "ditolak")
            ),
            Column("hari_kerja", "jumlah"),
            Column("rata_hari", "hari", 1, "per", ("hari_kerja", "selesai")),
            Column("tepat_waktu", "jumlah"),
            rate("persen", "tepat_waktu", "selesai"),
        ),
        sums=(1,),
        over_years=True,
        notes=("permohonan",),
    ),
    Layout(
        "penolakan",
        "permohonan",
        "ppid-penolakan",
        ("tahun", "huruf"),
        (Column("jumlah", "jumlah"), Column("bagian", "persen", RATE, SHARE, ("jumlah",))),
        sums=(1,),
        over_years=True,
        notes=("penolakan",),
    ),
    Layout(
        "permohonan-rincian",
        "permohonan",
        "ppid-permohonan-rincian",
        ("tahun", "segi", "butir"),
        (Column("jumlah", "jumlah"),),
        sums=(2,),
        over_years=True,
    ),
    Layout(
        "keberatan",
        "permohonan",
        "ppid-keberatan",
        ("tahun",),
        tuple(
            Column(name, "jumlah")
            for name in ("keberatan", "ditanggapi", "sengketa", "putusan", "dilaksanakan")
        ),
        over_years=True,
    ),
)
