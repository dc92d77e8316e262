"""Heads of printed tables matched with columns of data files by their words and by what stands below them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import IntEnum
from typing import Final

from generator.copying.target import Target, TargetColumn
from generator.copying.words import UNITS, normal, tokens
from generator.values.shared.months import MONTH_NUMBERS

_YEAR: Final = re.compile(r"(?<!\d)20\d\d(?!\d)")
_QUARTER: Final = re.compile(
    r"\b(?:triwulan|tribulan|trw|tw)\s*(?P<number>iv|iii|ii|i|[1-4])\b", re.IGNORECASE
)
_REVISION: Final = re.compile(r"\brevisi\s*(?:ke\s*)?[-.]?\s*(?P<number>\d{1,2})(?!\d)", re.IGNORECASE)
_FIRST_BUDGET: Final = re.compile(r"\b(?:dipa\s+)?awal\b", re.IGNORECASE)
_ROMAN: Final = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
# How far a head may differ from the words of a column and still be asked about.
_ALIKE: Final = 0.8


class Level(IntEnum):
    """How well a head names a column; the first two are sure."""

    SAME = 0
    SAME_BUT_SUBJECT = 1
    WITHIN = 2
    ALIKE = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A column that a head may name, with the labels that the head says besides."""

    name: str
    level: Level
    labels: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_sure(self) -> bool:
        """Whether the head names this column and hardly another."""
        return self.level <= Level.SAME_BUT_SUBJECT

    @property
    def answer(self) -> str:
        """What a clerk writes to say so: ``jumlah,tahun=2019``."""
        return ",".join((self.name, *(f"{name}={text}" for name, text in self.labels.items())))


def candidates(head: str, caption: str, target: Target) -> tuple[Candidate, ...]:
    """Return the columns that a head may name, the best level only; one and sure where it is plain."""
    subject = target.subject | set(tokens(caption))
    labels, words = _dated(head, target)
    found = _levels(words, target, subject, labels)
    if min(found.values(), default=Level.ALIKE) > Level.SAME:
        # What is no name of a column by itself may name one and a group besides: "Pelanggan industri".
        options, words = _options(words, target)
        labels = {**labels, **options}
        found = _levels(words, target, subject, labels)
    if not found and labels and not [word for word in words if word not in UNITS and word != "persen"]:
        # A head of nothing but a year or a group: what is counted is plain where one thing only is.
        single = target.figures
        return tuple(
            Candidate(each.name, Level.SAME if len(single) == 1 else Level.ALIKE, labels) for each in single
        )
    best = min(found.values(), default=Level.SAME)
    return tuple(
        Candidate(name, level, {key: text for key, text in labels.items() if key != name})
        for name, level in found.items()
        if level == best
    )


def _levels(
    words: tuple[str, ...], target: Target, subject: AbstractSet[str], labels: Mapping[str, str]
) -> dict[str, Level]:
    """Return how well words name each column; one that the head has a label of is only named whole."""
    levels = {
        column.name: level
        for column in target.columns
        if not column.is_part and (level := _level(words, column, subject)) is not None
    }
    return {name: level for name, level in levels.items() if name not in labels or level == Level.SAME}


