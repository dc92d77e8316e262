"""One table in all its file forms, and what describes the files: digests, and the data's metadata."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from hashlib import sha256
from typing import Final

from generator.domain.portal.ledger import Portal
from generator.exports.portal.dataset import Dataset
from generator.exports.portal.parquet import parquet_maker, parquet_rows
from generator.exports.shared.listing import csv_file, excel_file, json_file
from generator.exports.shared.workbook import workbook_maker, xlsx_rows
from generator.record import page_addresses

FIGURES: Final = (
    "Angka pecahan di berkas ini disimpan sampai 15 digit; semua digitnya ada di salinan CSV dan JSON. "
    "Sel kosong (NULL) berarti tidak ada angka, bukan nol."
)
# A workbook of more rows takes long to write and to open: such a table has one for each year.
MOST_IN_WORKBOOK: Final = 10_000


def written_forms(portal: Portal, table: Dataset) -> dict[str, bytes]:
    """Return a table in the forms that are its parts one after the other, by address."""
    title, parts = f"{portal.name}: {table.title}", table.parts
    return {
        page_addresses.dataset_file(table.name, "csv"): csv_file(table.fields, *(part.csv for part in parts)),
        page_addresses.excel_file(table.name): excel_file(table.fields, *(part.excel for part in parts)),
        page_addresses.dataset_file(table.name, "json"): json_file(
            title, portal.licence_url, *(part.json for part in parts)
        ),
    }


class Packing(Enum):
    """The libraries that make a file of all rows of a table."""

    WORKBOOK = "xlsx"
    PARQUET = "parquet"


@dataclass(frozen=True, slots=True)
class PackedForm:
    """A file that a library makes of a table, or of one of its years; another process can make it.

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

    def without_written(self) -> "PackedForm":
        """Return the same without what it does not need, to be sent to another process."""
        return replace(self, table=self.table.without_written())


def packed_forms(portal: Portal, table: Dataset) -> Iterator[PackedForm]:
    """Yield the forms of a table that libraries make.

    It is one workbook, or one for each year where there are many rows.
    """
    title, licence = f"{portal.name}: {table.title}", portal.licence_url
    for year in workbook_years(table):
        yield PackedForm(Packing.WORKBOOK, title, licence, table, year)
    yield PackedForm(Packing.PARQUET, title, licence, table)


def workbook_years(table: Dataset) -> tuple[str, ...]:
    """Return the years that have a workbook of their own, or an empty one where one holds all rows."""
    return table.years if table.count > MOST_IN_WORKBOOK and table.years else ("",)


def about(portal: Portal, version: str) -> dict[str, str]:
    """Return the metadata of the data (Indonesian keys), for the file that is used without its page."""
    return {
        "judul": portal.name,
        "ringkasan": portal.summary,
        "penerbit": portal.publisher,
        "lisensi": portal.licence,
        "alamat_lisensi": portal.licence_url,
        "kontak": portal.contact,
        "versi": version,
        "angka": FIGURES,
    }


def contents(written: Iterable[bytes]) -> str:
    """Return one SHA-256 of a sequence of contents, as 64 hexadecimal digits."""
    return sha256(b"".join(sha256(each).digest() for each in written)).hexdigest()


def digests(files: Mapping[str, bytes]) -> bytes:
    """Return the digests of files of one folder as ``sha256sum --check`` reads them."""
    named = sorted((path.rpartition("/")[2], content) for path, content in files.items())
    return "".join(f"{sha256(content).hexdigest()}  {name}\n" for name, content in named).encode()
