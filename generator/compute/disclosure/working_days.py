"""Working days (hari kerja): Monday to Friday without the days off of the joint decrees (SKB tiga menteri).

Time limits of UU 14/2008 are counted in working days. The day on which a period begins never counts;
the first working day after it is day one (UU 14/2008, article 22: "sejak diterimanya permintaan").
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from generator.domain.disclosure.public_information import TimeLimit
from generator.domain.portal.ledger import Portal
from generator.domain.shared.calendar import Holiday, HolidayKind
from generator.domain.shared.reference import Confidence

Dates = frozenset[date]
_DAY: Final = timedelta(days=1)
_FRIDAY: Final = 4
# Holidays with a day of their own: New Year, Labour Day (Keppres 24/2013), Pancasila (Keppres 24/2016),
# independence and Christmas, each with the first year in which it was one.
_FIXED: Final = {(1, 1): 0, (5, 1): 2014, (6, 1): 2017, (8, 17): 0, (12, 25): 0}
# The steps that end with the answer to a request: the answer itself, and its extension.
ANSWER: Final = "jawaban"
EXTENSION: Final = "perpanjangan"


def is_working_day(day: date, holidays: Dates) -> bool:
    """Whether offices work on ``day``."""
    return day.weekday() <= _FRIDAY and day not in holidays


def working_days(start: date, end: date, holidays: Dates) -> int:
    """Count the working days after ``start`` up to and including ``end``; 0 where ``end`` is not later.

    Unit: days. For every start and n: ``working_days(start, deadline(start, n, holidays), holidays) == n``.
    """
    days = (start + timedelta(days=each) for each in range(1, (end - start).days + 1))
    return sum(is_working_day(day, holidays) for day in days)


def deadline(start: date, days: int, holidays: Dates) -> date:
    """Return the last day of a period of ``days`` working days that begins on ``start``.

    Unit: working days; 0 days end on ``start`` itself.
    """
    day, days_left = start, days
    while days_left:
        day += _DAY
        days_left -= is_working_day(day, holidays)
    return day


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days off that are known, and the years of which somebody states that all of them are.

    Nothing is said of days outside these years: a list that lacks holidays would make deadlines too early.
    The days off of the ``estimated`` ones among these years are estimates.
    """

    holidays: Dates
    years: frozenset[int]
    estimated: frozenset[int] = frozenset()

    def is_estimated(self, start: date, end: date) -> bool:
        """Whether any year from ``start`` to ``end`` is known by estimates only."""
        return any(year in self.estimated for year in range(start.year, end.year + 1))

    def covers(self, start: date, end: date) -> bool:
        """Whether the days off of every year from ``start`` to ``end`` are known."""
        return self.first_gap(start, end) is None

    def first_gap(self, start: date, end: date) -> int | None:
        """Return the first year from ``start`` to ``end`` whose days off aren't all known."""
        return next((year for year in range(start.year, end.year + 1) if year not in self.years), None)


@dataclass(frozen=True, slots=True)
class Deadline:
    """One step with the day it begins and the last day it may take.

    Without a known beginning or end (``None``) it depends on the days off of ``gap``, a year of which they
    are not all known.
    """

    limit: TimeLimit
    start: date | None
    end: date | None
    gap: int | None = None


def calendar_of(portal: Portal, *, with_estimates: bool = False) -> Calendar:
    """Gather the days off of a portal; joint leave is one unless the portal counts it as working days.

    Years of which the days off are estimates are known only ``with_estimates``: no office is late by an
    estimate.
    """
    # A year that could not be read is 0 and holds nothing.
    whole = [each for each in portal.holiday_years if each.year and not missing_holidays(portal, each.year)]
    estimated = frozenset(each.year for each in whole if each.confidence is Confidence.ESTIMATED)
    unknown = frozenset() if with_estimates else estimated
    holidays = (each.day for each in portal.holidays if _is_off(each, portal))
    return Calendar(
        frozenset(day for day in holidays if day.year not in unknown),
        frozenset(each.year for each in whole) - unknown,
        estimated - unknown,
    )


def missing_holidays(portal: Portal, year: int) -> tuple[date, ...]:
    """Return the fixed-date national holidays of a year that the list of days off lacks.

    Holidays that follow the lunar calendar, and joint leave, are not among them.
    """
    listed = {each.day for each in portal.holidays if each.kind is HolidayKind.NATIONAL}
    fixed = (date(year, month, day) for (month, day), since in _FIXED.items() if year >= since)
    return tuple(day for day in fixed if day not in listed)


def _is_off(holiday: Holiday, portal: Portal) -> bool:
    return holiday.kind is HolidayKind.NATIONAL or not portal.works_on_joint_leave


def deadlines(limits: Iterable[TimeLimit], start: date, calendar: Calendar) -> tuple[Deadline, ...]:
    """Return the last day of every step for a request that came in on ``start``, each taking its full time.

    A step begins when the step it comes ``after`` ends; without one, when the request came in.
    """
    by_code: dict[str, Deadline] = {}
    for limit in limits:
        before = by_code.get(limit.after)
        first_day = before.end if before else None if limit.after else start
        by_code[limit.code] = _step(limit, first_day, calendar, before.gap if before else None)
    return tuple(by_code.values())


def _step(limit: TimeLimit, first_day: date | None, calendar: Calendar, gap: int | None) -> Deadline:
    """Work out one step; ``gap`` is the year that its beginning depends on, where that isn't known."""
    if first_day is None:
        return Deadline(limit, None, None, gap)
    end = deadline(first_day, limit.days, calendar.holidays)
    gap = calendar.first_gap(first_day, end)
    return Deadline(limit, first_day, None if gap else end, gap)


def longest_answer(limits: Iterable[TimeLimit]) -> int:
    """Return how many working days an answer to a request may take with its extension; 0 where unknown."""
    days: Mapping[str, int] = {each.code: each.days for each in limits}
    both = (ANSWER, EXTENSION)
    return sum(days[code] for code in both) if set(days) >= set(both) else 0
