"""The named arithmetic of achievements: functions of R (actual) and T (target) that give per cent.

Sums, differences and products are exact; a quotient keeps 34 digits (IEEE 754 decimal128).
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Context, Decimal
from types import MappingProxyType
from typing import Final

FIXED: Final = "nilai-tetap"
WORST: Final = "terburuk"
INVERSE: Final = "rasio-terbalik"

_HUNDRED: Final = Decimal(100)
_QUOTIENT: Final = Context(prec=34)

Formula = Callable[[Decimal, Decimal], Decimal]


def quotient(dividend: Decimal, divisor: Decimal) -> Decimal:
    """Divide, keeping 34 digits whatever the caller's decimal context."""
    return _QUOTIENT.divide(dividend, divisor)


def median(values: Iterable[Decimal]) -> Decimal:
    """Return the middle one of the values, or the mean of the two in the middle; there is one at least."""
    ordered = sorted(values)
    half = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[half]
    return quotient(ordered[half - 1] + ordered[half], Decimal(2))


def ratio(actual: Decimal, target: Decimal) -> Decimal:
    """R/T in per cent; T is not zero."""
    return quotient(_HUNDRED * actual, target)


def inverse_ratio(actual: Decimal, target: Decimal) -> Decimal:
    """T/R in per cent; R is not zero."""
    return quotient(_HUNDRED * target, actual)


def two_minus_ratio(actual: Decimal, target: Decimal) -> Decimal:
    """2-R/T in per cent, that is (1+(1-R/T)); T is not zero."""
    return 2 * _HUNDRED - ratio(actual, target)


def deviation(actual: Decimal, target: Decimal) -> Decimal:
    """R/T up to the target and 2-R/T above it, in per cent; T is above zero."""
    return (ratio if actual <= target else two_minus_ratio)(actual, target)


def deviation_kmk(actual: Decimal, target: Decimal) -> Decimal:
    """Scale the deviation as KMK 127/2026 does: straight lines through 0-0, 90-100 and 100-120."""
    plain = deviation(actual, target)
    return quotient(plain * 10, Decimal(9)) if plain <= 90 else _HUNDRED + (plain - 90) * 2  # noqa: PLR2004


def toward_worst(actual: Decimal, worst: Decimal) -> Decimal:
    """(W-R)/W in per cent, for a target of zero that is to be minimised; W is above zero."""
    return ratio(worst - actual, worst)


FORMULAS: Final[Mapping[str, Formula]] = MappingProxyType(
    {
        "rasio": ratio,
        INVERSE: inverse_ratio,
        "dua-kurang-rasio": two_minus_ratio,
        "simpangan": deviation,
        "simpangan-kmk": deviation_kmk,
    }
)
