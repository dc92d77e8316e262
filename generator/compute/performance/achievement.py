"""A value held against a target, by the formula set and status bands of its fiscal year."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from generator.compute.shared.formulas import FIXED, FORMULAS, INVERSE, WORST, toward_worst
from generator.compute.shared.judgement import Achievement, Basis, Graded, Unjudged
from generator.domain.performance.indicator import Direction, Indicator
from generator.rules.book import FormulaSet, Scale

_Applied = tuple[str, Decimal] | Unjudged
_Judge = Callable[[Decimal, Decimal, Indicator, FormulaSet], _Applied]


def judge(
    actual: Decimal | None,
    target: Decimal | None,
    indicator: Indicator,
    formulas: FormulaSet,
    status: Scale,
    basis: Basis,
) -> Achievement | Unjudged:
    """Return the achievement of ``actual`` against ``target``, both in the indicator's unit.

    Returns the achievement in per cent, unrounded, or the reason why there is none. A missing
    value is never a zero.
    """
    if target is None:
        return Unjudged.TARGET_NOT_SET
    if actual is None:
        return Unjudged.NO_ACTUAL
    applied = _BY_DIRECTION[indicator.direction](actual, target, indicator, formulas)
    if isinstance(applied, Unjudged):
        return applied
    arithmetic, ratio = applied
    counted = _clamped(ratio, formulas)
    graded = grade_open(counted, status)
    return Achievement(actual, target, basis, ratio, counted, arithmetic, formulas, graded)


def grade_open(percent: Decimal, status: Scale) -> Graded:
    """Return the status of an achievement in per cent; the lowest one is open below (negatives)."""
    return Graded(status.place(percent) or status.bands[-1], status)


def _clamped(ratio: Decimal, formulas: FormulaSet) -> Decimal:
    capped = ratio if formulas.cap is None else min(ratio, formulas.cap)
    return capped if formulas.floor is None else max(capped, formulas.floor)


def _named(name: str, actual: Decimal, target: Decimal) -> _Applied:
    if not name or (name == INVERSE and actual <= 0):
        return Unjudged.NOT_COMPUTABLE
    return name, FORMULAS[name](actual, target)


def _maximize(actual: Decimal, target: Decimal, indicator: Indicator, formulas: FormulaSet) -> _Applied:
    if target == 0:
        fixed = formulas.zero_maximize
        return (FIXED, fixed) if fixed is not None and actual > 0 else Unjudged.ZERO_TARGET
    if formulas.positive_actual_only and actual <= 0:
        return Unjudged.NOT_COMPUTABLE
    if target < 0:
        return _named(formulas.negative_target, actual, target)
    if formulas.met_at_maximum is not None and actual >= target == indicator.maximum:
        return FIXED, formulas.met_at_maximum
    return _named(formulas.maximize, actual, target)


def _minimize(actual: Decimal, target: Decimal, indicator: Indicator, formulas: FormulaSet) -> _Applied:
    if target == 0:
        return _minimize_to_zero(actual, target, indicator, formulas)
    if target < 0:
        # No rule says how a negative target is minimised: 2-R/T would praise the wrong side.
        return Unjudged.NOT_COMPUTABLE
    if actual == 0 and formulas.actual_zero is not None:
        return FIXED, formulas.actual_zero
    return _named(formulas.minimize, actual, target)


def _minimize_to_zero(
    actual: Decimal, target: Decimal, indicator: Indicator, formulas: FormulaSet
) -> _Applied:
    worst = indicator.worst
    if formulas.zero_minimize_by_worst and worst is not None and worst > 0:
        return WORST, toward_worst(actual, worst)
    if actual == 0 and formulas.zero_minimize is not None:
        return FIXED, formulas.zero_minimize
    if formulas.minimize == INVERSE and actual > 0:
        return _named(INVERSE, actual, target)
    return Unjudged.ZERO_TARGET


def _stabilize(actual: Decimal, target: Decimal, _: Indicator, formulas: FormulaSet) -> _Applied:
    if target == 0:
        return Unjudged.ZERO_TARGET
    return _named(formulas.stabilize, actual, target) if target > 0 else Unjudged.NOT_COMPUTABLE


_BY_DIRECTION: Final[Mapping[Direction, _Judge]] = MappingProxyType(
    {Direction.MAXIMIZE: _maximize, Direction.MINIMIZE: _minimize, Direction.STABILIZE: _stabilize}
)
