"""Exact numbers as staff write them."""

from decimal import Decimal

import pytest

from generator.values.shared.number import (
    LONGEST_NUMBER,
    Misread,
    NumberFault,
    NumberStyle,
    decimals_of,
    is_whole,
    read_number,
    rounded,
)

COMMA, POINT = NumberStyle.COMMA, NumberStyle.POINT
OTHER, GROUPED = NumberFault.OTHER_MARK, NumberFault.GROUPED
UNIT, TEXT = NumberFault.UNIT_INSIDE, NumberFault.TEXT


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [
        ("3,63", COMMA, "3.63"),
        ("3.63", POINT, "3.63"),
        ("-50", COMMA, "-50"),
        ("0", COMMA, "0"),
        ("1,000", COMMA, "1.000"),
        ("421,20", COMMA, "421.20"),
        ("9" * LONGEST_NUMBER, COMMA, "9" * LONGEST_NUMBER),
    ],
)
def test_a_number_is_read_digit_by_digit(text: str, style: NumberStyle, value: str) -> None:
    """A number keeps every digit it was written with."""
    assert str(read_number(text, style)) == value


def test_minus_zero_is_zero() -> None:
    """Nothing is ever published as minus zero."""
    assert str(read_number("-0,0", COMMA)) == "0.0"


@pytest.mark.parametrize(
    ("text", "style", "fault", "suggestions"),
    [
        ("3.63", COMMA, OTHER, ["3,63"]),
        ("3,63", POINT, OTHER, ["3.63"]),
        ("0.750", COMMA, OTHER, ["0,750"]),
        ("1.000", COMMA, GROUPED, ["1000", "1,000"]),
        ("1.000.000", COMMA, GROUPED, ["1000000"]),
        ("1.000,5", COMMA, GROUPED, ["1000,5"]),
        ("1,000.5", COMMA, GROUPED, ["1000,5"]),
        ("1,000.5", POINT, GROUPED, ["1000.5"]),
        ("63%", COMMA, UNIT, ["63"]),
        ("63 persen", COMMA, UNIT, ["63"]),
        ("Rp 1.500.000", COMMA, UNIT, ["1500000"]),
        ("3.63 %", COMMA, UNIT, ["3,63"]),
        ("1.234 orang", COMMA, UNIT, ["1234", "1,234"]),
        ("−50", COMMA, TEXT, ["-50"]),
        ("+3,63", COMMA, TEXT, ["3,63"]),
        ("3, 63", COMMA, TEXT, ["3,63"]),
        ("1 000", COMMA, TEXT, ["1000"]),
        (",5", COMMA, TEXT, ["0,5"]),
        ("5,", COMMA, TEXT, ["5"]),
        ("3,6O", COMMA, TEXT, ["3,60", "3,6"]),
        ("l0", COMMA, TEXT, ["10"]),
        ("3,63 3,64", COMMA, TEXT, []),
        ("12 13", COMMA, TEXT, []),
        ("1,2,3 kg", COMMA, TEXT, []),
        ("..5", COMMA, TEXT, []),
        ("n/a", COMMA, TEXT, []),
        ("-", COMMA, TEXT, []),
        ("", COMMA, TEXT, []),
        ("٣", COMMA, TEXT, ["3"]),
        ("３", COMMA, TEXT, ["3"]),  # noqa: RUF001 - a wide digit
        ("3\u201a63", COMMA, TEXT, ["3,63"]),
        ("3\u066b63", COMMA, TEXT, ["3,63"]),
        ("3½", COMMA, TEXT, ["3,5"]),
        ("10³", COMMA, TEXT, []),
        ("3,63*", COMMA, TEXT, ["3,63"]),
        ("3,63 **)", COMMA, TEXT, ["3,63"]),
        ("(3,63)", COMMA, TEXT, ["-3,63", "3,63"]),
        ("( 500 )", POINT, TEXT, ["-500", "500"]),
        ("(rusak)", COMMA, TEXT, []),
        ("2 juta", COMMA, UNIT, ["2000000", "2"]),
        ("2,5 miliar", COMMA, UNIT, ["2500000000", "2,5"]),
        ("2.55 juta rupiah", POINT, UNIT, ["2550000", "2.55"]),
        ("12 rb orang", COMMA, UNIT, ["12000", "12"]),
        ("Rp 1,5 M", COMMA, UNIT, ["1500000000", "1,5"]),
        ("1,5 m", COMMA, UNIT, ["1,5"]),
        ("-1 T", COMMA, UNIT, ["-1000000000000", "-1"]),
        ("Rp1.234.567,-", COMMA, UNIT, ["1234567"]),
        ("1.234.567,=", COMMA, UNIT, ["1234567"]),
        ("IDR 5000", COMMA, UNIT, ["5000"]),
        ("1e9", COMMA, TEXT, []),
        ("1e999999999", POINT, TEXT, []),
        ("NaN", POINT, TEXT, []),
        ("Infinity", POINT, TEXT, []),
        ("1" * (LONGEST_NUMBER + 1), COMMA, TEXT, []),
    ],
)
def test_what_can_be_read_two_ways_is_no_number(
    text: str, style: NumberStyle, fault: NumberFault, suggestions: list[str]
) -> None:
    """A text that is no number says why, and what it may mean, but is never guessed."""
    read = read_number(text, style)
    assert isinstance(read, Misread)
    assert (read.fault, list(read.suggestions)) == (fault, suggestions)


def test_a_style_knows_its_words() -> None:
    """The mark of a file has an Indonesian name and a counterpart."""
    assert (COMMA.word, COMMA.other) == ("koma", ".")
    assert (POINT.word, POINT.other) == ("titik", ",")


@pytest.mark.parametrize(("text", "count"), [("3.630", 3), ("42", 0), ("1E+3", 0), ("NaN", 0)])
def test_written_decimals_are_counted(text: str, count: int) -> None:
    """A printed 3,630 has three decimals, a whole number none."""
    assert decimals_of(Decimal(text)) == count


@pytest.mark.parametrize(
    ("value", "decimals", "result"),
    [("100.835", 2, "100.84"), ("-0.5", 0, "-1"), ("2.5", 0, "3"), ("7", 3, "7.000")],
)
def test_halves_are_rounded_up(value: str, decimals: int, result: str) -> None:
    """A half is rounded away from zero, as in school."""
    assert str(rounded(Decimal(value), decimals)) == result


def test_the_longest_number_can_be_rounded() -> None:
    """Rounding works for every number that can be read, however long."""
    longest = Decimal("9" * LONGEST_NUMBER)
    assert rounded(longest, 99) == longest


def test_whole_numbers_are_known() -> None:
    """42,0 is whole, 42,5 is not."""
    assert is_whole(Decimal("42.0"))
    assert not is_whole(Decimal("42.5"))
