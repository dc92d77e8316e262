"""The position of the plot in a line picture, and which labels fit under it."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.charts.drawing import TEXT_SIZE, WIDTH
from generator.charts.layouts.axis import Axis
from generator.charts.layouts.series import Series
from generator.charts.text import number, width

PLOT_HEIGHT: Final = 176
_EMPTY_HEIGHT: Final = 56
_EDGE: Final = 6
_GAP: Final = 8


@dataclass(frozen=True, slots=True)
class Frame:
    """The plot's edges in user units, and how many positions apart labels fit."""

    left: float
    right: float
    top: float
    height: float
    count: int
    every: int

    @property
    def bottom(self) -> float:
        """The lower edge of the plot."""
        return self.top + self.height

    def x(self, position: float) -> float:
        """Return the x coordinate of a position on the horizontal axis; 0 is the first label."""
        return self.left + (self.right - self.left) * (position + 0.5) / max(1, self.count)

    def y(self, value: Decimal, upright: Axis) -> float:
        """Return the y coordinate of a value on the upright axis."""
        low, high = float(upright.low), float(upright.high)
        return self.bottom - self.height * (float(value) - low) / (high - low)

    def has_label(self, position: int) -> bool:
        """Whether there is room to write at this position; at the last one there always is."""
        return (self.count - 1 - position) % self.every == 0


def frame(series: Series, upright: Axis | None, top: float) -> Frame:
    """Return the frame of the plot, with the width that the numbers of the vertical axis leave."""
    count = max(1, len(series.labels))
    left = _widest(number(tick, upright.places) for tick in upright.ticks) + _GAP if upright else 0.0
    widest = _widest([*series.labels, *(number(value, series.places) for value in series.all_values)])
    room = (WIDTH - _EDGE - left) / count
    right = WIDTH - max(_EDGE, (widest - room) / 2)
    height = PLOT_HEIGHT if upright else _EMPTY_HEIGHT
    return Frame(left, right, top, height, count, max(1, math.ceil(widest / room)))


def _widest(words: Iterable[str]) -> float:
    return max((width(word, TEXT_SIZE) for word in words), default=0.0)
