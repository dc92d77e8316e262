"""What of an office is published, and where: its pages, and the sets of data among them."""

from collections.abc import Iterator

from generator.compute.disclosure import EXEMPT_LIST, LIST
from generator.compute.library import documents
from generator.record import addresses
from generator.record.record import OfficeRecord


def datasets(record: OfficeRecord) -> tuple[str, ...]:
    """Return the addresses of the sets of data that the list of public information (DIP) must name.

    These are the office's performance, each of its areas, and how complete its public information is.
    The indicators and years belong to its performance, the list itself need not be on the list.
    """
    slug = record.office.slug
    areas = dict.fromkeys(table.area for table in record.tables)
    found = [addresses.office(slug)] if record.judged.years else []
    found += [addresses.area(slug, area) for area in areas]
    if record.disclosures:
        found.append(addresses.disclosure(slug))
    return tuple(found)


def kept_documents(record: OfficeRecord) -> tuple[str, ...]:
    """Return the addresses of the documents that an office keeps in the portal."""
    return tuple(addresses.document(record.office.slug, each.name) for each in record.ledger.stored)


def pages(record: OfficeRecord) -> Iterator[str]:
    """Yield the address of every page of an office, and of every document that it keeps here."""
    slug, ledger = record.office.slug, record.ledger
    yield addresses.office(slug)
    yield from datasets(record)
    for year in record.scored_years:
        yield addresses.year(slug, year.year)
        states = (state for each in year.indicators for state in each.quarters)
        yield from {addresses.quarter(slug, year.year, each.quarter) for each in states if each.measurements}
    yield from (addresses.printed(slug, year.year) for year in record.judged.years if year.all_verifications)
    yield from (addresses.indicator(slug, each.id) for each in ledger.indicators)
    if ledger.nodes:
        yield addresses.cascade(slug)
    if documents(ledger):
        yield addresses.library(slug)
    yield from kept_documents(record)
    if record.answers:
        yield addresses.self_assessment(slug)
    if record.cell_checks:
        yield addresses.checked(slug)
    if record.disclosures:
        yield from (addresses.service_report(slug, each.year) for each in record.service_years)
        yield addresses.information_service(slug)
        if ledger.rows(LIST):
            yield addresses.information_list(slug)
        if ledger.rows(EXEMPT_LIST):
            yield addresses.exempt_list(slug)
