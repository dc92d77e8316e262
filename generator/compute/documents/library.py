"""The rows of an office's documents compared with the stored files: digests, missing and unlisted ones."""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Final

from generator.domain.documents.library import StoredFile
from generator.domain.portal.ledger import Ledger
from generator.domain.registers.register import Entry
from generator.values.shared.digest import plain_digest

REGISTER: Final = "dokumen"
# By the path of a file: the digests that it would have with other line ends, and the names of those.
LineEnds = Mapping[str, Mapping[str, str]]


class Mismatch(Enum):
    """How the digest in a row differs from that of its file."""

    UNSTATED = "unstated"
    NO_DIGEST = "no digest"  # what stands there never was one, so it tells nothing of the file
    LINE_ENDS = "line ends"  # the same text: only how its lines end is not the same
    CHANGED = "changed"


def documents(ledger: Ledger) -> tuple[Entry, ...]:
    """Return the documents that an office lists, in the order of its file."""
    return ledger.rows(REGISTER)


def file_of(ledger: Ledger, entry: Entry) -> StoredFile | None:
    """Return the stored file that a row names, intact or not; ``None`` for a document elsewhere."""
    name = entry.labels["berkas"]
    return next((each for each in ledger.stored if each.name == name), None) if name else None


def stated_digest(entry: Entry) -> str:
    """Return the SHA-256 of a row in lower case; empty where the cell is empty or holds no digest."""
    return plain_digest(entry.labels["sha256"]) or ""


def outdated(ledger: Ledger) -> Iterator[tuple[Entry, StoredFile]]:
    """Yield the rows whose digest is not that of their file, with the file."""
    for entry in documents(ledger):
        file = file_of(ledger, entry)
        if file is not None and file.is_sound and stated_digest(entry) != file.sha256:
            yield entry, file


def outdated_files(ledgers: Iterable[Ledger]) -> list[str]:
    """Return the paths of the files whose content differs from the digest in their row."""
    return [file.path for ledger in ledgers for _, file in outdated(ledger)]


def mismatch(entry: Entry, file: StoredFile, line_ends: LineEnds) -> Mismatch:
    """Return how the digest of a row differs from its file's; the two must differ."""
    if not entry.labels["sha256"]:
        return Mismatch.UNSTATED
    digest = stated_digest(entry)
    if not digest:
        return Mismatch.NO_DIGEST
    return Mismatch.LINE_ENDS if digest in line_ends.get(file.path, {}) else Mismatch.CHANGED


def unlisted(ledger: Ledger) -> Iterator[StoredFile]:
    """Yield the sound files that no row names."""
    named = {entry.labels["berkas"] for entry in documents(ledger)}
    return (each for each in ledger.stored if each.is_sound and each.name not in named)
