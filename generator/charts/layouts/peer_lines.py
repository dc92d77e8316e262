"""The layout of several offices in one picture: a line each, its name and last value where it ends.

The office of the page is strong, the others are faint and told apart by the shape of their points too. Beside
an office of its own, and where it is narrow, they are no more than lines: their values stand in the table.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from generator.charts.drawing import (
    BLUE,
    FAINT,
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
from generator.charts.inputs import PeerLine, PeersChart
from generator.charts.layouts.axis import CUT_AXIS_NOTE, Axis, upright_axis
from generator.charts.layouts.frame import Frame, axis_rows
from generator.charts.text import BOLD, number, width, wrap
from generator.languages.translation import translatable, translate

BANDS_NOTE: Final = translatable("Jalur mendatar dari atas: {grades}.")
_SHAPES: Final = ("circle", "square", "diamond", "triangle-up", "triangle-down", "cross")
_TOP: Final = LINE_HEIGHT + 14.0
_FIRST: Final = 15
_GAP: Final = 8.0
_BETWEEN: Final = 5
# From the last year to the names, with room for the thin lines that lead there.
_LEAD: Final = 26.0
_HALF_LETTER: Final = 5
# How much of the width the names get: less where there is room for all of a name in one line.
_NAME_SHARE: Final = 0.32


@dataclass(frozen=True, slots=True)
class _Name:
    """What stands at the end of a line: its words, where the line ends, and where the words begin."""

    line: PeerLine
    words: tuple[str, ...]
    at: int
    end: float
    top: float

    @property
    def height(self) -> float:
        return len(self.words) * LINE_HEIGHT + _BETWEEN

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


def lay_out(chart: PeersChart, size: Size) -> Drawing:
    """Return the layout of a picture of several offices."""
    values = tuple(point.value for line in chart.lines for point in line.points if point.value is not None)
    ends = [_end_words(line, size, chart.places) for line in chart.lines]
    needed = sum(len(words) * LINE_HEIGHT + _BETWEEN for words in ends)
    roomy = replace(size, plot_height=max(size.plot_height, needed))
    upright = upright_axis(values, roomy, from_zero=chart.from_zero, grades=chart.grades, places=chart.places)
    if upright is None:
        return Drawing(0, {})
    plot = _frame(chart, upright, ends, roomy)
    # The own line lies over the others.
    drawn = sorted(enumerate(chart.lines), key=lambda placed: placed[1].is_own)
    is_narrow = not size.name_share
    is_small = chart.is_small and is_narrow
    is_sparse = is_narrow or any(line.is_own for line in chart.lines)
    names = _names(chart.lines, ends, plot, upright)
    foot, height = _foot(chart, plot, upright, size)
    head = Annotations(stacked(wrap(chart.unit_label, size.width, TEXT_SIZE)[:1], 0, _FIRST))
    ending = Annotations(
        tuple(row for name in names for row in _ending(name, plot)),
        tuple(_leader(name, plot) for name in names),
        tuple(
            row
            for at, line in drawn
            for row in _points(at, line, plot, upright, is_plain=is_small or (is_sparse and not line.is_own))
        ),
    )
    lines = [row for at, line in drawn for row in _line(at, line, plot, upright)]
    peers: Sequence[Row] = [*map(_silent, lines)] if is_small else lines
    return Drawing(height, {**axis_rows(plot, upright), "peers": peers} | (head + foot + ending).layers())


def _silent(row: Row) -> Row:
    """Return a mark without its words and series, which nothing asks for."""
    return {key: value for key, value in row.items() if key not in {"words", "series"}}


def _end_words(line: PeerLine, size: Size, places: int) -> tuple[str, ...]:
    """Return name and last value of a line, broken where the picture is narrow."""
    last = next((point.value for point in reversed(line.points) if point.value is not None), None)
    value = "" if last is None else number(last, places)
    return wrap(f"{line.name} {value}", size.width * _NAME_SHARE / BOLD, TEXT_SIZE)


def _frame(chart: PeersChart, upright: Axis, ends: Sequence[Sequence[str]], size: Size) -> Frame:
    years = [point.year for point in chart.lines[0].points]
    left = max(width(number(tick, upright.places), TEXT_SIZE) for tick in upright.ticks) + _GAP
    names = BOLD * max(width(words, TEXT_SIZE) for of_line in ends for words in of_line)
    right = size.width - names - _LEAD
    widest = max(width(year, TEXT_SIZE) for year in years) + _GAP
    every = max(1, math.ceil(widest * len(years) / (right - left)))
    return Frame(left, right, _TOP, size.plot_height, len(years), every)


def _names(
    lines: Sequence[PeerLine], ends: Sequence[tuple[str, ...]], plot: Frame, upright: Axis
) -> list[_Name]:
    """Place the names as near to the ends of their lines as they can stand without touching each other."""
    wished = []
    for line, words in zip(lines, ends, strict=True):
        at, value = max((at, p.value) for at, p in enumerate(line.points) if p.value is not None)
        y = plot.y(value, upright)
        wished.append(_Name(line, words, at, y, y - (len(words) * LINE_HEIGHT + _BETWEEN) / 2))
    placed: list[_Name] = []
    for name in sorted(wished, key=lambda each: each.end):
        lowest = placed[-1].top + placed[-1].height if placed else plot.top - LINE_HEIGHT / 2
        placed.append(replace(name, top=max(name.top, lowest)))
    limit = plot.bottom + LINE_HEIGHT / 2
    for position in range(len(placed) - 1, -1, -1):
        name = placed[position]
        placed[position] = replace(name, top=min(name.top, limit - name.height))
        limit = placed[position].top
    return placed


def _look(at: int, line: PeerLine) -> tuple[str, str, float]:
    """Return the shape of the points of a line, its colour and its width."""
    return ("circle", BLUE, 3) if line.is_own else (_SHAPES[at % len(_SHAPES)], FAINT, 1.5)


def _line(at: int, line: PeerLine, plot: Frame, upright: Axis) -> Iterator[Row]:
    _, colour, thickness = _look(at, line)
    runs = accumulate(int(point.value is None) for point in line.points)
    for position, (point, run) in enumerate(zip(line.points, runs, strict=True)):
        if point.value is not None:
            yield {
                "x": plot.x(position),
                "y": plot.y(point.value, upright),
                "run": f"{at}-{run}",
                "colour": colour,
                "width": thickness,
                "series": line.name,
            }


def _points(at: int, line: PeerLine, plot: Frame, upright: Axis, *, is_plain: bool) -> Iterator[Row]:
    """Mark the points of a line; in a plain one only the last, and those that no line leads to, wordless."""
    shape, colour, _ = _look(at, line)
    known = [position for position, point in enumerate(line.points) if point.value is not None]
    joined = {position for position in known[:-1] if {position - 1, position + 1} & set(known)}
    for position, point in enumerate(line.points):
        if point.value is not None and not (is_plain and position in joined):
            place = plot.x(position), plot.y(point.value, upright)
            dot = mark(shape, *place, fill=BLUE if line.is_own else PAPER, stroke=colour, size=50)
            words = f"{line.name} {point.year}: {point.words}" if point.words else ""
            yield dot if is_plain else {**dot, "series": line.name, "words": words}


def _ending(name: _Name, plot: Frame) -> Iterator[Row]:
    x = plot.right + _LEAD
    for at, words in enumerate(name.words):
        y = name.top + at * LINE_HEIGHT + (LINE_HEIGHT + _BETWEEN) / 2 + _HALF_LETTER
        yield {**text(words, x, y, bold=name.line.is_own), "series": name.line.name}


def _leader(name: _Name, plot: Frame) -> Row:
    """Lead from the last point of a line to its name."""
    start = (plot.x(name.at) + _GAP, name.end)
    return rule(start, (plot.right + _LEAD - 4, name.middle), BLUE if name.line.is_own else FAINT, width=0.5)


def _foot(chart: PeersChart, plot: Frame, upright: Axis, size: Size) -> tuple[Annotations, float]:
    """Return years and notes below the plot, and the height of the whole picture."""
    years = tuple(
        text(point.year, plot.x(at), plot.bottom + LINE_HEIGHT, align="center")
        for at, point in enumerate(chart.lines[0].points)
        if plot.has_label(at)
    )
    lines = tuple(line for note in _notes(upright) for line in wrap(note, size.width, TEXT_SIZE))
    start = plot.bottom + LINE_HEIGHT + 6
    notes = stacked(lines, 0, start + LINE_HEIGHT)
    return Annotations(years + notes), start + len(lines) * LINE_HEIGHT + 4


def _notes(upright: Axis) -> Iterator[str]:
    grades = ", ".join(band.grade.words for band in upright.bands if band.grade.words)
    if grades:
        yield translate(BANDS_NOTE, grades=grades)
    if upright.is_cut:
        yield translate(CUT_AXIS_NOTE)
