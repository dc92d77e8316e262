"""The moment of a build, and its calendar day in the time zone of a portal."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from enum import Enum


class Zone(Enum):
    """A time zone of Indonesia by its name in the IANA database; none of them has summer time."""

    WESTERN = "Asia/Jakarta"
    PONTIANAK = "Asia/Pontianak"
    CENTRAL = "Asia/Makassar"
    EASTERN = "Asia/Jayapura"

    @property
    def hours(self) -> int:
        """How far it is ahead of UTC."""
        return {Zone.CENTRAL: 8, Zone.EASTERN: 9}.get(self, 7)


@dataclass(frozen=True, slots=True)
class Clock:
    """The moment at which a command began (with its time zone), or the day that a person named instead."""

    moment: datetime
    named: date | None = None

    def day(self, zone: Zone) -> date:
        """Return the calendar day in a portal's zone; a named day is that day everywhere."""
        return self.named or self.moment.astimezone(timezone(timedelta(hours=zone.hours))).date()
