"""Metadata of pictures: Exif, XMP, IPTC and comments, in every format that is published.

The facts of a camera (Exif) are a list of TIFF; what an editor adds is XMP, which is XML, or IPTC, a list of
marked lengths. Each format only packs these three and its own comments differently. The picture itself is
not looked at.
"""

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Final

from generator.sources.documents.extraction.markup import text_of_markup
from generator.sources.documents.extraction.model import Budget, Inspection, Trait, named
from generator.sources.documents.extraction.plain import decoded, printable_text

_LOCATION: Final = "keterangan gambarnya"
_ARTIST: Final = 0x013B
_GPS: Final = 0x8825
_LISTS: Final = (0x8769, _GPS, 0xA005, 0x014A)  # lists of facts within the list
_WINDOWS: Final = range(0x9C9B, 0x9CA0)  # what Windows writes: title, comment, author, keywords, subject
_COMMENT: Final = 0x9286
# Numbers of cameras and pictures, which only look like numbers of persons.
_SERIALS: Final = frozenset({0x927C, 0xA420, 0xA431, 0xA435, 0xC62F, 0x0132, 0x9003, 0x9004})
_ASCII, _LONG, _UNDEFINED, _UTF8 = 2, 4, 7, 129
_SIZES: Final = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1}
_MOST_FACTS, _MOST_LISTS, _LONGEST = 2_000, 40, 1_000_000
_MARKED: Final = re.compile(rb"8BIM\x04\x04")


@dataclass(slots=True)
class _Metadata:
    """What was read of a picture so far."""

    texts: list[str] = field(default_factory=list)
    makers: list[str] = field(default_factory=list)
    is_placed: bool = False


def _reader(walk: Callable[[bytes, _Metadata], None]) -> Callable[[BinaryIO, Budget], Inspection]:
    def read(stream: BinaryIO, budget: Budget) -> Inspection:
        metadata = _Metadata()
        walk(budget.whole(stream), metadata)
        text = budget.limited("\n".join(filter(None, (part.strip("\0 \n") for part in metadata.texts))))
        placed = frozenset({Trait.PLACED} if metadata.is_placed else ())
        return Inspection(((_LOCATION, text),) if text else (), named(metadata.makers), placed)

    return read


