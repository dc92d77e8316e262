"""Inspection of files with a cache by the digest of their bytes: an unchanged file is read once.

The search for personal data relies on cached entries, so they are signed, and valid only for the same bytes
and the same version of the readers.
"""

import json
from dataclasses import dataclass
from functools import lru_cache
from hashlib import file_digest, sha256
from importlib.metadata import version
from pathlib import Path
from stat import S_ISREG
from typing import Any, Final

from generator.domain.documents.library import StoredFile
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.sources.cache.cache import Cache, open_cache
from generator.sources.documents.inspection import Fault, Inspection, Trait, inspect_file
from generator.sources.shared.file_type import IS_POINTER, UPLOAD_AGAIN
from generator.sources.shared.files import no_plain_file, not_opened
from generator.values.shared import place
from generator.values.shared.place import Place

_FAULTS: Final = {
    Fault.EMPTY: ("berkas ini kosong", "salin ulang dari aslinya, atau hapus"),
    Fault.DAMAGED: (
        "dokumen ini rusak, jadi tidak dapat dibuka atau diperiksa",
        "buka aslinya, simpan ulang (untuk PDF: Cetak → Simpan sebagai PDF), lalu ganti berkas ini",
    ),
    Fault.LOCKED: (
        "dokumen ini dikunci dengan kata sandi, jadi tidak dapat dibuka atau diperiksa",
        "simpan ulang tanpa kata sandi, lalu ganti berkas ini",
    ),
    Fault.OTHER_KIND: (
        "isi berkas ini tidak sama dengan akhiran namanya",
        "simpan ulang dari programnya dengan jenis yang benar; mengganti akhiran nama saja tidak cukup",
    ),
    Fault.POINTER: (IS_POINTER, UPLOAD_AGAIN),
    Fault.NO_READER: (
        "isi berkas jenis ini tidak dapat diperiksa",
        "simpan ulang sebagai PDF, atau hapus berkas ini",
    ),
}


@dataclass(frozen=True, slots=True)
class InspectedFile:
    """A file that is published as it is, with the result of its inspection."""

    file: StoredFile
    inspection: Inspection


def open_extracted(folder: Path) -> Cache:
    """Open the cache of inspections in ``folder``, which may be missing."""
    return open_cache(folder, "dokumen")


def digest_and_inspect(path: Path, name: str, cache: Cache) -> InspectedFile | Diagnostic:
    """Return size, digest and inspection of a file; B101 where it is no plain file or can't be opened."""
    try:
        status = path.lstat()
        if not S_ISREG(status.st_mode):
            return no_plain_file(name)
        with path.open("rb") as stream:
            digest = file_digest(stream, "sha256").hexdigest()
        return InspectedFile(StoredFile(name, status.st_size, digest), _inspection(path, digest, cache))
    except OSError as error:
        return not_opened(name, error)


def unreadable(name: str, fault: Fault) -> Diagnostic:
    """Return B101 that says why a file can't be inspected, with its remedy."""
    message, remedy = _FAULTS[fault]
    return finding("B101", Place(name), message, remedy)


def _inspection(path: Path, digest: str, cache: Cache) -> Inspection:
    name = f"{digest} {path.suffix} {readers_version()}"
    cached = cache.read(name)
    if cached is not None:
        return _from_json(json.loads(cached))
    inspection = inspect_file(path)
    cache.write(name, json.dumps(_as_json(inspection)).encode())
    return inspection


@lru_cache(maxsize=1)
def readers_version() -> str:
    """Return a digest of the source of all readers and what they rely on: a changed reader reads again."""
    floors = (Path(__file__).parents[1], Path(place.__file__).parents[1])
    sources = (path for floor in floors for path in sorted(floor.rglob("*.py")))
    readers = sha256(b"".join(path.read_bytes() for path in sources))
    return f"{readers.hexdigest()} {version('pypdf')}"


def _as_json(inspection: Inspection) -> dict[str, object]:
    return {
        "teks": inspection.texts,
        "pembuat": inspection.makers,
        "ciri": sorted(each.value for each in inspection.traits),
        "kesalahan": inspection.fault.value if inspection.fault else None,
    }


def _from_json(entry: dict[str, Any]) -> Inspection:
    fault = entry["kesalahan"]
    return Inspection(
        tuple((str(location), str(text)) for location, text in entry["teks"]),
        tuple(map(str, entry["pembuat"])),
        frozenset(map(Trait, entry["ciri"])),
        Fault(fault) if fault else None,
    )
