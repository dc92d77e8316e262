"""The record: every office judged, with the shared lists and rules that its figures depend on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from generator.compute.comparison.league import Ranking, listed_scores, rankings
from generator.compute.disclosure.public_information import Disclosure, disclosures
from generator.compute.disclosure.self_assessment import Answer, answers
from generator.compute.disclosure.service_reports import ServiceYear, service_years
from generator.compute.portal.areas import tables_of, verify_cells
from generator.compute.portal.duties import DutyState, duty_states
from generator.compute.portal.held_figures import held_figures, rows_of_office
from generator.compute.portal.years import judge_office
from generator.compute.shared.judgement import IndicatorYear, JudgedOffice, OfficeYear
from generator.compute.shared.suppression import Hidden
from generator.compute.shared.tables import LineKind, Table
from generator.compute.verification.comparison import CellCheck
from generator.compute.verification.document_findings import MATCHING as MATCHING_REGISTER
from generator.compute.verification.document_findings import REGISTER as FINDINGS_REGISTER
from generator.compute.verification.document_findings import DocumentFindings, findings_by_document
from generator.compute.verification.identities import IdentityRow
from generator.compute.verification.references import UnknownFigure, with_references
from generator.domain.performance.indicator import Indicator
from generator.domain.performance.plan import PlanTarget
from generator.domain.portal.ledger import Ledger, Portal
from generator.domain.shared.office import Office
from generator.domain.shared.reference import SourceDocument, Unit
from generator.findings.shared.diagnostic import Diagnostic
from generator.record.summary import Surroundings
from generator.rules.book import RuleBook


@dataclass(frozen=True)
class OfficeRecord:
    """One office: its ledger, its judged years (oldest first) and the units of the portal.

    ``today`` is the day as of which its pages speak. ``warnings`` are the findings about its files that did
    not stop publication. ``tables`` are computed from its registers, ``cell_checks`` hold printed figures
    against them. ``service_years`` are the years with a report on information services, given or due.
    ``listed`` is what the rankings have of the office, by the key of its card and the year; an invented
    office stands in none. ``duties`` are what it owes by law, none where the portal lists no duties.
    ``identity_rows`` hold its figures against each other; ``unknown_figures`` are the references of its
    narratives that name none.
    """

    judged: JudgedOffice
    units: Mapping[str, Unit]
    today: date
    warnings: tuple[Diagnostic, ...] = ()
    tables: tuple[Table, ...] = ()
    cell_checks: tuple[CellCheck, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    answers: tuple[Answer, ...] = ()
    service_years: tuple[ServiceYear, ...] = ()
    listed: Mapping[tuple[str, int], Decimal] = field(default_factory=dict)
    duties: tuple[DutyState, ...] = ()
    identity_rows: tuple[IdentityRow, ...] = ()
    unknown_figures: tuple[UnknownFigure, ...] = ()

    @property
    def is_checked(self) -> bool:
        """Whether any of its figures, or those of its documents, are held against others."""
        return bool(self.cell_checks or self.identity_rows or self.document_findings)

    @cached_property
    def document_findings(self) -> tuple[DocumentFindings, ...]:
        """What the audit found in its source documents themselves, by document."""
        rows = self.ledger.rows
        return findings_by_document(rows(FINDINGS_REGISTER), rows(MATCHING_REGISTER))

    @property
    def ledger(self) -> Ledger:
        """The facts as written."""
        return self.judged.ledger

    @property
    def office(self) -> Office:
        """The office itself."""
        return self.judged.ledger.office

    @cached_property
    def withheld(self) -> Mapping[tuple[str, int, str], Hidden]:
        """The cells of data files that are not published, by path, line and column."""
        return {
            (line.entries[0].at.path, line.entries[0].at.line, name): reason
            for table in self.tables
            for line in table.lines
            if line.kind is LineKind.FACT
            for name, reason in line.hidden.items()
        }

    @cached_property
    def shown_rows(self) -> tuple[IdentityRow, ...]:
        """The rows of identities that may be shown: those of withheld figures would tell them."""
        return tuple(
            row
            for row in self.identity_rows
            if not any(
                (entry.at.path, entry.at.line, name) in self.withheld
                for side in (row.left, *row.right)
                for entry in side.entries
                for name in entry.figures
            )
        )

    @cached_property
    def area_of_file(self) -> Mapping[str, str]:
        """The area whose tables have rows of a data file, by its path."""
        return {
            entry.at.path: table.area
            for table in self.tables
            for line in table.lines
            for entry in line.entries
        }

    @cached_property
    def documents(self) -> Mapping[str, SourceDocument]:
        """The source documents by key."""
        return {each.id: each for each in self.ledger.documents}

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """The cards, newest agreement's or plan's order first, then by name."""
        ordered = [each.indicator.id for year in reversed(self.judged.years) for each in year.indicators]
        rank = {key: position for position, key in enumerate(dict.fromkeys(ordered))}
        return tuple(
            sorted(self.ledger.indicators, key=lambda each: (rank.get(each.id, len(rank)), each.name))
        )

    @cached_property
    def history(self) -> Mapping[str, tuple[IndicatorYear, ...]]:
        """The judged years of each indicator, oldest first."""
        by_indicator: dict[str, list[IndicatorYear]] = {each.id: [] for each in self.ledger.indicators}
        for year in self.judged.years:
            for indicator_year in year.indicators:
                by_indicator[indicator_year.indicator.id].append(indicator_year)
        return {key: tuple(years) for key, years in by_indicator.items()}

    @cached_property
    def plans(self) -> Mapping[str, tuple[PlanTarget, ...]]:
        """The medium-term targets of each indicator in the order of the file."""
        by_indicator: dict[str, list[PlanTarget]] = {each.id: [] for each in self.ledger.indicators}
        for target in self.ledger.plan_targets:
            by_indicator[target.indicator].append(target)
        return {key: tuple(targets) for key, targets in by_indicator.items()}

    @cached_property
    def scored_years(self) -> tuple[OfficeYear, ...]:
        """The years with a target in an agreement or a plan, oldest first; these have a scorecard."""
        return tuple(year for year in self.judged.years if any(_promised(each) for each in year.indicators))

    @property
    def latest(self) -> OfficeYear | None:
        """The newest year with an agreement; else the newest measured one; else the newest planned one.

        A year that has not begun comes after all others, whatever was agreed for it.
        """
        agreed = [year for year in self.scored_years if any(each.agreed for each in year.indicators)]
        agreed = [year for year in agreed if year.year <= self.today.year] or agreed
        measured = [year for year in self.scored_years if year.quarter]
        newest = agreed or measured or self.scored_years
        return newest[-1] if newest else None


def _promised(judged: IndicatorYear) -> bool:
    return judged.agreed is not None or (judged.plan is not None and judged.plan.value is not None)


@dataclass(frozen=True, slots=True)
class Record:
    """All that may be published: the portal, its rules and its offices in order of their names.

    ``offices`` are the real ones, which totals, lists and comparisons speak of; ``samples`` are invented
    and have their own pages only. ``surroundings`` are what the pages of each office show of the others.
    """

    portal: Portal
    rules: RuleBook
    offices: tuple[OfficeRecord, ...]
    today: date
    rankings: tuple[Ranking, ...] = ()
    samples: tuple[OfficeRecord, ...] = ()
    surroundings: Mapping[str, Surroundings] = field(default_factory=dict)

    @property
    def published(self) -> tuple[OfficeRecord, ...]:
        """Every office with pages of its own, the samples last."""
        return *self.offices, *self.samples

    def with_warnings(self, warnings: tuple[Diagnostic, ...]) -> "Record":
        """Return the record with ``warnings`` given to the offices whose files they are about."""
        real, samples = (
            tuple(replace(each, warnings=_about(each.ledger, warnings)) for each in kind)
            for kind in (self.offices, self.samples)
        )
        return replace(self, offices=real, samples=samples)


def judge_portal(portal: Portal, rules: RuleBook, *, today: date) -> Record:
    """Return the record of a portal whose data have no errors; ``today`` decides what is out of date."""
    offices = [judge_ledger(portal, ledger, rules, today) for ledger in portal.ledgers]
    return assembled(portal, rules, offices, today=today)


def assembled(portal: Portal, rules: RuleBook, offices: Iterable[OfficeRecord], *, today: date) -> Record:
    """Return the record of a portal whose offices were judged one by one."""
    ordered = sorted(offices, key=lambda each: each.office.short_name)
    real, samples = (
        tuple(each for each in ordered if each.office.is_sample is kind) for kind in (False, True)
    )
    return Record(portal, rules, real, today, tuple(rankings(portal.league)), samples)


def judge_ledger(portal: Portal, ledger: Ledger, rules: RuleBook, today: date) -> OfficeRecord:
    """Return the record of one office without errors; of the portal only what all offices share is used."""
    units = {unit.id: unit for unit in portal.units}
    judged = judge_office(ledger, rules)
    tables = tables_of(ledger, judged.years, rules, portal.league.peers)
    checks = verify_cells(tables, ledger.asserted_cells)
    by_item = disclosures(portal, ledger, judged.years, tables, today)
    answered = answers(portal, ledger, by_item)
    years = service_years(portal, ledger, today)
    listed = {} if ledger.office.is_sample else listed_scores(portal.league, ledger.office.slug)
    duties = duty_states(portal, ledger, by_item, years, today)
    figures = held_figures(judged, portal.league)
    judged, unknown = with_references(judged, figures)
    rows = rows_of_office(portal, judged, figures, tables)
    return OfficeRecord(
        judged, units, today, (), tables, checks, by_item, answered, years, listed, duties, rows, unknown
    )  # fmt: skip


def _about(ledger: Ledger, warnings: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    folder = f"data/satker/{ledger.office.slug}/"
    return tuple(each for each in warnings if each.at.path.startswith(folder))
