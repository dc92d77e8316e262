"""The layout of a spread (dot plot): a dot per unit along one axis, highlighted units coloured and named."""

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
from generator.charts.inputs import Dot, Spread
from generator.charts.layouts.axis import CUT_AXIS_NOTE, cut_strokes
from generator.charts.text import BOLD, width, wrap
from generator.languages.translation import translate

_EDGE: Final = 8.0
_DOT: Final = 11.0
_FIRST: Final = 15
_GAP: Final = 4.0
_CUT_AT: Final = 2.0
_CUT_HALF: Final = 6


@dataclass(frozen=True, slots=True)
class _Placed:
    dot: Dot
    x: float
    level: int


def lay_out(chart: Spread, size: Size) -> Drawing:
    """Return the layout of a spread; equal values are stacked."""
    room = size.width
    placed = _placed(chart.dots, room)
    group = [each for each in placed if each.dot.name]
    named = sorted(group, key=lambda each: _order(each, group, room))
    names_height = len(named) * LINE_HEIGHT + (10 if named else 0)
    base = names_height + (max((each.level for each in placed), default=0) + 1) * _DOT
    annotations = Annotations(tuple(_ends(chart, base, room)), (rule((0, base), (room, base), INK),))
    annotations += _mean(chart, base, room)
    notes, end = _cut(chart, base + 2 * LINE_HEIGHT + 8, base, room)
    annotations += notes
    for row, named_dot in enumerate(named):
        annotations += _name(named_dot, group, row, base, room)
    dots = tuple(_drawn(each, base) for each in placed)
    return Drawing(end, (annotations + Annotations(marks=dots)).layers())


def _cut(chart: Spread, end: float, base: float, room: float) -> tuple[Annotations, float]:
    """Say that the axis leaves out zero, where it does; return where the picture ends."""
    if not all(dot.value > 0 for dot in chart.dots):
        return Annotations(), end
    lines = wrap(translate(CUT_AXIS_NOTE), room, TEXT_SIZE)
    strokes = tuple(cut_strokes(_CUT_AT, base, _CUT_HALF, INK, width=2))
    return Annotations(stacked(lines, 0, end + _FIRST), strokes), end + len(lines) * LINE_HEIGHT + 4


def _position(chart_dots: Sequence[Dot], value: Decimal, room: float) -> float:
    low, high = min(dot.value for dot in chart_dots), max(dot.value for dot in chart_dots)
    share = float((value - low) / (high - low)) if high > low else 0.5
    return _EDGE + share * (room - 2 * _EDGE)


def _placed(dots: Sequence[Dot], room: float) -> list[_Placed]:
    placed: list[_Placed] = []
    for dot in sorted(dots, key=lambda each: each.value):
        x = _position(dots, dot.value, room)
        taken = {each.level for each in placed if abs(each.x - x) < _DOT}
        level = next(level for level in range(len(dots)) if level not in taken)
        placed.append(_Placed(dot, x, level))
    return placed


def _drawn(placed: _Placed, base: float) -> Row:
    y = base - _DOT * (placed.level + 0.5)
    colour = BLUE if placed.dot.name else FAINT
    text = f"{placed.dot.unit}: {placed.dot.label}" if placed.dot.unit else ""
    circle = mark("circle", placed.x, y, fill=BLUE if placed.dot.name else PAPER, stroke=colour, size=50)
    return {**circle, "words": text}


def _words(placed: _Placed) -> str:
    return f"{placed.dot.name} {placed.dot.label}"


def _words_width(placed: _Placed) -> float:
    return BOLD * width(_words(placed), TEXT_SIZE)


def _is_left(placed: _Placed, group: Sequence[_Placed], room: float) -> bool:
    """Whether the words stand to the left of their dot, for want of free room to the right."""
    reach = _GAP + _words_width(placed)
    if placed.x + reach > room:
        return True
    is_free = not any(placed.x < other.x < placed.x + reach for other in group)
    return not is_free and placed.x - reach >= 0


def _order(placed: _Placed, group: Sequence[_Placed], room: float) -> tuple[bool, float]:
    # From the top: so no thin rule runs down through the words of another dot.
    return (False, -placed.x) if _is_left(placed, group, room) else (True, placed.x)


def _name(placed: _Placed, group: Sequence[_Placed], row: int, base: float, room: float) -> Annotations:
    """Return a name in a line of its own, with a thin rule down to its dot."""
    y = row * LINE_HEIGHT + _FIRST
    x, align = (placed.x - _GAP, "right") if _is_left(placed, group, room) else (placed.x + _GAP, "left")
    if align == "right" and x < _words_width(placed):
        # Words that fit on neither side begin where the picture does.
        x, align = 0, "left"
    line = rule((placed.x, y - 10), (placed.x, base - _DOT * (placed.level + 1)), BLUE)
    return Annotations((text(_words(placed), x, y, align=align, bold=True),), (line,))


def _ends(chart: Spread, base: float, room: float) -> Iterator[Row]:
    first = min(chart.dots, key=lambda each: each.value)
    last = max(chart.dots, key=lambda each: each.value)
    yield text(first.label, 0, base + LINE_HEIGHT)
    if last.value > first.value:
        yield text(last.label, room, base + LINE_HEIGHT, align="right")


def _mean(chart: Spread, base: float, room: float) -> Annotations:
    words = f"rata-rata {chart.mean_label}"
    at, half = _position(chart.dots, chart.mean, room), width(words, TEXT_SIZE) / 2
    x = min(max(at, half), room - half)
    return Annotations(
        (text(words, x, base + 2 * LINE_HEIGHT + 2, align="center"),),
        (rule((at, base - 4), (at, base + LINE_HEIGHT + 4), INK, dash=True),),
    )
