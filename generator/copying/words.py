"""Words of heads and labels as reports print them, and what they are called in data files."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_SIGNS: Final = (
    (re.compile("[Σ∑]"), " jumlah "),
    (re.compile("%"), " persen "),
    (re.compile(r"\bs\s*[./]?\s*/?\s*d\b\.?(?:\s+dengan\b)?|\bsampai\s+dengan\b", re.IGNORECASE), " sampai "),
)
_WORD: Final = re.compile(r"[a-z0-9]+")
# A head tells nothing by these: numbers of rows, currency, and the unit, which is read apart.
UNITS: Final = frozenset(
    {"rp", "rupiah", "idr", "dalam", "ribu", "ribuan", "juta", "jutaan", "miliar", "milyar", "000"}
    | {"ta", "tahun", "no"}
)
# What reports call the columns of data files besides their names, in words as ``tokens`` returns them.
_SYNONYMS: Final = {
    "layanan": (
        "jenis jpt|jpt|jenis layanan|jasa layanan|jenis jasa|jenis jasa layanan|layanan jasa|"
        "jenis penerimaan|jenis pelayanan|nama layanan|uraian layanan"
    ),
    "penerimaan": "realisasi penerimaan|penerimaan pnbp|realisasi pnbp|realisasi penerimaan pnbp|jumlah",
    "target": "target antara|target penerimaan|target pnbp|target penerimaan pnbp|target kinerja",
    "pagu_penggunaan": "pagu penggunaan pnbp|pagu pnbp|pagu belanja pnbp",
    "penggunaan": ("realisasi penggunaan|realisasi penggunaan pnbp|penggunaan pnbp|realisasi belanja pnbp"),
    "sampai_bulan_lalu": "bulan lalu|penerimaan sampai bulan lalu|realisasi sampai bulan lalu",
    "bulan_ini": "bulan ini|penerimaan bulan ini|realisasi bulan ini",
    "pagu": "anggaran|alokasi|pagu anggaran|pagu akhir|alokasi anggaran|pagu revisi|revisi",
    "pagu_awal": "awal|dipa awal|pagu dipa awal|anggaran awal",
    "blokir": "pagu blokir|diblokir|anggaran blokir",
    "realisasi": "realisasi anggaran|realisasi keuangan|realisasi belanja",
    "realisasi_anggaran": "realisasi keuangan|realisasi anggaran|anggaran terpakai",
    "rencana_keuangan": (
        "keuangan t|keuangan s|keuangan persen t|target keuangan|keuangan target|"
        "keuangan sasaran|sasaran keuangan"
    ),
    "realisasi_keuangan": "keuangan r|keuangan realisasi",
    "rencana_fisik": "fisik t|fisik s|target fisik|fisik target|fisik sasaran|sasaran fisik",
    "realisasi_fisik": "fisik r|fisik realisasi",
    "target_fisik": (
        "fisik target|target fisik|persen fisik target|sasaran fisik|target antara persen|"
        "persen target|target antara"
    ),
    "fisik": "fisik realisasi|realisasi fisik|persen fisik realisasi",
    "jumlah": (
        "banyaknya|banyak|jumlah pegawai|jumlah orang|jumlah pelanggan|jumlah responden|"
        "jumlah perusahaan|jumlah perusahaan industri|"
        "jumlah sampel alat sertifikat pelatihan riset konsultasi|realisasi"
    ),
    "kelompok": (
        "golongan ruang|golongan|jenjang pendidikan|tingkat pendidikan|pendidikan|keterangan|"
        "status kepegawaian|jabatan|jabatan fungsional|jabatan fungsional tertentu"
    ),
    "jenjang": "jenjang jabatan",
    "ciri": "karakteristik|profil",
    "butir": "indikator|indikator kinerja|indikator kinerja utama|tujuan sasaran",
    "induk": "sasaran strategis|sasaran strategis ss|sasaran kegiatan|sasaran|sasaran kegiatan sk",
    "indikator": (
        "indikator kinerja|indikator kinerja utama|iku|indikator kinerja kegiatan|"
        "indikator kinerja tujuan sasaran"
    ),
    "kegiatan": "rencana aksi|uraian kegiatan|nama kegiatan|aksi",
    "unsur": "unsur pelayanan|variabel pelayanan|unsur penilaian|nama unsur",
    "nilai": (
        "nilai unsur pelayanan|nilai unsur|nilai rata rata|rata rata|capaian nilai|nilai indeks|indeks aspek"
    ),
    "responden": "jumlah responden|jumlah",
    "indeks": ("indeks kepuasan|indeks kepuasan pelanggan|indeks kepuasan masyarakat|nilai indeks|ikm"),
    "promotor": "promoters|promotors|promoters skor 9 10|persen promoters skor 9 10|persen promoters",
    "pasif": "passives|passives skor 7 8|persen passives skor 7 8|persen passives",
    "detraktor": "detractors|detractors skor 0 6|persen detractors skor 0 6|persen detractors",
    "komponen": "aspek|komponen penilaian|komponen yang dinilai",
    "bobot": "bobot aspek|bobot persen",
    "masuk": (
        "sampel masuk|alat masuk|jumlah sampel masuk|jumlah alat masuk|jumlah titik proses|jumlah masuk"
    ),
    "jatuh_tempo": (
        "target selesai|jumlah target sampel selesai|jumlah target sert selesai|jumlah target selesai"
    ),
    "tepat_waktu": "selesai tepat waktu|jumlah tepat waktu",
    "hari_kerja": "rata rata hk|rata rata hari kerja|hk|waktu penyelesaian",
    "pelatihan": "nama pelatihan|jenis pelatihan|diklat|nama diklat",
    "peserta": "jumlah peserta|jumlah pegawai",
    "jenis_belanja": "belanja|uraian belanja",
    "sumber_dana": "sumber|dana|sumber anggaran",
    "kode": "kode program|kode kegiatan|kode kro|kode ro",
    "nama": (
        "komponen|kegiatan|output|keluaran|rincian output|"
        "uraian|program kegiatan|program kro|nama program kegiatan|output rincian akun|"
        "kegiatan komponen sub komponen|komponen sub komponen|nama program kegiatan kro ro|"
        "program"
    ),
    "volume": "target volume|volume target|volume kro volume|output target",
    "volume_realisasi": "realisasi volume|output realisasi",
    "satuan_volume": "satuan|volume satuan|volume kro satuan|output satuan",
    "revisi": "revisi ke|nomor revisi",
    "tanggal": "tanggal pengesahan|tanggal dipa",
    "sebelum": "nilai sebelum|performansi sebelum",
    "sesudah": "nilai sesudah|performansi sesudah",
    "penghargaan": "nama penghargaan|jenis penghargaan",
    "pemberi": "instansi pemberi|diberikan oleh|penyelenggara",
    "peringkat": "urutan|juara",
    "pemeriksa": "instansi pemeriksa|pengawas",
    "ditindaklanjuti": "selesai ditindaklanjuti|tindak lanjut selesai",
    "jumlah_nilai": "total nilai unsur|total nilai|jumlah nilai unsur",
    "bagian": "persen dari total|persen|persentase|dari total|persen terhadap total|kontribusi",
    "penyerapan": ("persen|persen realisasi|persentase|persen penyerapan|realisasi persen|anggaran persen"),
    "persen": "persen|persentase|persen realisasi",
    "capaian": "persen capaian|persen|persentase|capaian persen",
    "tertimbang": "nilai tertimbang|indeks pelayanan publik",
    "tahun": "tahun anggaran|ta",
    "triwulan": "tw|tribulan",
    "dalam_negeri": "pdn|produk dalam negeri|realisasi pdn",
    "impor": "produk impor|non pdn",
}
SYNONYMS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {name: tuple(words.split("|")) for name, words in _SYNONYMS.items()}
)
# Words that stand for an option of a column; the bare word would mean several things in a head.
OPTION_WORDS: Final[Mapping[tuple[str, str], tuple[str, ...]]] = MappingProxyType(
    {
        ("dasar", "kumulatif"): ("sampai triwulan", "kumulatif", "sampai"),
        ("dasar", "triwulan"): ("triwulan ini",),
        ("kelompok", "non-industri"): ("non industri", "nonindustri"),
        ("sumber_dana", "RM"): ("rm", "rupiah murni"),
        ("jenis", "fungsional"): ("pnbp fungsional", "fungsional"),
        ("jenis", "nonfungsional"): ("non fungsional", "nonfungsional", "pnbp umum"),
        ("unsur", "persyaratan"): ("persyaratan", "kesesuaian persyaratan"),
        ("unsur", "prosedur"): ("prosedur", "sistem mekanisme"),
        ("unsur", "waktu"): ("waktu", "kecepatan"),
        ("unsur", "biaya"): ("biaya", "tarif"),
        ("unsur", "produk"): ("produk", "spesifikasi"),
        ("unsur", "kompetensi"): ("kompetensi", "kemampuan petugas", "kemampuan pelaksana"),
        ("unsur", "perilaku"): ("perilaku", "kesopanan"),
        ("unsur", "pengaduan"): ("pengaduan",),
        ("unsur", "sarana"): ("sarana", "prasarana"),
        ("ukuran", "target-fisik"): ("target fisik", "fisik target", "persen fisik target"),
        ("ukuran", "fisik"): ("fisik realisasi", "realisasi fisik", "persen fisik realisasi", "fisik"),
        ("ukuran", "capaian"): ("capaian", "persen capaian"),
        ("jenis_belanja", "51"): ("belanja pegawai", "b pegawai", "51"),
        ("jenis_belanja", "52"): ("belanja barang", "b barang", "52"),
        ("jenis_belanja", "53"): ("belanja modal", "b modal", "53"),
    }
)


def tokens(text: str) -> tuple[str, ...]:
    """Return the words of a printed text in small letters; ``%``, ``Σ`` and ``s.d.`` as words."""
    for sign, word in _SIGNS:
        text = sign.sub(word, text)
    return tuple(_WORD.findall(text.lower()))


def normal(text: str) -> str:
    """Return the words of a printed text with single blanks, by which two writings are the same."""
    return " ".join(tokens(text))
