"""The registers of staff and their training: numbers of people, never names."""

from typing import Final

from generator.loading.registers.columns import COUNT, MONTH, YEAR, figure, label, register

STAFF: Final = (
    register(
        f"{YEAR}pegawai.csv",
        "Pegawai",
        "Banyak pegawai menurut status, golongan, pendidikan, dan jabatan. Tanpa nama.",
        "susunan kelompok jenjang",
        label(
            "susunan",
            "`status`, `golongan`, `pendidikan`, atau `jabatan`",
            "status",
            "golongan",
            "pendidikan",
            "jabatan",
        ),
        label("kelompok", "misalnya `S1`"),
        label("jenjang", "misalnya `Ahli Muda`", required=False),
        figure("jumlah", "banyak pegawai", COUNT),
    ),
    register(
        f"{YEAR}pelatihan.csv",
        "Pelatihan pegawai",
        "Pelatihan yang diikuti pegawai dan banyak pesertanya.",
        "",
        MONTH,
        label("pelatihan", "nama pelatihan"),
        figure("peserta", "banyak peserta", COUNT),
    ),
)
