"""Words for the labels that rows of registers carry as codes: kinds, sources, months, reasons."""

from types import MappingProxyType
from typing import Final

# What article 17 of UU 14/2008 exempts, letter by letter, in its own words, shortened.
ARTICLE_17: Final = MappingProxyType(
    {
        "a": "dapat menghambat proses penegakan hukum",
        "b": "dapat mengganggu perlindungan hak kekayaan intelektual atau persaingan usaha yang sehat",
        "c": "dapat membahayakan pertahanan dan keamanan negara",
        "d": "dapat mengungkapkan kekayaan alam Indonesia",
        "e": "dapat merugikan ketahanan ekonomi nasional",
        "f": "dapat merugikan kepentingan hubungan luar negeri",
        "g": "dapat mengungkapkan isi akta otentik yang bersifat pribadi, kemauan terakhir, atau wasiat",
        "h": "dapat mengungkap rahasia pribadi",
        "i": "memorandum atau surat antar atau intra badan publik yang dirahasiakan",
        "j": "tidak boleh diungkapkan berdasarkan undang-undang",
    }
)
LABELS: Final = MappingProxyType(
    {
        ("jenis_belanja", "51"): "51 Belanja pegawai",
        ("jenis_belanja", "52"): "52 Belanja barang",
        ("jenis_belanja", "53"): "53 Belanja modal",
        ("sumber_dana", "RM"): "Rupiah murni (RM)",
        ("sumber_dana", "PNBP"): "PNBP",
        ("sumber_dana", "BLU"): "PNBP BLU",
        ("sumber_dana", "semua"): "Semua sumber dana",
        ("layanan", "rata-rata-layanan"): "Rata-rata layanan, tiap layanan sama berat",
        ("layanan", "tertimbang"): "Rata-rata menurut banyaknya responden",
        ("layanan", "semua"): "Semua layanan",
        ("layanan", "tidak-dirinci"): "Tidak dirinci menurut layanan",
        ("dasar", "kumulatif"): "dihitung sejak awal tahun",
        ("dasar", "triwulan"): "hanya triwulan itu",
        ("kode", "tertimbang"): "Seluruh kantor, ditimbang menurut pagu",
        ("kode", "satker"): "Seluruh kantor",
        **{("huruf", letter): f"Huruf {letter}: {words}" for letter, words in ARTICLE_17.items()},
        ("huruf", "lain"): "Alasan lain",
        ("segi", "kanal"): "Menurut kanal",
        ("segi", "jenis-pemohon"): "Menurut jenis pemohon",
        ("segi", "topik"): "Menurut topik",
        ("rasio", "roa"): "RoA",
        ("rasio", "pobo"): "POBO",
        ("instrumen", "sakip"): "SAKIP",
        ("instrumen", "ipp"): "Indeks pelayanan publik",
        ("instrumen", "ip-asn"): "Indeks profesionalitas ASN",
        ("instrumen", "laporan-keuangan"): "Laporan keuangan",
        ("instrumen", "pelaksanaan-anggaran"): "Pelaksanaan anggaran",
        ("instrumen", "skm"): "Kepuasan masyarakat (SKM)",
        ("instrumen", "spak"): "Persepsi antikorupsi (SPAK)",
        ("instrumen", "spkp"): "Persepsi kualitas pelayanan (SPKP)",
        ("instrumen", "nps"): "Net promoter score",
        ("indikator", "rata-rata"): "Rata-rata semua indikator",
        ("indikator", "rata-rata-iku"): "Rata-rata indikator kinerja utama",
        ("masa", "total"): "Seluruh masa",
        ("susunan", "status"): "Status kepegawaian",
        ("susunan", "golongan"): "Golongan dan ruang",
        ("susunan", "pendidikan"): "Pendidikan",
        ("susunan", "jabatan"): "Jabatan",
    }
)
