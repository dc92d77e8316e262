"""Large figures that stand in several places: borne out where they are the same to the last printed digit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge_same
from generator.audit.model import Calculation, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from generator.audit.numbers import Figure

REPEATED: Final = "angka yang sama"
_LARGE: Final = 100_000


def repeated(figures: Sequence[Figure]) -> Iterator[Calculation]:
    """Yield each large figure beside the first place that prints the same value."""
    first: dict[Decimal, Figure] = {}
    for figure in figures:
        if figure.is_malformed or figure.value < _LARGE:
            continue
        before = first.setdefault(figure.value, figure)
        if before is not figure and before.block != figure.block:
            calculation = judge_same(REPEATED, figure, before, f"juga tercetak pada baris {before.at.line}")
            if calculation and calculation.outcome is not Outcome.DIFFERS:
                yield calculation
