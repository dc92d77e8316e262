"""The tables of information services without figures that could tell of a single requester.

What the office decided, why it refused, who asked and who objected are protected. How many requests came, are
under way, were withdrawn or answered is not: that tells of the office, and the law wants it public
(docs/decisions/0011).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from generator.compute.shared.sums import SHARE
from generator.compute.shared.suppression import Hidden, Relation, suppressed
from generator.compute.shared.tables import Column, Line, LineKind, Table

# A figure is named by its table, its line and its column.
Cell = tuple[str, str, str]
AREA: Final = "permohonan"
REQUESTS: Final = "permohonan"
REFUSALS: Final = "penolakan"
DETAILS: Final = "permohonan-rincian"
OUTCOMES: Final = ("dikabulkan_penuh", "dikabulkan_sebagian", "ditolak", "proses", "dicabut")
RECEIVED: Final = "masuk"
REFUSED: Final = "ditolak"
NOTE: Final = "samaran"
_DONE: Final = "selesai"
# A figure that counts some of what another counts is withheld with it, for it is never greater.
_WITHIN: Final = MappingProxyType({"tepat_waktu": _DONE})
# Figures that are not protected, the one that readers need most at the end.
_OPEN: Final = ("dicabut", "proses", _DONE, RECEIVED)
_COUNT: Final = "jumlah"
_SUM: Final = "ditambah"
# Days are no people.
_DAYS: Final = "hari_kerja"


def without_small_cells(tables: Iterable[Table]) -> tuple[Table, ...]:
    """Return the tables, those of information services without small figures; others stay as they are."""
    all_tables = tuple(tables)
    area_tables = [table for table in all_tables if table.area == AREA]
    hidden: dict[Cell, Hidden] = {}
    # Figures of different years have no sum in common.
    for year in dict.fromkeys(line.labels[0] for table in area_tables for line in table.lines):
        cells = dict(_cells(area_tables, year))
        protected = {cell for cell in cells if cell[2] not in _OPEN}
        hidden |= suppressed(cells, _relations(area_tables, year), protected, worth=_worth(area_tables, year))
    return tuple(_withheld(table, hidden) if table.area == AREA else table for table in all_tables)


def _of(table: Table, year: str) -> list[Line]:
    return [line for line in table.lines if line.labels[0] == year]


def _counts(table: Table) -> list[str]:
    apart = {_DAYS, *_WITHIN}
    return [column.id for column in table.columns if column.unit == _COUNT and column.id not in apart]


def _cells(tables: Iterable[Table], year: str) -> Iterator[tuple[Cell, int]]:
    for table in tables:
        for line in _of(table, year):
            for name in _counts(table):
                value = line.figures.get(name)
                if value is not None:
                    yield (table.id, line.key, name), int(value)


def _worth(tables: Iterable[Table], year: str) -> dict[Cell, int]:
    """Return how much readers need each cell: the year more than a month, totals more than outcomes."""
    return {
        (table.id, line.key, name): 2 * (_OPEN.index(name) + 1 if name in _OPEN else 0)
        + (line.kind is LineKind.SUM)
        for table in tables
        for line in _of(table, year)
        for name in _counts(table)
    }


def _relations(tables: list[Table], year: str) -> Iterator[Relation[Cell]]:
    """Yield every sum that a reader may know: within lines, over lines, and between tables."""
    for table in tables:
        lines = _of(table, year)
        for line in lines:
            yield from _within(table, line)
            if line.kind is LineKind.SUM:
                yield from _over(table, line, lines)
    by_name = {table.id: table for table in tables}
    if REQUESTS in by_name and _of(by_name[REQUESTS], year):
        yield from _between(by_name, year)


def _within(table: Table, line: Line) -> Iterator[Relation[Cell]]:
    for column in table.columns:
        if column.arithmetic == _SUM:
            parts = [name for name in column.inputs if line.figures.get(name) is not None]
            yield Relation(
                (table.id, line.key, column.id), tuple((table.id, line.key, name) for name in parts)
            )
    if table.id == REQUESTS:
        yield Relation((table.id, line.key, RECEIVED), tuple((table.id, line.key, name) for name in OUTCOMES))


def _over(table: Table, closing: Line, lines: Iterable[Line]) -> Iterator[Relation[Cell]]:
    facts = [line for line in lines if line.kind is LineKind.FACT and _group(line) == _group(closing)]
    for name in _counts(table):
        keys = [line.key for line in facts if line.figures.get(name) is not None]
        yield Relation((table.id, closing.key, name), tuple((table.id, key, name) for key in keys))


def _group(line: Line) -> tuple[str, ...]:
    """Name the lines that one sum closes: those that differ in their last label."""
    return line.labels[:-1]


def _between(tables: Mapping[str, Table], year: str) -> Iterator[Relation[Cell]]:
    """Tie the refusals by reason, and the requests by channel, kind and topic, to the totals of the year."""
    total_key = _total(_of(tables[REQUESTS], year))
    for name, column in ((REFUSALS, REFUSED), (DETAILS, RECEIVED)):
        lines = _of(tables[name], year) if name in tables else []
        for group in dict.fromkeys(map(_group, lines)):
            part = _total([line for line in lines if _group(line) == group])
            yield Relation((REQUESTS, total_key, column), ((name, part, _COUNT),))


def _total(lines: list[Line]) -> str:
    """Name the line that stands for a whole group: its sum, which closes it, or its only line."""
    return lines[-1].key


def _withheld(table: Table, hidden: Mapping[Cell, Hidden]) -> Table:
    lines = tuple(_without(table, line, hidden) for line in table.lines)
    is_hiding = any(line.hidden for line in lines)
    return replace(table, lines=lines, notes=(*table.notes, NOTE) if is_hiding else table.notes)


def _without(table: Table, line: Line, hidden: Mapping[Cell, Hidden]) -> Line:
    """Take the withheld figures out of a line, and with them what was computed from them."""
    withheld: dict[str, Hidden] = {}
    for column in table.columns:
        if (table.id, line.key, column.id) in hidden:
            withheld[column.id] = hidden[table.id, line.key, column.id]
        elif line.figures.get(column.id) is not None and any(
            cell in hidden for cell in _inputs(table, line, column)
        ):
            withheld[column.id] = Hidden.COMPLEMENT
    figures: dict[str, Decimal | None] = {**line.figures, **dict.fromkeys(withheld)}
    return replace(line, figures=figures, hidden=withheld) if withheld else line


def _inputs(table: Table, line: Line, column: Column) -> Iterator[Cell]:
    """Yield the figures that one is made from or lies within; sums are figures of their own."""
    if column.id in _WITHIN:
        yield table.id, line.key, _WITHIN[column.id]
    lines = [line.key]
    if column.arithmetic == SHARE:
        group = (each for each in _of(table, line.labels[0]) if _group(each) == _group(line))
        lines.append(_total(list(group)))
    for key in lines if column.arithmetic != _SUM else ():
        yield from ((table.id, key, name) for name in column.inputs)
