"""Rows that are the parts of the row above them, and what each is of it in per cent.

Neither needs heads: a row is a group where the amounts of the rows right below it come to its own.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge
from generator.audit.model import Calculation, Outcome
from generator.compute.verification.over_intervals import percent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage
    from generator.audit.table import Table

_LEAST_PARTS: Final = 3
_MOST_PARTS: Final = 30
_LARGE: Final = 1_000_000
_SHARE: Final = 0.75

# An amount and the rate that stands behind it.
_Rated = tuple["Figure", "Figure"]


def group_shares(passages: Sequence[Passage], tables: Sequence[Table]) -> Iterator[Calculation]:
    """Ask about rates of parts that are not theirs of the group, where those of the other parts are."""
    for run in [*_of_tables(tables), *_of_lines(passages)]:
        for place in range(len(run)):
            count = _parts(run, place)
            if count:
                yield from _compared(run[place][0], run[place + 1 : place + 1 + count])


def _of_tables(tables: Sequence[Table]) -> Iterator[list[_Rated]]:
    for table in tables:
        rows = [[row.figures[column] for column in sorted(row.figures)] for row in table.rows]
        yield [rated for row in rows if (rated := _rated(row))]


def _of_lines(passages: Sequence[Passage]) -> Iterator[list[_Rated]]:
    for passage in passages:
        lines: dict[int, list[Figure]] = defaultdict(list)
        for figure in passage.figures:
            lines[figure.block].append(figure)
        yield [rated for line in lines.values() if (rated := _rated(line))]


def _rated(row: Sequence[Figure]) -> _Rated | None:
    if len(row) < 2 or not row[-1].is_percent or row[-2].is_percent:  # noqa: PLR2004
        return None
    return (row[-2], row[-1]) if row[-2].value >= _LARGE else None


def _parts(run: Sequence[_Rated], place: int) -> int:
    """Return how many rows below come to the amount of a row; 0 where none do."""
    total = run[place][0].value
    held = run[place][0].value * 0
    for count, (amount, _) in enumerate(run[place + 1 : place + 1 + _MOST_PARTS], 1):
        held += amount.value
        if held == total:
            return count if count >= _LEAST_PARTS else 0
        if held > total:
            return 0
    return 0


def _compared(group: Figure, parts: Sequence[_Rated]) -> Iterator[Calculation]:
    found = [
        judge("bagian dari jumlah", rate, (amount, group), percent, f"{amount.text} ÷ {group.text} × 100")
        for amount, rate in parts
    ]
    known = [each for each in found if each is not None]
    held = [each for each in known if each.outcome is not Outcome.DIFFERS]
    if len(held) >= _SHARE * len(known):
        yield from held
        yield from (replace(each, is_certain=False) for each in known if each.outcome is Outcome.DIFFERS)
