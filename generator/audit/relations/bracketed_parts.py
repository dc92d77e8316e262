"""Parts in brackets behind their names: nilai 90 terdiri dari Revisi DIPA (10), Deviasi (11,07)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge
from generator.audit.model import Calculation, Outcome
from generator.compute.verification.over_intervals import total

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage

_BEGINS: Final = re.compile(r"\b(?:terdiri (?:dari|atas)|komponennya|dengan komponen)\b", re.IGNORECASE)
_BRACKET: Final = re.compile(r"\(\s*$")
_LEAST_PARTS: Final = 4
_NEAR: Final = 400
_QUARTER: Final = 4


def bracketed_parts(passages: Sequence[Passage]) -> Iterator[Calculation]:
    """Yield which figure near them the parts come to; where none is, the nearest one is asked."""
    for passage in passages:
        for match in _BEGINS.finditer(passage.text):
            parts = _parts(passage, match.end())
            if len(parts) < _LEAST_PARTS:
                continue
            whole = sum(each.value for each in parts)
            near = [
                figure
                for figure, offset in zip(passage.figures, passage.offsets, strict=True)
                if abs(offset - match.start()) <= _NEAR
                and figure not in parts
                and abs(figure.value - whole) * _QUARTER <= whole
            ]
            if near:
                figure = min(near, key=lambda each: abs(each.value - whole))
                said = f"{' + '.join(each.text for each in parts)} (bagian dalam kurung)"
                calculation = judge("jumlah dalam kalimat", figure, parts, total, said)
                if calculation:
                    is_held = calculation.outcome is not Outcome.DIFFERS
                    yield calculation if is_held else replace(calculation, is_certain=False)


def _parts(passage: Passage, start: int) -> list[Figure]:
    """Return the figures in brackets from a place on, up to the first one without."""
    parts: list[Figure] = []
    for figure, offset in zip(passage.figures, passage.offsets, strict=True):
        if offset < start:
            continue
        is_part = _BRACKET.search(passage.text, max(0, offset - 4), offset)
        if not is_part or passage.text[offset + len(figure.text) :].lstrip()[:1] != ")":
            break
        parts.append(figure)
    return parts
