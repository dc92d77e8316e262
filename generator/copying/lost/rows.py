"""Rows of a text that has lost its columns: labels, and the figures that follow each other below them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING, Final

from generator.copying.lost.cells import (
    AMOUNT,
    CODE,
    NUMBERED_CODE,
    ORDINAL,
    UNIT,
    UNIT_NAMES,
    YEAR,
    Line,
    cells_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_CUT_NUMBER: Final = re.compile(r"(?:rp\s*\.?\s*)?\d{1,3}(?:[.,]\d{3})+[.,](?P<rest>\d{1,2})", re.IGNORECASE)
# What stands alone between figures: a word in brackets behind one, or the currency of the next.
_NOTE: Final = re.compile(r"\([A-Za-z]{1,12}\)|rp\s*\.?", re.IGNORECASE)
_GROUP: Final = 3
_LEAST_ROWS: Final = 3


@dataclass(frozen=True, slots=True)
class LostRow:
    """A row: lines of its label, and its figures with their lines; ``is_short`` where some are missing."""

    label: tuple[Line, ...]
    cells: tuple[Line, ...]
    is_short: bool


@dataclass(slots=True)
class _Run:
    """Figures that follow each other, and the lines above them; ``first`` stand on their first line.

    ``is_going_on`` says that their last line ends with a comma: the unit behind it has more words.
    """

    label: list[Line]
    cells: list[Line] = field(default_factory=list)
    first: int = 0
    is_going_on: bool = False

    @property
    def has_amounts(self) -> bool:
        return any(AMOUNT.search(cell.text) for cell in self.cells)


def rows_of(lines: Sequence[Line]) -> list[LostRow]:
    """Return the rows of lines; a row has as many figures as leaves the most of them in whole rows."""
    runs = _joined(_runs(lines))
    widths = sorted({len(run.cells) for run in runs}, reverse=True)
    found = [_of_width(runs, width) for width in widths]
    return max(found, key=_filled, default=[])


def _filled(rows: Sequence[LostRow]) -> int:
    """Return how many figures stand in whole rows; a single row is no table."""
    full = [len(row.cells) for row in rows if not row.is_short]
    return sum(full) if len(full) > 1 else 0


def _runs(lines: Sequence[Line]) -> list[_Run]:
    """Return the runs of figures; a word between two figures of a line is the unit of the first."""
    ordinals = _lone_ordinals(lines)
    runs: list[_Run] = []
    label: list[Line] = []
    is_open = False
    for line, below in zip_longest(lines, lines[1:]):
        is_next = _begins_with_words(below) and _is_number_below(line, runs if is_open else [])
        cells = [] if line.number in ordinals or is_next else cells_of(line)
        if is_open and not cells and _NOTE.fullmatch(line.text):
            continue
        words = line.text[: cells[0].start].strip() if cells else line.text
        if not cells or (words and all(YEAR.fullmatch(cell.text) for cell in cells)):
            label.append(line)
            is_open = False
            continue
        if words or not is_open:
            runs.append(_Run([*label, *([replace(line, text=words)] if words else [])], first=len(cells)))
            label = []
        _add(runs[-1].cells, cells)
        runs[-1].is_going_on = line.text.endswith(",")
        is_open = True
    return runs


def _begins_with_words(line: Line | None) -> bool:
    if line is None:
        return False
    cells = cells_of(line)
    return not cells or cells[0].start > 0


def _is_number_below(line: Line, runs: Sequence[_Run]) -> bool:
    """Whether a number alone on its line is that of the next row: the line above has several figures."""
    above = [cell for cell in runs[-1].cells if cell.number == runs[-1].cells[-1].number] if runs else []
    return len(above) > 1 and line.text.isdecimal() and len(line.text) < _GROUP


def _lone_ordinals(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines of nothing but a number, where all of them together count the rows."""
    lone = [
        (line.number, int(line.text)) for line in lines if line.text.isdecimal() and len(line.text) < _GROUP
    ]
    counts = [count for _, count in lone]
    is_counting = all(two in {1, one + 1} for one, two in pairwise(counts)) and counts[:1] == [1]
    return (
        frozenset(number for number, _ in lone) if is_counting and max(counts) >= _LEAST_ROWS else frozenset()
    )


