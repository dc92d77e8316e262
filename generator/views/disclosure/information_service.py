"""How an office serves those who ask for information, as finished strings; what is not stated says so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from generator.domain.disclosure.information_service import (
    Channel,
    ChannelKind,
    Contact,
    InformationService,
    OpeningHours,
    PledgeContent,
    RequiredStandard,
    ServicePledge,
    ServiceStandard,
)
from generator.domain.shared.reference import Citation, Confidence
from generator.record import addresses
from generator.record.record import OfficeRecord, Record
from generator.values.shared.address import host_of
from generator.values.shared.place import Place
from generator.views.disclosure.procedure import sureness
from generator.views.shared import numbers
from generator.views.shared.components import Shown, Status
from generator.views.shared.provenance import spot

NOT_STATED: Final = Shown("belum dinyatakan", known=False)
_THERE: Final = Status("tercapai", "Ada")
_MISSING: Final = Status("tidak-dilaporkan", "Belum dinyatakan")
_PLEDGE: Final = MappingProxyType(
    {
        PledgeContent.LEGAL_BASIS: "Dasar hukum",
        PledgeContent.PROCEDURE: "Sistem, mekanisme, dan prosedur",
        PledgeContent.TIME: "Jangka waktu",
        PledgeContent.COST: "Biaya atau tarif",
        PledgeContent.GUARANTEE: "Jaminan pelayanan",
        PledgeContent.EVALUATION: "Evaluasi kinerja pelaksana",
    }
)
_EMPTY: Final = InformationService(
    None, (), (), (), None, (), "", (), (), "", None, "", Place(""), Citation("", "")
)


@dataclass(frozen=True, slots=True)
class Pointer:
    """Something that can be opened or visited; ``host`` is empty where it does not leave the portal."""

    name: str
    address: str = ""
    explanation: str = ""
    basis: str = ""
    warning: str = ""

    @property
    def host(self) -> str:
        """The site that a link leads to."""
        return host_of(self.address)


@dataclass(frozen=True, slots=True)
class StandardLine:
    """One of the standards, whether the office has set it, and where it can be read."""

    title: str
    explanation: str
    status: Status
    documents: tuple[Pointer, ...]
    basis: str


@dataclass(frozen=True, slots=True)
class ServiceView:
    """Everything the page of an office's information service says."""

    answer: str
    request: tuple[Pointer, ...]
    contact: tuple[tuple[str, Shown], ...]
    mail: str
    site: Pointer | None
    hours: tuple[tuple[str, str, str], ...]
    charges: tuple[tuple[str, Shown, str], ...]
    pledge: tuple[tuple[str, Shown], ...]
    pledge_answer: str
    standards: tuple[StandardLine, ...]
    standards_answer: str
    forms: tuple[Pointer, ...]
    complaints: tuple[Pointer, ...]
    shared_complaints: tuple[Pointer, ...]
    disputes: tuple[Pointer, ...]
    facilities: tuple[str, ...]
    facilities_note: str
    remarks: tuple[str, ...]


def service_view(portal: Record, record: OfficeRecord) -> ServiceView:
    """Show what an office states, and the shared channels that are open to those who come to it."""
    told = record.ledger.information_service or _EMPTY
    parts = (
        told.pledge, told.standards, told.charges, told.hours, told.contact, told.forms,
        told.request_address, told.complaints, told.facilities,
    )  # fmt: skip
    stated = sum(bool(part) for part in parts)
    ministry = record.office.ministry
    standards = tuple(_standards(portal.portal.required_standards, told.standards))
    there = sum(each.status is _THERE for each in standards)
    own = [Pointer("Permintaan daring kantor ini", told.request_address)] if told.request_address else []
    site = told.contact.site if told.contact else ""
    return ServiceView(
        f"Kantor ini menyatakan {stated} dari {len(parts)} bagian pelayanan" if stated
        else "Kantor ini belum menyatakan apa pun tentang pelayanan informasinya",
        (*own, *channels(portal, ChannelKind.REQUEST, ministry)),
        tuple(_contact(told.contact)),
        told.contact.email if told.contact else "",
        Pointer(host_of(site), site) if site else None,
        tuple(map(_hours, told.hours)),
        tuple((each.subject, _price(each.price), each.note) for each in told.charges),
        tuple((name, _shown(_said(told.pledge, each))) for each, name in _PLEDGE.items()),
        _pledge_answer(told.pledge),
        standards,
        f"{there} dari {len(standards)} standar sudah ditunjukkan kantor" if standards else "",
        tuple(Pointer(each.name, each.address) for each in told.forms),
        tuple(Pointer(each.name, each.address, each.explanation) for each in told.complaints),
        channels(portal, ChannelKind.COMPLAINT, ministry),
        channels(portal, ChannelKind.DISPUTE, ministry),
        told.facilities,
        told.facilities_note,
        tuple(_remarks(record, told)),
    )  # fmt: skip


