"""By how much a printed figure differs from ours, and the rounding of which inputs makes it follow."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Final

from generator.compute.verification.causes import difference_in_percent
from generator.languages.translation import translate
from generator.values.shared.number import decimals_of, rounded
from generator.views.shared import numbers

# Decimals of a difference beyond those printed, where it is smaller than the last of them.
_FINER: Final = 2
# More decimals than these nobody writes: the figure was computed.
_MOST: Final = 6


def how_much(value: Decimal, places: int, ours: Decimal, written: Callable[[Decimal, int], str]) -> str:
    """Say by how much a print is above or below ours, in its unit and in per cent of ours.

    ``written`` writes an amount with so many decimals and its unit.
    """
    amount = abs(value - ours)
    digits = places if rounded(amount, places) else places + _FINER
    share = difference_in_percent(value, ours)
    in_words = written(amount, min(digits, max(places, decimals_of(amount))))
    if share is not None:
        in_words = f"{in_words} ({_share(abs(share))})"
    if value > ours:
        return translate("Lebih besar {in_words}", in_words=in_words)
    return translate("Lebih kecil {in_words}", in_words=in_words)


def by_rounding(names: Iterable[str]) -> str:
    """Name the inputs that were rounded before; nothing where there are none."""
    listed = ", ".join(names)
    return translate("Cocok bila sudah dibulatkan: {inputs}", inputs=listed) if listed else ""


def _share(share: Decimal) -> str:
    least = Decimal(1).scaleb(-numbers.PERCENT_PLACES)
    if rounded(share, numbers.PERCENT_PLACES):
        return numbers.percent(share)
    return translate("kurang dari {share}", share=numbers.percent(least))


def written_input(value: Decimal) -> str:
    """Write an input as it was written, and one that was computed with two decimals."""
    places = decimals_of(value.normalize())
    return numbers.number(value, places if places <= _MOST else _FINER)
