"""From layouts to shapes: the template gets the rows of many pictures, vl-convert draws them on one sheet.

A call of vl-convert costs as much as a picture, so a sheet is drawn at once. The template is what Vega-Lite
makes of a specification whose data are still missing. A build that finds all its pictures in the cache loads
neither Altair nor vl-convert.
"""

import json
from collections.abc import Sequence
from typing import Any, Final

from generator.charts.drawing import NOTE_END, Drawing, Row
from generator.charts.rendering.svg import shapes
from generator.charts.text import printable

VEGA_LITE: Final = "6.4"
# What stands in the note of a row.
_IN_NOTE: Final = ("text", "words", "series", "run")


def new_template() -> str:
    """Return the template, made with Altair and translated to Vega, as JSON."""
    from generator.charts.rendering.converter import converter  # noqa: PLC0415 - starting it costs half a second
    from generator.charts.rendering.templates import template  # noqa: PLC0415 - so does Altair

    return json.dumps(converter.vegalite_to_vega(template(), vl_version=VEGA_LITE), sort_keys=True)


def to_shapes(template: str, drawings: Sequence[Drawing]) -> list[str]:
    """Return what is seen of each drawing as elements of SVG, without network access."""
    from generator.charts.rendering.converter import converter  # noqa: PLC0415 - as above

    drawn = converter.vega_to_svg(_specification(template, drawings), allowed_base_urls=[])
    return shapes(drawn, len(drawings))


def _specification(template: str, drawings: Sequence[Drawing]) -> str:
    """Return the specification of a sheet: a new copy of the template with the rows of all its drawings."""
    spec: dict[str, Any] = json.loads(template)
    for source in spec["data"]:
        if "source" not in source:
            source["values"] = [
                _noted(row, place)
                for place, drawing in enumerate(drawings)
                for row in drawing.rows.get(source["name"], ())
            ]
    return json.dumps(spec)


def _noted(row: Row, place: int) -> dict[str, str | float | bool]:
    """Note in a row of which picture and series it is, and its words; a line runs through several rows."""
    words = printable(str(row.get("text") or row.get("words") or ""))
    of_series = f"{place}{NOTE_END}{row.get('series', '')}{NOTE_END}"
    notes = {"note": of_series + words, "line_note": of_series, "line": f"{place} {row.get('run', '')}"}
    return {key: value for key, value in row.items() if key not in _IN_NOTE} | notes
