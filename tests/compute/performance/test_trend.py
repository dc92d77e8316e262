"""Which way the values of an indicator went over years."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compute.portal.years import judge_office
from generator.compute.shared.judgement import Trend
from generator.domain.performance.indicator import Direction, Indicator, SeriesBreak
from generator.domain.performance.result import Absence
from generator.domain.shared.history import Former
from generator.rules.book import RuleBook
from tests.compute.facts import AT, BOOK, D, agreed, indicator, ledger, measured
from tests.rules.rulebook import trend_rule

RULED = RuleBook(BOOK.scales, BOOK.formula_sets, BOOK.choices, (trend_rule(),))


def trend(values: dict[int, str | Absence], card: Indicator | None = None, quarter: int = 4) -> Trend | None:
    """Judge an office with these values by year; return the trend that ends in the last of them."""
    rows = [measured(value, year) for year, value in values.items()]
    last = max(values)
    rows = [row for row in rows if row.period.year != last] + [measured(values[last], last, quarter)]
    office = judge_office(
        ledger(
            indicators=(card or indicator(),), measurements=tuple(rows), agreed_targets=(agreed("1", last),)
        ),
        RULED,
    )
    return office.years[-1].indicators[0].trend


def told(values: dict[int, str | Absence], card: Indicator | None = None) -> tuple[str, bool | None]:
    """Return the word of the trend, and whether it is wanted."""
    found = trend(values, card)
    assert found is not None
    return found.status.value, found.is_better


def years(*values: str) -> dict[int, str | Absence]:
    """Return the values by year, the last one in 2023."""
    return {2023 - position: value for position, value in enumerate(reversed(values))}


@pytest.mark.parametrize(
    ("direction", "expected"),
    [
        (Direction.MAXIMIZE, ("naik", True)),
        (Direction.MINIMIZE, ("naik", False)),
        (Direction.STABILIZE, ("naik", None)),
    ],
)
def test_rising_is_good_or_bad_by_the_direction(
    direction: Direction, expected: tuple[str, bool | None]
) -> None:
    """Up is wanted where more is better, unwanted where less is, and neither near a target."""
    assert told(years("88", "90", "91"), indicator(direction=direction)) == expected


def test_falling_is_good_where_less_is_better() -> None:
    """Down is wanted where less is better."""
    assert told(years("10", "8", "5"), indicator(direction=Direction.MINIMIZE)) == ("turun", True)
    assert told(years("10", "8", "5")) == ("turun", False)


def test_the_change_a_year_is_the_median_slope_over_the_mean_size() -> None:
    """The example of the methodology: 88, 90 and 91 change by 1.5 a year, of 89.67."""
    found = trend(years("88", "90", "91"))
    assert found is not None
    assert found.growth is not None
    assert round(found.growth, 2) == D("1.67")
    assert found.years == (2021, 2022, 2023)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (("99.5", "100", "100.5"), ("tetap", None)),
        (("100.5", "100", "99.5"), ("tetap", None)),
        (("99.4", "100", "100.6"), ("naik", True)),
        (("100.6", "100", "99.4"), ("turun", False)),
    ],
)
def test_a_change_up_to_the_tolerance_is_steady(
    values: tuple[str, ...], expected: tuple[str, bool | None]
) -> None:
    """Half a per cent a year is steady, to both sides; more is not."""
    assert told(years(*values)) == expected


def test_one_year_out_of_line_does_not_decide() -> None:
    """A single outlier leaves a rising series rising."""
    assert told(years("10", "11", "2", "13", "14")) == ("naik", True)


def test_zeros_and_negative_values_have_a_trend() -> None:
    """Values of zero are values: all zero is steady, and a rise from below zero is a rise."""
    assert told(years("0", "0", "0")) == ("tetap", None)
    assert told(years("-5", "0", "5")) == ("naik", True)


def test_a_missing_year_is_no_zero() -> None:
    """A year without a value is left out, and too few values are told as such."""
    with_gap: dict[int, str | Absence] = {2020: "10", 2021: "11", 2022: Absence.NOT_REPORTED, 2023: "13"}
    assert told(with_gap) == ("naik", True)
    few = trend({2021: "11", 2022: Absence.NOT_REPORTED, 2023: "13"})
    assert few is not None
    assert (few.status.value, few.growth, few.years) == ("belum-cukup-data", None, (2021, 2023))


def test_years_before_the_span_do_not_count() -> None:
    """Only the last five calendar years are looked at."""
    assert told({2010: "90", 2011: "90", 2022: "10", 2023: "11"})[0] == "belum-cukup-data"


def test_years_before_a_break_do_not_count() -> None:
    """What was measured otherwise, or in another unit, is not joined."""
    values = years("10", "11", "12", "13")
    broken = indicator(breaks=(SeriesBreak(2022, "Aturan berganti."),))
    assert told(values, broken)[0] == "belum-cukup-data"
    renamed = indicator(history=(Former(2021, "", "", "", "orang", AT),))
    assert told(values, renamed)[0] == "belum-cukup-data"


def test_a_year_without_its_own_value_has_no_trend() -> None:
    """A running year, or one that was not reported, ends no trend."""
    values = years("10", "11", "12", "13")
    assert trend(values, quarter=2) is None
    assert trend({2021: "10", 2022: "11", 2023: Absence.NOT_REPORTED}) is None


def test_without_a_rule_no_trend_is_told() -> None:
    """A portal without the rule has figures as before."""
    office = judge_office(ledger(measurements=(measured("1"),)), BOOK)
    assert office.years[0].indicators[0].trend is None


@given(st.lists(st.decimals(-1000, 1000, places=2), min_size=3, max_size=5))
def test_the_mirror_of_a_series_has_the_mirror_of_its_trend(values: list[Decimal]) -> None:
    """With every sign turned, rising becomes falling and the change a year turns its sign."""
    one = trend(years(*map(str, values)))
    other = trend(years(*(str(-value) for value in values)))
    assert one is not None
    assert other is not None
    assert one.growth is not None
    assert other.growth == one.growth.copy_negate()
