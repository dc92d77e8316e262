"""The annual reports on information services: for which years they are due, and how they stand."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from generator.compute.disclosure.duty_terms import DueDay, due_of_year
from generator.compute.disclosure.working_days import Calendar, calendar_of
from generator.domain.disclosure.service_report import ServiceReport
from generator.domain.portal.duty import Proof
from generator.domain.portal.ledger import Ledger, Portal

REQUESTS: Final = "ppid-permohonan"
REFUSALS: Final = "ppid-penolakan"
OBJECTIONS: Final = "ppid-keberatan"
DETAILS: Final = "ppid-permohonan-rincian"
# The registers of information services; a year in one of them asks for a report.
REGISTERS: Final = frozenset({REQUESTS, REFUSALS, OBJECTIONS, DETAILS})


class ReportStanding(Enum):
    """Whether the report of a year has been announced in time, or at all where no duty gives it a term."""

    ON_TIME = "tepat-waktu"
    LATE = "terlambat"
    DUE = "belum-jatuh-tempo"
    OVERDUE = "lewat-tenggat"
    PUBLISHED = "terbit"
    PENDING = "belum-terbit"


_OUT: Final = frozenset({ReportStanding.ON_TIME, ReportStanding.LATE, ReportStanding.PUBLISHED})


@dataclass(frozen=True, slots=True)
class ServiceYear:
    """One year of information services: its report, if there is one, and the day on which it is due.

    ``due`` is ``None`` where no duty of the portal asks for the report of that year.
    """

    year: int
    report: ServiceReport | None
    due: date | None
    standing: ReportStanding

    @property
    def published(self) -> date | None:
        """The day on which the report was announced, where it has been."""
        return self.report.published if self.report and self.standing in _OUT else None


def service_years(portal: Portal, ledger: Ledger, today: date) -> tuple[ServiceYear, ...]:
    """Return the years with registers or a report, newest first, and how the report stands on ``today``.

    The term is that of the duty which such a report shows done, as the list of duties has it.
    """
    reports = {each.year: each for each in ledger.service_reports}
    counted = {each.year for each in ledger.rows(*REGISTERS) if each.labels["tahun"]}
    calendar = calendar_of(portal)
    years = sorted({*reports, *counted}, reverse=True)
    return tuple(_year(year, reports.get(year), _due(portal, year, calendar), today) for year in years)


def _due(portal: Portal, year: int, calendar: Calendar) -> DueDay | None:
    duties = (each for each in portal.duties if each.proof is Proof.SERVICE_REPORT)
    return next((due for each in duties if (due := due_of_year(each, year, calendar))), None)


def _year(year: int, report: ServiceReport | None, due: DueDay | None, today: date) -> ServiceYear:
    out = report.published if report and report.published and report.published <= today else None
    if due is None:
        return ServiceYear(year, report, None, ReportStanding.PUBLISHED if out else ReportStanding.PENDING)
    # Nothing is called late where days off that may move the term are not known.
    is_past = due.gap is None and (out or today) > due.day
    if out is None:
        standing = ReportStanding.OVERDUE if is_past else ReportStanding.DUE
    else:
        standing = ReportStanding.LATE if is_past else ReportStanding.ON_TIME
    return ServiceYear(year, report, due.day, standing)
