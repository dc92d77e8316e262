"""One table in all its forms, and what holds them together: digests, and what the data are."""

import os
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from importlib.metadata import version as version_of
from pathlib import Path
from typing import Final

from generator.domain.ledger import Portal
from generator.exports import listing
from generator.exports.datasets import Dataset
from generator.exports.listing import excel_rows, json_rows, xlsx_rows
from generator.record import addresses

# Makes something, or finds what was made of the same description before.
Keep = Callable[[str, Callable[[], bytes]], bytes]
_WHOLE: Final = b"PK"
FIGURES: Final = (
    "Angka pecahan di berkas ini disimpan sampai 15 digit; semua digitnya ada di salinan CSV dan JSON. "
    "Sel kosong (NULL) berarti tidak ada angka, bukan nol."
)


def forms(portal: Portal, table: Dataset, written: bytes, kept: Keep) -> dict[str, bytes]:
    """Return a table in every form, by address; ``written`` is the CSV."""
    title, licence = f"{portal.name}: {table.title}", portal.licence_url
    told = (title, licence, table.fields, table.rows)
    return {
        addresses.dataset_file(table.name, "csv"): written,
        addresses.excel_file(table.name): excel_rows(table.fields, table.rows),
        addresses.dataset_file(table.name, "xlsx"): kept(repr(told), lambda: xlsx_rows(*told)),
        addresses.dataset_file(table.name, "json"): json_rows(*told),
    }


def about(portal: Portal, version: str) -> dict[str, str]:
    """Say what the data are, for the file that travels without its page."""
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
    """Name a sequence of contents by 64 hexadecimal digits."""
    return sha256(b"".join(sha256(each).digest() for each in written)).hexdigest()


def digests(files: Mapping[str, bytes]) -> bytes:
    """List the digests of files of one folder as ``sha256sum --check`` reads them."""
    named = sorted((path.rpartition("/")[2], content) for path, content in files.items())
    return "".join(f"{sha256(content).hexdigest()}  {name}\n" for name, content in named).encode()


def fresh(_: str, make: Callable[[], bytes]) -> bytes:
    """Make anew; nothing is kept."""
    return make()


def kept_in(folder: Path) -> Keep:
    """Keep workbooks in a folder that may be missing and may be deleted at any time.

    Making them is most of the time that the data of a portal take, and few of them change at once.
    """
    program = f"{version_of('xlsxwriter')} {Path(listing.__file__).read_text('utf-8')}"

    def keep(told: str, make: Callable[[], bytes]) -> bytes:
        name = sha256(f"{program}\n{told}".encode("utf-8", "backslashreplace")).hexdigest()
        path = folder / f"{name}.xlsx"
        if path.is_file() and (found := path.read_bytes()).startswith(_WHOLE):
            return found
        made = make()
        folder.mkdir(parents=True, exist_ok=True)
        draft = folder / f"{name}.{os.getpid()}"
        draft.write_bytes(made)
        draft.replace(path)
        return made

    return keep
