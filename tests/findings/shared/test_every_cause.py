"""Every cause in the catalog, raised by the smallest slip that has it."""

import re
import subprocess
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.findings.privacy.identifiers import PERMISSIONS
from generator.findings.shared.catalog import CAUSES
from generator.findings.shared.diagnostic import Severity
from generator.portal import check
from generator.report.findings import in_order
from tests import duties, identities, small
from tests.published import shared_caches
from tests.small import AGREEMENT, CARD, FILES, PORTAL, PROFILE, RESULT, SOURCES, STATUS, STORY


@dataclass(frozen=True)
class Slip:
    """One text of one file replaced; the finding, its row, column and remedy; and what mends it.

    ``beside`` are further files that the finding needs.
    """

    code: str
    path: str
    right: str
    wrong: str | None
    line: int
    field: str
    help: str
    mended: str | None = None
    beside: tuple[str, str] | None = None

    def __str__(self) -> str:
        """Name the slip in the report of the tests."""
        return self.code


OTHER_PLACES = {  # where a slip in one file shows in another
    "R308": RESULT,
    "R310": small.THIRD_CARD,
    "R363": RESULT,
    "A401": small.PLAN,
}
ROW = "2023;4;kepuasan;;3,63;;100;;laporan;halaman 7\n"
LINKED = "penerus: pengguna\nsumber: laporan"
ITEMS = "kode;kelas;induk;judul;dasar;keyakinan\npokok;berkala;;Pokok;UU 14/2008;sumber-publik\n"
NIK = "9699990101000001"  # no regency and no district have the number 99
REQUESTS = "tahun;bulan;masuk;dikabulkan_penuh;dikabulkan_sebagian;ditolak;proses;dicabut\n"
TIMED = REQUESTS.replace("\n", ";hari_kerja;tepat_waktu\n")
LISTED = "tahun;nomor;ringkasan;pejabat;penanggung_jawab;pembuatan;bentuk;retensi;kelas;alamat\n"
COMPLETE = (
    LISTED
    + "2026;1;Kinerja;TU;TU;2026;PDF;5 tahun;berkala;/satker/balai-uji/kinerja.csv\n"
    + "2026;2;Renstra;TU;TU;2026;PDF;5 tahun;setiap-saat;/satker/balai-uji/renstra/#tujuan\n"
)
DOCUMENTS = "kunci;judul;jenis;tahun;tanggal;pemilik;berkas;alamat;sha256\n"
LINE, TURNED = b"isi\n", b"isi\r\n"
EXEMPT = "konten;dasar_hukum;huruf;akibat_dibuka;akibat_ditutup;jangka_waktu;sampai\n"
SERVICE = small.OFFICE + "ppid/layanan-informasi.yml"
PLEDGE = """\
maklumat:
  dasar_hukum: UU 14/2008
  prosedur: Loket
  jangka_waktu: 10 hari kerja
  biaya: Gratis
"""
SURVEY = "layanan;unsur;nilai;sumber\n" + "".join(
    f"Uji;{unsur};3;laporan\n"
    for unsur in (
        "persyaratan",
        "prosedur",
        "waktu",
        "biaya",
        "produk",
        "kompetensi",
        "perilaku",
        "pengaduan",
        "sarana",
    )
)
PAGE = "content/halaman.md"
SETTINGS = """\
site_name: Portal Uji
docs_dir: content
theme: {name: material, custom_dir: theme}
plugins: [kinerja: {bawaan: false}]
"""
LEAGUE = {
    "data/acuan/unit.csv": "id;nama;nama_pendek;jenis;satker\nuji;Balai Uji Contoh;Uji;balai;balai-uji\n",
    "data/pembanding/sumber.csv": "id;judul;jenis;tahun\nlakin;L;lakin;2023\n",
}
STANDARDS = {
    "data/acuan/ppid-standar.csv": """\
kode;judul;dasar;keyakinan
permintaan;Permintaan;PERKI 1/2021;sumber-publik
"""
}
DAYS_OFF = small.days_off(2026)
SLIPS = (
    Slip(
        "B102",
        small.OFFICE + "zq.csv",
        "",
        "x",
        0,
        "",
        "pindahkan ke luar folder `data/`; yang dikenal di folder ini: ",
    ),
    Slip("B103", RESULT, "halaman", "hal\udcffaman", 2, "", "di Excel pilih Simpan Sebagai → CSV UTF-8"),
    Slip("B104", RESULT, "3,63", "3,\x0763", 2, "", "ketik ulang isi baris ini, jangan menempelkannya"),
    Slip("B105", RESULT, ";catatan;", ";catatn;", 1, "catatn", "tulis `catatan`"),
    Slip(
        "B106",
        small.UNITS,
        ";bulat;minimum;maksimum\nindeks;Indeks;Indeks;tidak;;\norang;Orang;orang;ya;0;",
        "\nindeks;Indeks;Indeks\norang;Orang;orang",
        1,
        "",
        "tambahkan kolom `bulat`: ",
    ),
    Slip("B107", RESULT, ";catatan;", ";fisik;", 1, "fisik", "bila isi keduanya sama, hapus salah satunya"),
    Slip(
        "B108",
        RESULT,
        ";;3,63;",
        ";3,63;",
        2,
        "sumber",
        "lengkapi baris ini menjadi 10 sel yang dipisahkan titik koma",
    ),
    Slip(
        "B109",
        RESULT,
        ";100;;",
        ';100;";',
        2,
        "",
        'hapus tanda kutip `"` di baris ini, atau tulis pasangannya',
    ),
    Slip("B110", PORTAL, FILES[PORTAL], "", 0, "", "isi berkas ini dengan `kunci: isian`, atau hapus"),
    Slip(
        "B111",
        CARD,
        "nama: Indeks kepuasan masyarakat",
        "nama: Indeks: Puas",
        1,
        "",
        "apit seluruh isian dengan tanda kutip: `nama: ",
        'nama: "Indeks: Puas"',
    ),
    Slip("B112", CARD, "iku: ya", "iku: ya\niku: ya", 8, "iku", "hapus salah satu dari keduanya"),
    Slip("B113", CARD, "arah:", "arahnya:", 3, "arahnya", "tulis `arah`"),
    Slip(
        "B114",
        PROFILE,
        "layanan:\n  - pengujian",
        "layanan: pengujian",
        9,
        "layanan",
        "tulis setiap butir di baris sendiri, diawali `- `",
    ),
    Slip(
        "B115",
        CARD,
        "kepuasan masyarakat",
        "#1 # masyarakat",
        1,
        "nama",
        'apit seluruh isian dengan tanda kutip: "Indeks #1 # masyarakat"',
    ),
    Slip("B116", PORTAL, "", None, 0, "", "buat berkas ini; isinya nama portal, penerbit, dan lisensinya"),
    Slip("B120", RESULT, ";100;;", f";100;{'a' * 20_000};", 2, "", "tulis isinya dengan ringkas"),
    Slip(
        "B121", "content/halaman.md", "", "# Halaman\n\n" + "[" * 401, 3, "", "bagi menjadi beberapa paragraf"
    ),
    Slip("B117", STORY, "## Analisis", "## Analisa", 5, "", "tulis `## Analisis`"),
    Slip("D201", RESULT, "3,63", "3.63", 2, "realisasi", "tulis `3,63`"),
    Slip(
        "D202",
        RESULT,
        ";42;",
        ";1.042;",
        3,
        "realisasi",
        "tulis `1042` atau `1,042`; pilih yang Anda maksud",
        ";1042;",
    ),
    Slip("D203", RESULT, ";42;", ";42 orang;", 3, "realisasi", "tulis `42`"),
    Slip(
        "D204",
        RESULT,
        "3,63",
        "belum ada",
        2,
        "realisasi",
        "kosongkan `realisasi`, lalu tulis sebabnya di kolom `status`: `belum-jatuh-tempo`, ",
    ),
    Slip(
        "D205",
        RESULT,
        "3,63",
        "363",
        2,
        "realisasi",
        "periksa letak koma dan angkanya; bila angka ini benar, ubah batas di kartu indikator",
    ),
    Slip("D206", RESULT, ";42;", ";1,042;", 3, "realisasi", "tulis `1042` bila komanya ", ";1042;"),
    Slip(
        "D207", RESULT, "3,63", "3,63 ", 2, "realisasi", "tulis `3,63` tanpa spasi di depan atau di belakang"
    ),
    Slip("D208", RESULT, "3,63", "", 2, "realisasi", "isi angkanya, atau tulis sebabnya di kolom `status`: "),
    Slip("D209", CARD, "arah: maksimum", "arah: maximum", 3, "arah", "tulis `maksimum`"),
    Slip("D210", SOURCES, "2024-01-31", "31/01/2024", 2, "tanggal", "tulis `2024-01-31`"),
    Slip(
        "D211",
        RESULT,
        "2023;4;kepuasan",
        "20233;4;kepuasan",
        2,
        "tahun",
        "tulis `2023`",
    ),
    Slip(
        "D212",
        SOURCES,
        "laporan;",
        "Laporan;",
        2,
        "id",
        "tulis `laporan`",
    ),
    Slip(
        "D213",
        RESULT,
        "halaman 7",
        "hal. 7",
        2,
        "letak",
        "tulis `halaman 7`",
    ),
    Slip(
        "D214",
        RESULT,
        "3,63;;",
        "3,63;dalam-proses;",
        2,
        "status",
        "kosongkan `status` bila angkanya benar, atau kosongkan `realisasi`",
    ),
    Slip(
        "D215",
        duties.LIST,
        "",
        duties.listed({"sampai": "2014"}),
        2,
        "sampai",
        "periksa keduanya; mungkin isinya tertukar",
        duties.listed({}),
    ),
    Slip(
        "D216",
        CARD,
        "satuan: indeks",
        'satuan: indeks\nnama_en: "-"',
        3,
        "nama_en",
        "tulis isi `nama` dalam bahasa Inggris, atau kosongkan `nama_en`",
        "satuan: indeks\nnama_en: Public satisfaction index",
    ),
    Slip("R301", RESULT, ROW, ROW + ROW, 3, "", "hapus salah satu baris"),
    Slip(
        "R302",
        RESULT,
        ROW,
        ROW + ROW.replace("3,63", "3,64"),
        3,
        "realisasi",
        "cocokkan dengan baris 2: bila dua hal yang berbeda, perbaiki `indikator` atau `rincian`",
    ),
    Slip("R303", RESULT, ";pengguna;", ";penguna;", 3, "indikator", "tulis `pengguna`"),
    Slip("R304", RESULT, "laporan;halaman 7", "lapor;halaman 7", 2, "sumber", "tulis `laporan`"),
    Slip("R305", CARD, "satuan: indeks", "satuan: index", 2, "satuan", "tulis `indeks`"),
    Slip(
        "R306",
        RESULT,
        "2023;4;kepuasan",
        "2022;4;kepuasan",
        2,
        "tahun",
        "tulis `2023`, atau pindahkan baris ini ke folder tahun 2022",
    ),
    Slip("R307", AGREEMENT, ";kepuasan;S1;", ";kepuasan;S2;", 2, "induk", "tulis salah satu: `T1`, `S1`"),
    Slip(
        "R308",
        AGREEMENT,
        "0;I;kepuasan;S1;3,5;laporan;halaman 6;\n",
        "",
        2,
        "realisasi",
        "tambahkan target ke `perjanjian.csv` atau berkas Renstra; ",
    ),
    Slip(
        "R310",
        small.PLAN,
        "antrean;II;S1;2023;40;laporan;halaman 3;\n",
        "",
        0,
        "",
        "tambahkan targetnya, atau biarkan bila memang hanya dicatat",
    ),
    Slip(
        "R311",
        RESULT,
        ";42;",
        ";20;",
        3,
        "realisasi",
        "tulis angka kumulatif sejak awal tahun, atau perbaiki triwulan sebelumnya",
    ),
    Slip(
        "R312",
        RESULT,
        "kepuasan;;3,63",
        "kepuasan;loket;3,63",
        2,
        "rincian",
        "tambahkan `gabungan: rata-rata` atau `gabungan: jumlah` ke kartu indikator ini",
    ),
    Slip(
        "R313",
        CARD,
        "sumber: laporan",
        LINKED,
        8,
        "penerus",
        "tulis `pendahulu: kepuasan` di kartu `pengguna.yml`",
    ),
    Slip(
        "R314",
        AGREEMENT,
        "0;I;",
        "1;I;",
        2,
        "revisi",
        "tambahkan revisi `1` ke `perjanjian-revisi.csv`, atau perbaiki nomornya",
    ),
    Slip("R315", CARD, "iku: ya", "jenjang: statuss", 7, "jenjang", "tulis `status`", "jenjang: status"),
    Slip(
        "A401",
        STATUS,
        "sejak: 2010",
        "sejak: 2023",
        2,
        "target",
        "tambahkan versi yang mencakup 2022 ke `data/aturan/status.yml`, lengkap dengan dasarnya",
    ),
    Slip(
        "A402",
        STATUS,
        'batas: "0"',
        'batas: "200"',
        10,
        "jenjang",
        "urutkan dari batas terbesar ke terkecil, tanpa kembar",
    ),
    Slip(
        "R316",
        small.OFFICE + "2023/tercetak-tabel.csv",
        "",
        "tabel;kolom;baris;nilai;sumber\nrenstra-2021-2024;target;kepuasn 2022;3,4;laporan\n",
        2,
        "baris",
        "tulis `kepuasan 2022`",
        "tabel;kolom;baris;nilai;sumber\nrenstra-2021-2024;target;kepuasan 2022;3,4;laporan\n",
    ),
    Slip(
        "R317",
        "data/acuan/unit.csv",
        "",
        "id;nama;nama_pendek;jenis;satker\nuji;Balai Uji Contoh;Balai Uji;balai;balai-uj\n",
        2,
        "satker",
        "tulis `balai-uji`",
        "id;nama;nama_pendek;jenis;satker\nuji;Balai Uji Contoh;Balai Uji;balai;balai-uji\n",
    ),
    Slip(
        "R318",
        small.OFFICE + "pohon-2021-2024.csv",
        "",
        "kode;jenjang;jenis;induk;nama;sumber\nSS1;kementerian;sasaran;;Industri;laporan\n"
        "SP1;bskji;sasaran;SS;Mutu;laporan\n",
        3,
        "induk",
        "tulis `SS1`",
        "kode;jenjang;jenis;induk;nama;sumber\nSS1;kementerian;sasaran;;Industri;laporan\n"
        "SP1;bskji;sasaran;SS1;Mutu;laporan\n",
    ),
    Slip(
        "R319",
        small.OFFICE + "2023/survei/responden.csv",
        "",
        "ciri;kelompok;jumlah;sumber\nUmur;60 tahun ke atas;4;laporan\n",
        2,
        "jumlah",
        "gabungkan dengan kelompok",
        "ciri;kelompok;jumlah;sumber\nUmur;50 tahun ke atas;5;laporan\n",
    ),
    Slip(
        "R320",
        small.OFFICE + "2023/anggaran/rincian.csv",
        "",
        "kode;nama;pagu;sumber\nEC;Program;9;laporan\nEC.1;Kegiatan;8;laporan\n",
        2,
        "pagu",
        "periksa angka bagiannya",
        "kode;nama;pagu;sumber\nEC;Program;8;laporan\nEC.1;Kegiatan;8;laporan\n",
    ),
    Slip(
        "R321",
        small.OFFICE + "anggaran-tahunan.csv",
        "",
        "tahun;pagu;realisasi;sumber;catatan\n2023;9;10;laporan;\n",
        2,
        "realisasi",
        "periksa banyak angka nol",
        "tahun;pagu;realisasi;sumber;catatan\n2023;9;10;laporan;Tercetak 10 dari pagu 9\n",
    ),
    Slip(
        "R322",
        small.OFFICE + "layanan-volume.csv",
        "",
        "tahun;layanan;hasil;jumlah;sumber\n2022;Uji mutu;LHU;1;laporan\n2023;Uji-Mutu;LHU;2;laporan\n",
        3,
        "layanan",
        "tulis `Uji mutu`",
        "tahun;layanan;hasil;jumlah;sumber\n2022;Uji mutu;LHU;1;laporan\n2023;Uji mutu;LHU;2;laporan\n",
    ),
    Slip(
        "R323",
        small.OFFICE + "2023/tercetak-tabel.csv",
        "",
        "tabel;kolom;baris;nilai;sumber;catatan\nrenstra-2021-2024;target;kepuasan 2022;9,9;laporan;\n",
        2,
        "nilai",
        "periksa salah ketik",
        "tabel;kolom;baris;nilai;sumber;catatan\n"
        "renstra-2021-2024;target;kepuasan 2022;9,9;laporan;Begitu. Hitungan portal 3,4\n",
    ),
    Slip(
        "R324",
        "data/acuan/ppid-butir.csv",
        "",
        ITEMS + "isi;berkala;pokokk;Isi;UU 14/2008;sumber-publik\n",
        3,
        "induk",
        "tulis `pokok`",
        ITEMS + "isi;berkala;pokok;Isi;UU 14/2008;sumber-publik\n",
    ),
    Slip(
        "R325",
        small.OFFICE + "ppid/kelengkapan.csv",
        "",
        "butir;keadaan;alasan;alamat\nprofil;tidak-berlaku;;\n",
        2,
        "alasan",
        "tulis mengapa tidak berlaku",
        "butir;keadaan;alasan;alamat\nprofil;tidak-berlaku;Bukan tugas kantor ini;\n",
    ),
    Slip(
        "R326",
        small.OFFICE + "ppid/dik.csv",
        "",
        EXEMPT + "Nama;Peraturan Menteri;b;Rugi;Aman;5 tahun;\n",
        2,
        "dasar_hukum",
        "sebut undang-undang",
        EXEMPT + "Nama;UU 14/2008 pasal 17;b;Rugi;Aman;5 tahun;\n",
    ),
    Slip(
        "R327",
        small.OFFICE + "ppid/dik.csv",
        "",
        EXEMPT + "Nama;UU 14/2008 pasal 17;b;Rugi;Aman;5 tahun;2020-12-31\n",
        2,
        "sampai",
        "pindahkan informasinya ke DIP",
        EXEMPT + "Nama;UU 14/2008 pasal 17;b;Rugi;Aman;5 tahun;2099-12-31\n",
    ),
    Slip(
        "R329",
        small.OFFICE + "ppid/dip.csv",
        "",
        LISTED + "2026;1;Renstra;TU;TU;2026;PDF;5 tahun;setiap-saat;/satker/balai-uji/renstra/\n",
        0,
        "alamat",
        "tambahkan baris dengan `alamat` `/satker/balai-uji/`",
        COMPLETE,
    ),
    Slip(
        "R330",
        small.OFFICE + "ppid/dip.csv",
        "",
        COMPLETE + "2026;3;Anggaran;TU;TU;2026;PDF;5 tahun;berkala;/satker/balai-uji/renstro/\n",
        4,
        "alamat",
        "tulis `/satker/balai-uji/renstra/`",
        COMPLETE,
    ),
    Slip(
        "R331",
        small.OFFICE + "ppid/dip.csv",
        "",
        COMPLETE.replace("2026;2;", "2026;4;"),
        3,
        "nomor",
        "kembalikan baris nomor 2 bila hilang; bila tidak, tulis `2` dan ",
        COMPLETE,
    ),
    Slip(
        "R332",
        small.OFFICE + "ppid/bukti-saq.csv",
        "",
        "pertanyaan;alamat\nsarana;https://contoh.go.id/\n",
        2,
        "pertanyaan",
        "pilih kode dari `data/acuan/ppid-saq.csv`",
        None,
    ),
    Slip(
        "R328",
        small.OFFICE + "ppid/permohonan.csv",
        "",
        REQUESTS + "2099;3;12;8;1;1;0;0\n",
        2,
        "masuk",
        "samakan dengan jumlah",
        REQUESTS + "2099;3;12;8;1;1;2;0\n",
    ),
    Slip(
        "R335",
        small.OFFICE + "ppid/permohonan.csv",
        "",
        TIMED + "2099;3;12;8;1;1;2;0;61;11\n",
        2,
        "tepat_waktu",
        "hitung lagi",
        TIMED + "2099;3;12;8;1;1;2;0;61;10\n",
    ),
    Slip(
        "R336",
        small.OFFICE + "ppid/penolakan.csv",
        "",
        "tahun;huruf;jumlah\n2099;b;2\n",
        2,
        "jumlah",
        "samakan keduanya",
        "tahun;huruf;jumlah\n2099;b;1\n",
        (small.OFFICE + "ppid/permohonan.csv", REQUESTS + "2099;3;12;8;1;1;2;0\n"),
    ),
    Slip(
        "R337",
        small.OFFICE + "ppid/keberatan.csv",
        "",
        "tahun;keberatan;ditanggapi\n2099;6;7\n",
        2,
        "ditanggapi",
        "hitung lagi",
        "tahun;keberatan;ditanggapi\n2099;6;6\n",
    ),
    Slip(
        "R338",
        small.OFFICE + "ppid/permohonan.csv",
        "",
        REQUESTS + "2099;3;1;1;0;0;0;0\n2099;5;1;1;0;0;0;0\n",
        3,
        "bulan",
        "tambahkan barisnya",
        REQUESTS + "2099;3;1;1;0;0;0;0\n2099;4;0;0;0;0;0;0\n2099;5;1;1;0;0;0;0\n",
    ),
    Slip(
        "R339",
        small.OFFICE + "ppid/laporan-2023.yml",
        "",
        "terbit:\n",
        1,
        "terbit",
        "isi `terbit`",
        "terbit: 2024-03-20\n",
        beside=(duties.LIST, duties.listed(duties.SERVICE_REPORT)),
    ),
    Slip(
        "R340",
        SERVICE,
        "",
        "standar:\n  - kunci: permintan\n    alamat: /satker/\n",
        2,
        "kunci",
        "tulis `permintaan`",
        "standar:\n  - kunci: permintaan\n    alamat: /satker/\n",
    ),
    Slip(
        "R341",
        SERVICE,
        "",
        PLEDGE + "  jaminan: Tepat waktu\n",
        1,
        "maklumat",
        "isi `evaluasi`",
        PLEDGE + "  jaminan: Tepat waktu\n  evaluasi: Survei\n",
    ),
    Slip(
        "R342",
        SERVICE,
        "",
        "jam:\n  - hari: Senin\n    buka: 15.00\n    tutup: 09.00\n",
        4,
        "tutup",
        "periksa keduanya",
        "jam:\n  - hari: Senin\n    buka: 09.00\n    tutup: 15.00\n",
    ),
    Slip(
        "R343",
        SERVICE,
        "",
        "permohonan_daring: ppid.contoh.go.id\n",
        1,
        "permohonan_daring",
        "tulis `https://ppid.contoh.go.id`",
        "permohonan_daring: https://ppid.contoh.go.id\n",
    ),
    Slip("P501", RESULT, ";100;;", f";100;NIK {NIK};", 2, "catatan", "hapus nomor ini; "),
    Slip("P502", RESULT, ";100;;", ";100;NIP 19000101 191621 1 001;", 2, "catatan", "hapus nomor ini; "),
    Slip(
        "D250",
        small.OFFICE + "dokumen.csv",
        "",
        DOCUMENTS + "a;A;sop;2025;2025-01-01;TU;a.txt;;\n",
        2,
        "berkas",
        "taruh berkasnya di ",
        DOCUMENTS + "a;A;sop;2025;2025-01-01;TU;;https://contoh.go.id/a;\n",
    ),
    Slip("D251", small.OFFICE + "dokumen/a.txt", "", "isi", 0, "", "tambahkan baris di "),
    Slip(
        "D252",
        small.OFFICE + "dokumen.csv",
        "",
        DOCUMENTS + f"a;A;sop;2025;2025-01-01;TU;a.txt;;{'0' * 64}\n",
        2,
        "sha256",
        "jalankan `kinerja dokumen`, atau tulis tanggal ",
        DOCUMENTS + f"a;A;sop;2026;2026-01-01;TU;a.txt;;{sha256(b'isi').hexdigest()}\n",
        (small.OFFICE + "dokumen/a.txt", "isi"),
    ),
    Slip(
        "D253",
        small.OFFICE + "dokumen.csv",
        "",
        DOCUMENTS + "a;A;sop;2025;2025-01-01;TU;;www.contoh.go.id;\n",
        2,
        "alamat",
        "tulis `https://www.contoh.go.id`",
        DOCUMENTS + "a;A;sop;2025;2025-01-01;TU;;https://www.contoh.go.id;\n",
    ),
    Slip(
        "D254",
        small.OFFICE + "dokumen.csv",
        "",
        DOCUMENTS + f"a;A;sop;2025;2025-01-01;TU;;https://a.go.id;{'0' * 64}\n"
        f"b;B;sop;2025;2025-01-01;TU;;https://b.go.id;{'0' * 64}\n",
        3,
        "",
        "hapus salah satu",
        DOCUMENTS + f"a;A;sop;2025;2025-01-01;TU;;https://a.go.id;{'0' * 64}\n",
    ),
    Slip(
        "D255",
        small.OFFICE + "dokumen.csv",
        "",
        DOCUMENTS + "a;A;sop;2025;2025-01-01;TU;a.txt;;6,08E+99\n",
        2,
        "sha256",
        f"jalankan `kinerja dokumen`, atau tulis sha256 `{sha256(b'isi').hexdigest()}`",
        DOCUMENTS + f"a;A;sop;2025;2025-01-01;TU;a.txt;;{sha256(b'isi').hexdigest()}\n",
        (small.OFFICE + "dokumen/a.txt", "isi"),
    ),
    Slip(
        "D256",
        small.OFFICE + "dokumen.csv",
        "",
        DOCUMENTS + f"a;A;sop;2025;2025-01-01;TU;a.txt;;{sha256(TURNED).hexdigest()}\n",
        2,
        "sha256",
        "pastikan `.gitattributes` memuat `data/satker/*/dokumen/** -text`, hapus berkas ini, lalu ",
        # tests/checks/documents/test_library.py restores the file itself; here its digest is stated anew.
        DOCUMENTS + f"a;A;sop;2025;2025-01-01;TU;a.txt;;{sha256(LINE).hexdigest()}\n",
        (small.OFFICE + "dokumen/a.txt", "isi\n"),
    ),
    Slip(
        "B122",
        "mkdocs.yml",
        "",
        SETTINGS.replace("custom_dir: theme", "custom_dir: /"),
        3,
        "custom_dir",
        "tulis `theme`",
        SETTINGS,
    ),
    Slip("B123", "content/x.js", "", "x", 0, "", "sebut namanya di `mkdocs.yml`"),
    Slip(
        "B124", "content/Profil Kantor.md", "", "x", 0, "", "ganti namanya menjadi `content/profil-kantor.md`"
    ),
    Slip(
        "B125",
        "content/x.svg",
        "",
        '<svg xmlns="http://www.w3.org/2000/svg"\n onload="x"/>',
        1,
        "",
        "hapus bagian itu, atau simpan gambarnya sebagai PNG",
        '<svg xmlns="http://www.w3.org/2000/svg"/>',
        ("mkdocs.yml", SETTINGS.replace("false}]", "false, berkas_apa_adanya: [x.svg]}]")),
    ),
    Slip(
        "R361",
        RESULT,
        "2023;4;pengguna;;42;;100;;laporan;halaman 7\n",
        "",
        0,
        "",
        "tambahkan barisnya; bila nilainya belum ada, ",
    ),
    Slip(
        "R362",
        AGREEMENT,
        "",
        small.FILES[AGREEMENT] + "1;I;kepuasan;S1;3,6;laporan;halaman 6;\n",
        4,
        "revisi",
        "salin barisnya ke revisi 1 bila masih dijanjikan; ",
        small.FILES[AGREEMENT],
        (small.REVISIONS, small.FILES[small.REVISIONS] + "1;2023-10-02;;laporan;halaman 6\n"),
    ),
    Slip(
        "R380",
        small.REVISIONS,
        "",
        small.FILES[small.REVISIONS].replace("2023-01-02", "2013-01-02"),
        2,
        "tanggal",
        "cocokkan `tanggal` dan `revisi` dengan naskahnya; ",
        small.FILES[small.REVISIONS],
    ),
    Slip(
        "R381",
        small.OFFICE + "2023/evaluasi/rekomendasi.csv",
        "",
        "pemeriksa;dokumen;jumlah;ditindaklanjuti;sumber\nInspektorat;LHE;9;90;laporan\n",
        2,
        "ditindaklanjuti",
        "cocokkan dengan sumber; ",
        "pemeriksa;dokumen;jumlah;ditindaklanjuti;sumber\nInspektorat;LHE;9;9;laporan\n",
    ),
    Slip(
        "R363",
        small.OTHER_CARD,
        "akumulasi: nilai-terakhir",
        "akumulasi: jumlah",
        3,
        "realisasi",
        "tulis `akumulasi: nilai-terakhir` di kartu ",
        beside=(
            small.OFFICE + "2023/realisasi/tw2/laporan.csv",
            (
                "tahun;triwulan;indikator;rincian;realisasi;status;fisik;catatan;sumber;letak\n"
                "2023;2;pengguna;;15;;50;;laporan;halaman 7\n"
            ),
        ),
    ),
    Slip(
        "B131",
        STORY,
        "puas.",
        "puas: {{realisas}}.",
        7,
        "",
        "tulis nama daftar yang dimiliki kantor ini",
        "puas: {{realisasi}}.",
    ),
    Slip(
        "R382",
        STORY,
        "letak: halaman 9\n---\n## Analisis\n\nPelanggan puas.",
        "letak: halaman 9\n---\n## Analisis\n\nPelanggan menunggu 64 jam.",
        7,
        "",
        "cocokkan dengan data, lalu betulkan yang keliru; yang memang bukan angka kantor ini ditandai di ",
        "letak: halaman 9\nangka_lain: 64\n---\n## Analisis\n\nPelanggan menunggu 64 jam.",
    ),
    Slip(
        "R383",
        STORY,
        "Pelanggan puas.",
        "Nilainya naik dari 3,63 menjadi 3,5.",
        7,
        "",
        "betulkan kata atau angkanya; baris selengkapnya: `kinerja periksa --hubungan berbeda`",
        "Nilainya turun dari 3,63 menjadi 3,5.",
    ),
    Slip(
        "R384",
        small.OFFICE + "anggaran-indikator-renstra.csv",
        "",
        "nama;indikator;tahun;pagu;sumber;catatan\nPengguna semua layanan;pengguna;2023;100;laporan;\n",
        2,
        "nama",
        "apakah keduanya satu hal? Bila ya, samakan namanya menurut dokumen yang menetapkannya, ",
        "nama;indikator;tahun;pagu;sumber;catatan\n"
        "Pengguna semua layanan;pengguna;2023;100;laporan;Kartunya bernama Jumlah pengguna layanan\n",
    ),
    Slip(
        "R371",
        small.OFFICE + "pnbp-tahunan.csv",
        "",
        "tahun;penerimaan;sumber\n2023;100;laporan\n",
        2,
        "penerimaan",
        "periksa keduanya di sumber; bila laporan memang mencetak dua angka, sebut angka yang lain, `90`, ",
        "tahun;penerimaan;sumber;catatan\n2023;100;laporan;Menurut layanan hanya dirinci 90\n",
        (
            small.OFFICE + "pnbp-layanan.csv",
            "tahun;jenis;layanan;penerimaan;sumber\n2023;fungsional;Uji;90;laporan\n",
        ),
    ),
    Slip(
        "R372",
        small.OFFICE + "2023/survei/skm.csv",
        "",
        SURVEY.replace("Uji;sarana", "Uji;maklumat"),
        10,
        "unsur",
        "tulis salah satu unsur tahun 2023: `persyaratan`, `prosedur`, ",
        SURVEY,
    ),
    Slip(
        "R373",
        small.OFFICE + "2023/layanan/p3dn.csv",
        "",
        "uraian;pagu;dalam_negeri;impor;sumber\nBelanja modal;249;86;163;laporan\n",
        2,
        "pagu",
        "tulis pagunya, bukan realisasinya; ",
        "uraian;pagu;dalam_negeri;impor;sumber\nBelanja modal;250;86;163;laporan\n",
    ),
    Slip("R344", PAGE, "", "[x](satker/)", 1, "", "tulis `satker/index.md`", "[x](satker/index.md)"),
    Slip("R345", PAGE, "", "## Isi\n\n[x](#isa)", 3, "", "tulis `#isi`", "## Isi\n\n[x](#isi)"),
    Slip(
        "R346",
        PAGE,
        "",
        "[x](//contoh.go.id)",
        1,
        "",
        "tulis `https://contoh.go.id`",
        "[x](https://contoh.go.id)",
    ),
    Slip(
        "R347",
        PAGE,
        "",
        "![x](https://contoh.go.id/a.png)",
        1,
        "",
        "simpan gambarnya di `content/`",
        "![x](a.png)",
        ("content/a.png", ""),
    ),
    Slip("R348", "content/satker.md", "", "x", 0, "", "ganti nama berkas ini, atau hapus"),
    Slip(
        "B126",
        small.OFFICE + "anggaran-tahunan.csv",
        "",
        "tahun;pagu;realisasi;sumber\n",
        0,
        "",
        "isi datanya di bawah judul",
        "tahun;pagu;realisasi;sumber\n2023;9;8;laporan\n",
    ),
    Slip(
        "B127",
        small.OFFICE + "anggaran-tahunan.csv",
        "",
        "tahun|pagu|realisasi|sumber\n2023|9|8|laporan\n",
        1,
        "",
        "buka berkas ini di Excel dengan Data",
        "tahun;pagu;realisasi;sumber\n2023;9;8;laporan\n",
    ),
    Slip(
        "B128",
        small.OFFICE + "anggaran-tahunan.csv",
        "",
        "uraian;2022;2023\nPagu;9;8\n",
        1,
        "",
        "tulis setiap angka di barisnya sendiri, dengan tahun di kolom `tahun`",
        "tahun;pagu;realisasi;sumber\n2023;9;8;laporan\n",
    ),
    Slip("B129", "perjanjian.csv", "", "x", 0, "", "pindahkan ke foldernya di `data/`"),
    Slip("D261", RESULT, "3,63", "3,\u200b63", 2, "realisasi", "hapus isian ini, lalu ketik ulang: `3,63`"),
    Slip("D262", SOURCES, "Kinerja 2023", "Juliâ€“September", 2, "judul", "tulis `Laporan Juli–September`"),
    Slip("D263", SOURCES, "2024-01-31", "2098-01-31", 2, "tanggal", "cocokkan tahun, bulan"),
    Slip(
        "D264",
        small.OFFICE + "2098/rencana-aksi.csv",
        "",
        "indikator;triwulan;kegiatan;sumber\nkepuasan;1;belum diisi;laporan\n",
        2,
        "kegiatan",
        "ganti `belum diisi` dengan isinya: kegiatan, singkat",
        "indikator;triwulan;kegiatan;sumber\nkepuasan;1;Survei;laporan\n",
    ),
    Slip(
        "D265",
        small.OFFICE + "2023/rencana-aksi.csv",
        "",
        "indikator;triwulan;kegiatan;sumber\nkepuasan;1;belum diisi;laporan\n",
        2,
        "kegiatan",
        "isi menurut dokumennya; hapus barisnya",
        "indikator;triwulan;kegiatan;sumber\nkepuasan;1;Survei;laporan\n",
    ),
    Slip(
        "R349",
        small.OFFICE + "renstra-2022-2026.csv",
        "",
        "indikator;tahun;target;sumber;catatan\nkepuasan;2022;3,5;laporan;\n",
        2,
        "target",
        "cocokkan keduanya dengan dokumen Renstra",
        "indikator;tahun;target;sumber;catatan\nkepuasan;2022;3,5;laporan;Menggantikan 3,4\n",
    ),
    Slip(
        "R350",
        "data/pembanding/2023/imk.csv",
        "",
        "unit;komponen;nilai;sumber\nuji;;3;lakin\n",
        0,
        "",
        "ganti nama berkas ini menjadi `ikm.csv`",
    ),
    Slip(
        "R351",
        "data/acuan/unit.csv",
        "",
        "id;nama;nama_pendek;jenis;satker\nuji;Balai Uji Contoh;Balai Uji;balai;\n",
        2,
        "satker",
        "tulis `balai-uji` di kolom `satker` baris 2",
        "id;nama;nama_pendek;jenis;satker\nuji;Balai Uji Contoh;Balai Uji;balai;balai-uji\n",
    ),
    Slip("R352", AGREEMENT, "0;II;", "0;I;", 3, "kode", "cocokkan keduanya dengan sumbernya"),
    Slip(
        "R353",
        small.OFFICE + "anggaran-tahunan.csv",
        "",
        "tahun;pagu;realisasi;sumber\n2021;9000000;1;laporan\n2022;9100000;1;laporan\n2023;9;1;laporan\n",
        4,
        "pagu",
        "cocokkan letak koma, banyak angka nol",
        "tahun;pagu;realisasi;sumber\n2021;9000000;1;laporan\n2022;9100000;1;laporan\n2023;9200000;1;laporan\n",
    ),
    Slip(
        "R354",
        small.WHOLE_YEARS,
        "",
        "tahun;dasar;keyakinan\n2062;SKB;sumber-publik\n",
        2,
        "tahun",
        "tulis `2026`, yang hari liburnya ada",
        DAYS_OFF[small.WHOLE_YEARS],
        beside=(small.DAYS_OFF, DAYS_OFF[small.DAYS_OFF]),
    ),
    Slip(
        "R375",
        PROFILE,
        "sumber: laporan",
        "riwayat:\n  - {sampai: 2022, kunci: balai-uji}\nsumber: laporan",
        12,
        "",
        "tulis kunci yang benar-benar pernah dipakai",
        "riwayat:\n  - {sampai: 2022, kunci: balai-lama}\nsumber: laporan",
    ),
    Slip(
        "R376",
        "data/acuan/unit.csv",
        "",
        "id;nama;nama_pendek;jenis;satker\nuji;Balai Riset;Uji;balai;balai-uji\n",
        2,
        "nama",
        "tulis `Balai Uji Contoh` di sini",
        "id;nama;nama_pendek;jenis;satker\nuji;Balai Uji Contoh;Uji;balai;balai-uji\n",
    ),
    Slip(
        "R374",
        small.DAYS_OFF,
        "",
        DAYS_OFF[small.DAYS_OFF].replace("2026-12-25", "2062-12-25"),
        6,
        "tanggal",
        "bila salah ketik, ganti 2062 menjadi 2026",
        DAYS_OFF[small.DAYS_OFF],
        beside=(small.WHOLE_YEARS, DAYS_OFF[small.WHOLE_YEARS]),
    ),
    Slip("P503", RESULT, ";100;;", ";100;0812-0000-0000;", 2, "catatan", "hapus nomor ini; "),
    Slip("P504", RESULT, ";100;;", ";100;rekening 1234567890;", 2, "catatan", "hapus nomor ini; "),
    Slip("P505", RESULT, ";100;;", f";100;KK {NIK};", 2, "catatan", "hapus nomor ini; "),
    Slip("P506", RESULT, ";100;;", ";100;01.234.567.8-901.000;", 2, "catatan", "hapus nomor ini; "),
    Slip("P507", RESULT, ";100;;", ";100;seseorang@contoh.com;", 2, "catatan", "hapus alamat ini; "),
    Slip("P508", RESULT, ";100;;", ";100;lahir 1 Januari 1900;", 2, "catatan", "hapus tanggal ini; "),
    Slip("P509", RESULT, ";100;;", ";100;paspor A1234567;", 2, "catatan", "hapus nomor ini; "),
    Slip("P513", RESULT, ";100;;", ";100;BPJS 0001234567890;", 2, "catatan", "hapus nomor ini; "),
    Slip("P514", RESULT, ";100;;", ";100;SIM A 1234-5678-901234;", 2, "catatan", "hapus nomor ini; "),
    Slip(
        "P510",
        PERMISSIONS,
        "",
        f"nilai;jenis;alasan\n{NIK};telepon;Diminta\n",
        2,
        "nilai",
        "hapus baris ini, dan hapus nomornya",
    ),
    Slip(
        "P511",
        PERMISSIONS,
        "",
        "nilai;jenis;alasan\n@contoh.com;surel;Alamat resmi\n",
        2,
        "nilai",
        "hapus baris ini, atau samakan",
    ),
)


