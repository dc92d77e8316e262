"""The emblem of a portal as PNG, for the home screens of phones, which take no SVG."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Final

from generator.charts.drawing import PAPER
from generator.charts.rendering.digest import KIND
from generator.sources.cache.cache import open_cache
from generator.values.shared.text_digest import digest

# The part of an icon on each side that a phone may cut away when it rounds the corners (maskable icons).
_EDGE: Final = 0.1
_COLOURS: Final = 64
_LIBRARIES: Final = ("vl-convert-python", "pillow")


def draw_icons(emblem: bytes, sizes: Iterable[int], cache: Path) -> Iterator[bytes]:
    """Yield the emblem, an SVG, on a white square of each of the ``sizes`` in points.

    ``cache`` is a directory that may be missing and may be deleted at any time. Raises ValueError for an
    emblem that is no picture.
    """
    store, program = open_cache(cache, KIND), digest(Path(__file__).read_bytes(), *map(version, _LIBRARIES))
    for size in sizes:
        name = f"{digest(program, emblem, str(size))}.png"
        icon = store.read(name)
        if icon is None:
            icon = _drawn(emblem, size)
            store.write(name, icon)
        yield icon


def _drawn(emblem: bytes, size: int) -> bytes:
    from PIL import Image  # noqa: PLC0415 - starting it and the converter takes most of a second

    from generator.charts.rendering.converter import converter  # noqa: PLC0415

    try:
        converter.svg_to_png(emblem.decode())
    except (RuntimeError, UnicodeDecodeError) as error:
        raise ValueError(str(error).partition("\n")[0]) from error
    edge, inner = size * _EDGE, size * (1 - 2 * _EDGE)
    png = converter.svg_to_png(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}">'
        f'<rect width="{size}" height="{size}" fill="{PAPER}"/>'
        f'<image href="data:image/svg+xml;base64,{b64encode(emblem).decode()}" '
        f'x="{edge:g}" y="{edge:g}" width="{inner:g}" height="{inner:g}"/></svg>'
    )
    stream = BytesIO()
    with Image.open(BytesIO(png)) as image:
        image.convert("RGB").quantize(_COLOURS).save(stream, "PNG", optimize=True)
    return stream.getvalue()
