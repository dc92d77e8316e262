"""The annual reports on information services: for which years they are due, and how they stand."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from generator.domain.disclosure.service_report import ServiceReport
from generator.domain.portal.ledger import Ledger

REQUESTS: Final = "ppid-permohonan"
REFUSALS: Final = "ppid-penolakan"
OBJECTIONS: Final = "ppid-keberatan"
DETAILS: Final = "ppid-permohonan-rincian"
# The registers of information services; a year in one of them asks for a report.
REGISTERS: Final = frozenset({REQUESTS, REFUSALS, OBJECTIONS, DETAILS})
# PERKI 1/2021, article 56: at most three months after the end of the year, as the list of duties says too.
_DUE: Final = (3, 31)


class ReportStanding(Enum):
    """Whether the report of a year has been announced in time."""

    ON_TIME = "tepat-waktu"
    LATE = "terlambat"
    DUE = "belum-jatuh-tempo"
    OVERDUE = "lewat-tenggat"


@dataclass(frozen=True, slots=True)
class ServiceYear:
    """One year of information services: its report, if there is one, and the day on which it is due."""

    year: int
    report: ServiceReport | None
    due: date
    standing: ReportStanding

    @property
    def published(self) -> date | None:
        """The day on which the report was announced, where it has been."""
        is_out = self.standing in {ReportStanding.ON_TIME, ReportStanding.LATE}
        return self.report.published if self.report and is_out else None


def service_years(ledger: Ledger, today: date) -> tuple[ServiceYear, ...]:
    """Return the years with registers or a report, newest first, and how the report stands on ``today``."""
    reports = {each.year: each for each in ledger.service_reports}
    counted = {each.year for each in ledger.rows(*REGISTERS) if each.labels["tahun"]}
    return tuple(_year(year, reports.get(year), today) for year in sorted({*reports, *counted}, reverse=True))


def _year(year: int, report: ServiceReport | None, today: date) -> ServiceYear:
    due = date(year + 1, *_DUE)
    out = report.published if report and report.published and report.published <= today else None
    if out is None:
        standing = ReportStanding.OVERDUE if today > due else ReportStanding.DUE
    else:
        standing = ReportStanding.LATE if out > due else ReportStanding.ON_TIME
    return ServiceYear(year, report, due, standing)
