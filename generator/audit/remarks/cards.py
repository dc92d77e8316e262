"""A list of indicators against the cards that explain them: how many, and under which names.

Decrees on indicators (IKU) list them in one annex and hold a card for each in another. Cards are tables
that begin with one head, in which a column names the indicator; the list is a table before them. A list
outside an annex may be one of some indicators only, and is not compared.
"""

from __future__ import annotations

import re
from collections import defaultdict
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.reading.document import Grid
from generator.audit.table import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.reading.document import Block, Cell

_NAME_HEAD: Final = re.compile(r"nama\s+(?:ik\b|iku\b|indikator)", re.IGNORECASE)
_LIST_HEAD: Final = re.compile(r"uraian|indikator", re.IGNORECASE)
_TITLE: Final = re.compile(r"indikator\s+kinerja\s+utama", re.IGNORECASE)
_ANNEX: Final = re.compile(r"[*_ ]*LAMPIRAN\b")
_MARK: Final = re.compile(r"(?:\d{1,2}|[a-z])[.)]?", re.IGNORECASE)
_NEAR: Final = 3
_LEAST_CARDS: Final = 3
_ALIKE: Final = 0.75


def cards(blocks: Sequence[Block]) -> Iterator[Remark]:
    """Ask about cards that the list does not hold, items without a card, and names that differ."""
    explained, first = _cards(blocks)
    listed = _listed(blocks[:first])
    if not explained or not listed:
        return
    last = listed[-1]
    if len(listed) != len(explained):
        yield Remark(
            "banyak butir",
            last.at,
            f"{len(listed)} butir",
            f"daftar indikator memuat {len(listed)} butir, kartunya ada {len(explained)}",
            str(len(explained)),
            (explained[-1].at,),
            is_certain=False,
        )
    rest = list(listed)
    alone: list[Cell] = []
    for card in explained:
        found = max(rest, key=lambda each: _likeness(each.text, card.text), default=None)
        if found is None or _likeness(found.text, card.text) < _ALIKE:
            alone.append(card)
            continue
        rest.remove(found)
        if words(found.text) != words(card.text):
            yield Remark(
                "nama berbeda",
                card.at,
                card.text[:100],
                f"di daftar tertulis “{found.text[:150]}”",
                found.text[:150],
                (found.at,),
                is_certain=False,
            )
    yield from _without(alone, "kartu", "daftar", last)
    yield from _without(rest, "butir daftar", "kartu", explained[0])


def _without(cells: Sequence[Cell], what: str, where: str, other: Cell) -> Iterator[Remark]:
    if cells:
        names = "; ".join(each.text[:60] for each in cells[:4])
        more = f"; dan {len(cells) - 4} lainnya" if len(cells) > 4 else ""  # noqa: PLR2004 - names enough
        yield Remark(
            "tanpa padanan",
            cells[0].at,
            cells[0].text[:100],
            f"{len(cells)} {what} tanpa padanan nama di {where}: {names}{more}",
            others=(*(each.at for each in cells[1:]), other.at),
            is_certain=False,
        )


def _cards(blocks: Sequence[Block]) -> tuple[list[Cell], int]:
    """Return the names on the cards, and where the first one stands."""
    series: dict[str, list[tuple[int, Cell]]] = defaultdict(list)
    for index, block in enumerate(blocks):
        if not isinstance(block, Grid):
            continue
        for head, row in pairwise(block.rows):
            column = next((at for at, cell in enumerate(head) if _NAME_HEAD.search(cell.text)), None)
            # A head above cells without a code is the rest of a card on the next page.
            if column is not None and row[column].text and re.search(r"\d", row[0].text):
                series[words(" ".join(cell.text for cell in head))].append((index, row[column]))
    found = max(series.values(), key=len, default=[])
    if len(found) < _LEAST_CARDS:
        return [], 0
    return [cell for _, cell in found], found[0][0]


def _listed(blocks: Sequence[Block]) -> list[Cell]:
    """Return the items of the last list of indicators before the cards."""
    annex = next(
        (
            index
            for index, block in enumerate(blocks)
            if not isinstance(block, Grid) and _ANNEX.match(block.text)
        ),
        len(blocks),
    )
    for index in range(len(blocks) - 1, annex, -1):
        block = blocks[index]
        if not isinstance(block, Grid):
            continue
        around = " ".join(
            each.text for each in blocks[max(0, index - _NEAR) : index] if not isinstance(each, Grid)
        )
        head = block.rows[0]
        column = next((at for at, cell in enumerate(head) if _LIST_HEAD.search(cell.text)), None)
        if column and _TITLE.search(f"{around} {block.caption}"):
            found = [
                row[column] for row in block.rows[1:] if _MARK.fullmatch(row[0].text) and row[column].text
            ]
            if len(found) >= _LEAST_CARDS:
                return found
    return []


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, words(one), words(other), autojunk=False).ratio()
