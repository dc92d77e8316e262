"""Replacement of single cells of a CSV file, with every other byte as it was."""

import re
from collections.abc import Mapping
from pathlib import Path

from generator.sources.shared.table import delimiter_of, filled_lines

_LINE_ENDS = re.compile(r"(\r\n|\r|\n)")


def with_cells(file: Path, changes: Mapping[int, Mapping[str, str]]) -> bytes | None:
    """Return the bytes of ``file`` with some cells replaced, or ``None`` where it lacks their column.

    ``changes`` gives new texts by line and column name; they hold neither delimiter nor quotation mark.
    Lines are counted as the reader counts them. Raises OSError and UnicodeDecodeError as reading does.
    """
    pieces = _LINE_ENDS.split(file.read_bytes().decode("utf-8"))
    header = filled_lines(tuple(pieces[::2]))[0][1]
    delimiter = delimiter_of(header)
    names = [name.strip(' "\ufeff') for name in header.split(delimiter)]
    if not {name for cells in changes.values() for name in cells} <= set(names):
        return None
    for line, cells in changes.items():
        position = 2 * (line - 1)
        by_number = {names.index(name): text for name, text in cells.items()}
        pieces[position] = _rewritten(pieces[position], delimiter, by_number)
    return "".join(pieces).encode("utf-8")


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
    return cells.get(0, "") + "".join(written)
