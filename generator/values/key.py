"""Stable keys (slugs) that survive Excel, and the nearest known word to a mistyped one."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

_KEY: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# A word that is longer than any name is no slip of one.
_LONGEST_WORD: Final = 200
# Comparing words is slow; this many take about half a second, and nobody mends more slips at once.
MOST_COMPARED: Final = 20_000


def is_key(text: str) -> bool:
    """Whether ``text`` is a stable key: lower-case letters and digits joined by single hyphens."""
    return _KEY.fullmatch(text) is not None


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like ``word``, whatever its capitals, or ``None`` when none is near."""
    return Suggestions(known).nearest(word)


class Suggestions:
    """Finds the known words that mistyped ones stand for, at a cost that does not grow with their number.

    Asked again for a word, it gives the same answer. After ``MOST_COMPARED`` comparisons it suggests
    nothing for further words: who has that many unknown ones has not mistyped them.
    """

    def __init__(self, known: Iterable[str]) -> None:
        """Index the ``known`` words."""
        self._known = {each.lower(): each for each in known if len(each) <= _LONGEST_WORD}
        self._words = tuple(self._known)
        self._answers: dict[str, str | None] = {}

    def nearest(self, word: str) -> str | None:
        """Return the known word most like ``word``, whatever its capitals, or ``None`` when none is near."""
        if word not in self._answers:
            self._answers[word] = self._search(word)
        return self._answers[word]

    def _search(self, word: str) -> str | None:
        compared = len(self._answers) * len(self._words)
        if len(word) > _LONGEST_WORD or compared > MOST_COMPARED:
            return None
        found = get_close_matches(word.lower(), self._words, n=1, cutoff=0.6)
        return self._known[found[0]] if found else None
