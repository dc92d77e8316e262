"""What pages of other offices may say of an office (its summary), and what an office shows of the others.

An office is judged and shown by itself: whatever it needs of another stands in that one's summary. What a
summary says only the pages of the whole portal, or offices that show it, depend on.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from generator.compute.shared.judgement import Achievement, Unjudged
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
class OfficeSummary:
    """All that pages of other offices may say of a real office.

    ``pages`` are the addresses of its pages below its own folder. ``units`` are the units of its indicators
    that have a judged year, by key; ``comparable`` are their whole years, oldest first.
    """

    office: OfficeName
    pages: frozenset[str]
    units: Mapping[str, str]
    comparable: Mapping[str, tuple[ComparableYear, ...]]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The part of all other summaries that the pages of one office show.

    ``same_page`` are the offices that have the same page, by its address below the office's folder.
    ``comparable`` are the years of the same indicators elsewhere, ``compared`` the keys under which
    indicators are compared with those of other offices; both by the key of the indicator. ``has_more`` are
    the pages that more offices have than are named. ``is_compared_apart`` says that each indicator is
    compared on a page of its own.
    """

    same_page: Mapping[str, tuple[OfficeName, ...]] = field(default_factory=dict)
    comparable: Mapping[str, tuple[ComparableYear, ...]] = field(default_factory=dict)
    compared: Mapping[str, str] = field(default_factory=dict)
    has_more: tuple[str, ...] = ()
    is_compared_apart: bool = False
