"""When duties fall due: the last day of a term, for a period of a year or since the last renewal."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from generator.compute.disclosure.working_days import Calendar, deadline
from generator.domain.portal.duty import Duty, Recurrence, Term, TermStart, TermUnit

_DAY: Final = timedelta(days=1)
_MONTHS: Final = 12
# How many months a part of a year has; a rolling duty has no parts.
_LENGTHS: Final = {Recurrence.YEAR: 12, Recurrence.HALF_YEAR: 6, Recurrence.QUARTER: 3}
# No term is longer than two years.
_LONGEST_YEARS: Final = 3


@dataclass(frozen=True, slots=True)
class DueDay:
    """The last day of a term.

    Where days off of ``gap``, a year, are not all known, it is the earliest that it can be.
    """

    day: date
    gap: int | None = None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A duty for one period: ``part`` is the half-year or quarter, 0 the whole year."""

    year: int
    part: int
    due: DueDay


def end_of_month(year: int, month: int, day: int | None = None) -> date:
    """Return the last day of a month counted from January of ``year``, or its ``day`` if it has it.

    Month 0 is December of the year before, 13 January of the year after.
    """
    years, index = divmod(month - 1, _MONTHS)
    last = monthrange(year + years, index + 1)[1]
    return date(year + years, index + 1, min(day or last, last))


def months_after(day: date, count: int) -> date:
    """Return the same day so many months later, or the last day of a month that lacks it."""
    return end_of_month(day.year, day.month + count, day.day)


def occurrences(duty: Duty, first: date, last: date, calendar: Calendar) -> Iterator[Occurrence]:
    """Yield the periods of a duty that fall due from ``first`` to ``last``, oldest first."""
    length = _LENGTHS[duty.recurrence]
    parts = (0,) if length == _MONTHS else tuple(range(1, _MONTHS // length + 1))
    begin = max(duty.since, first.year - _LONGEST_YEARS)
    end = last.year + 1 if duty.until is None else min(duty.until, last.year + 1)
    for year in range(begin, end + 1):
        for part in parts:
            due = _due(duty.term, year, length * max(part, 1), length, calendar)
            if first <= due.day <= last:
                yield Occurrence(year, part, due)


def due_of_year(duty: Duty, year: int, calendar: Calendar) -> DueDay | None:
    """Return when a yearly duty falls due for ``year``, ``None`` where it does not hold."""
    if not duty.since <= year <= (year if duty.until is None else duty.until):
        return None
    return _due(duty.term, year, _MONTHS, _MONTHS, calendar)


def _due(term: Term, year: int, end: int, length: int, calendar: Calendar) -> DueDay:
    """Return the last day of a term of a period of ``length`` months that ends with month ``end``."""
    month = end if term.start is TermStart.END else end - length
    if term.unit is TermUnit.MONTHS:
        return DueDay(end_of_month(year, month + term.count, term.day_of_month))
    return counted_from(end_of_month(year, month), term, calendar)


def counted_from(day: date, term: Term, calendar: Calendar) -> DueDay:
    """Return the last day of a term that begins after ``day``."""
    if term.unit is TermUnit.MONTHS:
        return DueDay(months_after(day, term.count))
    if term.unit is TermUnit.DAYS:
        return DueDay(day + timedelta(days=term.count))
    end = deadline(day, term.count, calendar.holidays)
    return DueDay(end, calendar.first_gap(day + _DAY, end))
