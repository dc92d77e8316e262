"""The files that the program brings to every portal: theme, help, lists and rules of the law.

In an installed program all of them stand in ``generator/bawaan``. In the repository most of them are files
of its own portal, and only those listed here count; ``pyproject.toml`` puts the same into the wheel.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from generator.values.portal.bundled import BUNDLED

# Files and whole folders of the repository that the wheel takes along, by their path in a portal.
BROUGHT: Final = (
    "content/aksesibilitas.md",
    "content/bantuan",
    "content/en/metodologi.md",
    "content/istilah.md",
    "content/metodologi.md",
    "content/panduan.md",
    "data/acuan/hari-libur-tahun.csv",
    "data/acuan/hari-libur.csv",
    "data/acuan/ppid-butir.csv",
    "data/acuan/ppid-saq.csv",
    "data/acuan/ppid-standar.csv",
    "data/acuan/ppid-tenggat.csv",
    "data/acuan/satuan.csv",
    "data/acuan/tenggat-lapor.csv",
    "data/aturan",
    "data/identitas",
    "deploy",
    "theme",
)
_PROGRAM: Final = Path(__file__).parents[2]
_HIDDEN: Final = (".", "__")


@lru_cache(maxsize=1)
def bundled_files() -> Mapping[str, Path]:
    """Return where each file lies that the program brings, by the path that it has in a portal, sorted."""
    return dict(sorted(_files_of(_PROGRAM)))


def how_to_get(name: str, otherwise: str) -> str:
    """Return the remedy for a missing file or folder; one that the program brings is missing by a setting."""
    is_brought = any(path == name or path.startswith(f"{name}/") for path in bundled_files())
    by_setting = "hapus `bawaan: false` di mkdocs.yml supaya program membawanya, atau "
    return f"{by_setting}{otherwise}" if is_brought else otherwise


def bundled_folder(name: str) -> Path:
    """Return the folder or file of the program that stands for one of a portal, like ``theme``."""
    inside = _PROGRAM / BUNDLED / name
    return inside if name not in BROUGHT or inside.is_dir() else _PROGRAM.parent / name


def _files_of(program: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files of a program, installed or in its repository."""
    inside = program / BUNDLED
    if not (inside / "theme").is_dir():
        for name in BROUGHT:
            yield from _below(program.parent, program.parent / name)
    yield from _below(inside, inside)


def _below(top: Path, path: Path) -> Iterator[tuple[str, Path]]:
    if path.is_dir():
        for each in path.iterdir():
            if not each.name.startswith(_HIDDEN):
                yield from _below(top, each)
    elif path.is_file():
        yield path.relative_to(top).as_posix(), path
