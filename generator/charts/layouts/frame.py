"""The position of the plot in a line picture, and which labels fit under it."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.charts.drawing import TEXT_SIZE, Size
from generator.charts.layouts.axis import Axis, Band
from generator.charts.layouts.series import Series
from generator.charts.text import number, width, wrap

_EMPTY_HEIGHT: Final = 56
_EDGE: Final = 6
_GAP: Final = 8
# The widest that words of grades may be beside the plot of a narrow picture.
_GRADE_ROOM: Final = 62


@dataclass(frozen=True, slots=True)
class Frame:
    """The plot's edges in user units, and how many positions apart labels fit."""

    left: float
    right: float
    top: float
    height: float
    count: int
    every: int
    grade_room: float = 0

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


def frame(series: Series, upright: Axis | None, top: float, size: Size) -> Frame:
    """Return the frame of the plot, with the width that the numbers of the vertical axis leave."""
    count = max(1, len(series.labels))
    left = _widest(number(tick, upright.places) for tick in upright.ticks) + _GAP if upright else 0.0
    widest = _widest([*series.labels, *(number(value, series.places) for value in series.all_values)])
    grade_room = _grade_room(upright, size) if upright and upright.bands else 0.0
    margin = grade_room + _GAP if grade_room else _EDGE
    room = (size.width - margin - left) / count
    right = size.width - max(margin, (widest - room) / 2)
    height = size.plot_height if upright else _EMPTY_HEIGHT
    return Frame(left, right, top, height, count, max(1, math.ceil(widest / room)), grade_room)


def grade_words(band: Band, size: Size) -> str:
    """Return how a grade is called beside its band: in full where there is room."""
    return band.grade.words if size.name_share else band.grade.label


def _grade_room(upright: Axis, size: Size) -> float:
    """Return how wide the words of the grades are, broken into lines in a narrow picture."""
    room = size.width if size.name_share else _GRADE_ROOM
    return _widest(line for band in upright.bands for line in wrap(grade_words(band, size), room, TEXT_SIZE))


def _widest(words: Iterable[str]) -> float:
    return max((width(word, TEXT_SIZE) for word in words), default=0.0)
