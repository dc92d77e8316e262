"""Rows that a report prints twice, of which at least one is a line: most of their figures agree, some do not.

A line has lost the heads of its columns, so nothing but its figures, in their order, says what it holds.
Where so many digits agree in one order, both rows are of one thing, and what differs is asked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge, judge_same
from generator.audit.calculations.repeated import REPEATED
from generator.audit.model import Calculation, Outcome
from generator.audit.table import words
from generator.compute.verification.causes import significant_digits
from generator.compute.verification.over_intervals import percent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage
    from generator.audit.table import Table

_LEAST_FIGURES: Final = 3
_LEAST_AGREEING: Final = 2
# Digits that agree, of figures that differ from each other: fewer may do so by chance.
_LEAST_DIGITS: Final = 8
_TELLING_DIGITS: Final = 3
_MOST_PLACES: Final = 40
_LARGE: Final = 1_000_000
_NEAR: Final = 4
_LEAST_LETTERS: Final = 6
_LAST_ITEM: Final = 99
_LARGEST_RATE: Final = 1000
_LINES_ABOVE: Final = 3
_NEAR_LINES: Final = 30


@dataclass(frozen=True, eq=False)
class _Run:
    """The figures of a row in their order; ``label`` are the words before them, ``source`` its table."""

    figures: tuple[Figure, ...]
    source: int
    label: str = ""

    @property
    def is_line(self) -> bool:
        return self.source < 0


def same_rows(passages: Sequence[Passage], tables: Sequence[Table]) -> Iterator[Calculation]:
    """Ask what differs between two prints of one row."""
    runs = [*_of_tables(tables), *_of_lines(passages)]
    runs.sort(key=lambda run: run.figures[0].at.line)
    yield from _of_figures(runs)
    lines = [run for run in runs if run.is_line]
    yield from _of_labels(lines)
    yield from _of_quotients(lines)


def _of_tables(tables: Sequence[Table]) -> Iterator[_Run]:
    for table in tables:
        for row in table.rows:
            figures = tuple(row.figures[column] for column in sorted(row.figures))
            if len(figures) >= _LEAST_AGREEING:
                yield _Run(figures, table.number)


def _of_lines(passages: Sequence[Passage]) -> Iterator[_Run]:
    by_block: dict[int, list[tuple[Figure, str]]] = defaultdict(list)
    for passage in passages:
        for figure, offset in zip(passage.figures, passage.offsets, strict=True):
            begins = passage.text.rfind("\n", 0, offset) + 1
            by_block[figure.block].append((figure, passage.text[begins:offset]))
    for block, found in sorted(by_block.items()):
        if len(found) >= _LEAST_AGREEING:
            label = re.sub(r"^\d+ ", "", words(re.sub(r"\bRp\b", " ", found[0][1])))
            yield _Run(tuple(figure for figure, _ in found), -1 - block, label)


def _of_figures(runs: Sequence[_Run]) -> Iterator[Calculation]:
    places: dict[Decimal, list[tuple[int, int]]] = defaultdict(list)
    for number, run in enumerate(runs):
        votes: dict[tuple[int, int], int] = defaultdict(int)
        for position, figure in enumerate(run.figures):
            if significant_digits(figure.value) < _TELLING_DIGITS:
                continue
            found = places[figure.value]
            if len(found) <= _MOST_PLACES:
                for other, place in found:
                    if run.is_line or runs[other].is_line:
                        votes[other, place - position] += 1
            found.append((number, position))
        best: tuple[int, list[Calculation]] = (0, [])
        for (other, offset), count in votes.items():
            if count >= _LEAST_AGREEING and count > best[0]:
                differing = _differing(run, runs[other], offset)
                best = (count, differing) if differing is not None else best
        yield from best[1]


def _differing(run: _Run, other: _Run, offset: int) -> list[Calculation] | None:
    """Return what differs in the rows as they lie beside each other; nothing where they are two rows.

    The shorter one must lie within the longer.
    """
    first, last = max(0, -offset), min(len(run.figures), len(other.figures) - offset)
    pairs = [(run.figures[place], other.figures[place + offset]) for place in range(first, last)]
    if len(pairs) < max(_LEAST_FIGURES, min(len(run.figures), len(other.figures))):
        return None
    judged = [
        calculation
        for figure, base in pairs
        if (calculation := judge_same(REPEATED, figure, base, _said(base)))
    ]
    differing = [each for each in judged if each.outcome is Outcome.DIFFERS]
    agreeing = {each.figure.value for each in judged if each.outcome is not Outcome.DIFFERS}
    digits = sum(significant_digits(value) for value in agreeing if significant_digits(value) > 1)
    held = len(judged) - len(differing)
    is_money = all(abs(figure.value) >= _LARGE for figure, _ in pairs)
    enough = held > len(differing) if is_money else held >= 2 * len(differing)
    if not enough or digits < _LEAST_DIGITS or len(agreeing) < _LEAST_AGREEING:
        return None
    ends = {id(pairs[0][0]), id(pairs[-1][0])} if held == _LEAST_AGREEING or _are_parts(run, other) else set()
    is_one = all(
        _is_near(each.figure, each.inputs[0]) and id(each.figure) not in ends for each in differing
    ) and not _are_numbered_apart(*pairs[0])
    return [replace(each, is_certain=False) for each in differing] if is_one else None


def _are_parts(run: _Run, other: _Run) -> bool:
    """Tell whether one row is longer: then what stands at an end of the shorter may belong elsewhere."""
    return len(run.figures) != len(other.figures)


def _are_numbered_apart(figure: Figure, other: Figure) -> bool:
    """Tell whether two rows begin with two numbers of items: then they are two rows with equal figures."""
    numbers = [each.value for each in (figure, other) if each.text.isdigit() and each.value <= _LAST_ITEM]
    return len(numbers) == 2 and numbers[0] != numbers[1]  # noqa: PLR2004


def _said(base: Figure) -> str:
    return f"tercetak {base.text} pada baris {base.at.line}, di baris yang angka lainnya sama"


def _is_near(figure: Figure, other: Figure) -> bool:
    low, high = sorted((abs(figure.value), abs(other.value)))
    return bool(low) and high <= _NEAR * low


def _of_labels(lines: Sequence[_Run]) -> Iterator[Calculation]:
    """Ask about an amount that follows one amount here and another there, in lines of one label."""
    before: dict[tuple[str, Decimal], Figure] = {}
    for run in lines:
        if not any(len(word) >= _LEAST_LETTERS for word in run.label.split()):
            continue
        for anchor, figure in pairwise(run.figures):
            if min(anchor.value, figure.value) < _LARGE or anchor.value == figure.value:
                continue
            other = before.setdefault((run.label, anchor.value), figure)
            if other.value == figure.value or not _is_close(figure, other):
                continue
            said = f"sesudah {anchor.text} tercetak {other.text} pada baris {other.at.line}, label yang sama"
            calculation = judge_same(REPEATED, figure, other, said)
            if calculation and calculation.outcome is Outcome.DIFFERS:
                yield replace(calculation, is_certain=False)


def _is_close(figure: Figure, other: Figure) -> bool:
    """Tell whether two amounts differ by less than a tenth: more is another amount."""
    return abs(figure.value - other.value) * 10 < other.value


def _of_quotients(lines: Sequence[_Run]) -> Iterator[Calculation]:
    """Yield the rates of a line that two lines of amounts above it give, place by place; others are asked."""
    for place, run in enumerate(lines):
        size = len(run.figures)
        if size < _LEAST_FIGURES or max(abs(each.value) for each in run.figures) >= _LARGEST_RATE:
            continue
        above = [
            other
            for other in lines[max(0, place - _LINES_ABOVE) : place]
            if len(other.figures) == size and min(each.value for each in other.figures) >= _LARGE
        ]
        if len(above) < 2 or run.figures[0].at.line - above[-2].figures[0].at.line > _NEAR_LINES:  # noqa: PLR2004
            continue
        judged = [
            judge(
                "persentase", rate, (part, whole), percent, f"{rate.text} = {part.text} ÷ {whole.text} × 100"
            )
            for rate, part, whole in zip(run.figures, above[-1].figures, above[-2].figures, strict=True)
        ]
        found = [each for each in judged if each]
        held = sum(each.outcome is not Outcome.DIFFERS for each in found)
        if held >= _LEAST_FIGURES and held >= 2 * (len(found) - held):
            for each in found:
                yield each if each.outcome is not Outcome.DIFFERS else replace(each, is_certain=False)
