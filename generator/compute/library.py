"""The rows of documents held against the files that stand beside them."""

from collections.abc import Iterator
from typing import Final

from generator.domain.ledger import Ledger
from generator.domain.library import StoredFile
from generator.domain.register import Entry

REGISTER: Final = "dokumen"


def documents(ledger: Ledger) -> tuple[Entry, ...]:
    """Return the documents that an office lists, in the order of its file."""
    return ledger.rows(REGISTER)


def file_of(ledger: Ledger, entry: Entry) -> StoredFile | None:
    """Return the stored file that a row names, sound or not; ``None`` for a document elsewhere."""
    name = entry.labels["berkas"]
    return next((each for each in ledger.stored if each.name == name), None) if name else None


def outdated(ledger: Ledger) -> Iterator[tuple[Entry, StoredFile]]:
    """Yield the rows whose digest is not that of their file, with the file."""
    for entry in documents(ledger):
        file = file_of(ledger, entry)
        if file is not None and file.is_sound and entry.labels["sha256"] != file.sha256:
            yield entry, file


def unlisted(ledger: Ledger) -> Iterator[StoredFile]:
    """Yield the sound files that no row names."""
    named = {entry.labels["berkas"] for entry in documents(ledger)}
    return (each for each in ledger.stored if each.is_sound and each.name not in named)
