"""Finished pages handed to the plugin, in the place of a portal that is read and judged."""

from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from generator.exports.portal.written_file import Store
from generator.findings.shared.diagnostic import Outcome
from generator.pages.privacy.site_scan import Clearance
from generator.pages.shared.page import Page
from generator.phases.finished_office import OfficeShare
from generator.phases.office_pages import Caches, PendingOffice
from generator.phases.publication import Publication

# What the menus of every portal lead to.
MENU: Final = ("", "cari/", "data/", "en/", "en/data/")


def menu_pages(but: Collection[str] = ()) -> Iterator[Page]:
    """Yield a page for each address of the menus, for a link that leads nowhere stops a build."""
    return (Page(path, "Menu", "", "<h1>Menu</h1>") for path in MENU if path not in but)


@dataclass(frozen=True)
class Ready:
    """A portal without offices, whose own pages are there already."""

    publication: Publication
    caches: Caches = field(default_factory=lambda: Caches(Path(), Path(), Path()))
    offices: tuple[PendingOffice, ...] = ()
    report_to: str = ""

    @property
    def clearance(self) -> Clearance:
        """What may be published."""
        return self.publication.clearance

    def published(
        self, _offices: Sequence[OfficeShare], _store: Store, _pool: ProcessPoolExecutor | None, /
    ) -> Outcome[Publication]:
        """Return the pages."""
        return Outcome(self.publication)
