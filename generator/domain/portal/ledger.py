"""All facts of one office, as written by people and not yet judged."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import Protocol

from generator.domain.disclosure.information_service import Channel, InformationService, RequiredStandard
from generator.domain.disclosure.public_information import LegalItem, Question, TimeLimit
from generator.domain.disclosure.service_report import ServiceReport
from generator.domain.documents.library import StoredFile
from generator.domain.performance.indicator import Indicator
from generator.domain.performance.plan import (
    Action,
    AgreedTarget,
    AgreementRevision,
    Baseline,
    GoalTarget,
    InterimTarget,
    PlanTarget,
)
from generator.domain.performance.result import Asserted, Measurement, Narrative
from generator.domain.portal.duty import Duty
from generator.domain.privacy.permission import Permission
from generator.domain.prose.page import OfficePage
from generator.domain.registers.register import AssertedCell, Entry, Peer
from generator.domain.shared.calendar import Holiday, HolidayYear
from generator.domain.shared.office import Node, Office
from generator.domain.shared.reference import Citation, SourceDocument, Unit
from generator.domain.verification.identity import Identity
from generator.values.shared.moment import Zone
from generator.values.shared.place import Place


class Cited(Protocol):
    """A fact that names the document it was taken from."""

    @property
    def cited(self) -> Citation:
        """The document and the place in it."""

    @property
    def at(self) -> Place:
        """Where the fact is written in this portal."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The facts of one office. Order within each tuple is the order of the files.

    ``doubtful`` are the paths of files with errors, of this office or shared, that may hide what
    other files refer to: a reference that is not found in them may be right all the same.
    ``unfinished`` are its cells that are still to be filled in.
    """

    office: Office
    documents: tuple[SourceDocument, ...] = ()
    nodes: tuple[Node, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    plan_targets: tuple[PlanTarget, ...] = ()
    baselines: tuple[Baseline, ...] = ()
    goal_targets: tuple[GoalTarget, ...] = ()
    revisions: tuple[AgreementRevision, ...] = ()
    agreed_targets: tuple[AgreedTarget, ...] = ()
    interim_targets: tuple[InterimTarget, ...] = ()
    actions: tuple[Action, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    narratives: tuple[Narrative, ...] = ()
    asserted: tuple[Asserted, ...] = ()
    entries: tuple[Entry, ...] = ()
    asserted_cells: tuple[AssertedCell, ...] = ()
    information_service: InformationService | None = None
    stored: tuple[StoredFile, ...] = ()
    service_reports: tuple[ServiceReport, ...] = ()
    doubtful: frozenset[str] = frozenset()
    unfinished: tuple[Place, ...] = ()
    pages: tuple[OfficePage, ...] = ()

    def citing(self) -> Iterator[Cited]:
        """Yield everything that names the document it was taken from, the office first."""
        yield self.office
        if self.information_service is not None:
            yield self.information_service
        for each in fields(self):
            facts = getattr(self, each.name)
            if isinstance(facts, tuple) and facts and hasattr(facts[0], "cited"):
                yield from facts

    def rows(self, *registers: str) -> tuple[Entry, ...]:
        """Return the rows of these registers, in the order of the files."""
        return tuple(each for each in self.entries if each.register in registers)


@dataclass(frozen=True, slots=True)
class League:
    """The units that are compared (pembanding), with the documents that their figures come from.

    Of a unit that several documents give a score, the first in its file counts; those of the others are
    ``other_sources``, which are shown beside it and never joined with it.
    """

    peers: tuple[Peer, ...] = ()
    documents: tuple[SourceDocument, ...] = ()
    scores: tuple[Entry, ...] = ()
    other_sources: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Portal:
    """Who publishes, under which terms, and the offices that are published.

    ``works_on_joint_leave`` says that joint leave (cuti bersama) counts as working days; ``zone`` which
    day it is. ``report_to`` is where readers report errors, a mailbox or a form of the web, if anywhere.
    """

    name: str
    summary: str
    publisher: str
    licence: str
    licence_url: str
    contact: str
    units: tuple[Unit, ...]
    ledgers: tuple[Ledger, ...]
    league: League = field(default_factory=League)
    legal_items: tuple[LegalItem, ...] = ()
    time_limits: tuple[TimeLimit, ...] = ()
    questions: tuple[Question, ...] = ()
    required_standards: tuple[RequiredStandard, ...] = ()
    channels: tuple[Channel, ...] = ()
    permissions: tuple[Permission, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    holiday_years: tuple[HolidayYear, ...] = ()
    duties: tuple[Duty, ...] = ()
    identities: tuple[Identity, ...] = ()
    works_on_joint_leave: bool = False
    zone: Zone = Zone.WESTERN
    report_to: str = ""
