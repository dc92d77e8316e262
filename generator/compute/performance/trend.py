"""The trend of an indicator over years: rising, steady or falling, by the dated rule of its newest year."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from generator.compute.performance.change import break_reason
from generator.compute.shared.formulas import median, quotient, ratio
from generator.compute.shared.judgement import IndicatorYear, Trend, TrendStatus
from generator.domain.performance.indicator import Direction
from generator.rules.book import TrendRule
from generator.values.shared.period import YEAR_END


def trend_of(history: Sequence[IndicatorYear], rule: TrendRule | None) -> Trend | None:
    """Return the trend that ends in the last year of ``history`` (oldest first, one indicator).

    Nothing is told where that year has no value of the whole year, or no rule. Years without a value are left
    out: their place in time counts, no value is made up for them.

    The change a year is the median of the slopes of all pairs of years (Theil 1950, Sen 1968), so that one
    year out of line does not decide. It is held against the mean size of the values and not against the first
    one, so that it exists for values of zero and below it.
    """
    newest = history[-1]
    if rule is None or not _is_whole(newest):
        return None
    values = {
        each.year: each.actual
        for each in history
        if each.year > newest.year - rule.span and _is_joined(each, newest) and each.actual is not None
    }
    years = tuple(values)
    if len(values) < rule.fewest:
        return Trend(TrendStatus.TOO_FEW, years, None, None, rule)
    slope = median(
        quotient(values[later] - values[earlier], Decimal(later - earlier))
        for earlier, later in combinations(years, 2)
    )
    size = quotient(sum(map(abs, values.values()), Decimal(0)), Decimal(len(values)))
    growth = ratio(slope, size) if size else Decimal(0)
    status = _status(growth, rule.tolerance)
    return Trend(status, years, growth, _is_better(status, newest.indicator.direction), rule)


def last_result(judged: IndicatorYear, before: IndicatorYear | None) -> Decimal | None:
    """Return the value of the whole year before, where the target of this year may be held against it."""
    if before is None or before.year != judged.year - 1 or not _is_joined(before, judged):
        return None
    return before.actual


def _is_whole(year: IndicatorYear) -> bool:
    return year.actual is not None and year.quarter == YEAR_END


def _is_joined(earlier: IndicatorYear, newest: IndicatorYear) -> bool:
    """Whether the value of a year may stand in one series with that of the newest."""
    one, other = earlier.indicator, newest.indicator
    return (
        _is_whole(earlier) and one.unit == other.unit and not break_reason(other, earlier.year, newest.year)
    )


def _status(growth: Decimal, tolerance: Decimal) -> TrendStatus:
    if abs(growth) <= tolerance:
        return TrendStatus.STEADY
    return TrendStatus.RISING if growth > 0 else TrendStatus.FALLING


def _is_better(status: TrendStatus, direction: Direction) -> bool | None:
    """Whether the course is the wanted one; neither for what is steady or to be near its target."""
    if status is TrendStatus.STEADY or direction is Direction.STABILIZE:
        return None
    return (status is TrendStatus.RISING) is (direction is Direction.MAXIMIZE)
