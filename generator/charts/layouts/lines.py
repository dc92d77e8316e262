"""The layout of a line picture: target against realisation over years or quarters."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from generator.charts.drawing import BLUE, PAPER, Drawing, Row
from generator.charts.layouts.axis import Axis, axis
from generator.charts.layouts.frame import PLOT_HEIGHT, Frame, frame
from generator.charts.layouts.line_labels import footer, header
from generator.charts.layouts.series import Series, Values
from generator.charts.text import number

_LABEL_ROOM: Final = 26
_ABOVE: Final = -11
_BELOW: Final = 21


def lay_out(series: Series) -> Drawing:
    """Return the layout of a line picture."""
    upright = _axis(series)
    head, top = header(series)
    plot = frame(series, upright, top)
    foot, height = footer(series, plot, upright)
    rows: dict[str, Sequence[Row]] = {
        "ticks": _ticks(upright),
        "targets": _points(series, series.target, series.target_word, series.target_descriptions),
        "actuals": _points(series, series.actual, series.actual_word, series.actual_descriptions),
        "labels": [
            row for at in filter(plot.has_label, range(len(series.labels))) for row in _labels(series, at)
        ],
    }
    return Drawing("lines", height, _params(series, plot, upright), rows | (head + foot).layers())


def _axis(series: Series) -> Axis | None:
    spare = Decimal(_LABEL_ROOM) / (PLOT_HEIGHT - 2 * _LABEL_ROOM)
    from_zero = series.from_zero or len(series.labels) == 1
    finest = Decimal(0 if series.places else 1)
    return (
        axis(series.all_values, from_zero=from_zero, spare=spare, finest=finest)
        if series.all_values
        else None
    )


def _params(series: Series, plot: Frame, upright: Axis | None) -> dict[str, float | str]:
    return {
        "count": plot.count,
        "left": plot.left,
        "right": plot.right,
        "top": plot.top,
        "bottom": plot.bottom,
        "low": float(upright.low) if upright else 0.0,
        "high": float(upright.high) if upright else 1.0,
        "course": "step-after" if series.steps else "linear",
        "pattern": f",.{upright.places if upright else 0}f",
    }


def _ticks(upright: Axis | None) -> list[Row]:
    return [{"value": float(tick), "zero": tick == 0} for tick in upright.ticks] if upright else []


def _points(series: Series, values: Values, word: str, texts: Sequence[str]) -> list[Row]:
    return [
        {
            "at": at,
            "value": float(value),
            "run": run,
            "fill": PAPER if at in series.provisional else BLUE,
            "series": word,
            "words": texts[at],
        }
        for at, (value, run) in enumerate(zip(values, series.runs(values), strict=True))
        if value is not None
    ]


def _labels(series: Series, at: int) -> Iterator[Row]:
    """Write the higher of the two values above its point and the lower one below."""
    target, actual = series.target[at], series.actual[at]
    if actual is not None:
        below = actual < target if target is not None else _is_valley(series.actual, at)
        yield _label(at, actual, series, below=below, bold=True)
    if target is not None:
        below = target <= actual if actual is not None else _is_valley(series.target, at)
        yield _label(at, target, series, below=below, bold=False)


def _label(at: int, value: Decimal, series: Series, *, below: bool, bold: bool) -> Row:
    return {
        "at": at,
        "value": float(value),
        "series": series.actual_word if bold else series.target_word,
        "text": number(value, series.places),
        "shift": _BELOW if below else _ABOVE,
        "weight": "bold" if bold else "normal",
    }


def _is_valley(values: Values, at: int) -> bool:
    middle = values[at]
    neighbours = (*values[max(0, at - 1) : at], *values[at + 1 : at + 2])
    stated = [value for value in neighbours if value is not None]
    return middle is not None and bool(stated) and all(value > middle for value in stated)
