"""Heads of tables that name another period than the report's own."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.reading.document import Grid, Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.reading.document import Block
    from generator.audit.table import Table

_QUARTER: Final = re.compile(r"\b(?:TW|Triwulan)\s*\.?\s*(?P<quarter>IV|III|II|I|[1-4])\b", re.IGNORECASE)
_UP_TO: Final = re.compile(
    r"(?:s\.?\s*/?\s*d\.?|sampai(?:\s+dengan)?)\s+(?:TW|Triwulan)\s*(?P<quarter>IV|III|II|I|[1-4])\b",
    re.IGNORECASE,
)
_NUMBERS: Final = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}
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


def _roman(quarter: int) -> str:
    return ("I", "II", "III", "IV")[quarter - 1]
