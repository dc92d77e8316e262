"""A portal as the builder gets it: read, checked and judged, with offices and pages still to be shown."""

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Protocol

from generator.exports.portal.written_file import Store
from generator.findings.shared.diagnostic import Outcome
from generator.pages.privacy.site_scan import Clearance
from generator.phases.finished_office import OfficeShare
from generator.phases.office_pages import Caches, PendingOffice
from generator.phases.publication import Publication
from generator.values.shared.moment import Clock


class PreparedPortal(Protocol):
    """A portal that was read, checked and judged."""

    @property
    def offices(self) -> tuple[PendingOffice, ...]:
        """The offices, to be shown."""

    @property
    def caches(self) -> Caches:
        """The caches of pictures and workbooks."""

    @property
    def clearance(self) -> Clearance:
        """What may be published although the privacy check would stop it."""

    @property
    def report_to(self) -> str:
        """Where readers report errors, empty where the portal says nothing of it."""

    def published(
        self, offices: Sequence[OfficeShare], store: Store, pool: ProcessPoolExecutor | None, /
    ) -> Outcome[Publication]:
        """Return the pages and files of the whole portal; ``offices`` are its finished ones.

        ``store`` writes the files of the whole data to the disk, some of them are made in a ``pool``.
        """


# Gets the portal's folder, its public host, which is empty where there is none, and the moment of the build.
Preparer = Callable[[Path, str, Clock], Outcome[PreparedPortal | None]]
