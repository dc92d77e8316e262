"""From which figures a cell of a computed table follows, and what each of them can have been.

The arithmetic of a cell is stated by its column, or found among the few ways in which lines are closed (sum,
mean, weighted mean): a way counts only where it gives exactly the figure that the table has.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Final

from generator.compute.shared.judgement import Input
from generator.compute.shared.sums import OVER_YEARS, SHARE, key_of
from generator.compute.shared.tables import Column, Line, LineKind, Table
from generator.compute.verification.comparison import Computation, Figure, Print, gives, stated
from generator.compute.verification.over_intervals import (
    OF_COLUMNS,
    Formula,
    growth,
    mean,
    of_unknown_weights,
    percent,
    reduction,
    total,
    weighted_mean,
)
from generator.values.verification.interval import Interval, written

Prints = Mapping[tuple[str, str], Sequence[Print]]
_Cell = tuple[Line, Column]
_Way = tuple[Formula, tuple[_Cell, ...]]
_WHOLE: Final = frozenset({"jumlah", "rupiah"})
# What people decide is meant as it stands, whatever its decimals: nobody measured it.
_DECIDED: Final = frozenset({"target", "target_renstra", "bobot"})
# Columns of which each line, or some of them, follows from two others by a formula that the line decides.
_BY_LINE: Final[Mapping[str, tuple[Formula, ...]]] = {"sebelum-sesudah": (growth, reduction)}
_REACHED: Final = ("capaian", ("hasil", "target"))
_WEIGHT: Final = "responden"
_ELEMENT: Final = Column("nilai", "indeks", 2)


@dataclass(frozen=True, slots=True)
class CellInputs:
    """The figures of one table; ``prints`` are what reports print of the cells, by line and column."""

    table: Table
    prints: Prints

    def figure(self, line: Line, column: Column) -> Figure:
        """Return the figure of a cell and how it was computed."""
        # Whole ones are never rounded, even where lines of them are added up.
        is_written = not column.arithmetic and (line.kind is LineKind.FACT or column.unit in _WHOLE)
        way = partial(self.computation, line, column)
        return Figure(line.figures.get(column.id), way, is_written, column.unit == "rupiah")

    def computation(self, line: Line, column: Column) -> Computation | None:
        """Return how a cell follows from others; nothing where no way gives its figure."""
        way = self.way(line, column)
        if way is None:
            return None
        formula, cells = way
        return Computation(formula, tuple(self._input(*cell) for cell in cells))

    def way(self, line: Line, column: Column) -> _Way | None:
        """Return the formula that gives the figure of a cell, and the cells that go in."""
        value = line.figures.get(column.id) or Decimal()
        for formula, cells in self._ways(line, column):
            values = [each.figures.get(of.id) for each, of in cells]
            known = [each for each in values if each is not None]
            if len(known) == len(values) > 1 and gives(formula, known, value):
                return formula, cells
        return None

    def _input(self, line: Line, column: Column) -> Input:
        value = line.figures.get(column.id) or Decimal()
        return Input(line.key, column.id, value, self._alternatives(line, column, value))

    def _alternatives(self, line: Line, column: Column, value: Decimal) -> tuple[Interval, ...]:
        if column.id in _DECIDED and line.kind is LineKind.FACT:
            return (Interval.exactly(value),)
        computation = self.computation(line, column)
        own = computation.possible() if computation else None
        by_inputs = own or (Interval.exactly(value) if column.arithmetic else written(value))
        said = self.prints.get((line.key, column.id), ())
        return stated(by_inputs, value, column.places, said)

    def _ways(self, line: Line, column: Column) -> tuple[_Way, ...]:
        if line.kind is not LineKind.FACT:
            return (*self._by_column(line, column), *self._closings(line, column))
        elements = tuple((_element(line, at), _ELEMENT) for at in range(len(line.entries)))
        return (*self._by_column(line, column), *(() if column.arithmetic else ((mean, elements),)))

    def _closings(self, line: Line, column: Column) -> Iterator[_Way]:
        """Yield the ways in which a line closes the facts above it; the weights may stand elsewhere."""
        parts = tuple((each, column) for each in self.parts(line) if each.figures.get(column.id) is not None)
        yield total, parts
        yield mean, parts
        weights = tuple((each, Column(_WEIGHT, "jumlah")) for each, _ in parts)
        yield weighted_mean, (*parts, *weights)
        if line.kind is LineKind.MEAN:
            value = line.figures.get(column.id) or Decimal()
            values = [each.figures.get(column.id) or Decimal() for each, _ in parts]
            yield partial(of_unknown_weights, value, values), parts

    def _by_column(self, line: Line, column: Column) -> Iterator[_Way]:
        columns = {each.id: each for each in self.table.columns}
        cells = tuple((line, columns[name]) for name in column.inputs if name in columns)
        if column.arithmetic in {SHARE, OVER_YEARS}:
            others = self.table.lines if column.arithmetic == SHARE else self._year_before(line)
            for other in others:
                yield OF_COLUMNS[column.arithmetic], (*cells, (other, cells[0][1]))
        elif column.arithmetic == "ditambah":
            yield total, tuple(cell for cell in cells if line.figures.get(cell[1].id) is not None)
        elif column.arithmetic in OF_COLUMNS:
            yield OF_COLUMNS[column.arithmetic], cells
        for formula in _BY_LINE.get(column.arithmetic, ()):
            yield formula, cells
        name, inputs = _REACHED
        if column.id == name and not column.arithmetic and columns.keys() >= set(inputs):
            yield percent, tuple((line, columns[each]) for each in inputs)

    def _year_before(self, line: Line) -> tuple[Line, ...]:
        before = (str(int(line.labels[0]) - 1), *line.labels[1:])
        return tuple(each for each in self.table.lines if each.labels == before)

    def parts(self, closing: Line) -> list[Line]:
        """List the facts that a closing line stands for."""
        return [each for each in self.table.lines if each.kind is LineKind.FACT and _is_part(each, closing)]


def _is_part(fact: Line, closing: Line) -> bool:
    closed = {id(each) for each in closing.entries}
    is_closed = bool(fact.entries) and closed.issuperset(map(id, fact.entries))
    return is_closed if closed else fact.labels[0] == closing.labels[0]


def _element(line: Line, at: int) -> Line:
    """Return one row that a line was made from as a line of its own."""
    entry = line.entries[at]
    return Line(key_of(entry.key), (), entry.figures, (entry,))
