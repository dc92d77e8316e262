"""All caches of a portal as one file: taken along from a machine that one trusts to another.

An entry is packed without its seal, for the secret never leaves its user; whoever unpacks it seals it anew.
So what is unpacked is believed as what this user's program has written itself, and judgements among it can do
what programs can: only a file that the trusted branch of one's own portal has made may be unpacked.
"""

import os
import re
import tarfile
import time
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Final

from generator.sources.cache.cache import Cache, open_cache
from generator.sources.cache.folders import CACHES

_FOLDERS: Final = {folder.name: folder for folder in CACHES}
_MEMBER: Final = re.compile(rf"({'|'.join(_FOLDERS)})/([0-9a-f]{{64}})")
# Builds note the use of an entry to the day, and one is made every day.
_LONGEST_UNUSED: Final = 3 * 86_400
_LARGEST_ENTRY: Final = 1_000_000_000


def pack_caches(root: Path, target: Path) -> int:
    """Write the entries of all caches that were used of late into a new file; return how many.

    Only entries that verify are taken. Raises OSError where the file can't be written.
    """
    count = 0
    with tarfile.open(target, "w") as archive:
        for name, folder in _FOLDERS.items():
            cache = open_cache(root / folder, "")
            for title, used in _recent(root / folder):
                content = cache.read_entry(bytes.fromhex(title))
                if content is not None:
                    member = tarfile.TarInfo(f"{name}/{title}")
                    member.size, member.mtime = len(content), int(used)
                    archive.addfile(member, BytesIO(content))
                    count += 1
    return count


def unpack_caches(root: Path, source: Path) -> int:
    """Put the entries of a packed file into the caches of the portal in ``root``; return how many.

    What is no entry is passed over. Raises OSError or ``tarfile.TarError`` for a file that can't be read;
    what was unpacked before stays.
    """
    caches = {name: open_cache(root / folder, "") for name, folder in _FOLDERS.items()}
    count = 0
    with tarfile.open(source, "r:") as archive:
        for member in archive:
            match = _MEMBER.fullmatch(member.name)
            if match and member.isfile() and member.size <= _LARGEST_ENTRY:
                content = archive.extractfile(member)
                if content is not None:
                    _put(caches[match[1]], match[2], content.read(), member.mtime)
                    count += 1
    return count


def _recent(folder: Path) -> Iterator[tuple[str, float]]:
    """Yield the names of entries that were used of late, with the time of their last use as noted."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            used = entry.stat(follow_symlinks=False).st_mtime
            if _MEMBER.fullmatch(f"{folder.name}/{entry.name}") and time.time() - used <= _LONGEST_UNUSED:
                yield entry.name, used


def _put(cache: Cache, title: str, content: bytes, used: float) -> None:
    cache.write_entry(bytes.fromhex(title), content)
    # Packed and unpacked again, an entry that nobody uses must still grow old.
    with suppress(OSError):
        os.utime(cache.folder / title, (min(used, time.time()),) * 2)
