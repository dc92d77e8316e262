"""The two lists that the law asks an office for: public information (DIP) and exempt information (DIK)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from generator.compute.disclosure.public_information import (
    EXEMPT_LIST,
    LIST,
    day_of,
    number_of,
)
from generator.domain.registers.register import Entry
from generator.record.record import OfficeRecord, Record
from generator.views.disclosure.evidence_places import link_address
from generator.views.disclosure.public_information_words import CLASSES
from generator.views.shared import numbers

_FEW: Final = 10
_MANY: Final = 200


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row of a list: its name, where it leads, what more is known of it, and the cells of its columns.

    ``kind`` is the key of its class, by which a reader may narrow the list.
    """

    name: str
    path: str
    details: tuple[str, ...]
    kind: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """A list as the law asks for it (DIP or DIK); ``kinds`` are the classes of its rows, key and name."""

    columns: tuple[str, ...]
    rows: tuple[ListRow, ...]
    kinds: tuple[tuple[str, str], ...] = ()

    @property
    def count(self) -> str:
        """How many rows it has."""
        return numbers.count(len(self.rows))

    @property
    def is_long(self) -> bool:
        """Whether a reader is helped by narrowing it."""
        return len(self.rows) > _FEW

    @property
    def is_vast(self) -> bool:
        """Whether a phone is helped by drawing only the rows in sight."""
        return len(self.rows) > _MANY


def information_list(portal: Record, record: OfficeRecord) -> ListView:
    """Return the list of public information (DIP) of an office, newest year first.

    Its columns are the seven that the law asks for; what else is known is in the details of each row.
    """
    names = ("pejabat", "penanggung_jawab", "pembuatan", "bentuk", "retensi")
    columns = ("Nomor", "Dikuasai oleh", "Penanggung jawab", "Waktu dan tempat", "Bentuk", "Simpan")
    titles = {each.code: each.title for each in portal.portal.legal_items}
    rows = record.ledger.rows(LIST)
    ordered = sorted(rows, key=lambda each: (-each.year, number_of(each) or 0, each.labels["nomor"]))
    present = {each.labels["kelas"] for each in rows}
    return ListView(
        columns,
        tuple(
            ListRow(
                row.labels["ringkasan"],
                link_address(row),
                _listed_details(row, titles),
                row.labels["kelas"],
                (
                    f"{row.labels['nomor']}/{row.labels['tahun']}",
                    *(numbers.dated(row.labels[name]) for name in names),
                ),
            )
            for row in ordered
        ),
        tuple((key, name) for key, name in CLASSES.items() if key in present),
    )


def _listed_details(entry: Entry, titles: Mapping[str, str]) -> tuple[str, ...]:
    """Say of a row what the law does not ask for: its class, its item, its file, its day, its decree."""
    labels, day = entry.labels, day_of(entry.labels["diperbarui"])
    file = ", ".join(filter(None, (labels["format"], labels["ukuran"])))
    details = (
        CLASSES.get(labels["kelas"], ""),
        titles.get(labels["butir"], ""),
        file,
        f"Diperbarui {numbers.long_date(day)}" if day else "",
        f"Penetapan: {labels['sk']}" if labels["sk"] else "",
        entry.note,
    )
    return tuple(filter(None, details))


def exempt_list(record: OfficeRecord) -> ListView:
    """Return the list of exempt information (DIK): law, consequences, time limit (UU 14/2008, article 17)."""
    names = ("dasar_hukum", "akibat_dibuka", "akibat_ditutup", "jangka_waktu")
    columns = ("Dasar hukum", "Bila dibuka", "Bila ditutup", "Jangka waktu")
    return ListView(
        columns,
        tuple(
            ListRow(
                row.labels["konten"],
                "",
                _exempt_details(row),
                "",
                tuple(row.labels[name] for name in names),
            )
            for row in record.ledger.rows(EXEMPT_LIST)
        ),
    )


def _exempt_details(entry: Entry) -> tuple[str, ...]:
    labels, until = entry.labels, day_of(entry.labels["sampai"])
    details = (
        f"Pasal 17 huruf {labels['huruf']}" if labels["huruf"] else "",
        f"Sampai {numbers.long_date(until)}" if until else "",
        f"Uji konsekuensi: {labels['uji']}" if labels["uji"] else "",
        f"Penetapan: {labels['sk']}" if labels["sk"] else "",
        entry.note,
    )
    return tuple(filter(None, details))
