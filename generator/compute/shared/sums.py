"""Sums of lines, and shares and growth computed from them, which an incomplete sum never gives."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from generator.compute.shared.arithmetic import ARITHMETIC, Value, difference, growth, ratio, total
from generator.compute.shared.tables import EVERYTHING, REST, Column, Line, LineKind
from generator.domain.portal.ledger import Ledger
from generator.domain.registers.register import Entry

Figures = dict[str, Decimal | None]
Wholes = Mapping[str, Entry]
SHARE: Final = "bagian-dari-jumlah"
OVER_YEARS: Final = "pertumbuhan-setahun"
# A part of a whole says something of the sums only where both are sums over the same lines.
_OF_ANOTHER: Final = frozenset({"persen-dari", "per"})
_SUMMED: Final = frozenset({"rupiah", "jumlah", "angka"})


def key_of(labels: Sequence[str]) -> str:
    """Return the key of a line: its labels joined by blanks, empty and repeated ones left out."""
    return " ".join(dict.fromkeys(filter(None, labels)))


def derived(columns: Iterable[Column], figures: Mapping[str, Decimal | None]) -> Figures:
    """Return the figures of a line with those that the columns' arithmetic derives from them."""
    values: Figures = dict(figures)
    for column in columns:
        if column.arithmetic in ARITHMETIC:
            values[column.id] = ARITHMETIC[column.arithmetic](*(values.get(name) for name in column.inputs))
    return values


def stated_wholes(ledger: Ledger, register: str) -> Wholes:
    """Return the rows of a register that state totals of whole years, by year, those of quarters left out."""
    rows = ledger.rows(register) if register else ()
    return {each.labels["tahun"]: each for each in rows if not each.labels.get("triwulan")}


def sum_figures(columns: Sequence[Column], lines: Sequence[Line]) -> Figures:
    """Return the sums of lines: stated figures added up, others derived where inputs cover the same lines."""
    sums: Figures = {name: total(line.figures.get(name) for line in lines) for name in _summed_names(columns)}
    for column in columns:
        if column.arithmetic in ARITHMETIC and (
            column.arithmetic not in _OF_ANOTHER or _cover_the_same(column.inputs, lines)
        ):
            sums[column.id] = ARITHMETIC[column.arithmetic](*(sums.get(name) for name in column.inputs))
    return sums


def _summed_names(columns: Iterable[Column]) -> list[str]:
    return [column.id for column in columns if not column.arithmetic and column.unit in _SUMMED]


def _cover_the_same(names: Iterable[str], lines: Sequence[Line]) -> bool:
    return len({tuple(_has_figure(line, name) for line in lines) for name in names}) == 1


def _has_figure(line: Line, name: str) -> bool:
    return line.figures.get(name) is not None


def completed(columns: Sequence[Column], lines: Sequence[Line], stated: Wholes) -> list[Line]:
    """Return the lines with each year's sum replaced by the stated total, and a line for the remainder.

    A total that is less than the sum of its lines is not used: that sum stays, and a check reports it.
    """
    return [completed_line for line in lines for completed_line in _completed(columns, line, stated)]


def _completed(columns: Sequence[Column], line: Line, stated: Wholes) -> Iterator[Line]:
    entry = stated.get(line.labels[0]) if _is_sum_of_year(line) else None
    if entry is None:
        yield line
        return
    wholes = {
        name: value for name in _summed_names(columns) if (value := entry.figures.get(name)) is not None
    }
    remainder: Figures = {
        name: missing
        for name, whole in wholes.items()
        if (missing := difference(whole, line.figures.get(name))) and missing > 0
    }
    if remainder:
        labels = (line.labels[0], REST, *line.labels[2:])
        yield Line(key_of(labels), labels, remainder, (entry,), LineKind.REST)
    sums = {**line.figures, **{name: wholes[name] for name in remainder}}
    yield replace(line, figures=_measured(columns, sums, wholes, set(remainder)))


def _measured(
    columns: Sequence[Column], sums: Figures, wholes: Mapping[str, Decimal], completed_names: set[str]
) -> Figures:
    """Derive what two stated wholes give; what only one completed sum would give is left out."""
    measured = dict(sums)
    for column in columns:
        if column.arithmetic in ARITHMETIC:
            if all(name in wholes and sums.get(name) == wholes[name] for name in column.inputs):
                inputs = (sums.get(name) for name in column.inputs)
                measured[column.id] = ARITHMETIC[column.arithmetic](*inputs)
            elif completed_names.intersection(column.inputs):
                measured[column.id] = None
    return measured


