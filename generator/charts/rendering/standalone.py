"""Pictures as files of their own: with title and source visible, on white, in their own size."""

from collections.abc import Sequence
from typing import Final
from xml.sax.saxutils import escape

from generator.charts.drawing import INK, LINE_HEIGHT, PAPER, TEXT_SIZE
from generator.charts.inputs import Picture
from generator.charts.text import printable, wrap

_FONTS: Final = "Helvetica, Arial, Liberation Sans, sans-serif"
_EDGE: Final = 16
_SMALL: Final = 11
_SMALL_LINE: Final = 15
_GAP: Final = 10
_SOFT: Final = "#4b5966"
_TITLE: Final = f'font-weight="bold" font-size="{TEXT_SIZE}" fill="{INK}"'
_SOURCE: Final = f'font-size="{_SMALL}" fill="{_SOFT}"'


def standalone(picture: Picture, title: str, description: str, source: str) -> str:
    """Return a finished picture with its title and source around it; ``source`` names the publisher.

    The file shows what it is and where it comes from without its page; its ``description`` is for those who
    do not see it.
    """
    # Bold letters are a tenth wider than the plain ones that `wrap` reckons with.
    above = wrap(printable(title), picture.width * 0.9, TEXT_SIZE)
    below = wrap(printable(source), picture.width, _SMALL)
    top = _EDGE + len(above) * LINE_HEIGHT + _GAP
    end = top + picture.height + _GAP
    width, height = f"{picture.width + 2 * _EDGE:g}", f"{end + len(below) * _SMALL_LINE + _EDGE:g}"
    placed = f'x="{_EDGE}" y="{top}" width="{picture.width:g}" height="{picture.height:g}" overflow="visible"'
    desc = f"<desc>{escape(printable(description))}</desc>"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" color="{INK}" font-family="{_FONTS}">'
        f'<rect width="{width}" height="{height}" fill="{PAPER}"/>'
        f"{_lines(above, _EDGE + TEXT_SIZE, LINE_HEIGHT, _TITLE)}"
        f"{picture.svg.replace('<svg', f'<svg {placed}', 1).replace('</title>', f'</title>{desc}', 1)}"
        f"{_lines(below, end + _SMALL, _SMALL_LINE, _SOURCE)}</svg>"
    )


def _lines(lines: Sequence[str], first: float, height: int, look: str) -> str:
    return "".join(
        f'<text x="{_EDGE}" y="{first + at * height:g}" {look}>{escape(line)}</text>'
        for at, line in enumerate(lines)
    )
