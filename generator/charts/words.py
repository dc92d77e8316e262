"""Numbers as readers of the language write them, and words that fit the width of a picture."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from generator.languages.speech import Language, say, sayable, spoken
from generator.values.number import rounded

FORMAT_LOCALES: Final = {
    Language.INDONESIAN: {
        "decimal": ",",
        "thousands": ".",
        "grouping": [3],
        "currency": ["Rp", ""],
        "minus": "-",
    },
    Language.ENGLISH: {
        "decimal": ".",
        "thousands": ",",
        "grouping": [3],
        "currency": ["IDR ", ""],
        "minus": "-",
    },
}

_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
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
_SCALES: Final = ((12, sayable("triliun")), (9, sayable("miliar")), (6, sayable("juta")))


def number(value: Decimal, places: int) -> str:
    """Write a number with the marks of the language, rounded half up: ``20.600``, ``-59,86``."""
    text = f"{rounded(value, places):,f}"
    return text.translate(_SWAP) if spoken() is Language.INDONESIAN else text


def printable(words: str) -> str:
    """Take out the few characters that no XML file may hold."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", words)


def width(words: str, size: float) -> float:
    """Estimate the width of words in user units, a little on the safe side."""
    return _SLACK * size * sum(_WIDTHS.get(letter, _OTHER) for letter in words)


def wrap(words: str, room: float, size: float) -> tuple[str, ...]:
    """Break words into as many lines as they need; nothing is ever cut off."""
    return tuple(_lines(words.split(), room, size))


def _lines(words: Iterable[str], room: float, size: float) -> Iterator[str]:
    line = ""
    for word in (piece for long in words for piece in _pieces(long, room, size)):
        longer = f"{line} {word}".strip()
        if line and width(longer, size) > room:
            yield line
            longer = word
        line = longer
    if line:
        yield line


def _pieces(word: str, room: float, size: float) -> Iterator[str]:
    fits = max(1, int(room / (size * _SLACK)))
    if width(word, size) <= room:
        yield word
    else:
        yield from (word[start : start + fits] for start in range(0, len(word), fits))


def scale_of(values: Iterable[Decimal]) -> tuple[int, str]:
    """Choose the power of ten, and its word, by which millions and more are shortened."""
    largest = max((abs(value) for value in values), default=Decimal(0))
    return next(
        ((power, say(name)) for power, name in _SCALES if largest >= Decimal(1).scaleb(power)), (0, "")
    )
