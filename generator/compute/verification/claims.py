"""What a text claims of figures by its words: that they rose or fell, lie above a target, are the highest.

Only forms are read in which the words say beyond doubt of which figures they speak. A sentence that tells
what a report or table says claims nothing itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from generator.values.shared.prose_figures import (
    ORDINAL,
    StatedFigure,
    sentences,
    stated_figures,
    stated_rank,
)

# A figure in the skeleton of a sentence, in which each is one sign.
_SIGN: Final = "\0"
_QUOTING: Final = re.compile(
    r"\b(?:menurut|laporan\w*|tabel\w*|kalimat|tertulis|menulis\w*|mencetak|tercetak|uraian|menyatakan|menyebut\w*|"
    r"versi|seharusnya|padahal|bila|jika|agar|supaya|diharapkan|direncanakan|akan|triwulan)\b",
    re.IGNORECASE,
)
_RISE: Final = r"(?:naik|meningkat|bertambah)"
_FALL: Final = r"(?:turun|menurun|berkurang)"
_MOVE: Final = rf"\b(?:(?P<up>{_RISE})|{_FALL})"
_NAME: Final = r"(?:Rp\.?\s*)?"
_FROM_TO: Final = re.compile(
    rf"{_MOVE}(?: (?:sebesar|sekitar|hampir))?(?: (?P<rate>\0)(?:%|\spersen)[^\0.;]{{0,20}}?)?,? "
    rf"dari {_NAME}(?P<old>\0)[^\0;]{{0,40}}? menjadi {_NAME}(?P<new>\0)",
    re.IGNORECASE,
)
_THEN_TO: Final = re.compile(
    rf"(?P<old>\0)[^\0;]{{0,25}}?,? (?:lalu |kemudian )?{_MOVE} (?:lagi )?menjadi {_NAME}(?P<new>\0)",
    re.IGNORECASE,
)
_FROM: Final = re.compile(rf"{_MOVE} dari {_NAME}(?P<old>\0)(?![^\0;]{{0,40}}? menjadi)", re.IGNORECASE)
_ABOVE: Final = r"(?:di atas|melebihi|melampaui|melewati)"
_BELOW: Final = r"(?:di bawah|tidak mencapai|belum mencapai)"
_TO_TARGET: Final = re.compile(
    rf"(?P<new>\0)(?: dari \0)?[^\0;.]{{0,40}}?\b(?:(?P<up>{_ABOVE})|{_BELOW}) "
    rf"target(?:nya)?(?: [a-z]+){{0,2}} {_NAME}(?P<old>\0)",
    re.IGNORECASE,
)
# Whose target is meant is sure where the target itself is the subject.
_REACHED: Final = re.compile(
    r"(?:^\s*|\b(?:walaupun|meskipun|karena|sebab)\s)target(?:nya)? (?P<not>tidak |belum )?tercapai\b",
    re.IGNORECASE,
)
_EXTREME: Final = re.compile(
    r"\b(?P<word>tertinggi|terbesar|terbanyak|terendah|terkecil)\b[^\0;.]{0,80}?(?:\(|, yaitu )(?P<new>\0)",
    re.IGNORECASE,
)
_HIGHEST: Final = frozenset({"tertinggi", "terbesar", "terbanyak"})
_AMONG: Final = re.compile(r"(?:di antara|dari)\s*(?P<of>\0)(?!%)", re.IGNORECASE)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


class ClaimKind(Enum):
    """What is claimed."""

    RISE = "naik"
    FALL = "turun"
    RATE = "pertumbuhan"
    ABOVE_TARGET = "di-atas-target"
    BELOW_TARGET = "di-bawah-target"
    REACHED = "tercapai"
    MISSED = "tidak-tercapai"
    HIGHEST = "tertinggi"
    LOWEST = "terendah"
    RANK = "peringkat"


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of a text, from ``start`` to ``end``.

    ``figures`` are, by kind: of a move the later and the earlier one, or the earlier one alone where the
    later is the value of the indicator; of a rate of change this and both; of a target the figure and
    the target; the extreme; of a ``rank``, how many there are.
    """

    kind: ClaimKind
    start: int
    end: int
    figures: tuple[StatedFigure, ...] = ()
    rank: int = 0