def _is_of_year(line: Line) -> bool:
    return line.key == key_of((line.labels[0], EVERYTHING))


def with_shares(columns: Sequence[Column], lines: Sequence[Line], stated: Wholes) -> list[Line]:
    """Return the lines with their share (per cent) of the sum of their group, where that sum is complete."""
    shared = [column for column in columns if column.arithmetic == SHARE]
    sums = {line.labels[0]: line for line in lines if _is_sum_of_year(line)}
    return [
        _with_results(
            line,
            shared,
            {name: _whole_of(line, name, sums, lines, stated) for name in _inputs(shared)},
            ratio,
        )
        for line in lines
    ]


def _whole_of(
    line: Line, name: str, sums: Mapping[str, Line], lines: Sequence[Line], stated: Wholes
) -> Value:
    closing = sums.get(line.labels[0])
    if closing is None or not (
        _is_stated(closing, name, stated) or _lacks_nothing(closing, name, lines, stated)
    ):
        return None
    return closing.figures.get(name)


def with_growth(columns: Sequence[Column], lines: Sequence[Line], stated: Wholes) -> list[Line]:
    """Return the lines with their growth (per cent) over the same line a year before (first label: year).

    Two sums are compared where both are what the office states of the whole year, or are whole sums of the
    same lines.
    """
    grown = [column for column in columns if column.arithmetic == OVER_YEARS]
    if not grown:
        return list(lines)
    by_labels = {(line.labels[0], line.labels[1:]): line for line in lines}
    pairs = [(line, by_labels.get((str(int(line.labels[0]) - 1), line.labels[1:]))) for line in lines]
    return [
        _with_results(
            line,
            grown,
            {
                name: other.figures.get(name)
                for name in _inputs(grown)
                if other and _is_comparable(line, other, name, lines, stated)
            },
            growth,
        )
        for line, other in pairs
    ]


def _inputs(columns: Iterable[Column]) -> list[str]:
    return [column.inputs[0] for column in columns]


def _is_comparable(line: Line, other: Line, name: str, lines: Sequence[Line], stated: Wholes) -> bool:
    if line.kind is not LineKind.SUM:
        return line.kind is LineKind.FACT
    if all(_is_stated(each, name, stated) for each in (line, other)):
        return True
    one, before = (_facts(each, lines) for each in (line, other))
    return {each.labels[1:] for each in one} == {each.labels[1:] for each in before} and all(
        _lacks_nothing(sum_line, name, lines, stated) for sum_line in (line, other)
    )


def _is_sum_of_year(line: Line) -> bool:
    return line.kind is LineKind.SUM and _is_of_year(line)


def _is_stated(line: Line, name: str, stated: Wholes) -> bool:
    """Whether a sum is what the office states of the whole year."""
    entry = stated.get(line.labels[0]) if _is_sum_of_year(line) else None
    return entry is not None and entry.figures.get(name) == line.figures.get(name) is not None


def _lacks_nothing(closing: Line, name: str, lines: Sequence[Line], stated: Wholes) -> bool:
    """Whether all lines of a sum have a figure, and nothing that is stated speaks against their sum."""
    entry = stated.get(closing.labels[0])
    is_contradicted = entry is not None and entry.figures.get(name) is not None
    return not is_contradicted and all(_has_figure(each, name) for each in _facts(closing, lines))


def _facts(closing: Line, lines: Sequence[Line]) -> list[Line]:
    shared = closing.labels[: closing.labels.index(EVERYTHING)]
    return [line for line in lines if line.kind is LineKind.FACT and line.labels[: len(shared)] == shared]


def _with_results(
    line: Line,
    columns: Iterable[Column],
    other: Mapping[str, Value],
    arithmetic: Callable[[Value, Value], Value],
) -> Line:
    added = {
        column.id: value
        for column in columns
        if (value := arithmetic(line.figures.get(column.inputs[0]), other.get(column.inputs[0]))) is not None
    }
    return replace(line, figures={**line.figures, **added}) if added else line
