"""What pages of other offices may say of an office (its summary), and what an office shows of the others.

An office is judged and shown by itself: whatever it needs of another stands in that one's summary. What a
summary says only the pages of the whole portal, or offices that show it, depend on.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum

from generator.compute.portal.duties import Standing
from generator.compute.shared.judgement import Achievement, Unjudged, Verdict
from generator.domain.shared.office import Office
from generator.domain.shared.reference import Unit


@dataclass(frozen=True, slots=True)
class OfficeName:
    """How pages of others name and address an office; ``kin`` are the bodies above it, nearest first."""

    slug: str
    short_name: str
    kin: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ComparableYear:
    """The value of an indicator for a whole year, which other offices with the same indicator show."""

    office: OfficeName
    indicator: str
    year: int
    unit: Unit
    places: int
    target: Decimal | None
    actual: Decimal
    result: Achievement | Unjudged


@dataclass(frozen=True, slots=True)
class PromiseYear:
    """How many of its promises an office kept in a whole year.

    ``mean`` and ``median`` are of the achievements as counted, in per cent, ``None`` where there are none.
    """

    office: OfficeName
    year: int
    reached: int
    promised: int
    mean: Decimal | None
    median: Decimal | None


class NewsKind(Enum):
    """What happened."""

    MEASURED = "kinerja"
    AGREED = "perjanjian"
    ANNOUNCED = "pengumuman"
    LISTED = "dokumen"
    REPORTED = "laporan-layanan"
    SOURCED = "sumber"


@dataclass(frozen=True, slots=True)
class News:
    """One piece of news of one office: its day, and where it can be read.

    ``key`` tells it from others of its kind for good. ``title`` is what people called it, empty for
    figures. ``quarter`` is the last one measured, or the number of a revision of the year's agreement.
    ``renewed`` is a later day on which it came out, such as that of the report that figures were taken from,
    where one is known.
    """

    day: date
    kind: NewsKind
    office: Office
    key: str
    title: str
    path: str
    year: int = 0
    quarter: int = 0
    renewed: date | None = None

    @property
    def updated(self) -> date:
        """The day since which it is as it is."""
        return self.renewed or self.day


@dataclass(frozen=True, slots=True)
class OwedDuty:
    """How a duty of an office stands: its key, and as of `DutyState` all that lists say of it."""

    code: str
    year: int
    part: int
    due: date | None
    standing: Standing
    gap: int | None = None


@dataclass(frozen=True, slots=True)
class IdentityCount:
    """How often an identity held and failed in one office; ``key`` has its area before it.

    ``unexplained`` are the rows that differ without a note that names the other figure.
    """

    key: str
    verdicts: tuple[tuple[Verdict, int], ...]
    unexplained: int = 0


@dataclass(frozen=True, slots=True)
class FindingCount:
    """How many firm findings and questions the audit has of one document, by its key in ``sumber.csv``.

    ``is_old`` says that another copy of it was looked up since, or that another audit found them.
    """

    document: str
    firm: int
    asked: int
    is_old: bool


@dataclass(frozen=True, slots=True)
class OfficeSummary:
    """All that checks, and pages of other offices, may know of an office.

    ``pages`` are the addresses of its pages below its own folder, ``addresses`` those of all that it will
    publish but pictures, its former ones too. ``units`` are the units of its indicators that have a judged
    year, by key; ``comparable`` are their whole years, oldest first. ``news`` are in no order, and among
    them is what is to come. ``is_checked`` says that printed figures are held against its tables.
    ``duties`` are what it owes by law, by their last day. ``identities`` count how its figures agree,
    ``findings`` what was found in its documents themselves.
    ``promises`` are its whole years, oldest first.
    """

    office: OfficeName
    pages: frozenset[str]
    addresses: frozenset[str]
    units: Mapping[str, str]
    comparable: Mapping[str, tuple[ComparableYear, ...]]
    news: tuple[News, ...]
    is_checked: bool
    is_sample: bool
    duties: tuple[OwedDuty, ...] = ()
    identities: tuple[IdentityCount, ...] = ()
    promises: tuple[PromiseYear, ...] = ()
    findings: tuple[FindingCount, ...] = ()


@dataclass(frozen=True, slots=True)
class PeerCourse:
    """What another office measured of the same indicator: whole years with their values, oldest first."""

    office: OfficeName
    values: tuple[tuple[int, Decimal], ...]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The part of all other summaries that the pages of one office show.

    ``same_page`` are the offices that have the same page, by its address below the office's folder.
    ``comparable`` are the values of the same indicators elsewhere in the newest year that the office shares
    with others, ``courses`` the values alone of those offices in the newest years of the office, ``compared``
    the keys under which indicators are compared with those of other offices; both
    by the key of the indicator. ``has_more`` are the pages that more offices have than are named.
    ``is_compared_apart`` says that each indicator is compared on a page of its own. ``promises`` are those
    kept elsewhere, in the newest year that the office shares with others.
    """

    same_page: Mapping[str, tuple[OfficeName, ...]] = field(default_factory=dict)
    comparable: Mapping[str, tuple[ComparableYear, ...]] = field(default_factory=dict)
    compared: Mapping[str, str] = field(default_factory=dict)
    has_more: tuple[str, ...] = ()
    is_compared_apart: bool = False
    promises: tuple[PromiseYear, ...] = ()
    courses: Mapping[str, tuple[PeerCourse, ...]] = field(default_factory=dict)
