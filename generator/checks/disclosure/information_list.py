"""R329 and R331: the list of public information names all that is published, and counts without a gap."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from generator.compute.disclosure.public_information import LIST, number_of
from generator.domain.portal.ledger import Ledger
from generator.domain.registers.register import Entry
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.record import page_addresses
from generator.record.published import datasets, document_addresses
from generator.record.record import OfficeRecord
from generator.values.shared.place import Place

# How machine copies are named in the folder of the page that they copy.
_COPIES: Final = frozenset(
    f"{name}{ending}"
    for name in ("kinerja", "tabel", "data")
    for ending in (".csv", ".json", ".xlsx", page_addresses.EXCEL)
)


def check(ledger: Ledger, judged: Callable[[], OfficeRecord]) -> Iterator[Diagnostic]:
    """Find data that an office's list leaves out, and numbers left out; only a list needs it ``judged``."""
    rows = ledger.rows(LIST)
    if rows:
        yield from _unlisted(judged(), rows)
        yield from _uncounted(rows)


def _unlisted(office: OfficeRecord, rows: Sequence[Entry]) -> Iterator[Diagnostic]:
    """Find the data sets and documents of the portal that no row of the list leads to."""
    listed = {_page(each.labels["alamat"]) for each in rows}
    for address in (*datasets(office), *document_addresses(office)):
        if f"/{address}" not in listed:
            message = f"portal menerbitkan `/{address}`, tetapi tidak ada baris DIP yang menunjuknya"
            remedy = f"tambahkan baris dengan `alamat` `/{address}`"
            yield finding("R329", Place(rows[-1].at.path, 0, 0, "alamat"), message, remedy)


def _uncounted(rows: Sequence[Entry]) -> Iterator[Diagnostic]:
    """Find the first number of each year that is no number, or that follows a gap."""
    for year in sorted({each.year for each in rows}):
        of_year = [each for each in rows if each.year == year]
        for expected, row in enumerate(sorted(of_year, key=_rank), 1):
            if number_of(row) != expected:
                text = row.labels["nomor"]
                message = f"nomor `{text}` tahun {year} bukan urutan berikutnya"
                at = Place(row.at.path, row.at.line, 0, "nomor")
                remedy = (
                    f"kembalikan baris nomor {expected} bila hilang; bila tidak, tulis `{expected}` dan "
                    "urutkan nomor sesudahnya"
                )
                yield finding("R331", at, message, remedy, mark=text)
                break


def _rank(entry: Entry) -> tuple[bool, int]:
    """Put rows in the order of their numbers, and those without one last."""
    number = number_of(entry)
    return number is None, number or 0


def _page(address: str) -> str:
    """Return the page that an address leads to; a machine copy leads to the page that it copies."""
    page = address.partition("#")[0]
    folder, _, name = page.rpartition("/")
    is_copy = name in _COPIES and not folder.endswith("/dokumen")
    return f"{folder}/" if is_copy else page
