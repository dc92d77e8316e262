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
    WIDTH,
    Annotations,
    Drawing,
    Row,
    mark,
    rule,
    text,
)
from generator.charts.inputs import Dot, Spread
from generator.charts.text import width

_EDGE: Final = 8.0
_DOT: Final = 11.0
_FIRST: Final = 15
_GAP: Final = 4.0


@dataclass(frozen=True, slots=True)
class _Placed:
    dot: Dot
    x: float
    level: int


def lay_out(chart: Spread) -> Drawing:
    """Return the layout of a spread; equal values are stacked."""
    placed = _placed(chart.dots)
    group = [each for each in placed if each.dot.name]
    named = sorted(group, key=lambda each: _order(each, group))
    names_height = len(named) * LINE_HEIGHT + (10 if named else 0)
    base = names_height + (max((each.level for each in placed), default=0) + 1) * _DOT
    annotations = Annotations(tuple(_ends(chart, base)), (rule((0, base), (WIDTH, base), INK),))
    annotations += _mean(chart, base)
    for row, named_dot in enumerate(named):
        annotations += _name(named_dot, group, row, base)
    dots = tuple(_drawn(each, base) for each in placed)
    return Drawing(base + 2 * LINE_HEIGHT + 8, (annotations + Annotations(marks=dots)).layers())


def _position(chart_dots: Sequence[Dot], value: Decimal) -> float:
    low, high = min(dot.value for dot in chart_dots), max(dot.value for dot in chart_dots)
    share = float((value - low) / (high - low)) if high > low else 0.5
    return _EDGE + share * (WIDTH - 2 * _EDGE)


def _placed(dots: Sequence[Dot]) -> list[_Placed]:
    placed: list[_Placed] = []
    for dot in sorted(dots, key=lambda each: each.value):
        x = _position(dots, dot.value)
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


def _is_left(placed: _Placed, group: Sequence[_Placed]) -> bool:
    """Whether the words stand to the left of their dot, for want of free room to the right."""
    reach = _GAP + width(_words(placed), TEXT_SIZE)
    if placed.x + reach > WIDTH:
        return True
    is_free = not any(placed.x < other.x < placed.x + reach for other in group)
    return not is_free and placed.x - reach >= 0


def _order(placed: _Placed, group: Sequence[_Placed]) -> tuple[bool, float]:
    # From the top: so no thin rule runs down through the words of another dot.
    return (False, -placed.x) if _is_left(placed, group) else (True, placed.x)


def _name(placed: _Placed, group: Sequence[_Placed], row: int, base: float) -> Annotations:
    """Return a name in a line of its own, with a thin rule down to its dot."""
    y = row * LINE_HEIGHT + _FIRST
    x, align = (placed.x - _GAP, "right") if _is_left(placed, group) else (placed.x + _GAP, "left")
    line = rule((placed.x, y - 10), (placed.x, base - _DOT * (placed.level + 1)), BLUE)
    return Annotations((text(_words(placed), x, y, align=align, bold=True),), (line,))


def _ends(chart: Spread, base: float) -> Iterator[Row]:
    first = min(chart.dots, key=lambda each: each.value)
    last = max(chart.dots, key=lambda each: each.value)
    yield text(first.label, 0, base + LINE_HEIGHT)
    if last.value > first.value:
        yield text(last.label, WIDTH, base + LINE_HEIGHT, align="right")


def _mean(chart: Spread, base: float) -> Annotations:
    words = f"rata-rata {chart.mean_label}"
    at, half = _position(chart.dots, chart.mean), width(words, TEXT_SIZE) / 2
    x = min(max(at, half), WIDTH - half)
    return Annotations(
        (text(words, x, base + 2 * LINE_HEIGHT + 2, align="center"),),
        (rule((at, base - 4), (at, base + LINE_HEIGHT + 4), INK, dash=True),),
    )
