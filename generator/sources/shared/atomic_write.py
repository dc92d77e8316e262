"""Files of the portal written anew: whole or not at all, whenever the program is stopped."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

# Readers of the portal pass over hidden files.
_DRAFT: Final = ".{name}.baru"


def replace_file(path: Path, content: bytes) -> None:
    """Put ``content`` in the place of a file, which keeps its permissions.

    It is written beside the file first. A draft that a stopped program left is written over. Raises
    ``OSError`` where the disk refuses; then the file is as it was.
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
