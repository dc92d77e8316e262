"""One rule for all axes: what they cover, the values that get a line, and how it is said that they are cut.

A rate, an amount or a count is held against zero, and growth lies around it. An index that is read by grades
covers the grades (jenjang) that its values touch, each drawn as a band. Another index shows where its values
lie. An axis without zero is cut, and cut are bars that would be too long: both have the same two strokes.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.charts.drawing import Row, Size, rule
from generator.charts.inputs import Grade
from generator.languages.translation import translatable
from generator.values.shared.number import decimals_of

CUT_AXIS_NOTE: Final = translatable("Sumbu bertanda // tidak mulai dari 0.")
# From one stroke to the next, and how far each leans.
_APART: Final = 6
_LEAN: Final = 4
_LABEL_ROOM: Final = 26
_STEPS: Final = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_TARGET_INTERVALS: Final = 3


@dataclass(frozen=True, slots=True)
class Band:
    """The part of an axis that is of one grade; every second one is ``shaded``."""

    grade: Grade
    low: Decimal
    high: Decimal
    shaded: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """The lowest and highest value shown, the values that get a line, and the bands of grades, if any."""

    low: Decimal
    high: Decimal
    ticks: tuple[Decimal, ...]
    bands: tuple[Band, ...] = ()

    @property
    def places(self) -> int:
        """The decimals that the values with a line need."""
        return max((decimals_of(tick.normalize()) for tick in self.ticks), default=0)

    @property
    def is_cut(self) -> bool:
        """Whether zero is not on it."""
        return not self.low <= 0 <= self.high


def upright_axis(
    values: Sequence[Decimal], size: Size, *, from_zero: bool, grades: Sequence[Grade], places: int
) -> Axis | None:
    """Return the axis of a line picture, with room for a number above and below each point.

    ``places`` are the decimals of the values: what has none is counted. ``None`` without any value.
    """
    spare = Decimal(_LABEL_ROOM) / (Decimal(size.plot_height) - 2 * _LABEL_ROOM)
    if grades and values:
        return graded_axis(values, grades, spare)
    finest = Decimal(0 if places else 1)
    return axis(values, from_zero=from_zero, spare=spare, finest=finest) if values else None


def axis(values: Sequence[Decimal], *, from_zero: bool, spare: Decimal, finest: Decimal = Decimal(0)) -> Axis:
    """Return an axis that covers the values; ``spare`` is the share left free above and below for labels.

    ``finest`` is the least step that makes sense: 1 for things that are counted. Zero is on the axis
    when asked for, and when the values are far apart, all the same, or negative.
    """
    low, high = _value_range(values, from_zero=from_zero)
    step = max(_step(high - low), finest)
    first = (low / step).to_integral_value("ROUND_FLOOR")
    last = (high / step).to_integral_value("ROUND_CEILING")
    ticks = tuple(step * (first + index) for index in range(int(last - first) + 1))
    margin = spare * (ticks[-1] - ticks[0])
    return Axis(min(ticks[0], min(values) - margin), max(ticks[-1], max(values) + margin), ticks)


def graded_axis(values: Sequence[Decimal], grades: Sequence[Grade], spare: Decimal) -> Axis:
    """Return an axis over the grades that the values touch, with a line at each limit between two.

    ``grades`` run from the highest to the lowest, at least one; ``spare`` as for `axis`.
    """
    limits = sorted(grade.lower for grade in grades)
    low = max((limit for limit in limits if limit <= min(values)), default=min(values))
    high = min((limit for limit in limits if limit > max(values)), default=max(values))
    margin = spare * (high - low or 1)
    low, high = min(low, min(values) - margin), max(high, max(values) + margin)
    bands = tuple(_bands(grades, low, high))
    return Axis(low, high, tuple(limit for limit in limits if low <= limit <= high), bands)


def _bands(grades: Sequence[Grade], low: Decimal, high: Decimal) -> Iterator[Band]:
    upper = high
    for position, grade in enumerate(grades):
        # What lies below the last limit is of the lowest grade too.
        lower = low if position == len(grades) - 1 else max(grade.lower, low)
        if lower < upper:
            yield Band(grade, lower, upper, position % 2 == 0)
        upper = min(upper, lower)


def cut_strokes(x: float, y: float, half: float, colour: str, *, width: float) -> Iterator[Row]:
    """Draw the two strokes that say that something is cut: ``half`` as high, around (x, y)."""
    for start in (x - _APART / 2, x + _APART / 2):
        yield rule((start - _LEAN, y + half), (start + _LEAN, y - half), colour, width=width)


def _value_range(values: Sequence[Decimal], *, from_zero: bool) -> tuple[Decimal, Decimal]:
    low, high = min(values), max(values)
    if from_zero or low * 2 <= high or low == high:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    return (low, high) if low < high else (Decimal(0), Decimal(1))


def _step(stretch: Decimal) -> Decimal:
    power = math.floor((stretch / _TARGET_INTERVALS).log10())
    scaled = (stretch / _TARGET_INTERVALS).scaleb(-power)
    return next(step for step in _STEPS if step >= scaled).scaleb(power)
