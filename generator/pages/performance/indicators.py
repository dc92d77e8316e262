"""The pages of the indicators of an office."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from generator.charts.inputs import AnyChart
from generator.domain.performance.indicator import Indicator
from generator.exports.portal.schema_org import indicator_described
from generator.languages.translation import Language, current_language, theirs, translate
from generator.pages.performance import pictures
from generator.pages.performance.link_pictures import indicator_picture
from generator.pages.performance.peer_pictures import peers_of
from generator.pages.shared.breadcrumbs import SECTION, breadcrumbs
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Copy, Link, Page, copies_of
from generator.pages.shared.structured_data import as_json
from generator.record import page_addresses
from generator.record.record import OfficeRecord, Record
from generator.record.summary import Surroundings
from generator.views.comparison.peers import peer_comparison
from generator.views.comparison.side_by_side import comparison_addresses
from generator.views.performance.indicator import IndicatorView, indicator_view
from generator.views.performance.office import (
    OfficeView,
)


def indicator_pages(portal: Record, record: OfficeRecord, office: OfficeView) -> Iterator[Draft]:
    """Yield the page of each indicator of an office, with links to the indicators before and after it.

    Pages are in the current language; pictures show the trend over years and the quarters.
    """
    links = [
        Link(theirs(card.name), page_addresses.indicator(office.slug, card.id)) for card in record.indicators
    ]
    before = [None, *links]
    after = [*links[1:], None]
    compared = comparison_addresses(portal.surroundings.get(office.slug, Surroundings()))
    for card, link, previous, following in zip(record.indicators, links, before, after, strict=False):
        view = indicator_view(record, card, portal.rules)
        years = _years(record, card)
        copies = copies_of(partial(page_addresses.indicator_file, office.slug, card.id)) if years else ()
        page = Page(
            link.path,
            translate("{name} · {office}", name=theirs(card.name), office=office.short_name),
            _description(view),
            "",
            SECTION,
            breadcrumbs(office),
            previous,
            following,
            copies,
            theirs(card.name),
            things=_things(portal, record, card, years, copies),
        )
        trend, path = pictures.trend_chart(record, card), pictures.quarter_path(record, card)
        caption = _path_caption(path.planned_word, path.actual_word) if path else ""
        context: dict[str, object] = {
            "view": view,
            "path_caption": caption,
            "peers": peer_comparison(portal, record, card),
            "compared": compared.get(card.id, ""),
        }
        drawn: dict[str, AnyChart | None] = {
            "tren": trend,
            "jalur": path,
            "kantor": peers_of(portal, record, card),
        }
        seen = indicator_picture(record, card, view.tiles, trend)
        wider = translate("Unduh angka semua kantor di halaman perbandingan")
        taken_at = {"kantor": Link(wider, compared[card.id])} if card.id in compared else {}
        yield Draft(page, "performance/indicator.html", context, drawn, taken_at=taken_at, link_picture=seen)


def _years(record: OfficeRecord, card: Indicator) -> tuple[int, ...]:
    """Return the years in which an office has planned, promised or measured an indicator."""
    judged = record.judged.years
    return tuple(
        year.year for year in judged if any(each.indicator.id == card.id for each in year.indicators)
    )


def _things(
    portal: Record, record: OfficeRecord, card: Indicator, years: Sequence[int], copies: Iterable[Copy]
) -> tuple[str, ...]:
    """Return what search engines are told; the English page tells nothing more, for its data are the same."""
    if current_language() is not Language.INDONESIAN:
        return ()
    files = {each.path: each.kind for each in copies}
    return as_json(indicator_described(portal.portal, record.office, card, years, files))


def _path_caption(planned: str, actual: str) -> str:
    return translate(
        "Garis putus-putus: {planned}. Garis penuh: {actual}, kumulatif sejak awal tahun.",
        planned=planned,
        actual=actual,
    )


def _description(view: IndicatorView) -> str:
    if not view.tiles:
        return view.lead or view.name
    return f"{view.name}. {view.tiles[0].sentence}"
