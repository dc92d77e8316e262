"""The pages of the comparison of units: the list, each ranking, each unit."""

from collections.abc import Iterator
from typing import Final

from generator.pages.registers.pictures import ranking_picture
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link, Page
from generator.record import page_addresses
from generator.record.record import Record
from generator.record.surroundings import FEWEST
from generator.views.comparison.league import peer_views, ranking_views

_LEAGUE: Final = page_addresses.ranking()


def ranking_pages(record: Record) -> Iterator[Draft]:
    """Yield the list of rankings, the page of each ranking and of each unit; nothing without units."""
    rankings, peers = ranking_views(record), peer_views(record)
    if not peers:
        return
    page = Page(_LEAGUE, "Perbandingan antarunit", "Nilai semua unit, sejauh dilaporkan.", "", _LEAGUE)
    compared = len(record.offices) >= FEWEST
    yield Draft(
        page, "comparison/rankings.html", {"rankings": rankings, "peers": peers, "compared": compared}
    )
    crumbs = (Link("Perbandingan", _LEAGUE),)
    for view in rankings:
        page = Page(view.path, view.title, f"{view.title}. {view.summary}", "", _LEAGUE, crumbs)
        yield Draft(
            page, "comparison/ranking.html", {"view": view}, {"sebaran": ranking_picture(view.ranking)}
        )
    for peer in peers:
        title, description = f"{peer.title} di samping unit lain", f"{peer.name}: nilai di samping unit lain."
        page = Page(peer.path, title, description, "", _LEAGUE, crumbs, short=peer.title)
        yield Draft(page, "comparison/peer.html", {"peer": peer})
