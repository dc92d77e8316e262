"""What the portal publishes, as plain values: pages, the links between them, files for machines."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from generator.languages.translation import Language, translatable, translate
from generator.record import page_addresses

PATH = re.compile(r"(?:[a-z0-9][a-z0-9._-]*/)*")
FILE_PATH = re.compile(r"(?:[a-z0-9][a-z0-9._-]*/)*[a-zA-Z0-9][a-zA-Z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Link:
    """A titled way to another page of the portal; ``path`` as in `Page`."""

    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Copy:
    """The same facts in another form: ``kind`` is a media type, ``path`` a published file."""

    title: str
    path: str
    kind: str


MEDIA = {
    "csv": "text/csv",
    page_addresses.EXCEL_KIND: "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_TITLES: Final = {"xlsx": "Excel", page_addresses.EXCEL_KIND: translatable("CSV untuk Excel")}
# The copies of a table of the whole portal that are one file, however many rows it has.
UNDIVIDED: Final = (page_addresses.EXCEL_KIND, "csv", "json")


def copies_of(
    address: Callable[[str], str], kinds: Iterable[str] = page_addresses.COPIES
) -> tuple[Copy, ...]:
    """Return the machine copies of a page; ``address`` returns where the copy of a kind is."""
    titles = {kind: translate(_TITLES[kind]) if kind in _TITLES else kind.upper() for kind in kinds}
    return tuple(Copy(title, address(kind), MEDIA[kind]) for kind, title in titles.items())


def copies_in(folder: str) -> tuple[Copy, ...]:
    """Return the machine copies of a page that is in a folder of its own."""
    return copies_of(partial(page_addresses.copy_in, folder))


@dataclass(frozen=True, slots=True)
class Page:
    """One page, finished.

    ``path`` is relative to the portal's root in directory style, ``satker/bspji-manado/2023/``; the
    front page is the empty path. ``title`` and ``description`` are plain text, ``body`` is the HTML of
    the article, its addresses written by `link`. ``section`` is the path of the menu entry the page
    belongs to, ``crumbs`` leads from below the front page to the page's parent, ``previous`` and
    ``following`` are its neighbours in reading order; ``short`` is its name at the end of the breadcrumbs.
    A page of invented figures (``is_sample``) says so above everything else. ``scripts`` are files of
    the theme that make the page handier; it is whole without them. ``elsewhere`` leads to the same page
    of other offices, ``years`` to it in every year, its own among them. ``dated`` is the day since which it
    says what it says, where that is known; ``feed`` is where its news are. ``frame`` is a file of the theme
    that takes the place of the usual one; such a page is a view of its last crumb, which search engines
    should find instead. ``twin`` is the path of the same page in the other language. ``things`` are what it
    tells search engines of, as JSON-LD. ``image`` is the address of its picture for links, empty where that
    of the portal stands for it.
    Raises ValueError for a path that is not in directory style.
    """

    path: str
    title: str
    description: str
    body: str
    section: str = ""
    crumbs: tuple[Link, ...] = ()
    previous: Link | None = None
    following: Link | None = None
    copies: tuple[Copy, ...] = ()
    short: str = ""
    is_sample: bool = False
    scripts: tuple[str, ...] = ()
    elsewhere: tuple[Link, ...] = ()
    years: tuple[Link, ...] = ()
    dated: date | None = None
    feed: str = ""
    frame: str = ""
    language: Language = Language.INDONESIAN
    twin: str | None = None
    things: tuple[str, ...] = ()
    image: str = ""

    @property
    def is_found(self) -> bool:
        """Whether search engines should find it: it is no view of another page, and its figures are real."""
        return not self.frame and not self.is_sample

    def __post_init__(self) -> None:
        """Refuse a path that would be published at another address than it says."""
        if not PATH.fullmatch(self.path):
            message = f"page path must be empty or like 'a/b/': {self.path!r}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file published as it is: JSON, CSV, SVG. Raises ValueError for a path that leads elsewhere.

    A file that must name the portal's own address (``is_hosted``) holds ``addresses.HOST`` in its place,
    which the builder of the site puts in; so what is written here is the same wherever it is hosted.
    """

    path: str
    content: bytes
    is_hosted: bool = False

    def __post_init__(self) -> None:
        """Refuse a path that leads elsewhere."""
        _demand_file_path(self.path)


@dataclass(frozen=True, slots=True)
class CopiedFile:
    """A file published from where it stands on the disk, so that no one ever holds all of its bytes.

    ``dated`` is the day since which it is as it is, where that is known.
    Raises ValueError for a path that leads elsewhere.
    """

    path: str
    source: Path
    dated: date | None = None

    def __post_init__(self) -> None:
        """Refuse a path that leads elsewhere."""
        _demand_file_path(self.path)


def _demand_file_path(path: str) -> None:
    """Refuse a path that is absolute, or that MkDocs would take for a page."""
    if not FILE_PATH.fullmatch(path) or path.endswith((".md", ".markdown")):
        message = f"file path must be relative, in lower case and no Markdown: {path!r}"
        raise ValueError(message)


def link(path: str) -> str:
    """Return the address of a page or file of the portal for use in a body.

    The address is relative to the portal's root; the builder of the site puts the portal's base
    path before it, so a body is the same wherever the portal is hosted.
    """
    return f"/{path}"
