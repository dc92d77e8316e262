"""Inspection of a file: its text, its authors, and what in it can't be searched.

One table says which reader looks into files of which ending. A file comes from anywhere: every reader may
fail in any way on a damaged one, takes no more than so much out of one that unfolds without end, and stops
after so much time.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

from generator.sources.documents.extraction import archive, image, markup, office, packed, pdf, plain, sheets
from generator.sources.documents.extraction.model import (
    MOST_PARTS,
    MOST_SECONDS,
    MOST_TEXT,
    Budget,
    Fault,
    Inspection,
    LockedError,
    Trait,
)
from generator.sources.shared.file_type import POINTER

__all__ = ["ENDINGS", "MOST_TEXT", "READABLE", "TEXTLESS", "Fault", "Inspection", "Trait", "inspect_file"]

Reader = Callable[[BinaryIO, Budget], Inspection]

_OFFICE: Final = ("docx", "xlsx", "pptx", "odt", "ods", "odp")
# What offices may keep in `dokumen/`: nothing that a browser runs.
ENDINGS: Final = ("pdf", "jpg", "png", "zip", *_OFFICE, "csv", "txt")
# Files that hold no text of people: the letters of fonts.
TEXTLESS: Final = frozenset({"woff2", "woff", "ttf", "otf"})


def _textless(stream: BinaryIO, budget: Budget) -> Inspection:  # noqa: ARG001
    return Inspection()


_READERS: Final[dict[str, Reader]] = {
    **dict.fromkeys(_OFFICE, office.read_office),
    **dict.fromkeys(("docm", "dotx", "xlsm", "xltx", "pptm", "ppsx", "potx"), office.read_office),
    **dict.fromkeys(("odg", "ott", "ots", "otp"), office.read_office),
    **image.READERS,
    "pdf": pdf.read_pdf,
    "zip": archive.read_archive,
    "gz": packed.read_gzip,
    "br": packed.read_brotli,
    **dict.fromkeys(("csv", "tsv"), sheets.read_table),
    **dict.fromkeys(("txt", "log", "ini", "yml", "yaml", "toml"), plain.read_text),
    **dict.fromkeys(("md", "markdown", "mdown"), plain.read_prose),
    "ics": plain.read_calendar,
    **dict.fromkeys(("json", "geojson", "jsonld", "webmanifest"), plain.read_json),
    **dict.fromkeys(("js", "css", "ttl"), plain.read_code),
    **dict.fromkeys(("html", "htm", "xhtml", "svg"), markup.read_page),
    **dict.fromkeys(("xml", "atom", "rss"), markup.read_feed),
    **dict.fromkeys(TEXTLESS, _textless),
}
READABLE: Final = frozenset(_READERS)

_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_TIFF: Final = (b"II*\0", b"MM\0*")
# How a file of each kind begins, so that nothing goes by a wrong name.
_BEGINNINGS: Final[dict[str, tuple[bytes, ...]]] = {
    "pdf": (b"%PDF-",),
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "png": (b"\x89PNG\r\n\x1a\n",),
    "gif": (b"GIF87a", b"GIF89a"),
    "webp": (b"RIFF",),
    "tif": _TIFF,
    "tiff": _TIFF,
    "ico": (b"\0\0\1\0",),
    "gz": (b"\x1f\x8b",),
    "zip": _ZIP,
    **{kind: _ZIP for kind, reader in _READERS.items() if reader is office.read_office},
}
# What a part without a known ending is taken for.
_SNIFFED: Final = ("pdf", "jpg", "png", "gif", "webp", "tif", "gz")
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"
_START: Final = 1024


def inspect_file(path: Path, *, most_text: int = 0) -> Inspection:
    """Inspect the file at ``path`` as `inspect_stream` does. Raises OSError if it can't be opened."""
    with path.open("rb") as stream:
        return inspect_stream(path.name, stream, most_text=most_text)


def inspect_stream(name: str, stream: BinaryIO, *, most_text: int = 0) -> Inspection:
    """Inspect a file, given as a ``stream``, with the reader for the ending of its name.

    No more than ``most_text`` characters are taken out of it, the usual limit where that is 0.
    An ending that is not in ``READABLE`` is answered with ``Fault.NO_READER``; one in ``TEXTLESS`` with
    nothing. Raises nothing for whatever stands in it.
    """
    if _ending(name) not in READABLE:
        return Inspection(fault=Fault.NO_READER)
    budget = Budget(_look, most_text or MOST_TEXT, time.process_time() + MOST_SECONDS, parts=MOST_PARTS)
    inspection = _look(name, stream, budget)
    cut = frozenset({Trait.CUT} if budget.is_cut else ())
    return (
        inspection
        if inspection.fault
        else Inspection(inspection.texts, inspection.makers, inspection.traits | cut)
    )


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower()


def _look(name: str, stream: BinaryIO, budget: Budget) -> Inspection:
    kind = _ending(name)
    start = stream.read(_START)
    stream.seek(0)
    if not start:
        return Inspection(fault=Fault.EMPTY)
    if start.startswith(POINTER):
        return Inspection(fault=Fault.POINTER)
    reader = _READERS.get(kind)
    if reader is None:
        return _unknown(start, stream, budget)
    if start.startswith(_OLD_OFFICE) and reader is office.read_office:
        return Inspection(fault=Fault.LOCKED)  # what Office makes of a document with a password
    if not _begins_as(kind, start):
        return Inspection(fault=Fault.OTHER_KIND)
    return _read(packed.reader(name, kind) or reader, stream, budget)


def _begins_as(kind: str, start: bytes) -> bool:
    begins = _BEGINNINGS.get(kind)
    return not begins or start.startswith(begins) or (kind == "pdf" and b"%PDF-" in start)


def _read(reader: Reader, stream: BinaryIO, budget: Budget) -> Inspection:
    try:
        return reader(stream, budget)
    except LockedError:
        return Inspection(fault=Fault.LOCKED)
    except Exception:  # noqa: BLE001 - a damaged document breaks its reader in any way there is
        return Inspection(fault=Fault.DAMAGED)


def _unknown(start: bytes, stream: BinaryIO, budget: Budget) -> Inspection:
    """Inspect a part of unknown ending by its first bytes; its text may be incomplete (``NO_READER``)."""
    kind = next((each for each in _SNIFFED if start.startswith(_BEGINNINGS[each])), "")
    if kind:
        return _read(_READERS[kind], stream, budget)
    if start.startswith(_ZIP):
        inspection = _read(office.read_office, stream, budget)
        return (
            _read(archive.read_archive, stream, budget)
            if inspection.fault is Fault.OTHER_KIND
            else inspection
        )
    is_binary = b"\0" in start and not plain.encoding_of(start).startswith("utf-16")
    inspection = _read(plain.read_bytes if is_binary else plain.read_text, stream, budget)
    return Inspection(inspection.texts, fault=Fault.NO_READER)
