"""The columns of the tables of the whole portal that no other module of exports describes.

The columns of areas, indicators, documents and public information stand beside their rows, in the modules of
these topics.
"""

from typing import Final

from generator.exports.registers.areas import AREA_FIELDS
from generator.exports.shared.schema import Field

OFFICE_FIELD: Final = AREA_FIELDS[0]
OFFICE_FIELDS: Final = (
    OFFICE_FIELD,
    Field("nama", "teks", "nama resmi"),
    Field("nama_pendek", "teks", "nama yang biasa dipakai"),
    Field("kode", "teks", "kode satuan kerja; kosong bila belum disajikan"),
    Field("induk", "teks", "unit di atasnya"),
    Field("kementerian", "teks", "kementerian atau lembaga"),
    Field("blu", "ya/tidak", "badan layanan umum"),
    Field("kedudukan", "teks", "kota tempat kedudukannya"),
    Field("wilayah", "teks", "wilayah layanan"),
    Field("ringkasan", "teks", "kantor ini dalam satu atau dua kalimat"),
    Field("dasar_hukum", "teks", "peraturan yang membentuknya, dipisah tanda |"),
    Field("berkas", "teks", "berkas dan baris asal"),
    Field("nama_en", "teks", "nama dalam bahasa Inggris; kosong bila belum diterjemahkan"),
    Field("ringkasan_en", "teks", "ringkasan dalam bahasa Inggris; kosong bila belum diterjemahkan"),
)
INDICATOR_FIELDS: Final = (
    OFFICE_FIELD,
    Field("indikator", "teks", "kunci indikator"),
    Field("nama", "teks", "nama resmi indikator"),
    Field("definisi", "teks", "arti indikator"),
    Field("cara_menghitung", "teks", "cara nilainya diperoleh"),
    Field("sumber_data", "teks", "asal angka mentahnya"),
    Field("penanggung_jawab", "teks", "jabatan atau unit yang menjawabnya"),
    Field("satuan", "teks", "kunci satuan"),
    Field("arah", "teks", "maksimum, minimum, atau stabil"),
    Field("akumulasi", "teks", "cara angka triwulan menjadi angka tahun: jumlah, rata-rata, nilai-terakhir"),
    Field("minimum", "angka", "nilai terendah yang mungkin; kosong bila tidak dibatasi"),
    Field("maksimum", "angka", "nilai tertinggi yang mungkin; kosong bila tidak dibatasi"),
    Field("iku", "ya/tidak", "indikator kinerja utama"),
    Field("selisih_tahun", "bilangan bulat", "1 bila angka tahun ini menilai tahun sebelumnya"),
    Field("pendahulu", "teks", "kunci indikator yang digantikannya"),
    Field("penerus", "teks", "kunci indikator yang menggantikannya"),
    Field("berkas", "teks", "berkas dan baris asal"),
    Field("nama_en", "teks", "nama dalam bahasa Inggris; kosong bila belum diterjemahkan"),
    Field("definisi_en", "teks", "definisi dalam bahasa Inggris; kosong bila belum diterjemahkan"),
    Field(
        "cara_menghitung_en", "teks", "cara menghitung dalam bahasa Inggris; kosong bila belum diterjemahkan"
    ),
)
UNIT_FIELDS: Final = (
    Field("satuan", "teks", "kunci satuan"),
    Field("nama", "teks", "nama satuan"),
    Field("lambang", "teks", "lambang di belakang atau di depan angka"),
    Field("bulat", "ya/tidak", "hanya bilangan bulat"),
    Field("minimum", "angka", "nilai terendah yang mungkin"),
    Field("maksimum", "angka", "nilai tertinggi yang mungkin"),
)
SOURCE_FIELDS: Final = (
    OFFICE_FIELD,
    Field("kunci", "teks", "kunci dokumen; kolom sumber tabel lain menyebutnya di depan koma"),
    Field("judul", "teks", "judul"),
    Field("jenis", "teks", "jenis dokumen"),
    Field("tahun", "bilangan bulat", "tahun yang dibicarakan isinya"),
    Field("tanggal", "tanggal", "tanggal terbit; kosong bila tidak diketahui"),
    Field("penerbit", "teks", "penerbit"),
    Field("rujukan", "teks", "tempat dokumen itu"),
    Field("alamat", "teks", "alamat dokumen itu di situs lain; kosong bila tidak diketahui"),
)
RANKING_FIELDS: Final = (
    Field("ukuran", "teks", "kunci nilai yang dibandingkan"),
    Field("tahun", "bilangan bulat", "tahun yang dinilai"),
    Field("unit", "teks", "kunci unit"),
    Field("nama_unit", "teks", "nama pendek unit"),
    Field("satker", "teks", "kunci satuan kerja bila unit itu punya halaman di portal ini"),
    Field("nilai", "angka", "nilai seperti dilaporkan; kosong berarti tidak dilaporkan, bukan nol"),
    Field("urutan", "bilangan bulat", "urutan; nilai yang sama berbagi urutan"),
    Field("predikat", "teks", "predikat seperti tercetak"),
    Field("nilai_hitungan", "angka", "nilai menurut komponennya dan aturan tahun itu, bila dapat dihitung"),
    Field("berkas", "teks", "berkas dan baris asal"),
)
COLUMN_FIELDS: Final = (
    Field("tabel", "teks", "nama tabel"),
    Field("kolom", "teks", "nama kolom"),
    Field("nomor", "bilangan bulat", "urutan kolom di tabelnya"),
    Field("kunci", "ya/tidak", "ikut menentukan satu baris"),
    Field("jenis", "teks", "teks, angka, bilangan bulat, tanggal, atau ya/tidak"),
    Field("arti", "teks", "arti kolom"),
)
