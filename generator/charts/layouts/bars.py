"""The layout of a bar picture: one bar per row, its name above, its number at the end."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from generator.charts.drawing import (
    INK,
    LINE_HEIGHT,
    STATUS_COLOURS,
    TEXT_SIZE,
    Annotations,
    Drawing,
    Row,
    Size,
    rule,
    stacked,
    text,
)
from generator.charts.inputs import BarChart
from generator.charts.text import width, wrap

_FIRST: Final = 15
_BAR: Final = 14.0
_NAME_GAP: Final = 6.0
_GAP: Final = 14.0
_SPACE: Final = 8.0


def lay_out(chart: BarChart, size: Size) -> Drawing:
    """Return the layout of a bar picture, its number at its end."""
    foot = _foot(chart, size)
    right = size.width - foot - _SPACE - max((width(bar.label, TEXT_SIZE) for bar in chart.bars), default=0.0)
    longest = max((bar.value for bar in chart.bars if bar.value is not None), default=Decimal(0))
    top, annotations, bars = 0.0, Annotations(), list[Row]()
    for bar in chart.bars:
        name = wrap(bar.name, foot - _SPACE if foot else size.width, TEXT_SIZE)
        upper = top + (4 if foot else len(name) * LINE_HEIGHT + _NAME_GAP)
        length = right * float(bar.value / longest) if bar.value is not None and bar.value > 0 else 0.0
        annotations += Annotations(
            (
                *stacked(name, 0, top + _FIRST),
                # Below zero, or without a value, the number stands at the foot.
                text(bar.label, foot + length + _SPACE, upper + 12, bold=True),
            ),
            (rule((foot + 0.5, upper - 2), (foot + 0.5, upper + _BAR + 2), INK),),
        )
        if length:
            bars.append(_drawn(foot, foot + length, upper))
        top = max(upper + _BAR, top + len(name) * LINE_HEIGHT) + _GAP
    rows: dict[str, Sequence[Row]] = {"bars": bars}
    return Drawing(top - 4, rows | annotations.layers())


def _foot(chart: BarChart, size: Size) -> float:
    """Return where bars begin: beside their names, which get no more than they need, or below them."""
    needed = max((width(bar.name, TEXT_SIZE) for bar in chart.bars), default=0.0) + _SPACE
    return min(needed, size.width * size.name_share)


def _drawn(start: float, end: float, upper: float) -> Row:
    return {"x": start, "x2": end, "y": upper, "y2": upper + _BAR, "fill": STATUS_COLOURS["berjalan"]}
