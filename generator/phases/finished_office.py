"""An office finished: the bytes of its files as they are published, and what the whole portal needs of it.

The files are one sequence of bytes, so that nothing is copied until they are written.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.exports.portal.datasets import OfficeTables
from generator.pages.shared.links import BrokenLink
from generator.pages.shared.page import CopiedFile
from generator.views.portal.overview import OfficeOverview
from generator.views.portal.search import SearchEntry

_LENGTH = 8


@dataclass(frozen=True, slots=True)
class OfficeShare:
    """What the portal's own pages need of a finished office.

    ``entries`` are its entries in the search, ``tables`` its rows in the tables of the whole portal, and
    ``overview`` is what pages of the portal say of it. ``paths`` are the addresses of its pages and files;
    ``listed`` are the pages for the site map, with the day since which each says what it says. ``outward``
    are links of its pages that lead to no page or file of its own. ``marks_json`` are the ids of its pages as
    JSON, which few builds ask for.
    """

    entries: tuple[SearchEntry, ...]
    tables: OfficeTables
    overview: OfficeOverview
    documents: tuple[CopiedFile, ...]
    paths: tuple[str, ...]
    listed: tuple[tuple[str, date | None], ...]
    outward: tuple[BrokenLink, ...]
    marks_json: str

    def marks(self) -> dict[str, frozenset[str]]:
        """Return the ids of each page, by its path."""
        return {path: frozenset(ids) for path, ids in json.loads(self.marks_json).items()}


def marks_json(marks: Mapping[str, Iterable[str]]) -> str:
    """Return the ids of pages as JSON, in an order that does not depend on the run."""
    return _json({path: sorted(ids) for path, ids in sorted(marks.items())}).decode()


def packed_files(files: Mapping[str, bytes]) -> bytes:
    """Return files as one sequence of bytes: the length of the list, the list as JSON, the contents."""
    listing = _json([(path, len(content)) for path, content in files.items()])
    return b"".join((len(listing).to_bytes(_LENGTH, "big"), listing, *files.values()))


def files_of(packed: bytes) -> Iterator[tuple[str, memoryview]]:
    """Yield path and content of files as `packed_files` writes them."""
    start = _LENGTH + int.from_bytes(packed[:_LENGTH], "big")
    listing: Sequence[tuple[str, int]] = json.loads(packed[_LENGTH:start])
    view = memoryview(packed)
    for path, size in listing:
        yield path, view[start : start + size]
        start += size


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
