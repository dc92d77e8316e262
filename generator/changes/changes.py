"""What differs between two states, as values: the same for a terminal, a comment and other programs."""

from dataclasses import dataclass
from enum import Enum

from generator.findings.shared.diagnostic import Severity


class Cause(Enum):
    """Why a published figure differs."""

    CELL = "sel"
    FILE = "berkas"
    RULE = "aturan"
    LIST = "daftar"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class Reason:
    """A cause with the files (and lines) that changed."""

    cause: Cause
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ValueChange:
    """A figure, a status or a text before and after; empty where there is none."""

    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class FigureChange:
    """Figures and statuses of one subject and period that differ.

    ``values`` are those that differ as pages print them, ``exact`` the same as machines read them.
    ``statuses`` are how it stands, also where that is the same as before. ``office`` is its slug, empty for
    what all share.
    """

    office: str
    office_name: str
    table: str
    subject: str
    period: str
    page: str
    values: tuple[ValueChange, ...]
    exact: tuple[ValueChange, ...]
    statuses: tuple[ValueChange, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class TextChange:
    """Texts of one subject that differ: names, definitions, sources, addresses."""

    office_name: str
    table: str
    subject: str
    values: tuple[ValueChange, ...]


@dataclass(frozen=True, slots=True)
class Arrival:
    """Something that has come, or is gone: an office, an indicator, a document, a page."""

    office_name: str
    kind: str
    name: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class FindingChange:
    """A finding that is new, or is gone."""

    code: str
    severity: Severity
    place: str
    message: str
    remedy: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class Changes:
    """All that differs.

    ``before`` and ``after`` say in words which states these are; ``notes`` are what else to know.
    """

    before: str
    after: str
    figures: tuple[FigureChange, ...] = ()
    texts: tuple[TextChange, ...] = ()
    arrivals: tuple[Arrival, ...] = ()
    findings: tuple[FindingChange, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing that is published differs."""
        return not (self.figures or self.texts or self.arrivals or self.findings)
