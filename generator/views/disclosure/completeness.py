"""How much of the public information is there: of one office, and of all offices in rows."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.compute.disclosure.public_information import (
    Disclosure,
    Presence,
)
from generator.languages.translation import translate
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.record.summary import OfficeName
from generator.record.surroundings import name_of
from generator.views.disclosure.public_information_words import state
from generator.views.shared import numbers


@dataclass(frozen=True, slots=True)
class OfficeShare:
    """One office among all: how much of the public information is there."""

    office: OfficeName
    name: str
    path: str
    share: str
    counts: tuple[str, ...]
    oldest: str


def office_share(record: OfficeRecord) -> OfficeShare:
    """Return how much of the public information of an office is there."""
    return OfficeShare(
        name_of(record),
        record.office.short_name,
        page_addresses.disclosure(record.office.slug),
        share(record.disclosures),
        tuple(
            str(sum(disclosure.presence is each for disclosure in record.disclosures)) for each in Presence
        ),
        oldest(record.disclosures),
    )


def state_names() -> tuple[str, ...]:
    """Name the states in the order of the counts of ``OfficeShare``."""
    return tuple(state(presence).words for presence in Presence)


def share(disclosures: Iterable[Disclosure]) -> str:
    """Return the share of applicable items that are present or stale, in whole per cent rounded down.

    A word takes its place where no item applies.
    """
    applicable = [each for each in disclosures if each.presence is not Presence.NOT_APPLICABLE]
    present = sum(each.presence is not Presence.MISSING for each in applicable)
    return f"{present * 100 // len(applicable)}%" if applicable else translate("tidak ada butir")


def oldest(disclosures: Iterable[Disclosure]) -> str:
    """Return the oldest day on which an item was brought up to date, in words, also where there is none."""
    days = [each.dated for each in disclosures if each.dated]
    return numbers.long_date(min(days)) if days else translate("belum ada tanggal")
