"""Changes to the files of a portal: planned, tried in memory, then written all or none."""

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.sources.shared.atomic_write import replace_file

# Readers of the portal pass over hidden files.
_DRAFT: Final = ".{name}.baru"


class RefusedError(Exception):
    """Nothing was written; the message is for people, in Indonesian, and says what to do."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file as it is to be: a new one, or an existing one with ``added`` (what is new in it, in words)."""

    path: str
    text: str
    added: str = ""

    @property
    def message(self) -> str:
        """What was done, in a line."""
        return f"{self.path}: {self.added}" if self.added else self.path


def write_changes(root: Path, changes: Sequence[Change]) -> None:
    """Write all changes; where one can't be written, those before it are taken back.

    A new file never takes the place of one that has come meanwhile. Raises ``RefusedError`` for a file that
    is there or a folder that leads elsewhere, ``OSError`` where the disk refuses.
    """
    _require_own_folders(root, changes)
    taken_back: list[tuple[Path, bytes | None]] = []
    made: list[Path] = []
    try:
        for change in changes:
            file = root / change.path
            taken_back.append((file, file.read_bytes() if change.added else None))
            if change.added:
                replace_file(file, change.text.encode("utf-8"))
            else:
                made += _folders_made(file.parent)
                _write_new(file, change.text.encode("utf-8"))
    except BaseException:
        _restore(taken_back[:-1], made)
        raise


def _require_own_folders(root: Path, changes: Iterable[Change]) -> None:
    for change in changes:
        file = root / change.path
        if not change.added and os.path.lexists(file):
            message = f"{change.path} sudah ada, jadi tidak disentuh. Tidak ada yang ditulis."
            raise RefusedError(message)
        steps = [root.joinpath(*Path(change.path).parts[:depth]) for depth in range(1, len(file.parts) + 1)]
        for step in dict.fromkeys(steps):
            is_odd = step.is_symlink() or (step.exists() and step != file and not step.is_dir())
            if is_odd:
                name = step.relative_to(root).as_posix()
                message = f"{name} bukan folder biasa (pintasan atau berkas). Pindahkan dahulu."
                raise RefusedError(message)


def _folders_made(folder: Path) -> list[Path]:
    """Make a folder with those above it; return what was not there, the innermost last."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing[::-1]


def _write_new(file: Path, content: bytes) -> None:
    draft = file.with_name(_DRAFT.format(name=file.name))
    with suppress(FileNotFoundError):
        draft.unlink()
    try:
        with draft.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        _take_free_place(draft, file)
    finally:
        with suppress(OSError):
            draft.unlink()


def _take_free_place(draft: Path, file: Path) -> None:
    try:
        os.link(draft, file)  # unlike renaming, this never replaces what is there
    except FileExistsError:
        message = f"{file.name} baru saja dibuat oleh program lain. Tidak ada yang ditulis."
        raise RefusedError(message) from None
    except OSError:  # a disk without hard links
        draft.rename(file)


def _restore(files: Iterable[tuple[Path, bytes | None]], folders: Sequence[Path]) -> None:
    for file, before in files:
        with suppress(OSError):
            if before is None:
                file.unlink()
            else:
                replace_file(file, before)
    for folder in reversed(folders):
        with suppress(OSError):
            folder.rmdir()
