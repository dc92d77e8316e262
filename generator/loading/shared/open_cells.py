"""Cells that say themselves that they are still to be filled in: work that lies ahead (D264), and no error.

Nothing is guessed for such a cell. A row that has one is left out until it is filled, unless it is only the
words of a name or title, which readers may see as they are.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.shared.schema import Column, FileKind
from generator.sources.shared.table import Row, Table
from generator.sources.shared.yaml_document import Listing, Mapping, Node, Scalar
from generator.values.shared.bilingual import ENGLISH_ENDING
from generator.values.shared.open_cell import OPEN, is_open
from generator.values.shared.place import Place

CODE: Final = "D264"
_REPLACE: Final = f"ganti `{OPEN}` dengan isinya: "
# What a report does not print has no row at all.
_CLOSED: Final = frozenset({"tercetak", "tercetak-tabel"})
_WORDS: Final = frozenset({"nama", "judul"})
# The keys that a document can't do without; documents of other kinds wait for every open key.
_NEEDED: Final = {
    "satker": frozenset(),
    "kartu": frozenset({"satuan", "arah", "akumulasi", "sumber"}),
}


def may_be_open(kind: FileKind) -> bool:
    """Whether cells of a kind of file may wait to be filled in: those of an office that no report prints."""
    return kind.path.startswith("data/satker/") and kind.id not in _CLOSED


def open_cells(table: Table, row: Row, kind: FileKind) -> tuple[Diagnostic, ...]:
    """Return a finding for each open cell of a row."""
    meanings = {column.name: column.meaning for column in kind.columns}
    pairs = enumerate(zip(table.header, row.cells, strict=True), 1)
    cells = [(number, name, cell) for number, (name, cell) in pairs if is_open(cell)]
    outcome = ", jadi baris ini belum terbit" if _leaves_out(name for _, name, _ in cells) else ""
    return tuple(
        _open(Place(table.path, row.line, number, name), meanings[name], cell, outcome)
        for number, name, cell in cells
    )


def _leaves_out(names: Iterable[str]) -> bool:
    return not all(name in _WORDS or name.endswith(ENGLISH_ENDING) for name in names)


def is_left_out(found: Sequence[Diagnostic]) -> bool:
    """Whether a row waits for one of its open cells."""
    return _leaves_out(each.at.field for each in found)


def open_keys(mapping: Mapping, kind: FileKind) -> tuple[Diagnostic, ...]:
    """Return a finding for each open value of a document, also of those below others."""
    return tuple(_open(at, column.meaning, OPEN, "") for column, at in _keys(mapping, kind.columns))


def _keys(mapping: Mapping, columns: Sequence[Column]) -> Iterator[tuple[Column, Place]]:
    by_name = {column.name: column for column in columns}
    for name, node in mapping.entries.items():
        if name in by_name:
            yield from _values(node, by_name[name])


def _values(node: Node, column: Column) -> Iterator[tuple[Column, Place]]:
    if isinstance(node, Scalar):
        if is_open(node.text):
            yield column, Place(node.at.path, node.at.line, node.at.column, column.name)
    elif isinstance(node, Listing):
        for item in node.items:
            yield from _values(item, column)
    else:
        yield from _keys(node, column.keys)


def is_document_left_out(kind: FileKind, found: Sequence[Diagnostic]) -> bool:
    """Whether a document waits for one of its open keys."""
    needed = _NEEDED.get(kind.id)
    names = [name for each in found if not (name := each.at.field).endswith(ENGLISH_ENDING)]
    return bool(names) and (needed is None or not needed.isdisjoint(names))


def _open(at: Place, meaning: str, mark: str, outcome: str) -> Diagnostic:
    return finding(CODE, at, f"`{at.field}` masih perlu diisi{outcome}", _REPLACE + meaning, mark=mark)
