"""Why a printed figure differs from ours, only where the figures themselves prove it."""

from decimal import ROUND_DOWN, Decimal
from enum import Enum

from generator.compute.shared.arithmetic import ratio
from generator.compute.shared.tables import Line
from generator.compute.verification.comparison import CellCheck
from generator.values.shared.number import WIDE, rounded


class Reason(Enum):
    """A provable reason for a difference."""

    UNKNOWN = "tidak-diketahui"
    CUT = "dipotong"
    OTHER_YEAR = "tahun-lain"
    OTHER_ROW = "baris-lain"
    OTHER_WHOLE = "pembagi-lain"
    REPEATED = "mengulang-kolom-lain"


def reason(check: CellCheck) -> Reason:
    """Return the first reason that the figures of the table prove; never a guess."""
    if check.ours is None or check.is_of_others:
        return Reason.UNKNOWN
    printed, places = check.asserted.value, check.asserted.places
    if check.ours.quantize(Decimal(1).scaleb(-places), rounding=ROUND_DOWN, context=WIDE) == printed:
        return Reason.CUT
    column = check.asserted.column
    same = [
        line for line in check.table.lines if line is not check.line and _is(line, column, printed, places)
    ]
    if any(_is_other_year(line, check.line) for line in same):
        return Reason.OTHER_YEAR
    others = [name for name in check.line.figures if name != column]
    if any(_is(check.line, name, printed, places) for name in others):
        return Reason.REPEATED
    if same:
        return Reason.OTHER_ROW
    return Reason.OTHER_WHOLE if _by_other_whole(check, printed, places) else Reason.UNKNOWN


def _is(line: Line, column: str, printed: Decimal, places: int) -> bool:
    value = line.figures.get(column)
    return value is not None and value != 0 and rounded(value, places) == printed


def _is_other_year(line: Line, checked_line: Line) -> bool:
    return (
        line.labels[0] != checked_line.labels[0]
        and line.labels[0].isdigit()
        and line.labels[1:] == checked_line.labels[1:]
    )


def _by_other_whole(check: CellCheck, printed: Decimal, places: int) -> bool:
    """Whether the printed per cent comes out with another figure of the line as its whole."""
    column = next(each for each in check.table.columns if each.id == check.asserted.column)
    if column.arithmetic != "persen-dari":
        return False
    part = check.line.figures.get(column.inputs[0])
    wholes = [value for name, value in check.line.figures.items() if name not in column.inputs]
    ratios = [ratio(part, whole) for whole in wholes]
    return any(value is not None and rounded(value, places) == printed for value in ratios)
