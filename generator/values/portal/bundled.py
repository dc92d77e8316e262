"""Names of the data files that the program itself brings, beside those of a portal."""

from typing import Final

# Before the path that a file would have in a portal; also the folder of such files in an installed program.
BUNDLED: Final = "bawaan/"


def is_bundled(path: str) -> bool:
    """Whether a path is that of a data file that the program brings."""
    return path.startswith(BUNDLED)


def own_path(path: str) -> str:
    """Return the path that a bundled file has where a portal has one of its own; other paths as they are."""
    return path.removeprefix(BUNDLED)
