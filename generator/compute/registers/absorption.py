"""Absorption of the whole office through the year, where a report prints it for its parts alone."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from generator.compute.registers.budget import REGISTER as TREE
from generator.compute.registers.budget import is_below
from generator.compute.shared.arithmetic import weighted_mean
from generator.compute.shared.tables import EVERYTHING, Line, LineKind, Table

TABLE: Final = "anggaran-triwulan"
OFFICE: Final = "satker"
WEIGHTED: Final = "tertimbang"
_CUMULATIVE: Final = "kumulatif"
_CODE, _QUARTER, _BASIS = 0, 2, 3


def with_whole_office(tables: Iterable[Table]) -> Iterator[Table]:
    """Yield the tables, each quarterly one with the parts' percentages weighted by their allocations.

    Only where the parts of a quarter are cumulative and together have the whole allocation of the
    budget tree; percentages per quarter are of different wholes and are never joined.
    """
    all_tables = tuple(tables)
    trees = {table.year: table for table in all_tables if table.id == TREE}
    for table in all_tables:
        tree = trees.get(table.year)
        if table.id == TABLE and tree:
            closing_lines = tuple(line for number in "1234" for line in _whole(table, tree, number))
            yield replace(table, lines=(*table.lines, *closing_lines))
        else:
            yield table


def _whole(table: Table, tree: Table, quarter: str) -> Iterator[Line]:
    cumulative = [line for line in table.lines if line.labels[_QUARTER:] == (quarter, _CUMULATIVE)]
    codes = [line.labels[_CODE] for line in cumulative]
    parts = [line for line in cumulative if not any(is_below(code, line.labels[_CODE]) for code in codes)]
    allocations = {line.key: line.figures.get("pagu") for line in tree.lines}
    weights = [allocations.get(line.labels[_CODE]) for line in parts]
    stated = [weight for weight in weights if weight is not None]
    if OFFICE in codes or len(stated) < len(weights) or sum(stated) != allocations[EVERYTHING] or not stated:
        return
    figures = {
        column.id: weighted_mean(
            (line.figures.get(column.id), weight) for line, weight in zip(parts, weights, strict=True)
        )
        for column in table.columns
        if all(line.figures.get(column.id) is not None for line in parts)
    }
    labels = (WEIGHTED, "", quarter, _CUMULATIVE)
    entries = tuple(entry for line in parts for entry in line.entries)
    yield Line(f"{WEIGHTED} {quarter}", labels, figures, entries, LineKind.MEAN)
