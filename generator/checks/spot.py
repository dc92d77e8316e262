"""Where in its file a named field stands: facts remember their row, a reader needs the cell."""

import re

from generator.sources.files import TextFile
from generator.sources.table import delimiter_of, filled_lines
from generator.values.place import Place


def pinpoint(at: Place, lines: tuple[str, ...]) -> Place:
    """Return the place with the column of its field in a table, or the line of its key in a document."""
    if not at.field or not lines:
        return at
    return _cell(at, lines) if at.path.endswith(".csv") else _key(at, lines)


def cell_of(file: TextFile, line: int, offset: int) -> Place:
    """Return the cell of a table that holds the character at ``offset`` (from 0) of a line."""
    if not file.path.endswith(".csv"):
        return Place(file.path, line)
    names, delimiter = _header(file.lines)
    position = file.lines[line - 1].count(delimiter, 0, offset)
    return Place(file.path, line, position + 1, names[position] if position < len(names) else "")


def _cell(at: Place, lines: tuple[str, ...]) -> Place:
    names, _ = _header(lines)
    if at.field not in names:  # a column that may be left out, and was
        return at
    return Place(at.path, at.line, names.index(at.field) + 1, at.field)


def _header(lines: tuple[str, ...]) -> tuple[list[str], str]:
    header = filled_lines(lines)[0][1]
    delimiter = delimiter_of(header)
    return [name.strip(' "\ufeff') for name in header.split(delimiter)], delimiter


def _key(at: Place, lines: tuple[str, ...]) -> Place:
    key = re.compile(rf"{re.escape(at.field)}\s*:\s*")
    found = ((number, match) for number, line in enumerate(lines, 1) if (match := key.match(line)))
    number, match = next(found, (0, None))
    return Place(at.path, number, match.end() + 1, at.field) if match else at
