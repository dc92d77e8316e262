"""Achievement of targets: the heads of a table name target, actual and achievement.

Whether offices divide the actual by the target is seen in the whole report; one that shows another formula
is not accused by this one. Formulas and caps: ``data/aturan`` and design of rules, §0.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge
from generator.audit.model import Calculation, Outcome
from generator.compute.verification.over_intervals import inverse, percent, two_minus_ratio

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.table import Table

_TARGET: Final = re.compile(r"\btarget\b", re.IGNORECASE)
_ACTUAL: Final = re.compile(r"\b(?:realisasi|ralisasi|hasil)\b", re.IGNORECASE)
_ACHIEVED: Final = re.compile(r"\bcapaian\b|\bpersentase\b|^\s*%\s*$", re.IGNORECASE)
_OTHER: Final = re.compile(r"rata|fisik|antara|anggaran|keuangan|pagu|rencana|\brp\b", re.IGNORECASE)
_CAPS: Final = frozenset(Decimal(each) for each in (100, 110, 120, 125, 150, 200))
_LEAST_HELD: Final = 4


def may_be_capped(figure: Figure, column: Iterable[Figure]) -> bool:
    """Tell whether an achievement may stand for a greater one: no other one of its column is above it."""
    return figure.value in _CAPS and all(each.value <= figure.value for each in column)


def is_target(head: str) -> bool:
    """Tell whether a head names a target, which is decided and not measured, and nothing else."""
    return bool(_TARGET.search(head)) and not (_ACTUAL.search(head) or _ACHIEVED.search(head))


def achievements(tables: Sequence[Table]) -> Iterator[Calculation]:
    """Yield achievements that follow from target and actual, and those that do not."""
    judged = [each for table in tables for triple in triples(table) for each in _judged(table, triple)]
    held = sum(calculation.outcome is not Outcome.DIFFERS for calculation in judged)
    is_custom = held >= _LEAST_HELD and held >= 2 * (len(judged) - held)
    for calculation in judged:
        if calculation.outcome is not Outcome.DIFFERS:
            yield calculation
        elif held:
            yield replace(calculation, is_certain=is_custom)


def achievement(achieved: Figure, actual: Figure, target: Figure) -> Calculation | None:
    """Return how an achievement in running text follows from its actual and target.

    By the first of the formulas that gives it, else by the plain ratio; nothing where it may be capped.
    """
    found = _by_formula(achieved, actual, target)
    if found and found.outcome is Outcome.DIFFERS and achieved.value in _CAPS:
        return None
    return found


def triples(table: Table) -> Iterator[tuple[int, int, int]]:
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
    column = table.column(achieved)
    for row in table.rows:
        if not all(index in row.figures for index in triple):
            continue
        figure = row.figures[achieved]
        found = _by_formula(figure, row.figures[actual], row.figures[target])
        if found and (
            found.outcome is not Outcome.DIFFERS or (figure.value and not may_be_capped(figure, column))
        ):
            yield found


def _by_formula(achieved: Figure, actual: Figure, target: Figure) -> Calculation | None:
    """Return how it follows by the first formula that gives it, else by the plain ratio."""
    found = [
        calculation
        for formula, words in (
            (percent, f"realisasi {actual.text} ÷ target {target.text} × 100"),
            (two_minus_ratio, f"(2 − realisasi {actual.text} ÷ target {target.text}) × 100"),
            (inverse, f"target {target.text} ÷ realisasi {actual.text} × 100"),
        )
        if (
            calculation := judge(
                "capaian", achieved, (actual, target), formula, f"capaian = {words}", exact=(1,)
            )
        )
    ]
    held = [calculation for calculation in found if calculation.outcome is not Outcome.DIFFERS]
    return next(iter(held or found), None)
