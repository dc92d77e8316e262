"""Budgets of outputs by their codes (6077.AEF), in two lists that agree in most of them.

A list is a table, or lines in which each code stands once; the text may have broken a code or its amounts
over lines. The amount of a row is the last one of those that stand together: the newest revision.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge
from generator.audit.calculations.repeated import REPEATED
from generator.audit.model import Calculation, Outcome
from generator.audit.reading.document import Paragraph
from generator.values.verification.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage
    from generator.audit.reading.document import Block
    from generator.audit.table import Table

_CODE: Final = re.compile(r"\s*(?:\d{4}\s?\.\s?)?(?P<code>[A-Z]{3}(?:\.\d{3})?)(?=\s|$)")
_CUT: Final = re.compile(r"\s*\d{4}\s?\.\s?(?P<code>[A-Z]{1,2})\s*$")
_REST: Final = re.compile(r"\s*(?P<code>[A-Z]{1,2})\s*$")
_LETTERS: Final = re.compile(r"[A-Za-z]{3}")
_CODE_LENGTH: Final = 3
_LEAST: Final = 10_000
_MOST_BLOCKS: Final = 30
_LEAST_AGREEING: Final = 3
_MOST_LISTS: Final = 200
_THOUSAND: Final = 1000
_NEAR: Final = 2


@dataclass(frozen=True, eq=False)
class _List:
    """The amounts of one list by their codes."""

    figures: Mapping[str, Figure]


def coded_amounts(
    passages: Sequence[Passage], tables: Sequence[Table], blocks: Sequence[Block]
) -> Iterator[Calculation]:
    """Yield how the amounts of two lists agree; what differs is asked."""
    figures = [figure for passage in passages for figure in passage.figures]
    found_lists = (*_of_tables(tables), *_of_lines(blocks, figures))
    lists = [each for each in found_lists if len(each.figures) > _LEAST_AGREEING][:_MOST_LISTS]
    for earlier, later in combinations(lists, 2):
        shared = [code for code in earlier.figures if code in later.figures]
        scale = _scale([(earlier.figures[code].value, later.figures[code].value) for code in shared])
        if not scale:
            continue
        found = [_compared(code, earlier.figures[code], later.figures[code], scale) for code in shared]
        judged = [each for each in found if each]
        agreeing = {each.figure.value for each in judged if each.outcome is not Outcome.DIFFERS}
        differing = sum(each.outcome is Outcome.DIFFERS for each in judged)
        if len(agreeing) >= _LEAST_AGREEING and differing <= len(agreeing):
            for each in judged:
                yield each if each.outcome is not Outcome.DIFFERS else replace(each, is_certain=False)


def _scale(pairs: Sequence[tuple[Decimal, Decimal]]) -> Decimal | None:
    """Return what to multiply the earlier amounts by: 1, or a thousand either way; nothing if few agree."""
    for scale in (Decimal(1), Decimal(_THOUSAND), 1 / Decimal(_THOUSAND)):
        if len({later for earlier, later in pairs if earlier * scale == later}) >= _LEAST_AGREEING:
            return scale
    return None


def _compared(code: str, base: Figure, figure: Figure, scale: Decimal) -> Calculation | None:
    """Return how two amounts of a code agree; nothing where they are too far apart to be the same one."""
    low, high = sorted((base.value * scale, figure.value))
    if high > _NEAR * low:
        return None
    unit = {Decimal(1): "", Decimal(_THOUSAND): " ribu"}.get(scale, " (di sini dalam ribuan)")
    said = (
        f"kode {code} tercetak {base.text}{unit} pada baris {base.at.line}, di daftar yang kode lainnya sama"
    )
    return judge(REPEATED, figure, [base], lambda value: value * Interval.exactly(scale), said, exact=(0,))


def _of_tables(tables: Sequence[Table]) -> Iterator[_List]:
    for table in tables:
        found: dict[str, list[Figure]] = defaultdict(list)
        for row in table.rows:
            match = _CODE.fullmatch(row.texts[0].strip()) if row.texts else None
            large = [
                row.figures[column] for column in sorted(row.figures) if row.figures[column].value >= _LEAST
            ]
            if match and large:
                found[match["code"]].append(large[0])
        yield _List({code: each[0] for code, each in found.items() if len(each) == 1})


def _of_lines(blocks: Sequence[Block], figures: Sequence[Figure]) -> Iterator[_List]:
    """Yield the lists of lines; a code that was there begins a new one."""
    by_block: dict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_block[figure.block].append(figure)
    found: dict[str, Figure] = {}
    codes = list(_codes(blocks))
    for place, (code, index) in enumerate(codes):
        until = codes[place + 1][1] if place + 1 < len(codes) else len(blocks)
        amount = _amount(blocks, by_block, index, min(until, index + _MOST_BLOCKS))
        if amount is None:
            continue
        if code in found:
            yield _List(found)
            found = {}
        found[code] = amount
    yield _List(found)


def _codes(blocks: Sequence[Block]) -> Iterator[tuple[str, int]]:
    """Yield the codes that lines begin with, and those that a line has broken, with the block behind them."""
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            continue
        cut = _CUT.match(block.text)
        behind = blocks[index + 1] if index + 1 < len(blocks) else None
        rest = _REST.match(behind.text) if cut and isinstance(behind, Paragraph) else None
        match = _CODE.match(block.text)
        if cut and rest and len(cut["code"] + rest["code"]) == _CODE_LENGTH:
            yield cut["code"] + rest["code"], index
        elif match:
            yield match["code"], index


def _amount(
    blocks: Sequence[Block], by_block: Mapping[int, Sequence[Figure]], start: int, stop: int
) -> Figure | None:
    """Return the last of the amounts that stand together behind a code."""
    last: Figure | None = None
    for index in range(start, stop):
        block = blocks[index]
        if not isinstance(block, Paragraph) or (last and _LETTERS.search(block.text)):
            break
        large = [each for each in by_block.get(index, ()) if each.value >= _LEAST and not each.is_percent]
        last = large[-1] if large else last
    return last
