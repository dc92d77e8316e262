"""Calendars, as another program reads them: whole days, escapes, folded lines, equal bytes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from generator.exports.shared.icalendar import Event, calendar_file

DAY = date(2028, 2, 29)
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200)


def _event(**changes: str) -> Event:
    texts = {"key": "a-1", "summary": "Laporan", "description": "Isi", "address": "https://contoh.go.id/"}
    return Event(day=DAY, **(texts | changes))


def _read(content: bytes) -> Calendar:
    calendar = Calendar.from_ical(content.decode())
    assert isinstance(calendar, Calendar)
    assert all(not event.errors for event in calendar.walk("VEVENT"))
    return calendar


def test_an_event_is_a_whole_day() -> None:
    """The day begins and ends the event, also on 29 February; its stamp is the day of the portal."""
    calendar = _read(calendar_file("Tenggat", date(2026, 11, 30), [_event()]))
    assert str(calendar["X-WR-CALNAME"]) == "Tenggat"
    (event,) = calendar.walk("VEVENT")
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (DAY, date(2028, 3, 1))
    assert event.decoded("DTSTAMP").isoformat() == "2026-11-30T00:00:00+00:00"
    assert (str(event["UID"]), str(event["URL"])) == ("a-1", "https://contoh.go.id/")
    assert not list(event.walk("VALARM"))


@given(TEXTS, TEXTS)
def test_texts_arrive_as_they_were_written(summary: str, description: str) -> None:
    """Whatever stands in a text comes out of another program's parser the same."""
    content = calendar_file(summary, DAY, [_event(summary=summary, description=f"{description}\nakhir")])
    (event,) = _read(content).walk("VEVENT")
    assert str(event["SUMMARY"]) == summary
    assert str(event["DESCRIPTION"]) == f"{description}\nakhir"


@given(st.text(max_size=300))
def test_no_line_is_longer_than_75_bytes_or_opens_another_property(text: str) -> None:
    """Control characters and line ends can't break out of a text, and no sign is cut in two."""
    clean = text.encode("utf-8", "replace").decode()
    content = calendar_file(clean, DAY, [_event(description=clean)])
    lines = content.split(b"\r\n")
    assert lines.pop() == b""
    assert all(len(line) <= 75 and line.decode() for line in lines)
    names = {line.partition(b":")[0].partition(b";")[0] for line in lines if not line.startswith(b" ")}
    assert names <= {
        b"BEGIN", b"END", b"VERSION", b"PRODID", b"CALSCALE", b"METHOD", b"NAME", b"X-WR-CALNAME",
        b"REFRESH-INTERVAL", b"UID", b"DTSTAMP", b"DTSTART", b"DTEND", b"SUMMARY", b"DESCRIPTION", b"URL",
        b"TRANSP",
    }  # fmt: skip


@pytest.mark.parametrize("sign", ["a", "é", "€", "\U0001f642"])
def test_a_long_line_goes_on_with_a_space(sign: str) -> None:
    """Folded lines joined again are the text."""
    text = sign * 200
    (event,) = _read(calendar_file("x", DAY, [_event(summary=text)])).walk("VEVENT")
    assert str(event["SUMMARY"]) == text


def test_an_empty_calendar_is_one() -> None:
    """Nothing to tell is a calendar without events."""
    assert not _read(calendar_file("Tenggat", DAY, [])).walk("VEVENT")