def _dated(head: str, target: Target) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the year, quarter, month and revision that a head names, and its other words."""
    labels: dict[str, str] = {}
    text = head
    years = set(_YEAR.findall(text))
    if "tahun" in target.by_name and len(years) == 1:
        labels["tahun"] = years.pop()
        text = _YEAR.sub(" ", text)
    quarters = {number_of_quarter(each["number"]) for each in _QUARTER.finditer(text)}
    if "triwulan" in target.by_name and len(quarters) == 1:
        labels["triwulan"] = quarters.pop()
        text = _QUARTER.sub(" triwulan ", text)
    if "revisi" in target.by_name:
        revisions = {str(int(each["number"])) for each in _REVISION.finditer(text)}
        revisions |= {"0"} if _FIRST_BUDGET.search(text) else set()
        if len(revisions) == 1:
            labels["revisi"] = revisions.pop()
            text = _FIRST_BUDGET.sub(" ", _REVISION.sub(" ", text))
    words = tokens(text)
    months = {str(MONTH_NUMBERS[word]) for word in words if word in MONTH_NUMBERS}
    if "bulan" in target.by_name and len(months) == 1:
        labels["bulan"] = months.pop()
        words = tuple(word for word in words if word not in MONTH_NUMBERS)
    if "triwulan" in labels and "dasar" not in target.by_name:
        words = tuple(word for word in words if word not in {"triwulan", "sampai"})
    return labels, words


def _options(words: tuple[str, ...], target: Target) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the option of each column that words name, and the words without them."""
    labels: dict[str, str] = {}
    for column in target.columns:
        found = options_in(words, column.options or {})
        if len(found) == 1:
            ((labels[column.name], (start, end)),) = found.items()
            words = (*words[:start], *words[end:])
    return labels, tuple(word for word in words if word not in {"triwulan", "sampai"})


def number_of_quarter(text: str) -> str:
    """Return the number of a quarter written as a Roman or a common number."""
    return _ROMAN.get(text.lower(), text)


def alike(text: str, known: Sequence[str]) -> list[str]:
    """Return what of ``known`` is written much like a text, the likeliest first."""
    wanted = normal(text)
    rated = [(SequenceMatcher(None, wanted, normal(each)).ratio(), each) for each in known]
    return [each for ratio, each in sorted(rated, key=lambda pair: -pair[0]) if ratio >= _ALIKE]


def options_in(words: Sequence[str], options: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[int, int]]:
    """Return the options that words name and where; one within the words of another is not meant."""
    spans = [
        (start, start + len(phrase), option)
        for option, texts in options.items()
        for phrase in map(str.split, texts)
        for start in _starts(words, phrase)
    ]
    outer = [
        (start, end, option)
        for start, end, option in spans
        if not any(first <= start and end <= last and last - first > end - start for first, last, _ in spans)
    ]
    return {option: (start, end) for start, end, option in outer}


def _starts(words: Sequence[str], phrase: Sequence[str]) -> Iterator[int]:
    for start in range(len(words) - len(phrase) + 1):
        if phrase and list(words[start : start + len(phrase)]) == list(phrase):
            yield start


def _level(words: tuple[str, ...], column: TargetColumn, subject: AbstractSet[str]) -> Level | None:
    """Return how well words name a column; a share of an amount is no amount."""
    plain = tuple(word for word in words if word not in UNITS)
    phrases = {tuple(word for word in phrase if word not in UNITS) or phrase for phrase in column.phrases}
    found = _level_of(plain, phrases, subject)
    if found is not None or "persen" not in plain:
        return found if found is not None else _alike(plain, phrases)
    if column.figures is not None and column.figures.unit not in {"persen", "%"}:
        return None  # a share of an amount is no amount
    bare = _level_of(tuple(word for word in plain if word != "persen"), phrases, subject)
    is_share = column.figures is not None
    return bare if bare is None or is_share else max(bare, Level.WITHIN)


def _level_of(
    plain: tuple[str, ...], phrases: AbstractSet[tuple[str, ...]], subject: AbstractSet[str]
) -> Level | None:
    """Return how well plain words hold one of the phrases whole."""
    if not plain:
        return None
    left = [set(plain) - set(phrase) for phrase in phrases if set(phrase) <= set(plain)]
    if any(sorted(plain) == sorted(phrase) for phrase in phrases):
        return Level.SAME
    if any("persen" not in words and words <= subject for words in left):
        return Level.SAME_BUT_SUBJECT
    return Level.WITHIN if any("persen" not in words for words in left) else None


def _alike(plain: tuple[str, ...], phrases: AbstractSet[tuple[str, ...]]) -> Level | None:
    if not plain:
        return None
    written = " ".join(plain)
    best = max(SequenceMatcher(None, written, " ".join(phrase)).ratio() for phrase in phrases)
    return Level.ALIKE if best >= _ALIKE else None
