"""Tables that a text has broken into lines: a target, an actual and an achievement that follow each other."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.achievement import achievement
from generator.audit.model import Calculation, Outcome, Remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage

_UNIT: Final = re.compile(r"\s*\(?(?P<unit>%|[A-Za-z]{3,20}(?:\s[A-Za-z]{3,20})?)\)?\s*", re.IGNORECASE)
_BLANK: Final = re.compile(r"[ \t]+")
_WHOLE: Final = 100
_ROUNDED: Final = Decimal("0.6")
_COUNTED: Final = re.compile(r"\bterdiri dari\s+$", re.IGNORECASE)
_INDICATORS: Final = re.compile(r"\s*(?:\([A-Za-z]+\)\s*)?indikator kinerja sebagai berikut", re.IGNORECASE)
_LEAST_HELD: Final = 5


def broken_tables(passages: Sequence[Passage]) -> Iterator[Calculation]:
    """Yield achievements that stand behind target and actual with one unit: 30 Persen 37 Persen 123,33%."""
    found = [
        calculation
        for passage in passages
        for place in triples(passage)
        if (calculation := achievement(*reversed(passage.figures[place : place + 3])))
    ]
    held = sum(calculation.outcome is not Outcome.DIFFERS for calculation in found)
    is_custom = held >= _LEAST_HELD and held >= 2 * (len(found) - held)
    for calculation in found:
        if calculation.outcome is not Outcome.DIFFERS or is_custom:
            yield calculation
    spoken = {id(each.figure) for each in found}
    for passage in passages:
        for calculation in _years_of_line(passage):
            if id(calculation.figure) not in spoken:
                yield calculation


def _years_of_line(passage: Passage) -> Iterator[Calculation]:
    """Yield the achievements of a line that holds target, actual and achievement year by year.

    One that does not follow is asked, where at least twice as many of its line do.
    """
    lines: dict[int, list[Figure]] = defaultdict(list)
    for figure in passage.figures:
        lines[figure.block].append(figure)
    for figures in lines.values():
        found = [
            calculation
            for target, actual, achieved in zip(figures, figures[1:], figures[2:], strict=False)
            if achieved.is_percent and not (target.is_percent or actual.is_percent)
            if (calculation := achievement(achieved, actual, target))
        ]
        held = [each for each in found if each.outcome is not Outcome.DIFFERS]
        if len(held) >= max(2, 2 * (len(found) - len(held))):
            for each in found:
                yield each if each.outcome is not Outcome.DIFFERS else replace(each, is_certain=False)


def counted_indicators(passages: Sequence[Passage]) -> Iterator[Remark]:
    """Ask about a number of indicators where the table that follows has more achievements."""
    for passage, below in pairwise(passages):
        for figure, offset in zip(passage.figures, passage.offsets, strict=True):
            behind = passage.text[offset + len(figure.text) :]
            if not (_COUNTED.search(passage.text[:offset]) and _INDICATORS.match(behind)):
                continue
            rows = len(list(triples(below)))
            # A table may have lost a row, but gains none.
            if rows > figure.value:
                said = f"tabel di bawahnya memuat {rows} indikator dengan target, realisasi, dan capaian"
                yield Remark("jumlah butir", figure.at, figure.text, said, str(rows), is_certain=False)


def triples(passage: Passage) -> Iterator[int]:
    """Yield where a target stands that its actual, with the same unit, and its achievement follow."""
    figures, offsets = passage.figures, passage.offsets
    for place in range(len(figures) - 2):
        target, actual, achieved = figures[place : place + 3]
        if not achieved.is_percent:
            continue
        first = passage.text[offsets[place] + len(target.text) : offsets[place + 1]]
        second = passage.text[offsets[place + 1] + len(actual.text) : offsets[place + 2]]
        if _BLANK.fullmatch(first) and _BLANK.fullmatch(second):
            if _is_plain(target, actual, achieved):
                yield place
            continue
        unit, again = _UNIT.fullmatch(first), _UNIT.fullmatch(second)
        if not unit or not again or unit["unit"].lower().split() != again["unit"].lower().split():
            continue
        if unit["unit"].lower() in {"dan", "atau", "dari", "menjadi", "sampai", "dengan", "hingga"}:
            continue
        behind = passage.text[offsets[place + 2] + len(achieved.text) :].lstrip().lower()
        is_one_unit = unit["unit"].lower() in {"%", "persen"} and (behind[:1] == "%") == (unit["unit"] == "%")
        # Three figures in per cent may be those of three years as well.
        if not is_one_unit and not _follows_a_rate(passage, place):
            yield place


def _is_plain(target: Figure, actual: Figure, achieved: Figure) -> bool:
    """Tell whether three figures without units are what their arithmetic says: 75 84,93 113,24%."""
    if target.is_percent or actual.is_percent or not target.value:
        return False
    if target.value == actual.value:
        # 3 3 100,00%: without decimals it may be three shares of work done.
        return achieved.value == _WHOLE and achieved.places > 0 and target.value < _WHOLE
    return abs(actual.value / target.value * 100 - achieved.value) <= _ROUNDED


def _follows_a_rate(passage: Passage, place: int) -> bool:
    """Tell whether a rate stands right before a figure: then they are a row of rates."""
    if not place:
        return False
    before = passage.figures[place - 1]
    start = passage.offsets[place - 1] + len(before.text)
    return before.is_percent and not passage.text[start : passage.offsets[place]].strip(" %\n")
