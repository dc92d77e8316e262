"""How an office serves those who ask: its pledge, standards, hours, costs and ways to complain."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from enum import Enum

from generator.domain.shared.reference import Citation, Confidence
from generator.values.shared.place import Place


@dataclass(frozen=True, slots=True)
class RequiredStandard:
    """One of the service standards that every office must have (PERKI 1/2021, article 23)."""

    code: str
    title: str
    explanation: str
    legal_basis: str
    confidence: Confidence
    at: Place


class ChannelKind(Enum):
    """What a shared channel is for."""

    REQUEST = "permohonan"
    COMPLAINT = "pengaduan"
    DISPUTE = "sengketa"


@dataclass(frozen=True, slots=True)
class Channel:
    """A way to ask, complain or dispute that many offices share.

    ``ministry`` is empty where it is open to all offices; ``confidence`` speaks of the address, which
    is empty where nobody knows it for sure.
    """

    code: str
    kind: ChannelKind
    name: str
    address: str
    explanation: str
    ministry: str
    legal_basis: str
    confidence: Confidence
    at: Place


class PledgeContent(Enum):
    """What a service pledge must hold at least (PERKI 1/2021, article 47 paragraph 2)."""

    LEGAL_BASIS = "dasar_hukum"
    PROCEDURE = "prosedur"
    TIME = "jangka_waktu"
    COST = "biaya"
    GUARANTEE = "jaminan"
    EVALUATION = "evaluasi"


@dataclass(frozen=True, slots=True)
class ServicePledge:
    """What the office pledges to those who come; ``contents`` holds what is stated."""

    contents: Mapping[PledgeContent, str]
    declared: date | None
    at: Place

    @property
    def missing(self) -> tuple[PledgeContent, ...]:
        """The contents that the pledge lacks."""
        return tuple(each for each in PledgeContent if each not in self.contents)


@dataclass(frozen=True, slots=True)
class ServiceStandard:
    """A standard of the office: which of the required ones it is, and where it can be read."""

    code: str
    title: str
    address: str
    since: date | None
    at: Place
    address_at: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Charge:
    """What something costs, in full rupiah; ``None`` is not stated, zero is free."""

    subject: str
    price: Decimal | None
    note: str


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """When the desk is open on some days; a time that could not be read is ``None``."""

    days: str
    opens: time | None
    closes: time | None
    pause: tuple[time, time] | None


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach those who answer; ``position`` is a position, never a person."""

    address: str
    phone: str
    email: str
    site: str
    position: str

    @property
    def is_reachable(self) -> bool:
        """Whether there is any way but the post."""
        return bool(self.phone or self.email or self.site)


@dataclass(frozen=True, slots=True)
class Form:
    """A form that people fill in, and where to get it."""

    name: str
    address: str
    address_at: Place = field(default=Place(""), compare=False)


class ComplaintKind(Enum):
    """Who takes a complaint."""

    WHISTLEBLOWING = "wbs"
    NATIONAL = "lapor"
    INSPECTORATE = "inspektorat"
    OFFICE = "kantor"


@dataclass(frozen=True, slots=True)
class ComplaintWay:
    """A way to complain that the office names itself."""

    name: str
    kind: ComplaintKind
    address: str
    explanation: str


@dataclass(frozen=True, slots=True)
class InformationService:
    """All that an office states about its information service; what it does not state is empty."""

    pledge: ServicePledge | None
    standards: tuple[ServiceStandard, ...]
    charges: tuple[Charge, ...]
    hours: tuple[OpeningHours, ...]
    contact: Contact | None
    forms: tuple[Form, ...]
    request_address: str
    complaints: tuple[ComplaintWay, ...]
    facilities: tuple[str, ...]
    facilities_note: str
    updated: date | None
    note: str
    at: Place
    cited: Citation
