"""Every kind of data file: where it stands, which columns or keys it has, and what they mean.

The reader of files and the help page about files are both made from this list.
"""

from typing import Final

from generator.loading.disclosure.information_service import CHANNELS, REQUIRED_STANDARDS, SERVICE
from generator.loading.disclosure.public_information import DISCLOSURES, LEGAL_ITEMS, QUESTIONS, TIME_LIMITS
from generator.loading.disclosure.service_report import SERVICE_REPORT
from generator.loading.documents.library import LIBRARY
from generator.loading.portal.duties import DUTIES
from generator.loading.privacy.permission import PERMITTED
from generator.loading.registers.registers import REGISTERS
from generator.loading.shared.calendar import HOLIDAY_YEARS, HOLIDAYS
from generator.loading.shared.columns import CONFIDENCE, INDICATOR, NOTE, SOURCE
from generator.loading.shared.schema import Column, FileKind, Shape
from generator.loading.verification.identities import IDENTITIES
from generator.values.portal.bundled import own_path
from generator.values.shared.address import Destination
from generator.values.shared.moment import Zone

_QUARTER: Final = Column("triwulan", "1, 2, 3, atau 4")

_BREAK: Final = (
    Column("tahun", "tahun mulai nilainya tidak boleh disambung"),
    Column("alasan", "sebabnya, dengan nama peraturan"),
)
_UNTIL: Final = Column("sampai", "tahun terakhir sebutan itu berlaku")
_FORMER_NAME: Final = Column("nama", "nama resmi waktu itu, bila lain", required=False)
_BASIS: Final = (
    Column("dasar", "peraturan atau dokumen yang menjadi dasar"),
    CONFIDENCE,
    NOTE,
)
_BAND: Final = (
    Column("label", "tulisan singkat, misalnya `A`"),
    Column("nama", "sebutan, misalnya `Sangat Baik`"),
    Column("batas", "batas bawah"),
    Column("termasuk_batas", "`ya` pada jenjang terbawah, yang selalu memuat batasnya", required=False),
)
_VERSION: Final = (
    Column("id", "kunci versi"),
    Column("sejak", "tahun anggaran pertama"),
    Column("sampai", "tahun anggaran terakhir; kosong bila masih berlaku", required=False),
    Column("desimal", "nilai dibulatkan sampai sekian angka di belakang koma", required=False),
    Column("termasuk_batas", "`ya` bila nilai yang sama dengan batas termasuk jenjang itu", required=False),
    Column("skala", "skala nilai, misalnya `1-4`", required=False),
    Column("jenjang", "daftar jenjang dari yang tertinggi", required=False, many=True, keys=_BAND),
    Column("rumus", "kunci rumus capaian (hanya untuk jenis `capaian`)", required=False),
    *_BASIS,
)
_FORMULA: Final = (
    Column("id", "kunci rumus"),
    Column("nama", "nama rumus"),
    Column("maksimum", "rumus bila makin besar makin baik", required=False),
    Column("minimum", "rumus bila makin kecil makin baik", required=False),
    Column("stabil", "rumus bila dijaga tetap", required=False),
    Column("target_negatif", "rumus bila targetnya di bawah nol", required=False),
    Column("target_nol_maksimum", "capaian bila target nol dan realisasi di atas nol", required=False),
    Column("target_nol_minimum", "capaian bila target dan realisasi nol, atau `terburuk`", required=False),
    Column("realisasi_nol_minimum", "capaian bila realisasi nol dan makin kecil makin baik", required=False),
    Column("hanya_realisasi_positif", "`ya` bila realisasi nol atau negatif tidak dihitung", required=False),
    Column("tercapai_di_maksimum", "capaian bila target sudah nilai tertinggi dan tercapai", required=False),
    Column("batas_atas", "capaian tertinggi yang diperhitungkan", required=False),
    Column("batas_bawah", "capaian terendah yang diperhitungkan", required=False),
    *_BASIS,
)

