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
from generator.record import addresses
from generator.record.record import OfficeRecord, Record
from generator.views.disclosure.completeness import oldest, share
from generator.views.disclosure.evidence_places import announcement_anchor, place_of
from generator.views.disclosure.procedure import sureness
from generator.views.disclosure.public_information_words import CLASSES, CONTENTS, HEADINGS, LEADS, STATES
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
    told = record.disclosures
    counts = Counter(each.presence for each in told)
    wanted = len(told) - counts[Presence.NOT_APPLICABLE]
    there = counts[Presence.PRESENT] + counts[Presence.STALE]
    missing = tuple(each.item.title for each in told if each.presence is Presence.MISSING)
    return DisclosureView(
        f"{there} dari {wanted} butir yang diminta undang-undang sudah ada",
        share(told),
        tuple((STATES[state], str(counts[state])) for state in Presence if counts[state]),
        oldest(told),
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
    for each in sorted(rows, key=lambda each: is_to_come(each, today)):
        begun, ended = day_of(each.labels["tanggal"]), day_of(each.labels["sampai"])
        when = numbers.long_date(begun) if begun else ""
        if ended != begun:
            when += f" sampai {numbers.long_date(ended)}" if ended else ", masih berlangsung"
        when = f"untuk {when}; tanggal itu belum tiba" if is_to_come(each, today) else when
        parts = tuple((title, each.labels[name]) for name, title in CONTENTS.items())
        yield Announcement(announcement_anchor(each), each.labels["judul"], when, parts)


def _class(portal: Record, record: OfficeRecord, category: Publicity) -> ClassView:
    items = [each for each in portal.portal.legal_items if each.category is category]
    told = {each.item.code: each for each in record.disclosures}
    heads = tuple(_head(record, each, items, told) for each in items if not each.parent)
    own = [each.presence for each in record.disclosures if each.item.category is category]
    wanted = len(own) - own.count(Presence.NOT_APPLICABLE)
    count = f"{wanted - own.count(Presence.MISSING)} dari {wanted}" if wanted else "tidak berlaku"
    name = CLASSES[category.value]
    return ClassView(category.value, name, HEADINGS[category], count, LEADS[category], heads)


def _head(
    record: OfficeRecord, head: LegalItem, items: Iterable[LegalItem], told: dict[str, Disclosure]
) -> HeadView:
    below = [each for each in items if each.parent == head.code] or [head]
    lines = [told[each.code] for each in below if each.code in told]
    there = sum(each.presence not in {Presence.MISSING, Presence.NOT_APPLICABLE} for each in lines)
    wanted = sum(each.presence is not Presence.NOT_APPLICABLE for each in lines)
    count = f"{there} dari {wanted} ada" if wanted else "tidak berlaku"
    if below == [head]:
        count = STATES[lines[0].presence].words.lower() if lines else ""
    return HeadView(head.title, count, tuple(_line(record, each) for each in lines))


def _line(record: OfficeRecord, told: Disclosure) -> ItemLine:
    place, path = place_of(record, told)
    details = [f"Keadaan {numbers.long_date(told.dated)}"] if told.dated else []
    if told.entry is not None:
        said = (told.entry.labels.get("alasan", ""), told.entry.labels.get("pemilik", ""), told.entry.note)
        details += filter(None, said)
    details.append(sureness(told.item.legal_basis, told.item.confidence))
    item = told.item
    state = STATES[told.presence]
    anchor = addresses.item_anchor(item.code)
    return ItemLine(anchor, item.title, item.explanation, state, place, path, tuple(details))
