"""The portal made of all its offices: front page, lists, comparisons, rankings, search, whole data."""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import starmap

from generator.compute.comparison.league import rankings
from generator.domain.portal.ledger import Portal
from generator.exports.portal.catalog import catalogs
from generator.exports.portal.datasets import whole_portal
from generator.exports.portal.files import whole_data
from generator.exports.portal.schema_org import tables_described
from generator.exports.portal.written_file import Store
from generator.exports.shared.cache import file_cache
from generator.pages.documents.table_books import table_books
from generator.pages.portal.feeds import portal_feed
from generator.pages.portal.folders import portal_folders
from generator.pages.portal.search import portal_entries, search_files, search_pages
from generator.pages.portal.site import portal_drafts
from generator.pages.shared.figure import credit_of
from generator.pages.shared.figures import figure_renderer
from generator.pages.shared.glossary import Glossary
from generator.pages.shared.page import CopiedFile, Page, PublishedFile
from generator.phases.executor import in_open_pool, in_processes
from generator.phases.office_pages import Caches
from generator.phases.packed_forms import packed_contents
from generator.phases.publication import Share
from generator.record import page_addresses
from generator.record.news import as_of
from generator.record.summary import OfficeSummary
from generator.rules.book import RuleBook
from generator.sources.prose.article import Article
from generator.sources.shared.files import TextFile
from generator.views.portal.overview import PortalOverview
from generator.views.portal.search import joined


@dataclass(frozen=True, slots=True)
class PortalInput:
    """All that the pages of the whole portal are made of, beside what its offices bring.

    The ``portal`` holds no ledger; ``summaries`` are of all offices, samples too. ``files`` are the data
    files that all offices share, ``articles`` all hand-written pages. ``host`` as for an office.
    """

    portal: Portal
    rules: RuleBook
    today: date
    summaries: tuple[OfficeSummary, ...]
    files: tuple[TextFile, ...]
    articles: tuple[Article, ...]
    host: str


@dataclass(frozen=True, slots=True)
class ShownPortal:
    """The pages and files of the whole portal.

    ``tables`` are the files of the whole data, which are on the disk already. ``searched`` are the digests of
    those that hold nothing but what was looked into office by office.
    """

    pages: tuple[Page, ...]
    files: tuple[PublishedFile, ...]
    tables: tuple[CopiedFile, ...]
    searched: frozenset[str]

    @property
    def made(self) -> frozenset[str]:
        """The addresses of its files, which are made of the data."""
        return frozenset((*(file.path for file in self.files), *(table.path for table in self.tables)))


def show_portal(
    made_of: PortalInput,
    offices: Sequence[Share],
    caches: Caches,
    store: Store,
    pool: ProcessPoolExecutor | None,
) -> ShownPortal:
    """Return the pages and files of the whole portal; ``offices`` are in the order of the summaries.

    ``store`` writes the files of the whole data to the disk; those of many rows are made
    in a ``pool`` of processes that is open, or in new ones.
    """
    portal = made_of.portal
    pairs = tuple(zip(made_of.summaries, offices, strict=True))
    real = [office for summary, office in pairs if not summary.is_sample]
    whole = PortalOverview(
        portal,
        made_of.rules,
        made_of.today,
        tuple(rankings(portal.league)),
        tuple(office.overview for office in real),
        tuple(summary for summary in made_of.summaries if not summary.is_sample),
        tuple(office.overview for summary, office in pairs if summary.is_sample),
    )
    news = whole.news
    datasets = whole_portal(portal.units, whole.rankings, [office.tables for office in real])
    pack = partial(
        packed_contents, folder=caches.workbooks, processes=in_open_pool(pool) if pool else in_processes
    )
    data = whole_data(portal, as_of(news, made_of.today), datasets, pack, store)
    drafts = tuple(portal_drafts(whole, made_of.files, data))
    entries = (entry for office in offices for entry in office.entries)
    found = joined((*entries, *portal_entries(drafts, made_of.articles)))
    with figure_renderer(credit_of(portal, made_of.host), caches.charts, 0) as renderer:
        glossary = Glossary(made_of.articles)
        shown = renderer.illustrated((*drafts, *search_pages(found)), glossary)
        names = {summary.office.slug: summary.office.short_name for summary in made_of.summaries}
        paths = (path for office in offices for path in office.paths)
        written = (article.path for article in made_of.articles)
        folders = renderer.illustrated((*portal_folders(shown.pages, names, paths, written),), glossary)
        files = (
            *starmap(partial(PublishedFile, is_hosted=True), catalogs(portal, data)),
            PublishedFile(page_addresses.SCHEMA_ORG, tables_described(portal, data), is_hosted=True),
            *portal_feed(portal, news),
            *shown.files,
            *search_files(found),
            *table_books(shown.pages, portal.licence, file_cache(caches.workbooks)),
        )
    tables = (page_addresses.dataset_file(name, "csv") for office in real[:1] for name in office.tables)
    searched = frozenset(data.files[path].sha256 for path in tables)
    on_disk = tuple(CopiedFile(file.path, file.source) for file in data.files.values())
    return ShownPortal((*shown.pages, *folders.pages), files, on_disk, searched)
