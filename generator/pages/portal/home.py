"""The front page of the portal, and the page of links by topic, year and indicator."""

from collections.abc import Iterable, Iterator
from typing import Final

from generator.charts.link_picture import LinkPicture
from generator.pages.shared.breadcrumbs import SECTION
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Page
from generator.pages.shared.sheet_pages import sheet_drafts
from generator.record import page_addresses
from generator.record.surroundings import FEWEST
from generator.views.portal.explore import ExploreRow, explore_view
from generator.views.portal.home import home_view, news_to_come
from generator.views.portal.overview import PortalOverview
from generator.views.shared.sheets import sheets_of

# So many ways to indicators, and indicators, stand on one page.
_MOST_WAYS: Final = 500


def explore_pages(rows: Iterable[ExploreRow]) -> Iterator[Draft]:
    """Yield the page that lists all pages of offices by topic, year and indicator.

    Many indicators go on on further pages.
    """
    view = explore_view(rows)
    description = "Semua halaman kantor menurut topik, tahun, dan indikator."
    page = Page(page_addresses.explore(), "Jelajahi", description, "", SECTION)
    sheets = sheets_of(
        view.indicators,
        page.path,
        _MOST_WAYS,
        name=lambda each: each.title,
        weight=lambda each: len(each.links) + 1,
    )
    yield from sheet_drafts(page, "portal/explore.html", sheets, {"view": view})


def home_page(whole: PortalOverview) -> Draft:
    """Return the front page, of the real offices, without samples."""
    rows = tuple(each.row for each in whole.offices)
    home = home_view(whole.portal, rows, whole.news, news_to_come(whole.to_come, whole.today))
    feed = page_addresses.feed() if home.news else ""
    page = Page("", "Beranda", whole.portal.summary, "", feed=feed)
    context: dict[str, object] = {
        "home": home,
        "feed": feed,
        "offices_overview": page_addresses.offices_overview(),
        "peers": sum(not each.is_outside for each in whole.portal.league.peers),
        "compared": len(whole.offices) >= FEWEST,
        "has_law": bool(whole.portal.legal_items and whole.offices),
        "has_duties": bool(whole.portal.duties and whole.offices),
        "has_identities": bool(whole.portal.identities and whole.offices),
        "is_checked": any(each.is_checked for each in whole.summaries),
    }
    seen = LinkPicture("", whole.portal.summary or whole.portal.name, words=whole.portal.publisher)
    return Draft(page, "portal/home.html", context, link_picture=seen)
