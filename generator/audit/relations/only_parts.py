"""Rows with a code whose only part below them has the same amount: their other figures are the same too."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge_same
from generator.audit.calculations.repeated import REPEATED
from generator.audit.model import Calculation, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.table import Row, Table

_CODE: Final = re.compile(r"[0-9A-Z]{1,6}(?:\.[0-9A-Z]{1,4}){1,6}")
_LEAST_FIGURES: Final = 3
_LEAST_AMOUNT: Final = 1000


def only_parts(tables: Sequence[Table]) -> Iterator[Calculation]:
    """Ask about figures in which a row and its only part differ, though their amounts are the same."""
    for table in tables:
        coded = [(code, row) for row in table.rows if (code := _code(row))]
        for place, ((code, row), (part, below)) in enumerate(pairwise(coded)):
            if part.startswith(f"{code}.") and not _has_sister(coded, place + 2, code, part):
                yield from _compared(table, row, below)


def _has_sister(coded: Sequence[tuple[str, Row]], place: int, code: str, part: str) -> bool:
    """Tell whether another part of a code stands behind one and its own parts."""
    for other, _ in islice(coded, place, None):
        if not other.startswith(f"{part}."):
            return other.startswith(f"{code}.")
    return False


def _code(row: Row) -> str:
    return next((text for text in row.texts[:2] if _CODE.fullmatch(text)), "")


def _compared(table: Table, row: Row, part: Row) -> Iterator[Calculation]:
    """Yield how the figures of a row agree with those of its only part, where the amounts are one."""
    shared = sorted(row.figures.keys() & part.figures.keys())
    if len(shared) < _LEAST_FIGURES:
        return
    amount, again = row.figures[shared[0]], part.figures[shared[0]]
    if amount.value != again.value or amount.value < _LEAST_AMOUNT:
        return
    for column in shared[1:]:
        figure, base = part.figures[column], row.figures[column]
        said = (
            f"rincian satu-satunya dari baris {base.at.line}, dengan {amount.text} yang sama; "
            f"“{table.heads[column][:60]}” di sana {base.text}"
        )
        found = judge_same(REPEATED, figure, base, said)
        if found is not None:
            yield found if found.outcome is not Outcome.DIFFERS else replace(found, is_certain=False)
