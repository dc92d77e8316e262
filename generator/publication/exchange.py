"""Two folders change places in one step, where the system and the disk can."""

import ctypes
import errno
import os
import sys
from pathlib import Path
from typing import Final

_OLD: Final = ".lama"
# What the system calls of Linux (renameat2) and macOS (renamex_np) take for an exchange of two names.
_HERE, _EXCHANGE, _SWAP = -100, 2, 2
_CANNOT: Final = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})


def change_places(new: Path, old: Path) -> None:
    """Exchange two folders in one step, or in two where the system or the disk can't.

    A process that is stopped between the two leaves the old folder under another name: see ``put_aside``.
    """
    if _exchange(new, old):
        return
    aside = put_aside(old)
    old.rename(aside)
    try:
        new.rename(old)
    except OSError:
        aside.rename(old)
        raise
    aside.rename(new)


def put_aside(folder: Path) -> Path:
    """Name the place where a folder stands while another takes its place in two steps."""
    return folder.with_name(folder.name + _OLD)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; ``False`` where the system or the disk can't."""
    names = os.fsencode(one), os.fsencode(other)
    if sys.platform == "linux":
        exchange = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
        arguments: tuple[bytes | int, ...] = (_HERE, names[0], _HERE, names[1], _EXCHANGE)
    elif sys.platform == "darwin":
        exchange = ctypes.CDLL(None, use_errno=True).renamex_np
        arguments = (*names, _SWAP)
    else:
        return False
    if exchange is None:
        return False
    if not exchange(*arguments):
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(one), None, str(other))