def _jpeg(data: bytes, metadata: _Metadata) -> None:
    extended = b""
    for kind, content in _segments(data):
        if kind == 0xFE:  # noqa: PLR2004 - a comment (JPEG, table B.1)
            metadata.texts.append(decoded(content))
        elif content.startswith(b"Exif\0\0"):
            _tiff(content[6:], metadata)
        elif content.startswith(b"http://ns.adobe.com/xap/1.0/\0"):
            _xmp(content.partition(b"\0")[2], metadata)
        elif content.startswith(b"http://ns.adobe.com/xmp/extension/\0"):
            extended += content.partition(b"\0")[2][40:]
        elif content.startswith(b"Photoshop 3.0\0"):
            _photoshop(content, metadata)
        elif 0xE1 <= kind <= 0xEF and kind != 0xE2:  # noqa: PLR2004 - what other programs add; E2 is colour
            metadata.texts.append(printable_text(content))
    _xmp(extended, metadata)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the marked segments of a JPEG before its picture, and of what follows an inner end."""
    position = 2
    while position + 4 <= len(data) and data[position] == 0xFF:  # noqa: PLR2004 - each segment begins so
        kind = data[position + 1]
        if kind == 0xFF:  # noqa: PLR2004 - fill bytes
            position += 1
            continue
        if kind in {0xD9, 0xDA}:
            return
        length = int.from_bytes(data[position + 2 : position + 4], "big")
        yield kind, data[position + 4 : position + 2 + length]
        position += 2 + max(length, 2)


def _png(data: bytes, metadata: _Metadata) -> None:
    position = 8
    while position + 8 <= len(data):
        length, kind = int.from_bytes(data[position : position + 4], "big"), data[position + 4 : position + 8]
        content = data[position + 8 : position + 8 + length]
        position += 12 + length
        if kind == b"tEXt":
            metadata.texts.append(content.replace(b"\0", b"\n").decode("latin-1"))
        elif kind == b"zTXt":
            name, _, packed = content.partition(b"\0")
            metadata.texts.append(f"{decoded(name)}\n{decoded(_unpacked(packed[1:]))}")
        elif kind == b"iTXt":
            _international(content, metadata)
        elif kind == b"eXIf":
            _tiff(content.removeprefix(b"Exif\0\0"), metadata)


def _international(content: bytes, metadata: _Metadata) -> None:
    name, _, rest = content.partition(b"\0")
    language, _, rest_text = rest[2:].partition(b"\0")
    translated, _, text = rest_text.partition(b"\0")
    text = _unpacked(text) if rest[:1] == b"\1" else text
    metadata.texts.extend(map(decoded, (name, language, translated)))
    _xmp(text, metadata) if name == b"XML:com.adobe.xmp" else metadata.texts.append(decoded(text))


def _unpacked(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, _LONGEST)
    except zlib.error:
        return b""


def _gif(data: bytes, metadata: _Metadata) -> None:
    """Read the comments of a GIF, and the XMP that is put between its pictures."""
    position = 13 + (3 * 2 ** ((data[10] & 7) + 1) if len(data) > 10 and data[10] & 0x80 else 0)  # noqa: PLR2004
    while position + 2 <= len(data) and data[position] in {0x21, 0x2C}:
        kind = data[position + 1] if data[position] == 0x21 else 0  # noqa: PLR2004 - an extension
        if kind:
            position += 2
        else:
            colours = data[position + 9] if position + 9 < len(data) else 0
            position += 11 + (3 * 2 ** ((colours & 7) + 1) if colours & 0x80 else 0)
        start = position
        blocks: list[bytes] = []
        while position < len(data) and data[position]:
            blocks.append(data[position + 1 : position + 1 + data[position]])
            position += 1 + data[position]
        position += 1
        if kind == 0xFF and blocks[:1] == [b"XMP DataXMP"]:  # noqa: PLR2004 - of a program; stands in one piece
            _xmp(data[start + 12 : position], metadata)
        elif kind:
            metadata.texts.append(decoded(b"".join(blocks[kind == 1 :])))


def _webp(data: bytes, metadata: _Metadata) -> None:
    position = 12
    while position + 8 <= len(data):
        kind = data[position : position + 4]
        length = int.from_bytes(data[position + 4 : position + 8], "little")
        content = data[position + 8 : position + 8 + length]
        position += 8 + length + length % 2
        if kind == b"EXIF":
            _tiff(content.removeprefix(b"Exif\0\0"), metadata)
        elif kind == b"XMP ":
            _xmp(content, metadata)


def _ico(data: bytes, metadata: _Metadata) -> None:
    """Read the pictures of an icon that are PNG."""
    for number in range(min(int.from_bytes(data[4:6], "little"), 64)):
        size, start = struct.unpack_from("<II", data.ljust(22 + 16 * number, b"\0"), 14 + 16 * number)
        if data[start : start + 4] == b"\x89PNG":
            _png(data[start : start + size], metadata)


def _xmp(data: bytes, metadata: _Metadata) -> None:
    metadata.texts.append(text_of_markup(decoded(data[:_LONGEST])))


def _photoshop(data: bytes, metadata: _Metadata) -> None:
    """Read the list of IPTC within what Photoshop adds."""
    for mark in _MARKED.finditer(data):
        name = data[mark.end()] if mark.end() < len(data) else 0
        start = mark.end() + 1 + name + (name + 1) % 2
        length = int.from_bytes(data[start : start + 4], "big")
        _iptc(data[start + 4 : start + 4 + length], metadata)


def _iptc(data: bytes, metadata: _Metadata) -> None:
    position = 0
    while position + 5 <= len(data) and data[position] == 0x1C:  # noqa: PLR2004 - each fact begins so (IIM, 1.6)
        length = int.from_bytes(data[position + 3 : position + 5], "big")
        metadata.texts.append(decoded(data[position + 5 : position + 5 + length]))
        position += 5 + length


def _tiff(data: bytes, metadata: _Metadata) -> None:
    """Read all texts in the lists of facts of a TIFF, each list once."""
    order: Final = "little" if data.startswith(b"II") else "big"
    waiting, seen = [int.from_bytes(data[4:8], order)], set[int]()
    while waiting and len(seen) < _MOST_LISTS:
        start = waiting.pop()
        if start in seen or not 0 < start < len(data):
            continue
        seen.add(start)
        count = min(int.from_bytes(data[start : start + 2], order), _MOST_FACTS)
        end = start + 2 + 12 * count
        for position in range(start + 2, min(end, len(data)), 12):
            waiting.extend(_fact(data, position, order, metadata))
        waiting.append(int.from_bytes(data[end : end + 4], order))


def _fact(data: bytes, position: int, order: str, metadata: _Metadata) -> list[int]:
    """Read a fact; return where lists of more facts begin."""
    sign = "<" if order == "little" else ">"
    entry = data[position : position + 12].ljust(12, b"\0")
    tag, kind, count, value = struct.unpack(f"{sign}HHII", entry)
    length = min(count * _SIZES.get(kind, 0), _LONGEST)
    place = value if length > 4 else position + 8  # noqa: PLR2004 - what fits stands in the entry itself
    raw = data[place : place + length]
    metadata.is_placed = metadata.is_placed or tag == _GPS
    if tag in _LISTS:
        starts = struct.unpack(f"{sign}{len(raw) // 4}I", raw[: len(raw) // 4 * 4])
        return list(starts[:_MOST_LISTS]) if kind == _LONG else [value]
    if tag in _PACKED:
        _PACKED[tag](raw, metadata)
    elif tag not in _SERIALS:
        text = _written(tag, kind, raw, order)
        metadata.texts.append(text)
        metadata.makers.extend([text] if tag == _ARTIST else ())
    return []


def _written(tag: int, kind: int, raw: bytes, order: str) -> str:
    """Return the text of a fact; what is no text has none."""
    if tag in _WINDOWS:
        return raw.decode("utf-16-le", "replace").rstrip("\0")
    if tag == _COMMENT:
        return _comment(raw, order)
    if kind in {_ASCII, _UTF8}:
        return decoded(raw.rstrip(b"\0")).replace("\0", "\n")
    return printable_text(raw) if kind == _UNDEFINED else ""


_PACKED: Final = {0x02BC: _xmp, 0x83BB: _iptc, 0x8649: _photoshop}


def _comment(raw: bytes, order: str) -> str:
    """Read the comment of a person, which tells in its first eight bytes how it is written."""
    if raw.startswith(b"UNICODE\0"):
        text = raw[8:]
        marked = text.startswith((b"\xff\xfe", b"\xfe\xff"))
        return decoded(text) if marked else text.decode(f"utf-16-{order[0]}e", "replace")
    return decoded(raw[8:])


READERS: Final = {
    "jpg": _reader(_jpeg),
    "jpeg": _reader(_jpeg),
    "png": _reader(_png),
    "gif": _reader(_gif),
    "webp": _reader(_webp),
    "tif": _reader(_tiff),
    "tiff": _reader(_tiff),
    "ico": _reader(_ico),
}
