"""How an office serves those who ask for information, as finished strings; what is not stated says so."""

from collections.abc import Iterable, Iterator, Sequence
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
from generator.domain.portal.ledger import Portal
from generator.domain.shared.reference import Citation, Confidence
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.record.summary import OfficeName
from generator.record.surroundings import MOST_NAMED
from generator.values.shared.address import host_of
from generator.values.shared.place import Place
from generator.views.disclosure.procedure import stated_basis
from generator.views.shared import numbers
from generator.views.shared.components import Shown, Status
from generator.views.shared.provenance import cited_place

NOT_STATED: Final = Shown("belum dinyatakan", is_known=False)
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
# The parts of a service in the order in which a missing one is named.
_PARTS: Final = (
    "maklumat pelayanan", "standar layanan", "biaya", "jam pelayanan", "kontak", "formulir",
    "alamat permintaan daring", "saluran pengaduan", "sarana bagi penyandang disabilitas",
)  # fmt: skip
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
    """Everything the page of an office's information service says; ``unstated`` names the parts left out."""

    answer: str
    unstated: str
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
    has_contact: bool
    has_pledge: bool
    has_standards: bool
    remarks: tuple[str, ...]


def service_view(portal: Portal, record: OfficeRecord) -> ServiceView:
    """Return what an office states of its service, and the shared channels that are open to its visitors."""
    service = record.ledger.information_service or _EMPTY
    parts = (
        service.pledge, service.standards, service.charges, service.hours, service.contact, service.forms,
        service.request_address, service.complaints, service.facilities,
    )  # fmt: skip
    stated = sum(bool(part) for part in parts)
    ministry = record.office.ministry
    standards = tuple(_standards(portal.required_standards, service.standards))
    sheachs = sum(each.status is _THERE for each in standards)
    requests = (
        [Pointer("Permintaan daring kantor ini", service.request_address)] if service.request_address else []
    )
    site = service.contact.site if service.contact else ""
    return ServiceView(
        f"Kantor ini menyatakan {stated} dari {len(parts)} bagian pelayanan" if stated
        else "Kantor ini belum menyatakan apa pun tentang pelayanan informasinya",
        ", ".join(name for name, part in zip(_PARTS, parts, strict=True) if not part),
        (*requests, *channels(portal, ChannelKind.REQUEST, ministry)),
        tuple(_contact(service.contact)),
        service.contact.email if service.contact else "",
        Pointer(host_of(site), site) if site else None,
        tuple(map(_hours, service.hours)),
        tuple((each.subject, _price(each.price), each.note) for each in service.charges),
        tuple((name, _shown(_content_of(service.pledge, each))) for each, name in _PLEDGE.items()),
        _pledge_answer(service.pledge),
        standards,
        f"{sheachs} dari {len(standards)} standar sudah ditunjukkan kantor" if standards else "",
        tuple(Pointer(each.name, each.address) for each in service.forms),
        tuple(Pointer(each.name, each.address, each.explanation) for each in service.complaints),
        channels(portal, ChannelKind.COMPLAINT, ministry),
        channels(portal, ChannelKind.DISPUTE, ministry),
        service.facilities,
        service.facilities_note,
        service.contact is not None,
        service.pledge is not None,
        bool(service.standards),
        tuple(_remarks(record, service)),
    )  # fmt: skip


def channels(portal: Portal, kind: ChannelKind, ministry: str | None = None) -> tuple[Pointer, ...]:
    """Return the shared channels of a kind: those open to offices of ``ministry``, or all of them."""
    return tuple(
        _channel(channel)
        for channel in portal.channels
        if channel.kind is kind and (ministry is None or channel.ministry in {"", ministry})
    )


def service_links(offices: Sequence[OfficeName]) -> tuple[Pointer, ...]:
    """Return the links to the information service of offices; of many one link, to choose from all."""
    if len(offices) > MOST_NAMED + 1:
        below = page_addresses.information_service("x").removeprefix(page_addresses.office("x"))
        return (Pointer(f"{len(offices)} kantor: pilih kantornya", f"/{page_addresses.choice(below)}"),)
    return tuple(
        Pointer(office.short_name, f"/{page_addresses.information_service(office.slug)}")
        for office in offices
    )


def _channel(channel: Channel) -> Pointer:
    warning = ""
    if not channel.address:
        warning = "Alamatnya belum kami ketahui."
    elif channel.confidence is Confidence.UNCONFIRMED:
        warning = "Alamat ini belum dikonfirmasi; periksa dulu sebelum mengirim data Anda."
    return Pointer(channel.name, channel.address, channel.explanation, channel.legal_basis, warning)


def _standards(
    required: Iterable[RequiredStandard], stated: tuple[ServiceStandard, ...]
) -> Iterator[StandardLine]:
    for standard in required:
        documents = tuple(_document(each, standard.title) for each in stated if each.code == standard.code)
        status = _THERE if documents else _MISSING
        basis = stated_basis(standard.legal_basis, standard.confidence)
        yield StandardLine(standard.title, standard.explanation, status, documents, basis)


def _document(standard: ServiceStandard, otherwise: str) -> Pointer:
    since = f"Berlaku sejak {numbers.long_date(standard.since)}." if standard.since else ""
    return Pointer(standard.title or otherwise, standard.address, since)


def _contact(contact: Contact | None) -> Iterator[tuple[str, Shown]]:
    yield "Alamat", _shown(contact.address if contact else "")
    yield "Telepon", _shown(contact.phone if contact else "")
    yield "Surel", _shown(contact.email if contact else "")
    yield "Situs", _shown(contact.site if contact else "")
    yield "Penanggung jawab", _shown(contact.position if contact else "")


def _hours(hours: OpeningHours) -> tuple[str, str, str]:
    opens, closes = (numbers.clock(moment) if moment else "" for moment in (hours.opens, hours.closes))
    pause = " sampai ".join(map(numbers.clock, hours.pause)) if hours.pause else "belum dinyatakan"
    return hours.days, f"{opens} sampai {closes}", pause


def _price(price: Decimal | None) -> Shown:
    if price is None:
        return NOT_STATED
    return Shown(f"Rp\u00a0{numbers.number(price)}" if price else "gratis")


def _content_of(pledge: ServicePledge | None, content: PledgeContent) -> str:
    return pledge.contents.get(content, "") if pledge else ""


def _pledge_answer(pledge: ServicePledge | None) -> str:
    if pledge is None:
        return "Maklumat kantor ini belum dinyatakan di sini."
    sentence = f"Memuat {len(pledge.contents)} dari {len(PledgeContent)} isi wajib"
    return (
        f"{sentence}, ditetapkan {numbers.long_date(pledge.declared)}." if pledge.declared else f"{sentence}."
    )


def _remarks(record: OfficeRecord, service: InformationService) -> Iterator[str]:
    if service.updated:
        yield f"Diperbarui {numbers.long_date(service.updated)}."
    if service.cited.document:
        yield f"Diambil dari {cited_place(record, service.cited.document, service.cited.where)}."
    if service.note:
        yield service.note


def _shown(text: str) -> Shown:
    return Shown(text) if text else NOT_STATED
