"""Copied rows held against the files of an office: new, there already, or there and different."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from generator.copying.answers import CopyingError, Doubt
from generator.copying.figures import as_cell
from generator.copying.rows import CopiedRow
from generator.copying.target import CITING, PRINTED_TABLES, Target
from generator.exchange.shared.drafts import readable_table, with_edit
from generator.exchange.shared.office import OfficeState
from generator.sources.shared.rewrite import TableEdit
from generator.sources.shared.table import Row, Table
from generator.values.shared.number import NumberStyle, read_number

_PART: Final = re.compile(r"<([a-z]+)>")
# Files that keep every print of a figure: another figure at another place is a row of its own.
_KEEPING_ALL: Final = frozenset({PRINTED_TABLES, "tercetak"})
Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Standing:
    """A row that its file has already: the line there, and the cells that differ (theirs, ours)."""

    row: CopiedRow
    path: str
    line: int
    differing: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def contradicting(self) -> dict[str, tuple[str, str]]:
        """The cells that say another thing in the file."""
        return {name: pair for name, pair in self.differing.items() if pair[0]}

    @property
    def lacking(self) -> list[str]:
        """The columns whose cell is empty in the file."""
        return [name for name, pair in self.differing.items() if not pair[0]]


@dataclass(frozen=True, slots=True)
class FileDraft:
    """A file with new rows: its new bytes, the line of the first new row, and where each comes from.

    ``cited_before`` are places of the new rows that other rows of the file cite already.
    """

    path: str
    content: bytes
    first_line: int
    rows: tuple[CopiedRow, ...]
    cells: tuple[Cells, ...]
    is_new: bool
    new_columns: tuple[str, ...] = ()
    cited_before: tuple[str, ...] = ()

    def row_at(self, line: int) -> CopiedRow | None:
        """Return the copied row that stands on a line of the new file."""
        position = line - self.first_line
        return self.rows[position] if 0 <= position < len(self.rows) else None


@dataclass(frozen=True, slots=True)
class Drafts:
    """The files with their new rows, and the rows that stand there already."""

    files: tuple[FileDraft, ...]
    standing: tuple[Standing, ...]
    doubts: tuple[Doubt, ...] = ()


def drafts_of(
    state: OfficeState, target: Target, rows: Iterable[CopiedRow], source: str, given: Mapping[str, str]
) -> Drafts:
    """Compare rows with the files that they belong in; ``given`` are cells and parts of paths for all rows.

    Raises CopyingError where such a file can't be read.
    """
    by_path: dict[str, list[CopiedRow]] = {}
    for row in rows:
        by_path.setdefault(_path(state, target, row, given), []).append(row)
    tables = {path: _readable(state, path) for path in by_path}
    there = {path: _There(table, target) for path, table in tables.items()}
    comparing = {
        path: [(row, _cells(target, row, there[path].style, source)) for row in members]
        for path, members in by_path.items()
    }
    doubts = {
        doubt.subject: doubt
        for path, members in comparing.items()
        for row, cells in members
        if (doubt := there[path].unlike(row, cells, given))
    }
    if doubts:
        return Drafts((), (), tuple(doubts.values()))
    files: list[FileDraft] = []
    standing: list[Standing] = []
    for path, members in comparing.items():
        found = [(row, cells, there[path].standing(cells)) for row, cells in members]
        standing += [Standing(row, path, *place) for row, _, place in found if place is not None]
        new = [(row, cells) for row, cells, place in found if place is None]
        if new:
            files.append(_draft(state, target, path, tables[path], new))
    return Drafts(tuple(files), tuple(standing))


def _readable(state: OfficeState, path: str) -> Table:
    content = state.contents.get(path, b"")
    table = readable_table(path, content)
    if table is None or (path in state.paths and not content):
        message = f"Berkas {path} belum dapat dibaca. Betulkan dahulu menurut `kinerja periksa {state.slug}`."
        raise CopyingError(message)
    return table


def _path(state: OfficeState, target: Target, row: CopiedRow, given: Mapping[str, str]) -> str:
    """Return the file that a row belongs in, by the parts of the path of its kind."""
    parts = {
        **given, **{name: str(text) for name, text in row.cells.items()},
        "satker": state.slug, "tw": f"tw{row.cells.get('triwulan', '')}",
    }  # fmt: skip
    path = _PART.sub(lambda match: parts.get(match[1], ""), target.kind.path)
    if target.kind.match(path) is None:
        message = f"Berkas tujuan {path} bukan {target.kind.path}. Periksa --tahun dan --isi."
        raise CopyingError(message)
    return path


def _draft(
    state: OfficeState, target: Target, path: str, now: Table, new: Sequence[tuple[CopiedRow, Cells]]
) -> FileDraft:
    """Return a file with new rows below those that it has ``now``, which stay as they are."""
    content = state.contents.get(path, b"")
    header = now.header
    added = tuple(cells for _, cells in new)
    missing = tuple(
        name for name in target.kind.names if name not in header and any(name in cells for cells in added)
    )
    edited = with_edit(path, content, TableEdit(added=added, columns=missing))
    if edited is None:  # pragma: no cover - every column is there, or is added
        raise CopyingError(path)
    rows = tuple(row for row, _ in new)
    return FileDraft(
        path, edited.content, edited.first_added, rows, added, not content, missing, _cited_before(now, added)
    )


def _cited_before(now: Table, added: Iterable[Cells]) -> tuple[str, ...]:
    """Return the places that rows of a file cite already: their tables may have been copied before."""
    rows = (dict(zip(now.header, row.cells, strict=True)) for row in now.rows)
    cited = {(row.get("sumber", ""), row.get("letak", "")) for row in rows}
    places = (
        cells["letak"]
        for cells in added
        if "letak" in cells and (cells.get("sumber", ""), cells["letak"]) in cited
    )
    return tuple(dict.fromkeys(places))


def _cells(target: Target, row: CopiedRow, style: NumberStyle, source: str) -> Cells:
    """Return the texts of a row by column, without those that only name its file."""
    own = {name: as_cell(value, style) for name, value in row.cells.items() if name in target.kind.names}
    own = {"sumber": source, "letak": row.place, **own}
    return {name: text for name, text in own.items() if text and name in target.kind.names}


class _There:
    """The rows of a file by what makes each the only one of its kind."""

    def __init__(self, table: Table, target: Target) -> None:
        self._table, self.style = table, table.style
        self._optional = [
            name for name in target.key if name in target.by_name and not target.by_name[name].is_required
        ]
        names = tuple(name for name in target.kind.own_names if name not in CITING)
        self._names = names
        self._key = target.key or names
        self._keeps_all = target.kind.id in _KEEPING_ALL
        self._rows: dict[tuple[str, ...], list[tuple[int, Cells]]] = {}
        for row in table.rows:
            cells = self._named(row)
            self._rows.setdefault(self._key_of(cells), []).append((row.line, cells))

    def _named(self, row: Row) -> Cells:
        return dict(zip(self._table.header, row.cells, strict=True))

    def _key_of(self, cells: Cells) -> tuple[str, ...]:
        return tuple(self._plain(cells.get(name, "")) for name in self._key)

    def _plain(self, text: str) -> str:
        """Return a text by which two writings of one number are the same."""
        number = read_number(text, self.style)
        return f"{number.normalize():f}" if isinstance(number, Decimal) else text

    def unlike(self, row: CopiedRow, cells: Cells, stated: Collection[str]) -> Doubt | None:
        """Return a doubt where the file has this row with one more label, such as up to which quarter."""
        if self.standing(cells) is not None:
            return None
        for name in self._optional:
            if cells.get(name) or name in stated:
                continue
            alike = [
                theirs.get(name, "")
                for rows in self._rows.values()
                for _, theirs in rows
                if self._key_of({**theirs, name: ""}) == self._key_of(cells)
            ]
            if any(alike):
                choices = tuple(dict.fromkeys(filter(None, alike)))
                words = (
                    f"{row.place}: berkasnya memuat baris ini dengan `{name}` {', '.join(choices)}, "
                    f"sedangkan di tabel `{name}` tidak disebut; kosongkan (`{name}=`) bila memang lain"
                )
                return Doubt("--isi", name, words, (*choices, ""))
        return None

    def standing(self, cells: Cells) -> tuple[int, Mapping[str, tuple[str, str]]] | None:
        """Return the line of the row that says what ``cells`` say, with the cells that differ."""
        found = self._rows.get(self._key_of(cells), [])
        compared = [(line, theirs, self._differing(theirs, cells)) for line, theirs in found]
        for line, _, differing in compared:
            if not differing:
                return line, {}
        if not compared:
            return None
        at_place = [each for each in compared if each[1].get("letak") == cells.get("letak")]
        if self._keeps_all and not at_place:
            return None
        line, _, differing = (at_place or compared)[0]
        return line, differing

    def _differing(self, theirs: Cells, ours: Cells) -> dict[str, tuple[str, str]]:
        return {
            name: (theirs.get(name, ""), ours[name])
            for name in self._names
            if name in ours and self._plain(ours[name]) != self._plain(theirs.get(name, ""))
        }
