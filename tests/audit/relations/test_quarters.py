"""Quarters of a row and the rate of its year."""

from tests.reports import table, told

HEADS = "Kegiatan|TW I R (%)|TW II R (%)|TW III R (%)|TW IV R (%)|% Realisasi Output"
RIGHT = (
    "Pengujian|20,00|45,10|70,20|98,90|98,90%",
    "Sertifikasi|10,10|20,20|30,30|39,20|99,80%",
    "Pelatihan|0,00|21,00|60,50|100|100%",
)


def test_a_year_that_follows_neither_way_is_asked_once() -> None:
    """Rows run up or are parts; a row that repeats its figures is told with the first."""
    wrong = "{}|16,00|29,00|43,00|95,70|99,85%"
    assert told(table(HEADS, *RIGHT)) == []
    asked = told(table(HEADS, *RIGHT, wrong.format("Kalibrasi"), wrong.format("Jasa kalibrasi")))
    assert asked == [("triwulan", "99,85", "183,70")]


def test_a_table_of_another_custom_is_left_alone() -> None:
    """Too few rows follow; a column that is missing; a figure that is no rate; two columns of the year."""
    wrong = [f"Baris {place}|1,0|2,0|3,0|4,{place}|9{place},50%" for place in range(1, 9)]
    assert told(table(HEADS, *wrong)) == []
    assert told(table(HEADS.replace("TW IV R (%)", "Sisa"), *RIGHT, wrong[0])) == []
    assert told(table(HEADS, *RIGHT, "Mesin|1.000|2.000|3.000|4.000|90,00%")) == []
    assert told(table(HEADS, *RIGHT, "Mesin|-|2,0|3,0|4,0|90,00%")) == []
