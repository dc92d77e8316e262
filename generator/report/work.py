"""What is still to be filled in, as a list of work by file."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from generator.findings.shared.diagnostic import Diagnostic

_TITLE: Final = "Yang masih perlu diisi (tidak menghalangi penerbitan):"
_MOST_LINES: Final = 20


def list_of_work(still_open: Sequence[Diagnostic]) -> Iterator[str]:
    """Yield one text: every file with its open columns, their lines, and what belongs there; none for none.

    ``still_open`` are in the order of their files.
    """
    if not still_open:
        return
    files = groupby(still_open, key=lambda each: each.at.path)
    yield "\n".join([_TITLE, *(line for path, found in files for line in _of_file(path, found))])


def _of_file(path: str, found: Iterator[Diagnostic]) -> Iterator[str]:
    yield f"  {path}"
    columns: dict[tuple[str, str], list[Diagnostic]] = defaultdict(list)
    for each in found:
        columns[each.at.field, each.help].append(each)
    for (field, remedy), cells in columns.items():
        subject = f"`{field}`" if field else cells[0].message
        yield f"    {_lines(cells)} {subject}: {remedy}"


def _lines(cells: Sequence[Diagnostic]) -> str:
    numbers = [str(each.at.line) for each in cells if each.at.line]
    omitted = len(numbers) - _MOST_LINES
    listed = ", ".join(numbers[:_MOST_LINES])
    return f"baris {listed} dan {omitted} lagi," if omitted > 0 else f"baris {listed},"
