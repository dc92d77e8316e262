"""A synthetic list of public information (DIP), always the same: `rows(count)` as the text of `dip.csv`."""

import random
from typing import Final

HEAD: Final = (
    "tahun;nomor;ringkasan;pejabat;penanggung_jawab;pembuatan;bentuk;retensi;kelas;butir;alamat;format;"
    "ukuran;diperbarui;sk;catatan"
)
WORDS: Final = [
    "laporan",
    "anggaran",
    "kinerja",
    "realisasi",
    "sertifikasi",
    "pengujian",
    "kalibrasi",
    "pelatihan",
    "perjanjian",
    "renstra",
    "keuangan",
    "layanan",
    "hasil",
    "survei",
    "evaluasi",
    "pengadaan",
    "kontrak",
    "pegawai",
    "aset",
    "arsip",
]
HOLDERS: Final = (
    "Tata Usaha",
    "Pengujian dan Kalibrasi",
    "Sertifikasi",
    "Pelayanan",
    "Perencanaan dan Keuangan",
)
KINDS: Final = ("berkala", "serta-merta", "setiap-saat", "atas-permintaan")


def rows(count: int) -> str:
    """Write a list of ``count`` rows."""
    chance = random.Random(count)  # noqa: S311 - no secret
    return "\n".join([HEAD, *(_row(number, chance) for number in range(1, count + 1)), ""])


def _row(number: int, chance: random.Random) -> str:
    title = " ".join(chance.sample(WORDS, chance.randint(4, 9))).capitalize()
    year, month, day = chance.randint(2018, 2026), chance.randint(1, 9), chance.randint(10, 28)
    holder, maker = chance.choice(HOLDERS), chance.choice(HOLDERS)
    kept = f"{chance.randint(1, 10)} tahun aktif, {chance.randint(1, 10)} tahun inaktif"
    address = f"https://ppid.example.go.id/dokumen/{chance.getrandbits(40):x}"
    return (
        f"2026;{number};{title} {year};{holder};{maker};Maret {year}, kantor pusat;softcopy (PDF);{kept};"
        f"{chance.choice(KINDS)};;{address};PDF;{chance.randint(100, 9000)} kB;2026-0{month}-{day};"
        f"SK {chance.randint(1, 90)}/2026;"
    )
