"""Deadlines and working days as texts for the terminal."""

from datetime import date

from generator.compute.disclosure.working_days import Calendar, calendar_of, working_days
from generator.domain.portal.ledger import Portal
from generator.views.disclosure.deadlines import YEARS_FILE, deadline_view, rule, spans
from generator.views.shared import numbers


def deadlines_message(portal: Portal, day: date) -> str | None:
    """Return the last day of every step of a request of ``day``; ``None`` outside the known years."""
    view = deadline_view(portal, day)
    if view is None:
        return None
    width = max(len(line.step) for line in view.lines)
    steps = (f"  {line.step:<{width}}  {line.limit:>14}  {line.end}" for line in view.lines)
    heading = f"Permintaan masuk {view.day}. Bila setiap langkah memakai seluruh waktunya:"
    return "\n".join((heading, *steps, *view.notes))


def working_days_message(portal: Portal, start: date, end: date) -> str | None:
    """Return how many working days lie between two days; ``None`` outside the known years."""
    calendar = calendar_of(portal)
    if not calendar.covers(start, end):
        return None
    count = working_days(start, end, calendar.holidays)
    span = f"Dari {numbers.long_date(start)} sampai {numbers.long_date(end)}"
    return f"{span}: {count} hari kerja.\n{rule(portal)}"


def known_years_message(calendar: Calendar) -> str:
    """Return a sentence on the years of which the days off are known."""
    if not calendar.years:
        return f"Belum ada tahun yang hari liburnya dinyatakan lengkap ({YEARS_FILE})."
    return f"Tahun yang hari liburnya dimuat lengkap: {spans(calendar.years)} ({YEARS_FILE})."
