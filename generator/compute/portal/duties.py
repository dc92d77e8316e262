"""How an office's duties stand on a day: done, not due yet, late, or not known.

Nothing is called late that the portal cannot know: a year that the office has not begun here, a term that
ends in a year whose days off are not known, a duty that nothing in the portal shows, a day after the last one
of which the portal holds data of the office.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Final

from generator.compute.disclosure.duty_terms import Occurrence, counted_from, months_after, occurrences
from generator.compute.disclosure.public_information import Disclosure
from generator.compute.disclosure.service_reports import ServiceYear
from generator.compute.disclosure.working_days import Calendar, calendar_of
from generator.compute.portal.duty_proofs import OfficeProofs, Shown
from generator.domain.portal.duty import Duty, Recurrence
from generator.domain.portal.ledger import Ledger, Portal
from generator.values.shared.period import FIRST_YEAR, LAST_YEAR
from generator.values.shared.place import Place

# What falls due within so many days is told as coming soon.
SOON: Final = timedelta(days=60)
# So far ahead duties are told at all, and written into calendars.
_AHEAD: Final = timedelta(days=366)


class Standing(Enum):
    """How a duty stands."""

    LATE = "terlambat"
    NOT_DUE = "belum-waktunya"
    UNKNOWN = "tidak-diketahui"
    DONE = "sudah"


class Doubt(Enum):
    """Why nobody can tell from the portal whether a duty is done in time."""

    NO_PROOF = "tanpa-bukti"
    NOT_BEGUN = "belum-dimulai"
    COVERED = "tercakup"
    DAYS_OFF = "hari-libur"
    UNDATED = "tanpa-tanggal"
    LONG_AGO = "sudah-lama"
    NOT_MAINTAINED = "tidak-dimutakhirkan"


@dataclass(frozen=True, slots=True)
class DutyState:
    """One duty of an office, for one period: ``part`` of a year as in `Occurrence`, year 0 for a rolling one.

    ``due`` is its last day, ``None`` for a rolling duty that was never dated; where days off of ``gap``, a
    year, are not known it is the earliest that it can be. ``shown`` is what shows it done, or renewed.
    """

    duty: Duty
    year: int
    part: int
    due: date | None
    standing: Standing
    doubt: Doubt | None = None
    shown: Shown | None = None
    gap: int | None = None

    @property
    def at(self) -> Place | None:
        """The row that shows it done."""
        return self.shown.at if self.shown else None


def duty_states(
    portal: Portal,
    ledger: Ledger,
    disclosures: tuple[Disclosure, ...],
    service_years: tuple[ServiceYear, ...],
    today: date,
) -> tuple[DutyState, ...]:
    """Return how the duties of an office stand on ``today``, by their last day; those without one at the end.

    Told is what falls due within the next year, and what fell due as long ago as the duty says. Years that
    the office has not begun are left out, but the one after the last that it has.
    """
    if not (portal.duties and FIRST_YEAR <= today.year <= LAST_YEAR):
        return ()
    calendar, proofs = calendar_of(portal), OfficeProofs(ledger, disclosures, service_years, today)
    states = (state for duty in portal.duties for state in _states(duty, proofs, calendar))
    return tuple(sorted(states, key=lambda each: (each.due or date.max, each.duty.code)))


def _states(duty: Duty, proofs: OfficeProofs, calendar: Calendar) -> Iterator[DutyState]:
    if duty.recurrence is Recurrence.ROLLING:
        if duty.since <= proofs.today.year <= (duty.until or proofs.today.year):
            yield _rolling(duty, proofs, calendar)
        return
    first = months_after(proofs.today, -duty.late_months)
    for each in occurrences(duty, first, proofs.today + _AHEAD, calendar):
        state = _of_period(duty, each, proofs)
        if state:
            yield state


def _of_period(duty: Duty, period: Occurrence, proofs: OfficeProofs) -> DutyState | None:
    """Return how a duty of a period stands; ``None`` where the office did nothing of that time here."""
    shown = proofs.of_period(duty, period.year, period.part)
    standing, doubt = Standing.DONE, None
    if shown is None:
        begun = proofs.begun(duty)
        if period.due.day >= proofs.today:
            standing = Standing.NOT_DUE
        elif period.year in begun:
            doubt = _doubt(duty, period, proofs)
            standing = Standing.UNKNOWN if doubt else Standing.LATE
        elif period.year - 1 in begun:
            standing, doubt = Standing.UNKNOWN, Doubt.NOT_BEGUN
        else:
            return None
    due = period.due
    return DutyState(duty, period.year, period.part, due.day, standing, doubt, shown, due.gap)


def _doubt(duty: Duty, period: Occurrence, proofs: OfficeProofs) -> Doubt | None:
    """Return why a duty that should be done by now may be done all the same."""
    if duty.proof is None:
        return Doubt.NO_PROOF
    if proofs.ends_before(period.due.day):
        return Doubt.NOT_MAINTAINED
    if proofs.is_covered(duty, period.year, period.part):
        return Doubt.COVERED
    return None if period.due.gap is None else Doubt.DAYS_OFF


def _rolling(duty: Duty, proofs: OfficeProofs, calendar: Calendar) -> DutyState:
    shown = proofs.renewal(duty)
    if shown is None or shown.day is None:
        reason = Doubt.UNDATED if duty.proof else Doubt.NO_PROOF
        return DutyState(duty, 0, 0, None, Standing.UNKNOWN, reason)
    due = counted_from(shown.day, duty.term, calendar)
    if due.day >= proofs.today:
        return DutyState(duty, 0, 0, due.day, Standing.NOT_DUE, None, shown, due.gap)
    doubt = None if due.gap is None else Doubt.DAYS_OFF
    if months_after(due.day, duty.late_months) < proofs.today:
        doubt = Doubt.LONG_AGO
    if proofs.ends_before(due.day):
        doubt = Doubt.NOT_MAINTAINED
    standing = Standing.LATE if doubt is None else Standing.UNKNOWN
    return DutyState(duty, 0, 0, due.day, standing, doubt, shown, due.gap)


def late(states: Iterable[DutyState]) -> tuple[DutyState, ...]:
    """Return the duties that are late, the longest first."""
    return tuple(each for each in states if each.standing is Standing.LATE)


def soon(states: Iterable[DutyState], today: date) -> tuple[DutyState, ...]:
    """Return the duties that fall due within the next days, the nearest first."""
    return tuple(
        each for each in states if each.standing is Standing.NOT_DUE and each.due and each.due <= today + SOON
    )
