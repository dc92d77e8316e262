"""Public information as the law asks (UU 14/2008, PERKI 1/2021): what an office must hold and announce."""

from dataclasses import dataclass
from enum import Enum

from generator.domain.shared.reference import Confidence
from generator.values.shared.place import Place


class Publicity(Enum):
    """The classes of public information that an office must provide (UU 14/2008, articles 9 to 11)."""

    PERIODIC = "berkala"
    IMMEDIATE = "serta-merta"
    STANDING = "setiap-saat"


class Evidence(Enum):
    """The parts of the portal that fulfil an item of the law by themselves."""

    PROFILE = "profil"
    OFFICES = "satuan"
    PERFORMANCE = "kinerja"
    PLAN_OF_YEAR = "rencana"
    BUDGET = "anggaran"
    STRATEGIC_PLAN = "renstra"
    STAFF = "pegawai"
    REVENUE = "pnbp"
    SERVICES = "layanan"
    EVALUATION = "evaluasi"
    LIST = "dip"
    EXEMPT_LIST = "dik"
    REQUESTS = "akses"
    PROCEDURE = "prosedur"
    COMPLAINTS = "pengaduan"
    ALL_PERIODIC = "berkala"
    ANNOUNCEMENTS = "serta-merta"
    ADDRESS = "alamat"
    CONTACT = "kontak"
    WHISTLEBLOWING = "wbs"
    NATIONAL_COMPLAINTS = "lapor"
    INSPECTORATE = "inspektorat"
    SERVICE_REPORT = "laporan-layanan"


@dataclass(frozen=True, slots=True)
class LegalItem:
    """One thing that the law wants to be public; ``parent`` is the code of its head, empty for a head.

    ``evidence`` names the part of the portal that fulfils it, ``None`` where none ever does.
    ``confidence`` says how sure we are of the wording.
    """

    code: str
    category: Publicity
    parent: str
    title: str
    explanation: str
    evidence: Evidence | None
    legal_basis: str
    confidence: Confidence
    at: Place


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """How long one step from request to ruling may take, in working days; ``stage`` groups the steps.

    ``after`` is the code of the step whose end begins it; without one it begins with the request.
    """

    code: str
    stage: str
    step: str
    explanation: str
    days: int
    legal_basis: str
    confidence: Confidence
    at: Place
    after: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the self-assessment of openness (SAQ of the Komisi Informasi).

    ``items`` are the codes of what answers it; without them only the office's own evidence does.
    """

    code: str
    indicator: str
    text: str
    items: tuple[str, ...]
    legal_basis: str
    confidence: Confidence
    at: Place
