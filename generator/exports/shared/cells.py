"""Cells of machine copies: plain numbers, and texts that no spreadsheet runs as a formula."""

from decimal import Decimal
from typing import Final

from generator.values.shared.number import rounded

MOST_DIGITS: Final = 28
# A spreadsheet takes a text that starts like this for a formula (OWASP, CSV injection).
FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")


def plain(value: Decimal | int) -> str:
    """Return a number with a dot, no exponent and at most 28 decimals."""
    if isinstance(value, int):
        return str(value)
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -MOST_DIGITS:
        value = rounded(value, MOST_DIGITS)
    return f"{value:f}"


def guarded(text: str) -> str:
    """Return a text with an apostrophe in front where a spreadsheet would run it as a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
