"""Atomic writing: a file, or several together, whole or not at all, whenever the program is stopped."""

import errno
import os
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from generator.sources.shared.files import is_plain_file

# Readers of the portal pass over hidden files.
_DRAFT: Final = ".{name}.baru"


class LinkedPathError(OSError):
    """A folder or file that is a link, or no folder or file at all; ``filename`` is its path."""


def replace_file(path: Path, content: bytes) -> None:
    """Replace the content of an existing file, which keeps its permissions.

    The content is written to a draft in the same folder first; a draft of a stopped program is overwritten.
    Raises ``OSError`` where the disk refuses; then the file is as it was.
    """
    draft = _draft_of(path)
    try:
        _write_draft(draft, content)
        draft.chmod(path.stat().st_mode)
        draft.replace(path)
    finally:
        _remove(draft)


def write_together(root: Path, contents: Mapping[str, bytes], replaced: Collection[str] = ()) -> None:
    """Write files below a folder, by path, with the folders that are missing: all of them, or none.

    ``replaced`` names those that exist and get a new content; every other one is new. Whatever stops it,
    the files and folders before are taken back. Raises ``LinkedPathError`` for a path that leads through a
    link, ``FileExistsError`` for a new file that is there already, also when it has come only now, and
    ``OSError`` where the disk refuses.
    """
    for name in contents:
        _require_plain(root, name)
        if name not in replaced and (root / name).exists():
            raise _already_there(name)
    before = {name: (root / name).read_bytes() for name in contents if name in replaced}
    written: list[str] = []
    folders: list[Path] = []
    try:
        for name, content in contents.items():
            path = root / name
            if name in before:
                replace_file(path, content)
            else:
                folders += _missing_folders(path.parent)
                path.parent.mkdir(parents=True, exist_ok=True)
                _write_new(root, name, content)
            written.append(name)
    except BaseException:
        for name in written:
            with suppress(OSError):
                replace_file(root / name, before[name]) if name in before else (root / name).unlink()
        for folder in reversed(folders):
            with suppress(OSError):
                folder.rmdir()
        raise


def _require_plain(root: Path, name: str) -> None:
    """Raise ``LinkedPathError`` for the first step that is a link, or no folder, or at the end no file."""
    path = root
    *folders, _ = steps = name.split("/")
    for depth, step in enumerate(steps):
        path /= step
        is_plain = path.is_dir() if depth < len(folders) else is_plain_file(path)
        if os.path.lexists(path) and (path.is_symlink() or not is_plain):
            raise LinkedPathError(0, os.strerror(0), "/".join(steps[: depth + 1]))


def _missing_folders(folder: Path) -> Iterable[Path]:
    """Return the folders that are not there, the outermost first."""
    return [each for each in (folder, *folder.parents) if not each.exists()][::-1]


def _already_there(name: str) -> FileExistsError:
    return FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), name)


def _write_new(root: Path, name: str, content: bytes) -> None:
    path = root / name
    draft = _draft_of(path)
    try:
        _write_draft(draft, content)
        _take_free_place(draft, path)
    except FileExistsError:
        raise _already_there(name) from None
    finally:
        _remove(draft)


def _take_free_place(draft: Path, path: Path) -> None:
    """Let a draft stand at a path where nothing stands; raise ``FileExistsError`` where something does."""
    try:
        os.link(draft, path)  # unlike renaming, this never replaces what is there
    except FileExistsError:
        raise
    except OSError:  # a disk without hard links
        path.touch(exist_ok=False)
        try:
            draft.replace(path)
        except BaseException:
            _remove(path)
            raise


def _draft_of(path: Path) -> Path:
    return path.with_name(_DRAFT.format(name=path.name))


def _write_draft(draft: Path, content: bytes) -> None:
    """Write a draft to the disk; what a stopped program or a stranger left in its place is taken away."""
    _remove(draft)  # never written through, should it be a link
    with draft.open("xb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
