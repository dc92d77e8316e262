"""Two folders change places in one step, where the system and the disk can."""

import ctypes
import errno
import os
import sys
from pathlib import Path
from typing import Final

_BACKUP_SUFFIX: Final = ".lama"
# What the system calls of Linux (renameat2) and macOS (renamex_np) take for an exchange of two names.
_CURRENT_FOLDER, _EXCHANGE, _SWAP = -100, 2, 2
_UNSUPPORTED: Final = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})


def swap_folders(new: Path, old: Path) -> None:
    """Exchange two folders in one step, or in two where the system or the disk can't.

    A process that is stopped between the two leaves the old folder under another name: see `backup_path`.
    """
    if _exchange(new, old):
        return
    backup = backup_path(old)
    old.rename(backup)
    try:
        new.rename(old)
    except OSError:
        backup.rename(old)
        raise
    backup.rename(new)


def backup_path(folder: Path) -> Path:
    """Return the path of a folder while another one replaces it in two steps."""
    return folder.with_name(folder.name + _BACKUP_SUFFIX)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; ``False`` where the system or the disk can't."""
    names = os.fsencode(one), os.fsencode(other)
    if sys.platform == "linux":
        exchange = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
        arguments: tuple[bytes | int, ...] = (_CURRENT_FOLDER, names[0], _CURRENT_FOLDER, names[1], _EXCHANGE)
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
    if number in _UNSUPPORTED:
        return False
    raise OSError(number, os.strerror(number), str(one), None, str(other))
