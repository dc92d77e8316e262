"""The pages of public information (PPID): of each office, and of the whole portal."""

from collections.abc import Iterator
from typing import Final

from generator.compute.disclosure.small_cells import REQUESTS
from generator.compute.documents.library import documents
from generator.domain.disclosure.information_service import ChannelKind
from generator.languages.translation import Language, current_language, translate
from generator.pages.disclosure.information_service import information_service
from generator.pages.disclosure.requests import answer_days_page, request_pages
from generator.pages.registers.pictures import requests_picture
from generator.pages.shared.breadcrumbs import SECTION, breadcrumbs
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link, Page, copies_in
from generator.pages.shared.sheet_pages import sheet_drafts
from generator.record import page_addresses
from generator.record.record import OfficeRecord, Record
from generator.views.disclosure.completeness import OfficeShare, state_names
from generator.views.disclosure.deadlines import deadline_view
from generator.views.disclosure.information_lists import ListView, exempt_list, information_list
from generator.views.disclosure.information_service import channels, service_links
from generator.views.disclosure.procedure import procedure
from generator.views.disclosure.public_information import DisclosureView, disclosure_view
from generator.views.disclosure.public_information_words import EXEMPT_HEADING
from generator.views.disclosure.self_assessment import self_assessment_view
from generator.views.disclosure.service_report import TITLE, report_links, report_status, report_view
from generator.views.performance.office import OfficeView
from generator.views.portal.overview import OfficeOverview, PortalOverview
from generator.views.registers.area_links import PPID, area_links
from generator.views.shared import numbers
from generator.views.shared.reference_lists import list_place
from generator.views.shared.sheets import office_sheets

_ALL: Final = page_addresses.disclosure()
# So many offices stand in a table on one page.
_MOST_ROWS: Final = 100
_LIST: Final = "Daftar Informasi Publik"
_LIST_LEAD: Final = "Informasi yang dikuasai kantor ini, siapa penanggung jawabnya, dan berapa lama disimpan."
_EXEMPT_LEAD: Final = "Bagian informasi yang ditutup menurut undang-undang, alasannya, dan sampai kapan."


def portal_disclosure(whole: PortalOverview) -> Iterator[Draft]:
    """Yield the pages of all offices together: how complete they are, and how to ask for information."""
    if whole.portal.legal_items and whole.offices:
        yield from all_disclosures(whole)
        if whole.portal.time_limits:
            yield _procedure(whole)
            yield from answer_days_page(whole)


def office_disclosure(portal: Record, record: OfficeRecord, view: OfficeView) -> Iterator[Draft]:
    """Yield the pages of public information of an office: completeness, service, reports and both lists."""
    if not record.disclosures:
        return
    disclosure = disclosure_view(portal, record)
    yield overview_page(record, view, disclosure)
    yield from information_service(portal.portal, record, view)
    yield from request_pages(portal.portal, record, view)
    below = breadcrumbs(view, Link("Informasi publik", page_addresses.disclosure(view.slug)))
    yield from _reports(record, view, below, disclosure.today)
    if record.answers:
        yield _self_assessment(record, view, below, disclosure.today)
    if disclosure.has_list:
        list_path, listed = page_addresses.information_list(view.slug), information_list(portal, record)
        yield _list(view, below, list_path, (_LIST, _LIST_LEAD), listed)
    if disclosure.exempt:
        list_path, listed = page_addresses.exempt_list(view.slug), exempt_list(record)
        yield _list(view, below, list_path, (EXEMPT_HEADING, _EXEMPT_LEAD), listed)


def overview_page(record: OfficeRecord, view: OfficeView, disclosure: DisclosureView) -> Draft:
    """Return the page of how an office stands with public information, in the current language."""
    path = page_addresses.disclosure(view.slug)
    name = translate("Informasi publik")
    page = Page(
        path,
        f"{name} · {view.short_name}",
        translate("Informasi publik {office}. {answer}.", office=view.name, answer=disclosure.answer),
        "",
        SECTION,
        breadcrumbs(view),
        copies=copies_in(path),
        short=name,
    )
    context: dict[str, object] = {
        "office": view,
        "view": disclosure,
        "links": area_links(record, PPID),
        "exempt_heading": translate(EXEMPT_HEADING),
        "has_questions": bool(record.answers),
        "documents": len(documents(record.ledger)),
        "reports": [
            (report_link, report_status(report))
            for report_link, report in zip(report_links(record), record.service_years, strict=True)
        ],
    }
    return Draft(page, "disclosure/public_information.html", context)


