"""Lines of tables that are alike: what a text means that calls one of them the highest or the lowest."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from generator.compute.shared.tables import Line, LineKind, Table
from generator.values.shared.number import decimals_of
from generator.values.verification.interval import Interval

_FEWEST: Final = 3
_LEAST_WORD: Final = 5


def is_named(line: Line, words: str) -> bool:
    """Tell whether a text in lower case names a line by a word of its labels."""
    return any(
        len(word) >= _LEAST_WORD and word in words for label in line.labels for word in label.lower().split()
    )


_Alike = list[tuple[Decimal, Line]]


def alike_lines(
    tables: Iterable[Table], year: int, interval: Interval, places: int
) -> Iterator[tuple[_Alike, Line]]:
    """Yield the lines of a year that differ in one label from one that holds a figure, and that line.

    A figure with decimals is none of a column of counts.
    """
    for table in tables:
        for column in table.columns:
            lines = [
                (value, line)
                for line in table.lines
                if line.kind is LineKind.FACT
                and (value := line.figures.get(column.id)) is not None
                and line.entries
                and line.entries[0].year == year
            ]
            if places and not any(decimals_of(value) for value, _ in lines):
                continue
            for value, line in lines:
                for at in range(len(line.labels) if value in interval else 0):
                    alike = [each for each in lines if _without(each[1], at) == _without(line, at)]
                    if len(alike) >= _FEWEST:
                        yield alike, line


def _without(line: Line, at: int) -> tuple[str, ...]:
    return (*line.labels[:at], *line.labels[at + 1 :])
