"""A small portal with a file of every kind, and every column or key filled: made from what the program knows.

A kind that is added to the program is added here by itself.
"""

from typing import Final

from generator.loading.portal.kinds import KINDS
from generator.loading.shared.schema import Column, FileKind, Shape
from tests.small import CARD, FILES, OFFICE, PROFILE, STORY

PARTS: Final = {
    "<satker>": "balai-uji", "<tahun>": "2023", "<tw>": "tw4", "<penulis>": "laporan", "<awal>": "2021",
    "<akhir>": "2024", "<indikator>": "kepuasan", "<ukuran>": "sakip", "<nama>": "capaian",
}  # fmt: skip
# What stands in a column of any kind; what is not named here says what the column means.
VALUES: Final = {
    "sumber": "laporan", "letak": "halaman 1", "indikator": "kepuasan", "tahun": "2023", "triwulan": "4",
    "tanggal": "2023-05-05", "diperbarui": "2023-05-05", "sampai": "", "revisi": "0", "unit": "balai-uji",
    "satker": "balai-uji", "induk": "", "butir": "profil", "kode": "1", "kunci": "laporan", "nomor": "1",
    "keyakinan": "sumber-publik", "alamat": "https://contoh.go.id/", "surel": "ppid@contoh.go.id",
    "telepon": "(000) 123456", "nilai": "3", "unsur": "persyaratan", "sha256": "", "berkas": "",
    "ukuran": "100",
    "tenggat": "2023-12-31", "bukti": "", "setelah": "", "pertanyaan": "tanya", "instrumen": "skm",
    "id": "laporan", "batas": "10", "nama_pendek": "Balai Uji", "kelas": "berkala", "rumus_capaian": "",
}  # fmt: skip
# Where a kind has its own idea of a column.
OWN: Final[dict[str, dict[str, str]]] = {
    "unit": {"id": "balai-uji", "kode": "123456"},
    "ppid-butir": {"kode": "profil", "bukti": ""},
    "ppid-saq": {"kode": "tanya", "indikator": "Jenis", "pertanyaan": "Ada?"},
    "ppid-tenggat": {"kode": "jawaban"},
    "ppid-standar": {"kode": "permintaan"},
    "tenggat-lapor": {
        "batas": "1",
        "tanggal_ke": "",
        "sejak": "2015",
        "bukti": "perjanjian",
        "jenis_dokumen": "",
        "lama_terlambat": "12",
    },
    "hari-libur": {"tanggal": "2023-05-01", "jenis": "libur-nasional"},
    "hari-libur-tahun": {"tahun": "2023"},
    "anggaran-rincian": {"kode": "EC.6077"},
    "anggaran-triwulan": {"kode": "satker"},
    "pohon": {"jenjang": "bskji"},
    "tercetak-tabel": {"tabel": "pnbp-tahunan", "kolom": "penerimaan", "baris": "2023"},
    "pembanding": {"komponen": ""},
    "dokumen": {"berkas": "", "kunci": "laporan"},
    "target-antara": {"triwulan": "3", "target": "3,4", "target_fisik": "75"},
    "ppid-saluran": {"jenis": "pengaduan"},
    "data-pribadi-diizinkan": {"nilai": "0800-1-234567", "jenis": "telepon"},
    "ppid-dik": {"dasar_hukum": "UU 14/2008 pasal 17"},
    "survei-responden": {"jumlah": "20"},
    "survei-tahunan": {"nilai": "3,2"},
    "ppid-permohonan": {
        "masuk": "5",
        "dikabulkan_penuh": "2",
        "dikabulkan_sebagian": "0",
        "proses": "0",
        "dicabut": "0",
    },
}
DOCUMENTS: Final = {
    CARD: """\
nama: Indeks kepuasan masyarakat
satuan: indeks
arah: maksimum
akumulasi: nilai-terakhir
akumulasi_renstra: nilai-terakhir
desimal: 2
minimum: "1"
maksimum: "4"
terburuk: "1"
iku: ya
kartu: ya
definisi: Seberapa puas pelanggan.
cara_menghitung: Rata-rata unsur.
sumber_data: Survei
penanggung_jawab: Tim layanan
jenjang: status
selisih_tahun_dinilai: 0
gabungan: rata-rata
pendahulu:
penerus:
deret_putus:
  - {tahun: 2022, alasan: Peraturan baru}
riwayat:
  - {sampai: 2020, nama: Indeks kepuasan pelanggan, satuan: orang, kunci: kepuasan-pelanggan}
sumber: laporan
letak: halaman 4
""",
    PROFILE: FILES[PROFILE]
    + """\
wilayah_layanan: Sulawesi
tugas: Menguji contoh.
fungsi:
  - menguji
dasar_hukum:
  - Peraturan Contoh
rumus_capaian: sederhana
riwayat:
  - {sampai: 2020, nama: Balai Lama, nama_pendek: Balai Lama, kunci: balai-lama}
contoh: tidak
""",
    STORY: """\
---
sumber: laporan
letak: halaman 9
penanggung_jawab: Tim layanan
tenggat: 2024-03-31
---
## Analisis

Pelanggan puas.

## Kendala

Alat tua.

## Tindak lanjut

Alat diganti.
""",
    OFFICE + "ppid/layanan-informasi.yml": """\
maklumat:
  ditetapkan: 2023-01-12
  dasar_hukum: Undang-Undang Nomor 14 Tahun 2008
  prosedur: Di meja layanan.
  jangka_waktu: Sepuluh hari kerja.
  biaya: Tanpa biaya.
  jaminan: Kepala balai meminta maaf.
  evaluasi: Setiap tahun.
standar:
  - {kunci: permintaan, alamat: https://contoh.go.id/standar, berlaku_sejak: 2023-02-02}
biaya:
  - {apa: Fotokopi per lembar, tarif: 300}
jam:
  - {hari: Senin sampai Kamis, buka: "09.00", tutup: "15.00", istirahat: 12.00-13.00}
kontak:
  pejabat: PPID
  alamat: Jalan Contoh 1
  telepon: (000) 123456
  surel: ppid@contoh.go.id
formulir:
  - {nama: Formulir permohonan, alamat: https://contoh.go.id/formulir}
permohonan_daring: https://contoh.go.id/permohonan
pengaduan:
  - {nama: Meja pengaduan, jenis: kantor, alamat: https://contoh.go.id/adu, keterangan: Pada jam layanan.}
aksesibilitas:
  sarana:
    - jalan landai
  keterangan: Petugas membantu.
diperbarui: 2023-10-05
sumber: laporan
""",
    OFFICE + "ppid/laporan-2023.yml": """\
kebijakan: Informasi diumumkan.
sarana:
  - {nama: Meja layanan, kondisi: baik}
sdm:
  - {kualifikasi: Sarjana komunikasi, jumlah: 1}
pagu: 60000000
realisasi: 58500000
tanggapan_keberatan: Semua dijawab.
mediasi_ajudikasi: Tidak ada.
gugatan: Tidak ada.
kendala_internal:
  - Arsip lama.
kendala_eksternal:
  - Tidak jelas.
rekomendasi:
  - {isi: Digitalkan arsip, tindak_lanjut: Pindai berkas, tenggat: 2024-12-31}
terbit: 2024-03-16
salinan_ki: 2024-03-16
""",
}


