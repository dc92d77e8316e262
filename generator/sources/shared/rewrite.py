"""Replacement, removal and addition of cells and rows of a CSV file, with every other byte as it was."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from generator.sources.shared.table import delimiter_of, filled_lines

_LINE_ENDS: Final = re.compile(r"(\r\n|\r|\n)")


@dataclass(frozen=True, slots=True)
class TableEdit:
    """What changes in a table; lines are counted as the reader counts them.

    ``cells`` are new texts by line and column name, ``removed`` the lines that go, ``added`` new rows by
    column name, which come after the last row that is filled. ``columns`` are new ones behind the last.
    """

    cells: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    removed: frozenset[int] = frozenset()
    added: tuple[Mapping[str, str], ...] = ()
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RewrittenTable:
    """The new bytes of a table, and the line of the first row that was added (0 where none was)."""

    content: bytes
    first_added: int


def with_cells(file: Path, changes: Mapping[int, Mapping[str, str]]) -> bytes | None:
    """Return the bytes of ``file`` with some cells replaced, or ``None`` where it lacks their column.

    ``changes`` gives new texts by line and column name. Raises OSError and UnicodeDecodeError.
    """
    outcome = rewritten(file.read_bytes(), TableEdit(changes))
    return None if outcome is None else outcome.content


def rewritten(content: bytes, edit: TableEdit) -> RewrittenTable | None:
    """Return a table with an edit carried out; ``None`` where the table lacks a column that it names.

    Raises UnicodeDecodeError where the table is no UTF-8, and IndexError where it is empty.
    """
    pieces = _LINE_ENDS.split(content.decode("utf-8"))
    filled = filled_lines(tuple(pieces[::2]))
    delimiter = delimiter_of(filled[0][1])
    names = [name.strip(' "\ufeff') for name in filled[0][1].split(delimiter)]
    width = max(number for number, name in enumerate(names, 1) if name)
    if edit.columns:
        names = [*names[:width], *edit.columns]
        width = len(names)
    if not {name for row in (*edit.cells.values(), *edit.added) for name in row} <= set(names):
        return None
    changes = _with_columns(edit, [line for line, _ in filled])
    for line, cells in changes.items():
        position = 2 * (line - 1)
        by_number = {names.index(name): _quoted(text, delimiter) for name, text in cells.items()}
        pieces[position] = _rewritten(pieces[position], delimiter, by_number)
    last = filled[-1][0]
    rows = [_row(names[:width], delimiter, each) for each in edit.added]
    end = next((each for each in pieces[1::2]), "\n")
    _add(pieces, 2 * (last - 1), end, rows)
    for line in sorted(edit.removed, reverse=True):
        del pieces[2 * (line - 1) : 2 * line]
    # What went at the end of a file without a last line end leaves the line end before it.
    text = "".join(pieces)
    first = last + 1 - sum(line <= last for line in edit.removed) if rows else 0
    return RewrittenTable(text.encode("utf-8"), first)


def _with_columns(edit: TableEdit, lines: list[int]) -> Mapping[int, Mapping[str, str]]:
    """Return the cells to write, with those of new columns in every line and their names in the first."""
    if not edit.columns:
        return edit.cells
    empty = dict.fromkeys(edit.columns, "")
    rows = {line: {**empty, **edit.cells.get(line, {})} for line in lines[1:]}
    return {lines[0]: {name: name for name in edit.columns}, **rows}


def _add(pieces: list[str], position: int, end: str, rows: list[str]) -> None:
    """Put rows behind the line at ``position``; whether the file ends with a line end stays as it was."""
    for row in reversed(rows):
        pieces[position + 1 : position + 1] = [end, row]


def _row(names: list[str], delimiter: str, cells: Mapping[str, str]) -> str:
    return delimiter.join(_quoted(cells.get(name, ""), delimiter) for name in names)


def _quoted(text: str, delimiter: str) -> str:
    """Write a text so that it is one cell."""
    if delimiter in text or '"' in text:
        return '"' + text.replace('"', '""') + '"'
    return text


def _rewritten(line: str, delimiter: str, cells: Mapping[int, str]) -> str:
    parts = re.findall(rf'(?:"[^"]*"|[^"{delimiter}])+|{delimiter}', line)
    written: list[str] = []
    number = 0
    for part in ["", *parts]:
        if part == delimiter:
            written.append(part)
            number += 1
            written.append(cells.get(number, ""))
        elif number not in cells:
            written.append(part)
    behind = [delimiter + cells.get(each, "") for each in range(number + 1, max(cells) + 1)]
    return cells.get(0, "") + "".join(written) + "".join(behind)
