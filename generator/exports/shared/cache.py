"""What was made once is kept, and need not be made again while it would come out the same."""

from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from generator.sources.cache.cache import open_cache

# Makes something, or finds what was made of the same description before.
FileCache = Callable[[str, Callable[[], bytes]], bytes]


def no_cache(_: str, make: Callable[[], bytes]) -> bytes:
    """Make anew; nothing is kept."""
    return make()


@cache
def maker(module: str, library: str) -> str:
    """Describe what makes a file: our module as it is written, and the version of the library."""
    return f"{library} {version(library)} {Path(module).read_text('utf-8')}"


def file_cache(folder: Path) -> FileCache:
    """Keep files in a folder that may be missing and may be deleted at any time."""
    store = open_cache(folder, "lembar")

    def cached_file(description: str, make: Callable[[], bytes]) -> bytes:
        cached = store.read(description)
        if cached is not None:
            return cached
        content = make()
        store.write(description, content)
        return content

    return cached_file
