"""Rows that sum up or average the rows above them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge
from generator.audit.model import Calculation, Outcome
from generator.audit.table import NO_SUM, words
from generator.compute.verification.over_intervals import mean, total, weighted_mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.table import Row, Table

_WEIGHTED: Final = re.compile(r"tertimbang|berbobot", re.IGNORECASE)
WEIGHTED: Final = "rata-rata tertimbang"
_COUNTED: Final = re.compile(r"jumlah \w+")
_LEAST_PARTS: Final = 3
_NEAR_TABLES: Final = 3
_JOINED: Final = re.compile(r"\w+(?:\s*\+\s*\w+)+")


def totals(table: Table, explained: set[int]) -> Iterator[Calculation]:
    """Yield how each total and mean follows from its rows.

    ``explained`` holds the figures that another relation bears out, by identity: a rate beside totals is a
    quotient and no sum.
    """
    for index, row in enumerate(table.rows):
        if not (row.is_total or row.is_mean or _JOINED.fullmatch(row.label)):
            continue
        above = table.rows[:index]
        found = [
            (column, figure, calculation)
            for column, figure in row.figures.items()
            if (calculation := _best(table, above, row, column, figure))
        ]
        held = [calculation for _, _, calculation in found if calculation.outcome is not Outcome.DIFFERS]
        kinds = {calculation.kind for calculation in held}
        for column, figure, calculation in found:
            if calculation.outcome is not Outcome.DIFFERS:
                yield calculation
            elif id(figure) not in explained and _may_accuse(table, row, column, kinds, calculation):
                yield replace(calculation, is_certain=_is_firm(table, above, row, column, calculation))


def _groups(above: Sequence[Row], column: int) -> list[tuple[Row, ...]]:
    """Return the rows that a total may sum: since the last total, all, the totals, one kind of code."""
    rows = [row for row in above if column in row.figures]
    plain = tuple(row for row in rows if not (row.is_total or row.is_mean))
    groups = [_since_last_total(rows), plain]
    groups.append(tuple(row for row in rows if row.is_total))
    shapes: dict[str, list[Row]] = {}
    for row in plain:
        shapes.setdefault(_shape(row.texts[0]), []).append(row)
    groups += [tuple(each) for each in shapes.values() if len(shapes) > 1]
    groups += [_top_of(plain, column)]
    return list(dict.fromkeys(group for group in groups if len(group) > 1))


def _since_last_total(rows: Sequence[Row]) -> tuple[Row, ...]:
    sums = [number for number, row in enumerate(rows) if row.is_total or row.is_mean]
    return tuple(rows[sums[-1] + 1 :] if sums else rows)


def _shape(text: str) -> str:
    if re.search(r"[A-Za-z]{4}", text):
        return ""
    if re.fullmatch(r"[IVX]+\.?", text):
        return "I"
    return re.sub(r"\d+", "9", re.sub(r"[A-Z]+", "A", re.sub(r"[a-z]+", "a", text)))[:20]


def _top_of(rows: Sequence[Row], column: int) -> tuple[Row, ...]:
    """Fold rows under a row that equals the sum of the rows right below it."""
    top: list[Row] = []
    for row in reversed(rows):
        value, running = row.figures[column].value, 0
        for count, child in enumerate(reversed(top), 1):
            running += child.figures[column].value  # type: ignore[assignment]
            if running == value and value:
                del top[-count:]
                break
        top.append(row)
    return tuple(reversed(top))


def _best(table: Table, above: Sequence[Row], row: Row, column: int, figure: Figure) -> Calculation | None:
    """Return the relation that holds, or the nearest one that does not."""
    failed: list[Calculation] = []
    alone = _since_last_total([each for each in above if column in each.figures])
    if len(alone) == 1 and alone[0].figures[column].value == figure.value:
        # The total of a part with one row.
        return None
    for group in _groups(above, column):
        inputs = [each.figures[column] for each in group]
        is_exact = all(each.is_count and not each.is_percent for each in inputs)
        exact = range(len(inputs)) if is_exact else ()
        label = f"{row.label or 'Jumlah'} = jumlah {len(inputs)} baris di atasnya"
        kinds = [("jumlah", total, label), ("rata-rata", mean, f"rata-rata {len(inputs)} baris di atasnya")]
        if row.is_mean:
            kinds.reverse()
        for kind, formula, said in kinds:
            calculation = judge(
                kind, figure, inputs, formula, f"{said}, kolom {_head(table, column)}", exact=exact
            )
            if calculation and calculation.outcome is not Outcome.DIFFERS:
                return calculation
            if calculation and (kind == "rata-rata") == _stands_for_mean(table, row, column, inputs):
                failed.append(calculation)
    weighted = list(_weighted(table, above, row, column))
    held = next((each for each in weighted if each.outcome is not Outcome.DIFFERS), None)
    if held or (len(weighted) == 1 and _WEIGHTED.search(row.label)):
        return held or weighted[0]
    return min(failed, key=lambda each: abs(each.figure.value - _value(each)), default=None)


def _stands_for_mean(table: Table, row: Row, column: int, inputs: Sequence[Figure]) -> bool:
    """Tell whether a total stands for a mean; what exceeds all counts above it is their sum."""
    figure = row.figures[column]
    is_sum = figure.is_count and all(each.is_count for each in inputs)
    if row.is_mean and is_sum and figure.value > max(each.value for each in inputs):
        return False
    return row.is_mean or bool(NO_SUM.search(table.heads[column]))


def _weighted(table: Table, above: Sequence[Row], row: Row, column: int) -> Iterator[Calculation]:
    """Yield the means of the rows above that other columns of counts or money weigh."""
    figure = row.figures[column]
    if not (row.is_mean or NO_SUM.search(table.heads[column])) or (figure.is_count and not figure.is_percent):
        return
    rows = [each for each in above if column in each.figures and not (each.is_total or each.is_mean)]
    for weight in table.columns:
        weights = [each.figures[weight] for each in rows if weight in each.figures]
        if (
            weight == column
            or len(weights) < max(2, len(rows))
            or not all(each.is_count and not each.is_percent and each.value > 0 for each in weights)
        ):
            continue
        inputs = [*(each.figures[column] for each in rows), *weights]
        said = f"rata-rata {len(rows)} baris di atasnya, ditimbang dengan kolom {_head(table, weight)}"
        if calculation := judge(
            WEIGHTED, figure, inputs, weighted_mean, said, exact=range(len(rows), len(inputs))
        ):
            yield calculation


def _value(calculation: Calculation) -> int:
    """Return what follows from the inputs, roughly, to find the nearest."""
    values = [figure.value for figure in calculation.inputs]
    if calculation.kind == WEIGHTED:
        half = len(values) // 2
        products = (value * weight for value, weight in zip(values[:half], values[half:], strict=True))
        return int(sum(products) / sum(values[half:]))
    return int(sum(values)) if calculation.kind == "jumlah" else int(sum(values) / len(values))


def _head(table: Table, column: int) -> str:
    return f"“{table.heads[column]}”" if table.heads[column] else str(column + 1)


def _may_accuse(table: Table, row: Row, column: int, kinds: set[str], failed: Calculation) -> bool:
    """Tell whether a relation that fails may be told at all: the head or the other columns speak for it."""
    if row.is_mean:
        # A mean that is said to be weighted is no plain one.
        is_plain = failed.kind == "rata-rata"
        return _is_near(failed) and not (is_plain and _WEIGHTED.search(row.label))
    head = table.heads[column]
    return not NO_SUM.search(head) or kinds == {"rata-rata"}


def _is_firm(table: Table, above: Sequence[Row], row: Row, column: int, calculation: Calculation) -> bool:
    figures = calculation.inputs
    if row.is_mean:
        return calculation.kind in {"rata-rata", WEIGHTED} and not any(
            each.is_total or each.is_mean for each in above
        )
    if (
        calculation.kind != "jumlah"
        or not calculation.figure.is_count
        or not all(each.is_count for each in figures)
    ):
        return False
    if any(figure.is_percent for figure in figures) or NO_SUM.search(table.heads[column]):
        return False
    plain = [each for each in above if column in each.figures]
    shapes = {_shape(each.texts[0]) for each in plain}
    is_flat = not any(each.is_total for each in plain) and len(shapes) == 1 and len(figures) == len(plain)
    is_read = not any(re.search(r"\d", each.texts[column]) for each in above if column not in each.figures)
    return is_flat and is_read and len(figures) > 1 and _is_near(calculation)


def _is_near(calculation: Calculation) -> bool:
    """Tell whether what follows is less than half away: else it is hardly meant."""
    return abs(calculation.figure.value - _value(calculation)) <= abs(calculation.figure.value) / 2


def breakdowns(tables: Sequence[Table]) -> Iterator[Calculation]:
    """Ask about tables that break one number down and come to another one than the total of their twin.

    Both have one column of counts under one head (“Jumlah pegawai”), and stand near each other.
    """
    single = [(table, table.columns[0]) for table in tables if len(table.columns) == 1]
    for table, column in single:
        head = words(table.heads[column])
        rows = [row for row in table.rows if column in row.figures]
        parts = [row.figures[column] for row in rows]
        is_whole = any(row.is_total for row in rows) or not all(each.is_count for each in parts)
        if is_whole or len(parts) < _LEAST_PARTS or not _COUNTED.match(head):
            continue
        for other, place in single:
            twin = [row.figures[place] for row in other.rows if row.is_total and place in row.figures]
            is_near = 0 < abs(other.number - table.number) <= _NEAR_TABLES
            if len(twin) != 1 or not is_near or words(other.heads[place]) != head:
                continue
            said = f"jumlah {len(parts)} baris {table.name}"
            calculation = judge("rincian lain", twin[0], parts, total, said, exact=range(len(parts)))
            gap = abs(sum(each.value for each in parts) - twin[0].value)
            if calculation and gap * 10 <= twin[0].value:
                is_held = calculation.outcome is not Outcome.DIFFERS
                yield calculation if is_held else replace(calculation, is_certain=False)
                break
