"""From which figures an indicator's value, achievement and mean follow, and what each can have been."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import Final

from generator.compute.shared.judgement import Achievement, IndicatorYear, Input, Verdict
from generator.compute.verification.comparison import Computation, Print, gives, stated
from generator.compute.verification.over_intervals import OF_ACHIEVEMENTS, Formula, clamped, mean, total
from generator.domain.performance.result import Asserted, Measure, Measurement
from generator.values.verification.interval import Interval, written

# Decimals with which reports print achievements.
_PLACES: Final = 2


def actual_of_quarters(judged: IndicatorYear, quarter: int) -> Computation | None:
    """Return how the value up to a quarter follows from its rows; nothing where one row states it."""
    state = next(each for each in judged.quarters if each.quarter == quarter)
    value = state.actual or Decimal()
    rows = [row for each in judged.quarters if each.quarter <= quarter for row in each.measurements]
    for candidates in (rows, list(state.measurements)):
        known = [(row, row.actual) for row in candidates if row.actual is not None]
        for formula in (total, mean):
            if len(known) > 1 and gives(formula, [each for _, each in known], value):
                return Computation(formula, tuple(_measured(*each) for each in known))
    return None


def _measured(row: Measurement, value: Decimal) -> Input:
    return Input(row.indicator, row.part or f"triwulan {row.period.quarter}", value, (written(value),))


def achievement_of_actual(
    achievement: Achievement,
    judged: IndicatorYear,
    quarter: int,
    prints: Iterable[Asserted],
    *,
    is_counted: bool,
) -> Computation | None:
    """Return how an achievement follows from its value; nothing where a rule fixes it.

    The target is meant as it stands: it was decided, not measured.
    """
    formula = OF_ACHIEVEMENTS.get(achievement.arithmetic)
    if formula is None:
        return None
    value = achievement.actual
    computation = actual_of_quarters(judged, quarter)
    own = (computation.possible() if computation else None) or written(value)
    said = _prints(prints, Measure.ACTUAL, quarter)
    alternatives = stated(own, value, judged.indicator.places, said)
    key = judged.indicator.id
    inputs = (
        Input(key, Measure.ACTUAL.value, value, alternatives),
        Input(key, Measure.TARGET.value, achievement.target, (Interval.exactly(achievement.target),)),
    )
    return Computation(partial(_counted, formula, achievement) if is_counted else formula, inputs)


def _counted(formula: Formula, achievement: Achievement, *inputs: Interval) -> Interval:
    rules = achievement.formula_set
    return clamped(formula(*inputs), rules.floor, rules.cap)


def _prints(prints: Iterable[Asserted], measure: Measure, quarter: int) -> Iterator[Print]:
    for each in prints:
        if each.measure is measure and each.period.quarter == quarter:
            yield each.value, each.places


def mean_of_achievements(averaged: Sequence[IndicatorYear], *, is_counted: bool) -> Computation:
    """Return how a mean follows from achievements, raw or as counted, and what was printed of each."""
    return Computation(
        mean,
        tuple(
            _achieved(each, each.achievement, is_counted=is_counted)
            for each in averaged
            if isinstance(each.achievement, Achievement)
        ),
    )


def _achieved(judged: IndicatorYear, achievement: Achievement, *, is_counted: bool) -> Input:
    value = achievement.counted if is_counted else achievement.ratio
    prints = [each.asserted for each in judged.verifications]
    computation = achievement_of_actual(achievement, judged, judged.quarter, prints, is_counted=is_counted)
    own = (computation.possible() if computation else None) or Interval.exactly(value)
    said = [
        (each.asserted.value, each.asserted.places)
        for each in judged.verifications
        if each.asserted.measure is Measure.ACHIEVEMENT and each.verdict in {Verdict.SAME, Verdict.ROUNDING}
    ]
    return Input(judged.indicator.id, Measure.ACHIEVEMENT.value, value, stated(own, value, _PLACES, said))
