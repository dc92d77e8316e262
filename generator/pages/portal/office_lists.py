"""The list of offices, and the pages of the bodies above them; many offices stand on further pages."""

from collections.abc import Iterable, Iterator
from datetime import date

from generator.pages.shared.breadcrumbs import OFFICES, SECTION
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Page
from generator.pages.shared.sheet_pages import sheet_drafts
from generator.views.portal.bodies import MOST_MEMBERS, Member, bodies
from generator.views.portal.body_names import body_lines, body_paths
from generator.views.portal.office_cards import MOST_CARDS, OfficeCard
from generator.views.shared import numbers
from generator.views.shared.sheets import office_sheets


def office_list_pages(offices: Iterable[OfficeCard], samples: Iterable[OfficeCard]) -> Iterator[Draft]:
    """Yield the list of real offices, the samples on its first page."""
    cards = tuple(offices)
    page = Page(SECTION, "Satuan kerja", "Daftar kantor di portal ini.", "", SECTION)
    names = tuple(card.office for card in cards)
    context: dict[str, object] = {
        "samples": tuple(samples),
        "bodies": body_paths(names),
        "lines": tuple(line for line in body_lines(names) if line.path),
    }
    sheets = office_sheets(cards, page.path, MOST_CARDS)
    yield from sheet_drafts(page, "performance/offices.html", sheets, context)


def body_pages(members: Iterable[Member], today: date) -> Iterator[Draft]:
    """Yield the page of each body that has several offices, as of ``today``."""
    for body in bodies(members):
        count = len(body.members)
        page = Page(
            body.path,
            body.name,
            f"{body.name}: {count} kantor, capaian mereka menurut tahun, dan yang belum disajikan.",
            "",
            SECTION,
            (OFFICES,),
        )
        context: dict[str, object] = {"body": body, "today": numbers.long_date(today)}
        sheets = office_sheets(body.members, page.path, MOST_MEMBERS)
        yield from sheet_drafts(page, "portal/body.html", sheets, context)
