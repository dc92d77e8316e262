"""What is published, and where: the pages and files of the portal and of each office, before any is made.

Pictures alone, and the letters of a long index, are known only once made; see `is_picture_or_index`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from generator.compute.comparison.league import ranked
from generator.compute.disclosure.public_information import EXEMPT_LIST, LIST
from generator.compute.disclosure.working_days import longest_answer
from generator.compute.documents.library import documents
from generator.domain.portal.ledger import Portal
from generator.loading.portal.file_topics import TOPICS
from generator.record import citation_addresses, page_addresses
from generator.record.folders import is_of_office, without_page
from generator.record.former import former_addresses
from generator.record.news import as_of, of_one
from generator.record.record import OfficeRecord
from generator.record.summary import OfficeSummary
from generator.rules.book import TREND, RuleBook

_LATE: Final = re.compile(
    r"(?:.*/)?(?:grafik-[a-z0-9-]+\.(?:svg|png|csv)|gambar-tautan\.png|tabel-halaman\.xlsx)|sematan/.+/(?:index\.html)?"
    r"|(?:(?:en/)?halaman|pilih|induk|cari|bandingkan)/.+/|data/[a-z]+-[0-9]+\.xlsx"
)
_ABOVE_LATE: Final = frozenset(("sematan/", "halaman/", "en/halaman/", "pilih/", "induk/"))
_FEWEST_COMPARED: Final = 2


@dataclass(frozen=True, slots=True)
class PortalFacts:
    """What all offices share: lists, rules, the day, and the paths of all data files.

    The ``portal`` holds outlines of its offices.
    """

    portal: Portal
    rules: RuleBook
    today: date
    data_files: tuple[str, ...]


def is_picture_or_index(address: str) -> bool:
    """Whether an address is that of a picture or of a part of a list, which `everything` leaves out.

    So is the workbook with the tables of a page, for which tables it has is known when it is made. Parts are
    letters of the index, further pages, choices of an office, bodies above offices, comparisons, and the
    years of a long table.
    """
    return _LATE.fullmatch(address) is not None


def is_above_index(address: str) -> bool:
    """Whether an address is that of the list of what `is_picture_or_index`; people may write a page there."""
    return address in _ABOVE_LATE


def made(shared: PortalFacts, summaries: Sequence[OfficeSummary]) -> frozenset[str]:
    """Return the address of every page and file of the portal that is no picture, and that is its own.

    ``summaries`` are of all offices, samples too. Left out are the lists of what is in a folder of the
    portal: in the place of one, people may write a page.
    """
    real = [each for each in summaries if not each.is_sample]
    own = frozenset((*foreseen(shared), *_portal_pages(shared, real)))
    return own.union(*(each.addresses for each in summaries))


def everything(shared: PortalFacts, summaries: Sequence[OfficeSummary]) -> frozenset[str]:
    """Return the address of every page and file of the portal that is no picture, with the lists of folders.

    ``summaries`` are of all offices, samples too.
    """
    whole = made(shared, summaries)
    # Pages that people write may stand above generated ones.
    return whole | (without_page(whole) - {*page_addresses.EXPECTED_PAGES})


def addresses_of(record: OfficeRecord, data_files: Iterable[str]) -> frozenset[str]:
    """Return the address of every page and file of an office that is no picture; also the former ones.

    ``data_files`` are the paths of its data files, each of which has a page.
    """
    indonesian = tuple(pages(record))
    now = frozenset(
        (
            *indonesian,
            *_office_files(record),
            *map(page_addresses.english, filter(page_addresses.has_english, indonesian)),
            *map(page_addresses.data_file, data_files),
        )
    )
    slug = record.office.slug
    folders = without_page(now)
    now |= frozenset(folder for folder in folders if is_of_office(folder, slug))
    return now.union(_before(record, now))


def _before(record: OfficeRecord, now: Iterable[str]) -> Iterator[str]:
    """Yield the files that stand at the former addresses of an office, for whoever still comes there.

    They are no addresses to be written: what people write leads to the pages themselves.
    """
    for path in now:
        if path.endswith("/"):
            yield from (f"{former}index.html" for former in former_addresses(record, path))
    if of_one(record):
        yield from map(page_addresses.feed, record.office.keys[:-1])
    if record.duties:
        yield from map(page_addresses.duty_calendar, record.office.keys[:-1])


def foreseen(shared: PortalFacts) -> Iterator[str]:
    """Yield the addresses that follow from the facts alone: of every portal, office and indicator."""
    portal = shared.portal
    yield from ("", "satker/", "aturan/", "en/")
    yield from (page_addresses.file_kinds(), *map(page_addresses.file_kinds, TOPICS))
    yield from (
        page_addresses.DATA,
        page_addresses.design(),
        page_addresses.search(),
        page_addresses.english(page_addresses.DATA),
    )
    yield from (page_addresses.rule(family) for family in ("capaian", *shared.rules.families()))
    if shared.rules.trends:
        yield page_addresses.rule(TREND)
    for name in page_addresses.TABLES:
        yield from (page_addresses.dataset(name), page_addresses.english(page_addresses.dataset(name)))
    if portal.league.peers:
        yield page_addresses.ranking()
    yield from map(page_addresses.data_file, shared.data_files)
    yield from _portal_files()
    for ledger in portal.ledgers:
        slug = ledger.office.slug
        yield page_addresses.office(slug)
        yield page_addresses.english(page_addresses.office(slug))
        for indicator in ledger.indicators:
            yield page_addresses.indicator(slug, indicator.id)
            yield page_addresses.english(page_addresses.indicator(slug, indicator.id))


def _portal_pages(shared: PortalFacts, offices: Sequence[OfficeSummary]) -> Iterator[str]:
    portal = shared.portal
    if offices:
        yield page_addresses.explore()
    if any(each.is_checked for each in offices):
        yield page_addresses.checked()
    if portal.identities and offices:
        yield page_addresses.identities()
    if len(offices) >= _FEWEST_COMPARED:
        yield page_addresses.compare()
    if portal.league.peers:
        yield from (page_addresses.ranking(measure, year) for measure, year in ranked(portal.league))
        yield from (page_addresses.peer(each.id) for each in portal.league.peers)
    if portal.legal_items and offices:
        yield from _disclosure_pages(portal)
    if portal.duties and offices:
        yield page_addresses.duties()
    if as_of((news for each in offices for news in each.news), shared.today):
        yield page_addresses.feed()


def _disclosure_pages(portal: Portal) -> Iterator[str]:
    yield from (page_addresses.disclosure(), page_addresses.english(page_addresses.disclosure()))
    if portal.time_limits:
        yield page_addresses.procedure()
    if longest_answer(portal.time_limits):
        yield citation_addresses.answer_days()


def _portal_files() -> Iterator[str]:
    yield from (
        page_addresses.SCHEMA,
        page_addresses.DATABASE,
        page_addresses.PACKAGE,
        page_addresses.DIGESTS,
    )
    yield from (page_addresses.CITATION, page_addresses.SCHEMA_ORG, page_addresses.search_file())
    yield from (page_addresses.catalog("jsonld"), page_addresses.catalog("ttl"))
    for name in page_addresses.TABLES:
        kinds = ("csv", "json", "xlsx", "parquet")
        yield from (page_addresses.dataset_file(name, kind) for kind in kinds)
        yield page_addresses.excel_file(name)


def _office_files(record: OfficeRecord) -> Iterator[str]:
    slug, ledger = record.office.slug, record.ledger
    yield from _copies(partial(page_addresses.office_file, slug))
    for year in record.judged.years:
        if year.indicators:
            yield from _copies(partial(page_addresses.year_file, slug, year.year))
    for indicator in ledger.indicators:
        yield from _copies(partial(page_addresses.indicator_file, slug, indicator.id))
    for area in dict.fromkeys(table.area for table in record.tables):
        yield from _copies(partial(page_addresses.area_file, slug, area))
    if of_one(record):
        yield page_addresses.feed(slug)
    yield from (page_addresses.duty_calendar(slug) for _ in record.duties[:1])
    if documents(ledger):
        yield from _copies(partial(page_addresses.library_file, slug))
    lists = {
        page_addresses.disclosure(slug): bool(record.disclosures),
        page_addresses.self_assessment(slug): bool(record.answers),
        page_addresses.information_list(slug): bool(ledger.rows(LIST)),
        page_addresses.exempt_list(slug): bool(ledger.rows(EXEMPT_LIST)),
        page_addresses.information_service(slug): ledger.information_service is not None,
    }
    if record.disclosures:
        yield citation_addresses.letter_file(slug)
        for page in (page for page, has_rows in lists.items() if has_rows):
            yield from _copies(partial(page_addresses.copy_in, page))
        for report in record.service_years:
            page = page_addresses.service_report(slug, report.year)
            yield from _copies(partial(page_addresses.copy_in, page))


def _copies(address: Callable[[str], str]) -> Iterator[str]:
    return map(address, page_addresses.COPIES)


def datasets(record: OfficeRecord) -> tuple[str, ...]:
    """Return the addresses of the sets of data that the list of public information (DIP) must name.

    These are the office's performance, each of its areas, and how complete its public information is.
    The indicators and years belong to its performance, the list itself need not be on the list.
    """
    slug = record.office.slug
    areas = dict.fromkeys(table.area for table in record.tables)
    addresses_of_data = [page_addresses.office(slug)] if record.judged.years else []
    addresses_of_data += [page_addresses.area(slug, area) for area in areas]
    if record.disclosures:
        addresses_of_data.append(page_addresses.disclosure(slug))
    return tuple(addresses_of_data)


def document_addresses(record: OfficeRecord) -> tuple[str, ...]:
    """Return the addresses of the documents that an office keeps in the portal."""
    return tuple(page_addresses.document(record.office.slug, each.name) for each in record.ledger.stored)


def pages(record: OfficeRecord) -> Iterator[str]:
    """Yield the address of every page of an office, and of every document that it keeps here."""
    slug, ledger = record.office.slug, record.ledger
    yield page_addresses.office(slug)
    yield from datasets(record)
    for year in record.scored_years:
        yield page_addresses.year(slug, year.year)
        states = (state for each in year.indicators for state in each.quarters)
        yield from {
            page_addresses.quarter(slug, year.year, each.quarter) for each in states if each.measurements
        }
    yield from (
        page_addresses.printed(slug, year.year) for year in record.judged.years if year.all_verifications
    )
    yield from (page_addresses.indicator(slug, each.id) for each in ledger.indicators)
    if ledger.nodes:
        yield page_addresses.cascade(slug)
    if documents(ledger):
        yield page_addresses.library(slug)
    if ledger.documents:
        yield citation_addresses.sources(slug)
    yield from document_addresses(record)
    if record.duties:
        yield page_addresses.duties(slug)
    if record.answers:
        yield page_addresses.self_assessment(slug)
    yield from (page_addresses.checked(slug),) if record.is_checked else ()
    yield from (page_addresses.identities(slug) for _ in record.identity_rows[:1])
    if record.disclosures:
        yield from (page_addresses.service_report(slug, each.year) for each in record.service_years)
        yield page_addresses.information_service(slug)
        yield from (citation_addresses.request(slug), citation_addresses.letter(slug))
        if ledger.rows(LIST):
            yield page_addresses.information_list(slug)
        if ledger.rows(EXEMPT_LIST):
            yield page_addresses.exempt_list(slug)
