"""An office shown: its pages, pictures and machine copies, made of its own record alone."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import starmap
from pathlib import Path

from generator.domain.portal.ledger import Portal
from generator.exports.portal.datasets import OfficeTables, office_tables
from generator.exports.portal.files import office_copies, tidy_rows
from generator.exports.shared.cache import file_cache
from generator.findings.shared.diagnostic import Diagnostic
from generator.languages.translation import Language
from generator.pages.disclosure.requests import request_letters
from generator.pages.documents.library import stored_documents
from generator.pages.documents.table_books import table_books
from generator.pages.portal.duties import office_duty_calendar
from generator.pages.portal.feeds import office_feeds
from generator.pages.portal.folders import office_folders
from generator.pages.portal.forwarding import forwarding
from generator.pages.portal.search import office_entries
from generator.pages.portal.site import office_drafts
from generator.pages.shared.figure import credit_of
from generator.pages.shared.figures import figure_renderer
from generator.pages.shared.glossary import Glossary
from generator.pages.shared.page import CopiedFile, Page, PublishedFile
from generator.phases.value_cache import unpack
from generator.record.record import OfficeRecord, Record
from generator.record.rows import rows_of_office
from generator.record.summary import OfficeName, Surroundings
from generator.record.surroundings import record_alone
from generator.rules.book import RuleBook
from generator.sources.prose.article import Article
from generator.sources.shared.files import TextFile
from generator.views.portal.overview import OfficeOverview, office_overview
from generator.views.portal.search import SearchEntry


@dataclass(frozen=True, slots=True)
class Caches:
    """The folders of the caches of pictures, workbooks and clean files, which may be deleted at any time."""

    charts: Path
    workbooks: Path
    scans: Path


@dataclass(frozen=True, slots=True)
class OfficeInput:
    """All that the pages of an office are made of.

    ``judged`` is its record as `pack` writes it, ``portal`` and ``rules`` are what all offices share;
    ``warnings`` are the findings about its files, ``surroundings`` what it shows of others. ``files`` are its
    data files, ``articles`` the hand-written pages that explain terms. ``host`` is where the portal is
    published, empty where nobody knows.
    """

    judged: bytes
    portal: Portal
    rules: RuleBook
    warnings: tuple[Diagnostic, ...]
    surroundings: Surroundings | None
    files: tuple[TextFile, ...]
    articles: tuple[Article, ...]
    host: str

    def record(self) -> Record:
        """Return the record of the office by itself."""
        office = replace(unpack(self.judged, OfficeRecord), warnings=self.warnings)
        return record_alone(self.portal, self.rules, office, self.surroundings)


@dataclass(frozen=True, slots=True)
class PendingOffice:
    """An office that has been judged, before it is known whether it must be shown.

    ``digest`` is that of all that its pages are made of, ``size`` says roughly how many they are. ``load``
    returns what to make them of.
    """

    slug: str
    digest: str
    size: int
    load: Callable[[], OfficeInput]


@dataclass(frozen=True, slots=True)
class ShownOffice:
    """All that an office publishes, and what the pages of the whole portal need of it.

    ``entries`` are its entries in the search, ``tables`` its rows in the tables of the whole portal. The
    sources of ``documents`` are paths below the folder of the portal.
    """

    pages: tuple[Page, ...]
    files: tuple[PublishedFile, ...]
    documents: tuple[CopiedFile, ...]
    entries: tuple[SearchEntry, ...]
    tables: OfficeTables
    overview: OfficeOverview

    @property
    def paths(self) -> tuple[str, ...]:
        """The addresses of its pages and files, documents left out."""
        return (*(page.path for page in self.pages), *(file.path for file in self.files))


def show_office(made_of: OfficeInput, caches: Caches, *, is_parallel: bool = True) -> ShownOffice:
    """Return everything that an office publishes; pictures and workbooks are taken from ``caches``.

    Many pictures are drawn in further processes where this ``is_parallel``.
    """
    record = made_of.record()
    (office,) = record.published
    drafts = tuple(office_drafts(record, office, made_of.files))
    rows = tidy_rows(rows_of_office(office))
    books = file_cache(caches.workbooks)
    copies = tuple(office_copies(record, office, rows, books))
    credit, expected = credit_of(record.portal, made_of.host, office), len(Language) * len(office.indicators)
    with figure_renderer(credit, caches.charts, expected, is_parallel=is_parallel) as renderer:
        glossary = Glossary(made_of.articles)
        shown = renderer.illustrated(drafts, glossary)
        name = OfficeName(office.office.slug, office.office.short_name)
        copied = tuple(path for path, _ in copies)
        folders = renderer.illustrated((*office_folders(name, shown.pages, copied),), glossary)
        pages = (*shown.pages, *folders.pages)
        files = (
            *starmap(PublishedFile, copies),
            *office_feeds(record.portal, office),
            *office_duty_calendar(record.portal.name, office),
            *request_letters(record.portal, office),
            *shown.files,
            *table_books(pages, record.portal.licence, books),
            *forwarding(office, pages),
        )
    return ShownOffice(
        pages,
        files,
        tuple(stored_documents(office)),
        office_entries(office, drafts),
        office_tables(office, record.portal.licence, (row.texts for row in rows)),
        office_overview(office),
    )
