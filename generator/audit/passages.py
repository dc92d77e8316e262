"""Sentences of a report that stand on several lines, with the place of every character."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from generator.audit.numbers import Figure, sentence_figures, without_markup
from generator.audit.reading.assembly import CAPTION
from generator.audit.reading.document import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.reading.document import Block, Position

_ITEM: Final = re.compile(r"\s*(?:[-*•✓]|(?!TA\.)\(?[a-z0-9]{1,2}[.)])\s", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"(?<=[.;?!])\s+(?=[A-Z-])")
_MOST_LINES: Final = 40


@dataclass(frozen=True)
class Passage:
    """Paragraphs that make one run of sentences: their text, where each begins, and their figures."""

    text: str
    starts: tuple[int, ...]
    blocks: tuple[int, ...]
    positions: tuple[Position, ...]
    figures: tuple[Figure, ...]
    offsets: tuple[int, ...]

    def position(self, offset: int) -> Position:
        """Return where a character of the text stands in the report."""
        return self.positions[max(0, bisect_right(self.starts, offset) - 1)]


def passages(blocks: Sequence[Block]) -> Iterator[Passage]:
    """Join the lines of sentences; an item, a heading, a caption, a table and a full stop begin a new one."""
    run: list[int] = []
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            if run:
                yield _passage(blocks, run)
            run = []
            continue
        if run and (_ends(blocks[run[-1]]) or _begins(block.text) or _is_long(run, block)):
            yield _passage(blocks, run)
            run = []
        run.append(index)
    if run:
        yield _passage(blocks, run)


def _is_long(run: Sequence[int], block: Paragraph) -> bool:
    """Tell whether a run of lines is to end here: a cell or a sentence begins with a capital."""
    return len(run) >= _MOST_LINES and (block.text[:1].isupper() or len(run) >= 2 * _MOST_LINES)


def _begins(text: str) -> bool:
    return bool(_ITEM.match(text) or CAPTION.match(text))


def _ends(block: Block) -> bool:
    """Tell whether a line ends a sentence; “Rp.” ends none."""
    text = block.text.rstrip(" *_") if isinstance(block, Paragraph) else ""
    return text.endswith((".", ":", ";", "?")) and not re.search(r"\bRp\.$", text)


def _passage(blocks: Sequence[Block], indexes: Sequence[int]) -> Passage:
    text, starts, positions = "", [], []
    for index in indexes:
        block = blocks[index]
        assert isinstance(block, Paragraph)  # noqa: S101 - only paragraphs are joined
        starts.append(len(text))
        positions.append(block.at)
        text += without_markup(block.text) + " \n"
    figures, offsets = [], []
    for figure in sentence_figures(text, positions[0]):
        at = max(0, bisect_right(starts, figure.start) - 1)
        offsets.append(figure.start)
        figures.append(
            replace(
                figure,
                at=positions[at],
                start=figure.start - starts[at],
                end=figure.end - starts[at],
                block=indexes[at],
            )
        )
    return Passage(text, tuple(starts), tuple(indexes), tuple(positions), tuple(figures), tuple(offsets))


def sentences_of(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a text begins and ends."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)
