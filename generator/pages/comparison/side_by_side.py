"""The pages of offices side by side: all comparisons, which the theme's script can filter.

Many offices have a page for each indicator, and one for their key figures.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from generator.pages.comparison.pictures import comparison_pictures
from generator.pages.comparison.strips import strips_of
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import UNDIVIDED, Link, Page, copies_of
from generator.pages.shared.sheet_pages import sheet_drafts
from generator.record import page_addresses
from generator.record.summary import OfficeSummary
from generator.views.comparison.money import MoneyView, money_views
from generator.views.comparison.side_by_side import (
    MOST_YEARS,
    CompareView,
    Comparison,
    compare_view,
    compared_lines,
)
from generator.views.portal.overview import PortalOverview
from generator.views.shared.sheets import office_sheets, sheets_of

_SCRIPT: Final = "bandingkan.js"
_CHOICE: Final = "pilih-kantor.js"
_TITLE: Final = "Bandingkan kantor"
# So many offices stand on one page at a glance, and in the comparison of an indicator; and so many indicators
# in the list of comparisons.
_MOST_IN_OVERVIEW: Final = 50
_MOST_COMPARED: Final = 40
_MOST_LISTED: Final = 300


def comparison_page(whole: PortalOverview) -> Iterator[Draft]:
    """Yield the pages of comparisons, where there are two offices to compare."""
    view = compare_view([each.compared for each in whole.offices], whole.summaries)
    if view is None:
        return
    has_rankings = bool(whole.portal.league.peers)
    path, ranking = page_addresses.compare(), page_addresses.ranking()
    page = Page(
        path,
        _TITLE,
        f"{len(view.offices)} kantor berdampingan: janji, uang, layanan, "
        f"dan {len(view.comparisons)} indikator yang sama, tahun demi tahun.",
        "",
        ranking if has_rankings else path,
        (Link("Perbandingan", ranking),) if has_rankings else (),
        copies=copies_of(partial(page_addresses.dataset_file, "kinerja"), UNDIVIDED),
        scripts=() if view.is_apart else (_SCRIPT,),
    )
    below = (*page.crumbs, Link(_TITLE, path))
    moneys = money_views((each.office, each.path, each.money) for each in view.offices)
    context: dict[str, object] = {
        "view": view,
        "moneys": [(each.year, page_addresses.compared_money(each.year)) for each in moneys],
        "has_rankings": has_rankings,
        "offices_overview": page_addresses.offices_overview(),
    }
    for money in moneys:
        yield from _money_drafts(money, page.section, below, is_apart=view.is_apart)
    if not view.is_apart:
        pictures = comparison_pictures(view.comparisons, whole.summaries)
        context["strips"] = {
            each.anchor: strips_of(each, whole.summaries)
            for each in view.comparisons
            if each.anchor not in pictures
        }
        yield Draft(page, "comparison/side_by_side.html", context, pictures)
        return
    sheets = sheets_of(view.comparisons, path, _MOST_LISTED, name=lambda each: each.title)
    yield from sheet_drafts(page, "comparison/choice.html", sheets, context)
    yield from _overview_drafts(view, page.section, below)
    for each in view.comparisons:
        yield from _of_indicator(each, whole.summaries, page.section, below)


def _overview_drafts(view: CompareView, section: str, crumbs: tuple[Link, ...]) -> Iterator[Draft]:
    page = Page(
        page_addresses.offices_overview(),
        "Semua kantor sekilas",
        f"Angka terbaru {len(view.offices)} kantor: janji, uang, layanan, informasi publik.",
        "",
        section,
        crumbs,
        short="Sekilas",
        scripts=(_CHOICE,),
    )
    sheets = office_sheets(view.offices, page.path, _MOST_IN_OVERVIEW)
    yield from sheet_drafts(page, "comparison/offices_overview.html", sheets, {"measures": view.measures})


def _of_indicator(
    comparison: Comparison, summaries: Sequence[OfficeSummary], section: str, crumbs: tuple[Link, ...]
) -> Iterator[Draft]:
    lines = compared_lines(comparison)
    page = Page(
        page_addresses.compare(comparison.key),
        f"{comparison.title}: {_TITLE.lower()}",
        f"{comparison.title} di {len(lines)} kantor: target, realisasi, dan capaian tahun-tahun terbaru.",
        "",
        section,
        crumbs,
        short=comparison.title,
        scripts=(_CHOICE,),
    )
    years = tuple(year for year, _ in comparison.rows[:MOST_YEARS])
    strips = strips_of(comparison, summaries)
    context: dict[str, object] = {"comparison": comparison, "years": years, "strips": strips}
    sheets = office_sheets(lines, page.path, _MOST_COMPARED)
    yield from sheet_drafts(page, "comparison/indicator.html", sheets, context)


def _money_drafts(
    money: MoneyView, section: str, crumbs: tuple[Link, ...], *, is_apart: bool
) -> Iterator[Draft]:
    page = Page(
        page_addresses.compared_money(money.year),
        f"Uang sepanjang tahun {money.year}",
        f"Uang yang direncanakan dan terpakai sampai tiap triwulan {money.year}: {money.summary}",
        "",
        section,
        crumbs,
        copies=copies_of(partial(page_addresses.dataset_file, "tabel"), UNDIVIDED),
        scripts=(_CHOICE,) if is_apart else (),
    )
    sheets = office_sheets(money.offices, page.path, _MOST_COMPARED)
    yield from sheet_drafts(page, "comparison/money.html", sheets, {"money": money, "is_apart": is_apart})
