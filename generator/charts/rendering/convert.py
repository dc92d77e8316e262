"""From a layout to SVG: the template gets its data, vl-convert draws it, without network or script.

A template is what Vega-Lite makes of a specification whose data are still missing: translating it once for
all pictures of a kind, and not for each, takes a third off the work. A build that finds all its pictures in
the cache loads neither Altair nor vl-convert.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from generator.charts.drawing import Drawing, Kind, Row
from generator.charts.text import FORMAT_LOCALES, printable
from generator.languages.translation import Language

VEGA_LITE: Final = "6.4"


def new_template(kind: Kind) -> str:
    """Return the template of a kind, made with Altair and translated to Vega, as JSON."""
    from generator.charts.rendering.converter import converter  # noqa: PLC0415 - starting it costs half a second
    from generator.charts.rendering.templates import template  # noqa: PLC0415 - so does Altair

    return json.dumps(converter.vegalite_to_vega(template(kind), vl_version=VEGA_LITE), sort_keys=True)


def specification(template: str, drawing: Drawing) -> str:
    """Return the specification of one drawing: a new copy of its template with its data."""
    spec: dict[str, Any] = json.loads(template)
    spec["height"] = drawing.height
    for source in spec["data"]:
        if source["name"] in drawing.rows:
            source["values"] = [_printable(row) for row in drawing.rows[source["name"]]]
    for signal in spec["signals"]:
        signal["value"] = drawing.params[signal["name"]]
    return json.dumps(spec)


def to_svg(spec: str, language: Language) -> str:
    """Return a specification drawn as SVG, with the number format of a language, without network access."""
    from generator.charts.rendering.converter import converter  # noqa: PLC0415 - as above

    return converter.vega_to_svg(spec, allowed_base_urls=[], format_locale=FORMAT_LOCALES[language])


def _printable(row: Row) -> Mapping[str, str | float | bool]:
    return {key: printable(value) if isinstance(value, str) else value for key, value in row.items()}
