"""Which of our figures a printed figure (tercetak) is compared with."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from types import MappingProxyType
from typing import Final

from generator.compute.shared.judgement import (
    Achievement,
    IndicatorYear,
    MeanAchievement,
    QuarterState,
    Unjudged,
    Verification,
)
from generator.compute.verification.comparison import Figure, verify
from generator.compute.verification.indicator_inputs import (
    achievement_of_actual,
    actual_of_quarters,
    mean_of_achievements,
)
from generator.domain.performance.plan import GoalTarget
from generator.domain.performance.result import Asserted, Measure
from generator.values.shared.period import YEAR_END

_Figures = tuple[Figure, ...]
_Finder = Callable[[IndicatorYear, int, Sequence[Asserted]], _Figures]


def verify_indicator(judged: IndicatorYear, asserted: Iterable[Asserted]) -> tuple[Verification, ...]:
    """Return the comparison of the printed figures of one indicator and year, each at its own quarter."""
    prints = tuple(asserted)
    return tuple(verify(each, figures_of(each, judged, prints)) for each in prints)


def verify_mean(
    mean: MeanAchievement,
    members: Sequence[IndicatorYear],
    quarter: int,
    target: GoalTarget | None,
    asserted: Iterable[Asserted],
) -> tuple[Verification, ...]:
    """Return the comparison of printed means and goal targets of a node, or of the office (no target).

    A mean is compared only where it was printed for the quarter we know of. ``members`` are the indicators
    below: reports average what they have printed of them, rounded.
    """
    averaged = [each for each in members if each.indicator.id in mean.included]
    return tuple(verify(each, _of_mean(each, mean, averaged, quarter, target)) for each in asserted)


def _of_mean(
    asserted: Asserted,
    mean: MeanAchievement,
    averaged: Sequence[IndicatorYear],
    quarter: int,
    target: GoalTarget | None,
) -> _Figures:
    if asserted.measure is Measure.GOAL_TARGET and target is not None:
        return (Figure(target.value, is_written=True),)
    if asserted.measure is Measure.MEAN_ACHIEVEMENT and asserted.period.quarter == quarter:
        return (
            Figure(mean.raw, partial(mean_of_achievements, averaged, is_counted=False)),
            Figure(mean.counted, partial(mean_of_achievements, averaged, is_counted=True)),
        )
    return ()


def figures_of(asserted: Asserted, judged: IndicatorYear, prints: Sequence[Asserted]) -> tuple[Figure, ...]:
    """Return our figures that a printed one of an indicator is compared with, given all prints of it."""
    finder = _FINDERS.get(asserted.measure)
    return finder(judged, asserted.period.quarter, prints) if finder else ()


def _written(values: Iterable[Decimal | None]) -> _Figures:
    return tuple(Figure(each, is_written=True) for each in values)


def _target(judged: IndicatorYear, quarter: int, _: object) -> _Figures:
    if quarter == YEAR_END:
        return _written((judged.agreed.value,) if judged.agreed else ())
    return _written(each.interim.value for each in _at(judged, quarter) if each.interim)


def _plan_target(judged: IndicatorYear, *_: object) -> _Figures:
    return _written((judged.plan.value,) if judged.plan else ())


def _actual(judged: IndicatorYear, quarter: int, _: object) -> _Figures:
    return tuple(
        Figure(each.actual, partial(actual_of_quarters, judged, quarter), is_written=True)
        for each in _at(judged, quarter)
    )


def _achievement(judged: IndicatorYear, quarter: int, prints: Sequence[Asserted]) -> _Figures:
    return tuple(
        figure
        for each in _at(judged, quarter)
        for figure in _percents(each.against_year, judged, quarter, prints)
    )


def _plan_achievement(judged: IndicatorYear, quarter: int, prints: Sequence[Asserted]) -> _Figures:
    is_newest = quarter == judged.quarter
    return _percents(judged.plan_achievement, judged, quarter, prints) if is_newest else ()


def _physical_target(judged: IndicatorYear, quarter: int, _: object) -> _Figures:
    return _written(each.interim.physical for each in _at(judged, quarter) if each.interim)


def _physical(judged: IndicatorYear, quarter: int, _: object) -> _Figures:
    return _written(each.physical for each in _at(judged, quarter))


def _at(judged: IndicatorYear, quarter: int) -> tuple[QuarterState, ...]:
    return tuple(each for each in judged.quarters if each.quarter == quarter)


def _percents(
    achievement: Achievement | Unjudged, judged: IndicatorYear, quarter: int, prints: Sequence[Asserted]
) -> _Figures:
    if isinstance(achievement, Unjudged):
        return ()
    way = partial(achievement_of_actual, achievement, judged, quarter, prints)
    return (
        Figure(achievement.ratio, partial(way, is_counted=False)),
        Figure(achievement.counted, partial(way, is_counted=True)),
    )


_FINDERS: Final[Mapping[Measure, _Finder]] = MappingProxyType(
    {
        Measure.TARGET: _target,
        Measure.PLAN_TARGET: _plan_target,
        Measure.ACTUAL: _actual,
        Measure.ACHIEVEMENT: _achievement,
        Measure.PLAN_ACHIEVEMENT: _plan_achievement,
        Measure.PHYSICAL_TARGET: _physical_target,
        Measure.PHYSICAL: _physical,
    }
)
