"""The data of a commit as files in a folder of their own, to be judged like any other portal."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from stat import S_ISDIR
from tempfile import TemporaryDirectory
from typing import Final

from generator.changes.repository import Contents, Repository, StoredBlob
from generator.findings.shared.diagnostic import Diagnostic
from generator.sources.cache.folders import CACHE
from generator.sources.shared.files import no_plain_file, not_opened, readable

# Names that lead elsewhere, or that a system reads otherwise.
_REFUSED: Final = frozenset({"", ".", "..", ".git"})
_REFUSED_SIGNS: Final = frozenset("\\:\0")


@contextmanager
def temporary_folder(root: Path) -> Iterator[Path]:
    """Make a folder below the cache of a portal and delete it after; where that is a link, the system's."""
    cache = root / CACHE
    with suppress(OSError):
        cache.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix="beda-", dir=cache if _is_folder(cache) else None) as folder:
        yield Path(folder)


def write_snapshot(
    repository: Repository, files: Mapping[str, StoredBlob], paths: Iterable[str], folder: Path
) -> tuple[Diagnostic, ...]:
    """Write files of a commit below ``folder``; return findings about those that are no plain files.

    Links are never made. Nothing is written outside the folder, whatever the commit calls its files.
    """
    findings: list[Diagnostic] = []
    with repository.contents() as contents:
        for path in sorted(paths):
            stored = files[path]
            if not stored.is_plain or not _is_safe(path):
                findings.append(no_plain_file(readable(path)))
                continue
            try:
                _write(folder / path, contents, stored.id)
            except OSError as error:
                findings.append(not_opened(readable(path), error))
    return tuple(findings)


def _write(target: Path, contents: Contents, blob: str) -> None:
    pieces = contents.pieces(blob)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as stream:
            stream.writelines(pieces)
    finally:
        # Git goes on with the next file only when all of this one was taken.
        for _ in pieces:
            pass


def _is_safe(path: str) -> bool:
    steps = path.split("/")
    is_named = not any(step.casefold() in _REFUSED or _REFUSED_SIGNS & {*step} for step in steps)
    return is_named and not PurePosixPath(path).is_absolute()


def _is_folder(path: Path) -> bool:
    try:
        return S_ISDIR(path.lstat().st_mode)
    except OSError:
        return False
