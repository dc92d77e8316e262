"""Figures of sentences against tables: the row that a sentence speaks of, and the column that its words mean.

A sentence speaks of a row where it holds the words of its label, or stands below a heading that is its label.
Which column it means is said by the words before the figure (“realisasi”, “target”). What differs is asked,
and told as sure only where the sentence names the table.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge_same
from generator.audit.calculations.repeated import REPEATED
from generator.audit.facts import period_of
from generator.audit.model import Calculation, Outcome
from generator.audit.passages import sentences_of
from generator.audit.reading.document import Grid
from generator.audit.table import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage
    from generator.audit.reading.document import Block
    from generator.audit.table import Row, Table

_WORD: Final = re.compile(r"[a-z0-9]+")
_NAMED_TABLE: Final = re.compile(r"\btabel\s*(\d+(?:\.\d+)?[a-z]?)", re.IGNORECASE)
# Words that mean a column whatever their ending; what else they are called is their own word.
_STEMS: Final = {
    "realisasi": "realis", "terealisasi": "realis", "realisasinya": "realis", "ralisasi": "realis",
    "hasil": "realis", "target": "target", "targetnya": "target", "ditargetkan": "target",
    "rencana": "target",
    "capaian": "capai", "capaiannya": "capai", "pencapaian": "capai", "pagu": "pagu", "alokasi": "pagu",
    "anggaran": "pagu", "penyerapan": "serap", "serapan": "serap", "terserap": "serap", "belanja": "belanja",
    "responden": "responden", "indeks": "indeks", "bobot": "bobot", "volume": "volume",
}  # fmt: skip
_LEAST_WORDS: Final = 2
_LEAST_LABEL: Final = 10
_FAR: Final = 4
_PERCENT: Final = re.compile(r"%|persen", re.IGNORECASE)
_LARGEST_RATE: Final = 10_000
_LONGEST_CONTEXT: Final = 90
_COMPARING: Final = re.compile(
    r"\b(?:\w*banding\w*|sebelum\w*|lalu|lainnya|nasional|rata-rata)\b", re.IGNORECASE
)
_MOST_ROWS: Final = 6


@dataclass(frozen=True, eq=False)
class _Spoken:
    """A row that sentences may speak of, with the number of its table as its caption prints it."""

    row: Row
    table: Table
    number: str


def sentences_of_rows(
    passages: Sequence[Passage], tables: Sequence[Table], blocks: Sequence[Block]
) -> Iterator[Calculation]:
    """Yield how the figures of sentences agree with the rows that the sentences speak of."""
    rows = _rows(tables)
    headings = _headings(blocks, rows)
    for passage in passages:
        for start, stop in sentences_of(passage.text):
            yield from _of_sentence(passage, start, stop, rows, headings.get(passage.blocks[0], ""))


def _rows(tables: Sequence[Table]) -> dict[str, list[_Spoken]]:
    """Return the rows of all tables by the words of their labels."""
    found: dict[str, list[_Spoken]] = defaultdict(list)
    for table in tables:
        named = _NAMED_TABLE.search(table.caption)
        for row in table.rows:
            label = _plain(row.label)
            if len(label) >= _LEAST_LABEL and label.count(" ") >= _LEAST_WORDS - 1 and not row.is_total:
                found[label].append(_Spoken(row, table, named[1].lower() if named else ""))
    return {label: each for label, each in found.items() if len(each) <= _MOST_ROWS}


def _plain(label: str) -> str:
    return re.sub(r"^(?:\d+|[a-z]) ", "", words(label))


def _headings(blocks: Sequence[Block], rows: Mapping[str, list[_Spoken]]) -> dict[int, str]:
    """Return, for each block, the label that the last heading or item above it is; it holds up to a table."""
    found: dict[int, str] = {}
    label = ""
    for index, block in enumerate(blocks):
        if isinstance(block, Grid):
            label = ""
            continue
        plain = _plain(block.text)
        if plain in rows:
            label = plain
        elif re.match(r"\s*(?:\d+[.)]|BAB\b|\d+\.\d)", block.text):
            label = ""
        found[index] = label
    return found


def _of_sentence(
    passage: Passage, start: int, stop: int, rows: Mapping[str, list[_Spoken]], heading: str
) -> Iterator[Calculation]:
    text = passage.text[start:stop]
    places = [place for place, at in enumerate(passage.offsets) if start <= at < stop]
    if not places:
        return
    mentions = _mentions(text, rows, start)
    named = {each.lower() for each in _NAMED_TABLE.findall(text)}
    for place in places:
        before = [mention for mention in mentions if mention[0] <= passage.offsets[place]]
        label = before[-1][1] if before else "" if mentions else heading
        if not label:
            continue
        end = passage.offsets[place - 1] + len(passage.figures[place - 1].text) if place else 0
        context = passage.text[max(start, end, before[-1][0] if before else 0) : passage.offsets[place]]
        # Nothing is told between the row and its figure.
        own = rows[label] if before and before[-1][0] >= end else ()
        yield from _compared(passage.figures[place], context, text, rows[label], named, own)


def _mentions(text: str, rows: Mapping[str, list[_Spoken]], start: int) -> list[tuple[int, str]]:
    """Return where the labels of rows stand in a sentence, by their ends; the longest one at each place."""
    tokens = [(match[0], match.end()) for match in _WORD.finditer(text.lower())]
    by_first: dict[str, list[str]] = defaultdict(list)
    plain = f" {' '.join(word for word, _ in tokens)} "
    for label in rows:
        if f" {label} " in plain:
            by_first[label.split(" ", 1)[0]].append(label)
    found: list[tuple[int, str]] = []
    read_to = -1
    for index, (word, _) in enumerate(tokens):
        if index <= read_to:
            continue
        for label in sorted(by_first.get(word, ()), key=len, reverse=True):
            parts = label.split()
            if [each for each, _ in tokens[index : index + len(parts)]] == parts:
                read_to = index + len(parts) - 1
                found.append((start + tokens[read_to][1], label))
                break
    return found


def _compared(
    figure: Figure,
    context: str,
    sentence: str,
    spoken: Sequence[_Spoken],
    named: set[str],
    own: Sequence[_Spoken],
) -> Iterator[Calculation]:
    """Yield that a row holds the figure, or how the column that is meant differs from it."""
    chosen = [each for each in spoken if each.number in named] or spoken
    for each in chosen:
        for other in each.row.figures.values():
            same = judge_same(REPEATED, figure, other, _said(each, other))
            if same and same.outcome is not Outcome.DIFFERS:
                yield same
                return
    if len(context) > _LONGEST_CONTEXT or _COMPARING.search(sentence):
        return
    found: list[tuple[Calculation, bool]] = []
    for each in chosen:
        column = _column_named(each, context, sentence, figure)
        if column is None and each in own and not _words_of_columns(context):
            column = _own_column(each, figure, period_of(sentence))
        if column is None:
            continue
        other = each.row.figures[column]
        calculation = judge_same(REPEATED, figure, other, _said(each, other))
        if calculation is None or _is_far(figure, other):
            return
        found.append((calculation, each.number in named and len(chosen) == 1))
    # Two tables that differ from each other are told by themselves.
    if found and len({each.inputs[0].value for each, _ in found}) == 1:
        calculation, is_named = found[0]
        yield replace(calculation, is_certain=is_named)


def _said(spoken: _Spoken, other: Figure) -> str:
    name = f"Tabel {spoken.number}" if spoken.number else "tabel"
    return f"“{spoken.row.label[:80]}” tercetak {other.text} di {name}, baris {other.at.line}"


def _column_named(spoken: _Spoken, context: str, sentence: str, figure: Figure) -> int | None:
    """Return the one column whose head the words before a figure name, for the period of the sentence."""
    near = _words_of_columns(context)
    periods = period_of(sentence)
    if not near:
        return None
    columns = [
        column
        for column, other in spoken.row.figures.items()
        if near[-1] in {_STEMS.get(word) for word in _WORD.findall(spoken.table.heads[column].lower())}
        and _is_of_one_unit(spoken, column, figure, other)
    ]
    if len(columns) != 1:
        return None
    around = f"{spoken.table.heads[columns[0]]} {spoken.table.caption}"
    return columns[0] if periods <= period_of(around) or not periods else None


def _words_of_columns(context: str) -> list[str]:
    return [_STEMS[word] for word in _WORD.findall(context.lower()) if word in _STEMS]


def _own_column(spoken: _Spoken, figure: Figure, periods: set[str]) -> int | None:
    """Return the one column of a table whose rows say what they tell: “Realisasi penggunaan (%)”."""
    columns = spoken.table.columns
    if len(columns) != 1 or columns[0] not in spoken.row.figures or not _words_of_columns(spoken.row.label):
        return None
    around = f"{spoken.table.heads[columns[0]]} {spoken.table.caption}"
    is_one_unit = _is_of_one_unit(spoken, columns[0], figure, spoken.row.figures[columns[0]])
    return columns[0] if is_one_unit and periods <= period_of(around) else None


def _is_of_one_unit(spoken: _Spoken, column: int, figure: Figure, other: Figure) -> bool:
    """Tell whether both are rates, or neither is."""
    around = " ".join((spoken.table.heads[column], *spoken.row.texts))
    is_rate = other.is_percent or bool(_PERCENT.search(spoken.table.heads[column]))
    if figure.is_percent:
        return (is_rate or bool(_PERCENT.search(around))) and abs(other.value) < _LARGEST_RATE
    return not is_rate


def _is_far(figure: Figure, other: Figure) -> bool:
    """Tell whether one is several times the other, and no power of ten: then another thing is meant."""
    low, high = sorted((abs(figure.value), abs(other.value)))
    if not low:
        return True
    quotient = high / low
    return quotient > _FAR and quotient not in {10, 100, 1000, 1_000_000}
