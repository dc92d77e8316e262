"""The layout of a spread: a dot per unit along one axis, those to be found in colour and by name."""

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
    Drawing,
    Furniture,
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
    """Place everything of a spread; equal values stand above one another."""
    placed = _placed(chart.dots)
    own = [each for each in placed if each.dot.name]
    named = sorted(own, key=lambda each: _order(each, own))
    head = len(named) * LINE_HEIGHT + (10 if named else 0)
    base = head + (max((each.level for each in placed), default=0) + 1) * _DOT
    around = Furniture(tuple(_ends(chart, base)), (rule((0, base), (WIDTH, base), INK),))
    around += _mean(chart, base)
    for row, each in enumerate(named):
        around += _name(each, own, row, base)
    dots = tuple(_drawn(each, base) for each in placed)
    rows: dict[str, Sequence[Row]] = {"tracks": [], "gaps": [], "bars": []}
    whole = around + Furniture(marks=dots)
    return Drawing(
        "scorecard", base + 2 * LINE_HEIGHT + 8, {"right": float(WIDTH), "cut": 1.0}, rows | whole.layers()
    )


def _spot(chart_dots: Sequence[Dot], value: Decimal) -> float:
    low, high = min(dot.value for dot in chart_dots), max(dot.value for dot in chart_dots)
    share = float((value - low) / (high - low)) if high > low else 0.5
    return _EDGE + share * (WIDTH - 2 * _EDGE)


def _placed(dots: Sequence[Dot]) -> list[_Placed]:
    placed: list[_Placed] = []
    for dot in sorted(dots, key=lambda each: each.value):
        x = _spot(dots, dot.value)
        taken = {each.level for each in placed if abs(each.x - x) < _DOT}
        level = next(level for level in range(len(dots)) if level not in taken)
        placed.append(_Placed(dot, x, level))
    return placed


def _drawn(each: _Placed, base: float) -> Row:
    y = base - _DOT * (each.level + 0.5)
    colour = BLUE if each.dot.name else FAINT
    told = f"{each.dot.unit}: {each.dot.label}" if each.dot.unit else ""
    drawn = mark("circle", each.x, y, fill=BLUE if each.dot.name else PAPER, stroke=colour, size=50)
    return {**drawn, "told": told}


def _words(each: _Placed) -> str:
    return f"{each.dot.name} {each.dot.label}"


def _is_left(each: _Placed, own: Sequence[_Placed]) -> bool:
    """Whether the words stand to the left of their dot, for want of free room to the right."""
    reach = _GAP + width(_words(each), TEXT_SIZE)
    if each.x + reach > WIDTH:
        return True
    is_free = not any(each.x < other.x < each.x + reach for other in own)
    return not is_free and each.x - reach >= 0


def _order(each: _Placed, own: Sequence[_Placed]) -> tuple[bool, float]:
    # From the top: so no thin rule runs down through the words of another dot.
    return (False, -each.x) if _is_left(each, own) else (True, each.x)


def _name(each: _Placed, own: Sequence[_Placed], row: int, base: float) -> Furniture:
    """Write a name in a line of its own, beside a thin rule down to its dot."""
    y = row * LINE_HEIGHT + _FIRST
    x, align = (each.x - _GAP, "right") if _is_left(each, own) else (each.x + _GAP, "left")
    line = rule((each.x, y - 10), (each.x, base - _DOT * (each.level + 1)), BLUE)
    return Furniture((text(_words(each), x, y, align=align, bold=True),), (line,))


def _ends(chart: Spread, base: float) -> Iterator[Row]:
    first = min(chart.dots, key=lambda each: each.value)
    last = max(chart.dots, key=lambda each: each.value)
    yield text(first.label, 0, base + LINE_HEIGHT)
    if last.value > first.value:
        yield text(last.label, WIDTH, base + LINE_HEIGHT, align="right")


def _mean(chart: Spread, base: float) -> Furniture:
    words = f"rata-rata {chart.mean_label}"
    at, half = _spot(chart.dots, chart.mean), width(words, TEXT_SIZE) / 2
    x = min(max(at, half), WIDTH - half)
    return Furniture(
        (text(words, x, base + 2 * LINE_HEIGHT + 2, align="center"),),
        (rule((at, base - 4), (at, base + LINE_HEIGHT + 4), INK, dash=True),),
    )
