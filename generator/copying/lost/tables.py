"""Tables of texts that have lost their columns: words are labels, runs of figures the cells of a row.

Text taken from a PDF prints a table line by line, narrow columns broken over lines, cells parted by blanks::

    1 Pelatihan 441.795.000 723.980.000 63,87%
    Sertifikasi Sistem Mutu
    Lingkungan
    8.400.000 29.850.000 255,36%

How many figures a row has is what most rows have. Heads are cut where their years or units tell how, else a
clerk says what each column is. A row with fewer figures is shown, and which are missing is never guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.audit.reading.assembly import CAPTION
from generator.audit.reading.document import Grid
from generator.copying.lost.cells import CODE, ORDINAL, YEAR, Line, cells_of, is_of_sentence, whole_code
from generator.copying.lost.months import HEADS, month_rows
from generator.copying.lost.rows import LostRow, rows_of, with_own_labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.reading.document import Block, Position

_OTHER_CAPTION: Final = re.compile(r"\s*(?:gambar|grafik|bagan)\s*\d", re.IGNORECASE)
_CHAPTER: Final = re.compile(r"\s*BAB\s+[IVXL]+\b")
_UNIT_OF_HEAD: Final = re.compile(r"\((?:rp|%|[\d.,]|ribu|juta|miliar|orang)[^()]{0,12}\)", re.IGNORECASE)
_MOST_LINES: Final = 10_000
_CLOSING: Final = re.compile(r"\s*(?:grand\s+)?(?:total|jumlah)\b", re.IGNORECASE)
_LEAST_ROWS: Final = 3
_LEAST_COLUMN_NUMBERS: Final = 4
_LEAST_REPEATED: Final = 2
# Heads of more lines are printed again in part.
_MOST_REPEATED: Final = 120
_LONGEST_HEADS: Final = 400


@dataclass(frozen=True, slots=True)
class LostTable:
    """A table that lost its columns: its heads as one text and, where they can be cut, by column."""

    caption: str
    at: Position
    heads_text: str
    heads: tuple[str, ...]
    rows: tuple[LostRow, ...]


def lost_tables(blocks: Sequence[Block]) -> Iterator[LostTable]:
    """Yield the tables below captions that no table with columns follows, in reading order."""
    for index, block in enumerate(blocks):
        if not isinstance(block, Grid) and CAPTION.match(block.text):
            lines = _lines_below(blocks, index + 1)
            if (found := _table(block.text.strip("*_ "), block.at, lines)) is not None:
                yield found


def _lines_below(blocks: Sequence[Block], start: int) -> list[Line]:
    """Return the lines up to the next caption or chapter; none where a table with columns follows."""
    lines: list[Line] = []
    for block in blocks[start : start + _MOST_LINES]:
        if isinstance(block, Grid):
            return lines if len(lines) > _LEAST_ROWS else []
        if any(each.match(block.text) for each in (CAPTION, _OTHER_CAPTION, _CHAPTER)):
            break
        lines.append(Line(" ".join(block.text.split()), block.at, len(lines)))
    return _without_sentences(lines)


def _without_sentences(lines: Sequence[Line]) -> list[Line]:
    for index, (one, two) in enumerate(pairwise(lines)):
        if is_of_sentence(one.text) and is_of_sentence(two.text):
            return list(lines[:index])
    return list(lines)


def _table(caption: str, at: Position, lines: Sequence[Line]) -> LostTable | None:
    heads, body = _cut_heads(lines)
    if months := month_rows(body):
        text = " ".join(line.text for line in heads)
        return LostTable(caption, at, text[:_LONGEST_HEADS], HEADS, tuple(months))
    rows = rows_of(body)
    first = _first_line(rows, is_cut=bool(heads)) if rows else 0
    if first and (above := [line for line in body if line.number < first]):
        heads += above
        rows = rows_of(_without_repeated(body[len(above) :], heads))
    full = [row for row in rows if not row.is_short]
    if len(full) < _LEAST_ROWS:
        return None
    if _CLOSING.match(" ".join(line.text for line in full[-1].label)):
        rows = rows[: rows.index(full[-1]) + 1]
    text = " ".join(line.text for line in heads)
    columns = _column_heads(text, len(full[0].cells))
    return LostTable(caption, at, text[:_LONGEST_HEADS], columns, tuple(with_own_labels(rows)))


def _cut_heads(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Part heads and rows where a line numbers the columns or names their years; also where it does again."""
    marks = [line.number for line in lines if _numbers_columns(line.text) or _names_years(line)]
    if not marks:
        return [], list(lines)
    heads = [
        line
        for line in lines
        if line.number < marks[0] or (line.number == marks[0] and not _numbers_columns(line.text))
    ]
    body = [line for line in lines if line.number > marks[0] and line.number not in marks]
    return heads, _without_repeated(body, heads)


