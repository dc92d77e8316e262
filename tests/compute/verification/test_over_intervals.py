"""Formulas over intervals: each is the twin of a formula over decimals, and holds all that it can give."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compute.shared.arithmetic import ARITHMETIC, mean, weighted_mean
from generator.compute.shared.formulas import FORMULAS
from generator.compute.shared.sums import OVER_YEARS, SHARE
from generator.compute.verification import over_intervals
from generator.compute.verification.over_intervals import OF_ACHIEVEMENTS, OF_COLUMNS, clamped
from generator.values.verification.interval import Interval, joined

AMOUNTS = st.decimals(min_value=Decimal("0.01"), max_value=1000, places=2)
SHARES = st.fractions(min_value=0, max_value=1, max_denominator=16)
NEAR = Fraction(1, 10**25)
EXACT = Interval.exactly


def is_near(interval: Interval, value: Decimal | None) -> bool:
    """Whether an interval is one number, as far as a quotient of decimals keeps its digits."""
    assert value is not None
    return interval.is_exact and abs(interval.low - Fraction(value)) <= NEAR * max(
        Fraction(1), abs(interval.low)
    )


def around(value: Decimal, below: Decimal, above: Decimal) -> Interval:
    """Return an interval about a number that stays above zero."""
    return Interval(Fraction(value), Fraction(value + below + above))


@pytest.mark.parametrize("name", sorted({*ARITHMETIC, SHARE, OVER_YEARS}))
@given(one=AMOUNTS, other=AMOUNTS, sign=st.sampled_from((1, -1)))
def test_formulas_of_columns_are_those_of_tables(name: str, one: Decimal, other: Decimal, sign: int) -> None:
    """Of exact inputs, negative ones too, each formula gives what its twin gives."""
    twin = ARITHMETIC[{SHARE: "persen-dari", OVER_YEARS: "pertumbuhan"}.get(name, name)]
    for pair in ((one, other * sign), (one * sign, other)):
        assert is_near(OF_COLUMNS[name](*map(EXACT, pair)), twin(*pair))


@pytest.mark.parametrize("name", sorted(FORMULAS))
@given(actual=AMOUNTS, target=AMOUNTS)
def test_formulas_of_achievements_are_those_of_rules(name: str, actual: Decimal, target: Decimal) -> None:
    """Of an exact value and target, each formula gives what its twin gives."""
    assert is_near(OF_ACHIEVEMENTS[name](EXACT(actual), EXACT(target)), FORMULAS[name](actual, target))
    assert OF_ACHIEVEMENTS.keys() == FORMULAS.keys()


@pytest.mark.parametrize("name", sorted({*OF_COLUMNS, *OF_ACHIEVEMENTS}))
@given(
    values=st.tuples(AMOUNTS, AMOUNTS), widths=st.tuples(AMOUNTS, AMOUNTS), shares=st.tuples(SHARES, SHARES)
)
def test_results_hold_what_inputs_can_give(
    name: str,
    values: tuple[Decimal, Decimal],
    widths: tuple[Decimal, Decimal],
    shares: tuple[Fraction, Fraction],
) -> None:
    """Whatever numbers of their intervals the inputs are, the result is in the interval of results."""
    formula = {**OF_COLUMNS, **OF_ACHIEVEMENTS}[name]
    inputs = [around(value, width, width) for value, width in zip(values, widths, strict=True)]
    inner = [each.low + (each.high - each.low) * share for each, share in zip(inputs, shares, strict=True)]
    assert formula(*map(EXACT, inner)).low in formula(*inputs)


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=1, max_size=5))
def test_means_are_those_of_tables(pairs: list[tuple[Decimal, Decimal]]) -> None:
    """Plain and weighted means of exact inputs are those of their twins."""
    values, weights = zip(*pairs, strict=True)
    assert is_near(over_intervals.mean(*map(EXACT, values)), mean(values))
    weighed = over_intervals.weighted_mean(*map(EXACT, values), *map(EXACT, weights))
    assert is_near(weighed, weighted_mean(pairs))


@given(AMOUNTS, AMOUNTS, SHARES, st.tuples(AMOUNTS, AMOUNTS))
def test_limits_hold_for_every_number(
    low: Decimal, width: Decimal, share: Fraction, limits: tuple[Decimal, Decimal]
) -> None:
    """What a floor and a cap make of a number of an interval is in what they make of the interval."""
    floor, cap = sorted(limits)
    interval = around(low, width, Decimal())
    inner = interval.low + (interval.high - interval.low) * share
    for least, most in ((floor, cap), (None, cap), (floor, None), (None, None)):
        limited = inner if least is None else max(inner, Fraction(least))
        limited = limited if most is None else min(limited, Fraction(most))
        assert limited in clamped(interval, least, most)


def test_limits_are_ends_of_the_result() -> None:
    """A cap is the highest result; where all is above it, the only one."""
    wide = Interval(Fraction(90), Fraction(130), is_open_low=True, is_open_high=True)
    assert clamped(wide, None, Decimal(120)) == Interval(Fraction(90), Fraction(120), is_open_low=True)
    assert clamped(wide, Decimal(100), None) == Interval(Fraction(100), Fraction(130), is_open_high=True)
    assert clamped(wide, None, Decimal(80)) == EXACT(80)


def test_deviation_is_folded_at_the_target() -> None:
    """A value about its target is at most 100%, however the interval lies."""
    about = OF_ACHIEVEMENTS["simpangan"](Interval(Fraction(9), Fraction(12)), EXACT(10))
    assert about == Interval(Fraction(80), Fraction(100))
    above = OF_ACHIEVEMENTS["simpangan"](Interval(Fraction(11), Fraction(12)), EXACT(10))
    assert above == Interval(Fraction(80), Fraction(90))
    assert joined((about, above)) == about


def test_nothing_is_divided_by_what_may_be_zero() -> None:
    """A quotient by an interval that holds zero is none."""
    about_zero = Interval(Fraction(-1), Fraction(1))
    for name in ("persen-dari", "per", "pertumbuhan", "penghematan"):
        with pytest.raises(ZeroDivisionError):
            OF_COLUMNS[name](EXACT(1), about_zero)
