"""Amounts of budgets whose rows have codes: each level is the sum of the rows below it, up to the next."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge
from generator.audit.model import Calculation, Outcome
from generator.compute.verification.over_intervals import total

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.table import Row, Table

_CODE: Final = re.compile(r"[A-Z0-9]+(?:\.[A-Z0-9]+)*")
_LEAST_LEVELS: Final = 2
_LEAST_HELD: Final = 3
_LARGE: Final = 100_000


def trees(tables: Sequence[Table]) -> Iterator[Calculation]:
    """Yield how the amounts of rows with codes follow from the rows below them.

    A level is known by the form of its codes, in the order in which they first stand. Where most rows are
    such sums, one that is not is asked: the text may have lost a row.
    """
    for table in tables:
        coded = [(row, _form(row)) for row in table.rows]
        forms = list(dict.fromkeys(form for _, form in coded if form))
        if len(forms) < _LEAST_LEVELS:
            continue
        level = {form: place for place, form in enumerate(forms)}
        rows = [(row, level[form]) for row, form in coded if form]
        for column in table.columns:
            yield from _of_column(table, rows, column)


def _form(row: Row) -> str:
    """Return the form of a row's code: ``EC.6077`` is letters and digits; nothing of a row without one."""
    code = row.texts[0].strip()
    if not _CODE.fullmatch(code):
        return ""
    return re.sub(
        r"\d+", lambda match: f"9{len(match[0])}", re.sub(r"[A-Z]+", lambda m: f"A{len(m[0])}", code)
    )


def _of_column(table: Table, rows: Sequence[tuple[Row, int]], column: int) -> Iterator[Calculation]:
    found: list[Calculation] = []
    for place, (row, level) in enumerate(rows):
        below = takewhile(lambda each, mine=level: each[1] > mine, rows[place + 1 :])  # type: ignore[misc]
        parts = [part.figures.get(column) for part, depth in below if depth == level + 1]
        figure = row.figures.get(column)
        if figure is None or abs(figure.value) < _LARGE or not parts or None in parts:
            continue
        inputs = [each for each in parts if each is not None]
        said = f"{table.heads[column]} {row.texts[0]} = jumlah {len(inputs)} baris di bawahnya"
        calculation = judge("jumlah", figure, inputs, total, said, exact=range(len(inputs)))
        found += [calculation] if calculation else []
    held = [each for each in found if each.outcome is not Outcome.DIFFERS]
    if sum(len(each.inputs) > 1 for each in held) < _LEAST_HELD or len(held) * 4 < len(found) * 3:
        return
    for each in found:
        yield each if each.outcome is not Outcome.DIFFERS else replace(each, is_certain=False)
