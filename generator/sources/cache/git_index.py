"""Whether git tracks the cache, read from git's index without starting git.

Reads versions 2 to 4 of the index, with digests of 20 or 32 bytes.
"""

import os
import re
import struct
from collections.abc import Iterator
from contextlib import suppress
from itertools import takewhile
from pathlib import Path
from typing import Final

from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.sources.cache.plain_file import opened
from generator.values.shared.place import Place

_HEAD: Final = struct.Struct(">4sII")
_SIGNATURE: Final = b"DIRC"
_VERSIONS: Final = (2, 3, 4)
_DIGEST_SIZES: Final = (20, 32)
_BEFORE_DIGEST: Final = 40
_FLAGS: Final = struct.Struct(">H")
_IS_EXTENDED: Final = 0x4000
_LENGTH: Final = 0xFFF
_LARGEST: Final = 200_000_000
_POINTER: Final = re.compile(rb"gitdir: ([^\r\n]+)")


def tracked_cache(root: Path, name: str) -> Iterator[Diagnostic]:
    """Yield B130 if git tracks the cache ``name`` of the portal in ``root``, be it a folder or a link.

    Never raises for what is on the disk; where the index can't be read there is no finding.
    """
    with suppress(OSError):
        if _is_tracked(root.resolve() / name):
            message = f"folder `{name}/` ikut dicatat git, padahal hanya simpanan sementara komputer ini"
            remedy = f"jalankan `git rm -r --cached {name}`, lalu tulis `{name}/` di berkas `.gitignore`"
            yield finding("B130", Place(name), message, remedy)


def _is_tracked(path: Path) -> bool:
    top = next((each for each in path.parents if (each / ".git").exists()), None)
    if top is None:
        return False
    wanted = os.fsencode(path.relative_to(top).as_posix())
    with opened(_folder_of_git(top / ".git") / "index") as (stream, _):
        raw = stream.read(_LARGEST) or b""
    for size in _DIGEST_SIZES:
        with suppress(ValueError, IndexError, struct.error):
            # Names are in order, so all that matters stands before this one.
            names = takewhile(lambda each: each < wanted + b"0", _names(raw, size))
            return any(each == wanted or each.startswith(wanted + b"/") for each in names)
    return False


def _folder_of_git(place: Path) -> Path:
    """Return where git keeps its list: below the top, or where a file of further working trees points."""
    if place.is_dir():
        return place
    with opened(place) as (stream, _):
        pointer = _POINTER.match(stream.read(_LENGTH) or b"")
    return place.parent / os.fsdecode(pointer[1]) if pointer else place


def _names(raw: bytes, digest_size: int) -> Iterator[bytes]:
    """Yield the names of an index; ValueError, IndexError or struct.error where it is none, or another."""
    signature, version, count = _HEAD.unpack_from(raw)
    if signature != _SIGNATURE or version not in _VERSIONS:
        raise ValueError
    at, name = _HEAD.size, b""
    for _ in range(count):
        start, at = at, at + _BEFORE_DIGEST + digest_size
        (flags,) = _FLAGS.unpack_from(raw, at)
        at += _FLAGS.size * (2 if flags & _IS_EXTENDED else 1)
        is_packed = version == _VERSIONS[-1]
        shared, at = _shared(raw, at, len(name)) if is_packed else (0, at)
        end = raw.index(b"\0", at)
        name = name[:shared] + raw[at:end]
        if min(len(name), _LENGTH) != flags & _LENGTH:
            raise ValueError
        yield name
        at = end + 1 if is_packed else start + ((end - start) // 8 + 1) * 8


def _shared(raw: bytes, at: int, length: int) -> tuple[int, int]:
    """Return how much of the name before, of that ``length``, a name shares, and where its own part begins.

    Git writes how much to cut off, seven bits a byte.
    """
    cut = raw[at] & 0x7F
    while raw[at] & 0x80:
        at += 1
        cut = (cut + 1 << 7) + (raw[at] & 0x7F)
    return length - cut, at + 1
