"""Numbers and words that fit a picture."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.layouts.axis import axis
from generator.charts.text import number, printable, scale_of, width, wrap
from generator.languages.translation import Language, use_language

AMOUNTS = st.decimals("-1e15", "1e15", allow_nan=False, allow_infinity=False, places=4)


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [("20600", 0, "20.600"), ("-59.86", 2, "-59,86"), ("2.675", 2, "2,68"), ("1234567.5", 1, "1.234.567,5")],
)
def test_numbers_are_written_the_indonesian_way(value: str, places: int, written: str) -> None:
    """A number has a decimal comma and thousands dots."""
    assert number(Decimal(value), places) == written


def test_numbers_are_written_the_english_way() -> None:
    """On an English page a number has a decimal point and commas, and large ones English words."""
    with use_language(Language.ENGLISH):
        assert number(Decimal("1234567.5"), 1) == "1,234,567.5"
        assert scale_of([Decimal(1_500_000_000)]) == (9, "billion")


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200), st.floats(20, 400))
def test_wrapping_loses_nothing(words: str, room: float) -> None:
    """Wrapped lines hold every letter, and each fits its room or is a single letter."""
    lines = wrap(words, room, 14)
    assert "".join("".join(lines).split()) == "".join(words.split())
    assert all(width(line, 14) <= room or len(line) == 1 for line in lines)


def test_a_long_address_goes_on_after_a_slash() -> None:
    """What is wider than a line is broken where it can be read on, and gets no blank."""
    text = "Sumber: Portal, kinerja.example.go.id/satker/balai-uji/indikator/kepuasan/, CC BY"
    assert wrap(text, 250, 11) == (
        "Sumber: Portal, kinerja.example.go.id/satker/",
        "balai-uji/indikator/kepuasan/, CC BY",
    )


def test_a_long_word_gets_no_blank() -> None:
    """A word without a slash is broken where the line ends; its parts are never joined by a blank."""
    lines = wrap(f"a {'i' * 100} b", 100, 14)
    assert len(lines) > 2
    assert re.fullmatch("a i{100} b", "".join(lines))


def test_what_no_xml_may_hold_is_replaced() -> None:
    """Unprintable characters become the sign for a lost one."""
    assert printable("a\x0bb\ud800c") == "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}c"


def test_small_amounts_are_not_shortened() -> None:
    """Below a million a number is printed whole."""
    assert scale_of([Decimal(999_999)]) == (0, "")
    assert scale_of([]) == (0, "")
    assert scale_of([Decimal(-5_000_000)]) == (6, "juta")


@given(st.lists(AMOUNTS, min_size=1, max_size=12), st.booleans())
def test_an_axis_holds_all_values(values: list[Decimal], from_zero: bool) -> None:  # noqa: FBT001 - drawn
    """Every value lies on the axis, which has two to seven round marks."""
    upright = axis(values, from_zero=from_zero, spare=Decimal("0.2"))
    assert upright.low <= min(values) <= max(values) <= upright.high
    assert 2 <= len(upright.ticks) <= 7
    assert not from_zero or Decimal(0) in upright.ticks