def _write(root: Path, slip: Slip, text: str | None) -> Path:
    if text is None:
        return small.write(root, {path: each for path, each in FILES.items() if path != slip.path})
    further = (
        LEAGUE
        if slip.path.startswith("data/pembanding/")
        else STANDARDS
        if slip.path == SERVICE
        else dict([slip.beside] if slip.beside else [])
    )
    lists = identities.LISTS if slip.code in {"R371", "R382", "R383"} else {}
    texts = small.changed(slip.path, slip.right, text) | further | lists
    # A printed figure differs once what it is held against has changed, which is another matter.
    return small.write(root, texts if slip.path == small.PRINTED else small.unprinted(texts))


@pytest.mark.parametrize("slip", SLIPS, ids=str)
def test_a_cause_has_a_place_and_a_remedy(slip: Slip, tmp_path: Path) -> None:
    """Each cause is found alone, in its file, row and column, with its remedy."""
    findings = in_order(check(_write(tmp_path, slip, slip.wrong)).diagnostics)
    path = OTHER_PLACES.get(slip.code, slip.path)
    places = [(each.code, each.at.path, each.at.line, each.at.field) for each in findings]
    assert places == [(slip.code, path, slip.line, slip.field)]
    assert findings[0].help.startswith(slip.help)


@pytest.mark.parametrize("slip", [slip for slip in SLIPS if slip.mended is not None], ids=str)
def test_a_remedy_mends(slip: Slip, tmp_path: Path) -> None:
    """What the remedy says, done, leaves nothing to find."""
    assert check(_write(tmp_path, slip, slip.mended)).diagnostics == ()


