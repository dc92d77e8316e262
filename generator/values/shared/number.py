"""Exact decimal numbers as staff write them, and rounding. A cell that can be read two ways is no number."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from enum import Enum
from functools import cache, lru_cache
from typing import Final

LONGEST_NUMBER: Final = 40
# Wide enough for the longest number a cell may hold, divided and rounded.
WIDE: Final = Context(prec=200)


class NumberStyle(Enum):
    """Which mark parts whole from fraction; the delimiter of a file decides it for the file."""

    COMMA = ","
    POINT = "."

    @property
    def other(self) -> str:
        """The mark that does not belong in this style."""
        return "." if self is NumberStyle.COMMA else ","

    @property
    def word(self) -> str:
        """The Indonesian name of the mark."""
        return "koma" if self is NumberStyle.COMMA else "titik"


class NumberFault(Enum):
    """Why a text is not a number."""

    OTHER_MARK = "other mark"
    GROUPED = "grouped"
    UNIT_INSIDE = "unit inside"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Misread:
    """A text that is not a number: why, and the numbers that may be intended, the likeliest first."""

    fault: NumberFault
    suggestions: tuple[str, ...] = ()


_PLAIN: Final = {
    NumberStyle.COMMA: re.compile(r"-?\d+(?:,\d+)?", re.ASCII),
    NumberStyle.POINT: re.compile(r"-?\d+(?:\.\d+)?", re.ASCII),
}
_UNIT: Final = re.compile(
    r"(?:(?:Rp|IDR)\.?\s*)?(-?[\d.,]*\d)\s*(%|\(?[^\W\d_][^\d]*)?", re.ASCII | re.IGNORECASE
)
# How whole sums of money are closed: Rp1.000,- and Rp1.000,=
_PRICE_END: Final = re.compile(r",(?:-+|=)$")
# Words that multiply the number before them, by powers of ten; the short ones are units as well.
_SCALES: Final = {
    "ribu": 3, "rb": 3, "k": 3, "juta": 6, "jt": 6, "miliar": 9, "milyar": 9, "M": 9, "triliun": 12, "T": 12,
}  # fmt: skip
_FIRST_WORD: Final = re.compile(r"[^\W\d_]+")
_GROUPED: Final = {
    NumberStyle.COMMA: re.compile(r"-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", re.ASCII),
    NumberStyle.POINT: re.compile(r"-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?", re.ASCII),
}
# Signs that look like a digit or a minus and were typed, scanned or pasted in its stead.
_LOOKALIKES: Final = str.maketrans("OoIl\u2212\u2013\u201a\u066b\u060c\uff0c\uff0e\uff0d", "0011--,,,,.-")
_FRACTIONS: Final = {"\u00bd": "5", "\u00bc": "25", "\u00be": "75"}
_FOOTNOTE: Final = re.compile(r"(?<=\d)\s*[*\u2020\u2021]+\)?$")
# Books write what is owed in brackets, and tables what is added.
_BRACKETS: Final = re.compile(r"\(\s*(.*?)\s*\)")
_STRAY_BLANK: Final = re.compile(r"\s(?=[,.]|\d{3}(?!\d))|(?<=[,.+-])\s")


@lru_cache(maxsize=8192)
def read_number(text: str, style: NumberStyle) -> Decimal | Misread:
    """Read one number written in ``style``, exactly.

    No thousands marks, no unit, no plus sign, no exponent. Returns the :class:`Decimal` with the
    digits as written, or a :class:`Misread` that says what is wrong and what may be meant.
    """
    if len(text) > LONGEST_NUMBER:
        return Misread(NumberFault.TEXT)
    if _PLAIN[style].fullmatch(text):
        value = Decimal(text.replace(",", "."))
        return value or value.copy_abs()
    return _misread(text, style)


def _misread(text: str, style: NumberStyle) -> Misread:
    other = NumberStyle.POINT if style is NumberStyle.COMMA else NumberStyle.COMMA
    if _GROUPED[style].fullmatch(text):
        return _grouped(text, style)
    if _PLAIN[other].fullmatch(text):
        return Misread(NumberFault.OTHER_MARK, (text.replace(style.other, style.value),))
    if _GROUPED[other].fullmatch(text):
        swapped = text.replace(other.other, "").replace(other.value, style.value)
        return Misread(NumberFault.GROUPED, (swapped,))
    return _mistyped(text, style) or _unit_inside(text, style)


def _grouped(text: str, style: NumberStyle) -> Misread:
    joined = text.replace(style.other, "")
    if text.count(style.other) == 1 and style.value not in text:
        return Misread(NumberFault.GROUPED, (joined, text.replace(style.other, style.value)))
    return Misread(NumberFault.GROUPED, (joined,))


def _mistyped(text: str, style: NumberStyle) -> Misread | None:
    """Recognise a number despite blanks, a plus sign, a bare decimal mark and signs that look alike."""
    bracketed = _BRACKETS.fullmatch(text)
    if bracketed and _PLAIN[style].fullmatch(bracketed[1]):
        return Misread(NumberFault.TEXT, (f"-{bracketed[1]}", bracketed[1]))
    typed = _STRAY_BLANK.sub("", _in_our_signs(text, style)).removeprefix("+").removesuffix(style.value)
    if typed.startswith(style.value):
        typed = "0" + typed
    if typed == text or not _PLAIN[style].fullmatch(typed):
        return None
    unit = _unit_inside(text, style).suggestions
    return Misread(NumberFault.TEXT, (typed, *(each for each in unit if each != typed)))


def _in_our_signs(text: str, style: NumberStyle) -> str:
    """Write digits of other scripts and widths, and signs that look like ours, in ours."""
    plain = _FOOTNOTE.sub("", text.translate(_LOOKALIKES))
    for sign, digits in _FRACTIONS.items():
        plain = plain.replace(sign, style.value + digits)
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in plain)


def _unit_inside(text: str, style: NumberStyle) -> Misread:
    match = _UNIT.fullmatch(_PRICE_END.sub("", text))
    if not match or match[1] == text:
        return Misread(NumberFault.TEXT)
    inner = read_number(match[1], style)
    numbers = (match[1],) if isinstance(inner, Decimal) else inner.suggestions
    scaled = _scaled(numbers, match[2] or "", style)
    return Misread(NumberFault.UNIT_INSIDE, (*scaled, *numbers)) if numbers else Misread(NumberFault.TEXT)


def _scaled(numbers: tuple[str, ...], unit: str, style: NumberStyle) -> tuple[str, ...]:
    """Write numbers in full that a word like ``juta`` multiplies; none where no such word stands first."""
    word = _FIRST_WORD.match(unit)
    power = _SCALES.get(word[0], _SCALES.get(word[0].lower())) if word else None
    if power is None:
        return ()
    values = (Decimal(number.replace(style.value, ".")).scaleb(power, WIDE) for number in numbers)
    return tuple(f"{value:f}".replace(".", style.value) for value in values)


def decimals_of(value: Decimal) -> int:
    """Count the digits written after the decimal mark (0 for a whole number)."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Round half up to ``decimals`` digits after the mark; halves of negative values go away from zero."""
    return value.quantize(_last_place(decimals), rounding=ROUND_HALF_UP, context=WIDE)


def cut(value: Decimal, decimals: int) -> Decimal:
    """Leave out all digits after the first ``decimals`` ones behind the mark, without rounding."""
    return value.quantize(_last_place(decimals), rounding=ROUND_DOWN, context=WIDE)


@cache
def _last_place(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)


def is_whole(value: Decimal) -> bool:
    """Whether the value has no fraction."""
    return value == value.to_integral_value()


def grouped(count: int) -> str:
    """Write a count with dots between the thousands, as Indonesian has it: ``23.456``."""
    return f"{count:,}".replace(",", ".")
