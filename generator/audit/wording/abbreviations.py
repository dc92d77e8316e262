"""Abbreviations with two letters exchanged, or one left out, beside the form that a report has everywhere."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.reading.document import Grid

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.reading.document import Block, Position

KIND: Final = "ejaan singkatan"
_ABBREVIATION: Final = re.compile(r"(?<![\w/.])[A-Z]{4,9}(?![\w/]|[.-]\w)")
_SHOUTED: Final = re.compile(r"[a-z]")
# How often the common form must stand beside the rare one; other offices are abbreviated much alike.
_EXCHANGED_SHARE: Final = 4
_LEAST_COMMON: Final = 8
_SHORT_SHARE: Final = 50
_MOST_PLACES: Final = 5


def abbreviations(blocks: Sequence[Block]) -> Iterator[Remark]:
    """Ask about rare forms of an abbreviation; one that is explained in brackets is a word of its own."""
    found: dict[str, list[Position]] = defaultdict(list)
    explained: set[str] = set()
    for block in blocks:
        cells = [cell for row in block.rows for cell in row] if isinstance(block, Grid) else [block]
        for cell in cells:
            if _SHOUTED.search(cell.text):
                for match in _ABBREVIATION.finditer(cell.text):
                    found[match[0]].append(cell.at)
                explained.update(re.findall(r"\(([A-Z]{4,9})\)", cell.text))
    common = [name for name, places in found.items() if len(places) >= _LEAST_COMMON]
    for name, places in found.items():
        common_forms = [
            other
            for other in common
            if len(found[other]) >= _least_often(name, other) * len(places) and name not in explained
        ]
        if len(common_forms) == 1:
            said = f"{common_forms[0]} di {len(found[common_forms[0]])} tempat lain"
            others = tuple(places[1 : _MOST_PLACES + 1])
            yield Remark(KIND, places[0], name, said, common_forms[0], others, is_certain=False)


def _least_often(name: str, other: str) -> float:
    """Return how many times as often the other form must stand; without end where it is another word."""
    if len(name) == len(other):
        apart = [place for place, (one, two) in enumerate(zip(name, other, strict=True)) if one != two]
        is_exchanged = (
            len(apart) == 2  # noqa: PLR2004
            and apart[1] == apart[0] + 1
            and name[apart[0]] == other[apart[1]]
            and name[apart[1]] == other[apart[0]]
        )
        return _EXCHANGED_SHARE if is_exchanged else float("inf")
    # The first letters of an abbreviation tell offices apart (BBSPJI, BSPJI), and so do the last ones.
    is_short = any(other[:place] + other[place + 1 :] == name for place in range(1, len(other) - 1))
    return _SHORT_SHARE if is_short and name[:2] == other[:2] else float("inf")
