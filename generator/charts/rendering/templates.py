"""The template of all pictures: a Vega-Lite specification made, and checked, once with Altair.

It draws a sheet of many pictures, one over the other; what it draws says of which picture it is. Only this
module imports Altair, and it is imported only when the template is not yet in the cache.
"""

from typing import Any, Final

import altair as alt

from generator.charts.drawing import AMBER, BLUE, FAINT, INK, PAPER, TEXT_SIZE, WIDE

_DASH: Final = [5, 4]
_SOLID: Final = [1, 0]
# Every mark carries the note of its row.
_NOTED: Final[dict[str, Any]] = {"aria": True, "description": alt.expr("datum.note")}
_LINE_NOTED: Final = _NOTED | {"description": alt.expr("datum.line_note")}
# Words stand in the notes: to draw a text Vega would measure it, letter by letter, which it need not.
_NO_WORDS: Final = " "


def template() -> dict[str, Any]:
    """Return the Vega-Lite specification of a sheet; its rows are put in later."""
    spec: dict[str, Any] = (
        alt.layer(*_curves(), *_bars(), *_annotations())
        .properties(width=WIDE.width, height=WIDE.width, padding=0, autosize="none", background="transparent")
        .configure_view(stroke=None)
        .configure_text(font="sans-serif", fontSize=TEXT_SIZE, color=INK)
        .to_dict()
    )
    return spec


def _rows(name: str) -> alt.Chart:
    return alt.Chart(alt.NamedData(name=name))


_X: Final = alt.X("x:Q", scale=None)
_Y: Final = alt.Y("y:Q", scale=None)
_SPAN: Final[dict[str, Any]] = {"x": _X, "y": _Y, "x2": "x2:Q", "y2": "y2:Q"}


def _curves() -> tuple[alt.Chart, ...]:
    targets = _rows("targets").encode(x=_X, y=_Y, detail="line:N")
    actuals = _rows("actuals").encode(x=_X, y=_Y, detail="line:N")
    course = alt.expr("datum.course")
    peers = _rows("peers").encode(x=_X, y=_Y, detail="line:N")
    return (
        _rows("bands").mark_rect(fill=INK, fillOpacity=0.07, **_NOTED).encode(**_SPAN),
        _rules("ticks"),
        _words("tick_words"),
        peers.mark_line(stroke=alt.expr("datum.colour"), strokeWidth=alt.expr("datum.width"), **_LINE_NOTED),
        targets.mark_line(stroke=AMBER, strokeWidth=2, strokeDash=_DASH, interpolate=course, **_LINE_NOTED),
        actuals.mark_line(stroke=BLUE, strokeWidth=3, interpolate=course, **_LINE_NOTED),
        _words("labels", stroke=PAPER, strokeWidth=4),
        _rows("targets")
        .mark_point(shape="square", size=90, fill=PAPER, stroke=AMBER, strokeWidth=2, opacity=1, **_NOTED)
        .encode(x=_X, y=_Y),
        _rows("actuals")
        .mark_point(size=56, fill=alt.expr("datum.fill"), stroke=BLUE, strokeWidth=2, opacity=1, **_NOTED)
        .encode(x=_X, y=_Y),
    )


def _bars() -> tuple[alt.Chart, ...]:
    return (
        _rows("tracks").mark_rect(fill=INK, fillOpacity=0.08, **_NOTED).encode(**_SPAN),
        _rows("gaps").mark_rect(stroke=FAINT, strokeDash=_DASH, filled=False, **_NOTED).encode(**_SPAN),
        _rows("bars").mark_rect(fill=alt.expr("datum.fill"), **_NOTED).encode(**_SPAN),
    )


def _annotations() -> tuple[alt.Chart, ...]:
    marks = _rows("marks").mark_point(
        shape=alt.expr("datum.shape"),
        size=alt.expr("datum.size"),
        fill=alt.expr("datum.fill"),
        stroke=alt.expr("datum.stroke"),
        strokeWidth=2,
        opacity=1,
        **_NOTED,
    )
    return _rules("rules"), marks.encode(x=_X, y=_Y), _words("texts")


def _rules(name: str) -> alt.Chart:
    dash = alt.expr(f"datum.dash ? {_DASH} : {_SOLID}")
    marks: alt.Chart = _rows(name).mark_rule(
        stroke=alt.expr("datum.colour"), strokeWidth=alt.expr("datum.width"), strokeDash=dash, **_NOTED
    )
    placed: alt.Chart = marks.encode(**_SPAN)
    return placed


def _words(name: str, **look: Any) -> alt.Chart:  # noqa: ANN401 - whatever a text may look like
    marks: alt.Chart = _rows(name).mark_text(
        text=_NO_WORDS,
        align=alt.expr("datum.align"),
        fontWeight=alt.expr("datum.weight"),
        baseline="alphabetic",
        **look,
        **_NOTED,
    )
    placed: alt.Chart = marks.encode(x=_X, y=_Y)
    return placed
