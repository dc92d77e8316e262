"""A rise in a sentence that is an amount itself."""

from tests.reports import table, told

ROWS = table(
    "Layanan|2023|2024", "Pengujian|2.038.248.000|2.631.008.000", "Pelatihan|441.795.000|723.980.000"
)
SAID = "Layanan telah mengalami peningkatan yang signifikan sebesar Rp.{}, dibandingkan tahun 2023.\n"


def test_a_rise_that_is_an_amount_of_a_row_is_asked() -> None:
    """The difference of a row, and an amount that no row has, are left alone."""
    assert told(ROWS + SAID.format("592.760.000")) == []
    assert told(ROWS + SAID.format("412.345.000")) == []
    assert told(ROWS + SAID.format("2.631.008.000")) == [
        ("selisih dalam kalimat", "2.631.008.000", "592.760.000")
    ]
