"""Which of our figures a printed figure (tercetak) is compared with."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from generator.compute.shared.formulas import quotient
from generator.compute.shared.judgement import (
    Achievement,
    IndicatorYear,
    MeanAchievement,
    QuarterState,
    Unjudged,
    Verdict,
    Verification,
)
from generator.compute.verification.comparison import verify
from generator.domain.performance.plan import GoalTarget
from generator.domain.performance.result import Asserted, Measure
from generator.values.shared.period import YEAR_END

Figures = tuple[Decimal | None, ...]
_Finder = Callable[[IndicatorYear, int], Figures]


def verify_indicator(judged: IndicatorYear, asserted: Iterable[Asserted]) -> tuple[Verification, ...]:
    """Return the comparison of the printed figures of one indicator and year, each at its own quarter."""
    return tuple(verify(each, _of_indicator(each, judged)) for each in asserted)


def verify_mean(
    mean: MeanAchievement,
    members: Sequence[IndicatorYear],
    quarter: int,
    target: GoalTarget | None,
    asserted: Iterable[Asserted],
) -> tuple[Verification, ...]:
    """Return the comparison of printed means and goal targets of a node, or of the office (no target).

    A mean is compared only where it was printed for the quarter we know of. Of ``members``, the indicators
    below, reports average what they have printed, rounded: a mean of such figures is apart by rounding only.
    """
    verifications = (verify(each, _of_mean(each, mean, quarter, target)) for each in asserted)
    return tuple(
        replace(verification, verdict=Verdict.ROUNDING)
        if _is_of_rounded(verification, mean, members)
        else verification
        for verification in verifications
    )


def _is_of_rounded(
    verification: Verification, mean: MeanAchievement, members: Iterable[IndicatorYear]
) -> bool:
    printed = verification.asserted
    if verification.verdict is not Verdict.DIFFERENT or printed.measure is not Measure.MEAN_ACHIEVEMENT:
        return False
    averaged = [_as_printed(each) for each in members if each.indicator.id in mean.included]
    step, count = Decimal(1).scaleb(-printed.places), Decimal(len(averaged))
    low, high = (quotient(sum(map(end, averaged), Decimal(0)), count) for end in (min, max))
    return low - step <= printed.value <= high + step


def _as_printed(judged: IndicatorYear) -> tuple[Decimal, ...]:
    """List an achievement and the printed figures that are the same but for rounding."""
    printed = (
        verification.asserted.value
        for verification in judged.verifications
        if verification.asserted.measure is Measure.ACHIEVEMENT
        and verification.verdict in {Verdict.SAME, Verdict.ROUNDING}
    )
    percents = (each for each in _percents(judged.achievement) if each is not None)
    return (*percents, *printed)


def _of_mean(asserted: Asserted, mean: MeanAchievement, quarter: int, target: GoalTarget | None) -> Figures:
    if asserted.measure is Measure.GOAL_TARGET and target is not None:
        return (target.value,)
    if asserted.measure is Measure.MEAN_ACHIEVEMENT and asserted.period.quarter == quarter:
        return (mean.raw, mean.counted)
    return ()


def _of_indicator(asserted: Asserted, judged: IndicatorYear) -> Figures:
    finder = _FINDERS.get(asserted.measure)
    return finder(judged, asserted.period.quarter) if finder else ()


def _target(judged: IndicatorYear, quarter: int) -> Figures:
    if quarter == YEAR_END:
        return (judged.agreed.value,) if judged.agreed else ()
    return tuple(each.interim.value for each in _at(judged, quarter) if each.interim)


def _plan_target(judged: IndicatorYear, _: int) -> Figures:
    return (judged.plan.value,) if judged.plan else ()


def _actual(judged: IndicatorYear, quarter: int) -> Figures:
    return tuple(each.actual for each in _at(judged, quarter))


def _achievement(judged: IndicatorYear, quarter: int) -> Figures:
    return tuple(figure for each in _at(judged, quarter) for figure in _percents(each.against_year))


def _plan_achievement(judged: IndicatorYear, quarter: int) -> Figures:
    return _percents(judged.plan_achievement) if quarter == judged.quarter else ()


def _physical_target(judged: IndicatorYear, quarter: int) -> Figures:
    return tuple(each.interim.physical for each in _at(judged, quarter) if each.interim)


def _physical(judged: IndicatorYear, quarter: int) -> Figures:
    return tuple(each.physical for each in _at(judged, quarter))


def _at(judged: IndicatorYear, quarter: int) -> tuple[QuarterState, ...]:
    return tuple(each for each in judged.quarters if each.quarter == quarter)


def _percents(achievement: Achievement | Unjudged) -> Figures:
    return () if isinstance(achievement, Unjudged) else (achievement.ratio, achievement.counted)


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
