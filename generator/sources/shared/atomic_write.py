"""Atomic replacement of a file: written whole or not at all, whenever the program is stopped."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

# Readers of the portal pass over hidden files.
_DRAFT: Final = ".{name}.baru"


def replace_file(path: Path, content: bytes) -> None:
    """Replace the content of an existing file, which keeps its permissions.

    The content is written to a draft in the same folder first; a draft of a stopped program is overwritten.
    Raises ``OSError`` where the disk refuses; then the file is as it was.
    """
    draft = path.with_name(_DRAFT.format(name=path.name))
    with suppress(FileNotFoundError):
        draft.unlink()  # never written through, should it be a link
    try:
        with draft.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        draft.chmod(path.stat().st_mode)
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        raise
