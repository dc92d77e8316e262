"""Conversion of Vega's SVG to the published one: small, reproducible, accessible, without styles."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Final
from xml.etree.ElementTree import Element, fromstring
from xml.sax.saxutils import escape, quoteattr

from generator.charts.drawing import INK, NOTE_END, PAPER, TEXT_SIZE
from generator.charts.rendering.outlines import placed
from generator.charts.text import printable

_LOOKS: Final = (
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "text-anchor",
    "font-weight",
)
_PLAIN: Final = {
    "stroke-dasharray": "1,0",
    "stroke-width": "1",
    "text-anchor": "start",
    "font-weight": "normal",
}
_CLASSES: Final = {"fill": "latar", "stroke": "halo"}
_NUMBER: Final = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")
_LONG: Final = re.compile(r"-?\d*\.\d{2,}(?:e-?\d+)?")
_SPACE: Final = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True, slots=True)
class _Shape:
    """One thing that is seen: its look as attributes, the place of a text or an outline, and its words."""

    look: str
    place: str
    outline: str
    series: str
    words: str

    @property
    def is_outline(self) -> bool:
        """Whether it may be drawn as one with others of the same look and series."""
        return bool(self.outline) and not self.words

    @property
    def element(self) -> str:
        """The shape without its look and its series."""
        if not self.outline:
            return f"<text{self.place}>{escape(self.words)}</text>"
        start = f'<path d="{self.outline}"'
        return f"{start}><title>{escape(self.words)}</title></path>" if self.words else f"{start}/>"


def finish(seen: str, *, extent: tuple[float, float], title: str, name: str) -> str:
    """Return what is ``seen`` of a picture as one ``<svg>`` element with its own title.

    ``extent`` is its width and height. ``name`` starts the id, so that several pictures can stand on one
    page. The picture takes the width, the ink and the letters of what holds it. What it shows is said beside
    it, and not again here.
    """
    size = dict(zip(("width", "height"), (f"{length:g}" for length in extent), strict=True))
    root_attributes = {
        "class": "grafik",
        "viewBox": f"0 0 {size['width']} {size['height']}",
        "role": "img",
        "aria-labelledby": f"{name}-judul",
        "fill": "none",
        "font-size": str(TEXT_SIZE),
    }
    head = (
        _element("title", {"id": f"{name}-judul"}, title),
        _element("rect", {"class": "latar", **size, "fill": PAPER}),
    )
    return f"<svg{_attributes(root_attributes)}>{''.join(head)}{seen}</svg>"


def shapes(drawn: str, count: int) -> list[str]:
    """Return what is seen of each of the ``count`` pictures that Vega has drawn on one sheet.

    Words and lines are in ``currentColor``; what is white as paper has the class ``latar`` (where filled) or
    ``halo`` (where stroked), so that a dark theme can recolour it. A mark names its series in ``data-seri``
    and tells its value in a ``<title>``. Groups and empty backgrounds of Vega fall away; what follows each
    other and looks the same is put together.
    """
    pictures: list[list[_Shape]] = [[] for _ in range(count)]
    root = fromstring(drawn)  # noqa: S314 - our own converter wrote it a moment ago
    for element in root.iter():
        note = element.get("aria-label")
        if note is not None:
            place, series, words = note.split(NOTE_END, 2)
            pictures[int(place)].append(_shape(element, series, words))
    return ["".join(_together(picture)) for picture in pictures]


def _shape(element: Element, series: str, words: str) -> _Shape:
    tag, given = element.tag.removeprefix(_SPACE), element.attrib
    look = _look(tag, *map(given.get, _LOOKS))
    moved = _NUMBER.findall(given.get("transform", ""))
    if tag == "path":
        outline = placed(given["d"], *map(float, moved)) if moved else _short(given["d"])
        return _Shape(look, "", outline, series, words)
    x, y = map(_short, moved)
    if tag == "text":
        return _Shape(look, f' x="{x}" y="{y}"', "", series, words)
    return _Shape(look, "", f"M{x},{y}l{_short(given['x2'])},{_short(given['y2'])}", series, words)


@lru_cache(maxsize=1024)
def _look(tag: str, *values: str | None) -> str:
    given = {key: _short(value) for key, value in zip(_LOOKS, values, strict=True) if value is not None}
    look = {key: value for key, value in given.items() if _PLAIN.get(key) != value}
    classes = " ".join(_CLASSES[key] for key in _CLASSES if look.get(key) == PAPER)
    coloured = {key: "currentColor" if value == INK else value for key, value in look.items()}
    outline = {"paint-order": "stroke"} if tag == "text" and "stroke" in look else {}
    return _attributes(({"class": classes} if classes else {}) | coloured | outline)


def _together(picture: Iterable[_Shape]) -> Iterator[str]:
    """Say once how shapes look, and whose they are, that follow each other."""
    for look, alike in groupby(_arranged(picture), attrgetter("look")):
        yield _in_group(
            look,
            [part for series, some in groupby(alike, attrgetter("series")) for part in _of_one(series, some)],
        )


def _arranged(picture: Iterable[_Shape]) -> Iterator[_Shape]:
    """Put texts together that look the same: they lie over nothing, so their order is not seen."""
    for is_text, some in groupby(picture, lambda shape: not shape.outline):
        run = tuple(some)
        yield from sorted(run, key=attrgetter("look", "series")) if is_text else run


def _of_one(series: str, shapes: Iterable[_Shape]) -> Iterator[str]:
    """Yield the elements of one series, plain outlines that follow each other as one path."""
    elements = [
        element
        for joins, some in groupby(shapes, attrgetter("is_outline"))
        for element in _elements(some, joins)
    ]
    if series:
        yield _in_group(_attributes({"data-seri": series}), elements)
    else:
        yield from elements


def _in_group(attributes: str, elements: Sequence[str]) -> str:
    first, *others = elements
    if not attributes or not others:
        return "".join([first.replace(" ", f"{attributes} ", 1), *others])
    return f"<g{attributes}>{''.join(elements)}</g>"


def _elements(shapes: Iterable[_Shape], joins: bool) -> Iterator[str]:  # noqa: FBT001 - told by groupby
    if joins:
        yield f'<path d="{"".join(each.outline for each in shapes)}"/>'
    else:
        yield from (each.element for each in shapes)


@lru_cache(maxsize=4096)
def _short(value: str) -> str:
    return _LONG.sub(lambda match: f"{float(match[0]):.1f}".removesuffix(".0"), value)


def _element(tag: str, attributes: Mapping[str, str], words: str = "") -> str:
    start = f"<{tag}{_attributes(attributes)}"
    return f"{start}>{escape(printable(words))}</{tag}>" if words else f"{start}/>"


def _attributes(attributes: Mapping[str, str]) -> str:
    return "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
