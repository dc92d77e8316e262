"""Finished parts of a new site wait in a hidden folder below it until the rest has been built."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from generator.publication.files import READ_BY_ALL, allow, delete, move_files
from generator.publication.stamps import Stamp, Stamps, stamp_of

# Hidden, so that a site builder that empties its folder leaves it alone.
FOLDER: Final = ".kantor"


class WaitingParts:
    """The files of parts, side by side under numbers, so that no folder is made that is not needed at last.

    For to remove a folder costs a busy disk more than to write ten files.
    """

    def __init__(self, site: Path) -> None:
        """Begin with nothing."""
        self._folder = site / FOLDER
        self._number = 0
        # Where each file waits, by its path in the site.
        self.moves: dict[str, str] = {}

    def write(self, files: Iterable[tuple[str, memoryview | bytes]]) -> tuple[str, ...]:
        """Write the files of a part, and return their paths in the site. Raises OSError."""
        moves: dict[str, str] = {}
        for path, content in files:
            moves[path] = self._next_place()
            with open(moves[path], "xb") as stream:  # noqa: PTH123 - one of ten thousands
                stream.write(content)
        self.moves |= moves
        return tuple(moves)

    def store(self, pieces: Iterable[bytes]) -> Path:
        """Write a file that is copied into the site from where it waits. Raises OSError."""
        place = Path(self._next_place())
        with place.open("xb") as stream:
            stream.writelines(pieces)
        return place

    def link(self, part: Stamps, site: Path) -> bool:
        """Give the files of a part of an old site a second name; whether all are still what they were."""
        moves: dict[str, str] = {}
        with suppress(OSError):
            for path, stamp in part.items():
                source, moves[path] = f"{site}/{path}", self._next_place()
                os.link(source, moves[path], follow_symlinks=False)
                if stamp_of(moves[path]) != stamp:
                    return False
            self.moves |= moves
            return bool(part)
        return False

    def stamps(self) -> dict[str, Stamp]:
        """Return the stamp of each file by its path, and let everybody read it. Raises OSError."""
        stamps: dict[str, Stamp] = {}
        for path, place in self.moves.items():
            status = os.lstat(place)
            allow(place, status, READ_BY_ALL)
            stamps[path] = status.st_size, status.st_mtime_ns, status.st_ino
        return stamps

    def join(self, site: Path) -> None:
        """Move all files to their places in the site. Raises OSError where the disk refuses."""
        move_files(self.moves, site, set())
        self.clear()

    def clear(self) -> None:
        """Delete the folder that files waited in."""
        if self._folder.is_dir():
            delete(self._folder)

    def _next_place(self) -> str:
        if not self._number:  # a stopped build may have left something there
            self.clear()
            self._folder.mkdir(parents=True)
        self._number += 1
        return f"{self._folder}/{self._number}"
