"""Achievements told in sentences: the words before three figures name target, actual and achievement."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.achievement import achievement
from generator.audit.model import Calculation, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage

_NAMED: Final = re.compile(
    r"\b(?:(?P<target>target(?:kan|nya)?|ditargetkan|menargetkan)|(?P<actual>(?:capaian\s+)?realisasi(?:nya)?|terealisasi)"
    r"|(?P<achieved>capaian(?:nya)?|tercapai|atau sebesar))\b[^.;\d]{0,40}$",
    re.IGNORECASE,
)
_OTHER: Final = re.compile(r"anggaran|pagu|fisik|tahun|tw|triwulan|jangka|renstra|total", re.IGNORECASE)
# What an actual is told beside is its target: 30 persen dengan realisasi sebesar 37 persen.
_BEFORE_ACTUAL: Final = re.compile(
    r"\s*(?:%|[A-Za-z]+)?\s*,?\s*dengan\s+(?:hasil\s+)?realisasi\b", re.IGNORECASE
)
_LEAST_HELD: Final = 5
# Words further before the first figure are about something else.
_LONGEST_LEAD: Final = 120


def stated_achievements(passages: Sequence[Passage]) -> Iterator[Calculation]:
    """Yield achievements of sentences; one that fails is only a question."""
    found = [calculation for passage in passages for calculation in _achievements_in(passage)]
    held = [calculation for calculation in found if calculation.outcome is not Outcome.DIFFERS]
    spoken = {id(figure) for calculation in held for figure in (calculation.figure, *calculation.inputs)}
    yield from held
    for calculation in found:
        mine = {id(figure) for figure in (calculation.figure, *calculation.inputs)}
        if len(held) >= _LEAST_HELD and calculation.outcome is Outcome.DIFFERS and not mine & spoken:
            spoken |= mine
            yield replace(calculation, is_certain=False)


def _achievements_in(passage: Passage) -> Iterator[Calculation]:
    for target, actual, achieved in achievement_triples(passage):
        if calculation := achievement(achieved, actual, target):
            yield calculation


def achievement_triples(passage: Passage) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Yield the target, the actual and the achievement of each sentence that calls three figures so."""
    figures, offsets = passage.figures, passage.offsets
    for place in range(len(figures) - 2):
        named: dict[str, Figure] = {}
        start = 0 if place == 0 else offsets[place - 1] + len(figures[place - 1].text)
        start = max(start, offsets[place] - _LONGEST_LEAD)
        between = passage.text[start : offsets[place + 2]]
        if _OTHER.search(between) or re.search(r"\.\s", passage.text[offsets[place] : offsets[place + 2]]):
            continue
        for figure, offset in zip(figures[place : place + 3], offsets[place : place + 3], strict=True):
            match = _NAMED.search(passage.text[start:offset])
            start = offset + len(figure.text)
            if match and match.lastgroup:
                named[match.lastgroup] = figure
        first = passage.text[offsets[place] + len(figures[place].text) : offsets[place + 1]]
        if "target" not in named and figures[place] not in named.values() and _BEFORE_ACTUAL.match(first):
            named["target"] = figures[place]
        if len(named) == 3 and named["achieved"].is_percent:  # noqa: PLR2004
            yield named["target"], named["actual"], named["achieved"]
