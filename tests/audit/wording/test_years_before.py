"""Figures of the year before in sentences."""

from tests.reports import table, told

ROWS = table(
    "Indikator|Realisasi TA. 2021|Realisasi TA. 2022|Realisasi TA. 2023",
    "Indeks profesionalitas|71,11 Indeks|71,98 Indeks|79,85 Indeks",
    caption="Tabel 1. Indeks 2021-2023",
)
SAID = (
    "Capaian tahun ini 79,85. Dibandingkan tahun sebelumnya yaitu sebesar {}, capaian naik, {} sebelumnya.\n"
)


def test_the_figure_of_another_year_and_a_wrong_rate_are_asked() -> None:
    """What the row has is borne out."""
    assert told(ROWS + SAID.format("79,85", "atau 106,46% dari capaian")) == [
        ("angka yang sama", "79,85", "71,98"), ("pertumbuhan", "106,46", "110,93"),
    ]  # fmt: skip
    assert told(ROWS + SAID.format("71,98", "atau 110,93% dari capaian")) == []


def test_a_third_figure_and_rows_of_others_are_left_alone() -> None:
    """The sentence may speak of something else; the row must have the present figure, years in a row."""
    assert told(ROWS + SAID.format("68,20", "lebih baik dari tahun")) == []
    assert told(ROWS + "Dibandingkan tahun sebelumnya yaitu sebesar 68,20 naik.\n") == []
    gap = ROWS.replace("TA. 2022", "TA. 2020")
    assert told(gap + SAID.format("71,98", "seperti")) == []
    one = ROWS.replace("TA. 2022", "TA. 2023")
    assert told(one + SAID.format("71,98", "seperti")) == []
