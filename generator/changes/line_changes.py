"""Which lines of which files are new or gone between two states, wherever in a file they stand.

A line that stands elsewhere in the same file, or in a file under another name, has not changed.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.sources.shared.files import lines_at

Lines = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class LineChanges:
    """The lines that only one of two states has: their numbers by path.

    ``new`` are numbers in the later state, ``gone`` in the earlier one.
    """

    new: Mapping[str, tuple[int, ...]]
    gone: Mapping[str, tuple[int, ...]]

    @property
    def is_empty(self) -> bool:
        """Whether both states say the same."""
        return not self.new and not self.gone

    def places(self, paths: Iterable[str] | None = None) -> tuple[str, ...]:
        """Return the first new line of each changed file; of a file that only lost lines its path."""
        wanted = sorted({*self.new, *self.gone}) if paths is None else sorted(paths)
        return tuple(f"{path}:{self.new[path][0]}" if path in self.new else path for path in wanted)


def line_changes(before: Path, after: Path, paths: Iterable[str]) -> LineChanges:
    """Return the lines that differ in some files of two folders."""
    known = tuple(paths)
    old, new = lines_at(before, known), lines_at(after, known)
    return LineChanges(_missing_from(new, old), _missing_from(old, new))


def _missing_from(here: Lines, there: Lines) -> dict[str, tuple[int, ...]]:
    """Return the lines of files here that the same file there does not hold.

    A file that is only here may hold the lines of files that are only there: it was renamed.
    """
    moved = Counter(line for path, lines in there.items() if path not in here for line in lines)
    found = {}
    for path, lines in here.items():
        left = Counter(there[path]) if path in there else moved
        numbers = []
        for number, line in enumerate(lines, 1):
            if left[line] > 0:
                left[line] -= 1
            elif line.strip():
                numbers.append(number)
        if numbers:
            found[path] = tuple(numbers)
    return found
