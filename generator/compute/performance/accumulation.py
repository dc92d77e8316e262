"""From the rows of the quarters to the value up to and including a quarter (s.d. triwulan)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.compute.shared.formulas import quotient
from generator.domain.performance.indicator import Accumulation, Composition
from generator.domain.performance.result import Absence, Measurement

# Something was expected here and is not known, so a total that leaves it out would understate.
_WITHHELD: Final = frozenset({Absence.NOT_REPORTED, Absence.IN_PROGRESS, Absence.EXEMPT})

_MEANS: Final = frozenset({Accumulation.MEAN, Composition.MEAN})


@dataclass(frozen=True, slots=True)
class Reading:
    """A value, or why there is none; both are ``None`` where nothing was written."""

    actual: Decimal | None = None
    absence: Absence | None = None


NOTHING: Final = Reading()


@dataclass(frozen=True, slots=True)
class QuarterFact:
    """The reading of one quarter by itself, and its interim target in the indicator's unit."""

    reading: Reading
    target: Decimal | None = None

    @property
    def is_lacking(self) -> bool:
        """Whether a value was expected of the quarter (a target, or a duty to report) and is not there."""
        return self.reading.actual is None and (bool(self.target) or self.reading.absence in _WITHHELD)


def combined(values: Sequence[Decimal], rule: Accumulation | Composition) -> Decimal:
    """Return one value of several (at least one), unrounded: their mean, or else their sum."""
    total = sum(values, Decimal(0))
    return quotient(total, Decimal(len(values))) if rule in _MEANS else total


def composed(rows: Sequence[Measurement], composition: Composition | None) -> Reading:
    """Return the value of one quarter of one indicator: as stated, else computed from its parts.

    Parts that do not apply are left out. Any other missing part leaves the whole missing, and so
    do parts of an indicator whose card does not say how they make one value.
    """
    for row in rows:
        if not row.part:
            return Reading(row.actual, row.absence)
    if composition is None:
        return NOTHING
    due = [row for row in rows if row.absence is not Absence.NOT_APPLICABLE]
    for row in due:
        if row.actual is None:
            return Reading(absence=row.absence)
    values = [row.actual for row in due if row.actual is not None]
    if values:
        return Reading(combined(values, composition))
    return Reading(absence=Absence.NOT_APPLICABLE) if rows else NOTHING


def physical_of(rows: Sequence[Measurement]) -> Decimal | None:
    """Return the physical progress (per cent) of one quarter; parts that disagree give none."""
    for row in rows:
        if not row.part:
            return row.physical
    stated = {row.physical for row in rows if row.physical is not None}
    return stated.pop() if len(stated) == 1 else None


def up_to(quarters: Sequence[QuarterFact], accumulation: Accumulation) -> Reading:
    """Return the consolidated value of the quarters up to the last one given (KMK 127/2026, Tabel 4).

    A quarter of which nothing was expected changes nothing. Where a value was expected and is not
    there, a sum or mean has no value; "last" has none until a later value is known. Why a value is
    missing is carried over from the latest such quarter.
    """
    actuals: list[Decimal] = []
    for quarter in reversed(quarters):
        if quarter.is_lacking:
            return quarter.reading
        if quarter.reading.actual is not None:
            if accumulation is Accumulation.LAST:
                return quarter.reading
            actuals.append(quarter.reading.actual)
    return Reading(combined(actuals, accumulation)) if actuals else _latest_absence(quarters)


def _latest_absence(quarters: Sequence[QuarterFact]) -> Reading:
    stated = [each.reading.absence for each in quarters if each.reading.absence is not None]
    return Reading(absence=stated[-1]) if stated else NOTHING
