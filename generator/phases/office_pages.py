"""An office shown: its pages, pictures and machine copies, made of its own record alone."""

from dataclasses import dataclass
from itertools import starmap
from pathlib import Path

from generator.exports.portal.files import TidyRow, office_copies, tidy_rows
from generator.exports.shared.cache import file_cache
from generator.exports.shared.listing import Row
from generator.pages.documents.library import stored_documents
from generator.pages.portal.feeds import office_feeds
from generator.pages.portal.forwarding import forwarding
from generator.pages.portal.search import office_entries
from generator.pages.portal.site import office_drafts
from generator.pages.shared.figures import figure_renderer
from generator.pages.shared.glossary import Glossary
from generator.pages.shared.page import CopiedFile, Page, PublishedFile
from generator.record.record import Record
from generator.record.rows import rows_of_office
from generator.sources.prose.article import Article
from generator.sources.shared.files import TextFile
from generator.views.portal.search import SearchEntry


@dataclass(frozen=True, slots=True)
class Caches:
    """The folders of the caches of pictures and workbooks, which may be deleted at any time."""

    charts: Path
    workbooks: Path


@dataclass(frozen=True, slots=True)
class OfficeInput:
    """All that the pages of an office are made of.

    ``record`` is of this office alone, with what it shows of others; ``files`` are its data files,
    ``articles`` the hand-written pages, which explain terms. ``host`` is where the portal is published, empty
    where nobody knows, and ``root`` the folder in which the office's documents are stored.
    """

    record: Record
    files: tuple[TextFile, ...]
    articles: tuple[Article, ...]
    host: str
    root: Path


@dataclass(frozen=True, slots=True)
class ShownOffice:
    """All that an office publishes, and what the pages of the whole portal say of it.

    ``entries`` are its entries in the search, ``tidy_rows`` its rows of the tidy table of the whole portal.
    """

    pages: tuple[Page, ...]
    files: tuple[PublishedFile, ...]
    documents: tuple[CopiedFile, ...]
    entries: tuple[SearchEntry, ...]
    tidy_rows: tuple[TidyRow, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """Its rows of the tidy table, as texts."""
        return tuple(row.texts for row in self.tidy_rows)

    @property
    def paths(self) -> tuple[str, ...]:
        """The addresses of its pages and files, documents left out."""
        return (*(page.path for page in self.pages), *(file.path for file in self.files))


def show_office(made_of: OfficeInput, caches: Caches, *, is_parallel: bool = True) -> ShownOffice:
    """Return everything that an office publishes; pictures and workbooks are taken from ``caches``.

    Many pictures are drawn in further processes where this ``is_parallel``.
    """
    record = made_of.record
    (office,) = record.published
    drafts = tuple(office_drafts(record, office, made_of.files))
    rows = tidy_rows(rows_of_office(office))
    copies = office_copies(record, office, rows, file_cache(caches.workbooks))
    with figure_renderer(record, caches.charts, made_of.host, is_parallel=is_parallel) as renderer:
        shown = renderer.illustrated(drafts, Glossary(made_of.articles))
        files = (
            *starmap(PublishedFile, copies),
            *office_feeds(record, office),
            *shown.files,
            *forwarding(office, shown.pages),
        )
    documents = tuple(stored_documents(record, made_of.root))
    return ShownOffice(shown.pages, files, documents, office_entries(office, drafts), rows)
