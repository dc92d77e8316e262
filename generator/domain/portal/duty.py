"""Duties that recur (tenggat lapor): what an office owes, by when, by which law, and what shows it done."""

from dataclasses import dataclass
from enum import Enum

from generator.domain.shared.reference import Confidence
from generator.values.shared.place import Place


class Recurrence(Enum):
    """The stretch of time that a duty speaks of; a rolling one falls due again after each renewal."""

    YEAR = "tahun"
    HALF_YEAR = "semester"
    QUARTER = "triwulan"
    ROLLING = "bergulir"


class TermUnit(Enum):
    """What a term is counted in."""

    WORKING_DAYS = "hari-kerja"
    DAYS = "hari"
    MONTHS = "bulan"


class TermStart(Enum):
    """Where a term begins: before the first day of the period, or after its last."""

    BEGINNING = "awal"
    END = "akhir"


class Proof(Enum):
    """What the portal holds of an office that shows a duty done."""

    AGREEMENT = "perjanjian"
    ACTION_PLAN = "rencana-aksi"
    RESULTS = "realisasi"
    SURVEY = "survei"
    SERVICE_REPORT = "laporan-layanan"
    PERIODIC_INFORMATION = "informasi-berkala"
    INFORMATION_LIST = "dip"
    DOCUMENT = "dokumen"


@dataclass(frozen=True, slots=True)
class Term:
    """How long a duty may take: ``count`` units, by default to the last of these days.

    Months end on their last day, or on ``day_of_month``, which a shorter month cuts. ``start`` is ``None``
    for a rolling duty, whose term begins with the last renewal.
    """

    count: int
    unit: TermUnit
    start: TermStart | None = None
    day_of_month: int | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty, in force for the years ``since`` to ``until`` (``None``: still).

    ``owner`` does it, ``recipient`` gets it. ``proof`` shows it done, ``None`` where the portal can never
    know; ``document_kind`` says which kind of document does. ``late_months`` is how long after its last day a
    duty that is not done is called late; what is older is no longer told.
    """

    code: str
    title: str
    owner: str
    recipient: str
    recurrence: Recurrence
    term: Term
    since: int
    until: int | None
    proof: Proof | None
    document_kind: str
    late_months: int
    explanation: str
    legal_basis: str
    confidence: Confidence
    at: Place
