"""The change of an indicator against the year before."""

from decimal import Decimal

from generator.compute.shared.formulas import ratio
from generator.compute.shared.judgement import YearChange
from generator.domain.performance.indicator import Indicator


def change_since(
    previous: Decimal | None, actual: Decimal | None, indicator: Indicator, year: int
) -> YearChange | None:
    """Compare the value of ``year`` with that of the year before; a broken series is not joined.

    Growth is the difference over ``|R(t-1)|`` in per cent, ``None`` where R(t-1) is zero.
    """
    if previous is None or actual is None:
        return None
    reason = break_reason(indicator, year - 1, year)
    if reason:
        return YearChange(year - 1, previous, None, None, reason)
    difference = actual - previous
    growth = ratio(difference, abs(previous)) if previous else None
    return YearChange(year - 1, previous, difference, growth, "")


def break_reason(indicator: Indicator, earlier: int, later: int) -> str:
    """Return why values of two years may not be joined, empty where they may."""
    return " ".join(each.reason for each in indicator.breaks if earlier < each.year <= later)
