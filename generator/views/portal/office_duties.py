"""The duties of one office: all of them with their standing, and the sentence that its own page says."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.compute.portal.duties import DutyState, Standing, late
from generator.languages.translation import translate, translate_plural
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.views.disclosure import duty_words
from generator.views.shared import numbers
from generator.views.shared.components import Status

# In which order the standings are told.
_ORDER: Final = (Standing.LATE, Standing.NOT_DUE, Standing.UNKNOWN, Standing.DONE)


@dataclass(frozen=True, slots=True)
class DutyLine:
    """One duty: who does it for whom, by when, how it stands, and what shows that.

    ``row`` leads to the row that shows it, empty where there is none.
    """

    title: str
    owner: str
    due: str
    distance: str
    status: Status
    detail: str
    row: str
    row_name: str
    basis: str


@dataclass(frozen=True, slots=True)
class OfficeDuties:
    """All duties of an office, the late ones first; ``tally`` counts them by their standing."""

    path: str
    calendar: str
    today: str
    sentence: str
    lines: tuple[DutyLine, ...]
    tally: tuple[tuple[Status, str], ...]


def office_duties(record: OfficeRecord) -> OfficeDuties | None:
    """Return the duties of an office, ``None`` where the portal lists no duties that it has."""
    if not record.duties:
        return None
    slug = record.office.slug
    ordered = [each for standing in _ORDER for each in record.duties if each.standing is standing]
    return OfficeDuties(
        page_addresses.duties(slug),
        page_addresses.duty_calendar(slug),
        numbers.long_date(record.today),
        _sentence(record),
        tuple(_line(each, record) for each in ordered),
        tuple(_tally(ordered)),
    )


def _sentence(record: OfficeRecord) -> str:
    """Say what is late, the longest first, or what is due next."""
    overdue = late(record.duties)
    if overdue:
        named = _named(overdue[0])
        others = len(overdue) - 1
        if not others:
            return translate("Terlambat menurut data portal ini: {duty}.", duty=named)
        return translate_plural(
            "Terlambat menurut data portal ini: {duty}, dan {count} lainnya.", others, duty=named
        )
    following = next((each for each in record.duties if each.standing is Standing.NOT_DUE), None)
    if not following:
        return translate("Tidak ada yang terlambat menurut data portal ini.")
    return translate(
        "Tidak ada yang terlambat menurut data portal ini; berikutnya {duty}.", duty=_named(following)
    )


def _named(state: DutyState) -> str:
    title = duty_words.title(state.duty, state.year, state.part)
    return translate("{duty} (tenggat {day})", duty=title, day=duty_words.due_day(state.due, state.gap))


def _line(state: DutyState, record: OfficeRecord) -> DutyLine:
    duty, at = state.duty, state.at
    return DutyLine(
        duty_words.title(duty, state.year, state.part),
        " kepada ".join(filter(None, (duty.owner, duty.recipient))),
        duty_words.due_day(state.due, state.gap),
        duty_words.distance(state.due, state.standing, record.today),
        duty_words.STANDINGS[state.standing],
        duty_words.detail(state),
        page_addresses.data_file(at.path, at.line) if at else "",
        f"{at.path.removeprefix(f'data/satker/{record.office.slug}/')}, baris {at.line}" if at else "",
        duty_words.basis(duty),
    )


def _tally(states: list[DutyState]) -> Iterator[tuple[Status, str]]:
    for standing in _ORDER:
        count = sum(each.standing is standing for each in states)
        if count:
            yield duty_words.STANDINGS[standing], numbers.count(count)