def channels(portal: Record, kind: ChannelKind, ministry: str | None = None) -> tuple[Pointer, ...]:
    """Show the shared channels of a kind: those open to offices of ``ministry``, or all of them."""
    return tuple(
        _channel(each)
        for each in portal.portal.channels
        if each.kind is kind and (ministry is None or each.ministry in {"", ministry})
    )


def service_ways(portal: Record) -> tuple[Pointer, ...]:
    """Lead to the information service of every office."""
    return tuple(
        Pointer(each.office.short_name, f"/{addresses.information_service(each.office.slug)}")
        for each in portal.offices
        if each.disclosures
    )


def _channel(each: Channel) -> Pointer:
    warning = ""
    if not each.address:
        warning = "Alamatnya belum kami ketahui."
    elif each.confidence is Confidence.UNCONFIRMED:
        warning = "Alamat ini belum dikonfirmasi; periksa dulu sebelum mengirim data Anda."
    return Pointer(each.name, each.address, each.explanation, each.legal_basis, warning)


def _standards(
    required: Iterable[RequiredStandard], own: tuple[ServiceStandard, ...]
) -> Iterator[StandardLine]:
    for each in required:
        documents = tuple(_document(mine, each.title) for mine in own if mine.code == each.code)
        status = _THERE if documents else _MISSING
        basis = sureness(each.legal_basis, each.confidence)
        yield StandardLine(each.title, each.explanation, status, documents, basis)


def _document(each: ServiceStandard, otherwise: str) -> Pointer:
    since = f"Berlaku sejak {numbers.long_date(each.since)}." if each.since else ""
    return Pointer(each.title or otherwise, each.address, since)


def _contact(contact: Contact | None) -> Iterator[tuple[str, Shown]]:
    yield "Alamat", _shown(contact.address if contact else "")
    yield "Telepon", _shown(contact.phone if contact else "")
    yield "Surel", _shown(contact.email if contact else "")
    yield "Situs", _shown(contact.site if contact else "")
    yield "Penanggung jawab", _shown(contact.position if contact else "")


def _hours(each: OpeningHours) -> tuple[str, str, str]:
    opens, closes = (numbers.clock(moment) if moment else "" for moment in (each.opens, each.closes))
    pause = " sampai ".join(map(numbers.clock, each.pause)) if each.pause else "belum dinyatakan"
    return each.days, f"{opens} sampai {closes}", pause


def _price(price: Decimal | None) -> Shown:
    if price is None:
        return NOT_STATED
    return Shown(f"Rp\u00a0{numbers.number(price)}" if price else "gratis")


def _said(pledge: ServicePledge | None, content: PledgeContent) -> str:
    return pledge.contents.get(content, "") if pledge else ""


def _pledge_answer(pledge: ServicePledge | None) -> str:
    if pledge is None:
        return "Maklumat kantor ini belum dinyatakan di sini."
    told = f"Memuat {len(pledge.contents)} dari {len(PledgeContent)} isi wajib"
    return f"{told}, ditetapkan {numbers.long_date(pledge.declared)}." if pledge.declared else f"{told}."


def _remarks(record: OfficeRecord, told: InformationService) -> Iterator[str]:
    if told.updated:
        yield f"Diperbarui {numbers.long_date(told.updated)}."
    if told.cited.document:
        yield f"Diambil dari {spot(record, told.cited.document, told.cited.where)}."
    if told.note:
        yield told.note


def _shown(text: str) -> Shown:
    return Shown(text) if text else NOT_STATED
