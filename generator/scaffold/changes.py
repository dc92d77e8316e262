"""Changes to the files of a portal: planned, tried in memory, then written all or none."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.sources.shared.atomic_write import LinkedPathError, write_together


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
    """Write all changes, or none; a new file never takes the place of one that is there.

    Raises ``RefusedError`` for a file that is there or a folder that leads elsewhere, ``OSError`` where the
    disk refuses.
    """
    contents = {change.path: change.text.encode("utf-8") for change in changes}
    try:
        write_together(root, contents, {change.path for change in changes if change.added})
    except LinkedPathError as error:
        message = f"{error.filename} bukan folder atau berkas biasa (misalnya pintasan). Pindahkan dahulu."
        raise RefusedError(message) from None
    except FileExistsError as error:
        message = f"{error.filename} sudah ada, jadi tidak disentuh. Tidak ada yang ditulis."
        raise RefusedError(message) from None
