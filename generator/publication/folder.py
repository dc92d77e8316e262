"""The folder that a site is published in: the new site is made beside it and takes its place in one step.

At every moment readers find the old site whole or the new one whole. Only a folder that this program made is
ever emptied, and only one build at a time works on it.
"""

import os
import re
import shutil
import sys
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from generator.publication.assembly import collect, make_whole
from generator.publication.exchange import backup_path, swap_folders
from generator.publication.files import delete_own, is_hidden, is_own, mark
from generator.publication.in_place import replace_files
from generator.publication.parts import WaitingParts
from generator.publication.spare import put_away
from generator.publication.stamps import Stamp
from generator.publication.tree import Tree

_DRAFT: Final = ".baru"
_RETRY_SECONDS: Final = 0.2
_MOUNTS: Final = Path("/proc/self/mountinfo")


class UnusableFolderError(Exception):
    """A site can't be published in a folder; the message is for people, in Indonesian."""


class Published(NamedTuple):
    """The files of a new site with their stamps, and where the old one is now kept, if it is."""

    stamps: dict[str, Stamp]
    spare: Path | None = None


@dataclass(frozen=True, slots=True)
class SiteFolder:
    """Where a site is published (``site``), and where the new one is made until it is whole (``draft``)."""

    site: Path
    draft: Path

    @property
    def is_in_place(self) -> bool:
        """Whether files are replaced one by one, because the folder itself can't change its place."""
        return self.draft.parent == self.site

    def publish(self, parts: WaitingParts | None = None, tree: Tree | None = None) -> Published:
        """Replace the old site with the new one, and return what it holds.

        The new site is what stands in the draft, with ``parts`` and with what is kept of ``tree``: the site
        itself where files are replaced one by one, else the spare tree, which changes places with it.
        """
        parts = parts or WaitingParts(self.draft)
        if self.is_in_place:
            mark(self.site)
            new = collect(self.draft, parts, tree)
            replace_files(new.moves, new.retained, self.site)
            return Published(new.visible())
        place, stamps = make_whole(self.draft, self.site, parts, tree)
        if not self.site.is_dir():
            place.rename(self.site)
            return Published(stamps)
        mark(self.site)
        _carry_hidden(self.site, place)
        swap_folders(place, self.site)
        return Published(stamps, tree.place if tree and put_away(place, tree.place) else None)


@contextmanager
def site_folder(
    path: Path, root: Path, sources: Collection[Path], on_wait: Callable[[], None]
) -> Iterator[SiteFolder]:
    """Hold the folder ``path`` for one build, with an empty one for the new site that is gone afterwards.

    ``sources`` are the folders of the portal in ``root`` that people write; nothing is published in them.
    ``on_wait`` is called once where another build holds the folder. Raises ``UnusableFolderError``, and
    ``OSError`` where the disk refuses.
    """
    site = usable_folder(path, root, sources)
    within = _is_fixed(site)
    parent = site if within else site.parent
    parent.mkdir(parents=True, exist_ok=True)
    with _build_lock(parent, site, on_wait):
        if not within:
            _recover_replacement(site)
        folder = SiteFolder(site, site / _DRAFT if within else site.with_name(site.name + _DRAFT))
        _create_draft(folder.draft)
        try:
            yield folder
        finally:
            delete_own(folder.draft)


def usable_folder(path: Path, root: Path, sources: Collection[Path]) -> Path:
    """Return the resolved folder of a path; raise ``UnusableFolderError`` for one that may not be emptied."""
    site = path.resolve()
    if path.is_symlink() and not site.exists():
        message = f"`{path}` adalah tautan ke folder yang tidak ada. Buat foldernya, atau hapus tautan itu."
        raise UnusableFolderError(message)
    if site.exists() and not site.is_dir():
        message = f"`{path}` adalah berkas, bukan folder. Pindahkan berkas itu, atau pilih folder lain."
        raise UnusableFolderError(message)
    if _overlaps_sources(site, root.resolve(), [each.resolve() for each in sources]):
        message = f"Portal tidak dapat ditulis ke `{path}`: di sana ada sumber portal ini. Pilih folder lain."
        raise UnusableFolderError(message)
    if site.is_dir() and not _is_replaceable(site):
        message = (
            f"Folder `{path}` berisi berkas yang bukan hasil program ini, jadi tidak diganti."
            " Pilih folder yang kosong, atau kosongkan dahulu bila isinya tidak diperlukan."
        )
        raise UnusableFolderError(message)
    return site


