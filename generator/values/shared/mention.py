"""Figures in a sentence: how Indonesian writes them, and whether a text names one."""

import re
from decimal import Decimal
from typing import Final

FIGURE: Final = re.compile(
    r"(?:(?<=Rp)|(?<=Rp\.)|(?<![\w,.]))[-−]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?![\w]|[,.]\d)"
)
_MARKS: Final = str.maketrans(",.", ".,")


def grouped_digits(value: Decimal) -> str:
    """Return a figure with all its digits and dots between the thousands: ``134.800.774`` or ``83,47``."""
    return f"{value:,f}".translate(_MARKS)


def plain(value: Decimal) -> str:
    """Return a figure with all its digits as a cell holds it: ``134800774`` or ``83,47``."""
    return f"{value:f}".replace(".", ",")


def mentions(text: str, value: Decimal) -> bool:
    """Whether ``text`` contains the figure ``value`` in Indonesian form, with or without dots in it."""
    return any(read_figure(each[0]) == value for each in FIGURE.finditer(text))


def names_all(text: str, *values: Decimal) -> bool:
    """Whether a text names each of the figures; a note that explains figures lapses when one changes."""
    return all(mentions(text, value) for value in values)


def read_figure(figure: str) -> Decimal:
    """Return the number that a text of :data:`FIGURE` writes."""
    return Decimal(figure.replace("−", "-").replace(".", "").replace(",", "."))
