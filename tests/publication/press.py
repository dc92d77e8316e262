"""A press that publishes small sites as a build does, beside what the site has to hold afterwards."""

import errno
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from generator.publication import exchange, files, tree
from generator.publication.files import MARK, is_hidden
from generator.publication.folder import site_folder
from generator.publication.places import Places, places_of, publish
from generator.publication.site_state import open_office_cache, read_state
from generator.publication.spare import spare_place
from generator.sources.cache.cache import Cache

Files = Mapping[str, str]
CHANGES = ("chmod", "link", "mkdir", "remove", "rename", "replace", "rmdir", "unlink")


class Killed(BaseException):
    """The program has ended: nothing more is done on the disk."""


@dataclass
class Edition:
    """What is to be published: pages of the portal, and parts, each with its files."""

    pages: Files = field(default_factory=dict)
    parts: Mapping[str, Files] = field(default_factory=dict)

    def files(self) -> dict[str, str]:
        """Return what the site has to hold."""
        files = dict(self.pages)
        for part in self.parts.values():
            files |= part
        return files

    def digests(self) -> dict[str, Files]:
        """Return the parts by what they are made of."""
        return {f"{name} {sorted(part.items())}": part for name, part in self.parts.items()}


@dataclass
class Press:
    """A portal in ``root`` whose site is published in one of its folders."""

    root: Path
    name: str = "site"
    # How many files a build has written for parts, and which parts it has linked or left where they stood.
    written: int = 0
    taken: int = 0

    @property
    def site(self) -> Path:
        """Return the folder of the site."""
        return self.root / self.name

    @property
    def spare(self) -> Path:
        """Return the place of the spare tree."""
        return self.root / ".cache/situs/cadangan"

    @property
    def store(self) -> Cache:
        """Return the cache in which builds are noted."""
        return open_office_cache(self.root)

    def publish(self, edition: Edition) -> None:
        """Publish as a build does."""
        self.written = self.taken = 0
        with (
            site_folder(self.site, self.root, [self.root / "data"], lambda: None) as folder,
            spare_place(self.root, folder.site, folder.draft) as spare,
        ):
            places = places_of(folder, None if folder.is_in_place else spare, self.store)
            for digest, part in edition.digests().items():
                self._place(places, digest, part)
            for path, text in edition.pages.items():
                (folder.draft / path).parent.mkdir(parents=True, exist_ok=True)
                (folder.draft / path).write_text(text)
            publish(folder, places, self.store, "masukan")

    def _place(self, places: Places, digest: str, part: Files) -> None:
        if places.link(digest):
            self.taken += 1
        else:
            self.written += len(part)
            files = ((path, text.encode()) for path, text in part.items())
            places.paths[digest] = places.waiting.write(files)

    def check(self, edition: Edition, *, is_noted: bool = True) -> None:
        """Hold the site against what it has to hold, and what was noted of it against what it holds."""
        assert texts(self.site) == edition.files()
        assert folders(self.site) == {str(up) for path in edition.files() for up in Path(path).parents} - {
            "."
        }
        assert {each.name for each in self.root.iterdir()} <= {self.name, ".cache", "data", "lain"}
        visible = any(not is_hidden(path.partition("/")[0]) for path in edition.files())
        assert read_state(self.store, self.site).is_intact(self.site) == (visible and is_noted)
        for path in (self.site, *self.site.rglob("*")):
            wanted = 0o755 if path.is_dir() else 0o644
            assert path.stat().st_mode & wanted == wanted


def texts(site: Path) -> dict[str, str]:
    """Read a site, but for its mark."""
    files = (path for path in site.rglob("*") if not path.is_dir() and path.name != MARK)
    return {path.relative_to(site).as_posix(): path.read_text() for path in files}


def folders(site: Path) -> set[str]:
    """Return the folders of a site."""
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_dir()}


@contextmanager
def hindered(number: int, hinder: Callable[[str, int], None], only: str = "") -> Iterator[list[int]]:
    """Call ``hinder`` from the change of that number on that is made on the disk, before it is made.

    Gives the number of changes so far; ``only`` are those of which the path holds these words.
    """
    count = [0]

    def wrapped(name: str, change: Callable[..., object]) -> Callable[..., object]:
        def hindering(*arguments: object, **options: object) -> object:
            # A link changes nothing where the file stands already.
            if only in " ".join(map(str, arguments[name == "link" :])):
                count[0] += 1
                if count[0] >= number:
                    hinder(name, count[0] - number)
            return change(*arguments, **options)

        return hindering

    with pytest.MonkeyPatch.context() as patch:
        for name in CHANGES:
            patch.setattr(os, name, wrapped(name, getattr(os, name)))
        patch.setattr(exchange, "_exchange", wrapped("exchange", exchange._exchange))  # noqa: SLF001
        patch.setattr(tree, "mark", wrapped("mark", files.mark))
        yield count


def kill(_name: str, _since: int) -> None:
    """End the program at this change, and all that it would do to leave no traces."""
    raise Killed


def fill_disk(name: str, _since: int) -> None:
    """Refuse all that takes room, from this change on."""
    if name in ("link", "mkdir", "mark"):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def refuse_once(_name: str, since: int) -> None:
    """Refuse this change only."""
    if not since:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def refuse(_name: str, _since: int) -> None:
    """Refuse this change and all that follow."""
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
