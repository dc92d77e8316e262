"""The documents of an office as finished strings: title, size, date and address of each."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from generator.languages.translation import translate_plural
from generator.record.library import PublishedDocument, published_documents
from generator.record.record import OfficeRecord, Record
from generator.views.shared import numbers

_KINDS: Final = MappingProxyType(
    {
        "laporan-kinerja": "Laporan kinerja",
        "perjanjian-kinerja": "Perjanjian kinerja",
        "renstra": "Rencana strategis",
        "rencana-kerja": "Rencana kerja",
        "anggaran": "Anggaran",
        "keuangan": "Laporan keuangan",
        "pengadaan": "Pengadaan barang dan jasa",
        "keputusan": "Keputusan dan peraturan",
        "sop": "Prosedur (SOP)",
        "formulir": "Formulir",
        "laporan-layanan-informasi": "Laporan layanan informasi",
        "lainnya": "Dokumen lain",
    }
)
_FORMATS: Final = MappingProxyType(
    {
        "docx": "Word", "xlsx": "Excel", "pptx": "PowerPoint", "odt": "Teks OpenDocument",
        "ods": "Lembar OpenDocument", "odp": "Presentasi OpenDocument", "txt": "Teks", "jpg": "Foto JPG",
        "png": "Gambar PNG", "zip": "Arsip ZIP",
    }
)  # fmt: skip
_THOUSAND: Final = 1000


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One document: where it leads, and everything about it in the order in which it is asked for."""

    anchor: str
    title: str
    address: str
    is_outside: bool
    facts: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class DocumentGroup:
    """The documents of one kind, the newest first."""

    anchor: str
    title: str
    lines: tuple[DocumentLine, ...]


@dataclass(frozen=True, slots=True)
class LibraryView:
    """Everything the page of documents says; ``digests`` are pairs of title and digest."""

    answer: str
    groups: tuple[DocumentGroup, ...]
    digests: tuple[tuple[str, str], ...]
    has_outside: bool
    licence: str


def library_view(portal: Record, record: OfficeRecord) -> LibraryView | None:
    """Return the documents of an office by kind, or ``None`` where it lists none."""
    licence = portal.portal.licence
    listed = sorted(
        published_documents(record.ledger, licence), key=lambda each: _is_to_come(each, portal.today)
    )
    if not listed:
        return None
    groups = []
    for kind, title in _KINDS.items():
        lines = tuple(
            _line(document, licence, portal.today)
            for document in listed
            if document.entry.labels["jenis"] == kind
        )
        if lines:
            groups.append(DocumentGroup(kind, title, lines))
    outside = sum(each.file is None for each in listed)
    downloadable = len(listed) - outside
    counts = [f"{downloadable} dapat diunduh di sini"] if downloadable else []
    counts += [f"{outside} di luar portal ini"] if outside else []
    waiting = sum(_is_to_come(each, portal.today) for each in listed)
    dated = max((each.dated for each in listed[: len(listed) - waiting] if each.dated), default=None)
    answer = f"{len(listed)} dokumen: {', '.join(counts)}."
    answer += f" Yang terbaru per {numbers.long_date(dated)}." if dated else ""
    day = numbers.long_date(portal.today)
    answer += f" Keadaan per {day}: {waiting} bertanggal sesudah itu." if waiting else ""
    digests = tuple((each.title, each.sha256) for each in listed if each.sha256)
    return LibraryView(answer, tuple(groups), digests, bool(outside), licence)


def _is_to_come(document: PublishedDocument, today: date) -> bool:
    """Whether a document carries a day to come: it stands after the others, whatever its year."""
    return document.dated is not None and document.dated > today


def _line(document: PublishedDocument, usual: str, today: date) -> DocumentLine:
    labels = document.entry.labels
    name = _FORMATS.get(document.format, document.format.upper())
    weight = size(document.size) if document.size is not None else ""
    facts = [
        ", ".join(filter(None, (name, weight))),
        f"tahun {labels['tahun']}",
        f"keadaan {numbers.long_date(document.dated)}" if document.dated else "",
        "tanggal itu belum tiba" if _is_to_come(document, today) else "",
        labels["pemilik"],
        f"izin pakai {document.licence}" if document.licence not in {"", usual} else "",
    ]
    return DocumentLine(
        document.anchor,
        document.title,
        document.address,
        document.file is None,
        tuple(filter(None, facts)),
        document.entry.note,
    )


def size(count: int) -> str:
    """Return a number of bytes in words, in powers of 1000: ``812 byte``, ``45 kB``, ``1,2 MB``."""
    if count < _THOUSAND:
        return translate_plural("{count} byte", count)
    kilo = numbers.number(Decimal(count) / _THOUSAND, 0)
    if len(kilo) <= len("999"):
        return f"{kilo}\u00a0kB"
    return f"{numbers.number(Decimal(count) / _THOUSAND**2, 1)}\u00a0MB"
