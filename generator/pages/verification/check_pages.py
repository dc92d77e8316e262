"""The pages of printed figures beside ours: of a year, of an office, of all offices."""

from generator.compute.shared.judgement import OfficeYear
from generator.pages.shared.breadcrumbs import METHODOLOGY, SECTION, breadcrumbs
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link, Page
from generator.record import page_addresses
from generator.record.record import OfficeRecord, Record
from generator.views.performance.office import (
    OfficeView,
)
from generator.views.verification.check_page import checked_view, portal_view
from generator.views.verification.printed import printed_groups, printed_lines, tally


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


def all_check_pages(record: Record) -> Draft:
    """Return the page that counts the printed figures of all offices."""
    view = portal_view(record)
    page = Page(
        page_addresses.checked(),
        "Periksa angka",
        f"Angka tercetak semua kantor. {view.lead}",
        "",
        METHODOLOGY,
    )
    return Draft(page, "verification/all_check_pages.html", {"view": view})
