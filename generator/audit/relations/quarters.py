"""Rows with four quarters and the rate of the year: the last quarter's where they run up, else their sum."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge
from generator.audit.model import Calculation, Outcome
from generator.audit.table import words
from generator.compute.verification.over_intervals import total

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from generator.audit.numbers import Figure
    from generator.audit.table import Row, Table
    from generator.values.verification.interval import Interval

_QUARTER: Final = re.compile(r"\b(?:tw|triwulan)\.?\s*(?P<number>iv|i{1,3}|[1-4])\b", re.IGNORECASE)
_NUMBERS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_ACTUAL: Final = re.compile(r"\b(?:r|\w*realisasi\w*)\b")
_OF_YEAR: Final = re.compile(r"\brealisasi\b", re.IGNORECASE)
_ALL: Final = (1, 2, 3, 4)
_LEAST_HELD: Final = 3
_LARGEST_RATE: Final = 1000


def quarters(tables: Sequence[Table]) -> Iterator[Calculation]:
    """Yield how the rate of a year follows from its quarters; what follows neither way is asked.

    Rows of one table run up or are parts, each in its own way, so only the year's own column is held
    against them, where at least three rows follow and no more than twice as many do not.
    """
    for table in tables:
        columns = _columns(table)
        year = _column_of_year(table, columns)
        if year is None:
            continue
        found = [each for row in table.rows if (each := _of_row(table, row, columns, year))]
        once = {_values(each): each for each in reversed(found)}
        held = sum(each.outcome is not Outcome.DIFFERS for each in once.values())
        if held < _LEAST_HELD or len(once) - held > 2 * held:
            continue
        alike: dict[tuple[Decimal, ...], list[int]] = defaultdict(list)
        for each in found:
            alike[_values(each)].append(each.figure.at.line)
        for each in found:
            if each.outcome is not Outcome.DIFFERS:
                yield each
            elif once[_values(each)] is each:
                others = ", ".join(map(str, alike[_values(each)][1:]))
                said = f"{each.said}; begitu pula baris {others}" if others else each.said
                yield replace(each, said=said, is_certain=False)


def _columns(table: Table) -> dict[int, int]:
    """Return the one column of actuals of each quarter, by its number; nothing where one is not plain."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for column in table.columns:
        match = _QUARTER.search(table.heads[column])
        if match:
            rest = words(_QUARTER.sub(" ", table.heads[column]))
            found[rest][_NUMBERS[match["number"].lower()]] = column
    named = [each for rest, each in found.items() if _ACTUAL.search(rest) and tuple(sorted(each)) == _ALL]
    return named[0] if len(named) == 1 else {}


def _column_of_year(table: Table, columns: Mapping[int, int]) -> int | None:
    """Return the one column behind the quarters that is called what was reached in the year, in per cent."""
    behind = [
        column
        for column in table.columns
        if columns
        and column > max(columns.values())
        and _OF_YEAR.search(table.heads[column])
        and "%" in table.heads[column]
        and not _QUARTER.search(table.heads[column])
    ]
    return behind[0] if len(behind) == 1 else None


def _values(calculation: Calculation) -> tuple[Decimal, ...]:
    return tuple(each.value for each in (calculation.figure, *calculation.inputs))


def _of_row(table: Table, row: Row, columns: Mapping[int, int], year: int) -> Calculation | None:
    parts: list[Figure] = [row.figures[columns[each]] for each in _ALL if columns[each] in row.figures]
    figure = row.figures.get(year)
    if figure is None or len(parts) < len(_ALL) or max(each.value for each in parts) > _LARGEST_RATE:
        return None
    last = parts[-1]
    said = (
        f"{table.heads[year]} = triwulan IV {last.text} bila kumulatif, atau jumlah "
        f"{' + '.join(each.text for each in parts)}"
    )
    summed = judge("triwulan", figure, parts, total, said)
    runs_up = judge("triwulan", figure, [*parts], _last, said)
    for each in (runs_up, summed):
        if each and each.outcome is not Outcome.DIFFERS:
            return each
    return summed


def _last(*values: Interval) -> Interval:
    return values[-1]
