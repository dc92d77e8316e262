"""Tables that a text has broken into lines: a target, an actual and an achievement that follow each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.achievement import achievement
from generator.audit.model import Calculation, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.passages import Passage

_UNIT: Final = re.compile(r"\s*(?P<unit>%|[A-Za-z]{3,20}(?:\s[A-Za-z]{3,20})?)\s*", re.IGNORECASE)
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


def triples(passage: Passage) -> Iterator[int]:
    """Yield where a target stands that its actual, with the same unit, and its achievement follow."""
    figures, offsets = passage.figures, passage.offsets
    for place in range(len(figures) - 2):
        target, actual, achieved = figures[place : place + 3]
        if not achieved.is_percent:
            continue
        first = passage.text[offsets[place] + len(target.text) : offsets[place + 1]]
        second = passage.text[offsets[place + 1] + len(actual.text) : offsets[place + 2]]
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


def _follows_a_rate(passage: Passage, place: int) -> bool:
    """Tell whether a rate stands right before a figure: then they are a row of rates."""
    if not place:
        return False
    before = passage.figures[place - 1]
    start = passage.offsets[place - 1] + len(before.text)
    return before.is_percent and not passage.text[start : passage.offsets[place]].strip(" %\n")
