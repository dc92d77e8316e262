"""The layout of paired dots: a row for each thing, its value now and before on one axis, joined by a line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.charts.drawing import (
    BLUE,
    FAINT,
    INK,
    LINE_HEIGHT,
    PAPER,
    TEXT_SIZE,
    Annotations,
    Drawing,
    Row,
    Size,
    mark,
    rule,
    stacked,
    text,
)
from generator.charts.inputs import PairedDot, PairedDots
from generator.charts.layouts.axis import CUT_AXIS_NOTE, Axis, axis, cut_strokes, graded_axis
from generator.charts.text import BOLD, number, width, wrap
from generator.languages.translation import translate

_SPARE: Final = Decimal("0.06")
_FIRST: Final = 15
_KEY: Final = LINE_HEIGHT + 10.0
_ROW: Final = 22.0
_GAP: Final = 10.0
_SHORT: Final = 6
_CUT_AT: Final = 8
_CUT_HALF: Final = 5


@dataclass(frozen=True, slots=True)
class _Plot:
    """The lying axis between two edges, and from where to where it is drawn."""

    lying: Axis
    left: float
    right: float
    top: float
    bottom: float

    def x(self, value: Decimal) -> float:
        low, high = self.lying.low, self.lying.high
        return self.left + (self.right - self.left) * float((value - low) / (high - low))


@dataclass(frozen=True, slots=True)
class _Placed:
    dot: PairedDot
    name: tuple[str, ...]
    top: float
    y: float


def lay_out(chart: PairedDots, size: Size) -> Drawing:
    """Return the layout of paired dots, in the order given."""
    foot = _foot(chart, size)
    placed, bottom = _placed(chart, size, foot)
    values = [value for dot in chart.dots for value in (dot.value, dot.before) if value is not None]
    lying = (
        graded_axis(values, chart.grades, _SPARE)
        if chart.grades
        else axis(values, from_zero=False, spare=_SPARE)
    )
    labels = BOLD * max(width(dot.label, TEXT_SIZE) for dot in chart.dots)
    plot = _Plot(lying, foot + _GAP, size.width - labels - _GAP, _top(chart), bottom)
    annotations = sum((_row(each, plot, size) for each in placed), _key(chart))
    # Lines do not run through names that stand above their dots.
    annotations += _scale(plot, plot.top if foot else bottom - _SHORT)
    notes = wrap(translate(CUT_AXIS_NOTE), size.width, TEXT_SIZE) if lying.is_cut else ()
    end = bottom + LINE_HEIGHT + 6
    annotations += Annotations(stacked(notes, 0, end + _FIRST))
    rows: dict[str, Sequence[Row]] = {"bands": tuple(_bands(plot))}
    return Drawing(end + len(notes) * LINE_HEIGHT + 4, rows | annotations.layers())


def _foot(chart: PairedDots, size: Size) -> float:
    """Return how much room the names get beside the plot; none where they stand above their dots."""
    return min(
        max(width(dot.name, TEXT_SIZE) for dot in chart.dots) + _GAP, size.width * size.name_share * 0.8
    )


def _top(chart: PairedDots) -> float:
    return _KEY + (LINE_HEIGHT if chart.grades else 0)


def _placed(chart: PairedDots, size: Size, foot: float) -> tuple[list[_Placed], float]:
    placed, top = list[_Placed](), _top(chart) + 4
    for dot in chart.dots:
        name = wrap(dot.name, foot - _GAP if foot else size.width, TEXT_SIZE)
        height = len(name) * LINE_HEIGHT
        y = top + (LINE_HEIGHT / 2 if foot else height + _ROW / 2)
        placed.append(_Placed(dot, name, top, y))
        top = max(top + height, y + _ROW / 2) + _GAP / 2
    return placed, top


def _key(chart: PairedDots) -> Annotations:
    """Show how each year is marked; the year before only where it has a value."""
    now = [text(chart.now, 14, _FIRST, bold=True)]
    marks = [mark("circle", 6, _FIRST - 5, fill=BLUE, stroke=BLUE, size=56)]
    if any(dot.before is not None for dot in chart.dots):
        x = 14 + BOLD * width(chart.now, TEXT_SIZE) + 22
        now.append(text(chart.before, x + 8, _FIRST))
        marks.append(mark("circle", x, _FIRST - 5, fill=PAPER, stroke=FAINT, size=50))
    return Annotations(tuple(now), marks=tuple(marks))


def _row(placed: _Placed, plot: _Plot, size: Size) -> Annotations:
    dot, y, x = placed.dot, placed.y, plot.x(placed.dot.value)
    texts = (
        *stacked(placed.name, 0, placed.top + _FIRST - 1),
        text(dot.label, size.width, y + 5, align="right", bold=True),
    )
    marks = [{**mark("circle", x, y, fill=BLUE, stroke=BLUE, size=56), "words": f"{dot.name}: {dot.label}"}]
    lines = [rule((plot.left, y), (plot.right, y), FAINT, width=0.5)]
    if dot.before is not None:
        start = plot.x(dot.before)
        lines.append(rule((start, y), (x, y), FAINT, width=3))
        before = mark("circle", start, y, fill=PAPER, stroke=FAINT, size=50)
        marks.insert(0, {**before, "words": f"{dot.name}: {dot.before_label}"})
    return Annotations(texts, tuple(lines), tuple(marks))


def _bands(plot: _Plot) -> Iterator[Row]:
    for band in plot.lying.bands:
        if band.shaded:
            yield {"x": plot.x(band.low), "x2": plot.x(band.high), "y": plot.top, "y2": plot.bottom}


def _scale(plot: _Plot, start: float) -> Annotations:
    """Name the bands above and the values with a line below, each where it has room; mark a cut axis.

    The lines run down from ``start``.
    """
    texts, lines = list[Row](), [rule((plot.left, plot.bottom), (plot.right, plot.bottom), INK)]
    for band in plot.lying.bands:
        middle, room = (plot.x(band.low) + plot.x(band.high)) / 2, plot.x(band.high) - plot.x(band.low)
        words = next(
            (each for each in (band.grade.words, band.grade.label) if width(each, TEXT_SIZE) <= room), ""
        )
        texts += [text(words, middle, plot.top - 4, align="center")] if words else []
    free = 0.0
    for tick in plot.lying.ticks:
        x, words = plot.x(tick), number(tick, plot.lying.places)
        half = width(words, TEXT_SIZE) / 2
        lines.append(rule((x, start), (x, plot.bottom), FAINT, width=0.5))
        if x - half >= free:
            texts.append(text(words, x, plot.bottom + LINE_HEIGHT - 2, align="center"))
            free = x + half + _GAP
    strokes = cut_strokes(plot.left + _CUT_AT, plot.bottom, _CUT_HALF, INK, width=2)
    return Annotations(tuple(texts), (*lines, *(strokes if plot.lying.is_cut else ())))
