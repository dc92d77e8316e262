"""Which causes of a difference the figures of indicators and their means could prove."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.compute.shared.judgement import Achievement, IndicatorYear, OfficeYear, Verdict, Verification
from generator.compute.verification.causes import (
    Candidate,
    Cause,
    candidate,
    from_prints,
    inverted,
    partly_capped,
    proved,
    typing_errors,
    with_zeros,
)
from generator.compute.verification.comparison import Computation
from generator.compute.verification.indicator_inputs import mean_of_achievements
from generator.compute.verification.printed import figures_of
from generator.domain.performance.result import Asserted, Measure
from generator.values.shared.period import Period
from generator.values.verification.interval import Interval, printed

_OF_RATIO = frozenset({Measure.ACHIEVEMENT, Measure.PLAN_ACHIEVEMENT})


def figure_reason(verification: Verification, years: Sequence[OfficeYear]) -> Cause:
    """Return the one cause that the figures of an office prove of a printed figure that differs."""
    ours, asserted = verification.ours, verification.asserted
    if ours is None or verification.verdict is not Verdict.DIFFERENT:
        return Cause.UNKNOWN
    candidates = (
        *typing_errors(asserted.value, asserted.places, ours),
        *_of_other_years(asserted, years),
        *(each for year in years for each in _within(asserted, year)),
    )
    return proved(asserted.value, asserted.places, candidates)


def _of_other_years(asserted: Asserted, years: Sequence[OfficeYear]) -> Iterator[Candidate]:
    for year in years:
        if year.year != asserted.period.year:
            other = replace(asserted, period=Period(year.year, asserted.period.quarter))
            for judged in year.indicators:
                if judged.indicator.id == asserted.item:
                    yield from _others(Cause.OTHER_YEAR, other, judged)


def _within(asserted: Asserted, year: OfficeYear) -> Iterator[Candidate]:
    """Yield the candidates of the year of a printed figure."""
    if year.year != asserted.period.year:
        return
    keys = [each.indicator.id for each in year.indicators]
    if asserted.item in keys:
        at = keys.index(asserted.item)
        judged = year.indicators[at]
        for neighbour in (*year.indicators[max(0, at - 1) : at], *year.indicators[at + 1 : at + 2]):
            yield from _others(Cause.OTHER_ROW, asserted, neighbour)
        for measure in Measure:
            if measure is not asserted.measure:
                yield from _others(Cause.REPEATED, replace(asserted, measure=measure), judged)
        if asserted.measure in _OF_RATIO:
            yield from _of_achievement(asserted, judged)
    elif asserted.measure is Measure.MEAN_ACHIEVEMENT:
        yield from _of_mean(asserted, year)


def _others(cause: Cause, asserted: Asserted, judged: IndicatorYear) -> Iterator[Candidate]:
    for figure in figures_of(asserted, judged, ()):
        yield from candidate(cause, figure.value)


def _of_achievement(asserted: Asserted, judged: IndicatorYear) -> Iterator[Candidate]:
    """Yield what an achievement is of printed values that are not ours, and upside down."""
    prints = _prints_not_ours(judged, Measure.ACTUAL, asserted.period.quarter)
    for figure in figures_of(asserted, judged, ()):
        computation = figure.computation()
        if computation is None:
            continue
        actual, target = computation.inputs
        yield from inverted(actual.value, target.value)
        if prints:
            said = replace(actual, alternatives=prints)
            yield from from_prints(Computation(computation.arithmetic, (said, target)).results((said,)))


def _prints_not_ours(judged: IndicatorYear, measure: Measure, quarter: int) -> tuple[Interval, ...]:
    return tuple(
        printed(each.asserted.value, each.asserted.places)
        for each in judged.verifications
        if (each.asserted.measure, each.asserted.period.quarter) == (measure, quarter)
        and each.verdict is Verdict.DIFFERENT
    )


def _of_mean(asserted: Asserted, year: OfficeYear) -> Iterator[Candidate]:
    """Yield other means of the indicators below: missing ones as zeros, a cap on some, prints not ours."""
    means = [node.mean for node in year.nodes if node.node.code == asserted.item] or [year.mean]
    for mean in means:
        judged = {each.indicator.id: each for each in year.indicators}
        included = [judged[key] for key in mean.included]
        known = [each.achievement for each in included if isinstance(each.achievement, Achievement)]
        yield from partly_capped([(each.ratio, each.counted) for each in known])
        yield from with_zeros([*(each.ratio for each in known), *(None for _ in mean.excluded)])
        yield from _of_printed(included)


def _of_printed(included: Sequence[IndicatorYear]) -> Iterator[Candidate]:
    """Yield the mean of achievements as printed, where some of the prints are not ours."""
    for is_counted in (False, True):
        computation = mean_of_achievements(included, is_counted=is_counted)
        inputs, is_other = [], False
        for judged, averaged in zip(included, computation.inputs, strict=True):
            prints = _prints_not_ours(judged, Measure.ACHIEVEMENT, judged.quarter)
            is_other = is_other or bool(prints)
            inputs.append(replace(averaged, alternatives=prints) if prints else averaged)
        if is_other:
            yield from from_prints(Computation(computation.arithmetic, tuple(inputs)).results(inputs))
