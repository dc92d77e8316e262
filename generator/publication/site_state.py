"""What the last build has put into a site, so that what has not changed is linked and not written again.

A file counts as unchanged where its size, its time and its number on the disk are those of the last build.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.publication.parts import FOLDER
from generator.sources.cache.cache import Cache, open_cache
from generator.sources.cache.folders import CACHE, OFFICE_CACHE
from generator.sources.cache.git_index import tracked_cache

Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class SiteState:
    """The files of a published site with their stamps; ``parts`` are the paths of each part, by its digest.

    ``inputs`` is the digest of all that the site was made of, empty where nobody knows.
    """

    inputs: str = ""
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def is_intact(self, site: Path) -> bool:
        """Whether a folder holds exactly these files, unchanged since they were published."""
        try:
            return bool(self.stamps) and dict(_stamps(site)) == self.stamps
        except OSError:
            return False

    def link_part(self, digest: str, site: Path, new_site: Path) -> bool:
        """Give the files of an unchanged part of ``site`` a second name below ``new_site``.

        Returns whether it was possible; if it was not, some files may have been linked.
        """
        paths = self.parts.get(digest)
        if not paths:
            return False
        folders: set[Path] = set()
        try:
            for path in paths:
                target = new_site / FOLDER / path
                if _stamp(site / path) != self.stamps[path]:
                    return False
                if target.parent not in folders:
                    target.parent.mkdir(parents=True, exist_ok=True)
                    folders.add(target.parent)
                os.link(site / path, target, follow_symlinks=False)
        except (OSError, KeyError):
            return False
        return True


def open_office_cache(root: Path) -> Cache:
    """Open the cache of the finished offices of a portal, and of what its builds have published."""
    return open_cache(root / OFFICE_CACHE, "kantor")


def command_name(root: Path, site: Path | None) -> str:
    """Return the name under which a build is noted: the portal's folder, and where its site was asked for."""
    return f"{root.resolve()} {site.resolve() if site else ''}"


def is_up_to_date(root: Path, site: Path | None, inputs: str) -> bool:
    """Whether the site stands as the last build of the same command has left it, made of the same inputs.

    A cache that git tracks can have come from somebody else, and is not asked.
    """
    cache = open_office_cache(root)
    place = cache.read(_last(command_name(root, site)))
    if not inputs or place is None or any(tracked_cache(root, CACHE.name)):
        return False
    published = Path(place.decode("utf-8", "surrogateescape"))
    state = read_state(cache, published)
    return state.inputs == inputs and state.is_intact(published)


def note_command(cache: Cache, command: str, site: Path) -> None:
    """Note where a command has put its site."""
    cache.write(_last(command), str(site).encode("utf-8", "surrogateescape"))


def read_state(cache: Cache, site: Path) -> SiteState:
    """Return what the last build has put into a site; nothing where no build of ours has."""
    packed = cache.read(_name(site))
    if packed is None:
        return SiteState()
    content: dict[str, Any] = json.loads(packed)
    return SiteState(
        content["inputs"],
        {path: tuple(stamp) for path, stamp in content["stamps"].items()},
        {digest: tuple(paths) for digest, paths in content["parts"].items()},
    )


def write_state(cache: Cache, site: Path, inputs: str, parts: Mapping[str, Iterable[str]]) -> None:
    """Note what was put into a site; without effect where the disk refuses."""
    try:
        stamps = dict(_stamps(site))
    except OSError:
        return
    content = {
        "inputs": inputs,
        "stamps": stamps,
        "parts": {key: tuple(paths) for key, paths in parts.items()},
    }
    cache.write(_name(site), json.dumps(content, separators=(",", ":")).encode("utf-8", "surrogatepass"))


def _last(command: str) -> str:
    return f"perintah {command}"


def _name(site: Path) -> str:
    return f"situs {site.resolve()}"


def _stamps(folder: Path, below: str = "") -> Iterator[tuple[str, Stamp]]:
    """Yield the path and the stamp of all that is no folder; hidden entries are the operators' own."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if not below and entry.name.startswith("."):
                continue
            path = f"{below}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _stamps(Path(entry), f"{path}/")
            else:
                status = entry.stat(follow_symlinks=False)
                yield path, (status.st_size, status.st_mtime_ns, status.st_ino)


def _stamp(path: Path) -> Stamp:
    status = path.lstat()
    return status.st_size, status.st_mtime_ns, status.st_ino
