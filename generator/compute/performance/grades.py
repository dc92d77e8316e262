"""A measured value placed in the grade bands of the year it speaks of."""

from decimal import Decimal

from generator.compute.shared.judgement import Graded
from generator.domain.performance.indicator import Indicator
from generator.rules.book import MissingRule, RuleBook


def evaluated_year(indicator: Indicator, year: int) -> int:
    """Return the fiscal year that a value received in ``year`` speaks of."""
    return year - indicator.year_lag


def grade_of(
    actual: Decimal | None, indicator: Indicator, year: int, book: RuleBook
) -> Graded | MissingRule | None:
    """Grade a value received in ``year`` by the bands of the year it evaluates.

    ``None`` where the indicator is not graded, has no value, or the value lies below every band.
    """
    if not indicator.grade or actual is None:
        return None
    scale = book.at(evaluated_year(indicator, year)).grade(indicator.grade)
    if isinstance(scale, MissingRule):
        return scale
    band = scale.place(actual)
    return Graded(band, scale) if band else None
