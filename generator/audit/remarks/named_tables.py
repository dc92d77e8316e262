"""Tables that a sentence names by a number that is there, while another table has what the sentence says.

Reports are made of last year's, and numbers of tables in sentences stay behind. A sentence that prints
figures speaks of the table that has them; one that announces what follows does not mean a table far above.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.remarks.references import captions_of, plain_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage
    from generator.audit.reading.document import Block
    from generator.audit.remarks.references import Caption

_NAMED: Final = re.compile(
    r"\b(?:berdasarkan|dari|pada|sesuai|menurut)\s+tabel\.?\s*(?P<number>\d+(?:\s?\.\s?\d+)?)(?![\d.]*\d)",
    re.IGNORECASE,
)
_ANNOUNCED: Final = re.compile(
    r"\b(?:ditunjukkan|disajikan|dijabarkan|dirinci|diuraikan)\s+(?:pada|dalam|di)\s+"
    r"tabel\.?\s*(?P<number>\d+(?:\s?\.\s?\d+)?)(?=\s*(?:\.\s|\n|$))",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"\.\s+(?=[A-Z])|\Z")
_LEAST_FIGURES: Final = 3
_LEAST_DIGITS: Final = 7
_LEAST_BETWEEN: Final = 4
_NEAR: Final = 3


def named_tables(
    passages: Sequence[Passage], blocks: Sequence[Block], figures: Sequence[Figure]
) -> Iterator[Remark]:
    """Ask about numbers of tables whose figures are not those of the sentence, or that lie far above it."""
    captions = captions_of(blocks)
    indexes = [each.index for each in captions]
    held: dict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        place = bisect_right(indexes, figure.block) - 1
        if place >= 0:
            held[place].append(figure)
    numbers = {each.number: place for place, each in enumerate(captions)}
    for passage in passages:
        for match in _NAMED.finditer(passage.text):
            if (named := numbers.get(plain_number(match["number"]))) is not None:
                yield from _by_figures(passage, match, captions, blocks, held, named)
        for match in _ANNOUNCED.finditer(passage.text):
            above = numbers.get(plain_number(match["number"]))
            at = passage.blocks[max(0, bisect_right(passage.starts, match.start()) - 1)]
            here = bisect_right(indexes, at)
            if above is not None and here < len(captions) and here - above > _LEAST_BETWEEN:
                yield _asked(passage, match, captions[here], blocks, "tabel di bawahnya bernomor")


def _by_figures(
    passage: Passage,
    match: re.Match[str],
    captions: Sequence[Caption],
    blocks: Sequence[Block],
    held: dict[int, list[Figure]],
    named: int,
) -> Iterator[Remark]:
    """Ask where a table near the sentence has most of its figures, and the one that it names nearly none."""
    end = _SENTENCE.search(passage.text, match.end())
    stop = end.start() if end else len(passage.text)
    found = [
        figure
        for figure, offset in zip(passage.figures, passage.offsets, strict=True)
        if match.end() <= offset < stop
    ]
    mine = {id(each) for each in found}
    values = {each.value for each in found}
    digits = sum(sum(map(str.isdigit, each.text)) for each in found)

    def shared(place: int) -> int:
        return len(values & {each.value for each in held[place] if id(each) not in mine})

    if len(values) < _LEAST_FIGURES or digits < _LEAST_DIGITS or 3 * shared(named) >= len(values):
        return
    here = bisect_right([each.index for each in captions], passage.blocks[0]) - 1
    near = [*range(here, max(-1, here - _NEAR), -1), *range(here + 1, len(captions))[:1]]
    for place in near:
        if place != named and 3 * shared(place) >= 2 * len(values):
            yield _asked(passage, match, captions[place], blocks, "angka-angkanya tercetak di tabel bernomor")
            return


def _asked(
    passage: Passage, match: re.Match[str], intended: Caption, blocks: Sequence[Block], why: str
) -> Remark:
    number = plain_number(match["number"])
    return Remark(
        "nomor tabel", passage.position(match.start("number")), f"Tabel {number}",
        f"kalimat menunjuk Tabel {number}, {why} {intended.number}",
        f"Tabel {intended.number}", (blocks[intended.index].at,), is_certain=False,
    )  # fmt: skip
