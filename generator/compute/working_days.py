"""Working days (hari kerja): Monday to Friday without the days off of the joint decrees (SKB tiga menteri).

Time limits of UU 14/2008 are counted in working days. The day on which a period begins never counts;
the first working day after it is day one (UU 14/2008, article 22: "sejak diterimanya permintaan").
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from generator.domain.calendar import Holiday, HolidayKind
from generator.domain.disclosure import TimeLimit
from generator.domain.ledger import Portal

Dates = frozenset[date]
_DAY: Final = timedelta(days=1)
_FRIDAY: Final = 4
# The steps that end with the answer to a request: the answer itself, and its extension.
_ANSWER: Final = frozenset({"jawaban", "perpanjangan"})


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
    day, left = start, days
    while left:
        day += _DAY
        left -= is_working_day(day, holidays)
    return day


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days off that are known, and the years for which they are.

    Nothing is said of days outside these years: a list without holidays would make deadlines too early.
    """

    holidays: Dates
    years: frozenset[int]

    @property
    def last_year(self) -> int:
        """The last year whose days off are known; 0 where none is."""
        return max(self.years, default=0)

    def covers(self, start: date, end: date) -> bool:
        """Whether the days off of every year from ``start`` to ``end`` are known."""
        return all(year in self.years for year in range(start.year, end.year + 1))


@dataclass(frozen=True, slots=True)
class Deadline:
    """One step with the day it begins and the last day it may take.

    Without a known beginning or end (``None``) the list of days off does not reach that far.
    """

    limit: TimeLimit
    start: date | None
    end: date | None


def calendar_of(portal: Portal) -> Calendar:
    """Gather the days off of a portal; joint leave is one unless the portal counts it as working days."""
    holidays = (each for each in portal.holidays if _is_off(each, portal))
    return Calendar(
        frozenset(each.day for each in holidays), frozenset(each.day.year for each in portal.holidays)
    )


def _is_off(each: Holiday, portal: Portal) -> bool:
    return each.kind is HolidayKind.NATIONAL or not portal.works_on_joint_leave


def deadlines(limits: Iterable[TimeLimit], start: date, calendar: Calendar) -> tuple[Deadline, ...]:
    """Follow every step from a request that came in on ``start``, each taking all the time it has.

    A step begins when the step it comes ``after`` ends; without one, when the request came in.
    """
    ended: dict[str, date | None] = {"": start}
    told = []
    for limit in limits:
        begun = ended.get(limit.after)
        end = _end(begun, limit.days, calendar)
        ended[limit.code] = end
        told.append(Deadline(limit, begun, end))
    return tuple(told)


def _end(begun: date | None, days: int, calendar: Calendar) -> date | None:
    if begun is None:
        return None
    end = deadline(begun, days, calendar.holidays)
    return end if calendar.covers(begun, end) else None


def longest_answer(limits: Iterable[TimeLimit]) -> int:
    """Return how many working days an answer to a request may take with its extension; 0 where unknown."""
    days: Mapping[str, int] = {each.code: each.days for each in limits}
    return sum(days[code] for code in _ANSWER) if set(days) >= _ANSWER else 0
