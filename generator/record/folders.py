"""Folders of addresses: what stands above a page, whether or not a page of its own stands there."""

from collections.abc import Iterable, Iterator
from typing import Final

from generator.record import page_addresses

_VIEWS: Final = "sematan/"


def above(path: str) -> Iterator[str]:
    """Yield the addresses above that of a page, the nearest first, without the front page."""
    folder = parent(path)
    while folder:
        yield folder
        folder = parent(folder)


def parent(path: str) -> str:
    """Return the address just above that of a page; empty for one that is just below the front page."""
    return path[: path.rstrip("/").rfind("/") + 1]


def without_page(paths: Iterable[str]) -> frozenset[str]:
    """Return the folders above pages and files at which none of the pages stands.

    Who shortens an address gets there.
    """
    known = frozenset(path.removesuffix("index.html") for path in paths)
    return frozenset(folder for path in known for folder in above(path)) - known


def is_of_office(folder: str, slug: str) -> bool:
    """Whether a folder holds pages of one office only: in either language, files, and views of pictures."""
    own = folder.removeprefix(_VIEWS)
    own = page_addresses.indonesian(own).removeprefix("berkas/")
    return own.startswith(page_addresses.office(slug))


def office_roots(slugs: Iterable[str], paths: Iterable[str]) -> Iterator[str]:
    """Yield the topmost addresses of offices among ``paths``: of pages in each language, files, views."""
    known = frozenset(paths)
    forms = ("", "en/", "berkas/", _VIEWS, f"{_VIEWS}en/")
    roots = (f"{form}{page_addresses.office(slug)}" for slug in slugs for form in forms)
    return (root for root in roots if root in known)
