"""The secret that this user's cache entries are signed with.

It lies in the user's own folder, never in a portal: a contribution, an archive or another user's folder can
bring files, but not the secret that they would have to be signed with.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from secrets import token_bytes
from stat import S_ISDIR, S_IWGRP, S_IWOTH
from typing import Final

from generator.sources.cache.plain_file import opened, write_whole

_SIZE: Final = 32
_ACCESS_OF_OTHERS: Final = 0o077
_IS_WINDOWS: Final = os.name == "nt"


def secret(holder: Path) -> bytes:
    """Return the user's secret for the caches below ``holder``, 32 bytes; it is created on first use.

    Where it can't be stored safely, or would be stored in the portal itself, a secret of this process is
    returned: its entries are of use to no other process.
    """
    with suppress(OSError, RuntimeError):
        folder = user_state_folder(os.environ, is_windows=_IS_WINDOWS)
        if folder and not _lies_within(folder, _portal_root(holder)):
            return _read(folder) or _create(folder) or _process_secret()
    return _process_secret()


def user_state_folder(environment: Mapping[str, str], *, is_windows: bool = False) -> Path | None:
    """Return the user's own folder for the state of this program, ``None`` where the system has none.

    Raises RuntimeError where nobody knows the user's home.
    """
    configured = Path(environment.get("LOCALAPPDATA" if is_windows else "XDG_STATE_HOME", ""))
    if not configured.is_absolute() and not is_windows:
        configured = Path("~/.local/state").expanduser()
    return configured / "kinerja-terbuka" if configured.is_absolute() else None


def _portal_root(holder: Path) -> Path:
    """Return the folder that a portal's files come with: ``holder``, or the working tree of git around it."""
    whole = holder.resolve()
    return next((each for each in (whole, *whole.parents) if (each / ".git").exists()), whole)


def _lies_within(folder: Path, root: Path) -> bool:
    """Whether a folder lies within another; compares inodes, for names may differ by capitals and links."""
    resolved = folder.resolve()
    around = (resolved, *resolved.parents)
    if not root.exists():
        return root in around
    return any(each.exists() and each.samefile(root) for each in around)


def _read(folder: Path) -> bytes | None:
    """Read the secret if nobody but the user can have written or read it, else return ``None``."""
    with suppress(OSError):
        if not _is_private(folder):
            return None
        with opened(folder / "kunci") as (stream, status):
            if _IS_WINDOWS or (status.st_uid == os.geteuid() and not status.st_mode & _ACCESS_OF_OTHERS):
                key = stream.read(_SIZE + 1)
                return key if key and len(key) == _SIZE else None
    return None


def _create(folder: Path) -> bytes | None:
    """Create and read the secret; of two programs that do so at once, both use the one written last."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    if not _is_private(folder):
        return None
    write_whole(folder / "kunci", [token_bytes(_SIZE)])
    return _read(folder)


def _is_private(folder: Path) -> bool:
    status = folder.lstat()
    if not S_ISDIR(status.st_mode):
        return False
    return _IS_WINDOWS or (status.st_uid == os.geteuid() and not status.st_mode & (S_IWGRP | S_IWOTH))


@lru_cache(maxsize=1)
def _process_secret() -> bytes:
    return token_bytes(_SIZE)
