"""Where the figures of an office that cite a document stand in it: at their place, near, elsewhere, nowhere.

A figure is looked for in ones, thousands and millions, since a table may print any of them. One that a narrow
column breaks over lines is put together again, and stands on the line where it begins. A cell that is only a
dash prints a zero. A row whose note calls it a sum is one of a figure of each cited line. A figure that is
printed nowhere, as one that a regulation gives, is explained where the note of its row names it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import TYPE_CHECKING, Final

from generator.audit.reading.document import Grid
from generator.checks.shared.notes import explains
from generator.values.shared.mention import mentions
from generator.values.shared.number import read_number
from generator.values.verification.cited_places import LINE, cited_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from generator.audit.reading.document import Block, Document, Position
    from generator.sources.shared.table import Table

    _Places = Sequence[tuple[str, Sequence[tuple[int, int]]]]

# A row of a table that is broken over lines is rarely longer.
NEAR: Final = 30
# Columns whose digits name something; the years and codes of a row stand in its heads, often on other lines.
_LABELS: Final = frozenset(
    {"tahun", "kode", "revisi", "triwulan", "bulan", "tabel", "kolom", "baris", "nama", "catatan", "sumber"}
    | {"letak", "induk", "indikator", "butir", "tanggal", "jenjang", "tujuan", "jenis_belanja", "nomor"}
)
_FIGURE: Final = re.compile(r"\d[\d.,]*")
_DASHES: Final = frozenset("-–—")
_SUM: Final = re.compile(r"\b(?:gabungan|(?:di|ber)?jumlah(?:kan)?)\b", re.IGNORECASE)
# With more lines than this, or with more sums, some sum of theirs is found for any figure.
_MOST_SUMMED: Final = 6
_MOST_SUMS: Final = 2000
_BROKEN: Final = re.compile(r"(?<![\d.,])\d[\d.,]*\Z")
_REST: Final = re.compile(r"[\d.,]+")
_SCALES: Final = (Decimal(1), Decimal(1000), Decimal(1_000_000))


class Match(Enum):
    """Where a figure was found, as people are told."""

    AT_PLACE = "di tempatnya"
    SUM = "sebagai jumlah dari angka di tempatnya"
    EXPLAINED = "dijelaskan catatannya"
    NEAR = f"dalam {NEAR} baris atau satu halaman"
    ELSEWHERE = "di tempat lain"
    NOWHERE = "tidak ditemukan"


# What stands where the data say that it stands.
AT_HAND: Final = frozenset({Match.AT_PLACE, Match.SUM})


@dataclass(frozen=True, slots=True)
class Citation:
    """A figure of the data: its file, line and column, as written, and the place that it cites."""

    path: str
    line: int
    column: str
    written: str
    cited: str
    match: Match
    found_at: str = ""
    note: str = ""


class _Index:
    """The figures of a document by line and by page."""

    def __init__(self, document: Document) -> None:
        self._at: Mapping[tuple[str, int], set[Decimal]] = defaultdict(set)
        self._first: dict[Decimal, str] = {}
        texts = [each for block in document.blocks for each in _texts(block)]
        for number, (text, position) in enumerate(texts):
            following, below = texts[number + 1] if number + 1 < len(texts) else ("", position)
            for value in _values(text, following if below.line != position.line else ""):
                for place in (("baris", position.line), ("halaman", position.page)):
                    if place[1]:
                        self._at[place].add(value)
                        self._first.setdefault(value, f"{place[0]} {place[1]}")

    def match(self, value: Decimal, cited: str, note: str = "") -> tuple[Match, str]:
        """Return how ``value`` stands to the cited place, and its first place where it stands elsewhere."""
        wanted = {(abs(value) / scale).normalize() for scale in _SCALES}
        places = cited_places(cited)
        if self._is_within(wanted, places, 0, 0):
            return Match.AT_PLACE, ""
        if _SUM.search(note) and any(self._sums_to(wanted, unit, ranges) for unit, ranges in places):
            return Match.SUM, ""
        if explains(note) and mentions(note, value):
            return Match.EXPLAINED, ""
        if self._is_within(wanted, places, NEAR, 1):
            return Match.NEAR, ""
        found = next((self._first[each] for each in sorted(wanted, reverse=True) if each in self._first), "")
        return (Match.ELSEWHERE if found else Match.NOWHERE), found

    def _is_within(self, wanted: AbstractSet[Decimal], places: _Places, lines: int, pages: int) -> bool:
        """Whether a wanted figure stands at one of ``places``, each widened by some lines or pages."""
        return any(
            self._holds(wanted, unit, start - wider, end + wider)
            for unit, ranges in places
            for wider in (lines if unit == LINE else pages,)
            for start, end in ranges
        )

    def _sums_to(self, wanted: AbstractSet[Decimal], unit: str, ranges: Sequence[tuple[int, int]]) -> bool:
        """Whether one figure of each cited line add up to a wanted one; blank lines are passed over."""
        cited = (number for start, end in ranges for number in range(start, end + 1))
        lines = [self._at[unit, number] for number in cited if (unit, number) in self._at]
        if not 1 < len(lines) <= _MOST_SUMMED:
            return False
        sums = {Decimal(0)}
        for figures in lines:
            sums = {total + figure for total in sums for figure in figures}
            if len(sums) > _MOST_SUMS:
                return False
        return bool(wanted & {each.normalize() for each in sums})

    def _holds(self, wanted: AbstractSet[Decimal], unit: str, start: int, end: int) -> bool:
        return any(wanted & self._at.get((unit, number), set()) for number in range(start, end + 1))


def check_citations(document: Document, tables: Iterable[Table], source: str) -> tuple[Citation, ...]:
    """Look up every figure of ``tables`` whose row has ``source`` in its column ``sumber``."""
    index = _Index(document)
    return tuple(each for table in tables for each in _citations(table, source, index))


def totals(citations: Iterable[Citation]) -> dict[str, Counter[Match]]:
    """Count the matches of each file."""
    counts: dict[str, Counter[Match]] = {}
    for each in citations:
        counts.setdefault(each.path, Counter())[each.match] += 1
    return counts


def _citations(table: Table, source: str, index: _Index) -> Iterator[Citation]:
    for row in table.rows:
        cells = dict(zip(table.header, row.cells, strict=True))
        if cells.get("sumber") != source:
            continue
        cited, note = cells.get("letak", ""), cells.get("catatan", "")
        for column, written in cells.items():
            value = read_number(written, table.style) if column not in _LABELS and written else None
            if isinstance(value, Decimal):
                match, found_at = index.match(value, cited, note)
                yield Citation(table.path, row.line, column, written, cited, match, found_at, note)


def _texts(block: Block) -> Iterator[tuple[str, Position]]:
    if isinstance(block, Grid):
        yield from ((cell.text, cell.at) for row in block.rows for cell in row)
    else:
        yield block.text, block.at


def _values(text: str, following: str) -> Iterator[Decimal]:
    if text.strip() in _DASHES:
        yield Decimal(0)
    for each in _FIGURE.findall(text):
        yield from _readings(each)
    broken = _BROKEN.search(text.rstrip())
    if broken and _REST.fullmatch(following.strip()):
        yield from _readings(broken[0] + following.strip())


def _readings(printed: str) -> Iterator[Decimal]:
    """Yield a figure with either mark as the decimal one, and with none."""
    digits = printed.rstrip(".,")
    for text in {
        digits.replace(".", "").replace(",", "."),
        digits.replace(",", ""),
        re.sub(r"[.,]", "", digits),
    }:
        try:
            yield Decimal(text).normalize()
        except InvalidOperation:
            continue  # two decimal marks