def _numbers_columns(text: str) -> bool:
    words = text.split()
    return len(words) >= _LEAST_COLUMN_NUMBERS and words == [str(n) for n in range(1, len(words) + 1)]


def _names_years(line: Line) -> bool:
    years = [cell.text for cell in cells_of(line)]
    return len(years) > 1 and all(
        YEAR.fullmatch(one) and YEAR.fullmatch(two) and int(two) == int(one) + 1
        for one, two in pairwise(years)
    )


def _without_repeated(lines: Sequence[Line], heads: Sequence[Line]) -> list[Line]:
    """Leave out the last lines of the heads where a page prints them again, one after the other."""
    texts = [line.text for line in heads[-_MOST_REPEATED:]]
    least = min(_LEAST_REPEATED, len(texts))
    left: list[Line] = []
    index = 0
    while index < len(lines):
        begins = [
            at for at, text in enumerate(texts) if text == lines[index].text and len(texts) - at >= least
        ]
        below = [line.text for line in lines[index : index + len(texts)]] if begins else []
        same = next((len(texts) - at for at in begins if below[: len(texts) - at] == texts[at:]), 0)
        if not same:
            left.append(lines[index])
        index += same or 1
    return left


def _first_line(rows: Sequence[LostRow], *, is_cut: bool) -> int:
    """Return the number of the line with which the first row begins; what stands above it are heads.

    It begins as most other rows do, with a number or a code; else, where no heads are cut yet, with the line
    of its figures, or with the lines right above them. 0 where the heads are cut already.
    """
    first, *others = rows
    for shape in (CODE, ORDINAL):
        found = [line for line in first.label if shape.match(line.text)]
        begun = sum(any(shape.match(line.text) for line in row.label) for row in others)
        if found and 2 * begun >= len(others):
            return found[0].number
    if is_cut:
        return 0
    if not first.label or first.label[-1].number == first.cells[0].number:
        return first.cells[0].number
    return _after_gap(first.label)


def _after_gap(label: Sequence[Line]) -> int:
    """Return the number of the first of the last lines that follow each other without an empty one."""
    start = len(label) - 1
    while start and label[start].at.line == label[start - 1].at.line + 1:
        start -= 1
    return label[start].number


def _column_heads(text: str, width: int) -> tuple[str, ...]:
    """Return a head for each column of figures where years or units in brackets part them; else no words."""
    years = YEAR.findall(text)
    units = _UNIT_OF_HEAD.findall(text)
    if width == 1:
        return (text,)
    if len(units) == width:
        ends = [match.end() for match in _UNIT_OF_HEAD.finditer(text)]
        first, *others = (text[start:end].strip() for start, end in pairwise([0, *ends]))
        # Above the labels stand heads as well: the first of the figures begins as the second does.
        start = first.rfind(others[0].split()[0])
        return (first[max(start, 0) :], *others)
    if len(years) == width:
        return tuple(years)
    return ("",) * width


def label_parts(row: LostRow) -> tuple[str, str, str]:
    """Return the number that a label begins with, the words behind it, and the code that these begin with.

    A code that was broken is whole.
    """
    text = whole_code(" ".join(line.text for line in row.label))
    ordinal = ORDINAL.match(text)
    words = text[ordinal.end() :].strip() if ordinal else text
    code = CODE.match(words)
    return ordinal[0].strip() if ordinal else "", words, code[0] if code else ""
