"""Heads of tables that name another period than the report's own."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.reading.document import Grid, Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.passages import Passage
    from generator.audit.reading.document import Block, Position
    from generator.audit.table import Table

_QUARTER: Final = re.compile(r"\b(?:TW|Triwulan)\s*\.?\s*(?P<quarter>IV|III|II|I|[1-4])\b", re.IGNORECASE)
_UP_TO: Final = re.compile(
    r"(?:s\.?\s*/?\s*d\.?|sampai(?:\s+dengan)?)\s+(?:TW|Triwulan)\s*(?P<quarter>IV|III|II|I|[1-4])\b",
    re.IGNORECASE,
)
_LONG_YEAR: Final = re.compile(r"\b(?:TA|tahun)\.?\s*(?P<year>20\d{3})(?![\d.,]*\d)", re.IGNORECASE)
_LAW: Final = re.compile(r"\bnomor\s+\d+\s+tahun\s+(?P<year>20\d\d)\b", re.IGNORECASE)
# A decree has its own number in capitals on its first page.
_OWN_NUMBER: Final = re.compile(r"\bNOMOR\s+\d+\s+TAHUN\s+(?P<year>20\d\d)\b")
_NEW: Final = re.compile(
    r"indikator(?:\s+kinerja)?(?:\s+ini)?(?:\s+(?:merupakan|termasuk)\s+indikator)?\s+(?:yang\s+)?baru(?:\s+ada)?"
    r"(?:\s+(?:di|pada))?\s+(?:TA|tahun)\s*\.?\s*(?P<year>20\d\d)",
    re.IGNORECASE,
)
_OWN_DOCUMENT: Final = re.compile(
    r"(?:(?P<report>(?:penyusunan|sistematika|penyajian)[^.;\d]{0,40}laporan(?: akuntabilitas)? kinerja|"
    r"\blak(?:in|ip)\b)|\bDIPA\b)[^.;\d]{0,60}(?:TA|tahun)\.?\s*(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_COMPARING: Final = re.compile(r"banding|sebelum|lalu|evaluasi|reviu|hasil penilaian|revisi", re.IGNORECASE)
_NUMBERS: Final = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_NEAR: Final = 40
# Shorter than this it is the head of a column that was repeated, and no activity.
_LONG_TEXT: Final = 40
_TITLE_BLOCKS: Final = 25


def quarter_of(blocks: Sequence[Block]) -> int:
    """Return the quarter that the title of a report names; 0 where it names none, or several."""
    for block in blocks[:_TITLE_BLOCKS]:
        if isinstance(block, Paragraph | Heading):
            found = {_NUMBERS[each.upper()] for each in _QUARTER.findall(block.text)}
            if len(found) == 1 and re.search(r"tahun|TA|laporan|20\d\d", block.text, re.IGNORECASE):
                return found.pop()
            if found:
                return 0
        if isinstance(block, Grid):
            break
    return 0


def own_period(blocks: Sequence[Block]) -> frozenset[str]:
    """Return the marks of the report's own period: its year and its quarter, as ``2025`` and ``twii``."""
    years: Counter[str] = Counter()
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            years.update(re.findall(r"\b20\d\d\b", block.text))
    quarter = quarter_of(blocks)
    found = {year for year, _ in years.most_common(1)}
    return frozenset(found | ({f"tw{_roman(quarter).lower()}"} if quarter else set()))


def periods(blocks: Sequence[Block], tables: Sequence[Table]) -> Iterator[Remark]:
    """Yield heads that say “sampai dengan” another quarter than the report's, where no head says its own."""
    quarter = quarter_of(blocks)
    if not quarter:
        return
    for table in tables:
        cells = [cell for row in table.head_rows for cell in row if cell.text]
        named = {_NUMBERS[each.upper()] for cell in cells for each in _QUARTER.findall(cell.text)}
        if quarter in named or len(named) != 1:
            continue
        for cell in cells:
            match = _UP_TO.search(cell.text)
            if match:
                yield Remark(
                    "periode kepala tabel", cell.at, cell.text,
                    f"kepala kolom menyebut triwulan {match['quarter']}, "
                    f"laporan ini triwulan {_roman(quarter)}",
                    f"Triwulan {_roman(quarter)}",
                )  # fmt: skip


