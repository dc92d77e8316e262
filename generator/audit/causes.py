"""Why a printed figure differs from its calculation: one cause that is proved, or none (decision 0041)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.repeated import REPEATED
from generator.audit.facts import period_of
from generator.audit.model import Calculation, Outcome
from generator.compute.shared.arithmetic import ratio
from generator.compute.verification.causes import (
    Candidate,
    Cause,
    candidate,
    inverted,
    other_closings,
    proved,
    typing_errors,
)
from generator.values.verification.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.table import Table

_RATES: Final = frozenset({"persentase", "capaian", "bagian dari jumlah", "persentase dalam kalimat"})
_CLOSINGS: Final = frozenset({"jumlah", "rata-rata"})
# A cause that gives the print to its last digit shows that the rule was meant.
_PROVING: Final = frozenset({Cause.OTHER_YEAR, Cause.OTHER_ROW, Cause.INVERTED, Cause.EXCHANGED})

_Cell = tuple[int, int]


def with_causes(calculations: Iterable[Calculation], tables: Sequence[Table]) -> list[Calculation]:
    """Return the calculations, those that differ with their cause; a rate whose cause is proved is sure."""
    found = list(calculations)
    rows: dict[_Cell, list[Figure]] = defaultdict(list)
    heads: dict[int, set[str]] = {}
    for table in tables:
        for row in table.rows:
            for column, figure in row.figures.items():
                rows[figure.block, figure.cell[0]].append(figure)
                heads[id(figure)] = period_of(table.heads[column])
    neighbours: dict[tuple[str, int], list[Calculation]] = defaultdict(list)
    for each in found:
        neighbours[each.kind, each.figure.block].append(each)
    return [_with_cause(each, neighbours[each.kind, each.figure.block], rows, heads) for each in found]


def _with_cause(
    calculation: Calculation,
    neighbours: Sequence[Calculation],
    rows: Mapping[_Cell, Sequence[Figure]],
    heads: Mapping[int, set[str]],
) -> Calculation:
    if calculation.outcome is not Outcome.DIFFERS or calculation.kind == REPEATED:
        return calculation
    reading = calculation.figure.readings[0]
    candidates = [
        *_typing_errors(calculation),
        *_of_inputs(calculation, rows),
        *(each for other in neighbours for each in _of_neighbour(calculation, other, heads)),
    ]
    cause = proved(reading.value, reading.places, candidates)
    is_certain = calculation.is_certain or (calculation.kind in _RATES and cause in _PROVING)
    return replace(calculation, cause=cause, is_certain=is_certain)


def _result(calculation: Calculation) -> Interval | None:
    """Return what a calculation gives in the unit of its figure; nothing where its formula is not known."""
    if calculation.formula is None:
        return None
    result = calculation.formula(*(each.readings[0].exactly() for each in calculation.inputs))
    return result / Interval.exactly(Decimal(10) ** calculation.figure.readings[0].power)


def _typing_errors(calculation: Calculation) -> Iterator[Candidate]:
    result = _result(calculation)
    reading = calculation.figure.readings[0]
    if result is not None and result.low:
        ours = Decimal(result.low.numerator) / Decimal(result.low.denominator)
        yield from typing_errors(reading.value, reading.places, ours)


def _of_inputs(calculation: Calculation, rows: Mapping[_Cell, Sequence[Figure]]) -> Iterator[Candidate]:
    """Yield the quotient turned round, quotients by other figures of the row, and other ways to close."""
    values = [each.value for each in calculation.inputs]
    if calculation.kind in _RATES and len(values) == 2:  # noqa: PLR2004
        part, whole = values
        yield from inverted(part, whole)
        figure = calculation.figure
        taken = {id(figure), *(id(each) for each in calculation.inputs)}
        for other in rows.get((figure.block, figure.cell[0]), ()):
            if id(other) not in taken and other.value not in {part, whole, 0}:
                yield from candidate(Cause.OTHER_WHOLE, ratio(part, other.value))
    elif calculation.kind in _CLOSINGS:
        yield from other_closings(values)


def _of_neighbour(
    calculation: Calculation, other: Calculation, heads: Mapping[int, set[str]]
) -> Iterator[Candidate]:
    """Yield what follows for the row above or below, or for another year of the same row."""
    (row, column), (other_row, other_column) = calculation.figure.cell, other.figure.cell
    result = _result(other)
    if result is None or other is calculation or row < 0 or not result.low:
        return
    if column == other_column and abs(row - other_row) == 1:
        yield Candidate(Cause.OTHER_ROW, result)
    elif row == other_row and column != other_column:
        mine, theirs = heads.get(id(calculation.figure), set()), heads.get(id(other.figure), set())
        if mine and theirs and mine != theirs:
            yield Candidate(Cause.OTHER_YEAR, result)
