"""The layout of a bar picture: one bar per row, its name above, its number at the end."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from generator.charts.drawing import (
    INK,
    LINE_HEIGHT,
    STATUS_COLOURS,
    TEXT_SIZE,
    WIDTH,
    Annotations,
    Drawing,
    Row,
    rule,
    stacked,
    text,
)
from generator.charts.inputs import Bar, BarChart
from generator.charts.text import width, wrap

_FIRST: Final = 15
_BAR: Final = 14.0
_NAME_GAP: Final = 6.0
_GAP: Final = 14.0
_SPACE: Final = 8.0


def lay_out(chart: BarChart) -> Drawing:
    """Return the layout of a bar picture, its number at its end."""
    right = WIDTH - _SPACE - max((width(bar.label, TEXT_SIZE) for bar in chart.bars), default=0.0)
    longest = max((bar.value for bar in chart.bars if bar.value is not None), default=Decimal(0))
    top, annotations, bars = 0.0, Annotations(), list[Row]()
    for bar in chart.bars:
        name = wrap(bar.name, WIDTH, TEXT_SIZE)
        upper = top + len(name) * LINE_HEIGHT + _NAME_GAP
        annotations += Annotations(
            (
                *stacked(name, 0, top + _FIRST),
                text(bar.label, _end(bar, longest, right), upper + 12, bold=True),
            ),
            (rule((0.5, upper - 2), (0.5, upper + _BAR + 2), INK),),
        )
        bars += _drawn(bar, longest, right, upper)
        top = upper + _BAR + _GAP
    rows: dict[str, Sequence[Row]] = {"bars": bars}
    return Drawing(top - 4, rows | annotations.layers())


def _drawn(bar: Bar, longest: Decimal, right: float, upper: float) -> Iterator[Row]:
    if bar.value is not None and bar.value > 0:
        reach = right * float(bar.value) / float(longest)
        yield {"x": 0, "x2": reach, "y": upper, "y2": upper + _BAR, "fill": STATUS_COLOURS["berjalan"]}


def _end(bar: Bar, longest: Decimal, right: float) -> float:
    """Put the number where the bar ends; below zero, or without a value, it stands at the foot."""
    return _SPACE + (right * float(bar.value / longest) if bar.value is not None and bar.value > 0 else 0.0)
