"""A site replaced file by file, in a folder that can't change places with another."""

import os
from collections.abc import Collection, Mapping
from pathlib import Path

from generator.publication.files import delete, is_hidden, move_files
from generator.publication.stamps import folders_of


def replace_files(moves: Mapping[str, str], retained: Collection[str], site: Path) -> None:
    """Replace a site file by file: what pages load, then pages; then delete what is no longer published.

    ``moves`` are the new files by their paths in the site, and ``retained`` are paths of files that stay. All
    new files are on the disk of the site before the first one is replaced, so that it can't be too small.
    """
    folders: set[str] = set()
    for path in sorted(moves, key=_pages_last):
        _clear_path(site / path, site)
        move_files({path: moves[path]}, site, folders)
    published = {*moves, *retained}
    folders_of(tuple(published), published)
    _delete_others(site, published)


def _pages_last(path: str) -> tuple[bool, str]:
    return path.endswith(".html"), path


def _clear_path(target: Path, site: Path) -> None:
    """Delete a folder where a file will stand, and a file or link where one of its folders will."""
    if target.is_dir() and not target.is_symlink():
        delete(target)
    for parent in target.relative_to(site).parents:
        parent_path = site / parent
        if parent != Path() and (parent_path.is_symlink() or parent_path.is_file()):
            parent_path.unlink()


def _delete_others(site: Path, published: Collection[str]) -> None:
    for place, folders, names in os.walk(site):
        below = "" if place == str(site) else f"{Path(place).relative_to(site).as_posix()}/"
        others = [name for name in (*folders, *names) if f"{below}{name}" not in published]
        folders[:] = [name for name in folders if f"{below}{name}" in published]
        for name in others:
            if below or not is_hidden(name):
                delete(Path(place) / name)
