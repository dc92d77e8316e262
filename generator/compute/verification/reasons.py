"""Which causes of a difference the figures of computed tables could prove."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from generator.compute.shared.arithmetic import ratio
from generator.compute.shared.judgement import Input, Verdict
from generator.compute.shared.sums import SHARE
from generator.compute.shared.tables import Line, LineKind, Table
from generator.compute.verification.causes import (
    Candidate,
    Cause,
    candidate,
    from_prints,
    inverted,
    other_closings,
    proved,
    typing_errors,
    unweighted,
    with_zeros,
)
from generator.compute.verification.cell_inputs import CellInputs
from generator.compute.verification.comparison import CellCheck, Computation
from generator.values.shared.period import read_year
from generator.values.verification.interval import Interval, printed

_PART_OF: Final = frozenset({"persen-dari", SHARE})
# A figure of a row far away, or of another document, must have more digits to be no chance.
_FAR: Final = 5
_WEIGHTED_WORD: Final = "tertimbang"


def reason(check: CellCheck, checks: Sequence[CellCheck], tables: Iterable[Table]) -> Cause:
    """Return the one cause that the figures prove of a printed cell that differs; never a guess.

    ``checks`` are all printed cells of the office, ``tables`` all its tables.
    """
    if check.ours is None or check.verdict is not Verdict.DIFFERENT:
        return Cause.UNKNOWN
    value, places = check.asserted.value, check.asserted.places
    printed_inputs = list(_of_prints(check, checks))
    if check.is_of_others:
        return proved(value, places, printed_inputs)
    candidates = (
        *printed_inputs,
        *typing_errors(value, places, check.ours),
        *_other_cells(check),
        *_other_divisions(check, checks),
        *_other_means(check, tables),
    )
    return proved(value, places, candidates)


def follows_from_prints(check: CellCheck, checks: Sequence[CellCheck]) -> bool:
    """Tell whether a printed cell follows from inputs as they are printed, some of which are not ours."""
    said = printed(check.asserted.value, check.asserted.places)
    return any(each.interval.meets(said) for each in _of_prints(check, checks))


def _of_prints(check: CellCheck, checks: Sequence[CellCheck]) -> Iterator[Candidate]:
    """Yield what follows from inputs as they are printed, where some of these prints are not ours."""
    way = CellInputs(check.table, {}).way(check.line, check.column)
    if way is None:
        return
    formula, cells = way
    inputs, is_other = [], False
    for line, column in cells:
        value = line.figures.get(column.id) or Decimal()
        prints = [each for each in checks if each.line is line and each.asserted.column == column.id]
        others = [each.asserted for each in prints if each.verdict is Verdict.DIFFERENT]
        is_other = is_other or bool(others)
        said = [printed(each.value, each.places) for each in others] or [Interval.exactly(value)]
        inputs.append(Input(line.key, column.id, value, tuple(said)))
    if is_other:
        yield from from_prints(Computation(formula, tuple(inputs)).results(inputs))


def _other_cells(check: CellCheck) -> Iterator[Candidate]:
    name, lines = check.asserted.column, check.table.lines
    at = next(index for index, line in enumerate(lines) if line is check.line)
    for index, line in enumerate(lines):
        value = line.figures.get(name)
        if index == at or value is None:
            continue
        if _is_other_year(line, check.line):
            yield from candidate(Cause.OTHER_YEAR, value)
        elif line.kind is check.line.kind:
            yield from candidate(Cause.OTHER_ROW, value, 3 if abs(index - at) == 1 else _FAR)
    column = check.column
    is_net = column.arithmetic == "dikurangi"
    for other, value in check.line.figures.items():
        if other != name:
            is_gross = is_net and other == column.inputs[0]
            yield from candidate(Cause.GROSS if is_gross else Cause.REPEATED, value)


def _is_other_year(line: Line, checked_line: Line) -> bool:
    """Whether two lines say the same of two years; the year is one of their labels."""
    differing = [pair for pair in zip(line.labels, checked_line.labels, strict=False) if pair[0] != pair[1]]
    return len(differing) == 1 and all(read_year(label) is not None for label in differing[0])


def _other_divisions(check: CellCheck, checks: Sequence[CellCheck]) -> Iterator[Candidate]:
    """Yield what other divisions give: by another figure of the line, by another total, or upside down.

    A whole that is printed in place of ours is told of as that print.
    """
    column = check.column
    if column.arithmetic not in _PART_OF:
        return
    part = check.line.figures.get(column.inputs[0])
    if column.arithmetic == SHARE:
        wholes = [line.figures.get(column.inputs[0]) for line in _sums(check)]
    else:
        whole = check.line.figures.get(column.inputs[1])
        yield from inverted(part, whole)
        wholes = [
            value
            for name, value in check.line.figures.items()
            if name not in (*column.inputs, column.id) and not _is_per_cent(check, name)
        ]
        wholes += [line.figures.get(column.inputs[1]) for line in _sums(check)]
    said = {each.asserted.value for each in checks if each.line is check.line}
    for each in [whole for whole in wholes if whole not in said]:
        yield from candidate(Cause.OTHER_WHOLE, ratio(part, each))


def _is_per_cent(check: CellCheck, name: str) -> bool:
    return any(each.id == name and each.unit == "persen" for each in check.table.columns)


def _sums(check: CellCheck) -> list[Line]:
    return [line for line in check.table.lines if line.kind is LineKind.SUM and line is not check.line]


def _other_means(check: CellCheck, tables: Iterable[Table]) -> Iterator[Candidate]:
    name, column = check.asserted.column, check.column
    if check.line.kind is LineKind.FACT:
        values = [line.figures.get(name) for line in _lines_about(check, tables)]
        if len(values) > 1 and column.unit == "persen":
            yield from unweighted(values)
        return
    values = [line.figures.get(name) for line in CellInputs(check.table, {}).parts(check.line)]
    if check.line.kind is LineKind.MEAN:
        yield from with_zeros(values)
    if column.arithmetic in _PART_OF or check.line.key.startswith(_WEIGHTED_WORD):
        yield from unweighted(values)
    else:
        yield from other_closings(values)


def _lines_about(check: CellCheck, tables: Iterable[Table]) -> list[Line]:
    """List the facts of other tables whose rows name the line: the activities of an indicator."""
    label, name = check.table.label_names[0], check.line.labels[0]
    return [
        line
        for table in tables
        if table is not check.table and table.year == check.table.year
        for line in table.lines
        if line.kind is LineKind.FACT and any(each.labels.get(label) == name for each in line.entries)
        if check.asserted.column in line.figures
    ]
