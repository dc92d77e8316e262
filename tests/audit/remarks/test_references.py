"""Numbers of tables: mentioned and missing, another than the one below, twice, out of order."""

import pytest

from tests.reports import firm, told

ROW = "Layanan\tSelesai\nPengujian\t10\nPelatihan\t3\n\n"
TABLES = [f"Kalimat pembuka.\n\nTabel 2.{number} Volume layanan {number}\n\n{ROW}" for number in range(1, 7)]
REPORT = "".join(TABLES)


def test_tables_in_order_that_are_mentioned_are_left_alone() -> None:
    """Mentions in any form, a list of tables with pages, and a table of a regulation."""
    lists = "".join(f"Tabel 2.{number} Volume layanan {number}\t{number}\n" for number in range(1, 7))
    said = "Seperti pada Tabel 2. 3, sesuai Tabel 9 Peraturan Menteri. Dari Tabel 2.6 terlihat naik.\n"
    assert told(lists + REPORT + said) == []


@pytest.mark.parametrize("number", ["1.9", "2.12", "7"])
def test_a_table_that_is_mentioned_and_missing_is_told(number: str) -> None:
    """Once, however often it is mentioned."""
    (row,) = firm(f"{REPORT}Lihat Tabel {number} untuk rincian.\nPada Tabel {number} juga.\n")
    assert (row.kind, row.printed) == ("tabel yang disebut", f"Tabel {number}")


def test_a_missing_number_between_others_is_asked() -> None:
    """Its caption may have been a picture."""
    text = "".join([*TABLES[:3], *TABLES[4:], "Tabel 2.7 Lain\n\n", ROW, "Lihat Tabel 2.4 untuk rincian.\n"])
    assert firm(text) == []
    assert [kind for kind, *_ in told(text)] == ["tabel yang disebut"]


def test_the_table_below_or_above_bears_another_number() -> None:
    """What a sentence announces is not what follows; what it looks back at is not what stood above."""
    below = REPORT + "Rinciannya terdapat pada tabel 2.3.\n\nTabel 2.7 Lain\n\n" + ROW
    above = REPORT + "Dari tabel 2.3 terlihat bahwa volume naik.\n"
    assert told(below) == [("nomor tabel", "Tabel 2.3", "Tabel 2.7")]
    assert told(above) == [("nomor tabel", "Tabel 2.3", "Tabel 2.6")]


def test_numbers_twice_and_out_of_order_are_told() -> None:
    """One title under one number, each after the one before it."""
    twice = REPORT + "Kalimat.\n\nTabel 2.4 Pegawai menurut golongan\n\n" + ROW
    back = "".join([*TABLES[:3], TABLES[5], TABLES[4]])
    assert [row.kind for row in firm(twice)] == ["nomor tabel ganda"]
    assert [(row.kind, row.printed) for row in firm(back)] == [("urutan nomor tabel", "Tabel 2.5")]


def test_a_line_that_goes_on_from_the_one_before_is_no_caption() -> None:
    """A sentence broken before the number of its table."""
    said = "Sasaran ini seperti yang dijabarkan pada\nTabel 2.3 Indikator sasaran ini memiliki target.\n"
    assert told(REPORT + said) == []
