"""Plans month by month in a text that has lost its columns: ``5% B01: - Koordinasi 35% B04: - Monitoring``.

Each cell begins with the target and the code of its month. The name of an indicator, with its own number,
stands above the first month; the target of the year behind the name is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from generator.copying.lost.cells import UNIT_NAMES, Line
from generator.copying.lost.rows import LostRow

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADS: Final = ("Bulan", "Target antara", "Rencana kegiatan")
_MONTH: Final = re.compile(r"(?<!\w)(?P<code>B(?:0[1-9]|1[0-2]))\s*:")
_TARGET: Final = re.compile(r"(?P<target>\d[\d.,]*\s?%)\s*$")
_NUMBERED: Final = re.compile(r"\d{1,2}[.)]?\s+(?P<words>[A-Za-z].*)")
_YEARLY: Final = re.compile(r"\s+\d+(?:[.,]\d+)?(?:\s+[A-Za-z]+){0,3}$")
_FIRST: Final = "B01"
_LEAST_MONTHS: Final = 12
_MOST_LINES_ABOVE: Final = 30


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell: its month, its target, and from which line to which its words go."""

    month: Line
    target: Line
    rest: str
    first: int
    start: int


def month_rows(lines: Sequence[Line]) -> list[LostRow]:
    """Return a row for each month of each indicator; none where the lines are no such plan."""
    cells = list(_cells(lines))
    if len(cells) < _LEAST_MONTHS or cells[0].month.text != _FIRST:
        return []
    rows: list[LostRow] = []
    label: tuple[Line, ...] = ()
    for at, cell in enumerate(cells):
        if cell.month.text == _FIRST:
            label = _name(_lines_of_name(lines, cell.first, cells[at - 1].start if at else 0))
        end = cells[at + 1].first if at + 1 < len(cells) else len(lines)
        if at + 1 < len(cells) and cells[at + 1].month.text == _FIRST:
            end -= len(_lines_of_name(lines, end, cell.start))
        words = " ".join(filter(None, [cell.rest, *(line.text for line in lines[cell.start : end])]))
        text = replace(cell.month, text=words)
        rows.append(LostRow(label, (cell.month, cell.target, text), is_short=not label))
    return rows


def _cells(lines: Sequence[Line]) -> list[_Cell]:
    """Return the cells; a target may stand on a line of its own above the code of the month."""
    found: list[_Cell] = []
    for at, line in enumerate(lines):
        month = _MONTH.search(line.text)
        if month is None:
            continue
        before = line.text[: month.start()].strip()
        first = at if before or not at else at - 1
        target = _TARGET.search(before or lines[first].text)
        if target is not None:
            found.append(
                _Cell(
                    replace(line, text=month["code"]),
                    replace(lines[first], text=target["target"]),
                    line.text[month.end() :].strip(),
                    first,
                    at + 1,
                )
            )
    return found


def _name(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the name without the target of the year that stands behind it."""
    text = " ".join(line.text for line in lines)
    return (replace(lines[0], text=_YEARLY.sub("", text)),) if lines else ()


def _lines_of_name(lines: Sequence[Line], end: int, least: int) -> Sequence[Line]:
    """Return the lines of the name above a first month: from its own number, nearest to the month.

    “3 Perusahaan” may be a target; it begins the name only where nothing else does, and then the highest.
    """
    above = range(end - 1, max(least, end - _MOST_LINES_ABOVE) - 1, -1)
    numbered = [(at, found["words"].casefold()) for at in above if (found := _NUMBERED.match(lines[at].text))]
    names = [at for at, words in numbered if words not in UNIT_NAMES]
    start = names[0] if names else numbered[-1][0] if numbered else end
    return lines[start:end]
