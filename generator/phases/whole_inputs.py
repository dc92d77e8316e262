"""Whether anything has changed since the last build: the digest of all that a site is made of.

It is taken of the bytes on the disk, before anything is read as data, so that a build with nothing to do ends
at once.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from generator.phases.digests import content_digest, program_digest
from generator.sources.portal.bundled import bundle_of
from generator.values.shared.moment import Clock, Zone
from generator.values.shared.text_digest import digest

_SOURCES: Final = ("content", "data", "mkdocs.yml", "theme")
# The program brings pages and a theme to a portal without them.
_MAY_BE_MISSING: Final = frozenset({"content", "theme"})


def whole_digest(root: Path, clock: Clock, *options: str) -> str:
    """Return the digest of the portal in ``root`` as of a day, built with some options of the command.

    Empty where a file can't be read: then nobody knows, and the build says why.
    """
    days = sorted({clock.day(zone).isoformat() for zone in Zone})
    try:
        files = [part for name in _SOURCES for file in _files(root / name, name) for part in file]
    except OSError:
        return ""
    brought = (
        part for name, place in bundle_of(root).files.items() for part in (name, content_digest(place))
    )
    return digest(program_digest(), *options, *days, *files, *brought)


def _files(path: Path, name: str) -> Iterator[tuple[str, str]]:
    """Yield name and digest of everything below a path; of what is no plain file only its kind."""
    if name in _MAY_BE_MISSING and not os.path.lexists(path):
        return
    yield name, content_digest(path)
    if path.is_dir() and not path.is_symlink():
        for entry in sorted(os.listdir(path)):  # noqa: PTH208 - names are all that is asked for
            yield from _files(path / entry, f"{name}/{entry}")
