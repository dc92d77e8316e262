"""What is late and what is due soon, as text for the terminal or as JSON for other programs."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from generator.compute.portal.duties import SOON, Standing
from generator.domain.portal.duty import Duty
from generator.record.summary import OfficeSummary, OwedDuty
from generator.views.disclosure import duty_words
from generator.views.shared import numbers

_HEADINGS: Final = {
    Standing.LATE: "Terlambat",
    Standing.NOT_DUE: f"Dalam {SOON.days} hari ke depan",
}


def duties_text(duties: Sequence[Duty], offices: Iterable[OfficeSummary], today: date) -> str:
    """Return the duties of each office that are late or due soon; offices without any are only counted."""
    by_code, listed = {each.code: each for each in duties}, tuple(offices)
    parts = [
        "\n".join((f"{_named(office)}", *_lines(owed, by_code, today)))
        for office in listed
        if (owed := _reported(office, today))
    ]
    head = f"Keadaan per {numbers.long_date(today)}, menurut data portal ini."
    quiet = len(listed) - len(parts)
    tail = (
        f"{quiet} kantor lain: tidak ada yang terlambat atau segera jatuh tempo." if parts and quiet else ""
    )
    nothing = "" if parts else "Tidak ada yang terlambat atau jatuh tempo dalam 60 hari."
    return "\n\n".join(filter(None, (head, *parts, tail, nothing)))


def duties_json(duties: Sequence[Duty], offices: Iterable[OfficeSummary], today: date) -> str:
    """Return the same as JSON; ``pasti`` is false where the day is the earliest that it can be."""
    by_code = {each.code: each for each in duties}
    content = {
        "hari": today.isoformat(),
        "kantor": [
            {
                "satker": office.office.slug,
                "nama": office.office.short_name,
                "contoh": office.is_sample,
                "kewajiban": [_as_json(each, by_code, today) for each in _reported(office, today)],
            }
            for office in offices
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def _reported(office: OfficeSummary, today: date) -> tuple[OwedDuty, ...]:
    """Return what is late, then what is due soon, each by its last day."""
    late = (each for each in office.duties if each.standing is Standing.LATE)
    soon = (
        each
        for each in office.duties
        if each.standing is Standing.NOT_DUE and each.due and each.due <= today + SOON
    )
    return (*late, *soon)


def _named(office: OfficeSummary) -> str:
    sample = ", kantor contoh" if office.is_sample else ""
    return f"{office.office.short_name} ({office.office.slug}{sample})"


def _lines(duties: Sequence[OwedDuty], by_code: Mapping[str, Duty], today: date) -> Iterator[str]:
    rows = [
        (
            duty_words.title(by_code[each.code], each.year, each.part),
            duty_words.due_day(each.due, each.gap),
            duty_words.distance(each.due, each.standing, today),
            by_code[each.code].owner,
        )
        for each in duties
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    standings = [each.standing for each in duties]
    for number, (title, due, distance, owner) in enumerate(rows):
        if standings[number] not in standings[:number]:
            yield f"  {_HEADINGS[standings[number]]}"
        yield f"    {title:<{widths[0]}}  {due:>{widths[1]}}  {distance:>{widths[2]}}  {owner}"


def _as_json(owed: OwedDuty, by_code: Mapping[str, Duty], today: date) -> dict[str, object]:
    duty = by_code[owed.code]
    return {
        "kode": owed.code,
        "judul": duty_words.title(duty, owed.year, owed.part),
        "pelaku": duty.owner,
        "kepada": duty.recipient,
        "tenggat": owed.due.isoformat() if owed.due else None,
        "pasti": owed.gap is None,
        "keadaan": owed.standing.value,
        "sisa_hari": (owed.due - today).days if owed.due else None,
        "dasar": duty.legal_basis,
        "keyakinan": duty.confidence.value,
    }
