"""What is written in a document: its text, who made it, and what in it hides from a search.

A document comes from anywhere: every reader here may fail in any way on a damaged one, and takes no more
than so much out of one that unfolds without end.
"""

import logging
import re
import warnings
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from html import unescape
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from pypdf import PdfReader

T = TypeVar("T")

MOST_TEXT: Final = 30_000_000
MOST_PAGES: Final = 1500
_FIRST_BYTES: Final = 262_144
# How a file of each kind begins, so that nothing goes by a wrong name.
_ZIP: Final = (b"PK\x03\x04",)
_PACKED: Final = ("docx", "xlsx", "pptx", "odt", "ods", "odp")
_BEGINNINGS: Final[dict[str, tuple[bytes, ...]]] = {
    "pdf": (b"%PDF-",),
    "jpg": (b"\xff\xd8\xff",),
    "png": (b"\x89PNG\r\n\x1a\n",),
    "zip": _ZIP,
    **dict.fromkeys(_PACKED, _ZIP),
}
ENDINGS: Final = (*_BEGINNINGS, "csv", "txt")
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"
_TEXT_PARTS: Final = re.compile(
    r"word/(?:document|comments|footnotes|endnotes|header\d*|footer\d*)\.xml"
    r"|xl/(?:sharedStrings|comments\d*|worksheets/[^/]+)\.xml"
    r"|ppt/(?:slides|notesSlides|comments)/[^/]+\.xml"
    r"|(?:content|styles)\.xml"
)
_ABOUT_PARTS: Final = ("docProps/core.xml", "meta.xml")
_MANIFEST: Final = "META-INF/manifest.xml"
# A cell or paragraph ends here; a word or number may go on over all other marks.
_ENDS: Final = re.compile(r"</(?:\w+:)?(?:p|h|c|v|si|is|tc|table-cell)>|<(?:\w+:)?br\b[^>]*>")
_GAPS: Final = re.compile(r"<(?:text:s|text:tab|w:tab)\b[^>]*>")
_MARKS: Final = re.compile(r"<[^>]*>")
_MAKER: Final = re.compile(r"<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)>([^<]+)<")
_EMPTY_LINES: Final = re.compile(r"\n\s*\n")
_GPS, _ARTIST = 0x8825, 0x013B


class Fault(Enum):
    """Why nobody can read a document."""

    EMPTY = "kosong"
    DAMAGED = "rusak"
    LOCKED = "terkunci"
    OTHER_KIND = "isi-lain"


class Trait(Enum):
    """What keeps a readable document from being read by all, or from being looked through."""

    NO_TEXT = "tanpa-teks"
    PLACED = "koordinat"
    PACKED = "arsip"
    CUT = "sebagian"


@dataclass(frozen=True, slots=True)
class Inside:
    """What was found in a document.

    ``texts`` are pairs of spot ("halaman 3") and text; without a spot the lines of the text are counted.
    ``makers`` are the names that the file itself gives as its authors.
    """

    texts: tuple[tuple[str, str], ...] = ()
    makers: tuple[str, ...] = ()
    traits: frozenset[Trait] = frozenset()
    fault: Fault | None = None


class _LockedError(Exception):
    """The document asks for a password."""


def look_inside(path: Path) -> Inside:
    """Read what is written in the document at ``path``, whose name ends in one of ``ENDINGS``."""
    kind = path.suffix.removeprefix(".")
    with path.open("rb") as stream:
        start = stream.read(1024)
    if not start:
        return Inside(fault=Fault.EMPTY)
    if start.startswith(_OLD_OFFICE) and kind in _PACKED:
        return Inside(fault=Fault.LOCKED)  # what Office makes of a document with a password
    begins = _BEGINNINGS.get(kind)
    if begins and not (start.startswith(begins) or (kind == "pdf" and b"%PDF-" in start)):
        return Inside(fault=Fault.OTHER_KIND)
    try:
        return _READERS[kind](path)
    except _LockedError:
        return Inside(fault=Fault.LOCKED)
    except Exception:  # noqa: BLE001 - a damaged document breaks its reader in any way there is
        return Inside(fault=Fault.DAMAGED)


def _pdf(path: Path) -> Inside:
    from pypdf import PdfReader  # noqa: PLC0415 - a portal without new documents does not need it
    from pypdf.errors import DependencyError, FileNotDecryptedError, WrongPasswordError  # noqa: PLC0415

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it remarks is not for clerks
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with PdfReader(path) as reader:
                if reader.is_encrypted and not reader.decrypt(""):
                    raise _LockedError
                return _pages(reader)
        except (DependencyError, FileNotDecryptedError, WrongPasswordError) as error:
            raise _LockedError from error


