"""The documents that figures come from: what each is, where it can be had, which files cite it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.domain.shared.reference import SourceDocument
from generator.record import citation_addresses, page_addresses
from generator.record.library import PublishedDocument, published_documents
from generator.record.record import OfficeRecord
from generator.views.shared import numbers


@dataclass(frozen=True, slots=True)
class Way:
    """Where a document can be had: at an address ``outside`` this portal, or in it."""

    title: str
    href: str
    is_outside: bool


@dataclass(frozen=True, slots=True)
class CitingFile:
    """A data file with rows that cite a document, and its page."""

    name: str
    count: str
    href: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """One document; ``missing`` says in words that it can be had neither here nor at an address."""

    anchor: str
    title: str
    facts: tuple[str, ...]
    ways: tuple[Way, ...]
    missing: str
    files: tuple[CitingFile, ...]


def source_views(record: OfficeRecord) -> tuple[SourceView, ...]:
    """Return the documents of an office, the newest first.

    A document of the library (`dokumen.csv`) with the same key is the document itself.
    """
    listed = {each.entry.labels["kunci"]: each for each in reversed(published_documents(record.ledger, ""))}
    citing = _citing(record)
    ordered = sorted(record.ledger.documents, key=lambda each: (-each.year, each.title))
    return tuple(
        _source(record, each, listed.get(each.id), citing.get(each.id, Counter())) for each in ordered
    )


def _citing(record: OfficeRecord) -> dict[str, Counter[str]]:
    """Count the facts that cite each document, by the path of their file."""
    found: dict[str, Counter[str]] = {}
    for fact in record.ledger.citing():
        found.setdefault(fact.cited.document, Counter())[fact.at.path] += 1
    return found


def _source(
    record: OfficeRecord, document: SourceDocument, listed: PublishedDocument | None, citing: Counter[str]
) -> SourceView:
    ways = tuple(_ways(document, listed))
    facts = (
        document.publisher,
        numbers.long_date(document.issued) if document.issued else f"tahun {document.year}",
        document.reference,
    )
    slug = record.office.slug
    files = tuple(
        CitingFile(
            path.removeprefix(f"data/satker/{slug}/"),
            numbers.count(count),
            page_addresses.data_file(path),
        )
        for path, count in sorted(citing.items())
    )
    return SourceView(
        citation_addresses.source_anchor(document.id),
        document.title,
        tuple(filter(None, facts)),
        ways,
        "" if ways else "Dokumen ini tidak diterbitkan di portal ini.",
        files,
    )


def _ways(document: SourceDocument, listed: PublishedDocument | None) -> Iterator[Way]:
    if listed is not None and listed.address:
        is_outside = listed.file is None
        yield Way("Buka dokumennya" if is_outside else "Unduh dokumennya", listed.address, is_outside)
    if document.address and (listed is None or listed.address != document.address):
        yield Way("Buka di situs penerbitnya", document.address, is_outside=True)
