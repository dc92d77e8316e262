"""Working days: what counts, what does not, and where the list of days off ends."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compute.disclosure.working_days import (
    calendar_of,
    deadline,
    deadlines,
    is_working_day,
    longest_answer,
    missing_holidays,
    working_days,
)
from generator.domain.disclosure.public_information import TimeLimit
from generator.domain.portal.ledger import Portal
from generator.domain.shared.reference import Confidence
from tests import small
from tests.compute.facts import AT
from tests.published import demo_record
from tests.small import FILES

DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
OFF = st.frozensets(DAYS, max_size=40)
LIST = small.days_off(
    2026,
    "2026-03-18;Cuti;cuti-bersama;SKB;sumber-publik",
    "2026-03-19;Nyepi;libur-nasional;SKB;sumber-publik",
)
FIXED = {date.fromisoformat(f"2026-{day}") for day in small.FIXED_HOLIDAYS}


def _portal(**changes: str) -> Portal:
    texts = (
        FILES
        | LIST
        | {small.PORTAL: FILES[small.PORTAL] + "".join(f"{key}: {text}\n" for key, text in changes.items())}
    )
    outcome = small.loaded(texts)
    assert outcome.diagnostics == ()
    return outcome.value.portal


@given(DAYS, st.integers(0, 40), OFF)
def test_a_deadline_has_as_many_working_days_as_it_allows(
    start: date, days: int, off: frozenset[date]
) -> None:
    """Counting back from a deadline gives the days it was made from, and it falls on a working day."""
    end = deadline(start, days, off)
    assert working_days(start, end, off) == days
    assert not days or is_working_day(end, off)


@given(DAYS, st.integers(0, 60), st.integers(0, 60), OFF)
def test_working_days_add_up(start: date, one: int, other: int, off: frozenset[date]) -> None:
    """The days of two neighbouring spans are those of both together."""
    middle, end = start + timedelta(days=one), start + timedelta(days=one + other)
    parts = working_days(start, middle, off) + working_days(middle, end, off)
    assert parts == working_days(start, end, off)


def test_an_end_before_the_start_has_no_days() -> None:
    """Nothing lies between a day and an earlier one."""
    assert working_days(date(2026, 3, 17), date(2026, 3, 2), frozenset()) == 0


@pytest.mark.demo
@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (date(2026, 3, 2), 10, date(2026, 3, 16)),
        (date(2026, 3, 16), 7, date(2026, 4, 1)),
        (date(2025, 8, 15), 1, date(2025, 8, 19)),
        (date(2024, 2, 13), 1, date(2024, 2, 15)),
        (date(2026, 12, 23), 1, date(2026, 12, 28)),
    ],
)
def test_deadlines_of_real_years(start: date, days: int, end: date) -> None:
    """Idul Fitri with its joint leave, the added leave of August 2025, an election, and Christmas."""
    assert deadline(start, days, calendar_of(demo_record().portal).holidays) == end


def test_joint_leave_is_a_day_off_unless_the_portal_says_otherwise() -> None:
    """Whether joint leave counts is one line in the portal's own file."""
    leave, holiday = date(2026, 3, 18), date(2026, 3, 19)
    assert calendar_of(_portal()).holidays == FIXED | {leave, holiday}
    assert calendar_of(_portal(cuti_bersama_hari_kerja="ya")).holidays == FIXED | {holiday}


def test_a_calendar_speaks_of_its_own_years_only() -> None:
    """A year that nobody states to be whole is not known, and so is every span that touches it."""
    calendar = calendar_of(_portal())
    assert calendar.years == {2026}
    assert calendar.covers(date(2026, 1, 1), date(2026, 12, 31))
    assert not calendar.covers(date(2026, 12, 31), date(2027, 1, 4))
    assert calendar.first_gap(date(2026, 12, 31), date(2028, 1, 4)) == 2027


@pytest.mark.parametrize(
    ("changes", "years"),
    [
        ({}, {2026}),
        ({small.WHOLE_YEARS: ""}, set()),
        ({small.WHOLE_YEARS: "2026;SKB;sumber-publik\n2062;SKB;sumber-publik\n"}, {2026}),
        ({small.WHOLE_YEARS: "2025;SKB;sumber-publik\n2026;SKB;sumber-publik\n"}, {2026}),
        ({small.DAYS_OFF: "2062-12-25;Natal;libur-nasional;SKB;sumber-publik\n"}, set()),
    ],
    ids=["stated", "never stated", "a slip of the year", "stated without any day", "one day of another year"],
)
def test_a_year_is_known_where_it_is_stated_to_be_whole(changes: dict[str, str], years: set[int]) -> None:
    """Having some days off of a year makes it no whole one, nor does stating it without having them."""
    heads = {path: text.partition("\n")[0] + "\n" for path, text in LIST.items()}
    texts = FILES | LIST | {path: heads[path] + rows for path, rows in changes.items()}
    assert calendar_of(small.loaded(texts).value.portal).years == years


@pytest.mark.parametrize(("year", "missing"), [(2013, 3), (2014, 4), (2016, 4), (2017, 5), (2026, 5)])
def test_fixed_holidays_are_missed_from_the_year_that_made_them_so(year: int, missing: int) -> None:
    """Labour Day is a holiday since 2014, the birth of Pancasila since 2017."""
    assert len(missing_holidays(small.loaded(FILES).value.portal, year)) == missing


@pytest.mark.demo
def test_the_demo_states_the_years_that_it_has() -> None:
    """The demo's days off are whole for 2024 to 2026; of 2027 nothing is known yet."""
    assert calendar_of(demo_record().portal).years == {2024, 2025, 2026}


def _limit(code: str, days: int, after: str = "") -> TimeLimit:
    return TimeLimit(code, "Permintaan", code, "", days, "UU", Confidence.PUBLIC_SOURCE, AT, after)


def test_each_step_begins_when_the_one_before_it_ends() -> None:
    """Steps follow each other, and what lies beyond the known years is not told."""
    limits = (
        _limit("jawaban", 2),
        _limit("lain", 1),
        _limit("keberatan", 300, "jawaban"),
        _limit("lagi", 1, "keberatan"),
        _limit("lepas", 1, "entah"),
    )
    steps = deadlines(limits, date(2026, 3, 17), calendar_of(_portal()))
    assert [(each.start, each.end, each.gap) for each in steps] == [
        (date(2026, 3, 17), date(2026, 3, 23), None),
        (date(2026, 3, 17), date(2026, 3, 20), None),
        (date(2026, 3, 23), None, 2027),
        (None, None, 2027),
        (None, None, None),
    ]


def test_the_longest_answer_is_known_with_both_its_parts() -> None:
    """Ten and seven working days; half of the rule says nothing."""
    assert longest_answer((_limit("jawaban", 10), _limit("perpanjangan", 7), _limit("sengketa", 14))) == 17
    assert longest_answer((_limit("jawaban", 10),)) == 0
