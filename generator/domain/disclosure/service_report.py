"""The annual report on information services: what the registers of requests can't say (PERKI 1/2021)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.values.shared.place import Place


@dataclass(frozen=True, slots=True)
class ServiceFacility:
    """A thing that information services are given with, and its condition."""

    name: str
    condition: str


@dataclass(frozen=True, slots=True)
class ServiceStaff:
    """How many people of one qualification give information; never who they are."""

    qualification: str
    count: int


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What is to become better, what will be done for it, and until when."""

    text: str
    follow_up: str
    due: date | None


@dataclass(frozen=True, slots=True)
class ServiceReport:
    """The report of one year. A text that is not stated is empty, a figure or a day ``None``.

    ``published`` is the day on which it was announced, ``copied`` the day on which its copy went to the
    information commission.
    """

    year: int
    policy: str
    facilities: tuple[ServiceFacility, ...]
    staff: tuple[ServiceStaff, ...]
    ceiling: Decimal | None
    spent: Decimal | None
    time_by_class: str
    objections: str
    mediation: str
    lawsuits: str
    internal_obstacles: tuple[str, ...]
    external_obstacles: tuple[str, ...]
    recommendations: tuple[Recommendation, ...]
    published: date | None
    copied: date | None
    at: Place
