"""The layout of a line picture: target against realisation over years or quarters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.charts.drawing import BLUE, FAINT, INK, PAPER, Drawing, Row, Size, rule, text
from generator.charts.layouts.axis import Axis, axis, cut_strokes, graded_axis
from generator.charts.layouts.frame import Frame, frame
from generator.charts.layouts.line_labels import footer, header
from generator.charts.layouts.series import Series, Values
from generator.charts.text import number

_LABEL_ROOM: Final = 26
_ABOVE: Final = -11
_BELOW: Final = 21
_GAP: Final = 8
# How far above the foot of an axis it is cut, and half the height of the strokes.
_CUT_AT: Final = 18
_CUT_HALF: Final = 5
# From the middle of a number to the line that it stands on.
_HALF_LETTER: Final = 4


def lay_out(series: Series, size: Size) -> Drawing:
    """Return the layout of a line picture."""
    upright = _axis(series, size)
    head, top = header(series, size)
    plot = frame(series, upright, top, size)
    foot, height = footer(series, plot, upright, size)
    rows = _Curves(series, plot, upright).layers() if upright else {}
    return Drawing(height, rows | (head + foot).layers())


def _axis(series: Series, size: Size) -> Axis | None:
    spare = Decimal(_LABEL_ROOM) / (Decimal(size.plot_height) - 2 * _LABEL_ROOM)
    if series.grades and series.all_values:
        return graded_axis(series.all_values, series.grades, spare)
    from_zero = series.from_zero or len(series.labels) == 1
    finest = Decimal(0 if series.places else 1)
    return (
        axis(series.all_values, from_zero=from_zero, spare=spare, finest=finest)
        if series.all_values
        else None
    )


@dataclass(frozen=True, slots=True)
class _Curves:
    """The two series in their frame, which has an upright axis where there is any value."""

    series: Series
    plot: Frame
    upright: Axis

    def layers(self) -> dict[str, Sequence[Row]]:
        series = self.series
        return {
            "bands": tuple(self._bands()),
            "ticks": (*self._ticks(), *self._cut()),
            "tick_words": tuple(self._tick_words()),
            "targets": self._points(series.target, series.target_word, series.target_descriptions),
            "actuals": self._points(series.actual, series.actual_word, series.actual_descriptions),
            "labels": [
                row
                for at in filter(self.plot.has_label, range(len(series.labels)))
                for row in self._labels(at)
            ],
        }

    def _bands(self) -> Iterator[Row]:
        start = self.plot.x(self.series.graded_from - 0.5)
        for band in self.upright.bands:
            if band.shaded:
                upper, lower = (self.plot.y(value, self.upright) for value in (band.high, band.low))
                yield {"x": start, "x2": self.plot.right, "y": upper, "y2": lower}

    def _cut(self) -> Iterator[Row]:
        """Draw the axis of values where it is cut, with the strokes that say so at its foot."""
        if self.upright.is_cut:
            left, bottom = self.plot.left, self.plot.bottom
            yield rule((left, self.plot.top), (left, bottom), FAINT)
            yield from cut_strokes(left, bottom - _CUT_AT, _CUT_HALF, INK, width=2)

    def _ticks(self) -> Iterator[Row]:
        for tick in self.upright.ticks:
            y = self.plot.y(tick, self.upright)
            yield rule((self.plot.left, y), (self.plot.right, y), FAINT, width=0.5 if tick else 1.5)

    def _tick_words(self) -> Iterator[Row]:
        for tick in self.upright.ticks:
            y = self.plot.y(tick, self.upright) + _HALF_LETTER
            yield text(number(tick, self.upright.places), self.plot.left - _GAP, y, align="right")

    def _points(self, values: Values, word: str, texts: Sequence[str]) -> list[Row]:
        series = self.series
        return [
            {
                "x": self.plot.x(at),
                "y": self.plot.y(value, self.upright),
                "run": run,
                "course": "step-after" if series.steps else "linear",
                "fill": PAPER if at in series.provisional else BLUE,
                "series": word,
                "words": texts[at],
            }
            for at, (value, run) in enumerate(zip(values, series.runs(values), strict=True))
            if value is not None
        ]

    def _labels(self, at: int) -> Iterator[Row]:
        """Write the higher of the two values above its point and the lower one below."""
        target, actual = self.series.target[at], self.series.actual[at]
        if actual is not None:
            below = actual < target if target is not None else _is_valley(self.series.actual, at)
            yield self._label(at, actual, below=below, bold=True)
        if target is not None:
            below = target <= actual if actual is not None else _is_valley(self.series.target, at)
            yield self._label(at, target, below=below, bold=False)

    def _label(self, at: int, value: Decimal, *, below: bool, bold: bool) -> Row:
        y = self.plot.y(value, self.upright) + (_BELOW if below else _ABOVE)
        words = text(number(value, self.series.places), self.plot.x(at), y, align="center", bold=bold)
        return {**words, "series": self.series.actual_word if bold else self.series.target_word}


def _is_valley(values: Values, at: int) -> bool:
    middle = values[at]
    neighbours = (*values[max(0, at - 1) : at], *values[at + 1 : at + 2])
    stated = [value for value in neighbours if value is not None]
    return middle is not None and bool(stated) and all(value > middle for value in stated)
