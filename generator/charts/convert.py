"""From a layout to SVG: the template gets its data, vl-convert draws it, without network or script.

A build that finds all its pictures in the cache loads neither Altair nor vl-convert.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from generator.charts.drawing import Drawing, Kind, Row
from generator.charts.words import FORMAT_LOCALES, printable
from generator.languages.speech import Language

VEGA_LITE: Final = "6.4"


def new_template(kind: Kind) -> str:
    """Make the template of a kind with Altair, as JSON."""
    from generator.charts.templates import template  # noqa: PLC0415 - Altair costs half a second

    return json.dumps(template(kind), sort_keys=True)


def specification(template: str, drawing: Drawing) -> str:
    """Put the data of one drawing into a fresh copy of its template."""
    spec: dict[str, Any] = json.loads(template)
    spec["height"] = drawing.height
    spec["datasets"] = {name: [_printable(row) for row in rows] for name, rows in drawing.rows.items()}
    for param in spec["params"]:
        param["value"] = drawing.params[param["name"]]
    return json.dumps(spec)


def to_svg(spec: str, language: Language) -> str:
    """Draw a specification, with the number marks of a language; nothing is fetched from any host."""
    from generator.charts.converter import converter  # noqa: PLC0415 - starting it costs half a second

    marks = FORMAT_LOCALES[language]
    return converter.vegalite_to_svg(spec, vl_version=VEGA_LITE, allowed_base_urls=[], format_locale=marks)


def _printable(row: Row) -> Mapping[str, str | float | bool]:
    return {key: printable(value) if isinstance(value, str) else value for key, value in row.items()}
