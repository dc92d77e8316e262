"""The arithmetic of tables and achievements over intervals: all results that inputs can give.

Each formula has the name and the meaning of its twin in ``compute.shared.arithmetic`` or
``compute.shared.formulas``; tests hold the twins together. No inexact input stands in a formula twice: its
two places could take different numbers of its interval, and the result would be wider than it can have been.
A divisor that may be zero raises :class:`ZeroDivisionError`.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from generator.compute.shared.sums import OVER_YEARS, SHARE
from generator.values.verification.interval import ZERO, Interval, joined

Formula = Callable[..., Interval]
_ONE: Final = Interval.exactly(1)
_HUNDRED: Final = Interval.exactly(100)
_TWO_HUNDRED: Final = Interval.exactly(200)
_NINETY: Final = Fraction(90)


def percent(part: Interval, whole: Interval) -> Interval:
    """Return a part in per cent of a whole."""
    return part / whole * _HUNDRED


def total(*values: Interval) -> Interval:
    """Return the sum."""
    return sum(values, ZERO)


def mean(*values: Interval) -> Interval:
    """Return the plain mean of at least one value."""
    return total(*values) / Interval.exactly(len(values))


def weighted_mean(*values_and_weights: Interval) -> Interval:
    """Return the mean of values (first half) weighted by exact weights (second half)."""
    half = len(values_and_weights) // 2
    values, weights = values_and_weights[:half], values_and_weights[half:]
    products = (value * weight for value, weight in zip(values, weights, strict=True))
    return total(*products) / total(*weights)


def of_unknown_weights(value: Decimal, values: Sequence[Decimal], *inputs: Interval) -> Interval:
    """Return all that a weighted mean of ``values`` can be where it is ``value``, whatever its weights.

    It moves no further than the value that moves most.
    """
    moves = [each - Interval.exactly(one) for each, one in zip(inputs, values, strict=True)]
    return Interval.exactly(value) + joined((ZERO, *moves))


def growth(new: Interval, old: Interval) -> Interval:
    """Return the change in per cent of the size of the old value."""
    change = (new / old - _ONE) * _HUNDRED
    return change if old.low > 0 else -change


def reduction(new: Interval, old: Interval) -> Interval:
    """Return how much less is needed after than before, in per cent."""
    return -growth(new, old)


def saving(realised: Interval, planned: Interval) -> Interval:
    """Return (1 - IBR / IBT) in per cent."""
    return (_ONE - realised / planned) * _HUNDRED


def weighted(weight: Interval, value: Interval) -> Interval:
    """Return a value times its weight in per cent."""
    return weight * value / _HUNDRED


def inverse(actual: Interval, target: Interval) -> Interval:
    """Return the target in per cent of the actual."""
    return percent(target, actual)


def two_minus_ratio(actual: Interval, target: Interval) -> Interval:
    """Return 2-R/T in per cent."""
    return _TWO_HUNDRED - percent(actual, target)


def deviation(actual: Interval, target: Interval) -> Interval:
    """Return R/T up to the target and 2-R/T above it: the ratio folded down at 100."""
    plain = percent(actual, target)
    low, high = plain.low, plain.high
    if high <= 100:  # noqa: PLR2004 - per cent
        return plain
    folded = _TWO_HUNDRED - plain
    if low >= 100:  # noqa: PLR2004
        return folded
    below = Interval(low, Fraction(100), is_open_low=plain.is_open_low)
    return joined((below, Interval(folded.low, Fraction(100), is_open_low=folded.is_open_low)))


def deviation_kmk(actual: Interval, target: Interval) -> Interval:
    """Scale the deviation as KMK 127/2026 does: a rising line with a bend at 90."""
    plain = deviation(actual, target)
    return Interval(_bent(plain.low), _bent(plain.high), plain.is_open_low, plain.is_open_high)


def _bent(value: Fraction) -> Fraction:
    return value * 10 / 9 if value <= _NINETY else 100 + (value - _NINETY) * 2


def clamped(value: Interval, floor: Decimal | None, cap: Decimal | None) -> Interval:
    """Return all that values can be after a floor and a cap."""
    return _at_most(-_at_most(-value, None if floor is None else -floor), cap)


def _at_most(value: Interval, limit: Decimal | None) -> Interval:
    if limit is None or value.high <= limit:
        return value
    end = Fraction(limit)
    return Interval.exactly(end) if value.low >= end else Interval(value.low, end, value.is_open_low)


OF_COLUMNS: Final[Mapping[str, Formula]] = MappingProxyType(
    {
        "persen-dari": percent,
        "per": Interval.__truediv__,
        "dikurangi": Interval.__sub__,
        "ditambah": total,
        "pertumbuhan": growth,
        "pengurangan": reduction,
        "penghematan": saving,
        "selisih-promotor": Interval.__sub__,
        "tertimbang": weighted,
        SHARE: percent,
        OVER_YEARS: growth,
    }
)
OF_ACHIEVEMENTS: Final[Mapping[str, Formula]] = MappingProxyType(
    {
        "rasio": percent,
        "rasio-terbalik": inverse,
        "dua-kurang-rasio": two_minus_ratio,
        "simpangan": deviation,
        "simpangan-kmk": deviation_kmk,
    }
)
