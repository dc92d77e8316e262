"""The descriptions of the tables that follow a register row by row, area by area; no arithmetic."""

from typing import Final

from generator.compute.registers.layout import Layout
from generator.compute.shared.sums import OVER_YEARS, SHARE
from generator.compute.shared.tables import Column

_RATE: Final = 2
_RANKS: Final = (Column("jumlah", "jumlah"), Column("peringkat", "jumlah"))


def _money(name: str) -> Column:
    return Column(name, "rupiah")


def _rate(name: str, part: str, whole: str) -> Column:
    return Column(name, "persen", _RATE, "persen-dari", (part, whole))


_ABSORPTION: Final = _rate("penyerapan", "realisasi", "pagu")
_EFFECTIVE: Final = (
    Column("pagu_efektif", "rupiah", 0, "dikurangi", ("pagu", "blokir")),
    _rate("penyerapan_efektif", "realisasi", "pagu_efektif"),
)
_MONTHS: Final = ("sampai_bulan_lalu", "bulan_ini", "tanpa_bulan")
_BY_MONTH: Final = (*map(_money, _MONTHS), Column("sampai_bulan_ini", "rupiah", 0, "ditambah", _MONTHS))

LAYOUTS: Final = (
    Layout(
        "anggaran-tahunan",
        "anggaran",
        "anggaran-tahunan",
        ("tahun",),
        (_money("pagu"), _money("realisasi"), _ABSORPTION),
        over_years=True,
    ),
    Layout(
        "anggaran-jenis",
        "anggaran",
        "anggaran-jenis-belanja",
        ("sumber_dana", "jenis_belanja"),
        (
            _money("pagu_awal"),
            _money("pagu"),
            _money("realisasi"),
            _ABSORPTION,
            _money("blokir"),
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
        (_money("pagu"),),
        sums=(1,),
        keys=2,
    ),
    Layout(
        "anggaran-dipa-kro", "anggaran", "anggaran-dipa-kro", ("revisi", "kode"), (_money("pagu"),), sums=(1,)
    ),
    Layout(
        "anggaran-triwulan",
        "anggaran",
        "anggaran-triwulan",
        ("kode", "nama", "triwulan", "dasar"),
        tuple(
            Column(f"{what}_{of}", "persen", _RATE)
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
        (_money("pagu"), _money("realisasi"), _ABSORPTION),
        sums=(0,),
    ),
    Layout(
        "anggaran-renstra",
        "anggaran",
        "anggaran-indikator-renstra",
        ("nama", "tahun"),
        (_money("target_renstra"), _money("pagu"), _money("realisasi"), _ABSORPTION),
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
            _rate("capaian", "realisasi", "target"),
            _money("pagu"),
            _money("realisasi_anggaran"),
            _rate("penyerapan", "realisasi_anggaran", "pagu"),
        ),
        keys=1,
    ),
    Layout(
        "target-bulan",
        "rencana-aksi",
        "target-bulan",
        ("indikator", "bulan"),
        (Column("target_fisik", "persen", _RATE),),
    ),
    Layout(
        "pnbp-tahunan",
        "pnbp",
        "pnbp-tahunan",
        ("tahun", "triwulan"),
        (
            _money("target"),
            _money("penerimaan"),
            _rate("capaian", "penerimaan", "target"),
            Column("pertumbuhan", "persen", _RATE, OVER_YEARS, ("penerimaan",)),
            _money("pagu_penggunaan"),
            _money("penggunaan"),
            _rate("serapan", "penggunaan", "pagu_penggunaan"),
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
            _money("target"),
            _money("penerimaan"),
            _rate("capaian", "penerimaan", "target"),
            Column("bagian", "persen", _RATE, SHARE, ("penerimaan",)),
            Column("pertumbuhan", "persen", _RATE, OVER_YEARS, ("penerimaan",)),
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
            _money("target"),
            _money("penerimaan"),
            _rate("capaian", "penerimaan", "target"),
            Column("bagian", "persen", _RATE, SHARE, ("penerimaan",)),
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
            _rate("capaian", "jumlah", "target"),
            Column("pertumbuhan", "persen", _RATE, OVER_YEARS, ("jumlah",)),
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
        (Column("jumlah", "jumlah"), Column("bagian", "persen", _RATE, SHARE, ("jumlah",))),
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
            _rate("persen", "tepat_waktu", "jatuh_tempo"),
            Column("target", "persen", _RATE),
            _rate("capaian", "persen", "target"),
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
        (_money("pagu"), _money("dalam_negeri"), _money("impor"), _rate("persen", "dalam_negeri", "pagu")),
        sums=(0,),
    ),
    Layout(
        "layanan-rasio",
        "layanan",
        "layanan-rasio-blu",
        ("rasio", "nama_penyebut", "triwulan"),
        (_money("pendapatan"), _money("penyebut"), _rate("persen", "pendapatan", "penyebut")),
        keys=1,
    ),
    Layout(
        "survei-responden",
        "survei",
        "survei-responden",
        ("ciri", "kelompok"),
        (Column("jumlah", "jumlah"), Column("bagian", "persen", _RATE, SHARE, ("jumlah",))),
        sums=(1,),
        notes=("kelompok-kecil",),
    ),
    Layout(
        "survei-tahunan",
        "survei",
        "survei-tahunan",
        ("tahun", "instrumen"),
        (Column("nilai", "indeks", _RATE), Column("responden", "jumlah")),
        over_years=True,
    ),
    Layout(
        "pegawai",
        "pegawai",
        "pegawai",
        ("susunan", "kelompok", "jenjang"),
        (Column("jumlah", "jumlah"), Column("bagian", "persen", _RATE, SHARE, ("jumlah",))),
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
            _rate("persen", "ditindaklanjuti", "jumlah"),
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
            _rate("persen", "tepat_waktu", "selesai"),
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
        (Column("jumlah", "jumlah"), Column("bagian", "persen", _RATE, SHARE, ("jumlah",))),
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
