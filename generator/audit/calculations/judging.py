"""Holding a printed figure against what follows from others, with what rounding may have taken."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from generator.audit.model import Calculation, Outcome
from generator.values.verification.interval import Interval, printed
from generator.views.shared.numbers import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.audit.numbers import Figure
    from generator.compute.verification.over_intervals import Formula


def judge_same(kind: str, figure: Figure, base: Figure, said: str) -> Calculation | None:
    """Return how a figure agrees with another print of the same fact: the finer must round to the coarser.

    Two prints with as many decimals were not rounded to each other: 75 is not 76.
    """
    found = judge(kind, figure, [base], _same, said, exact=(0,))
    if found is None or found.outcome is not Outcome.DIFFERS:
        return found
    turned = judge(kind, base, [figure], _same, said, exact=(0,))
    if turned is None or turned.outcome is Outcome.DIFFERS:
        return found
    return replace(found, outcome=Outcome.ROUNDED, follows="", difference="")


def _same(value: Interval) -> Interval:
    return value


def _rounded_to_zeros(figure: Figure) -> Interval | None:
    """Return what money that ends in three zeros or more can have been before it was rounded to thousands."""
    value = figure.value
    text = f"{value:f}"
    if not text.endswith("000") or len(text) < 8:  # noqa: PLR2004 - ten million
        return None
    return printed(value / 1000, 0, 3)


def judge(  # noqa: PLR0913 - what is held against what, and how it is said
    kind: str,
    figure: Figure,
    inputs: Sequence[Figure],
    formula: Formula,
    said: str,
    *,
    is_certain: bool = True,
    exact: Sequence[int] = (),
) -> Calculation | None:
    """Return how a figure compares; nothing where the formula divides by zero.

    ``exact`` names the inputs that were never rounded: counts, and targets, which are decided.
    """
    results: list[Interval] = []
    for style in (0, -1):
        try:
            result = formula(*(each.readings[style].exactly() for each in inputs))
        except ZeroDivisionError:
            return None
        results.append(result)
        if any(result.meets(interval) for interval in figure.intervals):
            return Calculation(
                kind, figure, tuple(inputs), Outcome.AGREES, said, is_certain=is_certain, formula=formula
            )
    wide: list[Interval] = []
    for style in (0, -1):
        values = [
            each.readings[style].exactly() if place in exact else each.intervals[style]
            for place, each in enumerate(inputs)
        ]
        try:
            wide.append(formula(*values))
        except ZeroDivisionError:
            return None
    thousands = _rounded_to_zeros(figure)
    intervals = (*figure.intervals, *((thousands,) if thousands else ()))
    if any(result.meets(interval) for result in (*wide, *results) for interval in intervals):
        return Calculation(
            kind, figure, tuple(inputs), Outcome.ROUNDED, said, is_certain=is_certain, formula=formula
        )
    follows = results[0].low
    return Calculation(
        kind,
        figure,
        tuple(inputs),
        Outcome.DIFFERS,
        said,
        shown(follows, max(figure.places, 0 if follows.denominator == 1 else 2)),
        _apart(Fraction(figure.value), follows, figure),
        is_certain,
        formula,
    )


def _apart(printed_value: Fraction, follows: Fraction, figure: Figure) -> str:
    gap = printed_value - follows
    text = f"{'+' if gap > 0 else ''}{shown(gap, max(figure.places, 0 if gap.denominator == 1 else 2))}"
    if follows and not figure.is_percent:
        text += f" ({'+' if gap / follows > 0 else ''}{shown(gap / follows * 100, 2)}%)"
    return text


def shown(value: Fraction, places: int) -> str:
    """Return a number as Indonesian readers write it."""
    return number(decimal_of(value, places), places)


def decimal_of(value: Fraction, places: int) -> Decimal:
    """Return a fraction rounded half up to decimals."""
    scaled = abs(value) * 10**places
    whole = (scaled * 2 + 1) // 2
    return Decimal(int(whole if value >= 0 else -whole)).scaleb(-places)
