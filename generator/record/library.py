"""The documents of an office as they are published: where each leads, what it weighs, under which terms."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Final

from generator.compute.disclosure.public_information import day_of
from generator.compute.documents.library import REGISTER, documents, file_of, stated_digest
from generator.domain.documents.library import StoredFile
from generator.domain.portal.ledger import Ledger
from generator.domain.registers.register import Entry
from generator.record import page_addresses

_ENDINGS: Final = frozenset(
    {"pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "csv", "txt", "zip", "jpg", "png"}
)


@dataclass(frozen=True, slots=True)
class PublishedDocument:
    """One document: ``address`` is rooted in this portal, or outside it where there is no ``file``.

    ``anchor`` names its place on the page of all documents. ``size`` is in bytes, ``None`` where nobody has
    stated it; ``format`` is the ending of its name.
    """

    entry: Entry
    anchor: str
    file: StoredFile | None
    address: str
    format: str
    size: int | None
    sha256: str
    dated: date | None
    licence: str

    @property
    def title(self) -> str:
        """The title as on its cover."""
        return self.entry.labels["judul"]


def published_documents(ledger: Ledger, licence: str) -> tuple[PublishedDocument, ...]:
    """Return the documents of an office, newest first; ``licence`` is the portal's, for its own files."""
    listed = tuple(documents(ledger))
    anchors = _anchors(entry.labels["kunci"] for entry in listed)
    published = [
        _published(ledger, entry, anchor, licence) for entry, anchor in zip(listed, anchors, strict=True)
    ]
    published.sort(key=lambda each: each.title)
    return tuple(sorted(published, key=lambda each: (each.entry.year, each.dated or date.min), reverse=True))


def _anchors(keys: Iterable[str]) -> tuple[str, ...]:
    """Name the place of each document by its key; of several with one key, the first row has it alone."""
    anchors: dict[str, None] = {}
    for key in keys:
        names = (f"dokumen-{key}{f'-{number}' if number > 1 else ''}" for number in count(1))
        anchors[next(name for name in names if name not in anchors)] = None
    return tuple(anchors)


def _published(ledger: Ledger, entry: Entry, anchor: str, licence: str) -> PublishedDocument:
    labels, file = entry.labels, file_of(ledger, entry)
    stated = int(labels["ukuran"]) if labels["ukuran"].isdecimal() else None
    address = leads_to(entry)
    return PublishedDocument(
        entry,
        anchor,
        file,
        address,
        _format(address),
        file.size if file else stated,
        file.sha256 if file else stated_digest(entry),
        day_of(labels["tanggal"]),
        labels["lisensi"] or (licence if file else ""),
    )


def leads_to(entry: Entry) -> str:
    """Return the address that a row of any register gives; a stored file has one in this portal."""
    if entry.register == REGISTER and entry.labels["berkas"]:
        return f"/{page_addresses.document(entry.at.path.split('/')[2], entry.labels['berkas'])}"
    return entry.labels.get("alamat", "")


def _format(address: str) -> str:
    ending = address.partition("?")[0].partition("#")[0].rpartition(".")[2].lower()
    return ending if ending in _ENDINGS else ""
