"""Abbreviations with two letters exchanged, or one left out, beside the form that a report has everywhere."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.reading.document import Grid

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
    often = {name: len(places) for name, places in found.items() if len(places) >= _LEAST_COMMON}
    shortened = _shortened(often)
    for name, places in found.items():
        full = [each for each in _exchanged(name) if often.get(each, 0) >= _EXCHANGED_SHARE * len(places)]
        full += [each for each in shortened.get(name, ()) if often[each] >= _SHORT_SHARE * len(places)]
        if len(full) == 1 and name not in explained:
            said = f"{full[0]} di {often[full[0]]} tempat lain"
            others = tuple(places[1 : _MOST_PLACES + 1])
            yield Remark(KIND, places[0], name, said, full[0], others, is_certain=False)


def _exchanged(name: str) -> Iterator[str]:
    """Yield a form with each two neighbouring letters exchanged, where they are two."""
    for place, (one, two) in enumerate(pairwise(name)):
        if one != two:
            yield f"{name[:place]}{two}{one}{name[place + 2 :]}"


def _shortened(names: Iterable[str]) -> dict[str, list[str]]:
    """Return the full forms by what they are without a letter.

    The first letters of an abbreviation tell offices apart (BBSPJI, BSPJI), and so do the last ones.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for short in {name[:place] + name[place + 1 :] for place in range(2, len(name) - 1)}:
            found[short].append(name)
    return found
