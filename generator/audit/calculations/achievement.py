"""Achievement of targets: the heads of a table name target, actual and achievement.

Whether offices divide the actual by the target is seen in the whole report; one that shows another formula
is not accused by this one. Formulas and caps: ``data/aturan`` and design of rules, §0.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge
from generator.audit.model import Calculation, Outcome
from generator.compute.verification.over_intervals import inverse, percent, two_minus_ratio

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.table import Table

_TARGET: Final = re.compile(r"\btarget\b", re.IGNORECASE)
_ACTUAL: Final = re.compile(r"\b(?:realisasi|ralisasi|hasil)\b", re.IGNORECASE)
_ACHIEVED: Final = re.compile(r"\bcapaian\b|\bpersentase\b|^\s*%\s*$", re.IGNORECASE)
_OTHER: Final = re.compile(r"rata|fisik|antara|anggaran|keuangan|pagu|rencana|\brp\b", re.IGNORECASE)
_CAPS: Final = frozenset({100, 110, 120, 125, 150, 200})
_LEAST_HELD: Final = 4


def achievements(tables: Sequence[Table]) -> Iterator[Calculation]:
    """Yield achievements that follow from target and actual, and those that do not."""
    judged = [each for table in tables for triple in _triples(table) for each in _judged(table, triple)]
    held = sum(calculation.outcome is not Outcome.DIFFERS for calculation in judged)
    is_custom = held >= _LEAST_HELD and held >= 2 * (len(judged) - held)
    for calculation in judged:
        if calculation.outcome is not Outcome.DIFFERS or held:
            yield (
                calculation
                if is_custom or calculation.outcome is not Outcome.DIFFERS
                else replace(calculation, is_certain=False)
            )


def achievement(achieved: Figure, actual: Figure, target: Figure) -> Calculation | None:
    """Return how an achievement in running text follows from its actual and target.

    By the first of the formulas that gives it, else by the plain ratio; nothing where it may be capped.
    """
    said = f"capaian = realisasi {actual.text} ÷ target {target.text} × 100"
    calculations = [
        calculation
        for formula in (percent, two_minus_ratio, inverse)
        if (calculation := judge("capaian", achieved, (actual, target), formula, said, exact=(1,)))
    ]
    held = [calculation for calculation in calculations if calculation.outcome is not Outcome.DIFFERS]
    if held:
        return held[0]
    return calculations[0] if calculations and achieved.value not in _CAPS else None


def _triples(table: Table) -> Iterator[tuple[int, int, int]]:
    """Yield columns of target, actual and achievement that stand together, each under its head."""
    kinds: dict[str, list[int]] = {"target": [], "actual": [], "achieved": []}
    for index in table.columns:
        head = table.heads[index]
        if _OTHER.search(head):
            continue
        named = {
            "target": bool(_TARGET.search(head)),
            "actual": bool(_ACTUAL.search(head)),
            "achieved": bool(_ACHIEVED.search(head)),
        }
        if sum(named.values()) == 1:
            kinds[next(kind for kind, is_named in named.items() if is_named)].append(index)
    for achieved in kinds["achieved"]:
        actual = max((index for index in kinds["actual"] if index < achieved), default=None)
        if actual is None:
            continue
        target = max((index for index in kinds["target"] if index < actual), default=None)
        between = [index for index in kinds["achieved"] if target is not None and target < index < achieved]
        if target is not None and not between:
            yield target, actual, achieved


def _judged(table: Table, triple: tuple[int, int, int]) -> Iterator[Calculation]:
    target, actual, achieved = triple
    for row in table.rows:
        if not all(index in row.figures for index in triple):
            continue
        figure, inputs = row.figures[achieved], (row.figures[actual], row.figures[target])
        texts = [each.text for each in inputs]
        said = f"capaian = realisasi {texts[0]} ÷ target {texts[1]} × 100"
        first = judge("capaian", figure, inputs, percent, said, exact=(1,))
        if first is None:
            continue
        if first.outcome is Outcome.DIFFERS:
            other = [
                calculation
                for formula, words in (
                    (two_minus_ratio, "(2 − realisasi ÷ target) × 100"),
                    (inverse, "target ÷ realisasi × 100"),
                )
                if (
                    calculation := judge("capaian", figure, inputs, formula, f"capaian = {words}", exact=(1,))
                )
                and calculation.outcome is not Outcome.DIFFERS
            ]
            if other:
                yield other[0]
                continue
            if figure.value in _CAPS or figure.value / 100 in _CAPS or not figure.value:
                continue
        yield first
