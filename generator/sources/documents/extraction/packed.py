"""Inspection of single compressed files (gzip, Brotli) by their name without that ending."""

import gzip
from collections.abc import Callable
from functools import partial
from typing import BinaryIO, Final, cast

from generator.sources.documents.extraction.model import LARGEST_PART, Budget, Inspection

_PIECE: Final = 65_536


def reader(name: str, kind: str) -> Callable[[BinaryIO, Budget], Inspection] | None:
    """Return the reader of a compressed file bound to its inner name: `a.html.gz` is read as `a.html`."""
    unpack = {"gz": read_gzip, "br": read_brotli}.get(kind)
    return partial(unpack, name=name[: -len(kind) - 1]) if unpack else None


def read_gzip(stream: BinaryIO, budget: Budget, name: str = "") -> Inspection:
    """Inspect a file compressed by gzip."""
    with gzip.GzipFile(fileobj=stream) as unpacked:
        return budget.within(name, budget.whole(cast(BinaryIO, unpacked)))


def read_brotli(stream: BinaryIO, budget: Budget, name: str = "") -> Inspection:
    """Inspect a file compressed by Brotli."""
    import brotli  # noqa: PLC0415 - few files are, and none where data are only checked

    unpacker, parts, size = brotli.Decompressor(), list[bytes](), 0
    room = min(LARGEST_PART, budget.octets)
    while size <= room and not unpacker.is_finished():
        piece = b"" if not unpacker.can_accept_more_data() else stream.read(_PIECE)
        parts.append(unpacker.process(piece, output_buffer_limit=_PIECE))
        size += len(parts[-1])
        if not piece and not parts[-1]:
            break
    budget.octets -= size
    budget.is_cut = budget.is_cut or size > room
    return budget.within(name, b"".join(parts)[:room])
