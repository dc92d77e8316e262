"""Grades that sentences give to a figure, against the scale that the report prints."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.numbers import readings_of
from generator.audit.reading.document import Grid
from generator.audit.table import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage
    from generator.audit.reading.document import Block, Position

_NUMBER: Final = r"\d{1,3}(?:[.,]\d{1,4})?"
_RANGE: Final = re.compile(rf"\s*(?P<low>{_NUMBER})\s*[-–]\s*(?P<high>{_NUMBER})(?![\d/])")
_GRADED: Final = re.compile(
    r"[\s%(]*(?:nilai|indeks|persen)?[^.;\d]{0,40}?\b(?:kategori|katgeori|predikat|bermakna|dengan\s+makna)\s+"
    r"(?P<name>[^.;,\d]{1,60})",
    re.IGNORECASE,
)
_LEAST_RANGES: Final = 4
_MOST_BLOCKS: Final = 14


@dataclass(frozen=True)
class _Range:
    """A range of a scale: from, to, and the names that it bears, in small letters."""

    low: Decimal
    high: Decimal
    names: tuple[str, ...]
    at: Position


def grades(passages: Sequence[Passage], blocks: Sequence[Block]) -> Iterator[Remark]:
    """Ask about a grade that a scale of the report gives to other figures, where no scale bears it out."""
    scales = list(_scales(blocks))
    for passage in passages:
        for figure, offset in zip(passage.figures, passage.offsets, strict=True):
            match = _GRADED.match(passage.text, offset + len(figure.text)) if figure.places else None
            if match is not None:
                yield from _compared(figure, words(match["name"]), scales)


def _scales(blocks: Sequence[Block]) -> Iterator[list[_Range]]:
    """Yield runs of ranges that follow each other upwards, in rows of tables and in lines."""
    run: list[_Range] = []
    last = 0
    for index, block in enumerate(blocks):
        lines = (
            [("\t".join(cell.text for cell in row), row[0].at) for row in block.rows]
            if isinstance(block, Grid)
            else [(block.text, block.at)]
        )
        for text, at in lines:
            found = _range_of(text, at)
            if found is None:
                continue
            if run and (found.low <= run[-1].high or index - last > _MOST_BLOCKS):
                yield from [run] if len(run) >= _LEAST_RANGES else []
                run = []
            run.append(found)
            last = index
    yield from [run] if len(run) >= _LEAST_RANGES else []


def _range_of(text: str, at: Position) -> _Range | None:
    """Return the range that a line begins with, or one of its first cells, and the names behind it."""
    for part in (text, *text.split("\t")[1:2]):
        match = _RANGE.match(part)
        if match:
            low, high = (readings_of(match[group])[-1].value for group in ("low", "high"))
            behind = text[text.index(match[0]) + len(match[0]) :]
            names = [words(each) for each in re.split(r"\t|\s(?=\d)|(?<=\d)\s", behind)]
            plain = [each for each in names if re.search(r"[a-z]", each)]
            # A letter and its meaning may stand in one line: “A Pelayanan Prima”.
            split = [each for name in plain for each in (name, *_without_letter(name))]
            return _Range(low, high, tuple(dict.fromkeys(split)), at) if split and low < high else None
    return None


def _without_letter(name: str) -> list[str]:
    letter, _, meaning = name.partition(" ")
    return [meaning] if meaning and len(letter) == 1 else []


def _compared(figure: Figure, said: str, scales: Sequence[Sequence[_Range]]) -> Iterator[Remark]:
    wrong: list[tuple[_Range, str]] = []
    for scale in scales:
        own = next((each for each in scale if each.low <= figure.value <= each.high), None)
        known = {name for each in scale for name in each.names if _begins(said, name)}
        name = max(known, key=len, default="")
        if own is None or not name:
            continue
        if any(_begins(said, each) and len(each) >= len(name) for each in own.names):
            return
        wrong.append((own, name))
    if wrong:
        own, name = wrong[-1]
        said = f"{figure.text} disebut “{name}”; menurut skala pada baris {own.at.line} “{own.names[-1]}”"
        yield Remark("sebutan nilai", figure.at, figure.text, said, "", (own.at,), is_certain=False)


def _begins(text: str, name: str) -> bool:
    return text == name or text.startswith(f"{name} ")
