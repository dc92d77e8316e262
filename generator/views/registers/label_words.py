"""Words for the labels that rows of registers carry as codes: kinds, sources, months, reasons."""

from typing import Final

from generator.languages.translation import Words, translatable, translate
from generator.rules.survey_elements import element_number

# What article 17 of UU 14/2008 exempts, letter by letter, in its own words, shortened.
ARTICLE_17: Final = Words(
    {
        "a": translatable("dapat menghambat proses penegakan hukum"),
        "b": translatable(
            "dapat mengganggu perlindungan hak kekayaan intelektual atau persaingan usaha yang sehat"
        ),
        "c": translatable("dapat membahayakan pertahanan dan keamanan negara"),
        "d": translatable("dapat mengungkapkan kekayaan alam Indonesia"),
        "e": translatable("dapat merugikan ketahanan ekonomi nasional"),
        "f": translatable("dapat merugikan kepentingan hubungan luar negeri"),
        "g": translatable(
            "dapat mengungkapkan isi akta otentik yang bersifat pribadi, kemauan terakhir, atau wasiat"
        ),
        "h": translatable("dapat mengungkap rahasia pribadi"),
        "i": translatable("memorandum atau surat antar atau intra badan publik yang dirahasiakan"),
        "j": translatable("tidak boleh diungkapkan berdasarkan undang-undang"),
    }
)
LABELS: Final = Words(
    {
        ("jenis_belanja", "51"): translatable("51 Belanja pegawai"),
        ("jenis_belanja", "52"): translatable("52 Belanja barang"),
        ("jenis_belanja", "53"): translatable("53 Belanja modal"),
        ("sumber_dana", "RM"): translatable("Rupiah murni (RM)"),
        ("sumber_dana", "PNBP"): translatable("PNBP"),
        ("sumber_dana", "BLU"): translatable("PNBP BLU"),
        ("sumber_dana", "semua"): translatable("Semua sumber dana"),
        ("layanan", "rata-rata-layanan"): translatable("Rata-rata layanan, tiap layanan sama berat"),
        ("layanan", "tertimbang"): translatable("Rata-rata menurut banyaknya responden"),
        ("layanan", "semua"): translatable("Semua layanan"),
        ("layanan", "tidak-dirinci"): translatable("Tidak dirinci menurut layanan"),
        ("dasar", "kumulatif"): translatable("dihitung sejak awal tahun"),
        ("dasar", "triwulan"): translatable("hanya triwulan itu"),
        ("kode", "tertimbang"): translatable("Seluruh kantor, ditimbang menurut pagu"),
        ("kode", "satker"): translatable("Seluruh kantor"),
        ("huruf", "lain"): translatable("Alasan lain"),
        ("segi", "kanal"): translatable("Menurut kanal"),
        ("segi", "jenis-pemohon"): translatable("Menurut jenis pemohon"),
        ("segi", "topik"): translatable("Menurut topik"),
        ("rasio", "roa"): translatable("RoA"),
        ("rasio", "pobo"): translatable("POBO"),
        ("instrumen", "sakip"): translatable("SAKIP"),
        ("instrumen", "ipp"): translatable("Indeks pelayanan publik"),
        ("instrumen", "ip-asn"): translatable("Indeks profesionalitas ASN"),
        ("instrumen", "laporan-keuangan"): translatable("Laporan keuangan"),
        ("instrumen", "pelaksanaan-anggaran"): translatable("Pelaksanaan anggaran"),
        ("instrumen", "skm"): translatable("Kepuasan masyarakat (SKM)"),
        ("instrumen", "spak"): translatable("Persepsi antikorupsi (SPAK)"),
        ("instrumen", "spkp"): translatable("Persepsi kualitas pelayanan (SPKP)"),
        ("instrumen", "nps"): translatable("Net promoter score"),
        ("indikator", "rata-rata"): translatable("Rata-rata semua indikator"),
        ("indikator", "rata-rata-iku"): translatable("Rata-rata indikator kinerja utama"),
        ("masa", "total"): translatable("Seluruh masa"),
        ("susunan", "status"): translatable("Status kepegawaian"),
        ("susunan", "golongan"): translatable("Golongan dan ruang"),
        ("susunan", "pendidikan"): translatable("Pendidikan"),
        ("susunan", "jabatan"): translatable("Jabatan"),
    }
)
# The elements of the satisfaction survey.
ELEMENTS: Final = Words(
    {
        "persyaratan": translatable("Persyaratan"),
        "prosedur": translatable("Prosedur"),
        "waktu": translatable("Waktu pelayanan"),
        "biaya": translatable("Biaya atau tarif"),
        "produk": translatable("Produk layanan"),
        "kompetensi": translatable("Kompetensi pelaksana"),
        "perilaku": translatable("Perilaku pelaksana"),
        "maklumat": translatable("Maklumat pelayanan"),
        "pengaduan": translatable("Penanganan pengaduan"),
        "sarana": translatable("Sarana dan prasarana"),
    }
)


def label_of(head: str, text: str) -> str:
    """Return a code of a column in words, empty where there are none."""
    if head == "huruf" and text in ARTICLE_17:
        return translate("Huruf {letter}: {words}", letter=text, words=ARTICLE_17[text])
    return LABELS.get((head, text), "")


def element_label(key: str, year: int) -> str:
    """Name an element with its number in the regulation of the year, as in ``U8 Penanganan pengaduan``."""
    number = element_number(key, year)
    name = ELEMENTS.get(key, key)
    return f"U{number} {name}" if number else name
