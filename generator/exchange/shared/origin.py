"""What a workbook remembers of the files that it was made from, in a sheet that nobody sees.

Each sheet carries its mark in the first cell, so that it may be renamed and moved; the files are kept whole,
so that a change is told from what others changed in the meantime.
"""

import base64
import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from generator.exchange.shared.documents import sheet_kind_of
from generator.exchange.shared.plan import BookPlan, Cells
from generator.loading.portal.offices import office_of
from generator.values.shared.text_digest import digest

SHEET_TITLE: Final = "_kinerja"
MARK: Final = "kinerja-lembar:"
# Cells hold 32,767 signs.
_PIECE: Final = 30_000
_VERSION: Final = 1
_LARGEST: Final = 30_000_000
_MAKE_ANEW: Final = (
    "buat buku kerja baru dengan `kinerja lembar SATKER TAHUN`, lalu pindahkan isian Anda ke sana"
)


class UnusableWorkbookError(Exception):
    """A file that is no workbook of ours: what it is, and what to do about it, in Indonesian."""

    def __init__(self, problem: str, remedy: str) -> None:
        """Keep the two halves of the finding."""
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class SheetOrigin:
    """The file that a sheet was made from: its path, its bytes then, and the rows only suggested."""

    path: str
    title: str
    content: bytes
    suggestions: tuple[Cells, ...]


@dataclass(frozen=True, slots=True)
class BookOrigin:
    """The office and year of a workbook, and the origin of each sheet by its mark."""

    slug: str
    year: int
    sheets: Mapping[str, SheetOrigin]


def mark_of(number: int) -> str:
    """Return the mark of a sheet by its place in the plan."""
    return f"{MARK}{number}"


def is_origin(text: str) -> bool:
    """Whether a text is the first one of a packed origin; marks of sheets have one part less."""
    return text.startswith(f"{MARK}{_VERSION}:")


def packed_origin(plan: BookPlan) -> tuple[str, ...]:
    """Return the origin of all sheets of a plan as texts for cells."""
    sheets = [
        {
            "path": each.path,
            "judul": each.title,
            "isi": each.content.decode("utf-8", "surrogateescape"),
            "saran": list(map(dict, each.suggestions)),
        }
        for each in plan.sheets
    ]
    data = json.dumps({"versi": _VERSION, "satker": plan.slug, "tahun": plan.year, "lembar": sheets})
    text = base64.b64encode(zlib.compress(data.encode(), 9)).decode()
    pieces = (text[start : start + _PIECE] for start in range(0, len(text), _PIECE))
    return (f"{MARK}{_VERSION}:{digest(text)}", *pieces)


def unpacked_origin(pieces: Iterable[str]) -> BookOrigin:
    """Return the origin that stands in the hidden cells. Raises UnusableWorkbookError for any other text."""
    head, *rest = pieces or ("",)
    text = "".join(rest)
    if head != f"{MARK}{_VERSION}:{digest(text)}":
        problem = "catatan tersembunyi di buku kerja ini rusak atau dibuat versi lain"
        raise UnusableWorkbookError(problem, _MAKE_ANEW)
    try:
        unpacking = zlib.decompressobj()
        data = unpacking.decompress(base64.b64decode(text), _LARGEST)
        origin = json.loads(data)
        slug, year = str(origin["satker"]), int(origin["tahun"])
        sheets = {mark_of(number): _sheet(each) for number, each in enumerate(origin["lembar"])}
    except (ValueError, KeyError, TypeError, AttributeError, zlib.error, RecursionError) as error:
        problem = "catatan tersembunyi di buku kerja ini rusak"
        raise UnusableWorkbookError(problem, _MAKE_ANEW) from error
    if any(not _is_own(each.path, slug) for each in sheets.values()):
        problem = "catatan tersembunyi di buku kerja ini menyebut berkas lain"
        raise UnusableWorkbookError(problem, _MAKE_ANEW)
    return BookOrigin(slug, year, sheets)


def _sheet(entry: Mapping[str, object]) -> SheetOrigin:
    suggestions = entry["saran"]
    if not isinstance(suggestions, list):
        raise TypeError
    rows = tuple({str(name): str(text) for name, text in row.items()} for row in suggestions)
    content = str(entry["isi"]).encode("utf-8", "surrogateescape")
    return SheetOrigin(str(entry["path"]), str(entry["judul"]), content, rows)


def _is_own(path: str, slug: str) -> bool:
    """Whether a path is that of a sheet of the office: the workbook says so, and whoever made it may lie."""
    return sheet_kind_of(path) is not None and bool(slug) and office_of(path) == slug