def old_quarters(blocks: Sequence[Block], tables: Sequence[Table]) -> Iterator[Remark]:
    """Ask about what was done (“Realisasi”) where it names a quarter, and not the report's own."""
    quarter = quarter_of(blocks)
    if not quarter:
        return
    for table in tables:
        for column, head in enumerate(table.heads):
            if not re.search(r"realisasi|dilaksanakan", head, re.IGNORECASE):
                continue
            for row in table.rows:
                found = {each[1].upper() for each in _QUARTER.finditer(row.texts[column])}
                if len(found) == 1 and len(row.texts[column]) > _LONG_TEXT:
                    named = found.pop()
                    if _NUMBERS[named] < quarter:
                        yield Remark(
                            "periode dalam teks", row.at, f"Triwulan {named}",
                            f"yang dilaksanakan menyebut triwulan {named}, "
                            f"laporan ini triwulan {_roman(quarter)}",
                            f"Triwulan {_roman(quarter)}", is_certain=False,
                        )  # fmt: skip


def _roman(quarter: int) -> str:
    return ("I", "II", "III", "IV")[quarter - 1]


def years(blocks: Sequence[Block], own: frozenset[str]) -> Iterator[Remark]:
    """Yield years of five digits and laws of years to come; ask about the report under the year before.

    A decree is as young as its own number says.
    """
    own_year = next((mark for mark in own if mark.isdigit()), "")
    titles = [block.text for block in blocks[:_TITLE_BLOCKS] if isinstance(block, Paragraph | Heading)]
    numbered = [int(match["year"]) for text in titles for match in _OWN_NUMBER.finditer(text)]
    latest = max([int(own_year or 0), *numbered])
    for block in blocks:
        for text, at in _texts(block):
            for match in _LONG_YEAR.finditer(text):
                yield Remark(
                    "angka tahun", at, match[0], f"tahun {match['year']} berangka lima", str(own_year)
                )  # fmt: skip
            for match in _LAW.finditer(text):
                if own_year and int(match["year"]) > latest + 1:
                    said = f"laporan tahun {own_year} menyebut peraturan tahun {match['year']}"
                    yield Remark("angka tahun", at, match[0], said)
            if own_year and (found := _wrong_year(text, int(own_year))):
                said = f"laporan ini laporan tahun {own_year}"
                yield Remark("angka tahun", at, found, said, own_year, is_certain=False)


def _texts(block: Block) -> Iterator[tuple[str, Position]]:
    if isinstance(block, Grid):
        yield from ((cell.text, cell.at) for row in block.rows for cell in row if cell.text)
    else:
        yield block.text, block.at


def _wrong_year(text: str, own: int) -> str:
    """Return a document of this year that bears the year before; nothing where it may be the older one."""
    match = _OWN_DOCUMENT.search(text)
    is_before = match is not None and int(match["year"]) == own - 1
    if match is None or not is_before or _COMPARING.search(text[: match.end() + _NEAR]):
        return ""
    speaks_of_now = match["report"] or re.search(rf"\b{own}\s+ini\b", text)
    return " ".join(match[0].split()) if speaks_of_now else ""


def new_indicators(passages: Sequence[Passage]) -> Iterator[Remark]:
    """Ask about an indicator that is called new in two years, a few lines apart."""
    found = [
        (passage.position(match.start("year")), match["year"])
        for passage in passages
        for match in _NEW.finditer(passage.text)
    ]
    for (before, first), (at, year) in pairwise(found):
        if first != year and 0 <= at.line - before.line <= _NEAR:
            said = f"indikator ini disebut baru tahun {year}, pada baris {before.line} tahun {first}"
            yield Remark("angka tahun", at, year, said, first, (before,), is_certain=False)
