"""One indicator in one year: its quarters, achievements, change and grade."""

from dataclasses import replace
from decimal import Decimal
from functools import partial

from generator.compute.performance.change import change_since
from generator.compute.performance.grades import evaluated_year, grade_of
from generator.compute.performance.index import Index
from generator.compute.performance.plan_period import consolidated, whole_plan
from generator.compute.performance.quarters import quarter_states
from generator.compute.performance.year_rules import JudgingRules
from generator.compute.shared.judgement import Achievement, Basis, IndicatorYear, QuarterState, Unjudged
from generator.compute.verification.printed import verify_indicator
from generator.domain.performance.indicator import Direction, Indicator
from generator.domain.performance.plan import PlanTarget
from generator.rules.book import MissingRule, RuleBook
from generator.values.shared.period import YEAR_END


def judge_indicator(
    indicator: Indicator,
    year: int,
    index: Index,
    book: RuleBook,
    rules: JudgingRules,
    before: IndicatorYear | None,
) -> IndicatorYear:
    """Return one indicator judged in one year; ``before`` is its last year before that.

    The value of the year is the state up to the last quarter with a measurement row, and the
    change compares it with the year before up to the same quarter. Once the office has reported on the whole
    year, an indicator of which the last quarter says nothing has no value of the year.
    """
    key = (indicator.id, year)
    agreed = next(iter(index.agreed.get(key, ())), None)
    planned = index.plan(indicator.id, year)
    plan = next((each for each in planned if each.year == year), None)
    plan_end = whole_plan(indicator, planned)
    quarters = quarter_states(
        indicator,
        index.measurements.get(key, ()),
        index.interims.get(key, ()),
        partial(index.agreed_at, *key),
        rules,
    )
    latest = _last_with_row(quarters)
    is_lost = latest is not None and YEAR_END in index.measured[year] and latest.quarter != YEAR_END
    last = None if is_lost else latest
    actual = last.actual if last else None
    results = _plan_results(plan, actual, before)
    grade = grade_of(actual, indicator, year, book)
    judged = IndicatorYear(
        indicator=indicator,
        year=year,
        evaluated_year=evaluated_year(indicator, year),
        agreed=agreed,
        superseded=index.superseded.get(key, ()),
        plan=plan,
        plan_end=plan_end,
        quarters=quarters,
        quarter=YEAR_END if is_lost else last.quarter if last else 0,
        actual=actual,
        absence=last.absence if last else None,
        physical=last.physical if last else None,
        achievement=rules.judge(actual, agreed, indicator, Basis.AGREEMENT),
        plan_achievement=rules.judge(actual, plan, indicator, Basis.PLAN),
        plan_results=results,
        plan_end_achievement=_plan_end(indicator, results, plan_end, rules),
        change=change_since(_year_before(before, year, last), actual, indicator, year),
        grade=None if isinstance(grade, MissingRule) else grade,
        actions=index.actions.get(key, ()),
        narratives=index.narratives.get(key, ()),
        verifications=(),
    )
    asserted = index.asserted.get(key, ())
    return replace(judged, verifications=verify_indicator(judged, asserted)) if asserted else judged


def _plan_end(
    indicator: Indicator, results: tuple[Decimal, ...], plan_end: PlanTarget | None, rules: JudgingRules
) -> Achievement | Unjudged:
    """Return the achievement of the plan's years so far against the whole plan, where more is better.

    Below a limit nothing is reached year by year: a tenth of it used up is not a plan that is nearly done.
    """
    value = consolidated(indicator.plan_accumulation, results)
    achievement = rules.judge(value, plan_end, indicator, Basis.PLAN_END)
    is_progress = indicator.direction is Direction.MAXIMIZE or isinstance(achievement, Unjudged)
    return achievement if is_progress else Unjudged.NOT_COMPUTABLE


def _plan_results(
    plan: PlanTarget | None, actual: Decimal | None, before: IndicatorYear | None
) -> tuple[Decimal, ...]:
    """List the values of the plan's years with a target, up to this year's."""
    if plan is None:
        return ()
    is_same = before is not None and before.plan is not None and before.plan.span == plan.span
    earlier = before.plan_results if before is not None and is_same else ()
    return earlier if plan.value is None or actual is None else (*earlier, actual)


def _last_with_row(quarters: tuple[QuarterState, ...]) -> QuarterState | None:
    return next((each for each in reversed(quarters) if each.measurements), None)


def _year_before(before: IndicatorYear | None, year: int, last: QuarterState | None) -> Decimal | None:
    # Up to the same quarter: half a year held against a whole one would look like a fall.
    if before is None or before.year != year - 1 or last is None:
        return None
    return next((each.actual for each in before.quarters if each.quarter == last.quarter), None)
