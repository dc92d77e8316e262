"""An office finished: the bytes of its files as they are published, and what the whole portal needs of it.

Both are written as bytes, so that they can be cached and sent between processes without running anything
when they are read.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.exports.shared.listing import Row
from generator.pages.shared.links import BrokenLink
from generator.views.portal.search import Kind, Owner, SearchEntry

_LENGTH = 8


@dataclass(frozen=True, slots=True)
class OfficeShare:
    """What the portal's own pages need of a finished office.

    ``entries`` are its entries in the search and ``rows`` its rows of the tidy table. ``paths`` are the
    addresses of its pages and files; ``listed`` are the pages for the site map, with the day since which each
    says what it says. ``outward`` are links of its pages that lead to no page or file of its own.
    ``marks_json`` are the ids of its pages as JSON, which few builds ask for.
    """

    entries: tuple[SearchEntry, ...]
    rows: tuple[Row, ...]
    paths: tuple[str, ...]
    listed: tuple[tuple[str, date | None], ...]
    outward: tuple[BrokenLink, ...]
    marks_json: str

    def marks(self) -> dict[str, frozenset[str]]:
        """Return the ids of each page, by its path."""
        return {path: frozenset(ids) for path, ids in json.loads(self.marks_json).items()}

    def packed(self) -> bytes:
        """Return the share as JSON."""
        return _json(
            {
                "entries": [
                    (each.kind.name, each.title, each.summary, each.below, each.owners[0].path)
                    for each in self.entries
                ],
                "owners": [
                    (each.path, each.name, each.full_name, each.is_sample)
                    for each in dict.fromkeys(entry.owners[0] for entry in self.entries)
                ],
                "rows": self.rows,
                "paths": self.paths,
                "listed": [(path, day.isoformat() if day else "") for path, day in self.listed],
                "outward": [(each.page, each.address, each.is_foreign) for each in self.outward],
                "marks": self.marks_json,
            }
        )


def share_of(packed: bytes) -> OfficeShare:
    """Read a share as `OfficeShare.packed` writes it."""
    content: dict[str, Any] = json.loads(packed)
    owners = {path: Owner(path, *rest) for path, *rest in content["owners"]}
    return OfficeShare(
        tuple(
            SearchEntry(Kind[kind], title, summary, below, (owners[owner],))
            for kind, title, summary, below, owner in content["entries"]
        ),
        tuple(map(tuple, content["rows"])),
        tuple(content["paths"]),
        tuple((path, date.fromisoformat(day) if day else None) for path, day in content["listed"]),
        tuple(BrokenLink(*link) for link in content["outward"]),
        content["marks"],
    )


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
