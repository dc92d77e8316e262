"""Offices beside each other, where a test holds all records at once; a build holds their summaries only."""

from dataclasses import replace

from generator.record.record import OfficeRecord, Record
from generator.record.surroundings import record_alone, summary_of, surroundings_of


def alone(record: Record, office: OfficeRecord) -> Record:
    """Return the record of one office by itself, with what its pages say of others."""
    known = record.surroundings.get(office.office.slug)
    return record_alone(record.portal, record.rules, office, known)


def with_surroundings(record: Record) -> Record:
    """Return a record that knows what each office shows of the others."""
    return replace(record, surroundings=surroundings_of([summary_of(each) for each in record.offices]))
