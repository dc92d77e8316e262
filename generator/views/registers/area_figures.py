"""Figures and formulas of computed tables as strings; no labels."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from generator.compute.shared.tables import Column
from generator.compute.verification.comparison import CellCheck
from generator.values.shared.number import decimals_of
from generator.views.registers import area_words
from generator.views.shared import numbers

MOST_PLACES: Final = 2


def printed_figure(check: CellCheck, column: Column) -> str:
    """Return a printed figure with as many decimals as the report gives it."""
    return _with_unit(numbers.number(check.asserted.value, check.asserted.places), column.unit)


def figure(value: Decimal, column: Column) -> str:
    """Return a figure with its unit: rupiah and counts whole, shares and indices with two decimals."""
    places = column.places
    if column.unit in {"angka", "indikator", "hari"} or (column.unit == "rupiah" and not column.arithmetic):
        places = min(MOST_PLACES, decimals_of(value.normalize()))
    return _with_unit(numbers.number(value, places), column.unit)


def _with_unit(text: str, unit: str) -> str:
    if unit == "persen":
        return f"{text}%"
    return f"Rp\u00a0{text}" if unit == "rupiah" else text


def written_out(column: Column, inputs: Sequence[str]) -> str:
    """Return the arithmetic of a column with its ``inputs`` in words; empty where it has none."""
    if column.arithmetic == "ditambah":
        return " + ".join(inputs)
    return area_words.ARITHMETIC.get(column.arithmetic, "").format(*inputs)
