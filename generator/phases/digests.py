"""Digests of data files, and of this program with the libraries that it uses."""

import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import file_digest
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from re import match
from stat import S_ISREG
from typing import Final

from generator.sources.shared.files import ListedFile, TextFile
from generator.values.shared.text_digest import digest

_PACKAGE: Final = "kinerja-terbuka"
_COMPILED: Final = "__pycache__"


@cache
def program_digest() -> str:
    """Return the digest of this program, of Python, and of the versions of the libraries that it names."""
    return digest(sys.version, *_libraries(), *program_files(Path(__file__).parents[1]))


def program_files(folder: Path) -> Iterator[str | bytes]:
    """Yield paths and bytes of a program's files, but for what Python and Jinja have compiled of them."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if _COMPILED not in name.parts and path.is_file():
            yield name.as_posix()
            yield path.read_bytes()


def _libraries() -> Iterable[str]:
    try:
        named = requires(_PACKAGE) or ()
    except PackageNotFoundError:  # run from a folder that was never installed
        return
    for requirement in named:
        name = match(r"[A-Za-z0-9._-]+", requirement)
        if name and "extra ==" not in requirement:
            yield f"{name[0]} {_version(name[0])}"


def _version(library: str) -> str:
    """Return the version of a library, nothing for MkDocs where its successor stands in for it."""
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


def content_digest(path: Path) -> str:
    """Return the digest of the content of a file; of what is no plain file only its kind. Raises OSError."""
    status = path.lstat()
    if not S_ISREG(status.st_mode):
        return oct(status.st_mode)
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def listed_digest(root: Path, files: Iterable[ListedFile]) -> str:
    """Return the digest of files below ``root``: their paths and contents, or why they can't be read."""
    return digest(*(part for file in files for part in (str(file.path), _content(root / file.path))))


def _content(path: Path) -> str:
    try:
        return content_digest(path)
    except OSError as error:
        return repr(error)


def files_digest(files: Iterable[TextFile]) -> str:
    """Return the digest of data files: their paths, their lines, and whether they could be read."""
    return digest(
        *(
            part
            for file in files
            for part in (file.path, "\n".join(file.lines), "" if file.is_read else "tidak terbaca")
        )
    )
