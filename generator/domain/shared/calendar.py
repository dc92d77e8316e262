"""Days on which public offices are closed besides Saturday and Sunday: shared, dated data."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from generator.domain.shared.reference import Confidence
from generator.values.shared.place import Place


class HolidayKind(Enum):
    """The kind of a day off; whether joint leave counts as a working day is a setting of the portal."""

    NATIONAL = "libur-nasional"
    JOINT_LEAVE = "cuti-bersama"


@dataclass(frozen=True, slots=True)
class Holiday:
    """One day off, with the decree that makes it one and how sure we are of it."""

    day: date
    name: str
    kind: HolidayKind
    legal_basis: str
    confidence: Confidence
    at: Place


@dataclass(frozen=True, slots=True)
class HolidayYear:
    """A year of which every day off is in the list, with the decree by which somebody compared them."""

    year: int
    legal_basis: str
    confidence: Confidence
    at: Place
