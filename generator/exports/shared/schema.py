"""The columns of the machine copies: the one place that names and explains them."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Field:
    """A column of the CSV copies and a key of the JSON copies.

    One that most rows leave empty ``is_sparse``: JSON leaves such a key out.
    """

    name: str
    kind: str
    meaning: str
    is_sparse: bool = False

    @property
    def is_number(self) -> bool:
        """Whether its cells are figures: digits, a dot and perhaps a minus."""
        return self.kind.startswith(("angka", "bilangan"))


FIELDS: Final = (
    Field("satker", "teks", "kunci satuan kerja, sama dengan nama folder datanya"),
    Field("nama_satker", "teks", "nama pendek satuan kerja"),
    Field("indikator", "teks", "kunci indikator"),
    Field("nama_indikator", "teks", "nama resmi indikator"),
    Field("kode", "teks", "kode indikator dalam perjanjian atau Renstra tahun itu"),
    Field("sasaran", "teks", "kode sasaran atau tujuan di atasnya"),
    Field("iku", "ya/tidak", "indikator kinerja utama"),
    Field("satuan", "teks", "kunci satuan"),
    Field("arah", "teks", "maksimum, minimum, atau stabil"),
    Field("tahun", "bilangan bulat", "tahun anggaran"),
    Field("tahun_dinilai", "bilangan bulat", "tahun yang dinilai oleh angka ini"),
    Field("triwulan", "bilangan bulat", "angka sampai dengan triwulan ini; 0 bila belum ada laporan"),
    Field("target_renstra", "angka", "target Renstra tahun itu; kosong bila tidak ditetapkan"),
    Field("target", "angka", "target perjanjian kinerja setahun, revisi terakhir"),
    Field("target_antara", "angka", "target kumulatif sampai triwulan itu"),
    Field("realisasi", "angka", "hasil sampai triwulan itu; kosong berarti belum ada, bukan nol"),
    Field("sebab_kosong", "teks", "sebab realisasi kosong"),
    Field("capaian_persen", "angka", "capaian yang tampil di halaman, tidak dibulatkan, tanpa batas"),
    Field("capaian_diperhitungkan_persen", "angka", "capaian sesudah batas menurut aturan"),
    Field(
        "dasar_capaian",
        "teks",
        "target yang dipakai capaian itu: perjanjian, atau renstra bila tanpa perjanjian",
    ),
    Field("capaian_renstra_persen", "angka", "capaian terhadap target Renstra tahun itu"),
    Field("capaian_antara_persen", "angka", "capaian terhadap target antara"),
    Field("status", "teks", "kunci status atau sebab tidak dinilai"),
    Field("jenjang", "teks", "predikat atau mutu menurut aturan tahunnya"),
    Field(
        "tren",
        "teks",
        "naik, tetap, turun, atau belum-cukup-data, sampai tahun itu; kosong bila belum ada nilai setahun",
    ),
    Field("tren_persen", "angka", "perubahan setahun menurut tren, dalam persen rata-rata besar nilainya"),
    Field("tren_sejak", "bilangan bulat", "tahun pertama yang ikut dalam tren itu"),
    Field("fisik_persen", "angka", "kemajuan fisik kumulatif"),
    Field("target_fisik_persen", "angka", "target kemajuan fisik kumulatif"),
    Field("aturan_capaian", "teks", "kunci rumus capaian yang dipakai"),
    Field("berkas_realisasi", "teks", "berkas dan baris asal realisasi"),
    Field("berkas_target", "teks", "berkas dan baris asal target"),
    Field("sumber_realisasi", "teks", "dokumen sumber dan letaknya"),
    Field("sumber_target", "teks", "dokumen sumber dan letaknya"),
)
NAMES: Final = tuple(field.name for field in FIELDS)
# What a picture shows, a row for each point, beside the picture itself.
POINT_FIELDS: Final = (
    Field("deret", "teks", "nama garis, atau apa yang ditunjukkan batang dan titik"),
    Field("letak", "teks", "tahun, triwulan, revisi, indikator, atau unit yang diukur"),
    Field("nilai", "angka", "angkanya, tidak dibulatkan; kosong berarti tidak ada, bukan nol"),
    Field("satuan", "teks", "satuan angka; kosong bila judul grafik sudah menyebutnya"),
    Field("keterangan", "teks", "status, tanda angka sementara, atau sebab nilai kosong"),
)
