"""The pages on which an office is chosen for a page that many offices have."""

from collections.abc import Iterable, Iterator

from generator.pages.shared.breadcrumbs import SECTION
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link, Page
from generator.pages.shared.sheet_pages import sheet_drafts
from generator.record import page_addresses
from generator.views.portal.choices import MOST_CHOICES, choices
from generator.views.portal.explore import ExploreRow
from generator.views.shared.sheets import office_sheets


def choice_pages(rows: Iterable[ExploreRow]) -> Iterator[Draft]:
    """Yield a page for each kind of page that many offices have, with a way to it in each of them."""
    crumbs = (Link("Jelajahi", page_addresses.explore()),)
    for choice in choices(rows):
        page = Page(
            choice.path,
            f"{choice.title}: pilih kantor",
            f"{choice.title} di {len(choice.lines)} kantor.",
            "",
            SECTION,
            crumbs,
            short=choice.title,
        )
        sheets = office_sheets(choice.lines, page.path, MOST_CHOICES)
        yield from sheet_drafts(page, "portal/choice.html", sheets, {"choice": choice})
