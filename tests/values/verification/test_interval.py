"""Intervals of printed figures: ends, arithmetic, and what each way of rounding leaves open."""

from collections.abc import Callable
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from operator import add, mul, sub, truediv
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.verification.interval import ZERO, Interval, Rounding, printed

HALVES = {
    Rounding.HALF_UP: ROUND_HALF_UP,
    Rounding.HALF_EVEN: ROUND_HALF_EVEN,
    Rounding.CUT: ROUND_DOWN,
}
DECIMALS = st.decimals(min_value=-10_000, max_value=10_000, places=5)
PLACES = st.integers(min_value=0, max_value=4)
WAYS = st.sampled_from(tuple(HALVES.items()))
ENDS = st.fractions(min_value=-20, max_value=20, max_denominator=4)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Draw an interval that holds some number, with ends open or closed, zeros among them."""
    low, high = sorted((draw(ENDS), draw(ENDS)))
    if low == high:
        return Interval.exactly(low)
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


def inside(interval: Interval) -> st.SearchStrategy[Fraction]:
    """Draw a number of an interval, its closed ends among them."""
    width = interval.high - interval.low
    shares = st.fractions(min_value=0, max_value=1, max_denominator=8)
    return shares.map(lambda share: interval.low + width * share).filter(interval.__contains__)


@given(DECIMALS, PLACES, WAYS)
def test_a_number_is_in_the_interval_of_its_print(
    number: Decimal, places: int, way: tuple[Rounding, str]
) -> None:
    """What was rounded belongs to the interval of that rounding, and to that of any."""
    rounding, mode = way
    figure = number.quantize(Decimal(1).scaleb(-places), rounding=mode)
    assert number in printed(figure, places, rounding=rounding)
    assert number in printed(figure, places)


@given(DECIMALS, PLACES, WAYS)
def test_nothing_else_is_in_the_interval_of_one_rounding(
    number: Decimal, places: int, way: tuple[Rounding, str]
) -> None:
    """A number of the interval is rounded to the print; one that is not, to another."""
    rounding, mode = way
    unit = Decimal(1).scaleb(-places)
    for shift in (-1, 0, 1):
        figure = number.quantize(unit, rounding=mode) + shift * unit
        assert (number in printed(figure, places, rounding=rounding)) == (shift == 0)


@given(st.data(), intervals(), intervals(), st.sampled_from((add, sub, mul, truediv)))
def test_arithmetic_of_intervals_holds_that_of_their_numbers(
    data: st.DataObject,
    one: Interval,
    other: Interval,
    operation: Callable[[Any, Any], Any],
) -> None:
    """Whatever two numbers of two intervals give is in what the intervals give."""
    try:
        result = operation(one, other)
    except ZeroDivisionError:
        assert operation is truediv
        assert other.low <= 0 <= other.high
        return
    left, right = data.draw(inside(one)), data.draw(inside(other))
    assert operation(left, right) in result


@given(st.data(), intervals(), intervals())
def test_what_is_in_both_is_in_the_intersection(data: st.DataObject, one: Interval, other: Interval) -> None:
    """The intersection holds a number where both do; where it is empty they hold none together."""
    number = data.draw(inside(one))
    common = one.intersection(other)
    assert (number in other) == (common is not None and number in common)
    assert one.meets(other) == (common is not None) == other.meets(one)
    assert one.distance(other) == other.distance(one)
    assert (one.distance(other) == 0) or common is None


@pytest.mark.parametrize(
    ("value", "places", "power", "rounding", "low", "high", "is_open_low", "is_open_high"),
    [
        ("53.2", 1, 0, Rounding.HALF_UP, "53.15", "53.25", False, True),
        ("-53.2", 1, 0, Rounding.HALF_UP, "-53.25", "-53.15", True, False),
        ("0.0", 1, 0, Rounding.HALF_UP, "-0.05", "0.05", True, True),
        ("53.2", 1, 0, Rounding.HALF_EVEN, "53.15", "53.25", False, False),
        ("53.3", 1, 0, Rounding.HALF_EVEN, "53.25", "53.35", True, True),
        ("53.2", 1, 0, Rounding.CUT, "53.2", "53.3", False, True),
        ("-53.2", 1, 0, Rounding.CUT, "-53.3", "-53.2", True, False),
        ("0", 0, 0, Rounding.CUT, "-1", "1", True, True),
        ("53.3", 1, 0, Rounding.ANY, "53.25", "53.4", False, True),
        ("53.2", 1, 0, Rounding.HALF_EVEN | Rounding.CUT, "53.15", "53.3", False, True),
        ("5.7", 1, 9, Rounding.ANY, "5650000000", "5800000000", False, True),
        ("12", 0, 3, Rounding.CUT, "12000", "13000", False, True),
    ],
)
def test_the_interval_of_a_print(  # noqa: PLR0913
    value: str,
    places: int,
    power: int,
    rounding: Rounding,
    low: str,
    high: str,
    *,
    is_open_low: bool,
    is_open_high: bool,
) -> None:
    """Ends of a printed figure follow its decimals, its unit (miliar, ribu) and its rounding."""
    expected = Interval(Fraction(low), Fraction(high), is_open_low, is_open_high)
    assert printed(Decimal(value), places, power, rounding) == expected


def test_a_closed_zero_reaches_zero_whatever_it_is_multiplied_by() -> None:
    """Zero times a number is zero: the end is reached although the other interval's ends are open."""
    one = Interval(Fraction(0), Fraction(1))
    assert one * Interval(Fraction(2), Fraction(3), is_open_low=True, is_open_high=True) == Interval(
        Fraction(0), Fraction(3), is_open_low=False, is_open_high=True
    )
    assert ZERO * Interval(Fraction(-1), Fraction(1), is_open_low=True, is_open_high=True) == ZERO


def test_an_open_end_does_not_meet_a_closed_one() -> None:
    """Two intervals that only touch at an open end hold no number together, yet are not apart."""
    below = Interval(Fraction(1), Fraction(2), is_open_high=True)
    above = Interval(Fraction(2), Fraction(3))
    assert not below.meets(above)
    assert below.distance(above) == 0
    assert above.distance(Interval(Fraction(5), Fraction(6))) == 2
    assert ZERO.is_exact
    assert not below.is_exact
