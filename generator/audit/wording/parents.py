"""Rows that two tables print alike below different headings: one part under two indicators."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.table import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from decimal import Decimal

    from generator.audit.numbers import Figure
    from generator.audit.table import Row, Table

_LEAST_ROWS: Final = 6
_LEAST_DIGITS: Final = 5
_LEAST_WORDS: Final = 2
_LEAST_HEADING: Final = 3
_ALIKE: Final = 0.85
_MOST_COMPARED: Final = 20


@dataclass(frozen=True, eq=False)
class _Part:
    """A row with the headings above it: the last words of each column of words before its own."""

    label: str
    name: str
    figure: Figure
    row: Row
    above: Mapping[str, str]


def parents(tables: Sequence[Table]) -> Iterator[Remark]:
    """Ask about rows of two tables with one label and one amount, and another heading above them."""
    # A table that goes on over pages has the same heads on each.
    pages = (list(_parts(run)) for _, run in groupby(tables, attrgetter("heads")))
    runs = [parts for parts in pages if len(parts) >= _LEAST_ROWS]
    keyed = [_by_key(parts) for parts in runs]
    holding: dict[tuple[str, Decimal], list[int]] = defaultdict(list)
    for place, other in enumerate(keyed):
        shared = Counter(earlier for key in other for earlier in holding[key][:_MOST_COMPARED])
        for earlier, count in shared.items():
            if count >= max(_LEAST_ROWS, len(runs[place]) // 2):
                known = keyed[earlier]
                yield from _moved([(known[key], part) for key, part in other.items() if key in known])
        for key in other:
            holding[key].append(place)


def _parts(run: Iterable[Table]) -> Iterator[_Part]:
    """Yield the rows with a large figure; headings hold until another one stands in their column."""
    above: dict[str, str] = {}
    for table in run:
        for row in table.rows:
            large = [index for index in sorted(row.figures) if _is_large(row.figures[index])]
            if not large or row.is_total:
                continue
            label = words(table.label(row, large[0]))
            own = max((index for index in range(large[0]) if words(row.texts[index]) == label), default=-1)
            for index in range(own):
                if len(re.findall(r"[a-z]{3,}", words(row.texts[index]))) >= _LEAST_HEADING:
                    above[table.heads[index]] = words(row.texts[index])
            if len(label.split()) >= _LEAST_WORDS and own > 0:
                yield _Part(label, table.label(row, large[0]), row.figures[large[0]], row, dict(above))


def _by_key(parts: Sequence[_Part]) -> dict[tuple[str, Decimal], _Part]:
    """Return parts by label and amount; what stands twice in one table is known by neither."""
    often = Counter((each.label, each.figure.value) for each in parts)
    return {key: each for each in parts if often[key := (each.label, each.figure.value)] == 1}


def _is_large(figure: Figure) -> bool:
    return figure.is_count and figure.value >= 10**_LEAST_DIGITS


def _moved(pairs: Sequence[tuple[_Part, _Part]]) -> Iterator[Remark]:
    """Yield one question for all rows that stand below one heading here, and another there."""
    moved: dict[tuple[str, str], list[tuple[_Part, _Part]]] = defaultdict(list)
    for one, other in pairs:
        for head in [head for head in one.above if head in other.above][::-1]:
            here, there = other.above[head], one.above[head]
            if SequenceMatcher(None, here, there).ratio() < _ALIKE:
                moved[here, there].append((one, other))
                break
    for (here, there), rows in moved.items():
        if 2 * len(rows) > len(pairs):
            continue
        one, other = rows[0]
        lines = ", ".join(str(each.row.at.line) for _, each in rows[1:])
        said = (
            f"“{other.name[:60]}” di sini di bawah “{here[:80]}”, pada baris "
            f"{one.row.at.line} di bawah “{there[:80]}”{f'; begitu pula baris {lines}' if lines else ''}"
        )
        yield Remark(
            "induk berbeda", other.row.at, other.figure.text, said,
            others=(one.row.at, *(each.row.at for _, each in rows[1:])), is_certain=False,
        )  # fmt: skip
