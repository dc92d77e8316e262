"""What `kinerja telaah --simpan` found: figures in their documents, documents held against themselves."""

from typing import Final

from generator.loading.registers.columns import COUNT, OFFICE, figure, label, register

MATCHING: Final = register(
    f"{OFFICE}pencocokan.csv",
    "Pencocokan dengan dokumen",
    "Berapa angka setiap berkas yang ditemukan di dokumen sumbernya. Ditulis `kinerja telaah --simpan`.",
    "",
    label("berkas_data", "berkas data yang angkanya dicari"),
    label("tanggal", "hari pencocokan, misalnya `2026-11-30`", required=False),
    label("sidik_dokumen", "sidik jari (SHA-256) isi dokumen"),
    label("sidik_berkas", "sidik jari berkas data waktu dicocokkan"),
    figure("angka", "banyak angka yang mengutip dokumen itu", COUNT),
    figure("ditemukan", "yang ada di tempat yang dikutip", COUNT),
    figure("dijelaskan", "yang tidak tercetak dan dijelaskan catatannya", COUNT),
)

FINDINGS: Final = register(
    f"{OFFICE}telaah.csv",
    "Temuan di dalam dokumen",
    "Yang tidak cocok di dalam dokumen sumber sendiri, ditemukan mesin. Ditulis `kinerja telaah --simpan`; "
    "hanya `catatan` yang diisi orang.",
    "",
    label("pasti", "`ya` bila pasti, `tidak` bila baru pertanyaan", "ya", "tidak"),
    label("jenis", "hubungan yang tidak cocok, misalnya `jumlah`"),
    label("tercetak", "angka di dokumen, seperti tercetak", required=False),
    label("masukan", "angka lain yang dihitung, seperti tercetak", required=False),
    label("pembanding", "angka menurut hitungan atau menurut tempat lain", required=False),
    label("asal_pembanding", "dari mana pembandingnya", required=False),
    label("selisih", "tercetak dikurangi pembanding", required=False),
    label("sebab", "kunci sebab yang terbukti", required=False),
    label("letak_lain", "tempat lain yang bersangkutan", required=False),
    label("versi", "versi telaah yang menemukannya"),
    label("sidik_dokumen", "sidik jari (SHA-256) isi dokumen"),
)
