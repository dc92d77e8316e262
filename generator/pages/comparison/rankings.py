"""The pages of the comparison of units: the list, each ranking, each unit."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from generator.pages.registers.pictures import ranking_picture
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import UNDIVIDED, Link, Page, copies_of
from generator.pages.shared.sheet_pages import sheet_drafts
from generator.record import page_addresses
from generator.record.surroundings import FEWEST
from generator.views.comparison.league import RankRow, Standings, peer_views, ranking_views
from generator.views.portal.overview import PortalOverview
from generator.views.shared.sheets import sheets_of

_LEAGUE: Final = page_addresses.ranking()
# So many units are dots of one picture, rows of one table, and lines of one list.
_MOST_DRAWN: Final = 150
_MOST_UNITS: Final = 100
_MOST_LISTED: Final = 500


def ranking_pages(whole: PortalOverview) -> Iterator[Draft]:
    """Yield the list of rankings, the page of each ranking and of each unit; nothing without units."""
    known = Standings(whole.portal.league, whole.rules, whole.rankings, whole.summaries)
    rankings, peers = ranking_views(known), peer_views(known)
    if not peers:
        return
    page = Page(_LEAGUE, "Perbandingan antarunit", "Nilai semua unit, sejauh dilaporkan.", "", _LEAGUE)
    compared = len(whole.offices) >= FEWEST
    listed = sheets_of(peers, page.path, _MOST_LISTED, name=lambda peer: peer.title)
    yield from sheet_drafts(
        page, "comparison/rankings.html", listed, {"rankings": rankings, "compared": compared}
    )
    crumbs = (Link("Perbandingan", _LEAGUE),)
    copies = copies_of(partial(page_addresses.dataset_file, "perbandingan"), UNDIVIDED)
    for view in rankings:
        page = Page(
            view.path, view.title, f"{view.title}. {view.summary}", "", _LEAGUE, crumbs, copies=copies
        )
        is_drawn = len(view.rows) <= _MOST_DRAWN
        pictures = {"sebaran": ranking_picture(view.ranking) if is_drawn else None}
        sheets = sheets_of(view.rows, view.path, _MOST_UNITS, name=_rank)
        yield from sheet_drafts(page, "comparison/ranking.html", sheets, {"view": view}, pictures)
    for peer in peers:
        title, description = f"{peer.title} di samping unit lain", f"{peer.name}: nilai di samping unit lain."
        page = Page(peer.path, title, description, "", _LEAGUE, crumbs, copies=copies, short=peer.title)
        yield Draft(page, "comparison/peer.html", {"peer": peer})


def _rank(row: RankRow) -> str:
    return f"{row.rank}. {row.name}" if row.rank else row.name
