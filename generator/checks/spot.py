"""Where in its file a named field stands: facts remember their row, a reader needs the cell."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from generator.findings.diagnostic import Diagnostic
from generator.sources.files import TextFile
from generator.sources.table import delimiter_of, header_of
from generator.values.place import Place

Lines = tuple[str, ...]
_KEY: Final = re.compile(r"([^\s:]+)\s*:\s*")


def pinpointed(found: Iterable[Diagnostic], files: Mapping[str, Lines]) -> Iterator[Diagnostic]:
    """Yield each finding at the column of its field in a table, or at the line of its key in a document."""
    spots: dict[str, Mapping[str, tuple[int, int]]] = {}
    for each in found:
        path, lines = each.at.path, files.get(each.at.path, ())
        if each.at.field and lines:
            if path not in spots:
                spots[path] = _columns(lines) if path.endswith(".csv") else _keys(lines)
            line, column = spots[path].get(each.at.field, (each.at.line, each.at.column))
            yield replace(each, at=Place(path, line or each.at.line, column, each.at.field))
        else:
            yield each


def _columns(lines: Lines) -> dict[str, tuple[int, int]]:
    """Return the columns of a table by name, counted from 1; of two of a name, the first."""
    names, _ = _header(lines)
    return {name: (0, number) for number, name in reversed([*enumerate(names, 1)])}


def _keys(lines: Lines) -> dict[str, tuple[int, int]]:
    """Return the line and column at which what is written under each key of a document begins."""
    found = ((number, match) for number, line in enumerate(lines, 1) if (match := _KEY.match(line)))
    return {match[1]: (number, match.end() + 1) for number, match in reversed([*found])}


def cell_of(file: TextFile, line: int, offset: int) -> Place:
    """Return the cell of a table that holds the character at ``offset`` (from 0) of a line."""
    if not file.path.endswith(".csv"):
        return Place(file.path, line)
    names, delimiter = _header(file.lines)
    position = file.lines[line - 1].count(delimiter, 0, offset)
    return Place(file.path, line, position + 1, names[position] if position < len(names) else "")


def _header(lines: tuple[str, ...]) -> tuple[list[str], str]:
    header = header_of(lines)[1]
    delimiter = delimiter_of(header)
    return [name.strip(' "\ufeff') for name in header.split(delimiter)], delimiter
