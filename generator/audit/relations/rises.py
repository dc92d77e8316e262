"""A rise in a sentence that is an amount itself: “meningkat sebesar Rp 2,6 miliar” beside a row with that."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge
from generator.audit.model import Calculation, Outcome
from generator.values.verification.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage
    from generator.audit.table import Table

_BY: Final = re.compile(
    r"\b(?:peningkatan|kenaikan|penurunan|meningkat|menurun|naik|turun)\b[^.;\d]{0,40}\bsebesar\s+(?:rp\.?\s*)?$",
    re.IGNORECASE,
)
_AGAINST: Final = re.compile(r"[\s,.;-]*(?:di)?bandingkan?\b|\s*dari\s+(?:tahun|realisasi)\b", re.IGNORECASE)
_LARGE: Final = 1_000_000
_MOST_OF_ROW: Final = 30


def rises(passages: Sequence[Passage], tables: Sequence[Table]) -> Iterator[Calculation]:
    """Ask about a rise that a row holds as an amount, where no two amounts of a row differ by it."""
    rows = [*_of_tables(tables), *_of_lines(passages)]
    differences = {abs(one.value - other.value) for row in rows for one, other in combinations(row, 2)}
    holding: dict[Decimal, list[Sequence[Figure]]] = defaultdict(list)
    for row in rows:
        for figure in row[1:]:
            holding[figure.value].append(row)
    for passage in passages:
        for figure, offset in zip(passage.figures, passage.offsets, strict=True):
            behind = passage.text[offset + len(figure.text) :]
            is_stated = _BY.search(passage.text, max(0, offset - 90), offset) and _AGAINST.match(behind)
            if is_stated and figure.value >= _LARGE and figure.value not in differences:
                yield from _of_rise(figure, holding)


def _of_tables(tables: Sequence[Table]) -> Iterator[list[Figure]]:
    for table in tables:
        for row in table.rows:
            yield _large([row.figures[column] for column in sorted(row.figures)])


def _of_lines(passages: Sequence[Passage]) -> Iterator[list[Figure]]:
    for passage in passages:
        lines: dict[int, list[Figure]] = defaultdict(list)
        for figure in passage.figures:
            lines[figure.block].append(figure)
        yield from map(_large, lines.values())


def _large(figures: Sequence[Figure]) -> list[Figure]:
    return [each for each in figures if each.value >= _LARGE and not each.is_percent][:_MOST_OF_ROW]


def _of_rise(figure: Figure, holding: Mapping[Decimal, list[Sequence[Figure]]]) -> Iterator[Calculation]:
    """Ask about a rise, with the amount before it in the first row that holds it behind another."""
    for row in holding.get(figure.value, [])[:1]:
        place = next(index for index, each in enumerate(row) if index and each.value == figure.value)
        new, old = row[place], row[place - 1]
        said = (
            f"perubahan dari {old.text} menjadi {new.text} (baris {new.at.line}); {figure.text} ialah "
            "jumlahnya sendiri"
        )
        calculation = judge("selisih dalam kalimat", figure, (new, old), Interval.__sub__, said, exact=(0, 1))
        if calculation and calculation.outcome is Outcome.DIFFERS and new is not figure:
            yield replace(calculation, is_certain=False)
