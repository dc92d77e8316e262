"""Figures with the interval that they may have been rounded from, and arithmetic that carries both."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache, reduce
from math import lcm
from types import MappingProxyType
from typing import Final

from generator.domain.registers.register import Entry
from generator.domain.verification.identity import Combination, Totalling
from generator.values.shared.number import decimals_of
from generator.values.verification.interval import Interval, printed

# Reports print few figures many times.
_as_printed: Final = lru_cache(maxsize=4096)(printed)
_exactly: Final = lru_cache(maxsize=4096)(Interval.exactly)
# Counts of people and things are whole, and money is written in full, so none of them was rounded.
ROUNDED: Final = frozenset(
    {
        "realisasi", "hasil", "perjanjian", "renstra", "target-antara", "pembanding", "pembanding-indikator",
        "evaluasi-komponen", "anggaran-triwulan", "triwulan-kumulatif", "survei-skm",
        "survei-indeks-layanan", "survei-nps", "survei-tahunan", "layanan-sebelum-sesudah",
        "narasi", "narasi-kata", "narasi-banding",
    }
)  # fmt: skip
_COUNTS: Final = frozenset({"responden", "jumlah"})
# Weights are set by regulation.
_WEIGHT: Final = "bobot"
_THOUSAND: Final = 3
_HUNDRED: Final = Fraction(100)


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure: as it is written or computed, what it may have been, and the rows it was made from.

    ``places`` are its decimals as written; -1 where it was computed and never written.
    """

    value: Fraction
    interval: Interval
    entries: tuple[Entry, ...] = ()
    places: int = -1


def constant(value: Decimal) -> Amount:
    """Return a figure that stands for itself."""
    return Amount(Fraction(value), Interval.exactly(value))


def written(entry: Entry, column: str, *, is_copied: bool, thousands: bool) -> Amount | None:
    """Return a figure of a row as it is written; ``None`` where it is not stated."""
    value = entry.figures.get(column)
    if value is None:
        return None
    places = decimals_of(value)
    may_be_rounded = places > 0 or (entry.register in ROUNDED and column not in _COUNTS)
    is_rounded = may_be_rounded and not is_copied and column != _WEIGHT
    if is_rounded:
        interval = _as_printed(value, places)
    elif thousands and value and value % 10**_THOUSAND == 0:
        interval = _as_printed(value.scaleb(-_THOUSAND), 0, _THOUSAND)
    else:
        interval = _exactly(value)
    return Amount(_exactly(value).low, interval, (entry,), places)


def combined(how: Combination, amounts: Sequence[Amount]) -> Amount | None:
    """Return what arithmetic makes of figures; ``None`` where it would divide by zero."""
    if len(amounts) == 1:
        return amounts[0]
    entries = tuple({entry.at: entry for each in amounts for entry in each.entries}.values())
    try:
        value = _ARITHMETIC[how](*(Interval.exactly(each.value) for each in amounts)).low
        return Amount(value, _ARITHMETIC[how](*(each.interval for each in amounts)), entries)
    except ZeroDivisionError:
        return None


def totalled(how: Totalling, amounts: Sequence[Amount]) -> Amount:
    """Return what becomes of the figures of one group."""
    if len(amounts) == 1:
        return amounts[0]
    if how in _PICKED:
        return _PICKED[how](amounts, key=lambda each: each.value)
    divisor = len(amounts) if how is Totalling.MEAN else 1
    value = _total(each.value for each in amounts) / divisor
    entries = tuple(entry for each in amounts for entry in each.entries)
    if all(each.interval.low is each.value is each.interval.high for each in amounts):
        return Amount(value, Interval(value, value), entries)
    interval = Interval(
        _total(each.interval.low for each in amounts) / divisor,
        _total(each.interval.high for each in amounts) / divisor,
        any(each.interval.is_open_low for each in amounts),
        any(each.interval.is_open_high for each in amounts),
    )
    return Amount(value, interval, entries)


def _total(parts: Iterable[Fraction]) -> Fraction:
    """Add fractions over their common denominator; one by one each sum would be reduced again."""
    fractions = tuple(parts)
    denominator = lcm(*(each.denominator for each in fractions))
    return Fraction(
        sum(each.numerator * (denominator // each.denominator) for each in fractions), denominator
    )


_PICKED: Final[Mapping[Totalling, Callable[..., Amount]]] = MappingProxyType(
    {Totalling.LEAST: min, Totalling.GREATEST: max}
)


def _sum(*parts: Interval) -> Interval:
    return reduce(Interval.__add__, parts)


def _per_cent(part: Interval, whole: Interval) -> Interval:
    return part / whole * Interval.exactly(_HUNDRED)


def _weighted(weight: Interval, value: Interval) -> Interval:
    return weight * value * Interval.exactly(1 / _HUNDRED)


def _growth(new: Interval, old: Interval) -> Interval:
    """Return new / old - 1, in which each figure stands once, so that no interval is counted twice."""
    share = new / old - Interval.exactly(1)
    return (share if old.low > 0 else -share) * Interval.exactly(_HUNDRED)


def _change(before: Interval, after: Interval) -> Interval:
    """Return how much less is needed after than before, in per cent (efficiency)."""
    return -_growth(after, before)


_ARITHMETIC: Final[Mapping[Combination, Callable[..., Interval]]] = MappingProxyType(
    {
        Combination.SUM: _sum,
        Combination.DIFFERENCE: Interval.__sub__,
        Combination.PRODUCT: Interval.__mul__,
        Combination.SHARE: _per_cent,
        Combination.WEIGHTED: _weighted,
        Combination.GROWTH: _growth,
        Combination.CHANGE: _change,
    }
)
