"""Two rows of lines whose figures have changed places: one label here has what the other has there."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.reading.document import Paragraph
from generator.audit.table import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage
    from generator.audit.reading.document import Block

_LEAST_FIGURES: Final = 4
_LEAST_DISTINCT: Final = 2
_LEAST_DIGITS: Final = 8
_MOST_PLACES: Final = 6
_LABEL_LINES: Final = 2
_NEAR_BLOCKS: Final = 60


@dataclass(frozen=True, eq=False)
class _Row:
    """The figures of a line, and the words of the lines right above it."""

    figures: tuple[Figure, ...]
    block: int
    label: frozenset[str]


def exchanged_rows(passages: Sequence[Passage], blocks: Sequence[Block]) -> Iterator[Remark]:
    """Ask about two rows that stand near each other twice, with their figures at the other label."""
    by_values: dict[tuple[Decimal, ...], list[_Row]] = defaultdict(list)
    for row in _rows(passages, blocks):
        by_values[tuple(figure.value for figure in row.figures)].append(row)
    telling = {
        values: rows
        for values, rows in by_values.items()
        if 1 < len(rows) <= _MOST_PLACES
        and len(set(values)) >= _LEAST_DISTINCT
        and sum(sum(map(str.isdigit, str(value))) for value in values) >= _LEAST_DIGITS
    }
    for one, other in combinations(telling, 2):
        places_of_both = list(_pairs(telling[one], telling[other]))
        for later in places_of_both[1:]:
            first = places_of_both[0]
            if _are_exchanged(first, later):
                places = (later[1].figures[0].at, first[0].figures[0].at, first[1].figures[0].at)
                yield Remark(
                    "baris tertukar", later[0].figures[0].at, _text(later[0]),
                    f"label baris ini dan baris {places[0].line} tertukar: pada baris {places[1].line} "
                    f"{_text(first[0])} berlabel lain, yang di sini mencetak {_text(later[1])}",
                    _text(later[1]), places, is_certain=False,
                )  # fmt: skip


def _rows(passages: Sequence[Passage], blocks: Sequence[Block]) -> Iterator[_Row]:
    by_block: dict[int, list[Figure]] = defaultdict(list)
    for passage in passages:
        for figure in passage.figures:
            by_block[figure.block].append(figure)
    for block, figures in by_block.items():
        if len(figures) == _LEAST_FIGURES:
            above = [
                each.text
                for each in blocks[max(0, block - _LABEL_LINES) : block]
                if isinstance(each, Paragraph)
            ]
            label = frozenset(words(" ".join(above)).split())
            yield _Row(tuple(figures), block, label)


def _pairs(rows: Sequence[_Row], others: Sequence[_Row]) -> Iterator[tuple[_Row, _Row]]:
    """Yield the rows that stand near each other, each with the nearest of the others."""
    for row in rows:
        near = min(others, key=lambda each, at=row.block: abs(each.block - at))  # type: ignore[misc]
        if abs(near.block - row.block) <= _NEAR_BLOCKS:
            yield row, near


def _are_exchanged(first: tuple[_Row, _Row], later: tuple[_Row, _Row]) -> bool:
    """Tell whether each later label is more like the other one of the first place than like its own."""
    shared = later[0].label & later[1].label
    own = [row.label - shared for row in later]
    return all(
        len(own[place] & first[1 - place].label) > len(own[place] & first[place].label) for place in (0, 1)
    )


def _text(row: _Row) -> str:
    return " ".join(figure.text for figure in row.figures)
