"""The page of an office's information service: its pledge, standards, hours, costs and ways to complain."""

from collections.abc import Iterator

from generator.domain.portal.ledger import Portal
from generator.pages.shared.breadcrumbs import SECTION, breadcrumbs
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link, Page, copies_in
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.views.disclosure.information_service import service_view
from generator.views.performance.office import OfficeView


def information_service(portal: Portal, record: OfficeRecord, view: OfficeView) -> Iterator[Draft]:
    """Yield the page of an office's information service, also where the office has stated nothing."""
    path = page_addresses.information_service(view.slug)
    page = Page(
        path,
        f"Pelayanan informasi · {view.short_name}",
        f"Cara meminta informasi kepada {view.name}, biaya, jam, kontak, dan cara mengadu.",
        "",
        SECTION,
        breadcrumbs(view, Link("Informasi publik", page_addresses.disclosure(view.slug))),
        copies=copies_in(path) if record.ledger.information_service else (),
        short="Pelayanan informasi",
    )
    context: dict[str, object] = {
        "office": view,
        "view": service_view(portal, record),
        "has_procedure": bool(portal.time_limits),
    }
    yield Draft(page, "disclosure/service.html", context)
