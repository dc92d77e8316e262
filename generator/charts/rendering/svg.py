"""Conversion of Vega's SVG to the published one: small, reproducible, accessible, without styles."""

import re
from collections.abc import Iterator, Mapping
from typing import Final
from xml.etree.ElementTree import Element, fromstring
from xml.sax.saxutils import escape, quoteattr

from generator.charts.drawing import INK, NOTE_END, PAPER, TEXT_SIZE
from generator.charts.text import printable

FONTS: Final = "Helvetica, Arial, Liberation Sans, sans-serif"

_SHAPES: Final = ("path", "line", "text")
_ATTRIBUTES: Final[tuple[str, ...]] = (
    *("d", "transform", "x2", "y2", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray"),
    *("text-anchor", "font-weight"),
)
_PLAIN: Final = {"stroke-dasharray": "1,0", "stroke-width": "1", "font-weight": "normal"}
_CLASSES: Final = {"fill": "latar", "stroke": "halo"}
_LONG: Final = re.compile(r"-?\d*\.\d{2,}")
_SPACE: Final = "{http://www.w3.org/2000/svg}"


def finish(drawn: str, *, title: str, description: str, name: str) -> str:
    """Return Vega's drawing as one ``<svg>`` element with its own title and description.

    ``name`` starts the ids, so that several pictures can stand on one page. The picture takes the
    width of what holds it. Words and lines are in ``currentColor``; what is white as paper has the
    class ``latar`` (where filled) or ``halo`` (where stroked), so that a dark theme can recolour it.
    A mark names its series in ``data-seri`` and tells its value in a ``<title>``.
    """
    root = fromstring(drawn)  # noqa: S314 - our own converter wrote it a moment ago
    size = {"width": root.get("width", ""), "height": root.get("height", "")}
    root_attributes = {
        "xmlns": "http://www.w3.org/2000/svg",
        "class": "grafik",
        "viewBox": f"0 0 {size['width']} {size['height']}",
        "role": "img",
        # Browsers read `desc` as the description by themselves: in the name it would be read twice.
        "aria-labelledby": f"{name}-judul",
        "aria-describedby": f"{name}-uraian",
        "fill": "none",
        "color": INK,
        "font-family": FONTS,
        "font-size": str(TEXT_SIZE),
    }
    body = (
        _element("title", {"id": f"{name}-judul"}, title),
        _element("desc", {"id": f"{name}-uraian"}, description),
        _element("rect", {"class": "latar", **size, "fill": PAPER}),
        *_shapes(root),
    )
    return f"<svg{_attributes(root_attributes)}>{''.join(body)}</svg>"


def _shapes(root: Element) -> Iterator[str]:
    """Keep what is seen, and what a mark says of itself: groups and empty backgrounds fall away."""
    for element in root.iter():
        tag = element.tag.removeprefix(_SPACE)
        if tag in _SHAPES and ("fill" in element.attrib or "stroke" in element.attrib):
            series, _, label = element.get("aria-label", "").partition(NOTE_END)
            named = {"data-seri": series} if series else {}
            yield _element(tag, named | _look(element), element.text or "", label)


def _look(element: Element) -> dict[str, str]:
    attributes = {key: _short(element.attrib[key]) for key in _ATTRIBUTES if key in element.attrib}
    look = {key: value for key, value in attributes.items() if _PLAIN.get(key) != value}
    classes = " ".join(_CLASSES[key] for key in _CLASSES if look.get(key) == PAPER)
    coloured = {key: "currentColor" if value == INK else value for key, value in look.items()}
    outline = {"paint-order": "stroke"} if element.tag.endswith("text") and "stroke" in look else {}
    return ({"class": classes} if classes else {}) | coloured | outline


def _short(value: str) -> str:
    return _LONG.sub(lambda match: f"{float(match[0]):.1f}".removesuffix(".0"), value)


def _element(tag: str, attributes: Mapping[str, str], words: str = "", label: str = "") -> str:
    start = f"<{tag}{_attributes(attributes)}"
    inner = escape(printable(words))
    if label:
        inner += _element("title", {}, label)
    return f"{start}>{inner}</{tag}>" if inner else f"{start}/>"


def _attributes(attributes: Mapping[str, str]) -> str:
    return "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
