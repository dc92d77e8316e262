"""Files and folders of a site."""

import shutil
from pathlib import Path
from typing import Final

# A file in every folder that this program makes, by which it recognises them.
MARK: Final = ".kinerja-terbuka"


def is_hidden(name: str) -> bool:
    """Whether operators or the disk keep something in a site that is not for readers."""
    return name.startswith(".") or name == "lost+found"


def delete(path: Path) -> None:
    """Delete a file, a link, or a folder with all that is in it."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()
