"""The files of goals, indicators, targets and results: where they stand, and what their columns mean."""

from typing import Final

from generator.domain.performance.indicator import Accumulation, Composition, Direction
from generator.domain.performance.result import Absence, Measure
from generator.domain.shared.office import NodeKind, Perspective
from generator.loading.shared.columns import FORMER_NAME, INDICATOR, NOTE, SOURCE, UNTIL
from generator.loading.shared.schema import YES_OR_NO, Column, Figures, FileKind, Shape, words

_QUARTER: Final = Column("triwulan", "1, 2, 3, atau 4")

_BREAK: Final = (
    Column("tahun", "tahun mulai nilainya tidak boleh disambung"),
    Column("alasan", "sebabnya, dengan nama peraturan"),
)

PERFORMANCE: Final = (
    FileKind(
        "sasaran", "data/satker/<satker>/sasaran-<awal>-<akhir>.csv", "Tujuan dan sasaran",
        "Susunan tujuan dan sasaran satu masa Renstra.", Shape.TABLE,
        (
            Column("kode", "kode tujuan atau sasaran, misalnya `T1` atau `SK3`"),
            Column("jenis", "`tujuan` atau `sasaran`", options=words(NodeKind)),
            Column("induk", "kode tujuan di atasnya; kosong untuk tujuan", required=False),
            Column("nama", "bunyi tujuan atau sasaran", has_english=True),
            Column("perspektif", "sudut pandang peta strategi", required=False, options=words(Perspective)),
            *SOURCE,
        ),
    ),
    FileKind(
        "target-tujuan", "data/satker/<satker>/target-tujuan-<awal>-<akhir>.csv", "Target tujuan",
        "Target milik tujuan itu sendiri, bila ada.", Shape.TABLE,
        (
            Column("tujuan", "kode tujuan"),
            Column("tahun", "tahun target"),
            Column("target", "angka, atau `N/A` bila tidak ditetapkan"),
            Column("satuan", "kunci satuan"),
            *SOURCE, NOTE,
        ),
    ),
    FileKind(
        "renstra", "data/satker/<satker>/renstra-<awal>-<akhir>.csv", "Target Renstra",
        "Target jangka menengah setiap indikator per tahun.", Shape.TABLE,
        (
            INDICATOR,
            Column("kode", "kode indikator dalam dokumen itu", required=False),
            Column("induk", "kode sasaran atau tujuan di atasnya", required=False),
            Column("tahun", "tahun target"),
            Column("target", "angka, atau `N/A` bila tidak ditetapkan"),
            *SOURCE, NOTE,
        ),
    ),
    FileKind(
        "data-awal", "data/satker/<satker>/data-awal.csv", "Data awal",
        "Nilai awal (baseline) sebelum target berjalan.", Shape.TABLE,
        (
            INDICATOR,
            Column("tahun", "tahun nilai awal"),
            Column("nilai", "angka, atau `N/A` bila tidak ada"),
            *SOURCE, NOTE,
        ),
    ),
    FileKind(
        "kartu", "data/satker/<satker>/indikator/<indikator>.yml", "Kartu indikator",
        "Apa yang diukur, bagaimana, dan bagaimana membacanya.", Shape.DOCUMENT,
        (
            Column("nama", "nama resmi indikator", has_english=True),
            Column("satuan", "kunci satuan"),
            Column(
                "arah", "`maksimum` (makin besar makin baik), `minimum`, atau `stabil`",
                options=words(Direction),
            ),
            Column(
                "akumulasi", "`jumlah`, `rata-rata` (sel: triwulannya), `nilai-terakhir` (sejak Januari)",
                options=words(Accumulation),
            ),
            Column(
                "akumulasi_renstra", "cara nilai tahunan jadi nilai satu Renstra", required=False,
                options=words(Accumulation),
            ),
            Column("desimal", "banyak angka di belakang koma", required=False),
            Column("minimum", "nilai terkecil yang masuk akal", required=False),
            Column("maksimum", "nilai terbesar yang masuk akal", required=False),
            Column("terburuk", "realisasi terburuk yang disepakati, untuk target nol", required=False),
            Column("iku", "`ya` bila indikator kinerja utama", options=YES_OR_NO, required=False),
            Column(
                "kartu", "`ya` bila dokumen mencetak kartu definisinya", required=False, options=YES_OR_NO
            ),
            Column("definisi", "apa yang diukur", required=False, has_english=True),
            Column("cara_menghitung", "rumus dalam kata-kata", required=False, has_english=True),
            Column("sumber_data", "dari mana datanya", required=False, has_english=True),
            Column(
                "penanggung_jawab", "jabatan atau unit, bukan nama orang", required=False, has_english=True
            ),
            Column("jenjang", "kunci aturan jenjang, misalnya `mutu-pelayanan`", required=False),
            Column("selisih_tahun_dinilai", "1 bila nilai tahun ini menilai tahun lalu", required=False),
            Column(
                "gabungan", "`rata-rata` atau `jumlah`: cara rincian menjadi satu nilai", required=False,
                options=words(Composition),
            ),
            Column("pendahulu", "kunci indikator lama yang digantikan", required=False),
            Column("penerus", "kunci indikator baru yang menggantikan", required=False),
            Column(
                "deret_putus", "daftar `tahun` dan `alasan` bila nilainya tidak boleh disambung",
                required=False, many=True, keys=_BREAK,
            ),
            Column(
                "riwayat", "daftar nama, satuan, dan nama berkas sebelum berubah",
                required=False, many=True,
                keys=(
                    UNTIL, FORMER_NAME,
                    Column("satuan", "kunci satuan waktu itu, bila lain", required=False),
                    Column("kunci", "nama berkas kartu waktu itu tanpa `.yml`, bila lain", required=False),
                ),
            ),
            *SOURCE,
        ),
    ),
    FileKind(
        "perjanjian-revisi", "data/satker/<satker>/<tahun>/perjanjian-revisi.csv",
        "Revisi perjanjian kinerja", "Kapan dan mengapa perjanjian kinerja berubah.", Shape.TABLE,
        (
            Column("revisi", "0 untuk perjanjian awal, lalu 1, 2, …"),
            Column("tanggal", "tanggal, misalnya `2023-12-19`", required=False),
            Column("keterangan", "apa yang berubah", required=False),
            Column(
                "pagu", "anggaran yang tercetak di perjanjian itu, rupiah penuh", required=False,
                figures=Figures("rupiah"),
            ),
            *SOURCE,
        ),
    ),
    FileKind(
        "perjanjian", "data/satker/<satker>/<tahun>/perjanjian.csv", "Perjanjian kinerja",
        "Target yang dijanjikan tahun itu.", Shape.TABLE,
        (
            Column("revisi", "nomor revisi; yang tertinggi yang berlaku"),
            Column("kode", "nomor indikator dalam perjanjian", required=False),
            INDICATOR,
            Column("induk", "kode sasaran atau tujuan di atasnya"),
            Column("target", "angka, atau `N/A` bila tidak ditetapkan"),
            *SOURCE, NOTE,
        ),
    ),
    FileKind(
        "target-antara", "data/satker/<satker>/<tahun>/target-antara.csv", "Target antara",
        "Target kumulatif sampai dengan setiap triwulan.", Shape.TABLE,
        (
            INDICATOR, _QUARTER,
            Column("target", "target kumulatif dalam satuan indikator", required=False),
            Column("target_fisik", "target kemajuan fisik kumulatif, persen", required=False),
            *SOURCE,
        ),
    ),
    FileKind(
        "rencana-aksi", "data/satker/<satker>/<tahun>/rencana-aksi.csv", "Rencana aksi",
        "Kegiatan yang direncanakan per triwulan.", Shape.TABLE,
        (INDICATOR, _QUARTER, Column("kegiatan", "kegiatan, singkat"), *SOURCE, NOTE),
    ),
    FileKind(
        "realisasi", "data/satker/<satker>/<tahun>/realisasi/<tw>/<penulis>.csv", "Realisasi",
        "Hasil satu triwulan; satu berkas untuk satu penulis.", Shape.TABLE,
        (
            Column("tahun", "harus sama dengan nama folder"),
            Column("triwulan", "harus sama dengan nama folder"),
            INDICATOR,
            Column("rincian", "nama bagian, bila nilainya gabungan beberapa bagian", required=False),
            Column("realisasi", "angka menurut `akumulasi` di kartu; kosong bila belum ada", required=False),
            Column("status", "sebab realisasi kosong", required=False, options=words(Absence)),
            Column("fisik", "kemajuan fisik kumulatif, persen", required=False),
            NOTE, *SOURCE,
        ),
    ),
    FileKind(
        "tercetak", "data/satker/<satker>/<tahun>/tercetak.csv", "Angka tercetak",
        "Angka seperti tercetak di laporan, untuk dicocokkan.", Shape.TABLE,
        (
            Column("ukuran", "jenis angka, misalnya `realisasi` atau `capaian`", options=words(Measure)),
            Column("butir", "kunci indikator, kode tujuan atau sasaran, atau `satker`"),
            Column("triwulan", "1 sampai 4; kosong berarti setahun", required=False),
            Column("nilai", "angka persis seperti tercetak"),
            *SOURCE, NOTE,
        ),
    ),
    FileKind(
        "narasi", "data/satker/<satker>/<tahun>/narasi/<tw>/<indikator>.md", "Narasi",
        "Analisis, kendala, dan tindak lanjut satu indikator.", Shape.PROSE,
        (
            *SOURCE,
            Column("penanggung_jawab", "jabatan yang menindaklanjuti", required=False),
            Column("tenggat", "batas waktu tindak lanjut", required=False),
            Column("angka_lain", "angka di luar data, dipisah `;`", required=False),
        ),
    ),
)  # fmt: skip
