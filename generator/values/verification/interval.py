"""Intervals of exact numbers: what a printed figure can have been before it was rounded.

A figure printed as ``53,2`` may have been 53,15 (rounded half up), 53,25 (half to even) or 53,2999 (cut off).
Ends are fractions, so that no quotient loses a digit; an end that is not reached is open. Source: XBRL
Calculations 1.1 (REC 2023-02-22), whose intervals of rounding and of truncation these join.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Flag, auto
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from generator.values.shared.number import decimals_of

if TYPE_CHECKING:
    from collections.abc import Iterable


_End = tuple[Fraction, bool]


class Rounding(Flag):
    """Ways in which a figure may have lost its last digits."""

    HALF_UP = auto()
    HALF_EVEN = auto()
    CUT = auto()
    ANY = HALF_UP | HALF_EVEN | CUT


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from ``low`` to ``high``; an end that is open does not belong to it."""

    low: Fraction
    high: Fraction
    is_open_low: bool = False
    is_open_high: bool = False

    @classmethod
    def exactly(cls, value: Decimal | int | Fraction) -> Interval:
        """Return the interval of one number."""
        end = Fraction(value)
        return cls(end, end)

    @property
    def is_exact(self) -> bool:
        """Whether it holds one number only."""
        return self.low == self.high

    def __contains__(self, value: Decimal | int | Fraction) -> bool:
        """Tell whether a number belongs to it."""
        number = Fraction(value)
        is_above = self.low < number or (self.low == number and not self.is_open_low)
        return is_above and (number < self.high or (number == self.high and not self.is_open_high))

    def __neg__(self) -> Interval:
        """Return the interval of the numbers with the other sign."""
        return Interval(-self.high, -self.low, self.is_open_high, self.is_open_low)

    def __add__(self, other: Interval) -> Interval:
        """Return all sums of a number of each."""
        return Interval(
            self.low + other.low,
            self.high + other.high,
            self.is_open_low or other.is_open_low,
            self.is_open_high or other.is_open_high,
        )

    def __sub__(self, other: Interval) -> Interval:
        """Return all differences of a number of each."""
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        """Return all products of a number of each."""
        return _spanned(
            (left[0] * right[0], not _is_reached(left, right)) for left in self._ends for right in other._ends
        )

    def __truediv__(self, other: Interval) -> Interval:
        """Return all quotients; raises :class:`ZeroDivisionError` where the divisor may be zero."""
        if 0 in other or other.low == 0 or other.high == 0:
            message = "the divisor may be zero"
            raise ZeroDivisionError(message)
        inverse = Interval(1 / other.high, 1 / other.low, other.is_open_high, other.is_open_low)
        return self * inverse

    @property
    def _ends(self) -> tuple[_End, _End]:
        return (self.low, self.is_open_low), (self.high, self.is_open_high)

    def meets(self, other: Interval) -> bool:
        """Tell whether some number belongs to both."""
        if self.high <= other.low:
            return self.high == other.low and not (self.is_open_high or other.is_open_low)
        if other.high <= self.low:
            return other.high == self.low and not (other.is_open_high or self.is_open_low)
        return True

    def intersection(self, other: Interval) -> Interval | None:
        """Return the numbers that belong to both; nothing where there are none."""
        low, is_open_low = max(
            (self.low, self.is_open_low), (other.low, other.is_open_low), key=lambda end: (end[0], end[1])
        )
        high, is_open_high = min(
            (self.high, self.is_open_high),
            (other.high, other.is_open_high),
            key=lambda end: (end[0], not end[1]),
        )
        if low > high or (low == high and (is_open_low or is_open_high)):
            return None
        return Interval(low, high, is_open_low, is_open_high)

    def distance(self, other: Interval) -> Fraction:
        """Return how far the nearest numbers of both are apart; 0 where the intervals touch or meet."""
        return max(self.low - other.high, other.low - self.high, Fraction(0))


def _is_reached(left: _End, right: _End) -> bool:
    """Tell whether the product of two ends is one of two numbers: a zero makes zero of every number."""
    closed = [value for value, is_open in (left, right) if not is_open]
    return len(closed) == 2 or 0 in closed  # noqa: PLR2004


def _spanned(ends: Iterable[tuple[Fraction, bool]]) -> Interval:
    """Return the interval of products; an end that is reached once is closed, however often it is not."""
    found = list(ends)
    low, high = min(value for value, _ in found), max(value for value, _ in found)
    return Interval(
        low,
        high,
        all(is_open for value, is_open in found if value == low),
        all(is_open for value, is_open in found if value == high),
    )


def printed(value: Decimal, places: int, power: int = 0, rounding: Rounding = Rounding.ANY) -> Interval:
    """Return what a figure can have been that is printed with ``places`` decimals in units of ``10**power``.

    ``printed(Decimal("5.7"), 1, 9)`` is 5,7 miliar: from 5 650 000 000 to below 5 800 000 000. ``value`` is
    as printed, before its unit; the interval is in ones.
    """
    unit = Fraction(10) ** -places
    middle, half = Fraction(value), unit / 2
    parts: list[Interval] = []
    if Rounding.HALF_UP in rounding:
        # Away from zero at the half: a negative figure reaches its lower end instead.
        parts += [Interval(middle - half, middle + half, is_open_low=value < 0, is_open_high=value > 0)]
        if not value:
            parts = [Interval(-half, half, is_open_low=True, is_open_high=True)]
    if Rounding.HALF_EVEN in rounding:
        is_odd = (middle / unit) % 2 == 1
        parts += [Interval(middle - half, middle + half, is_odd, is_odd)]
    if Rounding.CUT in rounding:
        low = middle if value > 0 else middle - unit
        high = middle if value < 0 else middle + unit
        parts += [Interval(low, high, is_open_low=value <= 0, is_open_high=value >= 0)]
    whole = joined(parts)
    scale = Fraction(10) ** power
    return Interval(whole.low * scale, whole.high * scale, whole.is_open_low, whole.is_open_high)


def written(value: Decimal) -> Interval:
    """Return what a figure can have been that people wrote: a whole one is meant as it stands.

    Counts and rupiah are whole and exact; 53,2 was rounded at its last decimal.
    """
    places = decimals_of(value)
    return printed(value, places) if places else Interval.exactly(value)


def joined(parts: Iterable[Interval]) -> Interval:
    """Return the interval from the lowest to the highest end of intervals; what is between them is in it."""
    intervals = list(parts)
    low = min((each.low, each.is_open_low) for each in intervals)
    high = max((each.high, not each.is_open_high) for each in intervals)
    return Interval(low[0], high[0], low[1], not high[1])


ZERO: Final = Interval.exactly(0)
