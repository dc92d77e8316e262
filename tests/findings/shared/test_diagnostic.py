"""Findings and results that carry them."""

import pytest

from generator.findings.shared.catalog import CAUSES, finding, quoted
from generator.findings.shared.diagnostic import Outcome, Severity, has_errors
from generator.values.shared.place import Place

AT = Place("data/portal.yml", 1)
ERROR = finding("D204", AT, "salah", "perbaiki")
WARNING = finding("D207", AT, "spasi", "hapus")


def test_stages_keep_each_others_findings() -> None:
    """A later stage adds its findings to those of the stage before."""
    outcome = Outcome(2, (WARNING,)).then(lambda value: Outcome(value * 3, (ERROR,)))
    assert outcome == Outcome(6, (WARNING, ERROR))


def test_only_errors_stop_publication() -> None:
    """A warning alone does not stop publication; one error does."""
    assert not has_errors(())
    assert not has_errors((WARNING,))
    assert has_errors((WARNING, ERROR))


def test_the_weight_comes_from_the_catalog() -> None:
    """A finding weighs what its cause weighs."""
    assert ERROR.severity is Severity.ERROR
    assert WARNING.severity is Severity.WARNING


def test_an_unknown_code_is_the_programmers_mistake() -> None:
    """No finding can be made that the catalog does not know."""
    with pytest.raises(KeyError):
        finding("X999", AT, "", "")


def test_a_code_is_listed_once() -> None:
    """Errors and warnings do not share a code, and each cause is listed under its own."""
    assert all(code == cause.code and cause.title for code, cause in CAUSES.items())


def test_messages_stay_on_one_line() -> None:
    """Line breaks of the data do not break a message."""
    assert finding("D204", AT, "`a\nb\tc`", "tulis\r`x`").message == "`a b c`"


def test_long_words_are_shortened() -> None:
    """A cell of a million signs does not flood the screen; names stay whole."""
    message = finding("D204", AT, f"`{'x' * 1_000_000}z` bukan angka, `{'y' * 199}` juga", "").message
    assert message == f"`{'x' * 40}…{'x' * 39}z` bukan angka, `{'y' * 199}` juga"


def test_two_long_names_can_be_told_apart() -> None:
    """Names that differ at their end are told with their end."""
    name = "Jumlah perusahaan yang difasilitasi dalam rangka penerapan industri 4.0 di daerah, tahun 202"
    shortened = finding("R303", AT, f"`{name}1` tidak ada", f"tulis `{name}2`")
    assert (shortened.message, shortened.help) == (f"`{name}1` tidak ada", f"tulis `{name}2`")


def test_what_is_to_be_written_is_not_cut() -> None:
    """A header or sentence that the remedy asks to write is whole; an endless one says that it is cut."""
    assert finding("B106", AT, "", f"tulis `{'kolom;' * 100}`").help == f"tulis `{'kolom;' * 100}`"
    assert finding("B111", AT, "", f"tulis `{'a' * 5_000}`").help.endswith("jadi tulis selengkapnya")


def test_words_of_the_data_are_quoted() -> None:
    """Words to choose from are set off from the sentence."""
    assert quoted(["ya", "tidak"]) == "`ya`, `tidak`"
