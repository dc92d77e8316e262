"""The comparison of printed figures (tercetak) with ours: the same, apart by rounding, or different."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.compute.shared.judgement import Verdict, Verification
from generator.compute.shared.tables import Line, Table
from generator.domain.performance.result import Asserted, Measure
from generator.domain.registers.register import AssertedCell
from generator.values.shared.number import decimals_of, rounded

_TYPED: Final = frozenset(
    {Measure.TARGET, Measure.PLAN_TARGET, Measure.ACTUAL, Measure.PHYSICAL_TARGET, Measure.PHYSICAL,
     Measure.GOAL_TARGET}
)  # fmt: skip
_CLOSEST_FIRST: Final = (Verdict.SAME, Verdict.ROUNDING, Verdict.DIFFERENT, Verdict.NOTHING_TO_COMPARE)


@dataclass(frozen=True, slots=True)
class CellCheck:
    """A printed cell compared with ours: the table and line it is compared with, ours unrounded.

    ``is_of_others`` says that it was computed from printed figures that are not ours.
    """

    asserted: AssertedCell
    table: Table
    line: Line
    ours: Decimal | None
    verdict: Verdict
    is_of_others: bool = False


def verify(asserted: Asserted, ours: Iterable[Decimal | None]) -> Verification:
    """Return the comparison of a printed figure with the closest of ours (raw and counted).

    The first of ``ours`` counts where none is closer; without any the verdict is that nothing compares.
    """
    verifications = [Verification(asserted, each, verdict(asserted, each)) for each in ours]
    verifications = verifications or [Verification(asserted, None, Verdict.NOTHING_TO_COMPARE)]
    return min(verifications, key=lambda each: _CLOSEST_FIRST.index(each.verdict))


def verdict(asserted: Asserted, ours: Decimal | None) -> Verdict:
    """Compare at the printed decimals: the same, apart by rounding, or different."""
    return compare(asserted.value, asserted.places, ours, exact=asserted.measure in _TYPED)


def compare(printed: Decimal, places: int, ours: Decimal | None, *, exact: bool) -> Verdict:
    """Compare a printed figure with ours at ``places`` decimals; ``exact`` ones were typed, not computed."""
    if ours is None:
        return Verdict.NOTHING_TO_COMPARE
    rounded_value = rounded(ours, places)
    if rounded_value == printed:
        return Verdict.SAME
    if exact and rounded_value == ours:
        # Ours has no digit to lose: a typed 2 beside a printed 3 is one unit apart, yet not rounded. Nor has
        # a whole number been rounded from 91,5: whole targets and counts are meant as they stand.
        same = decimals_of(ours) > 0 and rounded(printed, decimals_of(ours)) == ours
    else:
        same = abs(ours - printed) <= Decimal(1).scaleb(-places)
    return Verdict.ROUNDING if same else Verdict.DIFFERENT
