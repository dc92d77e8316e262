"""The comparison of printed figures (tercetak) with ours: it follows, follows by rounding, or differs.

A printed figure stands for all numbers that round to it, and so does each input of ours; they agree where
what can have been printed meets what can have been computed. Source: XBRL Calculations 1.1 (REC 2023-02-22).
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import product
from math import prod
from typing import Final

from generator.compute.shared.judgement import Input, Verdict, Verification
from generator.compute.shared.tables import Column, Line, Table, column_of
from generator.domain.performance.result import Asserted
from generator.domain.registers.register import AssertedCell
from generator.values.shared.number import WIDE, cut, decimals_of, rounded
from generator.values.verification.interval import Interval, Rounding, joined, printed

# A figure as a report prints it, and its decimals.
Print = tuple[Decimal, int]

CLOSEST_FIRST: Final = (Verdict.SAME, Verdict.ROUNDING, Verdict.DIFFERENT, Verdict.NOTHING_TO_COMPARE)
# A quotient of ours keeps at least 34 digits; what is nearer than this is the same number.
_NEARNESS: Final = Fraction(1, 10**20)
_MOST_WAYS: Final = 64
_POWERS: Final = (9, 6, 3)


@dataclass(frozen=True, slots=True)
class Computation:
    """How a figure of ours follows from others: its inputs, and their arithmetic over intervals."""

    arithmetic: Callable[..., Interval]
    inputs: tuple[Input, ...]

    def results(self, rounded: Collection[Input]) -> list[Interval]:
        """Return all results where these inputs were rounded; none where a divisor may be zero.

        Many inputs that can have been several things are taken from the least to the greatest.
        """
        ranges = [
            each.alternatives if each in rounded else (Interval.exactly(each.value),) for each in self.inputs
        ]
        if prod(map(len, ranges)) > _MOST_WAYS:
            ranges = [(joined(each),) for each in ranges]
        try:
            return [self.arithmetic(*intervals) for intervals in product(*ranges)]
        except ZeroDivisionError:
            return []

    def possible(self) -> Interval | None:
        """Return the interval of all results that the inputs can give."""
        results = self.results(self.inputs)
        return joined(results) if results else None


def gives(arithmetic: Callable[..., Interval], inputs: Iterable[Decimal], value: Decimal) -> bool:
    """Tell whether inputs as they stand give a figure: whether this is how it was computed."""
    try:
        result = arithmetic(*map(Interval.exactly, inputs)).low
    except ZeroDivisionError:
        return False
    return abs(result - Fraction(value)) <= abs(result) * _NEARNESS


def _nothing_known() -> None:
    """Stand for a figure of which it is not known how it was computed."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of ours (unrounded), and how it was computed; ``is_written`` where people wrote it.

    How is asked only where a printed figure is not ours rounded. Money is often written in full although it
    was rounded to thousands, millions or milliards.
    """

    value: Decimal | None
    computation: Callable[[], Computation | None] = _nothing_known
    is_written: bool = False
    is_money: bool = False


@dataclass(frozen=True, slots=True)
class CellCheck:
    """A printed cell compared with ours: the table and line it is compared with, ours unrounded.

    ``is_of_others`` says that it was computed from printed figures that are not ours; ``rounded`` are the
    inputs whose rounding makes it follow.
    """

    asserted: AssertedCell
    table: Table
    line: Line
    ours: Decimal | None
    verdict: Verdict
    is_of_others: bool = False
    rounded: tuple[Input, ...] = ()

    @property
    def column(self) -> Column:
        """The column of the cell."""
        return column_of(self.table, self.asserted.column)


def verify(asserted: Asserted, ours: Iterable[Figure]) -> Verification:
    """Return the comparison of a printed figure with the closest of ours (raw and counted).

    The first of ``ours`` counts where none is closer; without any the verdict is that nothing compares.
    """
    own_input = (asserted.item, asserted.measure.value)
    verifications = [
        Verification(asserted, each.value, *compare(asserted.value, asserted.places, each, own_input))
        for each in ours
    ]
    verifications = verifications or [Verification(asserted, None, Verdict.NOTHING_TO_COMPARE)]
    return min(verifications, key=lambda each: CLOSEST_FIRST.index(each.verdict))


def compare(
    value: Decimal, places: int, ours: Figure, names: tuple[str, str]
) -> tuple[Verdict, tuple[Input, ...]]:
    """Compare a figure printed with ``places`` decimals with ours; ``names`` are row and column of ours."""
    if ours.value is None:
        return Verdict.NOTHING_TO_COMPARE, ()
    if rounded(ours.value, places) == value:
        return Verdict.SAME, ()
    power = power_of_zeros(value) if ours.is_money else 0
    said = printed(value.scaleb(-power, WIDE), places, power)
    if ours.value in said:
        return Verdict.SAME, ()
    own_power = power_of_zeros(ours.value) if ours.is_money else 0
    rounded_money = printed(ours.value.scaleb(-own_power, WIDE), 0, own_power)
    if own_power and value in rounded_money:
        return Verdict.ROUNDING, (Input(*names, ours.value, (rounded_money,)),)
    computation = ours.computation()
    if computation is None and ours.is_written:
        return _finer(value, places, ours.value, names)
    return follows(said, computation)


def is_rounded(check: CellCheck) -> bool:
    """Tell whether a printed cell is ours rounded at the half, not cut off."""
    value, places = check.asserted.value, check.asserted.places
    if check.ours is None or rounded(check.ours, places) == value:
        return check.ours is not None
    return check.ours in printed(value, places, rounding=Rounding.HALF_EVEN)


def power_of_zeros(value: Decimal) -> int:
    """Return 9, 6 or 3 where money ends with so many zeros and has four digits before them, else 0."""
    return next((each for each in _POWERS if not value % 10**each and abs(value) >= 10 ** (each + 3)), 0)


def _finer(
    value: Decimal, places: int, ours: Decimal, names: tuple[str, str]
) -> tuple[Verdict, tuple[Input, ...]]:
    """Compare two statements of one fact: the coarser one may be the finer one rounded.

    A whole number of ours has not been rounded from 91,5: whole targets and counts are meant as they stand.
    """
    own_places = decimals_of(ours)
    if 0 < own_places < places and value in printed(ours, own_places):
        return Verdict.ROUNDING, (Input(*names, ours, (printed(ours, own_places),)),)
    return Verdict.DIFFERENT, ()


def follows(said: Interval, computation: Computation | None) -> tuple[Verdict, tuple[Input, ...]]:
    """Tell whether a printed figure follows where inputs were rounded, and which of them suffice.

    No input that is returned can be left out.
    """
    if computation is None:
        return Verdict.DIFFERENT, ()
    rounded = [each for each in computation.inputs if not each.is_exact]
    if not _is_among(said, computation.results(rounded)):
        return Verdict.DIFFERENT, ()
    for each in tuple(rounded):
        others = [other for other in rounded if other is not each]
        if _is_among(said, computation.results(others)):
            rounded = others
    return Verdict.ROUNDING, tuple(rounded)


def _is_among(said: Interval, results: Iterable[Interval]) -> bool:
    return any(said.meets(each) for each in results)


def stated(interval: Interval, value: Decimal, places: int, prints: Iterable[Print]) -> tuple[Interval, ...]:
    """Return what an input can have been when another figure was computed from it.

    ``interval`` is what it can be by its own inputs. ``prints`` of it that can be true narrow it, and each
    may have been used as it was printed. Where there are none, the report may have used it as it rounds or
    cuts figures of its kind, at ``places`` decimals.
    """
    fitting = [each for each in prints if printed(*each).meets(interval)]
    narrowed = interval
    for each in fitting:
        narrowed = narrowed.intersection(printed(*each)) or narrowed
    used = [said for said, _ in fitting]
    if not fitting and decimals_of(value) > places:
        used = [rounded(value, places), cut(value, places)]
    return (narrowed, *(Interval.exactly(each) for each in dict.fromkeys(used) if each not in narrowed))