def _add(cells: list[Line], new: Sequence[Line]) -> None:
    """Add figures; one whose last group a narrow column broke off is put together."""
    first = new[0].text
    cut = _CUT_NUMBER.fullmatch(cells[-1].text) if cells else None
    if cut and len(new) == 1 and first.isdigit() and len(first) == _GROUP - len(cut["rest"]):
        cells[-1] = replace(cells[-1], text=cells[-1].text + first)
    else:
        cells.extend(new)


def _joined(runs: Sequence[_Run]) -> list[_Run]:
    """Return the runs without those that are a number in a label, which become part of the next label."""
    left: list[_Run] = []
    above: list[Line] = []
    for index, run in enumerate(runs):
        is_last = index == len(runs) - 1
        if len(run.cells) == 1 and not run.has_amounts and not is_last and run.cells[0].text.isdecimal():
            follows = runs[index + 1]
            if len(follows.cells) > 1:
                above += [*run.label, *run.cells]
                continue
        left.append(replace(run, label=[*above, *run.label]))
        above = []
    return left


def _of_width(runs: Sequence[_Run], width: int) -> list[LostRow]:
    """Return rows of so many figures; runs that together have as many are one row with a unit in between."""
    rows: list[LostRow] = []
    above: list[Line] = []
    index = 0
    while index < len(runs):
        run, used = runs[index], 1
        label, cells = [*above, *run.label], list(run.cells)
        above = []
        while len(cells) < width and index + used < len(runs):
            last, following = runs[index + used - 1], runs[index + used]
            if len(cells) + len(following.cells) > width or not _is_unit_between(last, following):
                break
            cells += following.cells
            used += 1
        if len(cells) < width:
            cells, used = list(run.cells), 1
        more = cells[: len(cells) - width] if len(cells) > width and run.first > width else []
        if not any(AMOUNT.search(cell.text) for cell in more):
            label += more
            cells = cells[len(more) :]
        is_short = len(cells) != width
        if not is_short or run.has_amounts or width == 1:
            rows.append(LostRow(tuple(label), tuple(cells), is_short))
        else:
            above = [*label, *cells]
        index += used
    return rows


def _is_unit_between(last: _Run, run: _Run) -> bool:
    """Whether the words above figures are a unit of those before: single words, on lines of their own.

    A label may be a single word as well, so they are small, known as units, or parted by commas.
    """
    words = [line.text for line in run.label]
    if not words or run.label[-1].number == run.cells[0].number or not all(map(UNIT.fullmatch, words)):
        return False
    is_listed = last.is_going_on or any(word.endswith(",") for word in words)
    return is_listed or all(word.islower() or word.casefold() in UNIT_NAMES for word in words)


def with_own_labels(rows: Sequence[LostRow]) -> list[LostRow]:
    """Part labels where most rows begin with a number or a code.

    Words between figures and the next code belong to the row of those figures; what stands above the last
    code, or above the number, is a group of rows, and gets a row without figures.
    """
    shape = _beginning(rows)
    found: list[LostRow] = []
    for row in rows:
        starts = [at for at, line in enumerate(row.label) if shape and shape.match(line.text)]
        numbered = [at for at in starts if NUMBERED_CODE.match(row.label[at].text)]
        first = starts[0] if starts else 0
        own = numbered[-1] if numbered else first
        group = 0 if shape is ORDINAL else first
        if group and found:
            found[-1] = replace(found[-1], label=(*found[-1].label, *row.label[:group]))
        if own > group:
            found.append(LostRow(row.label[group:own], (), is_short=True))
        found.append(replace(row, label=row.label[own:]))
    return found


def _beginning(rows: Sequence[LostRow]) -> re.Pattern[str] | None:
    """Return what most labels hold a beginning of: codes, or numbers; of numbers no label may hold two."""
    for shape in (CODE, ORDINAL):
        begun = [sum(bool(shape.match(line.text)) for line in row.label) for row in rows]
        if 2 * sum(map(bool, begun)) > len(rows) and (shape is CODE or max(begun) == 1):
            return shape
    return None
