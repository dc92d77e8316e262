"""A tree of files that a new site is made from: the parts that it has already are left where they are.

It is the one that stood in the place of the site before the last publication, or, where folders can't change
places, the site itself.
"""

import errno
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path

from generator.publication.files import OPEN_TO_ALL, allow, delete_hidden, is_own, mark, move_files
from generator.publication.stamps import Found, Stamp, Stamps, folders_of, look

# Begins a walk through a tree, and returns what waits for its end, which may raise OSError.
Starter = Callable[[Path], Callable[[], Found]]


def walk(place: Path) -> Found:
    """Walk through a tree, and let everybody read what is in it. Raises OSError."""
    return look(place, is_opened=True)


def later(place: Path) -> Callable[[], Found]:
    """Walk through a tree when it is asked for what was found there."""
    return partial(walk, place)


class Tree:
    """A tree as it stands, held against what was noted of its parts when they were published."""

    def __init__(self, place: Path, noted: Mapping[str, Stamps], begin: Starter = later) -> None:
        """Walk through the tree once, when ``begin`` says; one that is not ours is empty."""
        self.place = place
        self._noted = noted
        self._retained: dict[str, Stamps] = {}
        self._number = 0
        self._walk: Callable[[], Found] | None = None
        with suppress(OSError):
            if is_own(place):
                self._number = os.lstat(place).st_ino
                self._walk = begin(place)

    @cached_property
    def _seen(self) -> Found | None:
        with suppress(OSError):
            return self._walk() if self._walk else None
        return None

    @property
    def is_usable(self) -> bool:
        """Whether it is ours and can be read."""
        return self._seen is not None

    @property
    def found(self) -> Found:
        """What stands in the tree."""
        return self._seen or Found({}, [])

    def keep(self, digest: str) -> tuple[str, ...]:
        """Return the paths of a part that stays as it is; none where it isn't there whole and untouched."""
        part = self._noted.get(digest, {})
        if not part.items() <= self.found.stamps.items():
            return ()
        if part:
            self._retained[digest] = part
        return tuple(part)

    def retained(self) -> dict[str, Stamp]:
        """Return the files that stay."""
        return {path: stamp for part in self._retained.values() for path, stamp in part.items()}

    def renew(self, moves: dict[str, str]) -> None:
        """Move new files in, and delete all that is neither new nor kept. Raises OSError.

        Folders are used again, also where nothing is kept: to make and remove them takes longest.
        Nothing is written into a file, for the site may have the same one under its own name.
        """
        if os.lstat(self.place).st_ino != self._number:
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE), str(self.place))
        mark(self.place)
        delete_hidden(self.place)
        retained, top = self.retained(), os.fspath(self.place)
        allow(top, os.lstat(top), OPEN_TO_ALL)
        for path in self.found.stamps:  # folder by folder, which a disk likes better than any order
            if path not in retained:
                os.unlink(f"{top}/{path}")  # noqa: PTH108 - one of many
        needed: set[str] = set()
        folders_of(retained, needed)
        folders_of(moves, needed)
        for folder in reversed(self.found.folders):
            if folder not in needed:
                os.rmdir(f"{top}/{folder}")  # noqa: PTH106
        move_files(moves, self.place, needed.intersection(self.found.folders))
