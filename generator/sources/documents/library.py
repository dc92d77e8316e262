"""The documents that offices store in ``dokumen/``: bytes to be published as they are.

Bytes are digested as they stream by; the content of a document is read once (``extracted_text``).
"""

import re
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final

from generator.domain.documents.library import StoredFile
from generator.findings.shared.catalog import finding, quoted
from generator.findings.shared.diagnostic import Diagnostic, Outcome
from generator.sources.documents.extracted_text import (
    InspectedFile,
    digest_and_inspect,
    open_extracted,
    unreadable,
)
from generator.sources.documents.inspection import ENDINGS, Inspection
from generator.sources.shared.files import STORED, readable, walk
from generator.values.shared.place import Place

_FOLDER: Final = "dokumen"
_PIECE: Final = 1 << 20
_NAME: Final = re.compile(rf"[a-z0-9]+(?:[.-][a-z0-9]+)*\.(?:{'|'.join(ENDINGS)})")
# Endings that mean the same, and those whose program can write a better one.
_SAME: Final = {"jpeg": "jpg", "jpe": "jpg", "text": "txt", "htm": "html"}
_BETTER: Final = {
    "doc": "docx", "rtf": "docx", "xls": "xlsx", "xlsm": "xlsx", "xlsb": "xlsx", "docm": "docx",
    "ppt": "pptx", "rar": "zip", "7z": "zip", "tif": "pdf", "tiff": "pdf", "heic": "jpg", "webp": "png",
    "bmp": "png", "gif": "png",
}  # fmt: skip


def read_library(
    root: Path, cache: Path, passed_over: Collection[Path] = ()
) -> Outcome[tuple[InspectedFile, ...]]:
    """Return size, digest and inspection of every stored document below ``root/data``, sorted by path.

    ``cache`` is the folder of the cache of inspections; the folders ``passed_over`` are left out. A
    document that may not be published is a finding (B101, B102) and has no digest. Folders that can't be
    opened are reported where texts are read. Never raises for what is on the disk.
    """
    files: list[InspectedFile] = []
    findings: list[Diagnostic] = []
    readings = open_extracted(cache)
    deeper: dict[str, int] = {}
    stored = [(path, name) for path, name in _documents(root, passed_over) if STORED.fullmatch(name)]
    names = {name for _, name in stored}
    for path, name in stored:
        folder, _, file_name = name.partition("/dokumen/")
        if "/" in file_name:
            inner = f"{folder}/dokumen/{file_name.partition('/')[0]}"
            deeper[inner] = deeper.get(inner, 0) + 1
            continue
        inspected = (
            digest_and_inspect(path, name, readings) if _NAME.fullmatch(file_name) else _misnamed(name, names)
        )
        if isinstance(inspected, InspectedFile) and inspected.inspection.fault is not None:
            inspected = unreadable(name, inspected.inspection.fault)
        if isinstance(inspected, InspectedFile):
            files.append(inspected)
        else:
            findings.append(inspected)
            files.append(InspectedFile(StoredFile(name, 0, ""), Inspection()))
    findings.extend(_inner_folder(path, count) for path, count in deeper.items())
    return Outcome(tuple(files), tuple(findings))


def other_line_ends(root: Path, paths: Iterable[str]) -> dict[str, dict[str, str]]:
    """Digest files as if their lines ended otherwise; version control may have converted line ends.

    Returns for each path the digests with the name of those line ends: ``LF``, ``CRLF`` or ``CR``. A file
    that can't be read has none.
    """
    return {path: _digests_of_line_ends(root / path) for path in paths}


def _digests_of_line_ends(path: Path) -> dict[str, str]:
    names = ("LF", "LF", "CRLF", "CRLF", "CR")
    digests = [sha256() for _ in names]
    with suppress(OSError):
        for piece in _pieces(path):
            unix = piece.replace(b"\r\n", b"\n")
            lines = unix.replace(b"\r", b"\n")
            converted = (unix, lines, *(each.replace(b"\n", b"\r\n") for each in (unix, lines)))
            for digest, content in zip(digests, (*converted, lines.replace(b"\n", b"\r")), strict=True):
                digest.update(content)
        return {digest.hexdigest(): name for digest, name in zip(digests, names, strict=True)}
    return {}


def _pieces(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a file in pieces, none of which ends amid a line end."""
    carried = b""
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            whole = carried + piece
            carried = b"\r" if whole.endswith(b"\r") else b""
            yield whole[: len(whole) - len(carried)]
    yield carried


def _documents(root: Path, passed_over: Collection[Path]) -> list[tuple[Path, str]]:
    paths = (f"data/{name}" for name in walk(root / "data", lambda _: None, passed_over) if _FOLDER in name)
    return [(root / path, readable(path)) for path in paths]


def _inner_folder(path: str, count: int) -> Diagnostic:
    message = f"folder di dalam `dokumen/` tidak dibaca, jadi isinya ({count} berkas) tidak akan terbit"
    return finding("B102", Place(path), message, f"pindahkan isinya langsung ke `{path.rpartition('/')[0]}/`")


def _misnamed(name: str, taken: Collection[str]) -> Diagnostic:
    """Return B102 for a name that can't be an address or is of another type, with the name to give."""
    folder, _, file_name = name.rpartition("/")
    stem, _, ending = file_name.lower().rpartition(".")
    ending = _SAME.get(ending, ending)
    plain = re.sub(r"[^a-z0-9]+", "-", stem or ending).strip("-") or "dokumen"
    right = ending if ending in ENDINGS and stem else _BETTER.get(ending, "pdf")
    better = _free(f"{folder}/{plain}", right, taken).rpartition("/")[2]
    at = Place(name)
    if right == ending:
        message = "nama dokumen hanya memuat huruf kecil, angka, titik, dan tanda hubung"
        return finding("B102", at, message, f"ganti namanya menjadi `{better}`")
    message = f"dokumen jenis ini tidak diterbitkan; yang boleh: {quoted(ENDINGS)}"
    return finding("B102", at, message, f"simpan ulang sebagai `{better}`, lalu hapus berkas ini")


def _free(stem: str, ending: str, taken: Collection[str]) -> str:
    names = (f"{stem}{number}.{ending}" for number in ("", *(f"-{count}" for count in range(2, 1000))))
    return next(name for name in names if name not in taken)
