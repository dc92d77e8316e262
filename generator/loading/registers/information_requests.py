"""The registers of requests for public information, drawn up by the office itself and never with a name."""

from typing import Final

from generator.loading.registers.columns import BY_YEAR, COUNT, MONTH, figure, label, request_register

INFORMATION_REQUESTS: Final = (
    request_register(
        "permohonan",
        "Permohonan informasi",
        "Permohonan informasi publik per bulan: banyaknya dan nasibnya. Tanpa nama pemohon.",
        "tahun bulan",
        BY_YEAR,
        MONTH,
        figure("masuk", "permohonan masuk", COUNT),
        figure("dikabulkan_penuh", "dikabulkan seluruhnya", COUNT),
        figure("dikabulkan_sebagian", "dikabulkan sebagian", COUNT),
        figure("ditolak", "ditolak", COUNT),
        figure("proses", "masih diproses", COUNT),
        figure("dicabut", "dicabut pemohon", COUNT),
        figure("hari_kerja", "jumlah hari kerja semua permohonan yang selesai", COUNT),
        figure("tepat_waktu", "selesai dalam 10 hari kerja, atau 17 bila diperpanjang", COUNT),
    ),
    request_register(
        "penolakan",
        "Alasan penolakan",
        "Permohonan yang ditolak menurut huruf pada pasal 17 UU 14/2008.",
        "tahun huruf",
        BY_YEAR,
        label("huruf", "huruf pada pasal 17, atau `lain`", *"abcdefghij", "lain"),
        figure("jumlah", "banyak permohonan ditolak", COUNT),
    ),
    request_register(
        "keberatan",
        "Keberatan dan sengketa",
        "Keberatan atas jawaban, dan sengketa di Komisi Informasi, per tahun.",
        "tahun",
        BY_YEAR,
        figure("keberatan", "keberatan masuk", COUNT),
        figure("ditanggapi", "keberatan yang ditanggapi", COUNT),
        figure("sengketa", "permohonan sengketa ke Komisi Informasi", COUNT),
        figure("putusan", "sengketa yang sudah diputus", COUNT),
        figure("dilaksanakan", "putusan yang sudah dilaksanakan", COUNT),
    ),
    request_register(
        "permohonan-rincian",
        "Rincian permohonan",
        "Permohonan setahun menurut kanal, jenis pemohon, dan topik. Tanpa nama pemohon.",
        "tahun segi butir",
        BY_YEAR,
        label("segi", "`kanal`, `jenis-pemohon`, atau `topik`", "kanal", "jenis-pemohon", "topik"),
        label("butir", "misalnya `Datang langsung`, `Perorangan`, atau `Anggaran`"),
        figure("jumlah", "banyak permohonan", COUNT),
    ),
)
