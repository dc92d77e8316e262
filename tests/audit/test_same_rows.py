"""Rows that a text prints twice, one of them as a line without heads."""

import pytest

from tests.reports import table, told

FIRST = "SK.1 Tindak lanjut 92 95 103% 92,5 100 108% 93 100 107,5% 95 100 105,3%\n"
BREAK = "Kalimat di antara baris.\n"


def test_two_prints_of_a_row_agree_or_are_asked() -> None:
    """Nothing but the order of the figures says what they are."""
    assert told(FIRST + BREAK + FIRST.replace("SK.1", "IKU 2")) == []
    other = FIRST.replace("SK.1 Tindak lanjut", "Pengawasan").replace("93 100 107,5%", "91 100 109,5%")
    assert told(FIRST + BREAK + other) == [
        ("angka yang sama", "91", "93"),
        ("angka yang sama", "109,5", "107,50"),
    ]


def test_a_line_beside_a_row_of_a_table_is_asked() -> None:
    """Amounts of years, under heads in the table and without in the line."""
    years = table(
        "Uraian|2020|2021|2022|2023", "Penerimaan|1.539.896.357|2.085.721.000|3.238.083.250|4.147.659.000"
    )
    line = "Rp.1.530.589.950 Rp.2.085.721.000 Rp.3.238.083.250 Rp. 4.147.659.000\n"
    assert told(years + BREAK + line) == [("angka yang sama", "1.530.589.950", "1.539.896.357")]


@pytest.mark.parametrize(
    "other",
    [
        # Two units with equal scores, each with its number.
        "7 BSPJI Surabaya 25,20 23,15 13,05 19,25 80,65",
        # Too few figures agree.
        "BSPJI Medan 24,60 22,10 13,05 18,25 78,00",
        # A part of the row, whose last figure may be another thing.
        "Kinerja 25,20 23,15 13,05 61,40",
    ],
)
def test_other_rows_are_left_alone(other: str) -> None:
    """What agrees by chance, or stands at an end."""
    first = "4 BBSPJILM Bandung 25,20 23,15 13,05 19,25 80,65 81,00\n"
    asked = [row for row in told(f"{first}{BREAK}{other}\n") if row[0] == "angka yang sama"]
    assert asked == []


def test_an_amount_behind_another_in_lines_of_one_label_is_asked() -> None:
    """The same label and the same amount of last year: this year's differs a little."""
    first = "Kalibrasi 235.456.000 152.235.000 -35,34%\n"
    second = "Kalibrasi 85.145.000 117.911.000 235.456.000 {}\n"
    kinds = [told(f"{first}{BREAK}{second.format(amount)}") for amount in ("151.985.000", "352.235.000")]
    assert kinds == [[("angka yang sama", "151.985.000", "152.235.000")], []]
