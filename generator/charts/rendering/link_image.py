"""Pictures for links as PNG: sixteen colours drawn with Pillow, which takes a tenth of what a converter does.

Messengers show no SVG. Letters are those of Lato, which MkDocs brings; each colour of words has two steps
between itself and the paper, so that edges are smooth in four bits for each point.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from generator.charts.drawing import AMBER, BLUE, FAINT, GREEN, INK, PAPER, RED
from generator.charts.inputs import Status
from generator.charts.link_picture import LinkPicture
from generator.charts.text import printable

# Half again the least that is shown large beside a link (600 × 315), in the shape that all of them ask for.
WIDTH: Final = 800
HEIGHT: Final = 420
_SOFT: Final = "#4b5966"
_BRAND: Final = "#12385a"
_SHADES: Final = 3
# The places of colours in the palette; a colour of words has its steps before it.
_INK, _FAINT_WORDS, _LINE = (1, 4, 7)
_FLAT: Final = (GREEN, AMBER, RED, FAINT, _BRAND, "#e8ecf0")
_FIRST_FLAT: Final = 10
_COLOURS: Final[dict[Status, int]] = {
    "tercapai": _FIRST_FLAT,
    "hampir": _FIRST_FLAT + 1,
    "belum": _FIRST_FLAT + 2,
    "berjalan": _LINE + _SHADES - 1,
    "kosong": _FIRST_FLAT + 3,
}
_EDGE: Final = 44
_BAND: Final = 14
_ROOM: Final = WIDTH - _EDGE - _BAND - _EDGE
_LEFT: Final = _BAND + _EDGE
_MOST_LINES: Final = 3
_TITLE, _PLAIN, _SMALL = (40, 25, 20)
_TITLE_LINE: Final = 48
_PLAIN_LINE: Final = 34
_FIGURE: Final = 92
_FIGURE_LEAST: Final = 40
_BASE: Final = 318
_BELOW: Final = 337
_TREND_WIDTH: Final = 250
_TREND_TOP: Final = 212
_TREND_HEIGHT: Final = 92
_FINE: Final = 3
_FEWEST: Final = 2
_MOST_CELLS: Final = 40
_CUT: Final = "…"


def link_image(picture: LinkPicture) -> bytes:
    """Return a picture as PNG of 800 × 420 points; words that find no room end with three dots."""
    image = Image.new("P", (WIDTH, HEIGHT), 0)
    image.putpalette(_palette())
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, _BAND - 1, HEIGHT), fill=_FIRST_FLAT + 4)
    _write(image, (_LEFT, 34), _cut(picture.above, _SMALL, _ROOM), _SMALL, _FAINT_WORDS)
    for row, line in enumerate(_lines(picture.title, _TITLE, _ROOM)):
        _write(image, (_LEFT, 70 + row * _TITLE_LINE), line, _TITLE, _INK, is_bold=True)
    has_trend = sum(value is not None for _, value in picture.trend) >= _FEWEST
    if has_trend:
        _draw_trend(image, picture.trend)
    _answer(image, picture, _ROOM - (_TREND_WIDTH + _EDGE if has_trend else 0))
    _draw_cells(draw, picture.cells[:_MOST_CELLS])
    stream = BytesIO()
    image.save(stream, "PNG", bits=4, compress_level=4)
    return stream.getvalue()


def _answer(image: Image.Image, picture: LinkPicture, room: int) -> None:
    """Write the figure as large as its room lets it be, and below it what it means."""
    size = _FIGURE
    while size > _FIGURE_LEAST and _width(picture.figure, size, is_bold=True) > room:
        size -= 8
    if picture.figure:
        figure = _cut(picture.figure, size, room, is_bold=True)
        _write(image, (_LEFT, _BASE - size), figure, size, _INK, is_bold=True)
    top, most = (_BELOW, 2) if picture.figure else (_BASE - _FIGURE, 3)
    left = _LEFT
    if picture.status:
        mark = (left, top + 6, left + 20, top + 26)
        ImageDraw.Draw(image).ellipse(mark, fill=_COLOURS[picture.status])
        left += 32
    for row, line in enumerate(_lines(picture.words, _PLAIN, WIDTH - _EDGE - left, most=most)):
        _write(image, (left, top + row * _PLAIN_LINE), line, _PLAIN, _INK)


def _draw_trend(image: Image.Image, trend: Sequence[tuple[str, Decimal | None]]) -> None:
    """Draw values by year as one line, broken where a value is missing, with the first and the last year."""
    known = [value for _, value in trend if value is not None]
    low, span = min(known), max(known) - min(known)
    left, step = WIDTH - _EDGE - _TREND_WIDTH, (_TREND_WIDTH - 16) / (len(trend) - 1)
    height = _TREND_HEIGHT - 16

    def down(value: Decimal) -> float:
        return float(height * (1 - (value - low) / span)) if span else height / 2

    points = [
        None if value is None else ((8 + at * step) * _FINE, (8 + down(value)) * _FINE)
        for at, (_, value) in enumerate(trend)
    ]
    # Drawn large and made smaller, so that the line is smooth.
    mask = Image.new("L", (_TREND_WIDTH * _FINE, _TREND_HEIGHT * _FINE))
    draw = ImageDraw.Draw(mask)
    for is_known, run in groupby(points, lambda point: point is not None):
        line = [point for point in run if point]
        if is_known:
            draw.line(line, fill=255, width=4 * _FINE, joint="curve")
            for x, y in line:
                draw.ellipse((x - 5 * _FINE, y - 5 * _FINE, x + 5 * _FINE, y + 5 * _FINE), fill=255)
    image.paste(mask.reduce(_FINE).point(_steps(_LINE)), (left, _TREND_TOP))
    first, last = trend[0][0], trend[-1][0]
    top = _TREND_TOP + _TREND_HEIGHT + 2
    _write(image, (left, top), first, _SMALL, _FAINT_WORDS)
    _write(image, (WIDTH - _EDGE - _width(last, _SMALL), top), last, _SMALL, _FAINT_WORDS)


def _draw_cells(draw: ImageDraw.ImageDraw, cells: Sequence[Status]) -> None:
    """Draw a square for each status that is counted, right of the figure, in rows of eight."""
    side, gap, in_row = 26, 6, 8
    left = WIDTH - _EDGE - (in_row * (side + gap) - gap)
    rows = -(-len(cells) // in_row)
    for at, cell in enumerate(cells):
        x = left + at % in_row * (side + gap)
        y = _BASE - (rows - at // in_row) * (side + gap)
        draw.rectangle((x, y, x + side - 1, y + side - 1), fill=_COLOURS[cell])


@cache
def _palette() -> bytes:
    words = (shade for colour in (INK, _SOFT, BLUE) for shade in _shades(colour))
    return b"".join((_rgb(PAPER), *words, *map(_rgb, _FLAT)))


def _shades(colour: str) -> Iterator[bytes]:
    pairs = tuple(zip(_rgb(PAPER), _rgb(colour), strict=True))
    for step in range(1, _SHADES + 1):
        yield bytes(round(paper + (full - paper) * step / _SHADES) for paper, full in pairs)


def _rgb(colour: str) -> bytes:
    return bytes.fromhex(colour.removeprefix("#"))


@cache
def _steps(first: int) -> list[int]:
    """Return the place in the palette for each of 256 strengths of a colour of words."""
    return [first + level - 1 if level else 0 for level in (round(at * _SHADES / 255) for at in range(256))]


@cache
def _font(size: int, *, is_bold: bool = False) -> ImageFont.FreeTypeFont:
    found = find_spec("mkdocs")
    package = Path(found.origin or "").parent if found else Path()
    name = f"lato-{'bold' if is_bold else 'normal'}.woff"
    # The plain layout: shaping for other scripts takes three times as long.
    return ImageFont.truetype(
        package / "themes" / "readthedocs" / "css" / "fonts" / name,
        size,
        layout_engine=ImageFont.Layout.BASIC,
    )


def _write(
    image: Image.Image, at: tuple[int, int], words: str, size: int, colour: int, *, is_bold: bool = False
) -> None:
    if not words:
        return
    font = _font(size, is_bold=is_bold)
    left, top, right, bottom = font.getbbox(words)
    mask = Image.new("L", (int(right), int(bottom)))
    ImageDraw.Draw(mask).text((0, 0), words, fill=255, font=font)
    ink = mask.crop((int(left), int(top), int(right), int(bottom)))
    image.paste(ink.point(_steps(colour)), (at[0] + int(left), at[1] + int(top)))


def _width(words: str, size: int, *, is_bold: bool = False) -> int:
    return round(_font(size, is_bold=is_bold).getlength(words))


def _lines(words: str, size: int, room: int, *, most: int = _MOST_LINES) -> list[str]:
    """Break words into at most so many lines; the last one ends with dots where there are more."""
    is_bold = size == _TITLE
    lines: list[str] = []
    line = ""
    for word in printable(words).split():
        longer = f"{line} {word}" if line else word
        if line and _width(longer, size, is_bold=is_bold) > room:
            lines.append(line)
            longer = word
        line = longer
    lines.append(line)
    if len(lines) > most:
        lines[most - 1 :] = [f"{' '.join(lines[most - 1 :])}"]
    return [_cut(each, size, room, is_bold=is_bold) for each in lines]


def _cut(words: str, size: int, room: int, *, is_bold: bool = False) -> str:
    """Return words that fit a line; of those that are too long, as many whole ones as fit, with dots."""
    plain = printable(words)

    def fits(count: int) -> bool:
        return _width(f"{plain[:count].rstrip()}{_CUT}", size, is_bold=is_bold) <= room

    if _width(plain, size, is_bold=is_bold) <= room:
        return plain
    count = bisect_left(range(len(plain)), 1, key=lambda count: 0 if fits(count) else 1) - 1
    return f"{(plain[:count].rpartition(' ')[0] or plain[:count]).rstrip()}{_CUT}"
