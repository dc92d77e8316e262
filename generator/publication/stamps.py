"""What stands in a folder: its files, each with a stamp by which a change of it is noticed."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

from generator.publication.files import OPEN_TO_ALL, READ_BY_ALL, allow, is_hidden

# Size, time of the last change and number on the disk of a file.
Stamp = tuple[int, int, int]
Stamps = Mapping[str, Stamp]


class Found(NamedTuple):
    """All that is no folder, by its path, and the folders, each after the one that it is in."""

    stamps: dict[str, Stamp]
    folders: list[str]


def look(folder: Path, *, hidden: Iterable[str] = (), is_opened: bool = False) -> Found:
    """Walk through a folder once. Of what is hidden at its top only the entries named ``hidden`` are seen.

    ``is_opened`` lets everybody read what is seen. Raises OSError where the disk refuses.
    """
    top, seen = os.fspath(folder), frozenset(hidden)
    found = Found({}, [])
    waiting = [""]
    while waiting:
        below = waiting.pop()
        # Strings and this one loop, for a portal has some ten thousand folders.
        with os.scandir(f"{top}/{below}") as entries:
            for entry in entries:
                if not below and is_hidden(entry.name) and entry.name not in seen:
                    continue
                path = f"{below}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    found.folders.append(path)
                    waiting.append(f"{path}/")
                    if is_opened:
                        allow(entry.path, entry.stat(follow_symlinks=False), OPEN_TO_ALL)
                else:
                    status = entry.stat(follow_symlinks=False)
                    found.stamps[path] = (status.st_size, status.st_mtime_ns, status.st_ino)
                    if is_opened and S_ISREG(status.st_mode):
                        allow(entry.path, status, READ_BY_ALL)
    return found


def stamp_of(path: str) -> Stamp:
    """Return the stamp of one file. Raises OSError where there is none."""
    status = os.lstat(path)
    return status.st_size, status.st_mtime_ns, status.st_ino


def folders_of(paths: Iterable[str], folders: set[str]) -> None:
    """Add to ``folders`` all those that files are in, by their paths."""
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
