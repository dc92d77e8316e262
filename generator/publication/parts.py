"""Finished parts of a site, written into a folder of their own below it until the rest has been built."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

# Hidden, so that a site builder that empties its folder leaves it alone.
FOLDER: Final = ".kantor"


def write_part(site: Path, files: Iterable[tuple[str, memoryview | bytes]]) -> tuple[str, ...]:
    """Write the files of a part, and return their paths in the site. Raises OSError where the disk refuses.

    A file that stands there already is another name of one in the old site, and is not written into.
    """
    paths: list[str] = []
    folders: set[Path] = set()
    for path, content in files:
        target = site / FOLDER / path
        if target.parent not in folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            folders.add(target.parent)
        target.unlink(missing_ok=True)
        target.write_bytes(content)
        paths.append(path)
    return tuple(paths)


def join_parts(site: Path) -> None:
    """Move all parts to their places in the site. Raises OSError where the disk refuses."""
    parts = site / FOLDER
    if parts.is_dir():
        _merge(parts, site)


def _merge(source: Path, target: Path) -> None:
    """Move what is in one folder into another: a whole folder in one step where there is none yet."""
    with os.scandir(source) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            place = target / entry.name
            if entry.is_dir(follow_symlinks=False) and place.is_dir():
                _merge(Path(entry), place)
            else:
                Path(entry).replace(place)
    source.rmdir()
