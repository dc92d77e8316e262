"""The pages of printed figures beside ours: of a year, of an office, of all offices."""

from collections.abc import Iterable, Iterator
from typing import Final

from generator.compute.portal.league_figures import rows_of_league
from generator.compute.shared.judgement import OfficeYear, Verdict
from generator.domain.verification.identity import Identity
from generator.pages.shared.breadcrumbs import METHODOLOGY, SECTION, breadcrumbs
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link, Page
from generator.pages.shared.sheet_pages import sheet_drafts
from generator.record import page_addresses
from generator.record.identity_anchors import MOST_ROWS
from generator.record.record import OfficeRecord
from generator.record.surroundings import counts_of
from generator.sources.shared.files import TextFile
from generator.values.shared.text_digest import digest
from generator.views.performance.office import (
    OfficeView,
)
from generator.views.portal.overview import PortalOverview
from generator.views.shared.sheets import office_sheets
from generator.views.verification.check_page import OfficeTally, checked_view, portal_view
from generator.views.verification.document_findings import found_documents
from generator.views.verification.identities import cards_of, identities_view, row_views
from generator.views.verification.matched import REGISTER, matched_documents
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
    differing = tuple(row_views(record.shown_rows, (Verdict.DIFFERENT,), cards_of(record)))
    context = {
        "office": view,
        "view": shown,
        "printed_years": years,
        "has_printed": bool(record.cell_checks),
        "identities": page_addresses.identities(view.slug) if record.identity_rows else "",
        "rows": differing[:MOST_ROWS],
        "more": max(0, len(differing) - MOST_ROWS),
        "documents": found_documents(record),
    }
    return Draft(page, "verification/check_page.html", context)


def identity_page(
    record: OfficeRecord, view: OfficeView, identities: Iterable[Identity], files: Iterable[TextFile] = ()
) -> Draft:
    """Return what is held against what in an office: each identity with how often it held.

    Where figures were looked up in the documents that they cite, it says so; ``files`` are the data files as
    they are, to tell which have changed since.
    """
    shown = identities_view(identities, counts_of(record.identity_rows))
    page = Page(
        page_addresses.identities(view.slug),
        f"Yang diperiksa · {view.short_name}",
        f"Angka {view.short_name} yang dicocokkan satu sama lain, dan seberapa sering cocok.",
        "",
        SECTION,
        breadcrumbs(view),
        short="Yang diperiksa",
    )
    checked = page_addresses.checked(view.slug)
    has_matched = bool(record.ledger.rows(REGISTER))
    digests = {file.path: digest(*file.lines) for file in files} if has_matched else {}
    matched = matched_documents(record, digests)
    context = {
        "name": view.short_name,
        "view": shown,
        "checked": checked,
        "league": (),
        "matched": matched,
    }
    return Draft(page, "verification/identities.html", context)


def all_identities_page(whole: PortalOverview) -> Draft:
    """Return what is held against what in the whole portal; the page does not grow with its offices."""
    league = rows_of_league(whole.portal, whole.rules)
    of_offices = (each for summary in whole.summaries for each in summary.identities)
    shown = identities_view(whole.portal.identities, (*of_offices, *counts_of(league)))
    description = "Angka semua kantor yang dicocokkan satu sama lain, dan seberapa sering cocok."
    page = Page(page_addresses.identities(), "Yang diperiksa", description, "", METHODOLOGY)
    context = {
        "name": "Semua kantor",
        "view": shown,
        "checked": page_addresses.checked() if any(each.is_checked for each in whole.summaries) else "",
        "league": tuple(row_views(league, (Verdict.DIFFERENT,)))[:MOST_ROWS],
        "matched": (),
    }
    return Draft(page, "verification/identities.html", context)


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
