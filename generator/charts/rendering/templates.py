"""The template of each kind of picture: a Vega-Lite specification made, and checked, once with Altair.

Only this module imports Altair, and it is imported only when a template is not yet in the cache.
"""

from typing import Any, Final

import altair as alt

from generator.charts.drawing import (
    AMBER,
    BLUE,
    FAINT,
    INK,
    NOTE_END,
    PAPER,
    STATUS_COLOURS,
    TEXT_SIZE,
    WIDTH,
    Kind,
)

Layered = alt.LayerChart | alt.FacetChart

_DASH: Final = [5, 4]
_SOLID: Final = [1, 0]
_LINE_PARAMS: Final = ("count", "left", "right", "top", "bottom", "low", "high", "course", "pattern")
_SCORE_PARAMS: Final = ("right", "cut")
_TICK_TEXT: Final = alt.expr("format(datum.value, pattern)")
# What a row says of itself goes to its mark: the series that it belongs to, and its value in words.
_SERIES: Final[dict[str, Any]] = {"aria": True, "description": alt.expr(f"datum.series + '{NOTE_END}'")}
_POINT: Final[dict[str, Any]] = {
    "aria": True,
    "description": alt.expr(f"(datum.series || '') + '{NOTE_END}' + (datum.words || '')"),
}
_TICK_WIDTH: Final = alt.expr("datum.zero ? 1.5 : 0.5")


def template(kind: Kind) -> dict[str, Any]:
    """Return the Vega-Lite specification of a kind; its data and parameter values are put in later."""
    data, params = (_lines(), _LINE_PARAMS) if kind == "lines" else (_scorecard(), _SCORE_PARAMS)
    chart = alt.layer(data, _annotations()).resolve_scale(x="independent", y="independent")
    spec: dict[str, Any] = (
        chart.add_params(*(alt.param(name=name, value=0) for name in params))
        .properties(width=WIDTH, height=WIDTH, padding=0, autosize="none", background="transparent")
        .configure_view(stroke=None)
        .configure_mark(aria=False)
        .configure_text(font="sans-serif", fontSize=TEXT_SIZE, color=INK)
        .to_dict()
    )
    return spec


def _rows(name: str) -> alt.Chart:
    return alt.Chart(alt.NamedData(name=name))


def _lines() -> Layered:
    x = alt.X("at:Q", axis=None, scale=_scale("-0.5", "count - 0.5", "left", "right"))
    y = alt.Y("value:Q", axis=None, scale=_scale("low", "high", "bottom", "top"))
    ticks = _rows("ticks").encode(y=y)
    targets = _rows("targets").encode(x=x, y=y, detail="run:N")
    actuals = _rows("actuals").encode(x=x, y=y, detail="run:N")
    return alt.layer(
        ticks.mark_rule(x=alt.expr("left"), x2=alt.expr("right"), stroke=FAINT, strokeWidth=_TICK_WIDTH),
        ticks.mark_text(text=_TICK_TEXT, x=alt.expr("left - 8"), align="right", baseline="middle"),
        targets.mark_line(stroke=AMBER, strokeWidth=2, strokeDash=_DASH, **_SERIES),
        actuals.mark_line(stroke=BLUE, strokeWidth=3, interpolate=alt.expr("course"), **_SERIES),
        _rows("labels")
        .mark_text(
            dy=alt.expr("datum.shift"),
            fontWeight=alt.expr("datum.weight"),
            baseline="alphabetic",
            stroke=PAPER,
            strokeWidth=4,
            **_SERIES,
        )
        .encode(x=x, y=y, text="text:N"),
        targets.mark_point(
            shape="square", size=90, fill=PAPER, stroke=AMBER, strokeWidth=2, opacity=1, **_POINT
        ),
        actuals.mark_point(
            size=56, fill=alt.expr("datum.fill"), stroke=BLUE, strokeWidth=2, opacity=1, **_POINT
        ),
    )


def _scorecard() -> Layered:
    x = alt.X("start:Q", axis=None, scale=_scale("0", "cut", "0", "right"))
    place = {"x": x, "x2": "end:Q", "y": alt.Y("top:Q", scale=None), "y2": "bottom:Q"}
    colours = alt.Scale(domain=[*STATUS_COLOURS], range=[*STATUS_COLOURS.values()])
    fill = alt.Fill("status:N", legend=None, scale=colours)
    return alt.layer(
        _rows("tracks").mark_rect(fill=INK, fillOpacity=0.08).encode(**place),
        _rows("gaps").mark_rect(stroke=FAINT, strokeDash=_DASH, filled=False).encode(**place),
        _rows("bars").mark_rect().encode(**place, fill=fill),
    )


def _annotations() -> Layered:
    x, y = alt.X("x:Q", scale=None), alt.Y("y:Q", scale=None)
    dash = alt.expr(f"datum.dash ? {_DASH} : {_SOLID}")
    return alt.layer(
        _rows("rules")
        .mark_rule(stroke=alt.expr("datum.colour"), strokeWidth=alt.expr("datum.width"), strokeDash=dash)
        .encode(x=x, y=y, x2="x2:Q", y2="y2:Q"),
        _rows("marks")
        .mark_point(
            shape=alt.expr("datum.shape"),
            size=alt.expr("datum.size"),
            fill=alt.expr("datum.fill"),
            stroke=alt.expr("datum.stroke"),
            strokeWidth=2,
            opacity=1,
            **_POINT,
        )
        .encode(x=x, y=y),
        _rows("texts")
        .mark_text(align=alt.expr("datum.align"), fontWeight=alt.expr("datum.weight"), baseline="alphabetic")
        .encode(x=x, y=y, text="text:N"),
    )


def _scale(low: str, high: str, start: str, end: str) -> alt.Scale:
    reach = [alt.expr(start), alt.expr(end)]
    return alt.Scale(domainMin=alt.expr(low), domainMax=alt.expr(high), range=reach, nice=False, zero=False)
