"""A site replaced file by file, in a folder that can't change places with another."""

import os
from collections.abc import Set as AbstractSet
from pathlib import Path

from generator.publication.files import MARK, delete, is_hidden


def place_within(draft: Path, site: Path) -> None:
    """Replace a site file by file, each in one step: what pages load first, pages next, what is gone last.

    All files are on the disk of the site before the first one is replaced, so that it can't be too small.
    """
    new = (each for each in draft.rglob("*") if each.is_file() and each.name != MARK)
    files = sorted(new, key=_pages_last)
    taken = {each.relative_to(draft) for each in files}
    folders = {parent for each in taken for parent in each.parents}
    for each in files:
        target = site / each.relative_to(draft)
        _clear_way(target, site)
        target.parent.mkdir(parents=True, exist_ok=True)
        each.replace(target)
    _delete_others(site, taken | folders)


def _pages_last(path: Path) -> tuple[bool, str]:
    return path.suffix == ".html", str(path)


def _clear_way(target: Path, site: Path) -> None:
    """Delete a folder where a file will stand, and a file or link where one of its folders will."""
    if target.is_dir() and not target.is_symlink():
        delete(target)
    for parent in target.relative_to(site).parents:
        place = site / parent
        if parent != Path() and (place.is_symlink() or place.is_file()):
            place.unlink()


def _delete_others(site: Path, published: AbstractSet[Path]) -> None:
    for place, folders, names in os.walk(site):
        here = Path(place).relative_to(site)
        others = [name for name in (*folders, *names) if here / name not in published]
        folders[:] = [name for name in folders if here / name in published]
        for name in others:
            if here != Path() or not is_hidden(name):
                delete(Path(place) / name)
