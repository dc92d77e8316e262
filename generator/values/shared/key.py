"""Stable keys (slugs) that Excel does not change, and suggestions for mistyped words."""

import re
from collections.abc import Iterable
from typing import Final

_KEY: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# A word that is longer than any name is no misspelling of one.
_LONGEST_WORD: Final = 200
# Comparing words is slow; this many comparisons take about half a second.
MOST_COMPARED: Final = 20_000
# One edit in a word of up to five signs, and one more for every five signs.
_SIGNS_PER_EDIT: Final = 5
# Of a name that lacks a hyphen, or has one too many.
_MOST_JOINED: Final = 2
_NUMBERS: Final = re.compile(r"\d+", re.ASCII)
_ZEROS: Final = re.compile(r"(?<!\d)0+(?=\d)", re.ASCII)
_JOINTS: Final = re.compile(r"[\s._-]+")


def is_key(text: str) -> bool:
    """Whether ``text`` is a stable key: lower-case letters and digits joined by single hyphens."""
    return _KEY.fullmatch(text) is not None


def likely_key(name: str) -> str:
    """Return the key that a name is likely to get, empty where it holds no plain letters."""
    plain = "-".join("".join(sign if sign.isalnum() else " " for sign in name.lower()).split())
    return plain if is_key(plain) else ""


def nearest(word: str, vocabulary: Iterable[str]) -> str | None:
    """Return the word of ``vocabulary`` that ``word`` is a misspelling of, or ``None``.

    For many words against one vocabulary, make one :class:`Suggestions` and ask it.
    """
    return Suggestions(vocabulary).nearest(word)


class Suggestions:
    """Suggestions for mistyped words from one vocabulary, by edit distance; the total cost is bounded.

    A suggestion is followed to the letter, so it is made only where it can hardly be another word: few
    signs differ, all numbers are the same (another year is another thing), and no other known word is as
    near. Capitals, blanks, hyphens and leading zeros don't count as differences.

    Asked again for a word, it gives the same answer. After ``MOST_COMPARED`` comparisons it suggests
    nothing for further words: who has that many unknown ones has not mistyped them.
    """

    def __init__(self, vocabulary: Iterable[str]) -> None:
        """Index the words of ``vocabulary``; words of more than 200 signs are left out."""
        by_lower_case = {entry.lower(): entry for entry in vocabulary if len(entry) <= _LONGEST_WORD}
        self._vocabulary = by_lower_case
        self._bare = {_bare(word): entry for word, entry in by_lower_case.items()}
        self._answers: dict[str, str | None] = {}

    def nearest(self, word: str) -> str | None:
        """Return the word that ``word`` is a misspelling of; ``None`` for none, or several."""
        if word not in self._answers:
            self._answers[word] = self._search(word)
        return self._answers[word]

    def alike(self, word: str) -> tuple[str, ...]:
        """Return every word that ``word`` may be a misspelling of: several where they are equally near."""
        low = word.lower()
        exact = self._vocabulary.get(low) or self._bare.get(_bare(low))
        if exact:
            return (exact,)
        edits = {
            candidate: count
            for candidate in self._vocabulary
            if (count := _edit_count(low, candidate)) is not None
        }
        return tuple(
            self._vocabulary[candidate] for candidate, count in edits.items() if count == min(edits.values())
        )

    def _search(self, word: str) -> str | None:
        compared = len(self._answers) * len(self._vocabulary)
        if not word or len(word) > _LONGEST_WORD or compared > MOST_COMPARED:
            return None
        nearest_words = self.alike(word)
        return nearest_words[0] if len(nearest_words) == 1 else None


def _bare(word: str) -> str:
    """Return a word without what people add to it or spell their own way: blanks, ``-nya``, ``x``, ``01``."""
    return _ZEROS.sub("", _JOINTS.sub("", word)).removesuffix("nya").replace("x", "ks")


def _edit_count(word: str, candidate: str) -> int | None:
    """Count the edits between a word and a candidate; ``None`` where they are two different words.

    Names of several words are compared word by word: ``laporan-kegiatan`` is no ``laporan-keuangan``.
    """
    parts, others = _JOINTS.split(word), _JOINTS.split(candidate)
    if not _same_numbers(word, candidate) or abs(len(word) - len(candidate)) > _MOST_JOINED * len(parts):
        return None
    if len(parts) != len(others):
        count = _edit_distance(word, candidate)
        return count if count <= min(_MOST_JOINED, _allowed_edits(word, candidate)) else None
    counts = [
        (_edit_distance(one, two), _allowed_edits(one, two)) for one, two in zip(parts, others, strict=True)
    ]
    is_near = all(count <= most for count, most in counts)
    return sum(count for count, _ in counts) if is_near else None


def _allowed_edits(word: str, candidate: str) -> int:
    """Return how many edits of a word are still taken for the same word: 1 to 3 by its length."""
    shorter, longer = sorted((len(word), len(candidate)))
    return min(1 + shorter // _SIGNS_PER_EDIT, _MOST_JOINED + 1) if longer > 1 else 0


def _same_numbers(word: str, candidate: str) -> bool:
    """Whether two words hold the same numbers; one that holds none may have lost them."""
    numbers, others = (list(map(int, _NUMBERS.findall(each))) for each in (word, candidate))
    return not numbers or not others or numbers == others


def _edit_distance(word: str, candidate: str) -> int:
    """Return the optimal string alignment distance: signs put in, left out, replaced or exchanged."""
    before: list[int] = []
    row = list(range(len(candidate) + 1))
    for i, sign in enumerate(word, 1):
        before, row, above = row, [i], before
        for j, other in enumerate(candidate, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (sign != other))
            is_exchanged = i > 1 and j > 1 and sign == candidate[j - 2] and word[i - 2] == other
            row.append(min(cost, above[j - 2] + 1) if is_exchanged else cost)
    return row[-1]
