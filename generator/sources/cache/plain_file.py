"""Safe reading and writing of the program's own files: regular files only, no links, no half-written ones."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from stat import S_ISREG
from typing import Final, Protocol

# Windows knows no links and pipes of this kind, and changes line ends unless it is told not to.
_SAFE: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_READ: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _SAFE
_WRITE: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _SAFE
_OWNER_ONLY: Final = 0o600


class Readable(Protocol):
    """What can be read."""

    def read(self, size: int = -1, /) -> bytes | None:
        """Read at most ``size`` bytes."""


@contextmanager
def opened(path: Path) -> Iterator[tuple[Readable, os.stat_result]]:
    """Open a regular file with its status; a link is not followed, and a pipe is not waited for.

    Raises OSError for all else that may stand there.
    """
    handle = os.open(path, _READ)
    status = os.fstat(handle)
    if not S_ISREG(status.st_mode):
        os.close(handle)
        message = "not a regular file"
        raise OSError(message)
    with os.fdopen(handle, "rb", buffering=0) as stream:
        yield stream, status


def write_whole(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file for its owner alone, to a draft next to it that then replaces it in one step.

    Raises OSError, and leaves no draft then.
    """
    draft = path.with_name(f"{path.name}.{token_hex(4)}")
    handle = os.open(draft, _WRITE, _OWNER_ONLY)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(pieces)
        draft.replace(path)
    finally:
        with suppress(OSError):
            draft.unlink()
