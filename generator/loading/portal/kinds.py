"""Every kind of data file: where it stands, which columns or keys it has, and what they mean.

The reader of files and the help page about files are both made from this list.
"""

from typing import Final

from generator.loading.disclosure.information_service import CHANNELS, REQUIRED_STANDARDS, SERVICE
from generator.loading.disclosure.public_information import DISCLOSURES, LEGAL_ITEMS, QUESTIONS, TIME_LIMITS
from generator.loading.disclosure.service_report import SERVICE_REPORT
from generator.loading.documents.library import LIBRARY
from generator.loading.performance.files import PERFORMANCE
from generator.loading.performance.rulebook import RULES
from generator.loading.portal.duties import DUTIES
from generator.loading.privacy.permission import PERMITTED
from generator.loading.registers.registers import REGISTERS
from generator.loading.shared.calendar import HOLIDAY_YEARS, HOLIDAYS
from generator.loading.shared.columns import FORMER_NAME, SOURCE, SOURCE_KIND, UNTIL
from generator.loading.shared.schema import YES_OR_NO, Column, FileKind, Shape, words
from generator.loading.verification.identities import IDENTITIES
from generator.values.portal.bundled import own_path
from generator.values.shared.address import Destination
from generator.values.shared.moment import Zone

KINDS: Final = (
    FileKind(
        "portal", "data/portal.yml", "Portal",
        "Siapa yang menerbitkan portal ini dan dengan lisensi apa.", Shape.DOCUMENT,
        (
            Column("nama", "nama portal", has_english=True),
            Column("ringkasan", "satu kalimat tentang isi portal", has_english=True),
            Column("penerbit", "siapa yang menerbitkan", has_english=True),
            Column("lisensi", "nama lisensi data"),
            Column("alamat_lisensi", "alamat teks lisensi", leads=(Destination.WEB,)),
            Column("kontak", "ke mana pembaca bertanya", has_english=True),
            Column(
                "laporan_kesalahan",
                "ke mana pembaca melaporkan kesalahan: surel kantor, atau alamat formulir isu baru di forge "
                "(misalnya `https://contoh.go.id/kinerja/data/issues/new`); tanpa ini tautannya tidak tampil",
                required=False, leads=(Destination.MAILBOX, Destination.WEB),
            ),
            Column(
                "cuti_bersama_hari_kerja",
                "`ya` bila cuti bersama tetap dihitung hari kerja; bawaannya `tidak`", required=False,
                options=YES_OR_NO,
            ),
            Column(
                "zona_waktu", "zona waktu portal, yang menentukan tanggal hari ini; bawaannya `Asia/Jakarta`",
                options=words(Zone), required=False,
            ),
        ),
    ),
    FileKind(
        "satuan", "data/acuan/satuan.csv", "Daftar satuan",
        "Satuan yang boleh dipakai kartu indikator.", Shape.TABLE,
        (
            Column("id", "kunci satuan"),
            Column("nama", "nama satuan", has_english=True),
            Column("lambang", "tulisan singkat di belakang angka", has_english=True),
            Column("bulat", "`ya` bila nilainya harus bilangan bulat", options=YES_OR_NO),
            Column("minimum", "nilai terkecil yang masuk akal", required=False),
            Column("maksimum", "nilai terbesar yang masuk akal", required=False),
        ),
    ),
    RULES,
    FileKind(
        "satker", "data/satker/<satker>/satker.yml", "Profil kantor",
        "Nama, kedudukan, tugas, dan layanan satu kantor.", Shape.DOCUMENT,
        (
            Column("nama", "nama resmi lengkap", has_english=True),
            Column("nama_pendek", "nama yang biasa dipakai"),
            Column("kode", "kode satker enam angka", required=False),
            Column("induk", "unit yang membawahi kantor ini", has_english=True),
            Column("kementerian", "kementerian", has_english=True),
            Column("blu", "`ya` bila badan layanan umum", options=YES_OR_NO, required=False),
            Column("kedudukan", "kota tempat kantor", has_english=True),
            Column("wilayah_layanan", "daerah yang dilayani", required=False, has_english=True),
            Column("ringkasan", "satu atau dua kalimat tentang kantor ini", has_english=True),
            Column("tugas", "tugas pokok dalam satu kalimat", required=False, has_english=True),
            Column("fungsi", "daftar fungsi", required=False, many=True, has_english=True),
            Column("layanan", "daftar layanan", required=False, many=True, has_english=True),
            Column("dasar_hukum", "daftar peraturan", required=False, many=True),
            Column("rumus_capaian", "kunci rumus capaian bila bukan rumus bawaan", required=False),
            Column(
                "riwayat", "daftar nama, nama pendek, dan nama folder sebelum berubah",
                required=False, many=True,
                keys=(
                    UNTIL, FORMER_NAME,
                    Column("nama_pendek", "nama yang biasa dipakai waktu itu, bila lain", required=False),
                    Column("kunci", "nama folder waktu itu; alamatnya meneruskan", required=False),
                ),
            ),
            Column(
                "angka_lain", "angka di ringkasan, tugas, fungsi, dan layanan yang di luar data, dipisah `;`",
                required=False,
            ),
            Column(
                "dimuat_sampai", "hari terakhir yang datanya dimuat, bila tidak dimutakhirkan lagi",
                required=False,
            ),
            Column(
                "contoh", "`ya` bila kantor ini rekaan untuk contoh, jadi tidak ikut dihitung",
                required=False, options=YES_OR_NO,
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
            SOURCE_KIND,
            Column("tahun", "tahun yang dilaporkan atau ditetapkan"),
            Column("tanggal", "tanggal dokumen, misalnya `2023-11-01`", required=False),
            Column("penerbit", "unit yang menerbitkan", required=False),
            Column("rujukan", "di mana dokumen dapat dilihat", required=False),
            Column(
                "alamat", "alamat dokumen itu di situs lain, diawali `https://`", required=False,
                leads=(Destination.WEB,),
            ),
        ),
    ),
    *PERFORMANCE,
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
