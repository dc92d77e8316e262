"""What the last build has put into a site, so that what has not changed is linked and not written again.

A file counts as unchanged where its size, its time and its number on the disk are those of the last build.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from generator.publication.stamps import Stamp, Stamps, look
from generator.sources.cache.cache import Cache, open_cache
from generator.sources.cache.folders import CACHE, OFFICE_CACHE
from generator.sources.cache.git_index import tracked_cache

_NOTHING: Final = {"inputs": "", "others": {}, "parts": {}}


@dataclass(frozen=True, slots=True)
class SiteState:
    """The files of a published site with their stamps: those of each part, by its digest, and ``others``.

    ``inputs`` is the digest of all that the site was made of, empty where nobody knows.
    """

    inputs: str = ""
    others: Stamps = field(default_factory=dict)
    parts: Mapping[str, Stamps] = field(default_factory=dict)

    def is_intact(self, site: Path) -> bool:
        """Whether a folder holds exactly these files, unchanged since they were published."""
        stamps = dict(self.others)
        for part in self.parts.values():
            stamps |= part
        try:
            return bool(stamps) and look(site).stamps == stamps
        except OSError:
            return False


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
        _stamps(content["others"]),
        {digest: _stamps(part) for digest, part in content["parts"].items()},
    )


def write_state(
    cache: Cache,
    site: Path,
    inputs: str,
    parts: Mapping[str, Iterable[str]],
    stamps: Stamps,
) -> None:
    """Note what was put into a site, with the paths of its parts; without effect where the disk refuses.

    A part that shares a path with another is no part, for it can't be told which of the two stands there.
    """
    shared = Counter(path for paths in parts.values() for path in paths)
    others = dict(stamps)
    known: dict[str, Stamps] = {}
    for digest, paths in parts.items():
        if all(shared[path] == 1 and path in others for path in paths):
            known[digest] = {path: others.pop(path) for path in paths}
    content = {"inputs": inputs, "others": others, "parts": known}
    cache.write(_name(site), json.dumps(content, separators=(",", ":")).encode("utf-8", "surrogatepass"))


def move_state(cache: Cache, old: Path, new: Path) -> None:
    """Note of one folder what was noted of another, from which its files have come."""
    cache.write(_name(new), cache.read(_name(old)) or json.dumps(_NOTHING).encode())


def _last(command: str) -> str:
    return f"perintah {command}"


def _name(site: Path) -> str:
    return f"situs, bagian demi bagian {site.resolve()}"


def _stamps(content: Mapping[str, list[int]]) -> dict[str, Stamp]:
    return {path: (size, time, number) for path, (size, time, number) in content.items()}
