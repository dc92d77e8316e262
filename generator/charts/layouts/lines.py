"""The layout of a line picture: target against realisation over years or quarters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.charts.drawing import BLUE, PAPER, Drawing, Row, Size, text
from generator.charts.layouts.axis import Axis, upright_axis
from generator.charts.layouts.frame import Frame, axis_rows, frame
from generator.charts.layouts.line_labels import footer, header
from generator.charts.layouts.series import Series, Values
from generator.charts.text import number

_ABOVE: Final = -11
_BELOW: Final = 21


def lay_out(series: Series, size: Size) -> Drawing:
    """Return the layout of a line picture."""
    from_zero = series.from_zero or len(series.labels) == 1
    upright = upright_axis(
        series.all_values, size, from_zero=from_zero, grades=series.grades, places=series.places
    )
    head, top = header(series, size)
    plot = frame(series, upright, top, size)
    foot, height = footer(series, plot, upright, size)
    rows = _Curves(series, plot, upright).layers() if upright else {}
    return Drawing(height, rows | (head + foot).layers())


@dataclass(frozen=True, slots=True)
class _Curves:
    """The two series in their frame, which has an upright axis where there is any value."""

    series: Series
    plot: Frame
    upright: Axis

    def layers(self) -> dict[str, Sequence[Row]]:
        series = self.series
        return {
            **axis_rows(self.plot, self.upright, series.graded_from),
            "targets": self._points(series.target, series.target_word, series.target_descriptions),
            "actuals": self._points(series.actual, series.actual_word, series.actual_descriptions),
            "labels": [
                row
                for at in filter(self.plot.has_label, range(len(series.labels)))
                for row in self._labels(at)
            ],
        }

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
