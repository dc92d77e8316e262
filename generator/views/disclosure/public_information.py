"""The page of public information (PPID) of one office: every item of the law, and the announcements."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.compute.disclosure.public_information import (
    ANNOUNCEMENTS,
    EXEMPT_LIST,
    LIST,
    Disclosure,
    Presence,
    day_of,
    is_to_come,
)
from generator.domain.disclosure.public_information import LegalItem, Publicity
from generator.languages.translation import theirs, translatable, translate
from generator.record import page_addresses
from generator.record.record import OfficeRecord, Record
from generator.views.disclosure.completeness import oldest, share
from generator.views.disclosure.evidence_places import announcement_anchor, place_of
from generator.views.disclosure.procedure import stated_basis
from generator.views.disclosure.public_information_words import CLASSES, CONTENTS, HEADINGS, LEADS, state
from generator.views.shared import numbers
from generator.views.shared.components import Status


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One item: how it stands, where it is, and why it is wanted."""

    anchor: str
    title: str
    explanation: str
    status: Status
    place: str
    path: str
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeadView:
    """A head of the law with what is below it; ``count`` says how much of it is there."""

    title: str
    count: str
    lines: tuple[ItemLine, ...]
    is_empty: bool = False


@dataclass(frozen=True, slots=True)
class ClassView:
    """A class of public information; ``name`` is its title in a word, ``count`` how much of it is there."""

    anchor: str
    name: str
    title: str
    count: str
    lead: str
    heads: tuple[HeadView, ...]


@dataclass(frozen=True, slots=True)
class Announcement:
    """Something that had to be announced at once, with the eight contents that the rule asks for."""

    anchor: str
    title: str
    when: str
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DisclosureView:
    """Everything the page of public information of one office says."""

    answer: str
    share: str
    tally: tuple[tuple[Status, str], ...]
    oldest: str
    missing: tuple[str, ...]
    classes: tuple[ClassView, ...]
    announcements: tuple[Announcement, ...]
    has_list: bool
    exempt: int
    today: str


def disclosure_view(portal: Record, record: OfficeRecord) -> DisclosureView:
    """Return how an office stands with every item that the law wants to be public.

    Items that do not apply to the office are not counted.
    """
    disclosures = record.disclosures
    counts = Counter(each.presence for each in disclosures)
    required = len(disclosures) - counts[Presence.NOT_APPLICABLE]
    present = counts[Presence.PRESENT] + counts[Presence.STALE]
    missing = tuple(theirs(each.item.title) for each in disclosures if each.presence is Presence.MISSING)
    return DisclosureView(
        translate(
            "{present} dari {required} butir yang diminta undang-undang sudah ada",
            present=present,
            required=required,
        ),
        share(disclosures),
        tuple((state(each), str(counts[each])) for each in Presence if counts[each]),
        oldest(disclosures),
        missing,
        tuple(_class(portal, record, category) for category in Publicity),
        tuple(_announcements(record, portal.today)),
        bool(record.ledger.rows(LIST)),
        len(record.ledger.rows(EXEMPT_LIST)),
        numbers.long_date(portal.today),
    )


def _announcements(record: OfficeRecord, today: date) -> Iterator[Announcement]:
    """Tell of every announcement, the newest first; those of days to come after all others."""
    rows = sorted(record.ledger.rows(ANNOUNCEMENTS), key=lambda each: each.labels["tanggal"], reverse=True)
    for row in sorted(rows, key=lambda each: is_to_come(each, today)):
        begun, ended = day_of(row.labels["tanggal"]), day_of(row.labels["sampai"])
        when = numbers.long_date(begun) if begun else ""
        if ended != begun:
            until = numbers.long_date(ended) if ended else ""
            message = (
                translatable("{begun} sampai {ended}")
                if ended
                else translatable("{begun}, masih berlangsung")
            )
            when = translate(message, begun=when, ended=until)
        if is_to_come(row, today):
            when = translate("untuk {when}; tanggal itu belum tiba", when=when)
        parts = tuple((title, theirs(row.labels[name])) for name, title in CONTENTS.items())
        yield Announcement(announcement_anchor(row), theirs(row.labels["judul"]), when, parts)


def _class(portal: Record, record: OfficeRecord, category: Publicity) -> ClassView:
    items = [each for each in portal.portal.legal_items if each.category is category]
    by_code = {each.item.code: each for each in record.disclosures}
    heads = tuple(_head(record, each, items, by_code) for each in items if not each.parent)
    states = [each.presence for each in record.disclosures if each.item.category is category]
    required = len(states) - states.count(Presence.NOT_APPLICABLE)
    present = required - states.count(Presence.MISSING)
    count = translate("tidak berlaku")
    if required:
        count = translate("{part} dari {whole}", part=present, whole=required)
    name = CLASSES[category.value]
    return ClassView(category.value, name, HEADINGS[category], count, LEADS[category], heads)


def _head(
    record: OfficeRecord, head: LegalItem, items: Iterable[LegalItem], by_code: dict[str, Disclosure]
) -> HeadView:
    below = [each for each in items if each.parent == head.code] or [head]
    lines = [by_code[each.code] for each in below if each.code in by_code]
    present = sum(each.presence not in {Presence.MISSING, Presence.NOT_APPLICABLE} for each in lines)
    required = sum(each.presence is not Presence.NOT_APPLICABLE for each in lines)
    count = translate("tidak berlaku")
    if required:
        count = translate("{present} dari {required} ada", present=present, required=required)
    if below == [head]:
        count = state(lines[0].presence).words.lower() if lines else ""
    is_empty = bool(required) and not present
    return HeadView(theirs(head.title), count, tuple(_line(record, each) for each in lines), is_empty)


def _line(record: OfficeRecord, disclosure: Disclosure) -> ItemLine:
    place, path = place_of(record, disclosure)
    details = []
    if disclosure.dated:
        details.append(translate("Keadaan {day}", day=numbers.long_date(disclosure.dated)))
    if disclosure.entry is not None:
        statements = (
            disclosure.entry.labels.get("alasan", ""),
            disclosure.entry.labels.get("pemilik", ""),
            disclosure.entry.note,
        )
        details += map(theirs, filter(None, statements))
    details.append(stated_basis(disclosure.item.legal_basis, disclosure.item.confidence))
    item = disclosure.item
    anchor = page_addresses.item_anchor(item.code)
    title, explanation = theirs(item.title), theirs(item.explanation)
    return ItemLine(anchor, title, explanation, state(disclosure.presence), place, path, tuple(details))