def _pages(reader: "PdfReader") -> Inside:
    """Read pages and forms; what can't be read, and what hangs on the document, is not looked through."""
    pages = [_spared(page.extract_text) for page in islice(reader.pages, MOST_PAGES)]
    texts, is_cut = _limited(text or "" for text in pages)
    is_cut = is_cut or None in pages or len(reader.pages) > MOST_PAGES
    spots = [(f"halaman {number}", text) for number, text in enumerate(texts, 1) if text.strip()]
    traits = set() if spots else {Trait.NO_TEXT}
    if is_cut or _spared(lambda: bool(reader.attachments)):
        traits.add(Trait.CUT)
    filled = _spared(reader.get_form_text_fields) or {}
    written = "\n".join(str(value) for value in filled.values() if value)
    spots += [("isian formulirnya", written[:MOST_TEXT])] if written else []
    about, more = _spared(lambda: reader.metadata), _spared(lambda: reader.xmp_metadata)
    makers = [about.author or "" if about else "", *((more.dc_creator or []) if more else [])]
    return Inside(tuple(spots), _makers(makers), frozenset(traits))


def _spared(read: Callable[[], T]) -> T | None:
    """Read a part that a document can do without: one that is damaged does not damage the whole."""
    try:
        return read()
    except Exception:  # noqa: BLE001 - fonts, forms and metadata break the reader in any way there is
        return None


def _office(path: Path) -> Inside:
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        if any(each.flag_bits & 1 for each in archive.infolist()) or _is_sealed(archive, names):
            raise _LockedError
        parts = [name for name in names if _TEXT_PARTS.fullmatch(name)]
        texts, is_cut = _limited(_member(archive, name) for name in parts)
        about = "".join(_member(archive, name, _FIRST_BYTES) for name in _ABOUT_PARTS if name in names)
    if not parts:
        return Inside(fault=Fault.OTHER_KIND)
    written = tuple(("isinya", plain) for text in texts if (plain := _plain(text)).strip())
    return Inside(written, _makers(_MAKER.findall(about)), frozenset({Trait.CUT} if is_cut else ()))


def _is_sealed(archive: zipfile.ZipFile, names: Iterable[str]) -> bool:
    """Whether an OpenDocument file has its parts encrypted one by one."""
    return _MANIFEST in names and "encryption-data" in _member(archive, _MANIFEST, _FIRST_BYTES)


def _member(archive: zipfile.ZipFile, name: str, most: int = MOST_TEXT + 1) -> str:
    """Read a part of an archive, but no more than ``most`` bytes, whatever it says of its size."""
    with archive.open(name) as stream:
        return stream.read(most).decode("utf-8", "replace")


def _plain(xml: str) -> str:
    """Take the text out of a part: by its marks alone, so that no definition in it is ever unfolded."""
    text = unescape(_MARKS.sub("", _GAPS.sub(" ", _ENDS.sub("\n", xml))))
    return _EMPTY_LINES.sub("\n", text)


def _limited(texts: Iterable[str]) -> tuple[list[str], bool]:
    """Take texts while they are not too long together; say whether some were left."""
    taken: list[str] = []
    left = MOST_TEXT
    for text in texts:
        taken.append(text[:left])
        left -= len(text)
        if left < 0:
            return taken, True
    return taken, False


def _makers(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for each in names if (name := unescape(each).strip())))


def _text(path: Path) -> Inside:
    with path.open("rb") as stream:
        raw = stream.read(MOST_TEXT + 1)
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    text = raw[:MOST_TEXT].decode(encoding, "replace")
    return Inside((("", text),), traits=frozenset({Trait.CUT} if len(raw) > MOST_TEXT else ()))


def _photo(path: Path) -> Inside:
    with path.open("rb") as stream:
        described = _exif(stream)
    placed = frozenset({Trait.PLACED} if _GPS in described else ())
    return Inside(makers=_makers([described.get(_ARTIST, "")]), traits=placed)


def _exif(stream: IO[bytes]) -> dict[int, str]:
    """Return the first list of facts that a camera wrote into a JPEG: texts by number, all else empty."""
    data = stream.read(_FIRST_BYTES)
    start = data.find(b"Exif\0\0")
    if start < 0:
        return {}
    facts = data[start + 6 :]
    order: Final = "little" if facts.startswith(b"II") else "big"

    def number(at: int, size: int) -> int:
        return int.from_bytes(facts[at : at + size], order)

    first = number(4, 4)
    found = {}
    for position in range(first + 2, first + 2 + 12 * number(first, 2), 12):
        length, value = number(position + 4, 4), number(position + 8, 4)
        place = value if length > 4 else position + 8  # noqa: PLR2004 - what fits stands in the entry itself
        is_text = number(position + 2, 2) == 2  # noqa: PLR2004 - the type of texts (Exif 2.3, 4.6.2)
        raw = facts[place : place + length] if is_text else b""
        found[number(position, 2)] = raw.rstrip(b"\0").decode("utf-8", "replace")
    return found


def _image(path: Path) -> Inside:  # noqa: ARG001
    return Inside()


def _archive(path: Path) -> Inside:
    with zipfile.ZipFile(path) as archive:
        if any(each.flag_bits & 1 for each in archive.infolist()):
            raise _LockedError
    return Inside(traits=frozenset({Trait.PACKED}))


_READERS: Final[dict[str, Callable[[Path], Inside]]] = {
    "pdf": _pdf,
    "jpg": _photo,
    "png": _image,
    "zip": _archive,
    "csv": _text,
    "txt": _text,
    **dict.fromkeys(_PACKED, _office),
}
