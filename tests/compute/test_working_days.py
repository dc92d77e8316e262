"""Working days: what counts, what does not, and where the list of days off ends."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compute.working_days import (
    Calendar,
    calendar_of,
    deadline,
    deadlines,
    is_working_day,
    longest_answer,
    working_days,
)
from generator.domain.disclosure import TimeLimit
from generator.domain.ledger import Portal
from generator.domain.reference import Confidence
from tests import small
from tests.compute.facts import AT
from tests.published import demo_record
from tests.small import FILES

DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
OFF = st.frozensets(DAYS, max_size=40)
LIST = (
    "tanggal;nama;jenis;dasar;keyakinan\n"
    "2026-03-18;Cuti;cuti-bersama;SKB;sumber-publik\n"
    "2026-03-19;Nyepi;libur-nasional;SKB;sumber-publik\n"
)


def _portal(**changes: str) -> Portal:
    texts = FILES | {"data/acuan/hari-libur.csv": LIST}
    texts |= {
        small.PORTAL: FILES[small.PORTAL] + "".join(f"{key}: {text}\n" for key, text in changes.items())
    }
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
    assert calendar_of(_portal()).holidays == {leave, holiday}
    assert calendar_of(_portal(cuti_bersama_hari_kerja="ya")).holidays == {holiday}


def test_a_calendar_speaks_of_its_own_years_only() -> None:
    """A year without days off is not known, and so is every span that touches it."""
    calendar = calendar_of(_portal())
    assert calendar.last_year == 2026
    assert calendar.covers(date(2026, 1, 1), date(2026, 12, 31))
    assert not calendar.covers(date(2026, 12, 31), date(2027, 1, 4))
    assert Calendar(frozenset(), frozenset()).last_year == 0


def _limit(code: str, days: int, after: str = "") -> TimeLimit:
    return TimeLimit(code, "Permintaan", code, "", days, "UU", Confidence.PUBLIC_SOURCE, AT, after)


def test_each_step_begins_when_the_one_before_it_ends() -> None:
    """Steps follow each other, and what lies beyond the known years is not told."""
    limits = (
        _limit("jawaban", 2),
        _limit("lain", 1),
        _limit("keberatan", 300, "jawaban"),
        _limit("lagi", 1, "keberatan"),
    )
    told = deadlines(limits, date(2026, 3, 17), calendar_of(_portal()))
    assert [(each.start, each.end) for each in told] == [
        (date(2026, 3, 17), date(2026, 3, 23)),
        (date(2026, 3, 17), date(2026, 3, 20)),
        (date(2026, 3, 23), None),
        (None, None),
    ]


def test_the_longest_answer_is_known_with_both_its_parts() -> None:
    """Ten and seven working days; half of the rule says nothing."""
    assert longest_answer((_limit("jawaban", 10), _limit("perpanjangan", 7), _limit("sengketa", 14))) == 17
    assert longest_answer((_limit("jawaban", 10),)) == 0
