"""The documents that offices keep beside their data: bytes to be published as they are, never text of ours.

Bytes are digested as they stream by. What a document holds is read once: the reading is kept under its
digest, so that an unchanged document costs no more than its digest at the next check.
"""

import json
import re
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from hashlib import file_digest, sha256
from importlib.metadata import version
from pathlib import Path
from stat import S_ISREG
from typing import Any, Final

from generator.domain.library import StoredFile
from generator.findings.catalog import found, quoted
from generator.findings.diagnostic import Diagnostic, Outcome
from generator.sources.cache import Cache, open_cache
from generator.sources.files import STORED, no_plain_file, not_opened, readable, walk
from generator.sources.insides import ENDINGS, Fault, Inside, Trait, look_inside
from generator.values import place
from generator.values.place import Place

_PIECE: Final = 1 << 20
_NAME: Final = re.compile(rf"[a-z0-9]+(?:[.-][a-z0-9]+)*\.(?:{'|'.join(ENDINGS)})")
# Endings that mean the same, and those whose program can write a better one.
_SAME: Final = {"jpeg": "jpg", "jpe": "jpg", "text": "txt", "htm": "html"}
_BETTER: Final = {
    "doc": "docx", "rtf": "docx", "xls": "xlsx", "xlsm": "xlsx", "xlsb": "xlsx", "docm": "docx",
    "ppt": "pptx", "rar": "zip", "7z": "zip", "tif": "pdf", "tiff": "pdf", "heic": "jpg", "webp": "png",
    "bmp": "png", "gif": "png",
}  # fmt: skip
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
    Fault.NO_READER: (
        "isi berkas jenis ini tidak dapat diperiksa",
        "simpan ulang sebagai PDF, atau hapus berkas ini",
    ),
}


@dataclass(frozen=True, slots=True)
class Held:
    """A stored document with what was found in it."""

    file: StoredFile
    inside: Inside


def read_library(root: Path, cache: Path) -> Outcome[tuple[Held, ...]]:
    """Count, digest and look through every stored document below ``root/data``, sorted by path.

    ``cache`` is where readings are kept. A document that may not be published is a finding, and has no
    digest. Folders that can't be opened are told where texts are read. Never raises for what stands on
    the disk.
    """
    held: list[Held] = []
    findings: list[Diagnostic] = []
    memory = open_cache(cache, "dokumen")
    deeper: dict[str, int] = {}
    stored = [(path, name) for path, name in _documents(root) if STORED.fullmatch(name)]
    taken = {name for _, name in stored}
    for path, name in stored:
        folder, _, rest = name.partition("/dokumen/")
        if "/" in rest:
            inner = f"{folder}/dokumen/{rest.partition('/')[0]}"
            deeper[inner] = deeper.get(inner, 0) + 1
            continue
        each = _held(path, name, memory) if _NAME.fullmatch(rest) else _misnamed(name, taken)
        if isinstance(each, Held) and each.inside.fault is None:
            held.append(each)
        else:
            findings.append(_faulty(name, each.inside.fault) if isinstance(each, Held) else each)
            held.append(Held(StoredFile(name, 0, ""), Inside()))
    findings.extend(_inner(path, count) for path, count in deeper.items())
    return Outcome(tuple(held), tuple(findings))


def other_line_ends(root: Path, paths: Iterable[str]) -> dict[str, dict[str, str]]:
    """Digest files once more, as if their lines ended otherwise; version control may have turned them.

    Returns for each path the digests with the name of those line ends: ``LF``, ``CRLF`` or ``CR``. A file
    that can't be read has none.
    """
    return {path: _turned(root / path) for path in paths}


def _turned(path: Path) -> dict[str, str]:
    names = ("LF", "LF", "CRLF", "CRLF", "CR")
    digests = [sha256() for _ in names]
    with suppress(OSError):
        for piece in _pieces(path):
            unix = piece.replace(b"\r\n", b"\n")
            lines = unix.replace(b"\r", b"\n")
            turned = (unix, lines, *(each.replace(b"\n", b"\r\n") for each in (unix, lines)))
            for digest, content in zip(digests, (*turned, lines.replace(b"\n", b"\r")), strict=True):
                digest.update(content)
        return {digest.hexdigest(): name for digest, name in zip(digests, names, strict=True)}
    return {}


