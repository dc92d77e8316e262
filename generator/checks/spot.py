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


class Cells:
    """Finds the cells of a file that hold given signs of its text, asked from the first to the last.

    One walk through the text answers all questions, however many there are on one line.
    """

    def __init__(self, file: TextFile) -> None:
        """Begin at the first sign of the first line."""
        self.text = "\n".join(file.lines)
        self._path = file.path
        is_table = file.path.endswith(".csv") and bool(filled_lines(file.lines))
        self._names, self.delimiter = _header(file.lines) if is_table else ([], "")
        self._asked = self._line_start = 0
        self._line = self._column = 1

    def at(self, offset: int) -> Place:
        """Return the cell of a table, or the line of another file, that holds the sign at ``offset``."""
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
        """Return the cell around the sign asked for last; empty where it is longer than ``limit``."""
        start = max(self._line_start, offset - limit)
        line = self.text[start : offset + limit].partition("\n")[0]
        before, after = line[: offset - start], line[offset - start :]
        left, right = before.rpartition(self.delimiter), after.partition(self.delimiter)
        is_whole = (left[1] or start == self._line_start) and len(right[0]) < limit
        return left[2] + right[0] if is_whole else ""


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
