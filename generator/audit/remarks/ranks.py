"""Lists that are ordered by a value, the highest first, in which a row stands below a lower one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.table import Row, Table

_LEAST_ROWS: Final = 10
_LEAST_DISTINCT: Final = 6
# One row in ten may stand wrong: more, and the list has another order.
_SHARE: Final = 10


def ranks(tables: Sequence[Table]) -> Iterator[Remark]:
    """Ask about the rows of a list that stand below a lower one, where nearly all others are in order."""
    for table in tables:
        for column in table.columns:
            yield from _of_column(table, column)


def _of_column(table: Table, column: int) -> Iterator[Remark]:
    rows = [row for row in table.rows if column in row.figures and not (row.is_total or row.is_mean)]
    values = [row.figures[column].value for row in rows]
    if len(rows) < _LEAST_ROWS or len(set(values)) < _LEAST_DISTINCT or len(rows) < len(table.rows) - 1:
        return
    wrong: list[tuple[Row, Row]] = [
        (above, row)
        for above, row in pairwise(rows)
        if row.figures[column].value > above.figures[column].value
    ]
    if 0 < len(wrong) <= len(rows) // _SHARE:
        for above, row in wrong:
            figure, other = row.figures[column], above.figures[column]
            yield Remark(
                "urutan daftar", figure.at, figure.text,
                f"daftar ini berurut dari {table.heads[column] or 'nilai'} tertinggi, tetapi baris ini "
                f"({figure.text}) berada di bawah baris {other.at.line} ({other.text})",
                others=(other.at,), is_certain=False,
            )  # fmt: skip
