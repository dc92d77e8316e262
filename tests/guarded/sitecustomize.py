"""Closes this repository's own portal to tests of the program, also in the Python programs that they start.

Python runs this file by itself where it finds it on its path, so it imports nothing of the project.
"""

import os
import sys
from pathlib import Path
from typing import Final

ROOT: Final = str(Path(__file__).resolve().parents[2])
# What offices write. What the program brings to every portal is part of the program (sources.shared.bundled).
CLOSED: Final = (f"{ROOT}/data", f"{ROOT}/content")
OPEN: Final = (
    f"{ROOT}/content/aksesibilitas.md",
    f"{ROOT}/content/bantuan",
    f"{ROOT}/content/en/metodologi.md",
    f"{ROOT}/content/istilah.md",
    f"{ROOT}/content/metodologi.md",
    f"{ROOT}/content/panduan.md",
    f"{ROOT}/data/acuan/hari-libur-tahun.csv",
    f"{ROOT}/data/acuan/hari-libur.csv",
    f"{ROOT}/data/acuan/ppid-butir.csv",
    f"{ROOT}/data/acuan/ppid-saq.csv",
    f"{ROOT}/data/acuan/ppid-standar.csv",
    f"{ROOT}/data/acuan/ppid-tenggat.csv",
    f"{ROOT}/data/acuan/satuan.csv",
    f"{ROOT}/data/acuan/tenggat-lapor.csv",
    f"{ROOT}/data/aturan",
    f"{ROOT}/data/identitas",
)
READING: Final = frozenset({"open", "os.listdir", "os.scandir"})
# The name of the test that is kept away, for this process and those that it starts.
KEPT_AWAY: Final = "KINERJA_UJI_TANPA_DEMO"
# What was refused: the program may take a refusal for any other fault of a file, and go on.
REFUSED: Final[list[str]] = []


class DemoIsClosedError(RuntimeError):
    """A test of the program reads what the offices of this repository write."""


def is_demo(path: str) -> bool:
    """Say if a path leads to what offices write."""
    whole = os.path.abspath(path)  # noqa: PTH100 - nothing may be read here, and this reads nothing
    return _is_below(whole, CLOSED) and not _is_below(whole, OPEN)


def _is_below(path: str, folders: tuple[str, ...]) -> bool:
    return any(path == folder or path.startswith(f"{folder}/") for folder in folders)


def _is_far(path: object) -> bool:
    """Whether a path from the root names no closed folder, as most that are opened, which is told at once."""
    return type(path) is str and path[:1] == "/" and "/data" not in path and "/content" not in path


def _is_harmless(event: str, path: object, rest: tuple[object, ...]) -> bool:
    """Whether nothing of the demo is read, though its name is spoken.

    Python lists every folder beside a program when it looks for modules. What is opened without a mode may be
    named relative to another folder (as ``shutil.rmtree`` does), which this can't see.
    """
    if event == "os.listdir":
        return path in CLOSED
    return event == "open" and rest[:1] == (None,) and not os.path.isabs(os.fspath(str(path)))  # noqa: PTH117


def refuse(event: str, words: tuple[object, ...]) -> None:
    """Stop a test of the program at the first file of the demo that it opens."""
    if not READING or event not in READING:  # Python forgets all names as it ends
        return
    path = words[0]
    if _is_far(path) or not (test := os.environ.get(KEPT_AWAY)):
        return
    if _is_harmless(event, path, words[1:]):
        return
    if isinstance(path, str | bytes | os.PathLike) and is_demo(os.fsdecode(path)):
        message = (
            f"{test} reads {os.fsdecode(path)} of this repository. Give it a small portal (tests/small.py, "
            "tests/tiny.py), or mark it with @pytest.mark.demo if it must hold for the demo portal."
        )
        REFUSED.append(message)
        raise DemoIsClosedError(message)


sys.addaudithook(refuse)
