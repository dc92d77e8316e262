"""What a sentence calls the figure of the year before, and the present one in per cent of it.

“Dibandingkan tahun sebelumnya yaitu sebesar 79,85” speaks of a row near it with a column for each year.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge, judge_same
from generator.audit.calculations.repeated import REPEATED
from generator.audit.model import Calculation, Outcome
from generator.compute.verification.over_intervals import percent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage
    from generator.audit.table import Table

_YEAR: Final = re.compile(r"20\d\d")
_BEFORE: Final = re.compile(
    r"\btahun\s+sebelumnya\s*,?\s*(?:\(\s*)?(?:yang\s+)?(?:(?:yaitu|adalah|ialah|hanya|mencapai|sebesar|senilai)\s+){0,3}$",
    re.IGNORECASE,
)
_OF_BEFORE: Final = re.compile(
    r"[\s%]*(?:persen\s+)?dari\s+(?:capaian|realisasi|nilai)?\s*(?:tahun\s+)?sebelumnya\b", re.IGNORECASE
)
_NEAR_BLOCKS: Final = 20
_SENTENCE_LETTERS: Final = 400


def years_before(passages: Sequence[Passage], tables: Sequence[Table]) -> Iterator[Calculation]:
    """Ask about figures of the year before that a row near them has for another year."""
    courses = list(_courses(tables))
    for passage in passages:
        for place, (figure, offset) in enumerate(zip(passage.figures, passage.offsets, strict=True)):
            text = passage.text[max(0, offset - _SENTENCE_LETTERS) : offset]
            is_before = _BEFORE.search(text)
            is_rate = figure.is_percent and _OF_BEFORE.match(passage.text, offset + len(figure.text))
            if not is_before and not is_rate:
                continue
            said = {
                other.value
                for other, at in zip(passage.figures[:place], passage.offsets, strict=False)
                if at >= offset - _SENTENCE_LETTERS
            }
            near = [each for each in courses if abs(each[-1].block - figure.block) <= _NEAR_BLOCKS]
            # The row has the present figure, which the sentence tells as well.
            near = [each for each in near if each[-1].value in said | {figure.value}]
            if not near:
                continue
            course = min(near, key=lambda each: abs(each[-1].block - figure.block))
            found = _rate(figure, course) if is_rate else _before(figure, course)
            if found is not None:
                yield replace(found, is_certain=False) if found.outcome is Outcome.DIFFERS else found


def _courses(tables: Sequence[Table]) -> Iterator[list[Figure]]:
    """Yield the figures of rows in the order of their years, each year once and without a gap at the end."""
    for table in tables:
        years = {
            column: int(named.pop())
            for column in table.columns
            if len(named := set(_YEAR.findall(table.heads[column]))) == 1
        }
        ordered = sorted(years, key=lambda column: years[column])
        if len(set(years.values())) < len(years) or len(years) < 2:  # noqa: PLR2004
            continue
        for row in table.rows:
            last = ordered[-2:]
            is_whole = all(column in row.figures for column in last) and years[last[1]] == years[last[0]] + 1
            if is_whole:
                yield [row.figures[column] for column in last]


def _before(figure: Figure, course: Sequence[Figure]) -> Calculation | None:
    """Return how a figure agrees with that of the year before; nothing where it is a third one."""
    old, new = course
    said = f"tahun sebelumnya tercetak {old.text} pada baris {old.at.line}"
    found = judge_same(REPEATED, figure, old, said)
    if found is None or found.outcome is not Outcome.DIFFERS:
        return found
    if figure.value != new.value:
        return None
    return replace(found, said=f"{said}; {figure.text} ialah angka tahun terakhir di baris itu")


def _rate(figure: Figure, course: Sequence[Figure]) -> Calculation | None:
    old, new = course
    said = f"{new.text} ÷ {old.text} × 100, tahun ini dari tahun sebelumnya (baris {old.at.line})"
    return judge("pertumbuhan", figure, (new, old), percent, said) if old.value else None
