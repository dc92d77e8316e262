"""Updates of the registers of documents (``dokumen.csv``) after files have changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from generator.compute.documents.library import (
    LineEnds,
    Mismatch,
    mismatch,
    outdated,
    outdated_files,
    stated_digest,
)
from generator.domain.documents.library import StoredFile
from generator.domain.portal.ledger import Ledger
from generator.domain.registers.register import Entry
from generator.loading.portal.ledger import load
from generator.sources.documents.library import other_line_ends, read_library
from generator.sources.shared.files import read_folder
from generator.sources.shared.rewrite import with_cells
from generator.values.shared.moment import Clock


@dataclass(frozen=True, slots=True)
class RegisterUpdate:
    """One register: its path, its new bytes (``None`` where a column is missing), and its changed rows.

    ``changes`` and ``unchanged`` are messages, one a row. Of an ``unchanged`` row digest and date are right;
    only the file is to be restored.
    """

    path: str
    content: bytes | None
    changes: tuple[str, ...]
    unchanged: tuple[str, ...] = ()


def register_updates(root: Path, cache: Path, clock: Clock) -> Iterator[RegisterUpdate]:
    """Yield every register whose digests are not those of its files.

    A changed file gets its digest and today's date; a new one its digest, and the date unless a clerk has
    stated one. Never one without the other, and nothing else of the register changes. A row without a valid
    digest (a spreadsheet's number, say) is treated as new: nothing shows that its file changed.
    A file with other line ends has not changed: its row stays.
    """
    files = read_folder(root, "data").value
    stored = tuple(each.file for each in read_library(root, cache).value)
    portal = load(files, stored).value.portal
    today = clock.day(portal.zone)
    line_ends = other_line_ends(root, outdated_files(portal.ledgers))
    for ledger in portal.ledgers:
        pairs = tuple(outdated(ledger))
        if pairs:
            yield _register_update(root, ledger, pairs, today, line_ends)


def _register_update(
    root: Path,
    ledger: Ledger,
    pairs: tuple[tuple[Entry, StoredFile], ...],
    today: date,
    line_ends: LineEnds,
) -> RegisterUpdate:
    path = f"data/satker/{ledger.office.slug}/dokumen.csv"
    states = [(entry, file, mismatch(entry, file, line_ends)) for entry, file in pairs]
    changed = [each for each in states if each[2] is not Mismatch.LINE_ENDS]
    changes = {entry.at.line: _cells(entry, file, state, today) for entry, file, state in changed}
    changed_rows = tuple(
        _change_message(entry, file, state, changes[entry.at.line]) for entry, file, state in changed
    )
    unchanged_rows = (
        _unchanged_message(entry, file, line_ends)
        for entry, file, state in states
        if state is Mismatch.LINE_ENDS
    )
    return RegisterUpdate(path, with_cells(root / path, changes), changed_rows, tuple(unchanged_rows))


def _cells(entry: Entry, file: StoredFile, state: Mismatch, today: date) -> dict[str, str]:
    digest = {"sha256": file.sha256}
    is_dated = entry.labels["tanggal"] and state is not Mismatch.CHANGED
    return digest if is_dated else digest | {"tanggal": today.isoformat()}


def _unchanged_message(entry: Entry, file: StoredFile, line_ends: LineEnds) -> str:
    line_ending = line_ends[file.path][stated_digest(entry)]
    return (
        f"baris {entry.at.line}: hanya akhir baris {file.name} yang berubah, jadi sidik jari dan tanggalnya "
        f"tetap; kembalikan berkasnya dengan akhir baris {line_ending} (kinerja jelaskan D256)"
    )


_STATES: Final = {
    Mismatch.UNSTATED: "baru",
    Mismatch.NO_DIGEST: "tadinya tanpa sidik jari yang benar",
    Mismatch.CHANGED: "berubah",
}


def _change_message(entry: Entry, file: StoredFile, mismatch_: Mismatch, cells: dict[str, str]) -> str:
    state = _STATES[mismatch_]
    date_note = (
        f"tanggal {cells['tanggal']}" if "tanggal" in cells else f"tanggal tetap {entry.labels['tanggal']}"
    )
    return f"baris {entry.at.line}: {file.name} {state}; sidik jari dan {date_note}"
