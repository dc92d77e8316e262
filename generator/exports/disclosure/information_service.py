"""An office's information service for machines: one row for each thing that it states."""

from collections.abc import Iterator
from datetime import date, time
from functools import partial
from typing import Final

from generator.domain.disclosure.information_service import Contact, InformationService
from generator.exports.shared.cache import FileCache, no_cache
from generator.exports.shared.cells import plain
from generator.exports.shared.listing import Row, all_rows
from generator.exports.shared.schema import Field
from generator.record import page_addresses
from generator.record.record import OfficeRecord, Record

SERVICE_FIELDS: Final = (
    Field("satker", "teks", "kunci satuan kerja"),
    Field("bagian", "teks", "bagian pelayanan, seperti kunci di berkas datanya"),
    Field("butir", "teks", "apa di bagian itu"),
    Field("isi", "teks", "yang dinyatakan kantor"),
    Field("alamat", "teks", "di mana dapat dibuka"),
    Field("keterangan", "teks", "keterangan"),
    Field("tanggal", "tanggal", "tanggal ditetapkan atau mulai berlaku"),
)
_Statement = tuple[str, str, str, str, str, str]


def service_copies(record: Record, cache: FileCache = no_cache) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of the machine copies of every office that states its service."""
    for office in record.published:
        if office.ledger.information_service is None or not office.disclosures:
            continue
        rows = service_rows(office)
        title = f"{office.office.short_name}: pelayanan informasi"
        address = partial(page_addresses.copy_in, page_addresses.information_service(office.office.slug))
        yield from all_rows(address, title, record.portal.licence_url, SERVICE_FIELDS, rows, cache)


def service_rows(record: OfficeRecord) -> list[Row]:
    """Return a row for each statement of an office about its service; none where it makes none."""
    service = record.ledger.information_service
    return [(record.office.slug, *statement) for statement in _statements(service)] if service else []


def _statements(service: InformationService) -> Iterator[_Statement]:
    yield from _pledge_statements(service)
    for standard in service.standards:
        yield "standar", standard.code, standard.title, standard.address, "", _iso(standard.since)
    for charge in service.charges:
        yield (
            "biaya",
            charge.subject,
            "" if charge.price is None else plain(charge.price),
            "",
            charge.note,
            "",
        )
    for hours in service.hours:
        pause = _span(*hours.pause) if hours.pause else ""
        yield "jam", hours.days, _span(hours.opens, hours.closes), "", pause and f"istirahat {pause}", ""
    yield from _contact_statements(service.contact)
    yield from (("formulir", form.name, "", form.address, "", "") for form in service.forms)
    if service.request_address:
        yield "permohonan_daring", "", "", service.request_address, "", ""
    for complaint in service.complaints:
        yield "pengaduan", complaint.kind.value, complaint.name, complaint.address, complaint.explanation, ""
    for facility in service.facilities:
        yield "aksesibilitas", "sarana", facility, "", service.facilities_note, ""


def _pledge_statements(service: InformationService) -> Iterator[_Statement]:
    if service.pledge is not None:
        for content, text in service.pledge.contents.items():
            yield "maklumat", content.value, text, "", "", _iso(service.pledge.declared)


def _contact_statements(contact: Contact | None) -> Iterator[_Statement]:
    if contact is not None:
        contact_texts = {
            "alamat": contact.address,
            "telepon": contact.phone,
            "surel": contact.email,
            "laman": contact.site,
            "pejabat": contact.position,
        }
        yield from (("kontak", name, text, "", "", "") for name, text in contact_texts.items() if text)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _span(start: time | None, end: time | None) -> str:
    return "-".join(each.isoformat("minutes") for each in (start, end) if each)
