"""The portal made of all its offices: front page, lists, comparisons, rankings, search, whole data."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from itertools import starmap

from generator.exports.portal.catalog import catalogs
from generator.exports.portal.files import whole_data
from generator.exports.shared.cache import file_cache
from generator.exports.shared.listing import Row
from generator.pages.portal.feeds import portal_feed
from generator.pages.portal.search import portal_entries, search_file, search_pages
from generator.pages.portal.site import portal_drafts
from generator.pages.shared.figures import figure_renderer
from generator.pages.shared.glossary import Glossary
from generator.pages.shared.page import Page, PublishedFile
from generator.phases.office_pages import Caches
from generator.record.record import Record
from generator.sources.prose.article import Article
from generator.sources.shared.files import TextFile
from generator.views.portal.search import SearchEntry, joined


@dataclass(frozen=True, slots=True)
class PortalInput:
    """All that the pages of the whole portal are made of, beside what its offices bring.

    ``files`` are the data files that all offices share; ``articles`` and ``host`` as for an office.
    """

    record: Record
    files: tuple[TextFile, ...]
    articles: tuple[Article, ...]
    host: str


@dataclass(frozen=True, slots=True)
class ShownPortal:
    """The pages and files of the whole portal."""

    pages: tuple[Page, ...]
    files: tuple[PublishedFile, ...]


def show_portal(
    made_of: PortalInput, entries: Iterable[SearchEntry], rows: Iterable[Row], caches: Caches
) -> ShownPortal:
    """Return the pages and files of the whole portal.

    ``entries`` and ``rows`` are what its offices bring to the search and to the tidy table, in their order.
    """
    record = made_of.record
    cache = file_cache(caches.workbooks)
    data = whole_data(record, cache, rows)
    drafts = tuple(portal_drafts(record, made_of.files, data))
    found = joined((*entries, *portal_entries(drafts, made_of.articles)))
    with figure_renderer(record, caches.charts, made_of.host) as renderer:
        shown = renderer.illustrated((*drafts, *search_pages(found)), Glossary(made_of.articles))
        files = (
            *starmap(PublishedFile, data.files.items()),
            *starmap(partial(PublishedFile, is_hosted=True), catalogs(record.portal, data)),
            *portal_feed(record),
            *shown.files,
            search_file(found),
        )
    return ShownPortal(shown.pages, files)
