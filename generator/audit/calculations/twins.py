"""Columns and rows that two tables print of the same thing: most of their figures agree, some do not.

Nothing is known of what they hold; that the same labels stand beside the same figures in both tables makes
them twins. What differs is asked, for a table may be newer than the other; two figures that have changed
their places are told as sure.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge_same
from generator.audit.calculations.repeated import REPEATED
from generator.audit.facts import kind_of, period_of
from generator.audit.model import Calculation, Outcome
from generator.audit.table import turned, words
from generator.compute.verification.causes import significant_digits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from generator.audit.numbers import Figure
    from generator.audit.table import Table

_LEAST_AGREEING: Final = 3
_LEAST_LABEL: Final = 3
_TELLING_DIGITS: Final = 2
# What a table calls so was changed on purpose.
_CHANGED: Final = re.compile(
    r"\b(?:revisi|semula|menjadi|awal|sebelum|sesudah|blokir|efektif|perubahan|usulan)\b", re.IGNORECASE
)


@dataclass(frozen=True, eq=False)
class _Series:
    table: Table
    head: str
    figures: Mapping[str, Figure]


def twins(tables: Sequence[Table]) -> Iterator[Calculation]:
    """Yield how the figures of twin columns and twin rows agree, the later ones beside the earlier."""
    for group in (tables, [turned(table) for table in tables]):
        series = [each for table in group for each in _series(table)]
        for earlier, later in _pairs(series):
            yield from _compared(series[earlier], series[later])


def _series(table: Table) -> Iterator[_Series]:
    for column in table.columns:
        labels = [_key(table.label(row, column) or row.texts[0]) for row in table.rows]
        often = Counter(labels)
        if _CHANGED.search(f"{table.heads[column]} {table.caption}"):
            continue
        figures = {
            label: row.figures[column]
            for label, row in zip(labels, table.rows, strict=True)
            if column in row.figures and often[label] == 1 and len(label) >= _LEAST_LABEL
        }
        if len(figures) > _LEAST_AGREEING:
            yield _Series(table, table.heads[column], figures)


def _key(label: str) -> str:
    """Return what names a row: its only year, else its words."""
    periods = period_of(label)
    return periods.pop() if len(periods) == 1 else words(label)


def _pairs(series: Sequence[_Series]) -> list[tuple[int, int]]:
    """Return the pairs of series that share telling figures under the same labels, the best ones."""
    places: dict[tuple[str, Decimal], list[int]] = defaultdict(list)
    for index, each in enumerate(series):
        for label, figure in each.figures.items():
            if significant_digits(figure.value) >= _TELLING_DIGITS:
                places[label, _digits(figure)].append(index)
    shared: dict[tuple[int, int], set[Decimal]] = defaultdict(set)
    for (_, value), found in places.items():
        for position, left in enumerate(found):
            for right in found[position + 1 :]:
                if series[left].table.number != series[right].table.number:
                    shared[left, right].add(value)
    ordered = sorted(shared, key=lambda pair: (-len(shared[pair]), pair))
    taken: set[tuple[int, int]] = set()
    chosen: list[tuple[int, int]] = []
    for left, right in ordered:
        marks = {(left, series[right].table.number), (right, series[left].table.number)}
        if len(shared[left, right]) >= _LEAST_AGREEING and not marks & taken:
            taken |= marks
            chosen.append((left, right))
    return sorted(chosen)


def _digits(figure: Figure) -> Decimal:
    """Return the value without zeros at its end, so that thousands and ones agree."""
    value = figure.value.normalize()
    return value.scaleb(-value.as_tuple().exponent) if value else value  # type: ignore[operator]


def _compared(earlier: _Series, later: _Series) -> Iterator[Calculation]:
    kinds = {kind_of(earlier.head), kind_of(later.head)} - {""}
    if len(kinds) > 1 or not _may_be_one(earlier, later):
        return
    found: dict[str, Calculation] = {}
    for label in earlier.figures.keys() & later.figures.keys():
        base, figure = earlier.figures[label], later.figures[label]
        said = f"“{label}” tercetak {base.text} pada baris {base.at.line}, di tabel yang angka lainnya sama"
        if calculation := judge_same(REPEATED, figure, base, said):
            found[label] = calculation
    differing = {label for label, each in found.items() if each.outcome is Outcome.DIFFERS}
    if 2 * len(differing) > len(found) - len(differing):
        return
    for label, each in sorted(found.items()):
        other = _exchanged(label, differing, found) if label in differing else ""
        said = f"{each.said}; tertukar dengan “{other}”" if other else each.said
        yield replace(each, said=said, is_certain=label not in differing or bool(other))


def _may_be_one(earlier: _Series, later: _Series) -> bool:
    """Tell whether two rows may state one thing: what they share are years, or their labels are alike."""
    if not earlier.table.is_turned or all(label.startswith("20") for label in earlier.figures):
        return True
    one, other = set(words(earlier.head).split()), set(words(later.head).split())
    return 2 * len(one & other) > min(len(one), len(other)) > 0


def _exchanged(label: str, differing: set[str], found: Mapping[str, Calculation]) -> str:
    """Return the label whose figure stands here, where this one's stands there."""
    mine = found[label]
    for other in sorted(differing - {label}):
        theirs = found[other]
        if (
            mine.figure.value == theirs.inputs[0].value
            and theirs.figure.value == mine.inputs[0].value
            and mine.figure.value
        ):
            return other
    return ""
