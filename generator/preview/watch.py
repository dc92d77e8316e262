"""What stands in the folders of a portal, so that a change shows."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

# Time of change, size and number of each file, by path.
State = dict[str, tuple[int, int, int]]


def state_of(paths: Iterable[Path]) -> State:
    """Look at files, and at folders with all that is below; nothing is opened and no link is followed.

    What is not there is left out: that a folder vanishes or comes back is a change like any other.
    """
    state: State = {}
    for path in paths:
        for each, status in _entries(path):
            state[each] = (status.st_mtime_ns, status.st_size, status.st_ino)
    return state


def _entries(path: Path) -> Iterator[tuple[str, os.stat_result]]:
    try:
        yield str(path), path.lstat()
    except OSError:
        return
    for folder, _, files in os.walk(path):
        for name in files:
            each = os.path.join(folder, name)  # noqa: PTH118 - thousands of files, twice a second
            try:
                yield each, os.lstat(each)
            except OSError:
                continue
