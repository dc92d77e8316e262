"""Tables that a text has lost the columns of: lines that end in figures, up to a line of totals."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from generator.audit.model import Outcome
from generator.audit.numbers import without_markup
from generator.audit.reading.document import Paragraph
from generator.audit.table import Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.audit.model import Calculation
    from generator.audit.numbers import Figure
    from generator.audit.reading.document import Block

_TOTAL: Final = re.compile(r"\s*(?:total|jumlah)(?:\s+[A-Za-z]+){0,2}\s+(?=[\d-])", re.IGNORECASE)
_CAPTION: Final = re.compile(r"\s*(?:tabel|gambar)\s*\d", re.IGNORECASE)
_CELL: Final = r"(?:(?:rp\.?\s*)?-?\(?-?\d[\d.,]*%?\)?%?|-)"
# A grade may stand behind the figures.
_TAIL: Final = re.compile(
    rf"(?:(?<=\s)|^)(?P<cells>{_CELL}(?:\s+{_CELL})*)(?:\s+[A-E]{{1,2}}[+-]?)?\s*$", re.IGNORECASE
)
_MOST_LINES: Final = 40
_MOST_LABEL_LINES: Final = 5
_LEAST_ROWS: Final = 3
# Number, label and two figures.
_LEAST_WIDTH: Final = 4
_MOST_BELOW: Final = 200
_LEAST_SENTENCE: Final = 8


def loose_tables(blocks: Sequence[Block], figures: Iterable[Figure]) -> Iterator[Table]:
    """Yield the rows above each line of totals, where every one of them has as many cells as the total."""
    by_block: dict[int, list[Figure]] = {}
    for figure in figures:
        by_block.setdefault(figure.block, []).append(figure)
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph) and _TOTAL.match(block.text):
            last = _row(block, by_block.get(index, []))
            rows = _rows_above(blocks, index, by_block, len(last.texts))
            if len(rows) >= _LEAST_ROWS and last.figures:
                heads = tuple("" for _ in last.texts)
                ordered = [*reversed(rows), last]
                yield Table(0, "", ordered[0].at, heads, (), tuple(ordered))


def line_tables(blocks: Sequence[Block], figures: Iterable[Figure]) -> Iterator[Table]:
    """Yield the lines below each caption that end in equally many figures, as tables without heads."""
    by_block: dict[int, list[Figure]] = {}
    for figure in figures:
        by_block.setdefault(figure.block, []).append(figure)
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or not _CAPTION.match(block.text):
            continue
        rows: dict[int, list[Row]] = {}
        for below in range(index + 1, min(len(blocks), index + _MOST_BELOW)):
            line = blocks[below]
            if not isinstance(line, Paragraph) or _CAPTION.match(line.text) or _is_sentence(line.text):
                break
            row = _row(line, by_block.get(below, []))
            rows.setdefault(len(row.texts), []).append(row)
        for width, found in rows.items():
            if width >= _LEAST_WIDTH and len(found) >= _LEAST_ROWS:
                yield Table(0, block.text, found[0].at, ("",) * width, (), tuple(found))


def asked_of_lines(calculations: Iterable[Calculation]) -> Iterator[Calculation]:
    """Yield what holds, and as a question what is a little off: a line may have lost a cell."""
    for calculation in calculations:
        if calculation.outcome is not Outcome.DIFFERS:
            yield calculation
        elif calculation.is_certain and _is_near(calculation):
            yield replace(calculation, is_certain=False)


def _is_near(calculation: Calculation) -> bool:
    if calculation.formula is None:
        return False
    if any(each.value == calculation.figure.value for each in calculation.inputs):
        # The result stands in the column of a part: a cell is lost, and what stands at its place has moved.
        return True
    follows = calculation.formula(*(each.readings[0].exactly() for each in calculation.inputs)).low
    return abs(follows - Fraction(calculation.figure.value)) <= abs(Fraction(calculation.figure.value)) / 4


def _is_sentence(text: str) -> bool:
    return len(text.split()) >= _LEAST_SENTENCE and text.rstrip().endswith((".", ","))


def _rows_above(
    blocks: Sequence[Block], index: int, by_block: dict[int, list[Figure]], width: int
) -> list[Row]:
    """Return the rows from the total up to the caption or the heads; none where one has other cells."""
    rows: list[Row] = []
    without = 0
    for above in range(index - 1, max(-1, index - _MOST_LINES), -1):
        block = blocks[above]
        if not isinstance(block, Paragraph) or _CAPTION.match(block.text) or _TOTAL.match(block.text):
            break
        row = _row(block, by_block.get(above, []))
        if len(row.texts) == width:
            rows.append(row)
            without = 0
        elif len(row.texts) > len(("", row.label)):
            # A number in a head, or a row that lost a cell: what the columns are is no longer sure.
            return []
        else:
            without += 1
            if without > _MOST_LABEL_LINES:
                break
    return rows


def _row(block: Paragraph, figures: Sequence[Figure]) -> Row:
    plain = without_markup(block.text)
    tail = _TAIL.search(plain)
    label = plain[: tail.start("cells")].strip() if tail else plain.strip()
    found: dict[int, Figure] = {}
    cells: list[str] = []
    if tail:
        for column, cell in enumerate(re.finditer(r"(?:rp\.?\s*)?\S+", tail["cells"], re.IGNORECASE), 2):
            start, end = tail.start("cells") + cell.start(), tail.start("cells") + cell.end()
            cells.append(cell[0])
            inside = [each for each in figures if start <= each.start and each.end <= end]
            if inside:
                found[column] = inside[0]
    empty = frozenset(column for column, text in enumerate(cells, 2) if text == "-")
    return Row(label, block.at, found, empty, ("", label, *cells))