def test_the_right_text_in_place_of_a_slip_mends(tmp_path: Path) -> None:
    """Where the remedy is to write what stood there, the portal is the one without a slip."""
    assert check(small.write(tmp_path)).diagnostics == ()


def test_every_slip_of_a_row_is_told_at_once(tmp_path: Path) -> None:
    """A misspelt indicator, a unit inside the number and an unknown document of one row are told together."""
    row = "2023;4;pengguna;;42;;100;;laporan;halaman 7"
    text = small.changed(RESULT, row, "20233;IV;penguna;;42 orang;;100;;lapor;hal 7")
    findings = in_order(check(small.write(tmp_path, text)).diagnostics)
    assert [(each.code, each.at.field) for each in findings] == [
        ("D211", "tahun"), ("D211", "triwulan"), ("R303", "indikator"), ("D203", "realisasi"),
        ("R304", "sumber"), ("D213", "letak"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "path", [small.UNITS, SOURCES, small.TREE, small.PLAN, AGREEMENT, small.REVISIONS, small.PRINTED]
)
def test_a_wrong_cell_has_no_followers(path: str, tmp_path: Path) -> None:
    """Whatever cell of a row can't be read, there are findings about its own file and row only."""
    lines = FILES[path].split("\n")
    cells = lines[1].split(";")
    for position in range(path == small.TREE, len(cells)):  # the code of a node may be any text
        wrong = ";".join([*cells[:position], "Salah Isi!", *cells[position + 1 :]])
        text = "\n".join([lines[0], wrong, *lines[2:]])
        findings = in_order(check(small.write(tmp_path, FILES | {path: text})).diagnostics)
        assert {(each.at.path, each.at.line) for each in findings} <= {(path, 2)}, (wrong, findings)


def test_a_missing_list_is_one_finding(tmp_path: Path) -> None:
    """A list that is gone, or has another name, is told once and not by every cell that relies on it."""
    for path, name in ((SOURCES, "Sumber.csv"), (small.UNITS, "satuan.CSV")):
        texts = {other: text for other, text in FILES.items() if other != path}
        (gone,) = check(small.write(tmp_path, texts)).diagnostics
        assert (gone.code, gone.at.path) == ("B116", path)
        strange = path.rpartition("/")[0] + "/" + name
        (renamed,) = check(small.write(tmp_path, {**texts, strange: FILES[path]})).diagnostics
        remedy = f"ganti namanya menjadi `{path.rpartition('/')[2]}`"
        assert (renamed.code, renamed.help) == ("B102", remedy)


def test_a_link_is_no_file(tmp_path: Path) -> None:
    """A link to a file elsewhere is refused, and the file itself in its place is read (B101)."""
    root = small.write(tmp_path)
    (root / "asli.txt").write_text(FILES[RESULT], "utf-8")
    (root / RESULT).unlink()
    (root / RESULT).symlink_to(root / "asli.txt")
    findings = check(root).diagnostics
    assert [(each.code, each.at.path, each.help) for each in findings] == [
        ("B101", RESULT, "ganti dengan berkas aslinya")
    ]
    (root / RESULT).unlink()
    (root / "asli.txt").rename(root / RESULT)
    assert check(root).diagnostics == ()


def test_a_cache_in_git_is_told(tmp_path: Path) -> None:
    """What a computer keeps for itself and git takes along is told with its remedy (B130)."""
    root = small.write(tmp_path)
    (root / ".cache").mkdir()
    (root / ".cache/a").touch()
    for words in (["init", "--quiet"], ["add", "--force", ".cache"]):
        subprocess.run(["git", *words], cwd=root, check=True)  # noqa: S607
    (warning,) = check(root).diagnostics
    assert (warning.code, warning.severity, warning.at.path) == ("B130", Severity.WARNING, ".cache")
    assert warning.help == "jalankan `git rm -r --cached .cache`, lalu tulis `.cache/` di berkas `.gitignore`"
    subprocess.run(["git", "rm", "-r", "--cached", "--quiet", ".cache"], cwd=root, check=True)  # noqa: S607
    assert check(root).diagnostics == ()


def test_two_harmless_halves_are_stopped_at_the_gate(tmp_path: Path) -> None:
    """A short name and a year that together read like a telephone number are not published (P512)."""
    texts = small.changed(PROFILE, "nama_pendek: Balai Uji", "nama_pendek: Balai 0812345")
    site, root = tmp_path / "site", small.themed(small.whole(small.write(tmp_path, texts)))
    with shared_caches():
        result = CliRunner().invoke(main, ["bangun", "--akar", str(root)])
    assert result.exit_code == 1
    assert set(re.findall(r"galat\[(\w+)\]", result.output)) == {"P512"}
    assert "--> /satker/balai-uji/2023/" in result.output
    assert "nomor telepon pribadi (…023)" in result.output
    assert "0812345" not in result.output
    assert not site.exists()
    small.write(tmp_path)
    with shared_caches():
        assert CliRunner().invoke(main, ["bangun", "--akar", str(root)]).exit_code == 0
    assert (site / "index.html").exists()


def test_every_cause_is_tried() -> None:
    """No cause stands in the catalog that no slip can bring about."""
    of_workbooks = {"B140", "B141", "B142", "D270", "D271", "R390"}  # tests/exchange brings these about
    assert {slip.code for slip in SLIPS} | {"B101", "B130", "P512"} | of_workbooks == set(CAUSES)
