"""Lists that are ordered by a value, the highest first, in which a row stands below a lower one."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.table import Table

_LEAST_ROWS: Final = 10
_LEAST_DISTINCT: Final = 6
# One row in ten may stand wrong: more, and the list has another order.
_SHARE: Final = 10


def ranks(tables: Sequence[Table]) -> Iterator[Remark]:
    """Ask about the rows of a list that stand below a lower one, where nearly all others are in order."""
    for table in tables:
        for columns in _lists(table):
            yield from _of_columns(table, columns)


def _lists(table: Table) -> Iterator[list[int]]:
    """Yield the columns of each list: one that goes on at the right of itself has its head twice."""
    by_heads: dict[str, list[int]] = defaultdict(list)
    for column in table.columns:
        # The list goes on where a name stands before its figure there as well.
        is_named = column > 0 and all(
            re.search(r"[A-Za-z]{2}", row.texts[column - 1]) for row in table.rows if column in row.figures
        )
        by_heads[table.heads[column] if is_named else str(column)].append(column)
    yield from by_heads.values()


def _of_columns(table: Table, columns: Sequence[int]) -> Iterator[Remark]:
    plain = [row for row in table.rows if not (row.is_total or row.is_mean)]
    figures = [row.figures[column] for column in columns for row in plain if column in row.figures]
    values = [figure.value for figure in figures]
    # Only the last part of a list may be shorter.
    missing = [row for column in columns[:-1] or columns for row in table.rows if column not in row.figures]
    is_whole = len(missing) <= 1
    if len(figures) < _LEAST_ROWS or len(set(values)) < _LEAST_DISTINCT or not is_whole:
        return
    parts = [[row.figures[column] for row in plain if column in row.figures] for column in columns]
    wrong = [(above, each) for part in parts for above, each in pairwise(part) if each.value > above.value]
    if 0 < len(wrong) <= len(figures) // _SHARE:
        for other, figure in wrong:
            yield Remark(
                "urutan daftar", figure.at, figure.text,
                f"daftar ini berurut dari {table.heads[columns[0]] or 'nilai'} tertinggi, tetapi baris ini "
                f"({figure.text}) berada di bawah baris {other.at.line} ({other.text})",
                others=(other.at,), is_certain=False,
            )  # fmt: skip
