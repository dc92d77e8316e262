"""The last day of a term: months of any length, working days, ends of years, days off that nobody knows."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compute.disclosure.duty_terms import (
    DueDay,
    counted_from,
    end_of_month,
    months_after,
    occurrences,
)
from generator.compute.disclosure.working_days import Calendar
from generator.domain.portal.duty import Duty, Recurrence, Term, TermStart, TermUnit
from generator.domain.shared.reference import Confidence
from tests.compute.facts import AT

KNOWN = Calendar(frozenset({date(2026, 1, 1), date(2026, 4, 3)}), frozenset({2025, 2026}))
ALWAYS = (date(2000, 1, 1), date(2099, 12, 31))
DAYS = st.dates(date(2001, 1, 1), date(2098, 12, 31))


def _duty(recurrence: Recurrence, term: Term, since: int = 2000, until: int | None = None) -> Duty:
    texts: dict[str, Any] = dict.fromkeys(("title", "owner", "recipient", "document_kind", "explanation"), "")
    return Duty(
        code="a", recurrence=recurrence, term=term, since=since, until=until, proof=None, late_months=12,
        legal_basis="", confidence=Confidence.UNCONFIRMED, at=AT, **texts,
    )  # fmt: skip


def _due(recurrence: Recurrence, term: Term, year: int) -> list[tuple[int, DueDay]]:
    found = occurrences(_duty(recurrence, term, year, year), *ALWAYS, KNOWN)
    return [(each.part, each.due) for each in found]


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (2026, 2, None, date(2026, 2, 28)),
        (2028, 2, None, date(2028, 2, 29)),
        (2026, 0, None, date(2025, 12, 31)),
        (2026, 14, None, date(2027, 2, 28)),
        (2026, -11, None, date(2025, 1, 31)),
        (2026, 2, 31, date(2026, 2, 28)),
        (2026, 3, 15, date(2026, 3, 15)),
    ],
)
def test_a_month_ends_on_its_last_day_or_on_the_day_it_has(
    year: int, month: int, day: int | None, expected: date
) -> None:
    """Months run on over the ends of years, and a day that a month lacks is its last."""
    assert end_of_month(year, month, day) == expected


@given(DAYS, st.integers(-36, 36))
def test_months_later_is_never_in_another_month(day: date, count: int) -> None:
    """So many months later is in the month that is so many months later."""
    later = months_after(day, count)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == count
    assert later.day <= day.day


def test_a_report_on_the_year_is_due_on_29_february_in_a_leap_year() -> None:
    """Two months after the end of 2027 is 29 February 2028, after the end of 2026 28 February 2027."""
    term = Term(2, TermUnit.MONTHS, TermStart.END)
    assert _due(Recurrence.YEAR, term, 2027) == [(0, DueDay(date(2028, 2, 29)))]
    assert _due(Recurrence.YEAR, term, 2026) == [(0, DueDay(date(2027, 2, 28)))]


def test_a_term_counts_from_the_beginning_or_the_end_of_the_period() -> None:
    """The first month of the year ends on 31 January, of each half-year on the 31st; a day can be named."""
    beginning = Term(1, TermUnit.MONTHS, TermStart.BEGINNING)
    assert _due(Recurrence.YEAR, beginning, 2026) == [(0, DueDay(date(2026, 1, 31)))]
    assert _due(Recurrence.HALF_YEAR, beginning, 2026) == [
        (1, DueDay(date(2026, 1, 31))),
        (2, DueDay(date(2026, 7, 31))),
    ]
    named = Term(1, TermUnit.MONTHS, TermStart.END, 20)
    assert [due.day for _, due in _due(Recurrence.QUARTER, named, 2026)] == [
        date(2026, 4, 20), date(2026, 7, 20), date(2026, 10, 20), date(2027, 1, 20),
    ]  # fmt: skip


def test_days_are_counted_after_the_end_of_the_period() -> None:
    """Fifteen days after the end of the year is 15 January."""
    term = Term(15, TermUnit.DAYS, TermStart.END)
    assert _due(Recurrence.YEAR, term, 2026) == [(0, DueDay(date(2027, 1, 15)))]


def test_working_days_leave_out_days_off_and_say_where_these_are_not_known() -> None:
    """Five working days after March skip 3 April; those after December fall into an unknown year."""
    term = Term(5, TermUnit.WORKING_DAYS, TermStart.END)
    due = [due for _, due in _due(Recurrence.QUARTER, term, 2026)]
    assert due[0] == DueDay(date(2026, 4, 8))
    assert due[3] == DueDay(date(2027, 1, 7), 2027)


def test_the_end_of_a_known_year_does_not_matter_to_the_next_one() -> None:
    """Working days of January 2026 need the days off of 2026 alone, for 31 December is not counted."""
    term = Term(2, TermUnit.WORKING_DAYS, TermStart.BEGINNING)
    known = Calendar(KNOWN.holidays, frozenset({2026}))
    (found,) = occurrences(_duty(Recurrence.YEAR, term, 2026, 2026), *ALWAYS, known)
    assert found.due == DueDay(date(2026, 1, 5))


@given(st.sampled_from([Recurrence.YEAR, Recurrence.HALF_YEAR, Recurrence.QUARTER]), DAYS, DAYS)
def test_what_falls_due_between_two_days_is_never_outside_and_in_order(
    recurrence: Recurrence, first: date, last: date
) -> None:
    """Every period from one day to another is told once, oldest first."""
    duty = _duty(recurrence, Term(2, TermUnit.MONTHS, TermStart.END))
    days = [each.due.day for each in occurrences(duty, first, last, KNOWN)]
    assert days == sorted(set(days))
    assert all(first <= day <= last for day in days)


def test_a_duty_holds_from_its_first_year_to_its_last() -> None:
    """Years before the law, and after it ended, owe nothing."""
    term = Term(1, TermUnit.MONTHS, TermStart.BEGINNING)
    found = occurrences(_duty(Recurrence.YEAR, term, 2024, 2025), *ALWAYS, KNOWN)
    assert [each.year for each in found] == [2024, 2025]


@pytest.mark.parametrize(
    ("unit", "count", "expected"),
    [
        (TermUnit.MONTHS, 6, DueDay(date(2026, 2, 28))),
        (TermUnit.DAYS, 183, DueDay(date(2026, 3, 2))),
        (TermUnit.WORKING_DAYS, 2, DueDay(date(2025, 9, 2))),
    ],
)
def test_a_rolling_term_is_counted_from_the_last_renewal(
    unit: TermUnit, count: int, expected: DueDay
) -> None:
    """Half a year after 31 August is the last day of February."""
    assert counted_from(date(2025, 8, 31), Term(count, unit), KNOWN) == expected
