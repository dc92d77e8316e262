"""Targets of sentences against the years of a plan, its mean, and the table that stands beside them."""

import pytest

from tests.reports import table, told

PLAN = table(
    "Indikator|Satuan|2021|2022|2023|2024",
    "Peningkatan kemampuan sarana penunjang industri|%|51|54|58|62",
    "Produktivitas perusahaan yang memanfaatkan konsultasi|Persen|5|5|6|6",
    caption="Tabel 1. Pemetaan tujuan",
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Meningkatnya kemampuan sarana penunjang industri tahun 2023 memiliki target sebesar 58%.",
            [],
        ),
        (
            "Meningkatnya kemampuan sarana penunjang industri tahun 2023 memiliki target sebesar 62%.",
            [("angka yang sama", "62", "58")],
        ),
        (
            "Target peningkatan kemampuan sarana penunjang industri sebesar 54% pada tahun 2024.",
            [("angka yang sama", "54", "62")],
        ),
        # A figure of no year of the plan may be another target.
        ("Target peningkatan kemampuan sarana penunjang industri sebesar 40% pada tahun 2024.", []),
    ],
)
def test_a_target_of_another_year_is_asked(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    """The sentence names the year; the plan has the figure under another one."""
    assert told(f"{PLAN}{sentence}\n") == expected


def test_the_mean_of_the_targets_of_an_indicator_is_asked() -> None:
    """The indicator is named by the heading, with a word less."""
    text = "a. Indikator Kinerja III.1:\nProduktivitas perusahaan memanfaatkan konsultasi\nIsi.\n{}\n"
    said = "Rata-rata target pada Renstra tahun 2021-2024 untuk indikator ini adalah {}%."
    assert told(PLAN + text.format(said.format("5,5"))) == []
    assert told(PLAN + text.format(said.format("7"))) == [("rata-rata", "7", "5,50")]
    other = "b. Indikator Kinerja III.2:\nVolume layanan\nIsi.\n"
    assert told(PLAN + text.format(other + said.format("7"))) == []


def test_a_medium_term_target_is_held_against_the_table_beside_it() -> None:
    """Of the same unit; cells stand on lines of their own."""
    below = (
        "Tabel 3. Perbandingan Target Jangka Menengah dengan Renstra\nPerusahaan yang difasilitasi Industri\n"
        "4\nPerusahaan\n8\nPerusahaan\n200%\n"
    )
    said = "Sesuai Renstra target jangka menengah perusahaan yang difasilitasi adalah {} perusahaan.\n"
    assert told(said.format(4) + below) == []
    assert told(said.format(2) + below) == [("angka yang sama", "2", "4")]


def test_targets_of_years_in_another_table_are_held_against_the_plan() -> None:
    """Its label may be cut off; targets of money are others."""
    heads = "Indikator|2021||2022||2023|\n|Target|Realisasi|Target|Realisasi|Target|Realisasi"
    row = "Peningkatan kemampuan sarana penunjang industri|51|50|54|50|{}|50"
    text = PLAN + "Kalimat.\n" + table(*heads.split("\n"), row, caption="Tabel 2. Capaian")
    assert told(text.format(58)) == []
    assert told(text.format(62)) == [("angka yang sama", "62", "58")]
    assert told(text.format("26.448")) == []
