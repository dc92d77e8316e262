"""Pictures as files of their own: with title and source visible, on white, in their own size."""

from collections.abc import Sequence
from typing import Final
from xml.sax.saxutils import escape

from generator.charts.drawing import INK, LINE_HEIGHT, PAPER, TEXT_SIZE, WIDTH
from generator.charts.inputs import Chart
from generator.charts.rendering.svg import FONTS
from generator.charts.text import printable, wrap

_EDGE: Final = 16
_SMALL: Final = 11
_SMALL_LINE: Final = 15
_GAP: Final = 10
_SOFT: Final = "#4b5966"
_TITLE: Final = f'font-weight="bold" font-size="{TEXT_SIZE}" fill="{INK}"'
_SOURCE: Final = f'font-size="{_SMALL}" fill="{_SOFT}"'


def standalone(chart: Chart, title: str, source: str) -> str:
    """Return a finished picture with its title and source around it; ``source`` names the publisher.

    The file shows what it is and where it comes from without its page.
    """
    # Bold letters are a tenth wider than the plain ones that `wrap` reckons with.
    above = wrap(printable(title), WIDTH * 0.9, TEXT_SIZE)
    below = wrap(printable(source), WIDTH, _SMALL)
    top = _EDGE + len(above) * LINE_HEIGHT + _GAP
    end = top + chart.height + _GAP
    width, height = WIDTH + 2 * _EDGE, f"{end + len(below) * _SMALL_LINE + _EDGE:g}"
    placed = f'x="{_EDGE}" y="{top}" width="{WIDTH}" height="{chart.height:g}" overflow="visible"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family="{FONTS}">'
        f'<rect width="{width}" height="{height}" fill="{PAPER}"/>'
        f"{_lines(above, _EDGE + TEXT_SIZE, LINE_HEIGHT, _TITLE)}"
        f"{chart.svg.replace('<svg', f'<svg {placed}', 1)}"
        f"{_lines(below, end + _SMALL, _SMALL_LINE, _SOURCE)}</svg>"
    )


def _lines(lines: Sequence[str], first: float, height: int, look: str) -> str:
    return "".join(
        f'<text x="{_EDGE}" y="{first + at * height:g}" {look}>{escape(line)}</text>'
        for at, line in enumerate(lines)
    )
