"""Places are written as people read them."""

import pytest

from generator.values.shared.place import Place, column_letters


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Place("data/a.csv"), "data/a.csv"),
        (Place("data/a.csv", 3, 2, "realisasi"), "data/a.csv, baris 3, kolom realisasi"),
        (Place("data/a.yml", 3, 1, "nama"), "data/a.yml, baris 3, isian nama"),
        (Place("masuk/a.xlsx"), "masuk/a.xlsx"),
        (Place("masuk/a.xlsx!Realisasi TW4"), "masuk/a.xlsx, Realisasi TW4"),
        (Place("masuk/a.XLSX!Realisasi TW4", 7, 4, "realisasi"), "masuk/a.XLSX, Realisasi TW4!D7"),
        (Place("masuk/a.xlsx!Realisasi TW4", 7), "masuk/a.xlsx, Realisasi TW4, baris 7"),
        (Place("data/aneh!.csv", 2), "data/aneh!.csv, baris 2"),
    ],
)
def test_a_place_in_words(place: Place, text: str) -> None:
    """A file with row and column, or a workbook with sheet and cell."""
    assert str(place) == text


@pytest.mark.parametrize(
    ("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (28, "AB"), (702, "ZZ"), (0, "")]
)
def test_columns_have_letters(number: int, letters: str) -> None:
    """Columns are named as spreadsheets name them."""
    assert column_letters(number) == letters
