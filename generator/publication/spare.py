"""The place of the spare tree: the site before the one that is published, kept to make the next one from.

It is a cache: it may be deleted at any time, and there is none where the disk can't move it to the site.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from generator.publication.files import MARK, delete_hidden, delete_own, is_own
from generator.sources.cache.folders import SITE_CACHE

_NAME: Final = "cadangan"
_PROBE: Final = ".uji"


@contextmanager
def spare_place(root: Path, site: Path, draft: Path) -> Iterator[Path | None]:
    """Hold the place of the spare tree of a portal for one build; ``None`` where there can't be one.

    There is one for a portal, whichever folder it is published in: of two builds at once the second has none.
    """
    handle = _held(root, site, draft)
    try:
        yield root.resolve() / SITE_CACHE / _NAME if handle is not None else None
    finally:
        if handle is not None:
            os.close(handle)


def put_away(old: Path, place: Path) -> bool:
    """Let a tree that was the site be the spare one; whether it is. What can't be, is deleted later."""
    try:
        if old != place:
            if place.is_symlink() or (place.exists() and not is_own(place)):
                return False
            if place.exists():
                delete_own(place)
            old.rename(place)
        delete_hidden(place)
    except OSError:
        return False
    return True


if sys.platform == "win32":  # pragma: no cover - Windows locks no folders

    def _held(root: Path, site: Path, draft: Path) -> int | None:  # noqa: ARG001
        return None

else:
    import fcntl

    def _held(root: Path, site: Path, draft: Path) -> int | None:
        """Lock the folder of the spare tree, if files can be moved there; else return ``None``."""
        home = root.resolve() / SITE_CACHE
        # Nothing is made or moved behind a link, or around the site itself.
        if home.parent.is_symlink() or site.is_relative_to(home) or home.is_relative_to(site):
            return None
        handle = None
        try:
            home.mkdir(parents=True, exist_ok=True)
            if home.is_symlink() or (home / _NAME).is_symlink():
                return None
            handle = os.open(home, os.O_RDONLY | os.O_DIRECTORY)
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            # A disk that lets a file have a name in both places lets folders change places, too.
            probe = home / _PROBE
            probe.unlink(missing_ok=True)
            os.link(draft / MARK, probe)
            probe.unlink()
        except OSError:
            if handle is not None:
                with suppress(OSError):
                    os.close(handle)
            return None
        return handle
