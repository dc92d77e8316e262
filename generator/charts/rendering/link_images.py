"""All pictures for links of a build: those already drawn come from the cache, the others are drawn now."""

from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Final

from generator.charts.link_picture import LinkPicture
from generator.charts.rendering.digest import KIND, fingerprint
from generator.sources.cache.cache import open_cache
from generator.values.shared.text_digest import digest

# What draws them, and whose letters they have.
_LIBRARIES: Final = ("pillow", "mkdocs")


def draw_link_images(pictures: Iterable[LinkPicture], cache: Path) -> Iterator[bytes]:
    """Yield each picture as PNG, in the order given.

    ``cache`` is a directory that may be missing and may be deleted at any time. When all are cached no
    drawing library is imported.
    """
    store, program = open_cache(cache, KIND), digest(fingerprint(), *map(version, _LIBRARIES))
    for picture in pictures:
        name = f"{digest(program, repr(picture))}.png"
        image = store.read(name)
        if image is None:
            # Loading it takes a twentieth of a second.
            from generator.charts.rendering.link_image import link_image  # noqa: PLC0415

            image = link_image(picture)
            store.write(name, image)
        yield image
