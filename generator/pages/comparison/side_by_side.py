"""The page of offices side by side: all comparisons, which the theme's script can filter."""

from collections.abc import Iterator
from functools import partial

from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link, Page, copies_of
from generator.record import page_addresses
from generator.record.record import Record
from generator.views.comparison.side_by_side import compare_view

_SCRIPT = "bandingkan.js"


def comparison_page(record: Record) -> Iterator[Draft]:
    """Yield the page of comparisons, where there are two offices to compare."""
    view = compare_view(record)
    if view is None:
        return
    has_rankings = bool(record.portal.league.peers)
    path, ranking = page_addresses.compare(), page_addresses.ranking()
    page = Page(
        path,
        "Bandingkan kantor",
        f"{len(view.offices)} kantor berdampingan: janji, uang, layanan, "
        f"dan {len(view.comparisons)} indikator yang sama, tahun demi tahun.",
        "",
        ranking if has_rankings else path,
        (Link("Perbandingan", ranking),) if has_rankings else (),
        copies=copies_of(partial(page_addresses.dataset_file, "kinerja")),
        scripts=(_SCRIPT,),
    )
    yield Draft(page, "comparison/side_by_side.html", {"view": view, "has_rankings": has_rankings})
