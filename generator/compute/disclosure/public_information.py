"""The items of the law (UU 14/2008) in an office: present, out of date, not applicable or missing."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Final

from generator.compute.disclosure.information_service import service_evidence
from generator.compute.disclosure.service_reports import service_years
from generator.compute.documents.library import REGISTER as LIBRARY
from generator.compute.shared.judgement import OfficeYear
from generator.compute.shared.tables import Table
from generator.domain.disclosure.public_information import Evidence, LegalItem, Publicity
from generator.domain.portal.ledger import Ledger, Portal
from generator.domain.registers.register import Entry
from generator.values.shared.period import read_year

STATEMENTS: Final = "ppid-kelengkapan"
LIST: Final = "ppid-dip"
EXEMPT_LIST: Final = "ppid-dik"
ANNOUNCEMENTS: Final = "ppid-serta-merta"
# The registers whose rows name an item of the law.
NAMING: Final = frozenset({STATEMENTS, LIST, ANNOUNCEMENTS, LIBRARY})
NOT_APPLICABLE: Final = "tidak-berlaku"
# UU 14/2008, article 9: periodic information is announced at least every six months.
HALF_YEAR: Final = timedelta(days=183)
_NUMBER: Final = re.compile(r"[0-9]{1,9}")
_LAST_MONTHS: Final = {1: (3, 31), 2: (6, 30), 3: (9, 30), 4: (12, 31)}
_AREAS: Final = {
    Evidence.BUDGET: "anggaran",
    Evidence.STRATEGIC_PLAN: "renstra",
    Evidence.STAFF: "pegawai",
    Evidence.REVENUE: "pnbp",
    Evidence.SERVICES: "layanan",
    Evidence.EVALUATION: "evaluasi",
    Evidence.REQUESTS: "permohonan",
}


class Presence(Enum):
    """Whether an item of the law is there."""

    PRESENT = "ada"
    STALE = "perlu-pemutakhiran"
    NOT_APPLICABLE = "tidak-berlaku"
    MISSING = "belum"


@dataclass(frozen=True, slots=True)
class Disclosure:
    """One item of the law in one office.

    ``entry`` is the row that says where it is or why it does not apply; without one, ``evidence`` names
    the part of the portal that fulfils it. ``dated`` is the last day that it speaks of.
    """

    item: LegalItem
    presence: Presence
    evidence: Evidence | None
    entry: Entry | None
    dated: date | None


def disclosures(
    portal: Portal,
    ledger: Ledger,
    years: Iterable[OfficeYear],
    tables: Iterable[Table],
    today: date,
) -> tuple[Disclosure, ...]:
    """Return the state on ``today`` of every item of the law that has no items below it, in the law's order.

    An office's own statement comes first, then a document of it, then its list of public information,
    then the portal itself.
    """
    parent_codes = {each.parent for each in portal.legal_items}
    evidence_dates = _evidence_dates(ledger, tuple(years), tuple(tables), today)
    reported = [each.published for each in service_years(portal, ledger, today) if each.published]
    if reported:
        evidence_dates[Evidence.SERVICE_REPORT] = max(reported)
    if portal.time_limits:
        evidence_dates[Evidence.PROCEDURE] = None
    stated = _stated(ledger, today)
    lowest = [each for each in portal.legal_items if each.code not in parent_codes]
    states = tuple(_disclosure_of(each, stated.get(each.code), evidence_dates, today) for each in lowest)
    periodic = [each for each in states if each.item.category is Publicity.PERIODIC]
    if not periodic or any(each.presence is Presence.MISSING for each in periodic):
        return states
    evidence_dates[Evidence.ALL_PERIODIC] = min((each.dated for each in periodic if each.dated), default=None)
    return tuple(
        _disclosure_of(state.item, state.entry, evidence_dates, today)
        if state.item.evidence is Evidence.ALL_PERIODIC
        else state
        for state in states
    )


def is_to_come(entry: Entry, today: date) -> bool:
    """Whether a row is dated after ``today``, so that what it announces has not happened."""
    day = day_of(entry.labels.get("tanggal", ""))
    return day is not None and day > today


def _stated(ledger: Ledger, today: date) -> Mapping[str, Entry]:
    """Return the row that speaks of an item before all others, by the item's code."""
    stated: dict[str, Entry] = {}
    rows = ledger.rows(*NAMING)
    happened = (each for each in rows if each.register != ANNOUNCEMENTS or not is_to_come(each, today))
    for entry in sorted(happened, key=lambda each: _precedence(each, today)):
        stated.setdefault(entry.labels["butir"], entry)
    return stated


