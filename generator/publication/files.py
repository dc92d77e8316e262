"""Files and folders of a site."""

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Final

# A file in every folder that this program makes, by which it recognises them.
MARK: Final = ".kinerja-terbuka"
_MARK_TEXT: Final = (
    "Folder ini dibuat oleh Kinerja Terbuka. Seluruh isinya diganti setiap kali portal dibangun;\n"
    "simpan berkas lain di tempat lain.\n"
)
# What sites have that were made before there was a mark.
_UNMARKED_SITE_FILES: Final = ("404.html", "assets/portal.css", "data/SHA256SUMS")
READ_BY_ALL: Final = 0o644
OPEN_TO_ALL: Final = 0o755


def is_hidden(name: str) -> bool:
    """Whether operators or the disk keep something in a site that is not for readers."""
    return name.startswith(".") or name == "lost+found"


def mark(folder: Path) -> None:
    """Write the mark by which this program recognises its own folder."""
    (folder / MARK).write_text(_MARK_TEXT, "utf-8")


def is_own(folder: Path) -> bool:
    """Whether this program made a folder."""
    note = folder / MARK
    if note.is_file() and not note.is_symlink():
        return True
    return all((folder / name).is_file() for name in _UNMARKED_SITE_FILES)


def delete(path: Path) -> None:
    """Delete a file, a link, or a folder with all that is in it."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def delete_own(folder: Path) -> None:
    """Delete a folder that this program made, its mark last; what can't be deleted is left for later."""
    with suppress(OSError):
        for entry in folder.iterdir():
            if entry.name != MARK:
                delete(entry)
        (folder / MARK).unlink(missing_ok=True)
        folder.rmdir()


def delete_hidden(folder: Path) -> None:
    """Delete what operators keep in a site, but for the mark: the site that followed has it now."""
    for entry in folder.iterdir():
        if is_hidden(entry.name) and entry.name != MARK:
            delete(entry)


def allow(path: str, status: os.stat_result, mode: int) -> None:
    """Let a web server, which is another user, read what this user's files are closed for by default."""
    if status.st_mode & mode != mode:
        os.chmod(path, status.st_mode & 0o7777 | mode)  # noqa: PTH101 - a path for each of many files takes long


def move_files(moves: dict[str, str], tree: Path, folders: set[str]) -> None:
    """Move files to their paths in a tree; ``folders`` are those it has, and gains those it is given.

    Raises OSError where the disk refuses.
    """
    top = os.fspath(tree)
    for path, source in moves.items():
        make_folder(top, path.rpartition("/")[0], folders)
        os.replace(source, f"{top}/{path}")  # noqa: PTH105


def make_folder(top: str, folder: str, known: set[str]) -> None:
    """Make a folder below ``top``, and those that it is in, readable by all, unless they are ``known``."""
    if not folder or folder in known:
        return
    make_folder(top, folder.rpartition("/")[0], known)
    path = f"{top}/{folder}"
    with suppress(FileExistsError):
        os.mkdir(path)  # noqa: PTH102
    allow(path, os.lstat(path), OPEN_TO_ALL)
    known.add(folder)
