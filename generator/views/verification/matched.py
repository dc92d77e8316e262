"""How many figures of an office were found in the documents that they cite, and when they were looked up."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from generator.compute.shared.arithmetic import ratio, total
from generator.domain.registers.register import Entry
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.views.shared import numbers

REGISTER: Final = "pencocokan"


@dataclass(frozen=True, slots=True)
class MatchedFile:
    """A data file: its address, how many of its figures were found, and whether it changed since."""

    name: str
    href: str
    counts: str
    has_changed: bool


@dataclass(frozen=True, slots=True)
class MatchedDocument:
    """A source document: when it was looked into, how many figures were found, and the files of these."""

    title: str
    day: str
    lead: str
    files: tuple[MatchedFile, ...]

    @property
    def changed(self) -> int:
        """How many of the files have changed since."""
        return sum(each.has_changed for each in self.files)


def matched_documents(record: OfficeRecord, digests: Mapping[str, str]) -> tuple[MatchedDocument, ...]:
    """Return the documents that were looked into; ``digests`` are those of the data files by path."""
    rows: dict[str, list[Entry]] = {}
    for entry in record.ledger.rows(REGISTER):
        rows.setdefault(entry.cited.document, []).append(entry)
    return tuple(_document(record, key, entries, digests) for key, entries in rows.items())


def _document(
    record: OfficeRecord, key: str, entries: list[Entry], digests: Mapping[str, str]
) -> MatchedDocument:
    # What was looked up first is as old as the whole.
    days = sorted(filter(None, (each.labels["tanggal"] for each in entries)))
    return MatchedDocument(
        record.documents[key].title,
        numbers.long_date(date.fromisoformat(days[0])) if days else "",
        _lead(entries),
        tuple(_file(each, digests) for each in entries),
    )


def _lead(entries: list[Entry]) -> str:
    all_, found, explained = (_sum(entries, name) for name in ("angka", "ditemukan", "dijelaskan"))
    share = ratio(found, all_)
    parts = [f"{_count(found)} dari {_count(all_)} angka ada di tempat yang dikutip"]
    parts += [f" ({numbers.percent(share)})"] if share is not None else []
    parts += [f", {_count(explained)} lainnya dijelaskan catatannya"] if explained else []
    missing = all_ - found - explained
    parts += [f", {_count(missing)} belum ditemukan"] if missing else []
    return "".join(parts)


def _file(entry: Entry, digests: Mapping[str, str]) -> MatchedFile:
    path = entry.labels["berkas_data"]
    all_, found = (entry.figures[name] or Decimal() for name in ("angka", "ditemukan"))
    return MatchedFile(
        "/".join(path.split("/")[3:]) or path,
        page_addresses.data_file(path) if path in digests else "",
        f"{_count(found)} dari {_count(all_)}",
        digests.get(path) != entry.labels["sidik_berkas"],
    )


def _sum(entries: list[Entry], name: str) -> Decimal:
    return total(each.figures[name] for each in entries) or Decimal()


def _count(value: Decimal) -> str:
    return numbers.count(int(value))
