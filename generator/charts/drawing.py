"""A picture laid out but not yet drawn: rows for the layers of the template, in user units."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

Row = Mapping[str, str | float | bool]

# Between the name of a series and the value in words, in what a mark says of itself.
NOTE_END: Final = "|"
TEXT_SIZE: Final = 14
LINE_HEIGHT: Final = 18

INK: Final = "#17222d"
PAPER: Final = "#ffffff"
FAINT: Final = "#8593a1"
BLUE: Final = "#2f6cba"
GREEN: Final = "#1a7a40"
AMBER: Final = "#a96c00"
RED: Final = "#c53d27"
STATUS_COLOURS: Final = {
    "tercapai": GREEN,
    "hampir": AMBER,
    "belum": RED,
    "berjalan": BLUE,
    "kosong": FAINT,
}


@dataclass(frozen=True, slots=True)
class Size:
    """The room that a picture is laid out for, in user units: each is about a pixel where it is shown.

    ``name`` is part of the class of what holds it. ``plot_height`` is that of curves. Where names of things
    stand beside their bars, ``name_share`` is their share of the width; else it is 0, and they stand above.
    """

    name: str
    width: float
    plot_height: float
    name_share: float = 0


# A phone of 360 px leaves 302 to a picture, a desk 740: letters are as large as the page's on both.
NARROW: Final = Size("sempit", 300, 176)
WIDE: Final = Size("lebar", 680, 232, name_share=0.5)


@dataclass(frozen=True, slots=True)
class Drawing:
    """Rows by layer; lengths in user units, as many of them wide as its size says."""

    height: float
    rows: Mapping[str, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Annotations:
    """Words, lines and key symbols around the data, placed in user units."""

    texts: tuple[Row, ...] = ()
    rules: tuple[Row, ...] = ()
    marks: tuple[Row, ...] = ()

    def __add__(self, other: "Annotations") -> "Annotations":
        """Return both groups together."""
        return Annotations(self.texts + other.texts, self.rules + other.rules, self.marks + other.marks)

    def layers(self) -> dict[str, Sequence[Row]]:
        """Return the rows under the names that the templates use."""
        return {"texts": self.texts, "rules": self.rules, "marks": self.marks}


def text(words: str, x: float, y: float, *, align: str = "left", bold: bool = False) -> Row:
    """Return words whose baseline starts (or, by ``align``, is centred or ends) at (``x``, ``y``)."""
    return {"text": words, "x": x, "y": y, "align": align, "weight": "bold" if bold else "normal"}


def stacked(lines: Iterable[str], x: float, y: float, *, align: str = "left") -> tuple[Row, ...]:
    """Return lines of words one under the other, the first with its baseline at ``y``."""
    return tuple(text(line, x, y + at * LINE_HEIGHT, align=align) for at, line in enumerate(lines))


def rule(
    start: tuple[float, float], end: tuple[float, float], colour: str, *, dash: bool = False, width: float = 1
) -> Row:
    """Return a straight line between two points (x, y); ``dash`` and ``width`` give its look."""
    (x, y), (x2, y2) = start, end
    return {"x": x, "y": y, "x2": x2, "y2": y2, "colour": colour, "dash": dash, "width": width}


def mark(shape: str, x: float, y: float, *, fill: str, stroke: str, size: float = 50) -> Row:
    """Return a small shape around a point; ``size`` is its area in square user units."""
    return {"shape": shape, "x": x, "y": y, "fill": fill, "stroke": stroke, "size": size}
