"""Amounts of one label and year in two tables that agree in other amounts: what differs is asked.

Two tables may have few cells in common, for one holds two years and the other six; where at least two
amounts stand beside the same labels and years in both, they speak of the same money.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge_same
from generator.audit.calculations.repeated import REPEATED
from generator.audit.facts import period_of
from generator.audit.model import Calculation, Outcome
from generator.audit.table import turned, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from generator.audit.numbers import Figure
    from generator.audit.table import Table

_LARGE: Final = 1_000_000
_LEAST_AGREEING: Final = 2
_LEAST_LETTERS: Final = 6
_NEAR: Final = 4
_MOST_PLACES: Final = 12
_MOST_NAMED: Final = 200
_KINDS: Final = re.compile(r"\b(target|pagu|anggaran|realisasi|sisa|blokir)\b")
# What a table calls so was changed on purpose, or is another one's.
_CHANGED: Final = re.compile(
    r"\b(?:semula|menjadi|awal|sebelum|sesudah|blokir|efektif|perubahan|usulan|proyeksi|rencana)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, eq=False)
class _Cell:
    """An amount: the words of its row, its year, and whether it is a target, a budget or an actual."""

    label: str
    year: str
    kinds: frozenset[str]
    figure: Figure
    table: int


def kindred_cells(tables: Sequence[Table]) -> Iterator[Calculation]:
    """Yield how the amounts of two tables agree, the later ones beside the earlier."""
    cells = [cell for table in tables for cell in _once(_cells(table))]
    kindred = _kindred(cells)
    by_name: dict[tuple[str, str], list[_Cell]] = defaultdict(list)
    for cell in cells:
        by_name[cell.label.split()[0], cell.year].append(cell)
    found: dict[tuple[int, int], list[Calculation]] = defaultdict(list)
    for named in by_name.values():
        for earlier, later in combinations(named[:_MOST_NAMED], 2):
            if (earlier.table, later.table) in kindred and _may_be_one(earlier, later):
                found[earlier.table, later.table] += _compared(earlier, later)
    for _, calculations in sorted(found.items()):
        differing = sum(each.outcome is Outcome.DIFFERS for each in calculations)
        if 2 * differing <= len(calculations):
            yield from calculations


def _kindred(cells: Sequence[_Cell]) -> set[tuple[int, int]]:
    """Return the pairs of tables that share at least two different amounts at the same labels and years."""
    by_value: dict[tuple[str, str, Decimal], list[_Cell]] = defaultdict(list)
    for cell in cells:
        by_value[cell.label.split()[0], cell.year, cell.figure.value].append(cell)
    agreeing: dict[tuple[int, int], set[Decimal]] = defaultdict(set)
    for same in by_value.values():
        for earlier, later in combinations(same[:_MOST_PLACES], 2):
            if earlier.table != later.table and _may_be_one(earlier, later):
                agreeing[earlier.table, later.table].add(earlier.figure.value)
    return {pair for pair, values in agreeing.items() if len(values) >= _LEAST_AGREEING}


def _cells(table: Table) -> Iterator[_Cell]:
    """Yield the amounts of a table with a year in each head, or in each label."""
    if _CHANGED.search(table.caption):
        return
    upright = table if any(period_of(table.heads[column]) for column in table.columns) else turned(table)
    for column in upright.columns:
        years = [each for each in period_of(upright.heads[column]) if each.isdigit()]
        if len(years) != 1 or _CHANGED.search(upright.heads[column]):
            continue
        for row in upright.rows:
            label = re.sub(r"^(?:\d+|[a-z]) ", "", words(row.label))
            figure = row.figures.get(column)
            if figure is None or figure.is_percent or abs(figure.value) < _LARGE:
                continue
            if len(label) >= _LEAST_LETTERS and not _CHANGED.search(row.label):
                kinds = frozenset(_KINDS.findall(f"{label} {words(upright.heads[column])}"))
                yield _Cell(label, years[0], kinds, figure, table.number)


def _once(cells: Iterator[_Cell]) -> list[_Cell]:
    """Leave out what a table states twice: its rows lost what tells them apart."""
    named: dict[tuple[str, str], list[_Cell]] = defaultdict(list)
    for cell in cells:
        named[cell.label, cell.year].append(cell)
    return [found[0] for found in named.values() if len(found) == 1]


def _may_be_one(earlier: _Cell, later: _Cell) -> bool:
    """Tell whether one label begins with the other, and none is a target where the other is an actual."""
    short, long = sorted((earlier.label, later.label), key=len)
    is_kind = earlier.kinds == later.kinds or not earlier.kinds or not later.kinds
    return is_kind and f"{long} ".startswith(f"{short} ")


def _compared(earlier: _Cell, later: _Cell) -> Iterator[Calculation]:
    base, figure = earlier.figure, later.figure
    said = (
        f"“{later.label[:80]}” {later.year} tercetak {base.text} pada baris {base.at.line}, "
        "di tabel yang beberapa angkanya sama"
    )
    calculation = judge_same(REPEATED, figure, base, said)
    if calculation is None:
        return
    if calculation.outcome is not Outcome.DIFFERS:
        yield calculation
    elif figure.value <= _NEAR * base.value and base.value <= _NEAR * figure.value:
        yield replace(calculation, is_certain=False)
