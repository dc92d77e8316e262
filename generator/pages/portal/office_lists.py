"""The list of offices, and the pages of the bodies above them; many offices stand on further pages."""

from collections.abc import Iterator

from generator.pages.shared.breadcrumbs import OFFICES, SECTION
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Page
from generator.pages.shared.sheet_pages import sheet_drafts
from generator.record.record import Record
from generator.views.portal.bodies import MOST_MEMBERS, bodies, body_lines, body_paths, member_of
from generator.views.portal.office_cards import MOST_CARDS, office_card
from generator.views.shared import numbers
from generator.views.shared.sheets import office_sheets


def office_list_pages(record: Record) -> Iterator[Draft]:
    """Yield the list of offices, the samples on its first page."""
    cards, samples = (tuple(map(office_card, kind)) for kind in (record.offices, record.samples))
    page = Page(SECTION, "Satuan kerja", "Daftar kantor di portal ini.", "", SECTION)
    offices = tuple(card.office for card in cards)
    context: dict[str, object] = {
        "samples": samples,
        "bodies": body_paths(offices),
        "lines": tuple(line for line in body_lines(offices) if line.path),
    }
    sheets = office_sheets(cards, page.path, MOST_CARDS)
    yield from sheet_drafts(page, "performance/offices.html", sheets, context)


def body_pages(record: Record) -> Iterator[Draft]:
    """Yield the page of each body that has several offices."""
    for body in bodies(map(member_of, record.offices)):
        count = len(body.members)
        page = Page(
            body.path,
            body.name,
            f"{body.name}: {count} kantor, rata-rata capaian mereka, dan yang belum disajikan.",
            "",
            SECTION,
            (OFFICES,),
        )
        context: dict[str, object] = {"body": body, "today": numbers.long_date(record.today)}
        sheets = office_sheets(body.members, page.path, MOST_MEMBERS)
        yield from sheet_drafts(page, "portal/body.html", sheets, context)