def _self_assessment(record: OfficeRecord, view: OfficeView, crumbs: tuple[Link, ...], today: str) -> Draft:
    """Write the evidence map of the self-assessment (SAQ)."""
    path = page_addresses.self_assessment(view.slug)
    assessment = self_assessment_view(record, today)
    questions = list_place(each.question.at for each in record.answers)
    page = Page(
        path,
        f"Peta bukti SAQ · {view.short_name}",
        f"Bukti keterbukaan informasi {view.name}. {assessment.answer}.",
        "",
        SECTION,
        crumbs,
        copies=copies_in(path),
        short="Peta bukti SAQ",
    )
    return Draft(
        page, "disclosure/self_assessment.html", {"office": view, "view": assessment, "list": questions}
    )


def _list(
    view: OfficeView, crumbs: tuple[Link, ...], path: str, words: tuple[str, str], listed: ListView
) -> Draft:
    """Write a list with its title and lead; a long one can be narrowed by words."""
    title, lead = words
    page = Page(
        path,
        f"{title} · {view.short_name}",
        f"{title} {view.name}.",
        "",
        SECTION,
        crumbs,
        copies=copies_in(path),
        short=title,
    )
    return Draft(page, "disclosure/list.html", {"office": view, "title": title, "lead": lead, "list": listed})


def _reports(record: OfficeRecord, view: OfficeView, crumbs: tuple[Link, ...], today: str) -> Iterator[Draft]:
    """Yield the annual reports on information services, made from registers and statements."""
    requests = next((table for table in record.tables if table.id == REQUESTS), None)
    for report in record.service_years:
        report_details = report_view(record, report)
        name = f"{TITLE} {report.year}"
        page = Page(
            report_details.path,
            f"{name} · {view.short_name}",
            f"{name} {view.name}. {report_details.summary}",
            "",
            SECTION,
            crumbs,
            copies=copies_in(report_details.path),
            dated=report.published,
            short=f"Laporan {report.year}",
        )
        picture = requests_picture(view.short_name, requests, str(report.year)) if requests else None
        context: dict[str, object] = {
            "office": view,
            "title": TITLE,
            "view": report_details,
            "today": today,
            "years": report_links(record, report.year),
            "caption": f"{picture.title}. Angkanya ada di register layanan informasi." if picture else "",
        }
        yield Draft(page, "disclosure/report.html", context, {"permohonan": picture})


def _procedure(whole: PortalOverview) -> Draft:
    description = (
        "Langkah meminta informasi, mengajukan keberatan, dan membawa sengketa, dengan batas waktunya."
    )
    crumbs = (Link("Informasi publik", _ALL),)
    page = Page(page_addresses.procedure(), "Cara meminta informasi", description, "", _ALL, crumbs)
    context: dict[str, object] = {
        "stages": procedure(whole.portal),
        "offices": service_links([each.card.office for each in whole.offices if each.has_disclosures]),
        "requests": channels(whole.portal, ChannelKind.REQUEST),
        "complaints": channels(whole.portal, ChannelKind.COMPLAINT),
        "example": deadline_view(whole.portal, whole.today),
        "disputes": channels(whole.portal, ChannelKind.DISPUTE),
    }
    return Draft(page, "disclosure/procedure.html", context)


def all_disclosures(whole: PortalOverview) -> Iterator[Draft]:
    """Yield how complete all offices are, in the current language; many offices stand on several pages."""
    if not whole.portal.legal_items or not whole.offices:
        return
    description = translate("Kelengkapan informasi publik semua kantor menurut UU 14/2008.")
    page = Page(_ALL, translate("Kelengkapan informasi publik"), description, "", _ALL)
    context: dict[str, object] = {
        "samples": tuple(map(_share, whole.samples)),
        "has_procedure": bool(whole.portal.time_limits),
        "states": state_names(),
        "list": list_place(each.at for each in whole.portal.legal_items),
        "today": numbers.long_date(whole.today),
    }
    sheets = office_sheets(map(_share, whole.offices), _ALL, _MOST_ROWS)
    yield from sheet_drafts(page, "disclosure/all_offices.html", sheets, context)


def _share(office: OfficeOverview) -> OfficeShare:
    return office.share if current_language() is Language.INDONESIAN else office.english_share
