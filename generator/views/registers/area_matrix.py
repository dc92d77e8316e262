"""A long table along time as a matrix: all revisions, months or quarters of a year are seen at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

from generator.compute.shared.tables import Line, LineKind, Table
from generator.languages.translation import translatable, translate
from generator.record.record import OfficeRecord
from generator.views.registers import area_words
from generator.views.registers.area_labels import breakable, line_names
from generator.views.registers.area_rows import AreaCell, AreaRow
from generator.views.shared.column_heads import Head

_RISEN: Final = translatable("naik")
_FALLEN: Final = translatable("turun")
# Labels that follow each other in time; those of whose figures it is told how they changed.
_IN_TIME: Final = ("revisi", "bulan", "triwulan")
_CHANGING: Final = "revisi"
# Labels of a line that say something of its time alone, as the day of a revision, begin here.
_DESCRIBING: Final = 2
# So many columns become the lines of a card on a phone; more are looked through from left to right.
_MOST_STACKED: Final = 4


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A figure with the row of its file; ``change`` says how it differs from the one before in time.

    Of one that ``is_noted`` the notes of the matrix say more.
    """

    value: AreaCell
    href: str
    change: str
    is_noted: bool


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row with a cell for each column, ``None`` where the register has no such line.

    ``path`` leads to what explains its name, the page of an indicator.
    """

    name: str
    path: str
    details: tuple[str, ...]
    cells: tuple[MatrixCell | None, ...]
    is_closing: bool


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """A column by its name; ``head`` is that of its figures, whose unit it has."""

    name: str
    head: Head


@dataclass(frozen=True, slots=True)
class AreaMatrix:
    """The matrix: what its rows are, its columns and rows, and what holds for all lines, in words.

    ``notes`` say more of single figures, each with the row and the time that it is of.
    """

    first: str
    columns: tuple[MatrixColumn, ...]
    rows: tuple[MatrixRow, ...]
    note: str
    notes: tuple[tuple[str, str], ...]

    @property
    def stacks(self) -> bool:
        """Whether its rows can be cards on a phone, where few columns have names enough."""
        return len(self.columns) <= _MOST_STACKED

    @property
    def has_changes(self) -> bool:
        """Whether any figure differs from the one before in time."""
        return any(cell.change for row in self.rows for cell in row.cells if cell)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line in its row and column, each a key and a name; ``details`` tell more of the row."""

    line: Line
    row: AreaRow
    down: tuple[str, str]
    across: tuple[str, str]
    details: tuple[str, ...]
    notes: tuple[str, ...]


def matrix_of(
    record: OfficeRecord, table: Table, rows: Sequence[tuple[Line, AreaRow]], heads: Sequence[Head]
) -> AreaMatrix | None:
    """Return a table as a matrix, where it follows several things through the revisions, months or quarters.

    ``rows`` are its lines as strings, with a figure under each of the ``heads``. Times are columns, or rows
    where they say more of themselves, as revisions do. ``None`` where that makes no matrix.
    """
    names = table.label_names
    time = next((at for at, name in enumerate(names) if name in _IN_TIME), None)
    others = [at for at in range(len(names)) if at != time and len({line.labels[at] for line, _ in rows}) > 1]
    if time is None or not others:
        return None
    is_described = time == 0 and any(at >= _DESCRIBING for at in others)
    if is_described:
        placed = [_described(record, table, line, row) for line, row in rows]
    else:
        placed = [_through_time(record, table, line, row, time, others) for line, row in rows]
    places = {(each.down[0], each.across[0]): each for each in placed}
    down, across = dict(each.down for each in placed), dict(each.across for each in placed)
    # A matrix is worth its empty places where most of them are not.
    if len(places) < len(placed) or len(across) == 1 or len(placed) * 2 < len(down) * len(across):
        return None
    changes = _changes(placed, is_described=is_described) if names[time] == _CHANGING else {}
    keys = list(across) if is_described else sorted(across, key=_in_time)
    common = [at for at in range(len(names)) if at != time and at not in others]
    return AreaMatrix(
        area_words.HEADS.get(names[time if is_described else others[0]]) or translate("Uraian"),
        tuple(_columns([across[key] for key in keys], heads)),
        tuple(_row(key, name, keys, places, changes, len(heads)) for key, name in down.items()),
        ", ".join(filter(None, (line_names(record, table, rows[0][0])[at] for at in common))),
        _noted(placed),
    )


