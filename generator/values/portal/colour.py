"""Colours as web pages write them, and how well one can be read on another (WCAG 2.2, contrast)."""

import re
from typing import Final

# What running text needs at least, level AA.
READABLE: Final = 4.5
_COLOUR: Final = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE | re.ASCII)
_STEPS: Final = 100
_NEARLY_BLACK: Final = 0.04045


def is_colour(text: str) -> bool:
    """Whether a text is a colour, as ``#12385a``."""
    return _COLOUR.fullmatch(text) is not None


def contrast(one: str, other: str) -> float:
    """Return the contrast between two colours, from 1 (the same) to 21 (black on white)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def darkened(colour: str, neighbour: str) -> str:
    """Return the lightest shade of a colour on which a light one can be read."""
    shades = (_scaled(colour, (_STEPS - step) / _STEPS) for step in range(_STEPS + 1))
    return next(shade for shade in shades if contrast(shade, neighbour) >= READABLE)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[start : start + 2], 16) for start in (1, 3, 5))


def _luminance(colour: str) -> float:
    """Return the relative luminance of a colour as WCAG defines it."""
    red, green, blue = (_linear(each / 255) for each in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _NEARLY_BLACK else ((channel + 0.055) / 1.055) ** 2.4


def _scaled(colour: str, share: float) -> str:
    return "#" + "".join(f"{int(each * share):02x}" for each in _channels(colour))
