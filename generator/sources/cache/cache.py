"""A cache on disk of bytes by name. Whatever is wrong with an entry, it is read as missing.

Each entry is signed (HMAC-SHA-256) with a secret of the user, together with its kind, its name, its size and
the Python that wrote it. Of an entry that somebody else wrote, cut, lengthened or renamed, only the signature
is read.
"""

import hmac
import os
import re
import sys
import time
import zlib
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from stat import S_ISDIR
from typing import Final

from generator.sources.cache.plain_file import opened, write_whole
from generator.sources.cache.signing_key import secret

_DIGEST: Final = sha256().digest_size
_HEAD: Final = 2 * _DIGEST
# Another Python may parse, pack and compile otherwise, so its entries are not used.
_MADE_BY: Final = f"{sys.version} {zlib.ZLIB_RUNTIME_VERSION}"
_DAY: Final = 86_400
# Nobody has asked for such an entry for so long.
_LONGEST_UNUSED: Final = 90 * _DAY
_ENTRY: Final = re.compile(r"[0-9a-f]{64}")
# Drafts of builds that were killed, and entries of earlier versions of this program.
_LITTER: Final = re.compile(r"(?:templat-\w+-)?[0-9a-f]{64}[-.].+")


@dataclass(frozen=True, slots=True)
class Cache:
    """Entries of one kind in a folder that may be missing and may be deleted at any time.

    It can be pickled, with its secret, for worker processes. No method raises for what is on the disk or for
    what the disk refuses.
    """

    folder: Path
    kind: str
    secret: bytes = field(repr=False)

    def read(self, name: str) -> bytes | None:
        """Return the content of an entry, or ``None`` where there is none that this user's program wrote."""
        return self.read_entry(self._title(name))

    def read_entry(self, title: bytes) -> bytes | None:
        """Return the content of the entry of a title (32 bytes, its file's name), or ``None``."""
        path = self.folder / title.hex()
        with suppress(OSError):
            if not _is_real(self.folder):
                return None
            with opened(path) as (stream, status):
                size, head = status.st_size - _HEAD, stream.read(_HEAD) or b""
                seal, digest = head[:_DIGEST], head[_DIGEST:]
                if not hmac.compare_digest(seal, self._seal(title, max(size, 0), digest)):
                    return None
                content = stream.read(size) or b""
            if sha256(content).digest() == digest:
                _note_use(path, status.st_mtime)
                return content
        return None

    def write(self, name: str, content: bytes) -> None:
        """Write an entry, replacing one of the same name; without effect where the disk refuses."""
        self.write_entry(self._title(name), content)

    def write_entry(self, title: bytes, content: bytes) -> None:
        """Write the entry of a title, as `write` does."""
        digest = sha256(content).digest()
        with suppress(OSError):
            _make(self.folder)
            if _is_real(self.folder):
                seal = self._seal(title, len(content), digest)
                write_whole(self.folder / title.hex(), [seal, digest, content])

    def _title(self, name: str) -> bytes:
        return sha256(f"{self.kind}\0{_MADE_BY}\0{name}".encode("utf-8", "surrogatepass")).digest()

    def _seal(self, title: bytes, size: int, digest: bytes) -> bytes:
        return hmac.digest(self.secret, title + size.to_bytes(8, "big") + digest, "sha256")


def open_cache(folder: Path, kind: str) -> Cache:
    """Open the cache of one kind in a folder like ``.cache/grafik``, which may be missing.

    Its secret is never read from the folder that holds ``.cache``, or from the working tree around it.
    """
    return Cache(folder, kind, secret(folder.absolute().parent.parent))


def prune(folder: Path) -> None:
    """Delete entries unused for 90 days, and drafts of killed builds after a day. Never raises."""
    with suppress(OSError):
        if _is_real(folder):
            _delete_old(folder)


def _delete_old(folder: Path) -> None:
    now = time.time()
    with os.scandir(folder) as entries:
        for entry in entries:
            with suppress(OSError):
                longest = _longest_unused(entry.name)
                if longest and entry.is_file(follow_symlinks=False) and now - entry.stat().st_mtime > longest:
                    Path(entry).unlink()


def _longest_unused(name: str) -> int:
    """Return how many seconds a file of that name may be unused, or 0 for a file that is no entry."""
    if _ENTRY.fullmatch(name):
        return _LONGEST_UNUSED
    return _DAY if _LITTER.fullmatch(name) else 0


def _make(folder: Path) -> None:
    """Make a folder and the one that holds it, but nothing behind a link."""
    if not folder.parent.is_symlink():
        folder.mkdir(parents=True, exist_ok=True)


def _is_real(folder: Path) -> bool:
    """Whether a folder is where it seems to be: neither it nor the one that holds it is a link."""
    return all(S_ISDIR(each.lstat().st_mode) for each in (folder.parent, folder))


def _note_use(path: Path, noted: float) -> None:
    """Let an entry look as new as its last use, to the day."""
    if time.time() - noted > _DAY:
        with suppress(OSError):
            os.utime(path)
