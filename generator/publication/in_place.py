"""A site replaced file by file, in a folder that can't change places with another."""

import os
from collections.abc import Set as AbstractSet
from pathlib import Path

from generator.publication.files import MARK, delete, is_hidden


def replace_files(draft: Path, site: Path) -> None:
    """Replace a site file by file: what pages load, then pages; then delete what is no longer published.

    All files are on the disk of the site before the first one is replaced, so that it can't be too small.
    """
    new_files = (file for file in draft.rglob("*") if file.is_file() and file.name != MARK)
    files = sorted(new_files, key=_pages_last)
    published = {file.relative_to(draft) for file in files}
    folders = {parent for file in published for parent in file.parents}
    for file in files:
        target = site / file.relative_to(draft)
        _clear_path(target, site)
        target.parent.mkdir(parents=True, exist_ok=True)
        file.replace(target)
    _delete_others(site, published | folders)


def _pages_last(path: Path) -> tuple[bool, str]:
    return path.suffix == ".html", str(path)


def _clear_path(target: Path, site: Path) -> None:
    """Delete a folder where a file will stand, and a file or link where one of its folders will."""
    if target.is_dir() and not target.is_symlink():
        delete(target)
    for parent in target.relative_to(site).parents:
        parent_path = site / parent
        if parent != Path() and (parent_path.is_symlink() or parent_path.is_file()):
            parent_path.unlink()


def _delete_others(site: Path, published: AbstractSet[Path]) -> None:
    for place, folders, names in os.walk(site):
        here = Path(place).relative_to(site)
        others = [name for name in (*folders, *names) if here / name not in published]
        folders[:] = [name for name in folders if here / name in published]
        for name in others:
            if here != Path() or not is_hidden(name):
                delete(Path(place) / name)
