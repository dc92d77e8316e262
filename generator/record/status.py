"""How an indicator stands: the key of its status, the same for pages and machine copies.

Before the year is over a value below the annual target is on its way, not a failure: only a quarter's
own interim target can say that a promise is behind (PP 39/2006: progress is measured per quarter). A target
that is a limit is the other way round: nobody has kept within it before the year is over, but a sum that has
passed it will not come back.
"""

from collections.abc import Iterable
from decimal import Decimal
from enum import Enum
from typing import Final

from generator.compute.shared.judgement import Achievement, IndicatorYear, QuarterState, Trend, Unjudged
from generator.domain.performance.indicator import Accumulation, Direction, Indicator
from generator.domain.performance.plan import AgreedTarget, PlanTarget
from generator.domain.performance.result import Absence
from generator.values.shared.period import QUARTERS, YEAR_END

ON_ITS_WAY: Final = "berjalan"
WITHIN_LIMIT: Final = "dalam-batas"
_SEVERAL: Final = 2


class Progress(Enum):
    """How a running year compares with its own plan: physical progress, or an interim target."""

    ON_PLAN = "sesuai-rencana"
    BEHIND = "di-bawah-rencana"
    UNKNOWN = "tanpa-realisasi"


def physical_standing(done: Decimal | None, planned: Decimal | None) -> Progress:
    """Compare physical progress with its plan, both cumulative per cent."""
    if done is None or planned is None:
        return Progress.UNKNOWN
    return Progress.ON_PLAN if done >= planned else Progress.BEHIND


def promise_of(indicator_year: IndicatorYear) -> AgreedTarget | PlanTarget | None:
    """Return the target that a year is judged by: the agreement's, else the medium-term plan's."""
    return indicator_year.agreed or indicator_year.plan


def judged_of(indicator_year: IndicatorYear) -> Achievement | Unjudged:
    """Return the achievement against :func:`promise_of`."""
    return indicator_year.achievement if indicator_year.agreed else indicator_year.plan_achievement


def promise_at(indicator_year: IndicatorYear, state: QuarterState) -> AgreedTarget | PlanTarget | None:
    """Return the target of the year as it held at the end of a quarter."""
    return state.agreed if indicator_year.agreed else indicator_year.plan


def judged_at(indicator_year: IndicatorYear, state: QuarterState) -> Achievement | Unjudged:
    """Return the achievement at a quarter; without an agreement, at the last known one that of the year."""
    is_planned = indicator_year.agreed is None and state.quarter == indicator_year.quarter
    return indicator_year.plan_achievement if is_planned else state.against_year


def trend_until(history: Iterable[IndicatorYear], year: int) -> Trend | None:
    """Return the newest trend of an indicator that ends in ``year`` or before it; ``history`` is in order."""
    trends = [each.trend for each in history if each.year <= year and each.trend]
    return trends[-1] if trends else None


def interim_of(indicator_year: IndicatorYear) -> Achievement | Unjudged:
    """Return the achievement against the interim target of the last known quarter."""
    latest = indicator_year.quarter
    states = (state for state in indicator_year.quarters if state.quarter == latest)
    return next((state.against_interim for state in states), Unjudged.NO_TARGET)


def unreported(indicator_year: IndicatorYear) -> tuple[int, ...]:
    """Return the quarters without a row that a sum or mean of several quarters leaves out.

    One quarter alone is a figure of the whole year; quarters that say why they have no value are no gap.
    """
    with_row = {state.quarter for state in indicator_year.quarters if state.measurements}
    if indicator_year.indicator.accumulation is Accumulation.LAST or len(with_row) < _SEVERAL:
        return ()
    latest = indicator_year.quarter
    return tuple(quarter for quarter in QUARTERS if quarter <= latest and quarter not in with_row)


def standing(
    indicator: Indicator,
    judged: Achievement | Unjudged,
    absence: Absence | None,
    quarter: int,
    against_interim: Achievement | Unjudged = Unjudged.NO_TARGET,
) -> str:
    """Return a band's label, a key of a running year, the key of an absence, or why nothing can be judged.

    ``quarter`` is the last quarter the value covers; 0 and 4 stand for the whole year.
    """
    if isinstance(judged, Achievement):
        return _of_value(indicator, judged, quarter, against_interim)
    if absence is not None and judged is Unjudged.NO_ACTUAL:
        return absence.value
    return judged.value


def _of_value(
    indicator: Indicator, judged: Achievement, quarter: int, against_interim: Achievement | Unjudged
) -> str:
    band, best = judged.status.band, judged.status.scale.bands[0]
    is_met = band == best
    if quarter in {0, YEAR_END} or _stays(indicator, judged, is_met=is_met):
        return band.label
    if isinstance(against_interim, Achievement):
        # Meeting an interim target is not yet meeting the year's: the two must not be counted together.
        progress = Progress.ON_PLAN if against_interim.status.band == best else Progress.BEHIND
        return progress.value
    # A sum that is to end at its target and stands there already will go on.
    is_limit = indicator.direction is Direction.MINIMIZE or indicator.accumulation is not Accumulation.SUM
    return WITHIN_LIMIT if is_met and is_limit else ON_ITS_WAY


def _stays(indicator: Indicator, judged: Achievement, *, is_met: bool) -> bool:
    """Whether the rest of the year is not waited for: a target is reached, or a sum has passed its limit."""
    if indicator.direction is Direction.MAXIMIZE:
        return is_met
    return not is_met and indicator.accumulation is Accumulation.SUM and judged.actual > judged.target
