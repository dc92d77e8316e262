"""Keys, periods and places."""

import pytest

from generator.values.shared.key import is_key, nearest
from generator.values.shared.period import Period, read_quarter, read_year
from generator.values.shared.place import Place


@pytest.mark.parametrize("text", ["kepuasan-masyarakat", "a", "spbe-2", "4-0"])
def test_keys_survive_excel(text: str) -> None:
    """A key is small letters and digits with single hyphens."""
    assert is_key(text)


@pytest.mark.parametrize("text", ["", "A", "a_b", "-a", "a-", "a--b", "a b", "é", "a\n"])
def test_other_words_are_no_keys(text: str) -> None:
    """Capitals, blanks and other signs make no key."""
    assert not is_key(text)


def test_the_nearest_word_is_found() -> None:
    """A misspelt word finds its neighbour, a strange one finds none."""
    assert nearest("Kepuasn", ["kepuasan", "kearsipan"]) == "kepuasan"
    assert nearest("xyz", ["kepuasan"]) is None


@pytest.mark.parametrize(
    ("word", "candidate"),
    [
        ("penghargaan", "pegawai"),
        ("pelayanan", "pelatihan"),
        ("laporan-kegiatan", "laporan-keuangan"),
        ("imk", "ikpa"),
        ("produktivitas-konsultasi", "produktivitas-kolaborasi"),
    ],
)
def test_another_word_is_no_slip(word: str, candidate: str) -> None:
    """A word that differs by more than slips of the hand is another word, however alike they sound."""
    assert nearest(word, [candidate]) is None
    assert nearest(candidate, [word]) is None


@pytest.mark.parametrize(
    ("word", "candidate"),
    [("2019 Pengujian", "2021 Pengujian"), ("S9", "S1"), ("tw5", "tw4"), ("lakin-2022", "lakin-2023")],
)
def test_another_number_is_another_thing(word: str, candidate: str) -> None:
    """A name with another year, quarter or number is never taken for a slip."""
    assert nearest(word, [candidate]) is None


@pytest.mark.parametrize(
    ("word", "candidate"),
    [
        ("SS", "SS1"),
        ("pelathian", "pelatihan"),
        ("Kepuasan Masyarakat", "kepuasan-masyarakat"),
        ("kepuasanmasyarakt", "kepuasan-masyarakat"),
        ("2021 Penguijan", "2021 Pengujian"),
        ("imk", "ikm"),
    ],
)
def test_slips_of_the_hand_are_seen_through(word: str, candidate: str) -> None:
    """Letters left out, doubled, exchanged or capitalised, and blanks for hyphens, are slips."""
    assert nearest(word, [candidate, "lain-sekali"]) == candidate


def test_a_slip_that_may_be_two_words_is_none() -> None:
    """Where two known words are as near, neither is suggested."""
    assert nearest("T", ["T1", "T2"]) is None
    assert nearest("Pengujian", ["2021 Pengujian", "2022 Pengujian"]) is None


@pytest.mark.parametrize("word", ["", "x" * 201])
def test_a_word_like_no_name_is_no_slip(word: str) -> None:
    """Nothing, and what is longer than any name, stands for nothing."""
    assert nearest(word, ["", word, "x"]) is None


@pytest.mark.parametrize(
    ("text", "year"),
    [("2023", 2023), ("1999", None), ("20255", None), ("٢٠٢٣", None), ("", None), ("2o23", None)],
)
def test_a_year_has_four_digits(text: str, year: int | None) -> None:
    """A fiscal year is written with four plain digits of this century."""
    assert read_year(text) == year


def test_a_year_of_other_digits_is_no_year() -> None:
    """A year that starts right and goes on in digits of another script is no year."""
    assert read_year("20٢٣") is None


@pytest.mark.parametrize(("text", "quarter"), [("1", 1), ("4", 4), ("5", None), ("IV", None), ("01", None)])
def test_a_quarter_is_one_digit(text: str, quarter: int | None) -> None:
    """A quarter is written 1, 2, 3 or 4."""
    assert read_quarter(text) == quarter


def test_a_year_ends_with_its_fourth_quarter() -> None:
    """Figures of the fourth quarter are figures of the year."""
    assert Period(2023).is_year_end
    assert not Period(2023, 3).is_year_end
    assert Period(2023, 3) < Period(2023)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place("a.csv", 2, 5, "realisasi"), "a.csv, baris 2, kolom realisasi"),
        (Place("a.yml", 2, 5, "nama"), "a.yml, baris 2, isian nama"),
        (Place("a.csv"), "a.csv"),
    ],
)
def test_a_place_is_told_as_excel_counts(place: Place, words: str) -> None:
    """A place is told as file, row and column."""
    assert str(place) == words
