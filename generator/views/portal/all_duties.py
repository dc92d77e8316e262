"""The duties of all offices: how many have done each, what is late and what comes soon in each office."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.compute.portal.duties import SOON, Standing
from generator.domain.portal.duty import Duty
from generator.record import page_addresses
from generator.record.summary import OfficeName, OfficeSummary, OwedDuty
from generator.views.disclosure import duty_words
from generator.views.shared import numbers

# So many late duties, and so many that come soon, are named of one office; all are on its own page.
MOST_NAMED = 4
_Period = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class OfficeOwed:
    """What one office has late, and what is due soon, as finished strings."""

    office: OfficeName
    path: str
    late: tuple[str, ...]
    soon: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DutyTally:
    """A duty of one period: its last day, and how many offices have done it, are late, or nobody knows."""

    title: str
    due: str
    done: str
    late: str
    waiting: str
    unknown: str


@dataclass(frozen=True, slots=True)
class ListedDuty:
    """A duty as the list has it: who does it, its term, what shows it done, the law."""

    title: str
    owner: str
    recipient: str
    term: str
    years: str
    proof: str
    explanation: str
    basis: str


@dataclass(frozen=True, slots=True)
class AllDuties:
    """What is due as of ``today``: ``offices`` have something late or soon, so many others are ``quiet``."""

    today: str
    offices: tuple[OfficeOwed, ...]
    quiet: int
    tallies: tuple[DutyTally, ...]
    duties: tuple[ListedDuty, ...]


def all_duties(duties: Sequence[Duty], offices: Iterable[OfficeSummary], today: date) -> AllDuties:
    """Return what the offices owe; samples are not among them."""
    by_code, listed = {each.code: each for each in duties}, tuple(offices)
    rows = [_owed(office, by_code, today) for office in listed]
    pressing = tuple(row for row in rows if row.late or row.soon)
    return AllDuties(
        numbers.long_date(today),
        pressing,
        len(rows) - len(pressing),
        _tallies(listed, by_code, today),
        tuple(_listed(each) for each in duties),
    )


def _owed(office: OfficeSummary, by_code: Mapping[str, Duty], today: date) -> OfficeOwed:
    late = [each for each in office.duties if each.standing is Standing.LATE]
    soon = [each for each in office.duties if each.standing is Standing.NOT_DUE and _is_soon(each, today)]
    name = office.office
    words = (tuple(_named(each, by_code, today) for each in part) for part in (late, soon))
    return OfficeOwed(name, page_addresses.duties(name.slug), *map(_few, words))


def _few(names: tuple[str, ...]) -> tuple[str, ...]:
    """Name the first ones, and say how many others there are."""
    left = len(names) - MOST_NAMED
    return (*names[:MOST_NAMED], f"{left} lainnya") if left > 1 else names


def _named(owed: OwedDuty, by_code: Mapping[str, Duty], today: date) -> str:
    title = duty_words.title(by_code[owed.code], owed.year, owed.part)
    return f"{title} ({duty_words.distance(owed.due, owed.standing, today)})"


def _is_soon(owed: OwedDuty, today: date) -> bool:
    return owed.due is not None and owed.due <= today + SOON


def _tallies(
    offices: Sequence[OfficeSummary], by_code: Mapping[str, Duty], today: date
) -> tuple[DutyTally, ...]:
    """Count the offices by how each duty stands that is past or due soon; renewals have days of their own."""
    found: dict[_Period, list[OwedDuty]] = {}
    for office in offices:
        for each in office.duties:
            if each.year == 0 or _is_soon(each, today):
                found.setdefault((each.code, each.year, each.part), []).append(each)
    ordered = sorted(found.values(), key=lambda each: (_common_day(each), each[0].code))
    return tuple(_tally(each, by_code) for each in ordered)


def _common_day(owed: Sequence[OwedDuty]) -> date:
    """Return the last day of a duty of a period, which all offices share; a renewal has none."""
    first = owed[0]
    return date.max if first.year == 0 or first.due is None else first.due


def _tally(owed: Sequence[OwedDuty], by_code: Mapping[str, Duty]) -> DutyTally:
    first = owed[0]
    counts = {standing: sum(each.standing is standing for each in owed) for standing in Standing}
    return DutyTally(
        duty_words.title(by_code[first.code], first.year, first.part),
        duty_words.due_day(first.due, first.gap) if first.year else "berbeda tiap kantor",
        *(
            numbers.count(counts[each])
            for each in (Standing.DONE, Standing.LATE, Standing.NOT_DUE, Standing.UNKNOWN)
        ),
    )


def _listed(duty: Duty) -> ListedDuty:
    years = f"sejak {duty.since}" if duty.until is None else f"{duty.since} sampai {duty.until}"
    return ListedDuty(
        duty.title,
        duty.owner,
        duty.recipient,
        duty_words.term(duty),
        years,
        duty_words.proof(duty),
        duty.explanation,
        duty_words.basis(duty),
    )
