"""Where a fact was written: file, line and column, so that every value can be traced to its cell."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A location in a file of the portal, counted as Excel counts.

    ``path`` is relative to the portal's root with forward slashes; ``line`` and ``column`` start
    at 1, and 0 stands for "the whole file" or "the whole row"; ``field`` is the header or key.
    """

    path: str
    line: int = 0
    column: int = 0
    field: str = ""

    def __str__(self) -> str:
        """Write the place as people read it: file, row, and column (or key, in a file without columns)."""
        words = [self.path]
        if self.line:
            words.append(f"baris {self.line}")
        if self.field:
            words.append(f"{'kolom' if self.path.endswith('.csv') else 'isian'} {self.field}")
        return ", ".join(words)
