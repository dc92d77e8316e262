"""What an office's own facts show of its duties: which are done, by which row, which years are begun."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from generator.compute.disclosure.public_information import LIST, Disclosure, Presence, day_of
from generator.compute.disclosure.service_reports import ServiceYear
from generator.compute.documents.library import documents
from generator.compute.registers.surveys import ELEMENTS, INDICES, PROMOTERS
from generator.domain.disclosure.public_information import Publicity
from generator.domain.performance.result import Absence, Measurement
from generator.domain.portal.duty import Duty, Proof, Recurrence
from generator.domain.portal.ledger import Ledger
from generator.domain.registers.register import Entry
from generator.values.shared.period import YEAR_END
from generator.values.shared.place import Place

_SURVEYS: Final = (ELEMENTS, INDICES, PROMOTERS)
# Reasons for a missing value that say that the report on it is still to come.
_UNFINISHED: Final = frozenset({Absence.NOT_DUE, Absence.NOT_REPORTED, Absence.IN_PROGRESS})
_NOT_STALE: Final = frozenset({Presence.PRESENT, Presence.STALE})
# What kinds of documents are called in the list of sources, where that is another word.
_AS_SOURCE: Final = {"laporan-kinerja": "lakin"}
_QUARTERS_OF: Final = {Recurrence.HALF_YEAR: 2, Recurrence.QUARTER: 1}


@dataclass(frozen=True, slots=True)
class Shown:
    """That a duty is done: the day, where it is known, and the row that says so, where there is one."""

    day: date | None
    at: Place | None


@dataclass(frozen=True)  # without slots, which would leave no room for what is worked out once
class OfficeProofs:
    """The facts of an office that show duties done, as of ``today``; a later day shows nothing."""

    ledger: Ledger
    disclosures: tuple[Disclosure, ...]
    service_years: tuple[ServiceYear, ...]
    today: date

    def of_period(self, duty: Duty, year: int, part: int) -> Shown | None:
        """Return what shows a duty of a year, half-year or quarter done; ``None`` where nothing does."""
        if duty.proof is Proof.RESULTS:
            return self._results_of(year, last_quarter(duty, part))
        if duty.proof is Proof.DOCUMENT:
            return _earliest(self._documents(duty.document_kind, year))
        finders: Mapping[Proof | None, Callable[[int], Shown | None]] = {
            Proof.AGREEMENT: self._agreement,
            Proof.ACTION_PLAN: self._action_plan,
            Proof.SURVEY: self._survey,
            Proof.SERVICE_REPORT: self._service_report,
        }
        find = finders.get(duty.proof)
        return find(year) if find else None

    def renewal(self, duty: Duty) -> Shown | None:
        """Return when what a rolling duty asks for was last renewed, ``None`` where no day is known."""
        if duty.proof is Proof.PERIODIC_INFORMATION:
            return self._oldest_information()
        if duty.proof is Proof.INFORMATION_LIST:
            rows = self.ledger.rows(LIST)
            return _newest(Shown(day_of(row.labels["diperbarui"]), row.at) for row in self._past(rows))
        if duty.proof is Proof.DOCUMENT:
            return _newest(self._documents(duty.document_kind))
        return None

    def ends_before(self, day: date) -> bool:
        """Whether the portal holds no data of the office from ``day`` on, as they are no longer kept up."""
        until = self.ledger.office.data_until
        return until is not None and until < day

    def is_covered(self, duty: Duty, year: int, part: int) -> bool:
        """Whether results up to a later quarter of the year are there, which hold those of the period."""
        later = range(last_quarter(duty, part) + 1, YEAR_END + 1)
        return duty.proof is Proof.RESULTS and any(self._results_of(year, quarter) for quarter in later)

    def begun(self, duty: Duty) -> frozenset[int]:
        """Return the years that the office has begun in the portal, as far as a duty is concerned."""
        if duty.proof is Proof.SERVICE_REPORT:
            return frozenset(each.year for each in self.service_years)
        return self._performance_years

    @cached_property
    def _performance_years(self) -> frozenset[int]:
        ledger = self.ledger
        return frozenset(
            (
                *(each.year for each in ledger.agreed_targets),
                *(each.year for each in ledger.revisions),
                *(each.year for each in ledger.interim_targets),
                *(each.year for each in ledger.actions),
                *(each.period.year for each in ledger.measurements),
            )
        )

    @cached_property
    def _results(self) -> Mapping[tuple[int, int], Measurement]:
        """The first row of each quarter that reports anything, by year and quarter."""
        first: dict[tuple[int, int], Measurement] = {}
        for each in self.ledger.measurements:
            if each.absence not in _UNFINISHED or each.physical is not None:
                first.setdefault((each.period.year, each.period.quarter), each)
        return first

    def _results_of(self, year: int, quarter: int) -> Shown | None:
        row = self._results.get((year, quarter))
        # The day of the document that figures were taken from is not that of the report on the quarter.
        return Shown(None, row.at) if row else None

    def _agreement(self, year: int) -> Shown | None:
        revisions = [each for each in self.ledger.revisions if each.year == year]
        first = min(revisions, key=lambda each: each.number, default=None)
        if first and (first.dated is None or first.dated <= self.today):
            return Shown(first.dated, first.at)
        targets = () if first else (each for each in self.ledger.agreed_targets if each.year == year)
        as_document = _earliest(self._documents("perjanjian-kinerja", year))
        return next((Shown(None, each.at) for each in targets), as_document)

    def _action_plan(self, year: int) -> Shown | None:
        return next((Shown(None, each.at) for each in self.ledger.actions if each.year == year), None)

    def _survey(self, year: int) -> Shown | None:
        rows = self.ledger.rows(*_SURVEYS)
        return next((Shown(None, each.at) for each in rows if each.year == year), None)

    def _service_report(self, year: int) -> Shown | None:
        reports = (
            each for each in self.service_years if each.year == year and each.report and each.published
        )
        as_document = _earliest(self._documents("laporan-layanan-informasi", year))
        return next((Shown(each.published, each.report.at) for each in reports if each.report), as_document)

    def _documents(self, kind: str, year: int | None = None) -> Iterator[Shown]:
        """Yield the documents of a kind, and of a year, that the office lists or takes figures from."""
        for entry in self._past(documents(self.ledger), "tanggal"):
            if entry.labels["jenis"] == kind and year in {None, entry.year}:
                yield Shown(day_of(entry.labels["tanggal"]), entry.at)
        for source in self.ledger.documents:
            is_past = source.issued is None or source.issued <= self.today
            if source.kind == _AS_SOURCE.get(kind, kind) and year in {None, source.year} and is_past:
                yield Shown(source.issued, source.at)

    def _past(self, rows: Iterable[Entry], label: str = "diperbarui") -> Iterator[Entry]:
        """Leave out rows that carry a day to come."""
        return (row for row in rows if (day_of(row.labels[label]) or date.min) <= self.today)

    def _oldest_information(self) -> Shown | None:
        """Return the day of the oldest periodic information, which is as old as all of it together."""
        dated = [
            each
            for each in self.disclosures
            if each.item.category is Publicity.PERIODIC and each.presence in _NOT_STALE and each.dated
        ]
        oldest = min(dated, key=lambda each: each.dated or date.max, default=None)
        return Shown(oldest.dated, oldest.entry.at if oldest.entry else None) if oldest else None


def last_quarter(duty: Duty, part: int) -> int:
    """Return the quarter that a period of a duty ends with."""
    return part * _QUARTERS_OF[duty.recurrence] if part else YEAR_END


def _earliest(shown: Iterable[Shown]) -> Shown | None:
    """Return what shows the earliest day, without any what shows none."""
    return min(shown, key=lambda each: each.day or date.max, default=None)


def _newest(shown: Iterable[Shown]) -> Shown | None:
    """Return what shows the latest day; what shows none is left out."""
    return max((each for each in shown if each.day), key=lambda each: each.day or date.min, default=None)
