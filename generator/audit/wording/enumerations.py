"""What a sentence counts and names, against the figures of the same names below, and “all eight” of nine."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.numbers import number_words
from generator.audit.table import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.passages import Passage

_COUNTED: Final = re.compile(
    r"\b(?P<number>\d{1,2})\s*\([a-z ]+\)\s*(?P<noun>[a-z]+),?\s+"
    r"(?:yaitu|yakni|meliputi|antara\s+lain)\s*:?\s*(?P<names>[A-Z][^.;:\d]{20,400}?)(?=[.;:]|$)",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"\s*,\s*(?:dan\s+|serta\s+)?|\s+(?:dan|serta)\s+(?=[A-Z])")
_WORDED: Final = number_words(3)
_ALL: Final = re.compile(rf"\bke(?P<number>{'|'.join(_WORDED)})\s+(?P<noun>[a-z]+\s+[a-z]+)\b", re.IGNORECASE)
_SOME: Final = r"\b(?P<number>\d{{1,2}})\s*(?:\([a-z ]+\)\s*)?(?P<noun>{}\s+[a-z]+)\b"
_NEAR_PASSAGES: Final = 25
_NEAR_BEFORE: Final = 3
_ALIKE: Final = 0.8
_LEAST_NAMES: Final = 3


def enumerations(passages: Sequence[Passage]) -> Iterator[Remark]:
    """Ask about counts whose names below have fewer figures, and about “kedelapan” of what were nine."""
    for index, passage in enumerate(passages):
        for match in _COUNTED.finditer(passage.text):
            names = [words(each) for each in _BETWEEN.split(match["names"]) if each.strip()]
            if len(names) == int(match["number"]) >= _LEAST_NAMES and len(set(names)) == len(names):
                yield from _with_figures(passage, match, names, passages[index : index + _NEAR_PASSAGES])
        for match in _ALL.finditer(passage.text):
            yield from _all_of(passage, match, passages[max(0, index - _NEAR_BEFORE) : index + 1])


def _with_figures(
    passage: Passage, match: re.Match[str], names: Sequence[str], following: Sequence[Passage]
) -> Iterator[Remark]:
    """Ask where most names stand before a figure each below, and the others nowhere."""
    found: dict[str, Passage] = {}
    for each in following:
        for figure, offset in zip(each.figures, each.offsets, strict=True):
            before = words(each.text[max(0, offset - 120) : offset])
            behind = words(each.text[offset + len(figure.text) : offset + len(figure.text) + 3])
            name = next((name for name in names if before.endswith(name)), "")
            if name and behind != "tahun":
                found.setdefault(name, each)
    if not len(names) > len(found) >= max(_LEAST_NAMES, (len(names) + 1) // 2):
        return
    first = min(found.values(), key=lambda each: each.positions[0].line).positions[0]
    missing = "; ".join(name for name in names if name not in found)
    yield Remark(
        "banyak butir", passage.position(match.start("number")), match["number"],
        f"kalimat menyebut {match['number']} {match['noun']}; di rinciannya, baris {first.line}, tidak ada "
        f"angka “{missing}”",
        others=(first,), is_certain=False,
    )  # fmt: skip


def _all_of(passage: Passage, match: re.Match[str], before: Sequence[Passage]) -> Iterator[Remark]:
    """Ask where the sentences right before count another number of the same things."""
    number, noun = _WORDED[match["number"].lower()], words(match["noun"])
    counted = [
        (each, other)
        for each in before
        for other in re.finditer(
            _SOME.format(noun.split()[0]),
            each.text[: match.start()] if each is passage else each.text,
            re.IGNORECASE,
        )
        if SequenceMatcher(None, words(other["noun"]), noun).ratio() >= _ALIKE
    ]
    if not counted or int(counted[-1][1]["number"]) == number:
        return
    each, other = counted[-1]
    at = each.position(other.start())
    yield Remark(
        "banyak butir", passage.position(match.start()), f"ke{match['number'].lower()}",
        f"kalimat sebelumnya, baris {at.line}, menyebut {other['number']} {noun}", other["number"], (at,),
        is_certain=False,
    )  # fmt: skip
