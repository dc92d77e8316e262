"""Numbers and dates as readers of the language that is spoken write them (CLDR).

Indonesian has decimal comma and thousands dot, English the other way round.
"""

import re
from datetime import date, time
from decimal import ROUND_DOWN, Decimal
from functools import lru_cache
from typing import Final

from babel.core import Locale
from babel.dates import format_date, format_time

from generator.domain.shared.reference import Unit
from generator.languages.translation import Language, current_language, of_data, translate_plural
from generator.values.shared.number import WIDE, decimals_of, rounded

_LOCALES: Final = {language: Locale(language.value) for language in Language}
_SYMBOLS: Final = {language: locale.number_symbols["latn"] for language, locale in _LOCALES.items()}
_MARKS: Final = {
    language: str.maketrans({",": symbols["group"], ".": symbols["decimal"]})
    for language, symbols in _SYMBOLS.items()
}
# What follows in brackets is a second figure, not a unit.
_FIGURE: Final = re.compile(
    "(?P<sign>[+]?)(?P<before>\\w+\u00a0)?(?P<figure>[-−]?\\d[\\d.,]*…?)(?P<after>%|\u00a0(?:(?! [(]).)+)?"
)
MINUS: Final = "−"
_DAY: Final = re.compile(r"(?<![\w-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\w-])")
PERCENT_PLACES: Final = 2
PERCENT: Final = "persen"
# More decimals than these come from a division, not from a report.
_MOST_WRITTEN: Final = 4

_MONEY: Final = re.compile(r"\bRp\.? (?=\d)")


def number(value: Decimal, places: int | None = None) -> str:
    """Return a number with exactly ``places`` decimals, or all that it has."""
    rounded_value = rounded(value, decimals_of(value) if places is None else places)
    language = current_language()
    text = f"{rounded_value.copy_abs():,f}".translate(_MARKS[language])
    return f"{_SYMBOLS[language]['minusSign']}{text}" if rounded_value < 0 else text


def count(value: int) -> str:
    """Return how many there are of something: ``20.600``."""
    return number(Decimal(value), 0)


def percent(value: Decimal, places: int = PERCENT_PLACES) -> str:
    """Return a per cent value: ``100,83%``."""
    return f"{number(value, places)}%"


def exact(value: Decimal, most: int = 6) -> str:
    """Return an unrounded result: all its digits, or ``most`` decimals and an ellipsis."""
    text = value.normalize(WIDE)
    if decimals_of(text) <= most:
        return number(text)
    cut = text.quantize(Decimal(1).scaleb(-most), rounding=ROUND_DOWN, context=WIDE)
    return f"{number(cut)}…"


def amount(value: Decimal, unit: Unit, places: int) -> str:
    """Return a value with its unit: ``3,63 Indeks``, ``16,85%``, ``20.600 hasil layanan``.

    What was written with more decimals keeps them; only the endless digits of a division are rounded.
    """
    usual, written = 0 if unit.whole else places, decimals_of(value.normalize(WIDE))
    return _with_unit(number(value, max(usual, written) if written <= _MOST_WRITTEN else usual), unit, value)


def precise(value: Decimal, unit: Unit, places: int) -> str:
    """Return a value as it entered a computation: all its digits, as :func:`exact` does, with its unit."""
    places = 0 if unit.whole else places
    text = number(value, places) if decimals_of(value) <= places else exact(value)
    return _with_unit(text, unit, value)


def _with_unit(text: str, unit: Unit, value: Decimal) -> str:
    if unit.id == PERCENT:
        return f"{text}%"
    if unit.id == "rupiah":
        return f"{of_data(unit.symbol)}\u00a0{text}"
    return f"{text}\u00a0{of_data(unit.symbol, is_one=abs(value) == 1)}"


def split_unit(text: str) -> tuple[str, str]:
    """Return a written figure and its unit: ``3,63`` and ``Indeks``, ``+1.234`` and ``Rp``.

    A text that is no figure, or a figure without unit, comes back whole, with an empty unit.
    """
    match = _FIGURE.fullmatch(text)
    if match is None or bool(match["before"]) == bool(match["after"]):
        return text, ""
    return f"{match['sign']}{match['figure']}", (match["before"] or match["after"]).strip("\u00a0")


def signed(value: Decimal, text: str) -> str:
    """Return the text of a difference with its sign: a plus, or the minus that is as wide as one."""
    return f"+{text}" if value > 0 else text.replace("-", MINUS, 1)


def with_sign(value: Decimal, distance: str) -> str:
    """Return how far a value lies away, in words, with the sign of the value before it: ``−Rp 1.000``."""
    return f"{'+' if value > 0 else MINUS}{distance}"


def points(value: Decimal, places: int | None = None) -> str:
    """Return a difference of per cent values: ``6 poin persen``."""
    return "\u00a0".join(
        (number(value, places), translate_plural("poin persen", 1 if abs(value) == 1 else 2))
    )


def distance(value: Decimal, unit: Unit, places: int) -> str:
    """Return how far values lie apart, in their unit; those in per cent in percentage points."""
    return points(value, 0 if unit.whole else places) if unit.id == PERCENT else amount(value, unit, places)


def difference(value: Decimal, unit: Unit, places: int) -> str:
    """Return a change with its sign; that of a per cent in percentage points."""
    return signed(value, distance(value, unit, places))


def long_date(day: date) -> str:
    """Return a date in full: ``19 Desember 2023``."""
    return _long_date(day, current_language())


@lru_cache(maxsize=1024)
def _long_date(day: date, language: Language) -> str:
    return format_date(day, "d MMMM y", locale=_LOCALES[language])


def month(number: int) -> str:
    """Return the name of a month (1 to 12): ``Desember``."""
    return str(_LOCALES[current_language()].months["stand-alone"]["wide"][number])


def dated(text: str) -> str:
    """Return a text with its days, written as in a table (``2022-11-30``), in full; other digits stay."""
    return _DAY.sub(lambda match: _in_full(match[0]), text)


def _in_full(text: str) -> str:
    try:
        return long_date(date.fromisoformat(text))
    except ValueError:
        return text


def clock(moment: time) -> str:
    """Return a time of the day: ``09.00``; no English page names one."""
    return format_time(moment, "HH.mm", locale=_LOCALES[Language.INDONESIAN])


def unbroken(text: str) -> str:
    """Keep sums of money that people wrote in a text on one line: ``Rp 1.000`` is not parted."""
    return _MONEY.sub("Rp\u00a0", text)
