"""Counts in sentences against the row that counts the same in the same year.

“Pada tahun 2023 terdapat 1 perusahaan yang berkolaborasi” speaks of a row near it, “Jumlah perusahaan yang
berkolaborasi dengan satker”, and of its column of that year.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge_same
from generator.audit.calculations.repeated import REPEATED
from generator.audit.model import Outcome
from generator.audit.wording.roots import content, root

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.model import Calculation
    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage
    from generator.audit.table import Row, Table

_COUNTING: Final = re.compile(r"\W*(?:jumlah|banyaknya)\s+(?P<what>[a-z]{4,})\b", re.IGNORECASE)
_YEAR: Final = re.compile(r"\b20\d\d\b")
_SAME_YEAR: Final = re.compile(r"\b(?:pada\s+)?tahun\s+(20\d\d)\b[^.;\d]{0,60}$", re.IGNORECASE)
_BEHIND: Final = re.compile(r"\s*(?P<what>[a-z]{4,})\s+yang\s+(?P<does>[a-z]{5,})\b", re.IGNORECASE)
_NEAR_BLOCKS: Final = 15


def counted_rows(passages: Sequence[Passage], tables: Sequence[Table]) -> Iterator[Calculation]:
    """Ask about a count that the row has otherwise for the year that the sentence names."""
    rows = [
        (root(match["what"].lower()), content(row.label), row, table)
        for table in tables
        for row in table.rows
        if (match := _COUNTING.match(row.label)) and row.figures
    ]
    for passage in passages:
        for figure, offset in zip(passage.figures, passage.offsets, strict=True):
            behind = _BEHIND.match(passage.text, offset + len(figure.text))
            year = _SAME_YEAR.search(passage.text, max(0, offset - 90), offset)
            if behind is None or year is None or not figure.is_count:
                continue
            what, does = root(behind["what"].lower()), root(behind["does"].lower())
            for name, about, row, table in rows:
                if name == what and does in about and _is_near(row, figure):
                    yield from _compared(figure, row, table, year[1])


def _is_near(row: Row, figure: Figure) -> bool:
    return abs(next(iter(row.figures.values())).block - figure.block) <= _NEAR_BLOCKS


def _compared(figure: Figure, row: Row, table: Table, year: str) -> Iterator[Calculation]:
    columns = [column for column in row.figures if set(_YEAR.findall(table.heads[column])) == {year}]
    if len(columns) != 1:
        return
    other = row.figures[columns[0]]
    said = f"“{row.label[:80]}” tahun {year} tercetak {other.text}, baris {other.at.line}"
    found = judge_same(REPEATED, figure, other, said)
    if found is not None:
        yield found if found.outcome is not Outcome.DIFFERS else replace(found, is_certain=False)
