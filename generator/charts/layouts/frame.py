"""The position of the plot in a line picture, and which labels fit under it."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.charts.drawing import FAINT, INK, TEXT_SIZE, Row, Size, rule, text
from generator.charts.layouts.axis import Axis, Band, cut_strokes
from generator.charts.layouts.series import Series
from generator.charts.text import number, width, wrap

_EMPTY_HEIGHT: Final = 56
_EDGE: Final = 6
_GAP: Final = 8
# How far above the foot of an axis it is cut, and half the height of the strokes.
_CUT_AT: Final = 18
_CUT_HALF: Final = 5
# From the middle of a number to the line that it stands on.
_HALF_LETTER: Final = 4
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


def axis_rows(plot: Frame, upright: Axis, graded_from: int = 0) -> dict[str, Sequence[Row]]:
    """Return the rows of an upright axis: bands from a position on, lines, numbers, and where it is cut."""
    return {
        "bands": tuple(_bands(plot, upright, graded_from)),
        "ticks": (*_ticks(plot, upright), *_cut(plot, upright)),
        "tick_words": tuple(_tick_words(plot, upright)),
    }


def _bands(plot: Frame, upright: Axis, graded_from: int) -> Iterator[Row]:
    start = plot.x(graded_from - 0.5)
    for band in upright.bands:
        if band.shaded:
            upper, lower = plot.y(band.high, upright), plot.y(band.low, upright)
            yield {"x": start, "x2": plot.right, "y": upper, "y2": lower}


def _cut(plot: Frame, upright: Axis) -> Iterator[Row]:
    """Draw the axis of values where it is cut, with the strokes that say so near its foot."""
    if upright.is_cut:
        yield rule((plot.left, plot.top), (plot.left, plot.bottom), FAINT)
        yield from cut_strokes(plot.left, plot.bottom - _CUT_AT, _CUT_HALF, INK, width=2)


def _ticks(plot: Frame, upright: Axis) -> Iterator[Row]:
    for tick in upright.ticks:
        y = plot.y(tick, upright)
        yield rule((plot.left, y), (plot.right, y), FAINT, width=0.5 if tick else 1.5)


def _tick_words(plot: Frame, upright: Axis) -> Iterator[Row]:
    for tick in upright.ticks:
        y = plot.y(tick, upright) + _HALF_LETTER
        yield text(number(tick, upright.places), plot.left - _GAP, y, align="right")


def grade_words(band: Band, size: Size) -> str:
    """Return how a grade is called beside its band: in full where there is room."""
    return band.grade.words if size.name_share else band.grade.label


def _grade_room(upright: Axis, size: Size) -> float:
    """Return how wide the words of the grades are, broken into lines in a narrow picture."""
    room = size.width if size.name_share else _GRADE_ROOM
    return _widest(line for band in upright.bands for line in wrap(grade_words(band, size), room, TEXT_SIZE))


def _widest(words: Iterable[str]) -> float:
    return max((width(word, TEXT_SIZE) for word in words), default=0.0)
