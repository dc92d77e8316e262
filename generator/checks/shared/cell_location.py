"""The column and line of a named field in its file: facts know their row, a reader needs the cell."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from generator.findings.shared.diagnostic import Diagnostic
from generator.sources.shared.files import TextFile
from generator.sources.shared.table import delimiter_of, header_of
from generator.values.shared.place import Place

Lines = tuple[str, ...]
_KEY: Final = re.compile(r"([^\s:]+)\s*:\s*")


def pinpointed(findings: Iterable[Diagnostic], files: Mapping[str, Lines]) -> Iterator[Diagnostic]:
    """Yield each finding at the column of its field in a table, or at the line of its key in a document."""
    positions: dict[str, Mapping[str, tuple[int, int]]] = {}
    for finding in findings:
        path, lines = finding.at.path, files.get(finding.at.path, ())
        if finding.at.field and lines:
            if path not in positions:
                positions[path] = _columns(lines) if path.endswith(".csv") else _keys(lines)
            line, column = positions[path].get(finding.at.field, (finding.at.line, finding.at.column))
            yield replace(finding, at=Place(path, line or finding.at.line, column, finding.at.field))
        else:
            yield finding


def _columns(lines: Lines) -> dict[str, tuple[int, int]]:
    """Return the columns of a table by name, counted from 1; of two of a name, the first."""
    names, _ = _header(lines)
    return {name: (0, number) for number, name in reversed([*enumerate(names, 1)])}


def _keys(lines: Lines) -> dict[str, tuple[int, int]]:
    """Return the line and column at which what is written under each key of a document begins."""
    matches = ((number, match) for number, line in enumerate(lines, 1) if (match := _KEY.match(line)))
    return {match[1]: (number, match.end() + 1) for number, match in reversed([*matches])}


class Cells:
    """Finds the cells of a file by offsets into its text, which must be asked in ascending order.

    All offsets together cost one pass over the text.
    """

    def __init__(self, file: TextFile) -> None:
        """Start at the first character of the first line."""
        self.text = "\n".join(file.lines)
        self._path = file.path
        is_table = file.path.endswith(".csv") and bool(header_of(file.lines)[1])
        self._names, self.delimiter = _header(file.lines) if is_table else ([], "")
        self._asked = self._line_start = 0
        self._line = self._column = 1

    def at(self, offset: int) -> Place:
        """Return the cell of a table, or the line of another file, that holds the character at ``offset``."""
        lines = self.text.count("\n", self._asked, offset)
        if lines:
            self._line += lines
            self._asked = self._line_start = self.text.rfind("\n", self._asked, offset) + 1
            self._column = 1
        if not self.delimiter:
            self._asked = offset
            return Place(self._path, self._line)
        self._column += self.text.count(self.delimiter, self._asked, offset)
        self._asked = offset
        name = self._names[self._column - 1] if self._column <= len(self._names) else ""
        return Place(self._path, self._line, self._column, name)

    def short_cell(self, offset: int, limit: int) -> str:
        """Return the text of the cell around the last offset; empty where it is longer than ``limit``."""
        start = max(self._line_start, offset - limit)
        line = self.text[start : offset + limit].partition("\n")[0]
        before, after = line[: offset - start], line[offset - start :]
        left, right = before.rpartition(self.delimiter), after.partition(self.delimiter)
        is_whole = (left[1] or start == self._line_start) and len(right[0]) < limit
        return left[2] + right[0] if is_whole else ""


def _header(lines: tuple[str, ...]) -> tuple[list[str], str]:
    header = header_of(lines)[1]
    delimiter = delimiter_of(header)
    return [name.strip(' "\ufeff') for name in header.split(delimiter)], delimiter
