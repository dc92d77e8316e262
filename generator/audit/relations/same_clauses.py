"""One clause twice with two figures: “Nilai Kinerja Anggaran (NKA) … adalah 84,04”, later “adalah 97,93”."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge_same
from generator.audit.calculations.repeated import REPEATED
from generator.audit.facts import period_of
from generator.audit.model import Calculation, Outcome
from generator.audit.table import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage

# The short name of what a clause speaks of: (NKA), (SAKIP).
_NAME: Final = re.compile(r"\((?P<name>[A-Z]{3,8})\)")
_ENDS: Final = re.compile(
    r"\b(?:adalah|yaitu|ialah|sebesar|mencapai|mendapatkan)(?:\s+sebesar)?\s+$", re.IGNORECASE
)
_SENTENCE: Final = re.compile(r"[.;:]\s+(?=[A-Z])")
# What is meant beside the value of the office itself.
_OTHER: Final = re.compile(
    r"\b(?:\w*target\w*|bobot|rata-rata|minimal|maksimal|naik|turun|\w*meningkat\w*|\w*turun\w*|selisih|sebelum\w*|lalu|"
    r"dari|hingga|sampai|jumlah|sebanyak|responden|pegawai)\b",
    re.IGNORECASE,
)
_ALIKE: Final = 0.75
_LEAST_WORDS: Final = 6
_LONGEST: Final = 300
_BEFORE_NAME: Final = 30
_NEAR: Final = 2
# A report that repeats a name more often is none.
_MOST_CLAUSES: Final = 200


@dataclass(frozen=True, eq=False)
class _Clause:
    """The words before a figure, from the beginning of the sentence or the figure before it."""

    words: frozenset[str]
    years: frozenset[str]
    figure: Figure


def same_clauses(passages: Sequence[Passage]) -> Iterator[Calculation]:
    """Ask about two figures behind clauses that have most of their words, and a short name, in common."""
    named: dict[str, list[_Clause]] = defaultdict(list)
    for passage in passages:
        for name, clause in _clauses(passage):
            named[name].append(clause)
    for clauses in named.values():
        for earlier, later in combinations(clauses[:_MOST_CLAUSES], 2):
            shared = len(earlier.words & later.words)
            is_one = shared >= _ALIKE * min(len(earlier.words), len(later.words)) and (
                earlier.years == later.years or not earlier.years or not later.years
            )
            if is_one and earlier.figure.is_percent == later.figure.is_percent:
                yield from _compared(earlier.figure, later.figure)


def _clauses(passage: Passage) -> Iterator[tuple[str, _Clause]]:
    read_to = 0
    for figure, offset in zip(passage.figures, passage.offsets, strict=True):
        begins = max(
            (each.end() for each in _SENTENCE.finditer(passage.text, read_to, offset)), default=read_to
        )
        text = passage.text[max(begins, offset - _LONGEST) : offset]
        read_to = offset + len(figure.text)
        name = _NAME.search(text)
        # What stands far before the name belongs to another one.
        text = text[max(0, name.start() - _BEFORE_NAME) :] if name else ""
        plain = frozenset(words(text).split())
        if name and _ENDS.search(text) and not _OTHER.search(text) and len(plain) >= _LEAST_WORDS:
            years = frozenset(each for each in period_of(text) if each.isdigit())
            yield name["name"], _Clause(plain - years, years, figure)


def _compared(base: Figure, figure: Figure) -> Iterator[Calculation]:
    said = f"tercetak {base.text} pada baris {base.at.line}, di kalimat yang hampir sama"
    calculation = judge_same(REPEATED, figure, base, said)
    if calculation is None:
        return
    if calculation.outcome is not Outcome.DIFFERS:
        yield calculation
    elif max(figure.value, base.value) <= _NEAR * min(figure.value, base.value):
        yield replace(calculation, is_certain=False)