def claims(text: str) -> Iterator[Claim]:
    """Yield what the sentences of a text claim."""
    for sentence in sentences(text):
        if not _QUOTING.search(sentence[0]):
            figures = tuple(stated_figures(sentence[0]))
            yield from _of_sentence(sentence[0], figures, sentence.start())


@dataclass(frozen=True, slots=True)
class _Skeleton:
    """A sentence in which each figure is one sign, and the way back."""

    text: str
    figures: tuple[StatedFigure, ...]
    offset: int

    def claim(self, kind: ClaimKind, match: re.Match[str], *groups: str, rank: int = 0) -> Claim:
        """Return a claim of the figures that some groups stand for, with its place in the whole text."""
        figures = tuple(self.figures[self.text.count(_SIGN, 0, match.start(name))] for name in groups)
        return Claim(kind, self._place(match.start()), self._place(match.end()), figures, rank)

    def _place(self, at: int) -> int:
        passed = self.figures[: self.text.count(_SIGN, 0, at)]
        return self.offset + at + sum(each.end - each.start - 1 for each in passed)


def _of_sentence(text: str, figures: tuple[StatedFigure, ...], offset: int) -> Iterator[Claim]:
    skeleton = _Skeleton(_skeleton(text, figures), figures, offset)
    for read in (_moves, _targets, _extremes, _ranks):
        yield from read(skeleton)


def _skeleton(text: str, figures: tuple[StatedFigure, ...]) -> str:
    for each in reversed(figures):
        text = text[: each.start] + _SIGN + text[each.end :]
    return text


def _moves(skeleton: _Skeleton) -> Iterator[Claim]:
    for pattern, groups in ((_FROM_TO, ("new", "old")), (_THEN_TO, ("new", "old")), (_FROM, ("old",))):
        for match in pattern.finditer(skeleton.text):
            yield skeleton.claim(ClaimKind.RISE if match["up"] else ClaimKind.FALL, match, *groups)
            if pattern is _FROM_TO and match["rate"]:
                yield skeleton.claim(ClaimKind.RATE, match, "rate", *groups)


def _targets(skeleton: _Skeleton) -> Iterator[Claim]:
    for match in _TO_TARGET.finditer(skeleton.text):
        kind = ClaimKind.ABOVE_TARGET if match["up"] else ClaimKind.BELOW_TARGET
        yield skeleton.claim(kind, match, "new", "old")
    # With figures or another year beside it, it is not sure whose target is meant.
    is_plain = not skeleton.figures and not _YEAR.search(skeleton.text)
    reached = _REACHED.search(skeleton.text) if is_plain else None
    if reached:
        yield skeleton.claim(ClaimKind.MISSED if reached["not"] else ClaimKind.REACHED, reached)


def _extremes(skeleton: _Skeleton) -> Iterator[Claim]:
    for match in _EXTREME.finditer(skeleton.text):
        kind = ClaimKind.HIGHEST if match["word"].lower() in _HIGHEST else ClaimKind.LOWEST
        yield skeleton.claim(kind, match, "new")


def _ranks(skeleton: _Skeleton) -> Iterator[Claim]:
    ranks = list(ORDINAL.finditer(skeleton.text))
    counts = list(_AMONG.finditer(skeleton.text))
    if len(ranks) == 1 and counts:
        (match,) = ranks
        after = [each for each in counts if each.start() >= match.end()]
        of = skeleton.claim(ClaimKind.RANK, (after or counts)[0], "of")
        yield replace(skeleton.claim(ClaimKind.RANK, match, rank=stated_rank(match)), figures=of.figures)
