"""Most tables are one thing: rows of a register, figures derived within each row, sums over groups.

A `Layout` says which; `lay_out` makes the table. What does not fit has a module of its own.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from generator.compute.arithmetic import ARITHMETIC, Value, growth, mean, ratio, total
from generator.compute.tables import EVERYTHING, MEAN, Column, Line, LineKind, Table
from generator.domain.ledger import Ledger
from generator.domain.register import Entry

Figures = dict[str, Decimal | None]
SHARE: Final = "bagian-dari-jumlah"
OVER_YEARS: Final = "pertumbuhan-setahun"
_SUMMED: Final = frozenset({"rupiah", "jumlah", "angka"})


@dataclass(frozen=True, slots=True)
class Layout:
    """How a register becomes a table.

    ``heads`` are the labels that a reader sees, ``keys`` how many of them, from the left, name a line.
    ``sums`` are how many leading labels the lines of one sum share: ``(1, 0)`` sums by the first label
    and over everything; ``means`` are the columns whose mean stands beside each sum. A label ``semua``
    stands for all others and never enters a sum.
    """

    id: str
    area: str
    register: str
    heads: tuple[str, ...]
    columns: tuple[Column, ...]
    sums: tuple[int, ...] = ()
    keys: int = 9
    means: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    over_years: bool = False


def lay_out(layout: Layout, ledger: Ledger) -> Iterator[Table]:
    """Make the table of a layout: one for all years, or one for each year of the register, newest first."""
    own = ledger.rows(layout.register)
    years = [0] if layout.over_years else sorted({each.year for each in own}, reverse=True)
    for year in years:
        rows = [each for each in own if not year or each.year == year]
        if rows:
            yield Table(
                layout.id, layout.area, year, layout.heads, layout.columns, _lines(layout, rows), layout.notes
            )


def key_of(labels: Sequence[str]) -> str:
    """Name a line by its labels; empty and repeated ones are left out."""
    return " ".join(dict.fromkeys(filter(None, labels)))


def derived(columns: Iterable[Column], figures: Mapping[str, Decimal | None]) -> Figures:
    """Add to the figures of a line those that follow from them, column by column."""
    made: Figures = dict(figures)
    for column in columns:
        if column.arithmetic in ARITHMETIC:
            made[column.id] = ARITHMETIC[column.arithmetic](*(made.get(name) for name in column.inputs))
    return made


def _lines(layout: Layout, rows: list[Entry]) -> tuple[Line, ...]:
    ordered = sorted(rows, key=lambda each: -each.year) if layout.over_years else rows
    lines = _summed(layout, [_fact(layout, each) for each in ordered], sorted(layout.sums))
    return tuple(_with_growth(layout, _with_shares(layout, lines)))


def _fact(layout: Layout, entry: Entry) -> Line:
    labels = tuple(entry.labels.get(name, "") for name in layout.heads)
    return Line(key_of(labels[: layout.keys]), labels, derived(layout.columns, entry.figures), (entry,))


def _summed(layout: Layout, facts: list[Line], depths: Sequence[int]) -> list[Line]:
    """Put the sum of each group below its lines, the innermost groups first."""
    if not depths:
        return facts
    depth, *inner = depths
    groups: dict[tuple[str, ...], list[Line]] = {}
    for line in facts:
        groups.setdefault(line.labels[:depth], []).append(line)
    made: list[Line] = []
    for labels, lines in groups.items():
        made += _summed(layout, lines, inner)
        made += _sum_of(layout, labels, lines)
    return made


def _sum_of(layout: Layout, labels: tuple[str, ...], lines: list[Line]) -> Iterator[Line]:
    if len(lines) <= 1 or any(EVERYTHING in line.labels[len(labels) :] for line in lines):
        return
    entries = tuple(entry for line in lines for entry in line.entries)
    given = [column.id for column in layout.columns if not column.arithmetic and column.unit in _SUMMED]
    sums = derived(layout.columns, {name: total(line.figures.get(name) for line in lines) for name in given})
    yield _closing(layout, labels, EVERYTHING, sums, entries, LineKind.SUM)
    if layout.means:
        means = {name: mean(line.figures.get(name) for line in lines) for name in layout.means}
        yield _closing(layout, labels, MEAN, means, entries, LineKind.MEAN)


def _closing(
    layout: Layout,
    labels: tuple[str, ...],
    word: str,
    figures: Figures,
    entries: tuple[Entry, ...],
    kind: LineKind,
) -> Line:
    padded = (*labels, word, *("" for _ in layout.heads[len(labels) + 1 :]))
    return Line(key_of((*labels, word)), padded, figures, entries, kind)


def _with_shares(layout: Layout, lines: list[Line]) -> list[Line]:
    """Put each line beside the sum of its group; the first label names the group."""
    shared = [column for column in layout.columns if column.arithmetic == SHARE]
    wholes = {
        line.labels[0]: line
        for line in lines
        if line.kind is LineKind.SUM and line.key == key_of((line.labels[0], EVERYTHING))
    }
    return [_extended(line, shared, wholes.get(line.labels[0]) if shared else None, ratio) for line in lines]


def _with_growth(layout: Layout, lines: list[Line]) -> list[Line]:
    """Compare each line with the line of the same name a year before; the year is the first label."""
    grown = [column for column in layout.columns if column.arithmetic == OVER_YEARS]
    if not grown:
        return lines
    known = {(line.labels[0], line.labels[1:]): line for line in lines}
    return [
        _extended(line, grown, known.get((str(int(line.labels[0]) - 1), line.labels[1:])), growth)
        for line in lines
    ]


def _extended(
    line: Line, columns: list[Column], other: Line | None, arithmetic: Callable[[Value, Value], Value]
) -> Line:
    if other is None:
        return line
    extra = {
        column.id: arithmetic(line.figures.get(column.inputs[0]), other.figures.get(column.inputs[0]))
        for column in columns
    }
    return replace(line, figures={**line.figures, **extra})
