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
from generator.languages.speech import Language, of_data, say_many, spoken
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
_DAY: Final = re.compile(r"(?<![\w-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\w-])")
PERCENT_PLACES: Final = 2
PERCENT: Final = "persen"
# More decimals than these come from a division, not from a report.
_MOST_WRITTEN: Final = 4


def number(value: Decimal, places: int | None = None) -> str:
    """Write a number with exactly ``places`` decimals, or all that it has."""
    shown = rounded(value, decimals_of(value) if places is None else places)
    language = spoken()
    text = f"{shown.copy_abs():,f}".translate(_MARKS[language])
    return f"{_SYMBOLS[language]['minusSign']}{text}" if shown < 0 else text


def count(value: int) -> str:
    """Write how many there are of something: ``20.600``."""
    return number(Decimal(value), 0)


def percent(value: Decimal, places: int = PERCENT_PLACES) -> str:
    """Write a per cent value: ``100,83%``."""
    return f"{number(value, places)}%"


def exact(value: Decimal, most: int = 6) -> str:
    """Write an unrounded result: all its digits, or ``most`` decimals and an ellipsis."""
    text = value.normalize(WIDE)
    if decimals_of(text) <= most:
        return number(text)
    cut = text.quantize(Decimal(1).scaleb(-most), rounding=ROUND_DOWN, context=WIDE)
    return f"{number(cut)}…"


def amount(value: Decimal, unit: Unit, places: int) -> str:
    """Write a value with its unit: ``3,63 Indeks``, ``16,85%``, ``20.600 hasil layanan``.

    What was written with more decimals keeps them; only the endless digits of a division are rounded.
    """
    usual, written = 0 if unit.whole else places, decimals_of(value.normalize(WIDE))
    return _with_unit(number(value, max(usual, written) if written <= _MOST_WRITTEN else usual), unit, value)


def precise(value: Decimal, unit: Unit, places: int) -> str:
    """Write a value as it entered a computation: all its digits, as :func:`exact` does, with its unit."""
    places = 0 if unit.whole else places
    text = number(value, places) if decimals_of(value) <= places else exact(value)
    return _with_unit(text, unit, value)


def _with_unit(text: str, unit: Unit, value: Decimal) -> str:
    if unit.id == PERCENT:
        return f"{text}%"
    if unit.id == "rupiah":
        return f"{of_data(unit.symbol)}\u00a0{text}"
    return f"{text}\u00a0{of_data(unit.symbol, is_one=abs(value) == 1)}"


def parted(text: str) -> tuple[str, str]:
    """Part a written figure from its unit: ``3,63`` and ``Indeks``, ``+1.234`` and ``Rp``, ``9,5`` and ``%``.

    A text that is no figure, or a figure without unit, comes back whole.
    """
    match = _FIGURE.fullmatch(text)
    if match is None or bool(match["before"]) == bool(match["after"]):
        return text, ""
    return f"{match['sign']}{match['figure']}", (match["before"] or match["after"]).strip("\u00a0")


def signed(value: Decimal, text: str) -> str:
    """Put a plus before the text of a positive value."""
    return f"+{text}" if value > 0 else text


def points(value: Decimal, places: int | None = None) -> str:
    """Write how far per cent values lie apart: ``6 poin persen``."""
    return "\u00a0".join((number(value, places), say_many("poin persen", 1 if abs(value) == 1 else 2)))


def distance(value: Decimal, unit: Unit, places: int) -> str:
    """Write how far values lie apart; those in per cent lie percentage points apart."""
    return points(value, 0 if unit.whole else places) if unit.id == PERCENT else amount(value, unit, places)


def difference(value: Decimal, unit: Unit, places: int) -> str:
    """Write a change with its sign; a change of a per cent is told in percentage points."""
    return signed(value, distance(value, unit, places))


def long_date(day: date) -> str:
    """Write a date in full: ``19 Desember 2023``."""
    return _long_date(day, spoken())


@lru_cache(maxsize=1024)
def _long_date(day: date, language: Language) -> str:
    return format_date(day, "d MMMM y", locale=_LOCALES[language])


def dated(text: str) -> str:
    """Write the days that a text names as in a table, ``2022-11-30``, in full; other digits stay."""
    return _DAY.sub(lambda found: _in_full(found[0]), text)


def _in_full(text: str) -> str:
    try:
        return long_date(date.fromisoformat(text))
    except ValueError:
        return text


def clock(moment: time) -> str:
    """Write a time of the day: ``09.00``; no English page names one."""
    return format_time(moment, "HH.mm", locale=_LOCALES[Language.INDONESIAN])
