"""Where the evidence of an item of public information is: its name and its address."""

from generator.compute.disclosure.public_information import (
    ANNOUNCEMENTS,
    Disclosure,
)
from generator.compute.documents.library import REGISTER as DOCUMENTS
from generator.domain.disclosure.public_information import Evidence
from generator.domain.registers.register import Entry
from generator.languages.translation import theirs, translate
from generator.record import page_addresses
from generator.record.library import leads_to
from generator.record.record import OfficeRecord
from generator.views.disclosure.public_information_words import OFFICE_PLACES, PORTAL_PLACES


def announcement_anchor(entry: Entry) -> str:
    """Return the id of an announcement on the page of its office."""
    return f"pengumuman-{entry.at.line}"


def place_of(record: OfficeRecord, disclosure: Disclosure) -> tuple[str, str]:
    """Return the name and the rooted address of the evidence of an item; both are empty without any."""
    if disclosure.entry is not None and disclosure.entry.register == ANNOUNCEMENTS:
        page = page_addresses.disclosure(record.office.slug)
        return theirs(disclosure.entry.labels["judul"]), f"/{page}#{announcement_anchor(disclosure.entry)}"
    if disclosure.entry is not None:
        address = link_address(disclosure.entry)
        is_document = disclosure.entry.register == DOCUMENTS
        name = theirs(disclosure.entry.labels["judul"]) if is_document else translate("Buka")
        return (name, address) if address else ("", "")
    if disclosure.evidence is None or disclosure.evidence in PORTAL_PLACES:
        name, path = PORTAL_PLACES.get(disclosure.evidence, ("", "")) if disclosure.evidence else ("", "")
        return (translate(name) if name else ""), path
    slug = record.office.slug
    if disclosure.evidence is Evidence.SERVICE_REPORT:
        newest = next(each for each in record.service_years if each.published)
        return (
            translate("Laporan layanan informasi {year}", year=newest.year),
            f"/{page_addresses.service_report(slug, newest.year)}",
        )
    message, path = OFFICE_PLACES[disclosure.evidence]
    name = translate(message)
    if disclosure.evidence in {Evidence.PERFORMANCE, Evidence.PLAN_OF_YEAR} and record.latest:
        return name, f"/{page_addresses.year(slug, record.latest.year)}"
    return name, f"/{page_addresses.office(slug)}{path}"


def link_address(entry: Entry) -> str:
    """Return the address of an entry where it can be a link (web or this portal), else an empty string."""
    address = leads_to(entry)
    return address if address.startswith(("https://", "http://", "/")) else ""
