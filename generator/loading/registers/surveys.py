"""The registers of surveys among customers: scores of elements, indices, respondents."""

from dataclasses import replace
from typing import Final

from generator.loading.registers.columns import (
    BY_YEAR,
    COUNT,
    NUMBER,
    OFFICE,
    SERVICE,
    UP_TO_QUARTER,
    YEAR,
    figure,
    label,
    register,
)
from generator.loading.shared.schema import Figures
from generator.rules.survey_elements import ELEMENT_KEYS

# Reports number the elements differently, so a number does not say which one is meant.
_ELEMENT: Final = replace(
    label(
        "unsur",
        "nama unsur, bukan nomornya, misalnya `pengaduan` atau `sarana`",
        *ELEMENT_KEYS,
    ),
    advice="tulis unsurnya menurut namanya di laporan, karena nomornya berbeda di setiap laporan",
)

SURVEYS: Final = (
    register(
        f"{YEAR}survei/skm.csv",
        "Nilai unsur survei kepuasan",
        "Nilai sembilan unsur SKM setiap layanan.",
        "triwulan layanan unsur",
        UP_TO_QUARTER,
        SERVICE,
        _ELEMENT,
        figure("nilai", "nilai rata-rata, skala 1-4", Figures("indeks", least=1, most=4)),
        figure("jumlah_nilai", "jumlah nilai semua responden", NUMBER),
        figure("responden", "banyak responden layanan itu", COUNT),
    ),
    register(
        f"{YEAR}survei/indeks-layanan.csv",
        "Indeks kepuasan per layanan",
        "Indeks setiap layanan seperti tercetak.",
        "triwulan layanan",
        UP_TO_QUARTER,
        SERVICE,
        figure("indeks", "indeks, skala 1-4", Figures("indeks", least=1, most=4)),
        figure("responden", "banyak responden", COUNT),
    ),
    register(
        f"{YEAR}survei/responden.csv",
        "Profil responden",
        "Banyak responden menurut ciri.",
        "ciri kelompok",
        label("ciri", "misalnya `Umur`", has_english=True),
        label("kelompok", "misalnya `20-29 tahun`", has_english=True),
        figure("jumlah", "banyak responden", COUNT),
    ),
    register(
        f"{YEAR}survei/nps.csv",
        "Net promoter score",
        "Bagian promotor, pasif, dan detraktor setiap layanan.",
        "triwulan layanan",
        UP_TO_QUARTER,
        SERVICE,
        figure("responden", "banyak responden", COUNT),
        *(
            figure(name, f"bagian {name}, persen", Figures("persen", most=100))
            for name in ("promotor", "pasif", "detraktor")
        ),
    ),
    register(
        f"{OFFICE}survei-tahunan.csv",
        "Hasil survei per tahun",
        "Indeks survei beberapa tahun.",
        "tahun instrumen",
        BY_YEAR,
        replace(
            label("instrumen", "misalnya `skm`, `spak`, `spkp`, `nps`"),
            usual=("skm", "spak", "spkp", "nps"),
        ),
        figure("nilai", "nilai indeks", Figures("indeks", least=None)),
        figure("responden", "banyak responden", COUNT),
    ),
)