def _pieces(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a file in pieces, none of which ends amid a line end."""
    held = b""
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            whole = held + piece
            held = b"\r" if whole.endswith(b"\r") else b""
            yield whole[: len(whole) - len(held)]
    yield held


def _documents(root: Path) -> list[tuple[Path, str]]:
    paths = walk(root / "data", lambda _: None)
    return [(path, readable(path.relative_to(root).as_posix())) for path in paths]


def _held(path: Path, name: str, cache: Cache) -> Held | Diagnostic:
    try:
        status = path.lstat()
        if not S_ISREG(status.st_mode):
            return no_plain_file(name)
        with path.open("rb") as stream:
            digest = file_digest(stream, "sha256").hexdigest()
        return Held(StoredFile(name, status.st_size, digest), _inside(path, digest, cache))
    except OSError as error:
        return not_opened(name, error)


def _faulty(name: str, fault: Fault | None) -> Diagnostic:
    message, remedy = _FAULTS[fault or Fault.DAMAGED]
    return found("B101", Place(name), message, remedy)


def _inner(path: str, count: int) -> Diagnostic:
    message = f"folder di dalam `dokumen/` tidak dibaca, jadi isinya ({count} berkas) tidak akan terbit"
    return found("B102", Place(path), message, f"pindahkan isinya langsung ke `{path.rpartition('/')[0]}/`")


def _misnamed(name: str, taken: Collection[str]) -> Diagnostic:
    """Answer a name that no address should have with the one to give."""
    folder, _, own = name.rpartition("/")
    stem, _, ending = own.lower().rpartition(".")
    ending = _SAME.get(ending, ending)
    plain = re.sub(r"[^a-z0-9]+", "-", stem or ending).strip("-") or "dokumen"
    right = ending if ending in ENDINGS and stem else _BETTER.get(ending, "pdf")
    better = _free(f"{folder}/{plain}", right, taken).rpartition("/")[2]
    at = Place(name)
    if right == ending:
        message = "nama dokumen hanya memuat huruf kecil, angka, titik, dan tanda hubung"
        return found("B102", at, message, f"ganti namanya menjadi `{better}`")
    message = f"dokumen jenis ini tidak diterbitkan; yang boleh: {quoted(ENDINGS)}"
    return found("B102", at, message, f"simpan ulang sebagai `{better}`, lalu hapus berkas ini")


def _free(stem: str, ending: str, taken: Collection[str]) -> str:
    names = (f"{stem}{number}.{ending}" for number in ("", *(f"-{count}" for count in range(2, 1000))))
    return next(name for name in names if name not in taken)


def _inside(path: Path, digest: str, cache: Cache) -> Inside:
    """Look into a document, or into what is remembered of it.

    What is remembered opens the gate for persons' data, so it counts only because nobody but this user's own
    program can have written it, for these very bytes, with the reader that would read them now.
    """
    name = f"{digest} {path.suffix} {_fingerprint()}"
    known = cache.read(name)
    if known is not None:
        return _remembered(json.loads(known))
    inside = look_inside(path)
    cache.write(name, json.dumps(_memory(inside)).encode())
    return inside


@lru_cache(maxsize=1)
def _fingerprint() -> str:
    """Name the program that reads, so that a better one reads again: all readers, with what they rely on."""
    floors = (Path(__file__).parent, Path(place.__file__).parent)
    sources = (path for floor in floors for path in sorted(floor.rglob("*.py")))
    readers = sha256(b"".join(path.read_bytes() for path in sources))
    return f"{readers.hexdigest()} {version('pypdf')}"


def _memory(inside: Inside) -> dict[str, object]:
    return {
        "teks": inside.texts,
        "pembuat": inside.makers,
        "ciri": sorted(each.value for each in inside.traits),
        "kesalahan": inside.fault.value if inside.fault else None,
    }


def _remembered(kept: dict[str, Any]) -> Inside:
    fault = kept["kesalahan"]
    return Inside(
        tuple((str(spot), str(text)) for spot, text in kept["teks"]),
        tuple(map(str, kept["pembuat"])),
        frozenset(map(Trait, kept["ciri"])),
        Fault(fault) if fault else None,
    )