def _overlaps_sources(site: Path, root: Path, sources: Collection[Path]) -> bool:
    return root.is_relative_to(site) or any(
        site.is_relative_to(source) or source.is_relative_to(site) for source in sources
    )


def _is_replaceable(folder: Path) -> bool:
    """Whether nothing is lost when a folder is emptied of all that is not hidden."""
    return is_own(folder) or all(is_hidden(each.name) for each in folder.iterdir())


def _is_fixed(site: Path) -> bool:
    """Whether a folder can't change its place with another: a mount, or nobody may write beside it."""
    if not site.is_dir():
        return False
    return site.is_mount() or str(site) in _mounts() or not os.access(site.parent, os.W_OK)


def _mounts() -> frozenset[str]:
    """Return where the system mounts anything; a folder mounted from the same disk is known by this alone."""
    with suppress(OSError):
        lines = _MOUNTS.read_text("utf-8", "surrogateescape").splitlines()
        return frozenset(_unescaped(line.split(" ")[4]) for line in lines)
    return frozenset()


def _unescaped(path: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), path)


@contextmanager
def _build_lock(parent: Path, site: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Let one build at a time work in a folder; the system gives it free when a build ends in any way."""
    if sys.platform == "win32":  # pragma: no cover - Windows locks no folders, but deletes a file by itself
        handle = _opened_alone(site.with_name(f"{site.name}.kunci"), on_wait)
    else:
        handle = _locked(parent, on_wait)
    try:
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":  # pragma: no cover

    def _opened_alone(path: Path, on_wait: Callable[[], None]) -> int:
        has_waited = False
        while True:
            with suppress(FileExistsError, PermissionError):
                return os.open(path, os.O_CREAT | os.O_EXCL | os.O_TEMPORARY)
            if not has_waited:
                on_wait()
            has_waited = True
            time.sleep(_RETRY_SECONDS)

else:
    import fcntl

    def _locked(parent: Path, on_wait: Callable[[], None]) -> int:
        handle = os.open(parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            on_wait()
            fcntl.flock(handle, fcntl.LOCK_EX)
        except OSError:  # a disk in the network may know no locks
            return handle
        return handle


def _create_draft(draft: Path) -> None:
    """Make the empty folder of a new site; what a build left there that was stopped is deleted."""
    if draft.is_symlink() or (draft.exists() and not (draft.is_dir() and _is_replaceable(draft))):
        message = f"`{draft}` bukan hasil program ini, padahal situs baru disusun di sana. Pindahkan dahulu."
        raise UnusableFolderError(message)
    delete_own(draft)
    draft.mkdir()
    mark(draft)


def _carry_hidden(old: Path, new: Path) -> None:
    """Take along what operators keep in a site under hidden names, such as ``.git`` or ``.htaccess``."""
    for entry in old.iterdir():
        target = new / entry.name
        if not is_hidden(entry.name) or target.exists() or target.is_symlink():
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, target, symlinks=True, copy_function=_linked)
        else:
            _linked(entry, target)


def _linked(source: Path | str, target: Path | str) -> None:
    """Give a file a second name, or copy it where the disk knows only one."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _recover_replacement(site: Path) -> None:
    """Put the old site back where a build was stopped between the two steps, or delete it after both."""
    backup = backup_path(site)
    if backup.is_symlink() or not backup.is_dir() or not is_own(backup):
        return
    if site.exists():
        delete_own(backup)
    else:
        backup.rename(site)
