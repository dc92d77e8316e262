"""States of files and folders, compared to notice changes."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from stat import S_ISDIR
from typing import Final

# Time of change, size and number of each file, by path.
State = dict[str, tuple[int, int, int]]


# Lock files of programs beside a file that is open in them.
_LOCKS: Final = re.compile(r"\.~lock\..*|~\$.*|\..*\.sw[a-z]")


def state_of(paths: Iterable[Path], passed_over: str = "") -> State:
    """Return the state of files, and of folders with all that is below; no file is opened, no link followed.

    What does not exist is left out: that a folder vanishes or comes back is a change like any other. The
    folder ``passed_over`` is left out too.
    """
    return {
        file_path: file_state for path in paths for file_path, file_state in _entries(str(path), passed_over)
    }


def below(state: State, folder: str) -> State:
    """Return the part of a state that is of a folder and what is below it."""
    return {
        path: of_file
        for path, of_file in state.items()
        if path == folder or path.startswith(f"{folder}{os.sep}")
    }


def _entries(path: str, passed_over: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    if path == passed_over:
        return
    try:
        status = os.lstat(path)
    except OSError:
        return
    if not S_ISDIR(status.st_mode):
        yield path, (status.st_mtime_ns, status.st_size, status.st_ino)
        return
    yield path, (0, 0, status.st_ino)  # the state of its files stands below
    for name in _names(path):
        if not _LOCKS.fullmatch(name):
            yield from _entries(os.path.join(path, name), passed_over)  # noqa: PTH118 - thousands of files, often


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - as above
    except OSError:
        return []
