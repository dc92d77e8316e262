"""The arithmetic of tables: pure functions of exact decimals. What is missing stays missing."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from generator.values.shared.number import WIDE

Value = Decimal | None
HUNDRED: Final = Decimal(100)
SURVEY_FACTOR: Final = Decimal(25)


def ratio(part: Value, whole: Value) -> Value:
    """Return ``part`` in per cent of ``whole``; nothing where the whole is zero or missing."""
    if part is None or not whole:
        return None
    return WIDE.multiply(WIDE.divide(part, whole), HUNDRED)


def quotient(part: Value, whole: Value) -> Value:
    """Return ``part`` per ``whole``; nothing where the whole is zero or missing."""
    return None if part is None or not whole else WIDE.divide(part, whole)


def difference(one: Value, other: Value) -> Value:
    """Return the difference; ``None`` where either is missing."""
    return None if one is None or other is None else one - other


def plus(*values: Value) -> Value:
    """Return the sum of what there is; ``None`` where all are missing."""
    return total(values)


def growth(new: Value, old: Value) -> Value:
    """Return (B - A) / A in per cent: B this year, A the year before; signed by the size of A."""
    if new is None or not old:
        return None
    return WIDE.multiply(WIDE.divide(new - old, abs(old)), HUNDRED)


def reduction(new: Value, old: Value) -> Value:
    """Return (A - B) / A in per cent: how much less is needed after than before."""
    change = growth(new, old)
    return None if change is None else -change


def saving(realised: Value, planned: Value) -> Value:
    """Return (1 - IBR / IBT) in per cent: money per unit of result, realised against planned."""
    if realised is None or not planned:
        return None
    return WIDE.multiply(1 - WIDE.divide(realised, planned), HUNDRED)


def gap(promoters: Value, detractors: Value) -> Value:
    """Return the net promoter score: promoters less detractors."""
    return None if promoters is None or detractors is None else promoters - detractors


def weighted(weight: Value, value: Value) -> Value:
    """Return ``value`` times its weight in per cent."""
    if weight is None or value is None:
        return None
    return WIDE.divide(WIDE.multiply(weight, value), HUNDRED)


ARITHMETIC: Final[Mapping[str, Callable[..., Value]]] = MappingProxyType(
    {
        "persen-dari": ratio,
        "per": quotient,
        "dikurangi": difference,
        "ditambah": plus,
        "pertumbuhan": growth,
        "pengurangan": reduction,
        "penghematan": saving,
        "selisih-promotor": gap,
        "tertimbang": weighted,
    }
)


def total(values: Iterable[Value]) -> Value:
    """Return the sum of the values that are not ``None``; ``None`` where all are."""
    stated = [value for value in values if value is not None]
    return sum(stated, Decimal()) if stated else None


def mean(values: Iterable[Value]) -> Value:
    """Return the plain mean of the values that are not ``None``; ``None`` where all are."""
    stated = [value for value in values if value is not None]
    return WIDE.divide(sum(stated, Decimal()), Decimal(len(stated))) if stated else None


def weighted_mean(pairs: Iterable[tuple[Value, Value]]) -> Value:
    """Return the weighted mean of pairs of value and weight; pairs with a missing side do not count."""
    stated = [(value, weight) for value, weight in pairs if value is not None and weight is not None]
    weight_sum = sum((weight for _, weight in stated), Decimal())
    if not weight_sum:
        return None
    return WIDE.divide(sum((WIDE.multiply(value, weight) for value, weight in stated), Decimal()), weight_sum)