KINDS: Final = (
    FileKind(
        "portal", "data/portal.yml", "Portal",
        "Siapa yang menerbitkan portal ini dan dengan lisensi apa.", Shape.DOCUMENT,
        (
            Column("nama", "nama portal"),
            Column("ringkasan", "satu kalimat tentang isi portal"),
            Column("penerbit", "siapa yang menerbitkan"),
            Column("lisensi", "nama lisensi data"),
            Column("alamat_lisensi", "alamat teks lisensi", leads=(Destination.WEB,)),
            Column("kontak", "ke mana pembaca bertanya"),
            Column(
                "cuti_bersama_hari_kerja",
                "`ya` bila cuti bersama tetap dihitung hari kerja; bawaannya `tidak`", required=False,
            ),
            Column(
                "zona_waktu", "zona waktu portal, yang menentukan tanggal hari ini; bawaannya `Asia/Jakarta`",
                options=tuple(zone.value for zone in Zone), required=False,
            ),
        ),
    ),
    FileKind(
        "satuan", "data/acuan/satuan.csv", "Daftar satuan",
        "Satuan yang boleh dipakai kartu indikator.", Shape.TABLE,
        (
            Column("id", "kunci satuan"),
            Column("nama", "nama satuan"),
            Column("lambang", "tulisan singkat di belakang angka"),
            Column("bulat", "`ya` bila nilainya harus bilangan bulat"),
            Column("minimum", "nilai terkecil yang masuk akal", required=False),
            Column("maksimum", "nilai terbesar yang masuk akal", required=False),
        ),
    ),
    FileKind(
        "aturan", "data/aturan/<nama>.yml", "Aturan",
        "Rumus capaian dan jenjang penilaian menurut tahun anggaran.", Shape.DOCUMENT,
        (
            Column("jenis", "`jenjang` atau `capaian`"),
            Column("nama", "nama aturan"),
            Column("penjelasan", "satu kalimat penjelasan", required=False),
            Column("versi", "daftar versi dengan tahun berlakunya", many=True, keys=_VERSION),
            Column(
                "rumus", "daftar rumus capaian (hanya untuk jenis `capaian`)",
                required=False, many=True, keys=_FORMULA,
            ),
        ),
    ),
    FileKind(
        "satker", "data/satker/<satker>/satker.yml", "Profil kantor",
        "Nama, kedudukan, tugas, dan layanan satu kantor.", Shape.DOCUMENT,
        (
            Column("nama", "nama resmi lengkap"),
            Column("nama_pendek", "nama yang biasa dipakai"),
            Column("kode", "kode satker enam angka", required=False),
            Column("induk", "unit yang membawahi kantor ini"),
            Column("kementerian", "kementerian"),
            Column("blu", "`ya` bila badan layanan umum", required=False),
            Column("kedudukan", "kota tempat kantor"),
            Column("wilayah_layanan", "daerah yang dilayani", required=False),
            Column("ringkasan", "satu atau dua kalimat tentang kantor ini"),
            Column("tugas", "tugas pokok dalam satu kalimat", required=False),
            Column("fungsi", "daftar fungsi", required=False, many=True),
            Column("layanan", "daftar layanan", required=False, many=True),
            Column("dasar_hukum", "daftar peraturan", required=False, many=True),
            Column("rumus_capaian", "kunci rumus capaian bila bukan rumus bawaan", required=False),
            Column(
                "riwayat", "daftar nama, nama pendek, dan nama folder sebelum berubah",
                required=False, many=True,
                keys=(
                    _UNTIL, _FORMER_NAME,
                    Column("nama_pendek", "nama yang biasa dipakai waktu itu, bila lain", required=False),
                    Column("kunci", "nama folder waktu itu; alamatnya meneruskan", required=False),
                ),
            ),
            Column(
                "dimuat_sampai", "hari terakhir yang datanya dimuat, bila tidak dimutakhirkan lagi",
                required=False,
            ),
            Column(
                "contoh", "`ya` bila kantor ini rekaan untuk contoh, jadi tidak ikut dihitung", required=False
            ),
            *SOURCE,
        ),
    ),
    FileKind(
        "sumber", "data/satker/<satker>/sumber.csv", "Dokumen sumber",
        "Dokumen tempat angka diambil.", Shape.TABLE,
        (
            Column("id", "kunci dokumen, dirujuk kolom `sumber`"),
            Column("judul", "judul dokumen"),
            Column("jenis", "`lakin`, `pp39`, `keputusan`, `renstra`, `perjanjian-kinerja`, atau `lainnya`"),
            Column("tahun", "tahun yang dilaporkan atau ditetapkan"),
            Column("tanggal", "tanggal dokumen, misalnya `2023-11-01`", required=False),
            Column("penerbit", "unit yang menerbitkan", required=False),
            Column("rujukan", "di mana dokumen dapat dilihat", required=False),
        ),
    ),
    FileKind(
        "sasaran", "data/satker/<satker>/sasaran-<awal>-<akhir>.csv", "Tujuan dan sasaran",
        "Susunan tujuan dan sasaran satu masa Renstra.", Shape.TABLE,
        (
            Column("kode", "kode tujuan atau sasaran, misalnya `T1` atau `SK3`"),
            Column("jenis", "`tujuan` atau `sasaran`"),
            Column("induk", "kode tujuan di atasnya; kosong untuk tujuan", required=False),
            Column("nama", "bunyi tujuan atau sasaran"),
            Column("perspektif", "sudut pandang peta strategi", required=False),
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
            Column("nama", "nama resmi indikator"),
            Column("satuan", "kunci satuan"),
            Column("arah", "`maksimum` (makin besar makin baik), `minimum`, atau `stabil`"),
            Column("akumulasi", "`jumlah`, `rata-rata` (sel: triwulannya), `nilai-terakhir` (sejak Januari)"),
            Column("akumulasi_renstra", "cara nilai tahunan jadi nilai satu Renstra", required=False),
            Column("desimal", "banyak angka di belakang koma", required=False),
            Column("minimum", "nilai terkecil yang masuk akal", required=False),
            Column("maksimum", "nilai terbesar yang masuk akal", required=False),
            Column("terburuk", "realisasi terburuk yang disepakati, untuk target nol", required=False),
            Column("iku", "`ya` bila indikator kinerja utama", required=False),
            Column("kartu", "`ya` bila dokumen mencetak kartu definisinya", required=False),
            Column("definisi", "apa yang diukur", required=False),
            Column("cara_menghitung", "rumus dalam kata-kata", required=False),
            Column("sumber_data", "dari mana datanya", required=False),
            Column("penanggung_jawab", "jabatan atau unit, bukan nama orang", required=False),
            Column("jenjang", "kunci aturan jenjang, misalnya `mutu-pelayanan`", required=False),
            Column("selisih_tahun_dinilai", "1 bila nilai tahun ini menilai tahun lalu", required=False),
            Column("gabungan", "`rata-rata` atau `jumlah`: cara rincian menjadi satu nilai", required=False),
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
                    _UNTIL, _FORMER_NAME,
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
        (INDICATOR, _QUARTER, Column("kegiatan", "kegiatan, singkat"), *SOURCE),
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
            Column("status", "sebab realisasi kosong", required=False),
            Column("fisik", "kemajuan fisik kumulatif, persen", required=False),
            NOTE, *SOURCE,
        ),
    ),
    FileKind(
        "tercetak", "data/satker/<satker>/<tahun>/tercetak.csv", "Angka tercetak",
        "Angka seperti tercetak di laporan, untuk dicocokkan.", Shape.TABLE,
        (
            Column("ukuran", "jenis angka, misalnya `realisasi` atau `capaian`"),
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
    *REGISTERS,
    LEGAL_ITEMS,
    TIME_LIMITS,
    QUESTIONS,
    PERMITTED,
    HOLIDAYS,
    HOLIDAY_YEARS,
    DUTIES,
    IDENTITIES,
    *DISCLOSURES,
    REQUIRED_STANDARDS,
    CHANNELS,
    SERVICE,
    LIBRARY,
    SERVICE_REPORT,
)  # fmt: skip


def kind_of(path: str) -> tuple[FileKind, dict[str, str]] | None:
    """Return the kind of the file at ``path``, bundled or not, with the named parts of the path."""
    for kind in KINDS:
        parts = kind.match(own_path(path))
        if parts is not None:
            return kind, parts
    return None
