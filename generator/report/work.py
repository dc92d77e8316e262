"""What is still to be filled in, as a list of work by file."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.open_cell import OPEN

_TITLE: Final = f"Yang masih perlu diisi (tidak menghalangi penerbitan); ganti `{OPEN}` dengan isinya:"
_REPLACE: Final = f"ganti `{OPEN}` dengan isinya: "
_MOST_RANGES: Final = 10


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
        yield f"    {_lines(cells)} {subject}: {remedy.removeprefix(_REPLACE)}"


def _lines(cells: Sequence[Diagnostic]) -> str:
    """Name the lines of cells, in ranges; of very many ranges the first ones."""
    numbers = sorted({each.at.line for each in cells if each.at.line})
    ranges = [
        [each for _, each in run] for _, run in groupby(enumerate(numbers), lambda each: each[1] - each[0])
    ]
    named = [f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in ranges]
    omitted = sum(map(len, ranges[_MOST_RANGES:]))
    listed = ", ".join(named[:_MOST_RANGES])
    return f"baris {listed} dan {omitted} lagi," if omitted else f"baris {listed},"