def _cell(kind: FileKind, column: Column) -> str:
    own = OWN.get(kind.id, {})
    if column.name in own:
        return own[column.name]
    if column.options:
        return column.options[0]
    if column.figures:
        return "3"
    return VALUES.get(column.name, f"Isi {column.name.replace('_', ' ')}")


def path_of(kind: FileKind) -> str:
    """Return a path at which a file of a kind may stand."""
    path = kind.path
    for part, text in PARTS.items():
        path = path.replace(part, text)
    return path


def _table(kind: FileKind) -> str:
    rows = [[_cell(kind, column) for column in kind.columns]]
    if "tahun" in kind.names and "id" not in kind.names:
        at = kind.names.index("tahun")
        rows.append([*rows[0][:at], "2022", *rows[0][at + 1 :]])
    return "\n".join(";".join(row) for row in (kind.names, *rows)) + "\n"


TABLES: Final = {
    path_of(kind): _table(kind)
    for kind in KINDS
    if kind.shape is Shape.TABLE and all(kind.match(path) is None for path in FILES)
}
WHOLE: Final = FILES | DOCUMENTS | TABLES


def _of_second(path: str, text: str) -> tuple[str, str]:
    is_own = not path.endswith("/pembanding-indikator.csv")  # whose units are those of the league
    return path.replace("balai-uji", "balai-dua"), (
        text.replace("balai-uji", "balai-dua").replace("balai-lama", "balai-dua-lama") if is_own else text
    )


# Two offices with a file of every kind each, so that there is something to compare.
TWO_OFFICES: Final = WHOLE | dict(_of_second(*each) for each in WHOLE.items() if each[0].startswith(OFFICE))
