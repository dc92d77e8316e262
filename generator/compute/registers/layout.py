"""Tables by description: rows of a register, figures derived within each row, sums over groups.

A `Layout` describes a table; `lay_out` computes it. Tables of another form have modules of their own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.compute.shared.arithmetic import mean
from generator.compute.shared.sums import (
    Figures,
    Wholes,
    completed,
    derived,
    key_of,
    stated_wholes,
    sum_figures,
    with_growth,
    with_shares,
)
from generator.compute.shared.tables import EVERYTHING, MEAN, Column, Line, LineKind, Table
from generator.domain.portal.ledger import Ledger
from generator.domain.registers.register import Entry

# How many decimals a rate has.
RATE: Final = 2


def money(name: str) -> Column:
    """Return a column of amounts in rupiah."""
    return Column(name, "rupiah")


def rate(name: str, part: str, whole: str) -> Column:
    """Return a column that says how much of a whole a part is, in per cent; both are columns."""
    return Column(name, "persen", RATE, "persen-dari", (part, whole))


@dataclass(frozen=True, slots=True)
class Layout:
    """How a register becomes a table.

    ``label_names`` are the labels that a reader sees, ``keys`` how many of them, from the left, name a line.
    ``sums`` are how many leading labels the lines of one sum share: ``(1, 0)`` sums by the first label
    and over everything; ``means`` are the columns whose mean stands beside each sum. A label ``semua``
    stands for all others and never enters a sum. ``counted`` is the label that says what is counted:
    different things are never summed. ``whole`` is the register that states what the lines of a year
    should add up to, in columns of the same names. Rows that share their first ``merged`` labels are one
    line, their sum; a row without one of these labels has no place in such a table.
    """

    id: str
    area: str
    register: str
    label_names: tuple[str, ...]
    columns: tuple[Column, ...]
    sums: tuple[int, ...] = ()
    keys: int = 9
    means: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    over_years: bool = False
    counted: str = ""
    whole: str = ""
    merged: int = 0


def lay_out(layout: Layout, ledger: Ledger) -> Iterator[Table]:
    """Yield the tables of a layout: one for all years, or one for each year of the register, newest first."""
    entries = ledger.rows(layout.register)
    stated = stated_wholes(ledger, layout.whole)
    years = [0] if layout.over_years else sorted({each.year for each in entries}, reverse=True)
    for year in years:
        rows = [each for each in entries if not year or each.year == year]
        rows = [each for each in rows if all(map(each.labels.get, layout.label_names[: layout.merged]))]
        if rows:
            yield Table(
                layout.id,
                layout.area,
                year,
                layout.label_names,
                layout.columns,
                _lines(layout, rows, stated),
                layout.notes,
            )


def _lines(layout: Layout, rows: list[Entry], stated: Wholes) -> tuple[Line, ...]:
    ordered = sorted(rows, key=lambda each: -each.year) if layout.over_years else rows
    facts = [_fact(layout, each) for each in ordered]
    if layout.merged:
        facts = _merged(layout, facts)
    lines = _summed(layout, facts, sorted(layout.sums))
    lines = completed(layout.columns, lines, stated)
    return tuple(with_growth(layout.columns, with_shares(layout.columns, lines, stated), stated))


def _fact(layout: Layout, entry: Entry) -> Line:
    labels = tuple(entry.labels.get(name, "") for name in layout.label_names)
    return Line(key_of(labels[: layout.keys]), labels, derived(layout.columns, entry.figures), (entry,))


def _merged(layout: Layout, facts: list[Line]) -> list[Line]:
    """Return a line for each group of rows that share their first labels."""
    groups: dict[tuple[str, ...], list[Line]] = {}
    for line in facts:
        groups.setdefault(line.labels[: layout.merged], []).append(line)
    return [
        Line(
            key_of(labels),
            labels,
            sum_figures(layout.columns, lines),
            tuple(entry for line in lines for entry in line.entries),
        )
        for labels, lines in groups.items()
    ]


def _summed(layout: Layout, facts: list[Line], depths: Sequence[int]) -> list[Line]:
    """Put the sum of each group below its lines, the innermost groups first."""
    if not depths:
        return facts
    depth, *inner = depths
    groups: dict[tuple[str, ...], list[Line]] = {}
    for line in facts:
        groups.setdefault(line.labels[:depth], []).append(line)
    summed: list[Line] = []
    for labels, lines in groups.items():
        summed += _summed(layout, lines, inner)
        summed += _sum_of(layout, labels, lines)
    return summed


def _sum_of(layout: Layout, labels: tuple[str, ...], lines: list[Line]) -> Iterator[Line]:
    if len(lines) <= 1 or any(EVERYTHING in line.labels[len(labels) :] for line in lines):
        return
    if len(set(_quarters(lines))) > 1 or (layout.counted and len(set(_counted(layout, lines))) > 1):
        return
    entries = tuple(entry for line in lines for entry in line.entries)
    sums = sum_figures(layout.columns, lines)
    yield _closing(layout, labels, EVERYTHING, sums, entries, LineKind.SUM)
    if layout.means:
        means = {name: mean(line.figures.get(name) for line in lines) for name in layout.means}
        yield _closing(layout, labels, MEAN, means, entries, LineKind.MEAN)


def _quarters(lines: list[Line]) -> Iterator[str]:
    """Yield up to which quarter each line counts: what ends in March stands within what ends in June."""
    for line in lines:
        for entry in line.entries:
            yield entry.labels.get("triwulan", "")


def _counted(layout: Layout, lines: list[Line]) -> Iterator[str]:
    """Yield what each line counts; capitals and spaces make no other thing of it."""
    position = layout.label_names.index(layout.counted)
    for line in lines:
        yield " ".join(line.labels[position].casefold().split())


def _closing(
    layout: Layout,
    labels: tuple[str, ...],
    word: str,
    figures: Figures,
    entries: tuple[Entry, ...],
    kind: LineKind,
) -> Line:
    padded = (*labels, word, *("" for _ in layout.label_names[len(labels) + 1 :]))
    return Line(key_of((*labels, word)), padded, figures, entries, kind)
