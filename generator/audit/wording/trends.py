"""Trends that a sentence tells of a span of years, against the row with a column for each year.

“Realisasi penerimaan mengalami peningkatan dari tahun 2018-2023” speaks of a row near it whose label it
holds. It is asked only where no row that it may speak of bears it out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.passages import sentences_of
from generator.audit.wording.roots import content, root

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage
    from generator.audit.table import Table

_YEAR: Final = re.compile(r"20\d\d")
_SPAN: Final = re.compile(
    r"(?:(?:dari|sejak|pada|antara|selama|periode)\s+)?(?:tahun\s+|TA\.?\s*)?(?P<first>20\d\d)\s*"
    r"(?:[-–]|s\.?\s?d\.?|sampai(?:\s+dengan)?|hingga|ke)\s*(?:tahun\s+|TA\.?\s*)?(?P<last>20\d\d)\b",
    re.IGNORECASE,
)
_DIRECTION: Final = re.compile(
    r"\b(?:(?P<rise>meningkat|naik|peningkatan|kenaikan)|(?P<fall>menurun|turun|penurunan))\b", re.IGNORECASE
)
_EVERY: Final = re.compile(r"\b(?:terus|selalu|setiap tahun|tiap tahun|konsisten)\b", re.IGNORECASE)
_NOT: Final = re.compile(
    r"\b(?:tidak|belum|tanpa|target|rencana|diharapkan|persentase|laju)\b", re.IGNORECASE
)
_CLAUSE: Final = re.compile(
    r"[,;:]|\b(?:tetapi|namun|sedangkan|sementara|kemudian|lalu|dan\s+kembali)\b", re.IGNORECASE
)
# What labels have in common, and what says only that something is counted.
_COMMON: Final = frozenset(
    map(root, ("jumlah", "total", "nilai", "realisasi", "rp", "data", "capaian", "persen"))
)
_LEAST_YEARS: Final = 3
_NEAR_BLOCKS: Final = 25


@dataclass(frozen=True, eq=False)
class _Course:
    """The figures of a row by year, with what its label says."""

    about: frozenset[str]
    label: str
    figures: Mapping[int, Figure]


def trends(passages: Sequence[Passage], tables: Sequence[Table]) -> Iterator[Remark]:
    """Ask about rises and falls over years that the rows near them do not show."""
    courses = list(_courses(tables))
    for passage in passages:
        near = [
            each
            for each in courses
            if abs(next(iter(each.figures.values())).block - passage.blocks[0]) <= _NEAR_BLOCKS
        ]
        for start, stop in sentences_of(passage.text) if near else ():
            yield from _of_sentence(passage, start, stop, near)


def _courses(tables: Sequence[Table]) -> Iterator[_Course]:
    for table in tables:
        years: dict[int, int] = {}
        for column in table.columns:
            named = set(_YEAR.findall(table.heads[column]))
            if len(named) == 1:
                years[column] = int(named.pop())
        if len(set(years.values())) < _LEAST_YEARS or len(set(years.values())) < len(years):
            continue
        for row in table.rows:
            figures = {years[column]: row.figures[column] for column in years if column in row.figures}
            about = content(row.label) - _COMMON
            if about and len(figures) > 1:
                yield _Course(about, row.label, figures)


def _of_sentence(passage: Passage, start: int, stop: int, near: Sequence[_Course]) -> Iterator[Remark]:
    begins = start
    ends = [*(start + each.start() for each in _CLAUSE.finditer(passage.text[start:stop])), stop]
    for end in ends:
        clause = passage.text[begins:end]
        span, direction = _SPAN.search(clause), _DIRECTION.search(clause)
        said_before = passage.text[start : begins + (direction.start() if direction else 0)]
        begins = end
        if span is None or direction is None or _NOT.search(clause):
            continue
        spoken = _spoken(said_before, near)
        first, last = int(span["first"]), int(span["last"])
        known = [each for each in spoken if first in each.figures and last in each.figures]
        is_rise, is_every = bool(direction["rise"]), bool(_EVERY.search(clause))
        if first >= last or not known or any(_holds(each, first, last, is_rise, is_every) for each in known):
            continue
        old, new = known[0].figures[first], known[0].figures[last]
        word = "naik" if is_rise else "turun"
        yield Remark(
            "arah perubahan", passage.position(end - len(clause) + direction.start()),
            f"{first}-{last}",
            f"kalimat menyebut {word}{' terus' if is_every else ''} {first}-{last}; “{known[0].label[:80]}” "
            f"tercetak {old.text} tahun {first} dan {new.text} tahun {last}, baris {new.at.line}",
            others=(new.at,), is_certain=False, figures=(old.text, new.text),
        )  # fmt: skip


def _spoken(text: str, near: Sequence[_Course]) -> list[_Course]:
    """Return the rows whose labels a text holds: those with most of its words, and the ones said last."""
    plain = [root(word) for word in re.findall(r"[a-z0-9]+", text.lower())]
    held = [each for each in near if each.about <= set(plain)]
    if not held:
        return []
    most = max(len(each.about) for each in held)
    longest = [each for each in held if len(each.about) == most]
    places = [max(len(plain) - 1 - plain[::-1].index(word) for word in each.about) for each in longest]
    return [each for each, place in zip(longest, places, strict=True) if place == max(places)]


def _holds(course: _Course, first: int, last: int, is_rise: bool, is_every: bool) -> bool:  # noqa: FBT001
    """Tell whether a row goes the way that is said: from end to end, or in every year between."""
    values = [course.figures[year].value for year in sorted(course.figures) if first <= year <= last]
    steps = list(pairwise(values)) if is_every else [(values[0], values[-1])]
    return all((new >= old) if is_rise else (new <= old) for old, new in steps)
