"""Target, actual and achievement that a sentence tells, beside a table nearby with two of the three.

A sentence about another office, or about a row that it calls by other words, is found by its figures: where
the target and one of the others stand together in a row near it, the third is asked.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge_same
from generator.audit.calculations.lines import triples
from generator.audit.calculations.prose import achievement_triples
from generator.audit.calculations.repeated import REPEATED
from generator.audit.facts import kind_of
from generator.audit.model import Calculation, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage
    from generator.audit.table import Table

_NEAR_BLOCKS: Final = 60
_LEAST_DIGITS: Final = 4
_FAR: Final = 4
_WORDS: Final = ("target", "realisasi", "capaian")

_Triple = tuple["Figure", "Figure", "Figure"]


def sentence_achievements(passages: Sequence[Passage], tables: Sequence[Table]) -> Iterator[Calculation]:
    """Ask about the third of three figures of which a row nearby has two."""
    printed = sorted([*_of_lines(passages), *_of_tables(tables)], key=lambda each: each[0].block)
    blocks = [each[0].block for each in printed]
    for passage in passages:
        for mine in achievement_triples(passage):
            if max(map(_place, mine)) != _place(mine[2]):
                # Its achievement stands before one of the others: then it belongs to what was told before.
                continue
            here = mine[0].block
            first, last = bisect_left(blocks, here - _NEAR_BLOCKS), bisect_right(blocks, here + _NEAR_BLOCKS)
            others = [each for each in printed[first:last] if each[0] is not mine[0]]
            compared = [found for each in others if (found := _compared(mine, each))]
            if any(found.outcome is not Outcome.DIFFERS for found in compared):
                continue
            distance = {id(each): abs(each.inputs[0].block - here) for each in compared}
            if compared:
                yield min(compared, key=lambda each: distance[id(each)])


def _place(figure: Figure) -> tuple[int, int]:
    return figure.block, figure.start


def _of_lines(passages: Sequence[Passage]) -> Iterator[_Triple]:
    for passage in passages:
        for place in triples(passage):
            target, actual, achieved = passage.figures[place : place + 3]
            yield target, actual, achieved


def _of_tables(tables: Sequence[Table]) -> Iterator[_Triple]:
    for table in tables:
        columns = {kind: column for column in table.columns if (kind := kind_of(table.heads[column]))}
        for row in table.rows:
            found = [row.figures.get(columns[kind]) for kind in _WORDS if kind in columns]
            target, actual, achieved = (*found, None, None, None)[:3]
            if target and actual and achieved:
                yield target, actual, achieved


def _compared(mine: _Triple, printed: _Triple) -> Calculation | None:
    """Return how the one figure in which two triples differ compares; nothing where two or more differ.

    One in which none differs comes back as it agrees.
    """
    judged = [
        judge_same(REPEATED, figure, base, f"{word} tercetak {base.text} di tabel pada baris {base.at.line}")
        for figure, base, word in zip(mine, printed, _WORDS, strict=True)
    ]
    found = [each for each in judged if each]
    differing = [each for each in found if each.outcome is Outcome.DIFFERS]
    if len(found) < len(_WORDS) or len(differing) > 1:
        return None
    if not differing:
        return found[0]
    digits = sum(
        sum(map(str.isdigit, each.figure.text)) for each in found if each.outcome is not Outcome.DIFFERS
    )
    low, high = sorted(abs(each.value) for each in (differing[0].figure, differing[0].inputs[0]))
    is_one = digits >= _LEAST_DIGITS and high <= _FAR * low
    same = " dan ".join(
        word for each, word in zip(found, _WORDS, strict=True) if each.outcome is not Outcome.DIFFERS
    )
    said = f"{differing[0].said}, di baris yang {same}-nya sama"
    return replace(differing[0], said=said, is_certain=False) if is_one else None
