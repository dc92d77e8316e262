"""What was made once is kept, and need not be made again while it would come out the same."""

import os
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Final

# Makes something, or finds what was made of the same description before.
Keep = Callable[[str, Callable[[], bytes]], bytes]
_DIGEST: Final = sha256().digest_size


def fresh(_: str, make: Callable[[], bytes]) -> bytes:
    """Make anew; nothing is kept."""
    return make()


@cache
def maker(module: str, library: str) -> str:
    """Describe what makes a file: our module as it is written, and the version of the library."""
    return f"{library} {version(library)} {Path(module).read_text('utf-8')}"


def kept_in(folder: Path) -> Keep:
    """Keep files in a folder that may be missing and may be deleted at any time.

    Each is found by the digest of its description, and begins with its own digest: half a file is none.
    """

    def keep(told: str, make: Callable[[], bytes]) -> bytes:
        path = folder / sha256(told.encode("utf-8", "backslashreplace")).hexdigest()
        if path.is_file():
            found = path.read_bytes()
            if sha256(found[_DIGEST:]).digest() == found[:_DIGEST]:
                return found[_DIGEST:]
        made = make()
        folder.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(f".{os.getpid()}")
        draft.write_bytes(sha256(made).digest() + made)
        draft.replace(path)
        return made

    return keep
