"""Two columns of plans that are equal in nearly all rows, but one that has the actual in its place."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge_same
from generator.audit.calculations.repeated import REPEATED
from generator.audit.model import Calculation, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.table import Table

_PLAN: Final = re.compile(r"\b(?:target|pagu|rencana|anggaran)\b", re.IGNORECASE)
_ACTUAL: Final = re.compile(r"\brealisasi\b", re.IGNORECASE)
_LEAST_EQUAL: Final = 6
_MOST_UNEQUAL: Final = 0.15
_LEAST_DIGITS: Final = 4


def equal_columns(tables: Sequence[Table]) -> Iterator[Calculation]:
    """Ask about a plan that is not the one beside it, but the actual behind them."""
    # A table that goes on over pages has the same heads on each.
    for _, pages in groupby(tables, attrgetter("heads")):
        run = list(pages)
        for one, other in pairwise(run[0].columns):
            heads = run[0].heads
            is_pair = all(
                _PLAN.search(heads[each]) and not _ACTUAL.search(heads[each]) for each in (one, other)
            )
            if is_pair and other + 1 < len(heads) and _ACTUAL.search(heads[other + 1]):
                yield from _of_pair(run, one, other)


def _of_pair(run: Sequence[Table], one: int, other: int) -> Iterator[Calculation]:
    rows = [
        row
        for table in run
        for row in table.rows
        if one in row.figures and other in row.figures and not row.is_total
    ]
    unequal = [row for row in rows if row.figures[one].value != row.figures[other].value]
    if len(rows) - len(unequal) < _LEAST_EQUAL or len(unequal) > _MOST_UNEQUAL * len(rows):
        return
    for row in unequal:
        plan, neighbour, actual = row.figures[one], row.figures[other], row.figures.get(other + 1)
        if actual is None or neighbour.value != actual.value or len(neighbour.text) < _LEAST_DIGITS:
            continue
        said = (
            f"“{run[0].heads[one]}” di baris ini {plan.text}, sama dengan “{run[0].heads[other]}” di "
            f"{len(rows) - len(unequal)} baris lain; {neighbour.text} ialah realisasinya"
        )
        found = judge_same(REPEATED, neighbour, plan, said)
        if found and found.outcome is Outcome.DIFFERS:
            yield replace(found, is_certain=False)
