"""Numbers come back as they were written, and nothing else is a number."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.values.shared.number import (
    Misread,
    NumberFault,
    NumberStyle,
    decimals_of,
    is_whole,
    read_number,
    rounded,
)

STYLES = st.sampled_from(NumberStyle)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12)
TEXTS = st.one_of(st.text(max_size=45), st.text(alphabet="0123456789.,-+ eE%RpOl٣−", max_size=20))


def _write(value: Decimal, style: NumberStyle) -> str:
    return f"{value:f}".replace(".", style.value)


@settings(deadline=None)
@given(NUMBERS, STYLES)
def test_a_number_comes_back(value: Decimal, style: NumberStyle) -> None:
    """What is written in a file's style is read back exactly, with its decimals."""
    read = read_number(_write(value, style), style)
    assert read == value
    assert isinstance(read, Decimal)
    assert decimals_of(read) == 4


@settings(deadline=None)
@given(NUMBERS, STYLES)
def test_the_other_style_is_never_taken(value: Decimal, style: NumberStyle) -> None:
    """A number in the other style is never silently taken, and its own style is suggested."""
    other = NumberStyle.POINT if style is NumberStyle.COMMA else NumberStyle.COMMA
    read = read_number(_write(value, other), style)
    assert isinstance(read, Misread)
    assert read.fault in {NumberFault.OTHER_MARK, NumberFault.GROUPED}
    assert _write(value, style) in read.suggestions


@settings(deadline=None)
@given(st.integers(1000, 10**15), STYLES)
def test_thousands_marks_are_never_taken(value: int, style: NumberStyle) -> None:
    """A number with thousands marks is never silently taken."""
    grouped = f"{value:,}".replace(",", style.other)
    read = read_number(grouped, style)
    assert isinstance(read, Misread)
    assert str(value) in read.suggestions


@settings(deadline=None)
@given(TEXTS, STYLES)
def test_text_is_a_number_or_told(text: str, style: NumberStyle) -> None:
    """Any text is either an exact finite number of plain digits, or told; suggestions are numbers."""
    read = read_number(text, style)
    if isinstance(read, Decimal):
        assert read.is_finite()
        assert text.isascii()
        assert set(text) <= set("0123456789-" + style.value)
    else:
        assert all(isinstance(read_number(each, style), Decimal) for each in read.suggestions)


@settings(deadline=None)
@given(st.text(alphabet="0123456789,", min_size=1, max_size=40), st.integers(0, 99))
def test_what_is_read_can_be_rounded(text: str, places: int) -> None:
    """Every number that can be read can be rounded to any number of places."""
    read = read_number(text, NumberStyle.COMMA)
    if isinstance(read, Decimal):
        assert abs(rounded(read, places) - read) <= Decimal(10) ** -places
        assert is_whole(rounded(read, 0))
