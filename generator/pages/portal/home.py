"""The front page of the portal, and the page of links by topic, year and indicator."""

from generator.pages.shared.breadcrumbs import SECTION
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Page
from generator.record import page_addresses
from generator.record.record import Record
from generator.record.surroundings import FEWEST
from generator.views.performance.office import (
    OfficeView,
)
from generator.views.portal.explore import explore_view
from generator.views.portal.home import home_view


def explore_page(record: Record) -> Draft:
    """Return the page that lists all pages of offices by topic, year and indicator."""
    description = "Semua halaman kantor menurut topik, tahun, dan indikator."
    page = Page(page_addresses.explore(), "Jelajahi", description, "", SECTION)
    return Draft(page, "portal/explore.html", {"view": explore_view(record)})


def home_page(record: Record, offices: tuple[OfficeView, ...]) -> Draft:
    """Return the front page; ``offices`` are the real offices, without samples."""
    home = home_view(record, offices)
    feed = page_addresses.feed() if home.news else ""
    page = Page("", "Beranda", record.portal.summary, "", feed=feed)
    context: dict[str, object] = {
        "home": home,
        "feed": feed,
        "peers": len(record.portal.league.peers),
        "compared": len(record.offices) >= FEWEST,
        "has_law": bool(record.portal.legal_items and record.offices),
        "is_checked": any(each.cell_checks for each in record.offices),
    }
    return Draft(page, "portal/home.html", context)
