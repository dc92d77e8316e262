"""The register of what was found when the figures of an office were looked up in the documents they cite."""

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
