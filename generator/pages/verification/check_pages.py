"""The pages of printed figures beside ours: of a year, of an office, of all offices."""

from collections.abc import Iterable, Iterator
from typing import Final

from generator.compute.shared.judgement import OfficeYear
from generator.pages.shared.breadcrumbs import METHODOLOGY, SECTION, breadcrumbs
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link, Page
from generator.pages.shared.sheet_pages import sheet_drafts
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.views.performance.office import (
    OfficeView,
)
from generator.views.shared.sheets import office_sheets
from generator.views.verification.check_page import OfficeTally, checked_view, portal_view
from generator.views.verification.printed import printed_groups, printed_lines, tally

# So many offices stand in a table on one page.
_MOST_ROWS: Final = 150


def printed_page(record: OfficeRecord, view: OfficeView, year: OfficeYear) -> Draft:
    """Return the printed figures of one year beside ours."""
    is_scored = year in record.scored_years
    above = [Link(str(year.year), page_addresses.year(view.slug, year.year))] if is_scored else []
    name = record.office.in_year(year.year).short_name
    page = Page(
        page_addresses.printed(view.slug, year.year),
        f"Angka tercetak {year.year} · {name}",
        f"Angka tercetak di laporan {name} {year.year} di samping angka portal.",
        "",
        SECTION,
        breadcrumbs(view, *above),
        short="Angka tercetak",
    )
    verifications = year.all_verifications
    groups = printed_groups(printed_lines(record, verifications))
    context = {
        "office": view,
        "name": name,
        "year": year.year,
        "tally": tally(verifications),
        "groups": groups,
    }
    return Draft(page, "verification/printed.html", context)


def check_page(record: OfficeRecord, view: OfficeView) -> Draft:
    """Return all printed figures of an office beside ours, from the tables of its registers."""
    shown = checked_view(record)
    page = Page(
        page_addresses.checked(view.slug),
        f"Periksa angka · {view.short_name}",
        f"Angka tercetak {view.short_name} di samping hitungan portal. {shown.counts}",
        "",
        SECTION,
        breadcrumbs(view),
        short="Periksa angka",
    )
    years = tuple(
        Link(str(year.year), page_addresses.printed(view.slug, year.year))
        for year in record.judged.years
        if year.all_verifications
    )
    return Draft(
        page, "verification/check_page.html", {"office": view, "view": shown, "printed_years": years}
    )


def all_check_pages(tallies: Iterable[OfficeTally]) -> Iterator[Draft]:
    """Yield the page that counts the printed figures of all offices; many are listed on further pages."""
    view = portal_view(tallies)
    page = Page(
        page_addresses.checked(),
        "Periksa angka",
        f"Angka tercetak semua kantor. {view.lead}",
        "",
        METHODOLOGY,
    )
    sheets = office_sheets(view.offices, page.path, _MOST_ROWS)
    yield from sheet_drafts(page, "verification/all_check_pages.html", sheets, {"view": view})
