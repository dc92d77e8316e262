"""The registers of documents brought up to date with the files beside them, and what to tell about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.compute.library import outdated
from generator.domain.ledger import Ledger
from generator.domain.library import StoredFile
from generator.domain.register import Entry
from generator.loading.ledger import load
from generator.sources.files import read_folder
from generator.sources.library import read_library
from generator.sources.rewrite import with_cells
from generator.values.moment import Clock


@dataclass(frozen=True, slots=True)
class Renewal:
    """One register: its path, its new bytes (``None`` where a column is missing), and what is new in it."""

    path: str
    content: bytes | None
    told: tuple[str, ...]


def renewals(root: Path, cache: Path, clock: Clock) -> Iterator[Renewal]:
    """Yield every register whose digests are not those of its files.

    A changed file gets its digest and today's date; a new one its digest, and the date unless a clerk has
    stated since when it is so. Never one without the other, and nothing else of the file is touched.
    """
    files = read_folder(root, "data").value
    stored = tuple(each.file for each in read_library(root, cache).value)
    portal = load(files, stored).value.portal
    today = clock.day(portal.zone)
    for ledger in portal.ledgers:
        pairs = tuple(outdated(ledger))
        if pairs:
            yield _renewal(root, ledger, pairs, today)


def _renewal(root: Path, ledger: Ledger, pairs: tuple[tuple[Entry, StoredFile], ...], today: date) -> Renewal:
    path = f"data/satker/{ledger.office.slug}/dokumen.csv"
    changes = {entry.at.line: _cells(entry, file, today) for entry, file in pairs}
    told = tuple(_told(entry, file, changes[entry.at.line]) for entry, file in pairs)
    return Renewal(path, with_cells(root / path, changes), told)


def _cells(entry: Entry, file: StoredFile, today: date) -> dict[str, str]:
    digest = {"sha256": file.sha256}
    is_dated = entry.labels["tanggal"] and not entry.labels["sha256"]
    return digest if is_dated else digest | {"tanggal": today.isoformat()}


def _told(entry: Entry, file: StoredFile, cells: dict[str, str]) -> str:
    state = "berubah" if entry.labels["sha256"] else "baru"
    dated = (
        f"tanggal {cells['tanggal']}" if "tanggal" in cells else f"tanggal tetap {entry.labels['tanggal']}"
    )
    return f"baris {entry.at.line}: {file.name} {state}; sidik jari dan {dated}"
