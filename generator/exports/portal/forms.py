"""One table in all its file forms, and what describes the files: digests, and the data's metadata."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from hashlib import sha256
from typing import Final, Protocol

from generator.domain.portal.ledger import Portal
from generator.exports.portal.database import database, database_maker
from generator.exports.portal.dataset import Dataset
from generator.exports.portal.parquet import parquet_maker, parquet_rows
from generator.exports.portal.table_part import Lines
from generator.exports.portal.written_file import WrittenFile
from generator.exports.shared.listing import csv_file, excel_file, json_file
from generator.exports.shared.workbook import workbook_maker, xlsx_rows
from generator.record import page_addresses

FIGURES: Final = (
    "Angka pecahan di berkas ini disimpan sampai 15 digit; semua digitnya ada di salinan CSV dan JSON. "
    "Sel kosong (NULL) berarti tidak ada angka, bukan nol."
)
# What makes these files; most builds find them made, and load none of it.
LIBRARIES: Final = ("duckdb", "pandas", "xlsxwriter")
# A workbook of more rows takes long to write and to open: such a table has one for each year.
MOST_IN_WORKBOOK: Final = 10_000


def written_forms(portal: Portal, table: Dataset) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Yield the address of each form that is the parts of a table one after the other, and its pieces."""
    fields, title = table.fields, f"{portal.name}: {table.title}"
    yield page_addresses.dataset_file(table.name, "csv"), csv_file(fields, table.lines(Lines.CSV))
    yield page_addresses.excel_file(table.name), excel_file(fields, table.lines(Lines.EXCEL))
    pieces = json_file(title, portal.licence_url, table.lines(Lines.JSON))
    yield page_addresses.dataset_file(table.name, "json"), pieces


class Packing(Enum):
    """The libraries that make a file of all rows of a table."""

    WORKBOOK = "xlsx"
    PARQUET = "parquet"


class PackedForm(Protocol):
    """A file that a library makes of tables; another process can make it."""

    @property
    def path(self) -> str:
        """Its address."""

    @property
    def key(self) -> str:
        """All that it is made of, as a name in a cache."""

    @property
    def count(self) -> int:
        """How many rows it is made of, about."""

    def make(self) -> bytes:
        """Return its content."""


@dataclass(frozen=True, slots=True)
class TableForm:
    """A workbook or the like of a table, or of one of its years.

    ``year`` is empty where it holds all rows.
    """

    packing: Packing
    title: str
    licence: str
    table: Dataset
    year: str = ""

    @property
    def path(self) -> str:
        """Its address."""
        return page_addresses.dataset_file(self.table.name, self.packing.value, self.year)

    @property
    def count(self) -> int:
        """How many rows the whole table has."""
        return self.table.count

    @property
    def key(self) -> str:
        """All that it is made of, as a name in a cache."""
        maker = workbook_maker() if self.packing is Packing.WORKBOOK else parquet_maker()
        return repr((maker, self.title, self.licence, self.table.fields, self.table.digest_of(self.year)))

    def make(self) -> bytes:
        """Return its content."""
        rows = tuple(self.table.rows_of(self.year))
        if self.packing is Packing.PARQUET:
            return parquet_rows(self.title, self.table.fields, rows)
        return xlsx_rows(self.title, self.licence, self.table.fields, rows)


@dataclass(frozen=True, slots=True)
class DatabaseForm:
    """The file of all tables; ``about`` is what it says of itself."""

    tables: tuple[Dataset, ...]
    about: tuple[tuple[str, str], ...]

    @property
    def path(self) -> str:
        """Its address."""
        return page_addresses.DATABASE

    @property
    def count(self) -> int:
        """How many rows all tables have."""
        return sum(table.count for table in self.tables)

    @property
    def key(self) -> str:
        """All that it is made of, as a name in a cache."""
        tables = [(table.name, table.fields, table.proven_key, table.digest_of("")) for table in self.tables]
        return repr((database_maker(), self.about, tables))

    def make(self) -> bytes:
        """Return its content."""
        return database(self.tables, dict(self.about))


def packed_forms(portal: Portal, table: Dataset) -> Iterator[TableForm]:
    """Yield the forms of a table that libraries make.

    It is one workbook, or one for each year where there are many rows.
    """
    title, licence = f"{portal.name}: {table.title}", portal.licence_url
    for year in workbook_years(table):
        yield TableForm(Packing.WORKBOOK, title, licence, table, year)
    yield TableForm(Packing.PARQUET, title, licence, table)


def workbook_years(table: Dataset) -> tuple[str, ...]:
    """Return the years that have a workbook of their own, or an empty one where one holds all rows."""
    return table.years if table.count > MOST_IN_WORKBOOK and table.years else ("",)


def about(portal: Portal, version: str) -> tuple[tuple[str, str], ...]:
    """Return the metadata of the data (Indonesian keys), for the file that is used without its page."""
    return (
        ("judul", portal.name),
        ("ringkasan", portal.summary),
        ("penerbit", portal.publisher),
        ("lisensi", portal.licence),
        ("alamat_lisensi", portal.licence_url),
        ("kontak", portal.contact),
        ("versi", version),
        ("angka", FIGURES),
    )


def contents(files: Iterable[WrittenFile]) -> str:
    """Return one SHA-256 of the contents of files, as 64 hexadecimal digits."""
    return sha256(b"".join(bytes.fromhex(file.sha256) for file in files)).hexdigest()


def digests(files: Iterable[WrittenFile]) -> bytes:
    """Return the digests of files of one folder as ``sha256sum --check`` reads them."""
    named = sorted((file.path.rpartition("/")[2], file.sha256) for file in files)
    return "".join(f"{digest}  {name}\n" for name, digest in named).encode()
