"""Rules that columns may follow from others by: which the heads of a table name, and what they give.

A head names a quotient, a sum, a growth, a saving; one that names nothing of the kind follows from nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations, permutations
from typing import TYPE_CHECKING, Final

from generator.audit.table import words
from generator.compute.verification.over_intervals import (
    Formula,
    growth,
    mean,
    percent,
    saving,
    total,
    weighted,
)
from generator.values.verification.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.audit.table import Row, Table

_HINTS: Final = {
    "persentase": re.compile(
        r"%|persen|capaian|realisasi|serapan|rasio|tingkat|kontribusi|porsi|proporsi", re.IGNORECASE
    ),
    "selisih": re.compile(
        r"selisih|sisa|efektif|naik|turun|nps|kurang|lebih|efisien|perubahan|deviasi", re.IGNORECASE
    ),
    "jumlah": re.compile(
        r"jumlah|total|pagu|semua|seluruh|kumulatif|sampai|\bs\s?[./]?\s?d\b", re.IGNORECASE
    ),
    "pertumbuhan": re.compile(r"tumbuh|naik|turun|growth|peningkatan|perubahan|%|persen", re.IGNORECASE),
    "perkalian": re.compile(r"jumlah|total|biaya|nilai|anggaran|pagu", re.IGNORECASE),
    "hasil bagi": re.compile(r"\b(?:indeks )?biaya\b.*\(?ib|\bper\b|harga|rata-rata biaya", re.IGNORECASE),
    "penghematan": re.compile(r"efisien|hemat", re.IGNORECASE),
    "tertimbang": re.compile(r"timbang|bobot|nilai|skor|hasil", re.IGNORECASE),
    "rata-rata": re.compile(r"rata|indeks|nilai|skor|ikm", re.IGNORECASE),
}
_OF_TWO: Final[tuple[tuple[str, Formula], ...]] = (
    ("persentase", percent),
    ("selisih", Interval.__sub__),
    ("pertumbuhan", growth),
    ("hasil bagi", Interval.__truediv__),
    ("penghematan", saving),
)
RATES: Final = frozenset({"persentase", "pertumbuhan", "penghematan"})
# No rate is so large; a figure that is stands below a wrong head.
LARGEST_RATE: Final = 100_000
SIGNS: Final = {
    "persentase": "{0} ÷ {1} × 100",
    "selisih": "{0} − {1}",
    "pertumbuhan": "({0} − {1}) ÷ {1} × 100",
    "perkalian": "{0} × {1}",
    "hasil bagi": "{0} ÷ {1}",
    "penghematan": "(1 − {0} ÷ {1}) × 100",
    "tertimbang": "{0} × {1} ÷ 100",
}


@dataclass(frozen=True)
class Rule:
    """A column and those it may follow from, by a formula; ``exact`` where its inputs are counts."""

    kind: str
    sources: tuple[int, ...]
    result: int
    formula: Formula
    exact: bool = False
    is_partial: bool = False

    def of(self, row: Row) -> tuple[int, ...] | None:
        """Return the columns that a row has for it; nothing where it lacks one that is needed.

        What is summed over years may lack some, where nothing was planned or spent.
        """
        had = tuple(index for index in self.sources if index in row.figures)
        if self.result not in row.figures or len(had) < 2:  # noqa: PLR2004
            return None
        return had if self.is_partial or len(had) == len(self.sources) else None


def rules(table: Table, used: Sequence[int], result: int) -> Iterator[Rule]:
    """Yield the rules that the head of a column may name."""
    others = [index for index in used if index != result]
    head = table.heads[result]
    for kind, formula in _OF_TWO:
        if may_name(table, kind, result):
            for pair in permutations(others, 2):
                yield Rule(kind, pair, result, formula)
    left = [index for index in others if index < result]
    if any(table.heads) and not table.is_turned:
        yield from _products(table, left, result)
    right = [index for index in others if index > result]
    runs = [
        run
        for side in (left[::-1], right)
        for run in (tuple(side[:size]) for size in range(2, len(side) + 1))
    ]
    if may_name(table, "jumlah", result):
        for run in {*runs, *(tuple(pair) for pair in combinations(others, 2))}:
            yield Rule("jumlah", tuple(sorted(run)), result, total, exact=True)
    yield from _over_years(table, others, result)
    if head and may_name(table, "rata-rata", result):
        for run in runs:
            yield Rule("rata-rata", tuple(sorted(run)), result, mean)


def _over_years(table: Table, others: Sequence[int], result: int) -> Iterator[Rule]:
    """Yield the sum of all columns that are headed like a total, but for the year."""
    stem = _without_years(table.heads[result])
    run = tuple(index for index in others if _without_years(table.heads[index]) == stem)
    is_total = re.search(r"\b(?:total|jumlah)\b", table.heads[result], re.IGNORECASE)
    if stem and is_total and len(run) > 1 and not table.is_turned:
        yield Rule("jumlah", run, result, total, is_partial=True)


def _without_years(head: str) -> str:
    return " ".join(re.sub(r"\b(?:total|jumlah|\d+)\b", " ", words(head)).split())


def _products(table: Table, left: Sequence[int], result: int) -> Iterator[Rule]:
    """Yield products of two columns at the left: volume times price, weight times value."""
    for kind, product in (("perkalian", Interval.__mul__), ("tertimbang", weighted)):
        if may_name(table, kind, result):
            for pair in combinations(left, 2):
                yield Rule(kind, pair, result, product)


def may_name(table: Table, kind: str, result: int) -> bool:
    """Tell whether the head of a column names a kind of rule; lines without heads name all of them."""
    return not any(table.heads) or bool(_HINTS[kind].search(table.heads[result]))


_ROUGH: Final[Mapping[str, Callable[[Sequence[float]], float]]] = {
    "jumlah": sum,
    "rata-rata": lambda values: sum(values) / len(values),
    "selisih": lambda values: values[0] - values[1],
    "perkalian": lambda values: values[0] * values[1],
    "tertimbang": lambda values: values[0] * values[1] / 100,
    "hasil bagi": lambda values: values[0] / values[1],
    "penghematan": lambda values: (1 - values[0] / values[1]) * 100,
    "pertumbuhan": lambda values: (values[0] / values[1] - 1) * 100,
    "persentase": lambda values: values[0] / values[1] * 100,
}


def roughly(kind: str, values: Sequence[float]) -> float | None:
    """Return what a rule gives of ordinary numbers; nothing where it divides by zero."""
    try:
        return _ROUGH[kind](values)
    except ZeroDivisionError:
        return None
