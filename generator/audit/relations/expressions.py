"""Arithmetic that a report writes out: 30 ikan x 30 hari = 900 pcs, 35detik/2 pack = 17,5 detik."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge
from generator.audit.model import Calculation, Outcome
from generator.audit.numbers import Figure, readings_of
from generator.compute.verification.over_intervals import percent
from generator.values.verification.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.passages import Passage
    from generator.compute.verification.over_intervals import Formula

_UNIT: Final = r"\s*(?:[A-Za-z]{1,12}\b)?\s*"
_TWO: Final = re.compile(
    r"(?<![\w.,/)])(?<!\d\s)(?P<first>\d+(?:[.,]\d+)*)" + _UNIT + r"(?P<sign>[x×*/:÷])\s*"
    r"(?P<second>\d+(?:[.,]\d+)*)" + _UNIT + r"(?P<rate>[x×*]\s*100\s*%?\s*)?=\s*(?:rp\.?\s*)?(?=\d)",
    re.IGNORECASE,
)
# What stands right before makes the two numbers the end of a longer expression.
_GOES_ON: Final = re.compile(r"[x×*/:÷+(−-]\s*$", re.IGNORECASE)
_SIGNS: Final = {"x": "×", "*": "×", "/": "÷", ":": "÷"}


def expressions(passages: Sequence[Passage]) -> Iterator[Calculation]:
    """Yield how the result of a product or a quotient of two numbers follows from them; others are asked."""
    for passage in passages:
        places = {offset: figure for figure, offset in zip(passage.figures, passage.offsets, strict=True)}
        for match in _TWO.finditer(passage.text):
            result = places.get(match.end())
            inputs = [_figure(passage, match, name) for name in ("first", "second")]
            sign = _SIGNS.get(match["sign"].lower(), match["sign"])
            formula = _formula(sign, is_rate=bool(match["rate"]))
            if result is None or None in inputs or formula is None:
                continue
            if _GOES_ON.search(passage.text, 0, match.start()):
                continue
            given = [each for each in inputs if each is not None]
            said = f"{given[0].text} {sign} {given[1].text}{' × 100' if match['rate'] else ''}"
            calculation = judge("hitungan tertulis", result, given, formula, said, exact=(0, 1))
            if calculation:
                is_held = calculation.outcome is not Outcome.DIFFERS
                yield calculation if is_held else replace(calculation, is_certain=False)


def _formula(sign: str, *, is_rate: bool) -> Formula | None:
    """Return what the signs say; nothing for a product in per cent, which no report writes."""
    if sign == "÷":
        return percent if is_rate else Interval.__truediv__
    return None if is_rate else Interval.__mul__


def _figure(passage: Passage, match: re.Match[str], name: str) -> Figure | None:
    """Return a number of an expression as a figure; it may be one of the passage that its unit hides."""
    readings = readings_of(match[name])
    at = max(0, bisect_right(passage.starts, match.start(name)) - 1)
    start = match.start(name) - passage.starts[at]
    if not readings:
        return None
    return Figure(
        match[name], passage.positions[at], readings,
        start=start, end=start + len(match[name]), block=passage.blocks[at],
    )  # fmt: skip
