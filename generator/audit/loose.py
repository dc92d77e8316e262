"""Tables that a text has lost the columns of: lines that end in figures, up to a line of totals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.audit.numbers import without_markup
from generator.audit.reading.document import Paragraph
from generator.audit.table import Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.reading.document import Block

_TOTAL: Final = re.compile(r"\s*(?:total|jumlah)(?:\s+[A-Za-z]+){0,2}\s+(?=[\d-])", re.IGNORECASE)
_CAPTION: Final = re.compile(r"\s*(?:tabel|gambar)\s*\d", re.IGNORECASE)
_CELL: Final = r"(?:(?:rp\.?\s*)?-?\(?\d[\d.,]*\)?%?|-)"
_TAIL: Final = re.compile(rf"(?:(?<=\s)|^)(?P<cells>{_CELL}(?:\s+{_CELL})*)\s*$", re.IGNORECASE)
_MOST_LINES: Final = 40
_MOST_LABEL_LINES: Final = 5
_LEAST_ROWS: Final = 3


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
