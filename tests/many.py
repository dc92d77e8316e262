"""Many offices, made of one: what a portal of a whole ministry holds."""

from dataclasses import replace
from typing import Final

from generator.record.record import OfficeRecord, Record
from tests.surroundings import with_surroundings

BODIES: Final = 7


def _under(record: OfficeRecord, number: int) -> OfficeRecord:
    """Return the same office under another name, with all that it publishes."""
    office = replace(
        record.ledger.office,
        slug=f"balai-{number:04}",
        short_name=f"Balai Standardisasi dan Pelayanan Jasa Industri {number:04}",
        name=f"Balai Standardisasi dan Pelayanan Jasa Industri Contoh {number:04}",
        parent=f"Badan Standardisasi dan Kebijakan Jasa Industri {number % BODIES}",
        ministry=f"Kementerian Perindustrian {number % 2}",
        is_sample=False,
    )
    return replace(record, judged=replace(record.judged, ledger=replace(record.ledger, office=office)))


def many(record: Record, count: int) -> Record:
    """Return a record of so many offices, each with what the first of ``record`` publishes."""
    offices = tuple(_under(record.offices[0], number) for number in range(count))
    portal = replace(record.portal, ledgers=tuple(each.ledger for each in offices))
    return with_surroundings(replace(record, portal=portal, offices=offices, samples=()))
