"""The pages of public information (PPID): of each office, and of the whole portal."""

from collections.abc import Iterator
from typing import Final

from generator.pages.draft import Draft
from generator.pages.page import Link, Page, csv_and_json
from generator.record import addresses
from generator.record.record import OfficeRecord, Record
from generator.views import numbers
from generator.views.area import PPID, area_ways
from generator.views.disclosure import (
    EXEMPT_HEADING,
    disclosure_view,
    exempt_list,
    information_list,
    office_shares,
    procedure,
    state_names,
)
from generator.views.office import OfficeView

_SECTION: Final = "satker/"
_OFFICES: Final = Link("Satuan kerja", _SECTION)
_ALL: Final = addresses.disclosure()
_LIST_LEAD: Final = "Informasi yang dikuasai kantor ini, siapa penanggung jawabnya, dan berapa lama disimpan."
_EXEMPT_LEAD: Final = "Bagian informasi yang ditutup menurut undang-undang, alasannya, dan sampai kapan."


def portal_disclosure(record: Record) -> Iterator[Draft]:
    """Yield what is said of all offices together: how complete they are, and the way to ask."""
    if record.portal.legal_items and record.offices:
        yield _all_disclosures(record)
        if record.portal.time_limits:
            yield _procedure(record)


def office_disclosure(portal: Record, record: OfficeRecord, view: OfficeView) -> Iterator[Draft]:
    """Yield the public information of an office: how complete it is, and its two lists."""
    if not record.disclosures:
        return
    shown = disclosure_view(portal, record)
    crumbs = (_OFFICES, Link(view.short_name, view.path))
    path = addresses.disclosure(view.slug)
    title, told = f"Informasi publik · {view.short_name}", f"Informasi publik {view.name}. {shown.answer}."
    copies = csv_and_json(addresses.copy_in(path, "csv"), addresses.copy_in(path, "json"))
    page = Page(path, title, told, "", _SECTION, crumbs, copies=copies, short="Informasi publik")
    context: dict[str, object] = {
        "office": view,
        "view": shown,
        "ways": area_ways(record, PPID),
        "exempt_heading": EXEMPT_HEADING,
    }
    yield Draft(page, "ppid.html", context)
    lists = (
        (shown.has_list, addresses.information_list, "Daftar Informasi Publik", _LIST_LEAD, information_list),
        (shown.has_exempt, addresses.exempt_list, EXEMPT_HEADING, _EXEMPT_LEAD, exempt_list),
    )
    for is_there, address, name, lead, listed in lists:
        if is_there:
            way, here = (*crumbs, Link("Informasi publik", path)), address(view.slug)
            page = Page(
                here,
                f"{name} · {view.short_name}",
                f"{name} {view.name}.",
                "",
                _SECTION,
                way,
                copies=csv_and_json(addresses.copy_in(here, "csv"), addresses.copy_in(here, "json")),
                short=name,
            )
            content: dict[str, object] = {"office": view, "title": name, "lead": lead, "list": listed(record)}
            yield Draft(page, "ppid_list.html", content)


def _procedure(record: Record) -> Draft:
    told = "Langkah meminta informasi, mengajukan keberatan, dan membawa sengketa, dengan batas waktunya."
    crumbs = (Link("Informasi publik", _ALL),)
    page = Page(addresses.procedure(), "Cara meminta informasi", told, "", _ALL, crumbs)
    return Draft(page, "ppid_procedure.html", {"stages": procedure(record)})


def _all_disclosures(record: Record) -> Draft:
    told = "Kelengkapan informasi publik semua kantor menurut UU 14/2008."
    page = Page(_ALL, "Kelengkapan informasi publik", told, "", _ALL)
    context: dict[str, object] = {
        "offices": office_shares(record.offices),
        "samples": office_shares(record.samples),
        "has_procedure": bool(record.portal.time_limits),
        "states": state_names(),
        "today": numbers.long_date(record.today) if record.today else "",
    }
    return Draft(page, "ppid_all.html", context)
