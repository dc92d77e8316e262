"""Tables that a sentence names by a number, while their captions are about something else altogether.

A caption that shares no word of its own with the sentence is asked about where one right beside the sentence
shares most of its words. Words that many captions have (“realisasi”, the office's name) say nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.passages import sentences_of
from generator.audit.remarks.references import captions_of, plain_number
from generator.audit.wording.roots import content

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.passages import Passage
    from generator.audit.reading.document import Block
    from generator.audit.remarks.references import Caption

_NAMED: Final = re.compile(
    r"\b(?:berdasarkan|dari|pada|dalam|di|sesuai|menurut)\s+tabel\.?\s*(?P<number>\d+(?:\s?\.\s?\d+)?)(?![\d.]*\d)",
    re.IGNORECASE,
)
_SHARE_OF_CAPTIONS: Final = 0.08
_LEAST_CAPTIONS: Final = 8
_LEAST_SHARED: Final = 2
_MOST_APART: Final = 0.5
_BLOCKS_BELOW: Final = 12
_SHORT_SENTENCE: Final = 4
# “Tujuan 2” is another one than “Tujuan 3”.
_NUMBERED: Final = re.compile(r"\b([a-z]{4,})\s+(\d{1,2}|[ivx]{1,4})\b", re.IGNORECASE)


def subjects(passages: Sequence[Passage], blocks: Sequence[Block]) -> Iterator[Remark]:
    """Ask about numbers of tables that are about something else than the sentence."""
    captions = captions_of(blocks)
    if len(captions) < _LEAST_CAPTIONS:
        return
    often = Counter(word for each in captions for word in _words(each.title))
    most = max(2, _SHARE_OF_CAPTIONS * len(captions))
    about = [frozenset(word for word in _words(each.title) if often[word] <= most) for each in captions]
    numbers = {each.number: place for place, each in enumerate(captions)}
    indexes = [each.index for each in captions]
    for passage in passages:
        sentences = list(sentences_of(passage.text))
        for match in _NAMED.finditer(passage.text):
            named = numbers.get(plain_number(match["number"]))
            at = passage.blocks[bisect_right(passage.starts, match.start()) - 1]
            here = bisect_right(indexes, at)
            if named is None or named in {here, here - 1}:
                continue
            said = _words(_sentence(passage, sentences, match.start()))
            near = _near(said, [here, here - 1], captions, about, at)
            if near is not None and not said & about[named] and about[named]:
                yield _asked(passage, match, captions[named], captions[near], blocks)


def _words(text: str) -> frozenset[str]:
    """Return what a text is about: its words, and those that have a number behind them with it."""
    return content(text) | {f"{name} {number}".lower() for name, number in _NUMBERED.findall(text)}


def _sentence(passage: Passage, sentences: Sequence[tuple[int, int]], offset: int) -> str:
    """Return the sentence of a place, with the next one where it says nothing but the table's number.

    A heading above it ends in no full stop: a line that begins with a capital begins the sentence.
    """
    text = passage.text
    place = next(index for index, (start, stop) in enumerate(sentences) if start <= offset <= stop)
    start, stop = sentences[place]
    if len(content(text[start:stop])) <= _SHORT_SENTENCE and place + 1 < len(sentences):
        stop = sentences[place + 1][1]
    lines = [each for each in passage.starts if start < each <= offset and text[each : each + 1].isupper()]
    return text[max(lines, default=start) : stop]


def _near(
    said: frozenset[str],
    places: Sequence[int],
    captions: Sequence[Caption],
    about: Sequence[frozenset[str]],
    at: int,
) -> int | None:
    """Return the table right below or above that has most of its own words in the sentence."""
    for place in places:
        if not 0 <= place < len(captions) or captions[place].index - at > _BLOCKS_BELOW:
            continue
        shared = len(said & about[place])
        if shared >= _LEAST_SHARED and shared >= _MOST_APART * len(about[place]):
            return place
    return None


def _asked(
    passage: Passage, match: re.Match[str], named: Caption, near: Caption, blocks: Sequence[Block]
) -> Remark:
    return Remark(
        "nomor tabel", passage.position(match.start("number")), f"Tabel {named.number}",
        f"kalimat menunjuk Tabel {named.number}, yang judulnya tidak memuat satu pun kata kalimat ini; "
        f"judul Tabel {near.number} di dekatnya memuatnya",
        f"Tabel {near.number}", (blocks[near.index].at,), is_certain=False,
    )  # fmt: skip
