"""Times of the day as people write them: ``09.00`` or ``9:00``."""

import re
from datetime import time
from typing import Final

_TIME: Final = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)", re.ASCII)
_BETWEEN: Final = re.compile(r"\s*(?:-|–|sampai|s\.d\.)\s*")


def read_time(text: str) -> time | None:
    """Return the time that ``text`` names, or ``None`` where it names none."""
    match = _TIME.fullmatch(text)
    return time(int(match[1]), int(match[2])) if match else None


def read_span(text: str) -> tuple[time, time] | None:
    """Return the two times of ``12.00-13.00``, or ``None`` where there are not two in order."""
    times = [read_time(part) for part in _BETWEEN.split(text)]
    match times:
        case [time() as start, time() as end] if start < end:
            return start, end
    return None
