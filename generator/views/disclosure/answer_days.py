"""Until when a request must be answered: the limits, the days off, and the last day for every day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from generator.compute.disclosure.working_days import (
    ANSWER,
    EXTENSION,
    Calendar,
    calendar_of,
    deadline,
    is_working_day,
)
from generator.domain.portal.ledger import Portal
from generator.values.shared.months import MONTH_NAMES
from generator.views.shared import numbers

_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class AnswerLimits:
    """How many working days an answer may take, and its extension; by which days off a script counts them.

    ``days_off`` are Monday to Friday, as ISO dates joined by blanks; ``years`` those that are known, and of
    these ``estimated`` the ones known by estimates only.
    """

    answer: int
    extension: int
    basis: str
    days_off: str
    years: str
    estimated: str


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """A day on which a request comes in, and the last days of its answer and of the extended one."""

    day: str
    answer: str
    extended: str


@dataclass(frozen=True, slots=True)
class AnswerMonth:
    """The working days of a month; ``is_estimated`` where a last day depends on estimated days off."""

    title: str
    anchor: str
    is_estimated: bool
    lines: tuple[AnswerLine, ...]


def answer_limits(portal: Portal) -> AnswerLimits | None:
    """Return the limits of an answer, ``None`` where the portal's list lacks one of them."""
    limits = {each.code: each for each in portal.time_limits}
    if ANSWER not in limits or EXTENSION not in limits:
        return None
    calendar = calendar_of(portal, with_estimates=True)
    # Days off at weekends change nothing; the script need not know them.
    days_off = sorted(
        day for day in calendar.holidays if day.year in calendar.years and is_working_day(day, frozenset())
    )
    return AnswerLimits(
        limits[ANSWER].days,
        limits[EXTENSION].days,
        limits[ANSWER].legal_basis,
        " ".join(day.isoformat() for day in days_off),
        _joined(calendar.years),
        _joined(calendar.estimated),
    )


def _joined(years: frozenset[int]) -> str:
    return " ".join(map(str, sorted(years)))


def answer_months(portal: Portal, today: date) -> tuple[AnswerMonth, ...]:
    """Return the working days from the start of this year on, by month, as far as the days off are known.

    A request that comes in on another day has the last days of the working day before it.
    """
    limits = answer_limits(portal)
    if limits is None:
        return ()
    calendar = calendar_of(portal, with_estimates=True)
    spans = _spans(limits, calendar, date(today.year, 1, 1))
    return tuple(
        _month(month, tuple(of_month), calendar)
        for month, of_month in groupby(spans, key=lambda each: each[0].replace(day=1))
    )


def _spans(limits: AnswerLimits, calendar: Calendar, day: date) -> Iterator[tuple[date, date, date]]:
    """Yield each working day with the last days of its answer, until the days off are known no longer."""
    while day.year in calendar.years:
        if is_working_day(day, calendar.holidays):
            answer = deadline(day, limits.answer, calendar.holidays)
            extended = deadline(answer, limits.extension, calendar.holidays)
            if not calendar.covers(day, extended):
                return
            yield day, answer, extended
        day += _DAY


def _month(month: date, spans: tuple[tuple[date, date, date], ...], calendar: Calendar) -> AnswerMonth:
    return AnswerMonth(
        f"{MONTH_NAMES[month.month]} {month.year}",
        f"{month:%Y-%m}",
        any(calendar.is_estimated(start, end) for start, _, end in spans),
        tuple(AnswerLine(*map(numbers.long_date, span)) for span in spans),
    )
