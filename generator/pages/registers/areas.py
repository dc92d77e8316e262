"""The pages of the registers of an office, one of each area."""

from collections.abc import Collection, Iterator
from functools import partial

from generator.compute.disclosure.small_cells import AREA as REQUESTS_AREA
from generator.compute.portal.areas import AREAS
from generator.pages.registers.pictures import area_pictures
from generator.pages.shared.breadcrumbs import SECTION, breadcrumbs
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Page, copies_of
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.rules.book import RuleBook
from generator.views.disclosure.service_report import report_links
from generator.views.performance.office import (
    OfficeView,
)
from generator.views.registers.area import area_views
from generator.views.registers.area_links import area_links


def area_pages(
    record: OfficeRecord, view: OfficeView, rules: RuleBook, keys: Collection[str] = AREAS
) -> Iterator[Draft]:
    """Yield a page for each area of an office that has a table, of those with ``keys``."""
    for area in area_views(record, keys):
        page = Page(
            area.path,
            f"{area.title} · {view.short_name}",
            f"{area.title} {view.short_name}. {area.lead}",
            "",
            SECTION,
            breadcrumbs(view),
            copies=copies_of(partial(page_addresses.area_file, view.slug, area.id)),
            short=area.title,
        )
        drawn = area_pictures(record, area, rules)
        context: dict[str, object] = {
            "office": view,
            "area": area,
            "links": area_links(record, area.id),
            "is_checked": record.is_checked,
            "reports": report_links(record) if area.id == REQUESTS_AREA and record.disclosures else (),
        }
        yield Draft(page, "registers/area.html", context, drawn)
