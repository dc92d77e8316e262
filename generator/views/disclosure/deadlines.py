"""Deadlines in words: the last day of each step from request to ruling, and what counts as a working day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.compute.disclosure.working_days import Calendar, Deadline, calendar_of, deadlines
from generator.domain.portal.ledger import Portal
from generator.domain.shared.reference import Confidence
from generator.views.shared import numbers

YEARS_FILE = "data/acuan/hari-libur-tahun.csv"
PORTAL_FILE = "data/portal.yml"


@dataclass(frozen=True, slots=True)
class DeadlineLine:
    """One step: how long it may take, and its last day, or in words why none can be told."""

    step: str
    limit: str
    end: str
    is_known: bool


@dataclass(frozen=True, slots=True)
class DeadlineView:
    """A worked example: a request that came in on ``day``, each step taking all the time it has."""

    day: str
    lines: tuple[DeadlineLine, ...]
    notes: tuple[str, ...]


def deadline_view(portal: Portal, day: date) -> DeadlineView | None:
    """Return the last day of every step after a request that came in on ``day``.

    ``None`` where the days off of that year are not all known.
    """
    calendar = calendar_of(portal, with_estimates=True)
    if not calendar.covers(day, day) or not portal.time_limits:
        return None
    lines = deadlines(portal.time_limits, day, calendar)
    return DeadlineView(
        numbers.long_date(day),
        tuple(_line(each, calendar) for each in lines),
        (rule(portal), *_unsure(portal, day, max(each.end or day for each in lines))),
    )


def _line(deadline: Deadline, calendar: Calendar) -> DeadlineLine:
    limit = f"{deadline.limit.days} hari kerja"
    if deadline.end is None:
        why = (
            f"hari libur {deadline.gap} belum dimuat lengkap"
            if deadline.gap
            else "langkah sebelumnya belum pasti"
        )
        return DeadlineLine(deadline.limit.step, limit, f"belum pasti: {why}", is_known=False)
    end = numbers.long_date(deadline.end)
    if calendar.is_estimated(deadline.end, deadline.end):
        end = f"{end} (perkiraan)"
    return DeadlineLine(deadline.limit.step, limit, end, is_known=True)


def rule(portal: Portal) -> str:
    """Return in words what a working day is here, and which years are known."""
    joint_leave = "dihitung hari kerja" if portal.works_on_joint_leave else "tidak dihitung hari kerja"
    years = spans(calendar_of(portal).years)
    return (
        "Hari kerja adalah Senin sampai Jumat tanpa hari libur nasional; hari masuknya sendiri tidak "
        f"dihitung. Cuti bersama {joint_leave} (diatur di {PORTAL_FILE}). Tahun yang hari liburnya "
        f"dimuat lengkap: {years} ({YEARS_FILE}).{estimates(portal)}"
    )


def estimates(portal: Portal) -> str:
    """Say which years are known by estimates only, and what that means; empty where none is."""
    years = spans(calendar_of(portal, with_estimates=True).estimated)
    if not years:
        return ""
    return (
        f" Hari libur {years} masih perkiraan, belum dicocokkan dengan keputusan bersama, jadi tenggat di "
        "tahun itu dapat berubah."
    )


def _unsure(portal: Portal, start: date, end: date) -> Iterator[str]:
    """Name the days off within a span whose decree has not been confirmed."""
    within = (each for each in portal.holidays if start <= each.day <= end)
    unconfirmed = [each for each in within if each.confidence is Confidence.UNCONFIRMED]
    if unconfirmed:
        days = ", ".join(f"{each.name} ({numbers.long_date(each.day)})" for each in unconfirmed)
        yield f"Dasar hari libur ini belum dikonfirmasi: {days}."


def spans(years: Iterable[int]) -> str:
    """Return years in order, neighbours joined: ``2024 sampai 2026``, ``2024, 2026``."""
    runs: list[list[int]] = []
    for year in sorted(years):
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]} sampai {run[-1]}" for run in runs)
