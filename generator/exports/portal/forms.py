"""One table in all its file forms, and what describes the files: digests, and the data's metadata."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Final

from generator.domain.portal.ledger import Portal
from generator.exports.portal.dataset import Dataset
from generator.exports.portal.parquet import parquet
from generator.exports.shared.cache import FileCache
from generator.exports.shared.listing import excel_rows, json_rows
from generator.exports.shared.workbook import workbook
from generator.record import page_addresses

FIGURES: Final = (
    "Angka pecahan di berkas ini disimpan sampai 15 digit; semua digitnya ada di salinan CSV dan JSON. "
    "Sel kosong (NULL) berarti tidak ada angka, bukan nol."
)


def forms(portal: Portal, table: Dataset, written: bytes, cache: FileCache) -> dict[str, bytes]:
    """Return a table in every form, by address; ``written`` is the CSV."""
    title, licence = f"{portal.name}: {table.title}", portal.licence_url
    content = (title, licence, table.fields, table.rows)
    return {
        page_addresses.dataset_file(table.name, "csv"): written,
        page_addresses.excel_file(table.name): excel_rows(table.fields, table.rows),
        page_addresses.dataset_file(table.name, "xlsx"): workbook(*content, cache),
        page_addresses.dataset_file(table.name, "json"): json_rows(*content),
        page_addresses.dataset_file(table.name, "parquet"): parquet(title, table.fields, table.rows, cache),
    }


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
