"""Numbers as readers of the language write them, and words that fit the width of a picture."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final

from generator.languages.translation import Language, current_language, translatable, translate
from generator.values.shared.number import rounded

_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_AFTER_SLASH: Final = re.compile(r"(?<=/)(?=\w)")
_SWAP: Final = str.maketrans(",.", ".,")
_SLACK: Final = 1.06  # readers' own fonts are a little wider than Arial, whose widths these are
_ADVANCES: Final = (
    ("ijl.,:;'|!I", 0.26),
    ("ftr()[]-/ ", 0.32),
    ("mMW%@", 0.87),
    ("wABCDEFGHJKLNOPQRSTUVXYZ&", 0.70),
)
_WIDTHS: Final = {letter: advance for letters, advance in _ADVANCES for letter in letters}
_OTHER: Final = 0.556
_SCALES: Final = ((12, translatable("triliun")), (9, translatable("miliar")), (6, translatable("juta")))


def number(value: Decimal, places: int) -> str:
    """Return a number with the separators of the language, rounded half up: ``20.600``, ``-59,86``."""
    text = f"{rounded(value, places):,f}"
    return text.translate(_SWAP) if current_language() is Language.INDONESIAN else text


def printable(words: str) -> str:
    """Return a text without the characters that XML forbids."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", words)


# Bold letters are a tenth wider than those that `width` reckons with.
BOLD: Final = 1.1


# The same names stand in many pictures.
@lru_cache(maxsize=8192)
def width(words: str, size: float) -> float:
    """Estimate the width of words in user units, a little on the safe side."""
    return _SLACK * size * sum([_WIDTHS.get(letter, _OTHER) for letter in words])


@lru_cache(maxsize=8192)
def wrap(words: str, room: float, size: float) -> tuple[str, ...]:
    """Return words broken into as many lines as they need; nothing is ever cut off.

    A word that is wider than a line, such as an address, goes on in the next one, after a slash if it can.
    """
    return tuple(_lines(_pieces(words.split(), room, size), room, size))


def _lines(pieces: Iterable[tuple[str, str]], room: float, size: float) -> Iterator[str]:
    line = ""
    for gap, piece in pieces:
        longer = f"{line}{gap}{piece}" if line else piece
        if line and width(longer, size) > room:
            yield line
            longer = piece
        line = longer
    if line:
        yield line


def _pieces(words: Iterable[str], room: float, size: float) -> Iterator[tuple[str, str]]:
    """Yield what must not be broken, each with what parts it from the piece before on the same line."""
    for word in words:
        gap = " "
        for part in (word,) if width(word, size) <= room else _AFTER_SLASH.split(word):
            for piece in (part,) if width(part, size) <= room else part:
                yield gap, piece
                gap = ""


def scale_of(values: Iterable[Decimal]) -> tuple[int, str]:
    """Choose the power of ten, and its word, by which millions and more are shortened."""
    largest = max((abs(value) for value in values), default=Decimal(0))
    return next(
        ((power, translate(name)) for power, name in _SCALES if largest >= Decimal(1).scaleb(power)), (0, "")
    )
