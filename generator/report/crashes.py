"""Messages for errors that no check has foreseen, in a file of the portal or in the program."""

import errno
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_PROGRAM: Final = Path(__file__).parents[1]
_FULL: Final = "Ruang penyimpanan penuh. Hapus yang tidak diperlukan, lalu ulangi."


def crash_message(error: BaseException, root: Path) -> str:
    """Return a message that says where an error occurred and what to do; ``root`` is the portal's folder."""
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return _FULL
    if isinstance(error, OSError) and error.filename:
        name = _below(root, str(error.filename)) or str(error.filename)
        return f"{name} tidak dapat dibuka; periksa apakah ada dan izinnya."
    reason = f"{type(error).__name__}: {error}".removesuffix(": ")
    for file, line in _places(error):
        if name := _below(root, file):
            return (
                f"{name} baris {line} tidak dapat dipakai ({reason}). "
                "Perbaiki, atau kembalikan isinya yang lama."
            )
    file, line = next(_places(error), ("", 0))
    return (
        f"Ada kesalahan di dalam program ({Path(file).name} baris {line}, {reason}). Kembalikan perubahan "
        "terakhir, dan laporkan kalimat ini kepada pengelola program."
    )


def _places(error: BaseException) -> Iterator[tuple[str, int]]:
    """Yield file and line of an error and of its traceback, the innermost first."""
    named, line = getattr(error, "filename", None), getattr(error, "lineno", None)
    if isinstance(named, str) and isinstance(line, int):
        yield named, line
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        yield frame.filename, frame.lineno or 0


def _below(root: Path, file: str) -> str:
    """Name a file from the portal's folder; empty for files elsewhere and for the program's own."""
    path = Path(file)
    if not path.is_relative_to(root) or path.is_relative_to(_PROGRAM):
        return ""
    name = path.relative_to(root)
    return "" if name.parts[0].startswith(".") else name.as_posix()
