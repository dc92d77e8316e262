"""Days as a calendar (iCalendar, RFC 5545) that programs for appointments show and subscribe to.

Nothing depends on the moment of a build but on its day, so that equal facts of a day give equal bytes.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

# So many bytes stand on a line at most (RFC 5545, 3.1).
_LINE: Final = 75
_ESCAPED: Final = re.compile(r"[\\;,]")
_BREAK: Final = re.compile("\r\n|\r|\n")
# What no text of a calendar may hold.
_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Event:
    """A whole day with something on it; ``key`` tells it from all others for good, ``address`` says more."""

    key: str
    day: date
    summary: str
    description: str
    address: str


def calendar_file(name: str, made: date, events: Iterable[Event]) -> bytes:
    """Return a calendar with its name, as of the day on which it was ``made``."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Kinerja Terbuka//Kalender//ID",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{_text(name)}",
        f"X-WR-CALNAME:{_text(name)}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        *(line for event in events for line in _lines(event, made)),
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _lines(event: Event, made: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.key}"
    yield f"DTSTAMP:{made:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(event.summary)}"
    yield f"DESCRIPTION:{_text(event.description)}"
    yield f"URL:{event.address}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _text(text: str) -> str:
    """Write a text as the value of a property (RFC 5545, 3.3.11)."""
    escaped = _ESCAPED.sub(lambda sign: f"\\{sign[0]}", _UNWRITABLE.sub(" ", text))
    return _BREAK.sub(r"\\n", escaped)


def _folded(line: str) -> Iterator[str]:
    """Part a long line into lines of at most 75 bytes, the further ones indented, no sign cut in two."""
    part, size = "", 0
    for sign in line:
        width = len(sign.encode())
        if size + width > _LINE:
            yield part
            part, size = " ", 1
        part += sign
        size += width
    yield part
