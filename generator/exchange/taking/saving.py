"""Writing of what a workbook changes: all of its files, or none."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.sources.shared.atomic_write import replace_file
from generator.sources.shared.files import is_plain_file


class LinkedPathError(OSError):
    """A folder or file that is a link, so that what is written might leave the portal."""


def save(root: Path, drafts: Mapping[str, bytes]) -> None:
    """Write the new bytes of files below ``root``; new ones with their folders.

    Each is written beside and renamed. Where the disk refuses one, those written before are put back, and
    OSError is raised.
    """
    for name in drafts:
        _require_plain(root, name)
    written: dict[Path, bytes | None] = {}
    try:
        for name, content in drafts.items():
            path = root / name
            before = path.read_bytes() if path.exists() else None
            if before is None:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.touch(exist_ok=False)
            written[path] = before
            replace_file(path, content)
    except OSError:
        for path, before in written.items():
            _put_back(path, before)
        raise


def _put_back(path: Path, before: bytes | None) -> None:
    if before is None:
        path.unlink(missing_ok=True)
    else:
        replace_file(path, before)


def _require_plain(root: Path, name: str) -> None:
    """Refuse a path that leads through a link, or to what is no plain file."""
    for step in _steps(root, name):
        if step.is_symlink() or (step.exists() and not step.is_dir() and not is_plain_file(step)):
            raise LinkedPathError(0, os.strerror(0), name)


def _steps(root: Path, name: str) -> Iterator[Path]:
    path = root
    for part in name.split("/"):
        path /= part
        yield path
