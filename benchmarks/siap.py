"""Finished pages handed to the plugin, in the place of a portal that is read and judged."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.findings.shared.diagnostic import Outcome
from generator.pages.privacy.site_scan import Clearance
from generator.phases.finished_office import OfficeShare
from generator.phases.office_pages import Caches, PendingOffice
from generator.phases.publication import Publication


@dataclass(frozen=True)
class Ready:
    """A portal without offices, whose own pages are there already."""

    publication: Publication
    caches: Caches = field(default_factory=lambda: Caches(Path(), Path()))
    offices: tuple[PendingOffice, ...] = ()

    @property
    def clearance(self) -> Clearance:
        """What may be published."""
        return self.publication.clearance

    def published(self, offices: Sequence[OfficeShare], /) -> Outcome[Publication]:  # noqa: ARG002
        """Return the pages."""
        return Outcome(self.publication)