def _noted(placed: Sequence[_Placed]) -> tuple[tuple[str, str], ...]:
    """Return the notes of figures by the row and the time that they are of, each once."""
    notes: dict[str, dict[str, None]] = {}
    for each in placed:
        if each.notes:
            notes.setdefault(f"{each.down[1]}, {each.across[1]}", {}).update(dict.fromkeys(each.notes))
    return tuple((where, "; ".join(texts)) for where, texts in notes.items())


def _in_time(text: str) -> tuple[bool, str]:
    """Put numbered times in their order, and what is of all of them at the end."""
    return not text.isdigit(), text.zfill(3)


def _through_time(
    record: OfficeRecord, table: Table, line: Line, row: AreaRow, time: int, others: Sequence[int]
) -> _Placed:
    names = line_names(record, table, line)
    down = "\t".join(line.labels[at] for at in others), " ".join(names[at] for at in others[:2]).strip()
    details = tuple(filter(None, (names[at] for at in others[2:])))
    return _Placed(line, row, down, (line.labels[time], names[time]), details, _notes(row, names))


def _described(record: OfficeRecord, table: Table, line: Line, row: AreaRow) -> _Placed:
    names = line_names(record, table, line)
    down, across = zip(line.labels[:_DESCRIBING], names[:_DESCRIBING], strict=True)
    details = (*filter(None, names[_DESCRIBING:]), *_notes(row, names))
    return _Placed(line, row, down, across, details, ())


def _notes(row: AreaRow, names: Sequence[str]) -> tuple[str, ...]:
    """Return what a line says beside its labels."""
    return tuple(detail for detail in row.details if detail not in names)


def _columns(times: Sequence[str], heads: Sequence[Head]) -> Iterator[MatrixColumn]:
    for time in times:
        for head in heads:
            yield MatrixColumn(time if len(heads) == 1 else f"{time}: {str(head).lower()}", head)


def _changes(placed: Sequence[_Placed], *, is_described: bool) -> dict[int, str]:
    """Say of each line how its figure differs from the one of the time before, by identity of the line."""
    series: dict[str, list[Line]] = {}
    for each in placed:
        series.setdefault((each.across if is_described else each.down)[0], []).append(each.line)
    return {id(line): change for lines in series.values() for line, change in _compared(lines)}


def _compared(lines: Sequence[Line]) -> Iterator[tuple[Line, str]]:
    for before, line in pairwise(lines):
        one, other = _figure(before), _figure(line)
        if one is not None and other is not None and one != other:
            yield line, translate(_RISEN if other > one else _FALLEN)


def _figure(line: Line) -> Decimal | None:
    """Return the first figure of a line, if it has one."""
    return next((value for value in line.figures.values() if value is not None), None)


def _row(
    key: str,
    name: str,
    columns: Sequence[str],
    places: dict[tuple[str, str], _Placed],
    changes: dict[int, str],
    count: int,
) -> MatrixRow:
    found = [places.get((key, column)) for column in columns]
    known = [each for each in found if each]
    return MatrixRow(
        breakable(name),
        next((each.row.path for each in known if each.row.path), ""),
        tuple(dict.fromkeys(detail for each in known for detail in each.details)),
        tuple(cell for each in found for cell in (_cells(each, changes) if each else [None] * count)),
        all(each.line.kind is LineKind.SUM for each in known),
    )


def _cells(placed: _Placed, changes: dict[int, str]) -> Iterator[MatrixCell]:
    """Yield the figures of a line; the way to its row, and what it says, stands with the first of them."""
    for at, value in enumerate(placed.row.cells):
        is_first = at == 0
        yield MatrixCell(
            value,
            placed.row.href if is_first else "",
            changes.get(id(placed.line), "") if is_first else "",
            is_first and bool(placed.notes),
        )