def _disclosure_of(
    item: LegalItem, entry: Entry | None, evidence_dates: Mapping[Evidence, date | None], today: date
) -> Disclosure:
    if entry is not None:
        if entry.labels.get("keadaan") == NOT_APPLICABLE:
            return Disclosure(item, Presence.NOT_APPLICABLE, None, entry, None)
        dated = _unless_future(
            day_of(entry.labels.get("diperbarui") or entry.labels.get("tanggal", "")), today
        )
        return Disclosure(item, _aged(item, dated, today), None, entry, dated)
    if item.evidence is not None and item.evidence in evidence_dates:
        dated = _unless_future(evidence_dates[item.evidence], today)
        return Disclosure(item, _aged(item, dated, today), item.evidence, None, dated)
    return Disclosure(item, Presence.MISSING, None, None, None)


def _unless_future(day: date | None, today: date) -> date | None:
    """Return a day up to ``today``, ``None`` for a later one, whose age is not known."""
    return day if day is not None and day <= today else None


def _precedence(entry: Entry, today: date) -> tuple[int, bool, int, int]:
    """Return the sort key of a row: what happened first, then statements, documents, the list, newest first.

    What carries a day to come stands after all of its kind.
    """
    order = (ANNOUNCEMENTS, STATEMENTS, LIBRARY, LIST)
    day = day_of(entry.labels.get("tanggal", "")) or date.min
    return order.index(entry.register), is_to_come(entry, today), -entry.year, -day.toordinal()


def _aged(item: LegalItem, dated: date | None, today: date) -> Presence:
    is_stale = item.category is Publicity.PERIODIC and dated is not None and today - dated > HALF_YEAR
    return Presence.STALE if is_stale else Presence.PRESENT


def _evidence_dates(
    ledger: Ledger, years: tuple[OfficeYear, ...], tables: tuple[Table, ...], today: date
) -> dict[Evidence, date | None]:
    """Return the evidence that the portal itself has of an office, each with the last day that it covers.

    A period that has not ended is covered up to ``today``; ``None`` is evidence without a date.
    """
    dates: dict[Evidence, date | None] = {Evidence.PROFILE: None, Evidence.OFFICES: None}
    measured = [year for year in years if year.quarter]
    if measured:
        dates[Evidence.PERFORMANCE] = min(today, _end(measured[-1].year, measured[-1].quarter))
    if ledger.agreed_targets:
        dates[Evidence.PLAN_OF_YEAR] = min(today, _end(max(each.year for each in ledger.agreed_targets)))
    for evidence, area in _AREAS.items():
        newest = max((_newest(table) for table in tables if table.area == area), default=0)
        if newest:
            quarter = next((year.quarter for year in measured if year.year == newest), 4)
            dates[evidence] = min(today, _end(newest, quarter))
    for evidence, register in ((Evidence.LIST, LIST), (Evidence.EXEMPT_LIST, EXEMPT_LIST)):
        rows = ledger.rows(register)
        if rows:
            days = [day_of(each.labels.get("diperbarui", "")) for each in rows]
            dates[evidence] = max((day for day in days if day), default=None)
    dates |= service_evidence(ledger.information_service)
    return dates


def _newest(table: Table) -> int:
    """Return the year of a table, or the latest that its lines begin or end with."""
    named = (read_year(label) for line in table.lines for label in (line.labels[0], line.labels[-1]))
    return table.year or max(filter(None, named), default=0)


def number_of(entry: Entry) -> int | None:
    """Return the number of a row of the list, ``None`` for other text (``A-1``, ``²``): finding R331."""
    text = entry.labels["nomor"]
    return int(text) if _NUMBER.fullmatch(text) else None


def _end(year: int, quarter: int = 4) -> date:
    return date(year, *_LAST_MONTHS[quarter])


def day_of(text: str) -> date | None:
    """Return the day that an ISO date names, ``None`` for other text, which reading has reported."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
