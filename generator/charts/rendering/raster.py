"""Pictures as PNG, for programs that take no SVG: slides, letters, messages; cached like the SVG."""

import struct
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Final

from zlib_ng import zlib_ng

from generator.charts.rendering.digest import KIND, digest, fingerprint
from generator.charts.rendering.worker_pool import Share, one_by_one
from generator.sources.cache.cache import open_cache

_SCALE: Final = 1.5
_SIGNATURE: Final = 8
_DOTS: Final = b"IDAT"
_QUICK: Final = 3


def raster(pictures: Iterable[str], cache: Path, share: Share = one_by_one) -> tuple[bytes, ...]:
    """Return pictures as PNG, one and a half times as large, in the order given, cached in ``cache``."""
    requested, store, program = tuple(pictures), open_cache(cache, KIND), fingerprint()
    packer = version("zlib-ng")
    names = tuple(f"{digest(program, packer, svg)}.png" for svg in requested)
    cached = {name: store.read(name) for name in dict.fromkeys(names)}
    missing = {name: svg for name, svg in zip(names, requested, strict=True) if cached[name] is None}
    for name, png in zip(missing, share(to_png, tuple(missing.values())), strict=True):
        store.write(name, png)
        cached[name] = png
    return tuple(cached[name] or b"" for name in names)


def to_png(svg: str) -> bytes:
    """Return one SVG picture as PNG."""
    from generator.charts.rendering.converter import converter  # noqa: PLC0415 - a build may need none

    return packed(converter.svg_to_png(svg, scale=_SCALE))


def packed(png: bytes) -> bytes:
    """Return a PNG with its pixels compressed again, to about a third of what the converter writes."""
    parts = list(_chunks(png))
    dots = zlib_ng.decompress(b"".join(body for kind, body in parts if kind == _DOTS))
    chunks = [(kind, body) for kind, body in parts[:-1] if kind != _DOTS]
    all_chunks = [*chunks, (_DOTS, zlib_ng.compress(dots, _QUICK)), parts[-1]]
    return png[:_SIGNATURE] + b"".join(_chunk(kind, body) for kind, body in all_chunks)


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = _SIGNATURE
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += length + 12


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib_ng.crc32(kind + body))
