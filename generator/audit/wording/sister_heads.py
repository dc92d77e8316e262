"""Tables of one title in a report: all name one year in their heads, but those left from the last report."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.reading.assembly import CAPTION
from generator.audit.reading.document import Grid, Paragraph
from generator.audit.remarks.references import captions_of
from generator.audit.table import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.reading.document import Block, Position

# A head that names one year: “Realisasi TA.2023”, or the year alone on the line below “Realisasi”.
_HEAD: Final = re.compile(
    r"\W*(?:(?P<what>r?e?alisasi|capaian|target)\W*)?(?:TA|tahun)\W*(?P<year>20\d\d)\b(?!\s*[-–])",
    re.IGNORECASE,
)
_WHAT: Final = re.compile(r"\W*(?P<what>r?e?alisasi|capaian|target)\W*", re.IGNORECASE)
_HEAD_BLOCKS: Final = 12
_LONGEST_HEAD: Final = 60
_LEAST_SISTERS: Final = 4
_SHARE: Final = 3


def sister_heads(blocks: Sequence[Block]) -> Iterator[Remark]:
    """Ask about heads with another year than those of at least three times as many tables of their title."""
    found: dict[tuple[str, str], list[tuple[str, str, Position]]] = defaultdict(list)
    for caption in captions_of(blocks):
        title = re.sub(r"\d+", "", words(caption.title))
        heads = list(_heads(blocks[caption.index + 1 : caption.index + 1 + _HEAD_BLOCKS]))
        # A table with a column for each year, or whose title names its year, says nothing of the report's.
        if len({year for _, year, _, _ in heads}) == 1 and heads[0][1] not in caption.title:
            what, year, text, at = heads[0]
            found[title, what].append((year, text, at))
    for sisters in found.values():
        common, often = Counter(year for year, _, _ in sisters).most_common(1)[0]
        others = [each for each in sisters if each[0] != common]
        if often < max(_LEAST_SISTERS, _SHARE * len(others)):
            continue
        first = next(at for year, _, at in sisters if year == common)
        for year, text, at in others:
            said = f"kepala kolom “{text}”; di {often} tabel lain yang berjudul sama tahun {common}"
            yield Remark("tahun kepala tabel", at, f"TA {year}", said, common, (first,), is_certain=False)


def _heads(blocks: Sequence[Block]) -> Iterator[tuple[str, str, str, Position]]:
    """Yield what is told of a year by the heads of a table: the word, the year, the text and its place."""
    before = ""
    for block in blocks:
        if isinstance(block, Grid):
            for row in block.rows[:2]:
                for cell in row:
                    if (match := _HEAD.match(cell.text)) and len(cell.text) <= _LONGEST_HEAD:
                        yield _plain(match["what"] or ""), match["year"], cell.text, cell.at
            return
        if not isinstance(block, Paragraph) or CAPTION.match(block.text):
            return
        match = _HEAD.match(block.text)
        if match and len(block.text) <= _LONGEST_HEAD and (match["what"] or before):
            yield _plain(match["what"] or before), match["year"], match[0].strip(), block.at
        what = _WHAT.fullmatch(block.text)
        before = what["what"] if what else ""


def _plain(what: str) -> str:
    """Return one word for a head that some tables misspell."""
    return "realisasi" if what.lower().endswith("alisasi") else what.lower()
