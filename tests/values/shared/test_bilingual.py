"""A text of the data with its English is that text everywhere, and keeps its English on its way."""

import json
import pickle

import pytest

from generator.values.shared.bilingual import Bilingual, english_of

NAME = Bilingual("Indeks kepuasan", "Satisfaction index")


def test_it_is_the_text_that_it_translates() -> None:
    """It equals the plain text, is found by it, and is written as it."""
    assert NAME == "Indeks kepuasan"
    assert {"Indeks kepuasan": 1}[NAME] == 1
    assert f"{NAME}." == "Indeks kepuasan."
    assert json.dumps([NAME]) == '["Indeks kepuasan"]'


def test_its_english_is_given_where_it_is_asked_for() -> None:
    """A plain text has no English, and nothing derived from a text has its English."""
    assert english_of(NAME) == "Satisfaction index"
    assert english_of("Indeks kepuasan") == ""
    assert english_of(NAME.upper()) == ""


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_another_process_gets_both_languages(protocol: int) -> None:
    """Offices are judged and shown in processes of their own."""
    copy = pickle.loads(pickle.dumps(NAME, protocol))  # noqa: S301 - packed in the line itself
    assert (copy, english_of(copy)) == (NAME, "Satisfaction index")


def test_what_digests_are_made_of_tells_both_languages() -> None:
    """A page is made anew when only the English of a name has changed."""
    other = Bilingual("Indeks kepuasan", "Index of satisfaction")
    assert repr(NAME) != repr(other)
    assert pickle.dumps(NAME) != pickle.dumps(other)
