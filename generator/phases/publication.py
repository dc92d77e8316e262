"""What a build hands on: pages, files and documents; and what the portal's own pages need of an office."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from generator.pages.privacy.site_scan import Clearance
from generator.pages.shared.page import CopiedFile, Page, PublishedFile

if TYPE_CHECKING:
    from generator.exports.portal.datasets import OfficeTables
    from generator.views.portal.overview import OfficeOverview
    from generator.views.portal.search import SearchEntry


@dataclass(frozen=True, slots=True)
class Publication:
    """What is published: pages, files beside them, and documents as they stand on the disk.

    ``tables`` are the files of the whole data, which are on the disk as well.
    ``declared`` are the addresses of this portal that people wrote in the data; ``clearance`` is what the
    scan for personal data lets pass.
    """

    pages: tuple[Page, ...] = ()
    files: tuple[PublishedFile, ...] = ()
    documents: tuple[CopiedFile, ...] = ()
    tables: tuple[CopiedFile, ...] = ()
    declared: frozenset[str] = frozenset()
    clearance: Clearance = field(default_factory=Clearance)

    @property
    def paths(self) -> Iterator[str]:
        """The addresses of all of them."""
        yield from (page.path for page in self.pages)
        yield from (file.path for file in self.files)
        yield from (file.path for file in (*self.documents, *self.tables))


class Share(Protocol):
    """What the portal's own pages need of a finished office."""

    @property
    def entries(self) -> tuple["SearchEntry", ...]:
        """Its entries in the search."""

    @property
    def tables(self) -> "OfficeTables":
        """Its rows in the tables of the whole portal."""

    @property
    def overview(self) -> "OfficeOverview":
        """What pages of the whole portal say of it."""

    @property
    def documents(self) -> tuple[CopiedFile, ...]:
        """The documents that it keeps in the portal, each with its path below the portal's folder."""

    @property
    def paths(self) -> tuple[str, ...]:
        """The addresses of its pages and files."""
