"""The cache of exported files whose making takes long: workbooks and Parquet files."""

from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from generator.sources.cache.cache import open_cache

# Makes something, or finds what was made of the same description before.
FileCache = Callable[[str, Callable[[], bytes]], bytes]


def no_cache(_: str, make: Callable[[], bytes]) -> bytes:
    """Return the content made anew; the cache that stores nothing."""
    return make()


@cache
def maker(module: str, library: str) -> str:
    """Return the part of a cache key for what makes a file: the module's source and the library's version."""
    return f"{library} {version(library)} {source_of(module)}"


@cache
def source_of(module: str) -> str:
    """Return the source of a module."""
    return Path(module).read_text("utf-8")


def file_cache(folder: Path) -> FileCache:
    """Return a cache in a folder that may be missing and may be deleted at any time."""
    store = open_cache(folder, "lembar")

    def cached_file(description: str, make: Callable[[], bytes]) -> bytes:
        cached = store.read(description)
        if cached is not None:
            return cached
        content = make()
        store.write(description, content)
        return content

    return cached_file
