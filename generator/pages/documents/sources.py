"""The page of the documents that the figures of an office come from."""

from collections.abc import Iterator

from generator.pages.shared.breadcrumbs import SECTION, breadcrumbs
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Page
from generator.record import citation_addresses
from generator.record.record import OfficeRecord
from generator.views.documents.sources import source_views
from generator.views.performance.office import OfficeView


def office_sources(record: OfficeRecord, view: OfficeView) -> Iterator[Draft]:
    """Yield the page of the sources of an office, where it lists any."""
    sources = source_views(record)
    if not sources:
        return
    page = Page(
        citation_addresses.sources(view.slug),
        f"Sumber angka · {view.short_name}",
        f"Dokumen tempat angka {view.name} diambil, dan di mana dokumennya dapat dilihat.",
        "",
        SECTION,
        breadcrumbs(view),
        short="Sumber angka",
    )
    asking = citation_addresses.request(view.slug) if record.disclosures else ""
    yield Draft(page, "documents/sources.html", {"office": view, "sources": sources, "asking": asking})
