"""Where the files of finished offices wait, stand already, and are published."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from generator.phases.finished_office import files_of
from generator.publication.folder import SiteFolder
from generator.publication.parts import WaitingParts
from generator.publication.site_state import SiteState, move_state, read_state, write_state
from generator.publication.tree import Starter, Tree, later
from generator.sources.cache.cache import Cache

# To walk through so many files takes longer than to begin a process that does it.
MANY: Final = 10_000


@dataclass(frozen=True, slots=True)
class Places:
    """Where the files of finished offices are put: they wait until all else is built.

    What stands unchanged in the ``tree`` that the new site is made from stays there, and what stands in the
    ``old_site`` is linked from there. ``paths`` gathers those of each office.
    """

    waiting: WaitingParts
    old_site: Path = Path()
    state: SiteState = field(default_factory=SiteState)
    tree: Tree | None = None
    paths: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def link(self, digest: str) -> bool:
        """Take the files of an office from where they stand; whether they are there unchanged."""
        paths = self.tree.keep(digest) if self.tree else ()
        if not paths:
            part = self.state.parts.get(digest, {})
            if not self.waiting.link(part, self.old_site):
                return False
            paths = tuple(part)
        self.paths[digest] = paths
        return True

    def write(self, digest: str, files: bytes | None) -> bool:
        """Write the files of an office, if there are any; whether there were. Raises OSError."""
        if files is None:
            return False
        self.paths[digest] = self.waiting.write(files_of(files))
        return True


def places_of(folder: SiteFolder, spare: Path | None, store: Cache, begin: Starter = later) -> Places:
    """Return the places of a build that publishes in a folder, and has a spare tree or none.

    ``begin`` says when the tree of a large site is walked through.
    """
    old, tree = read_state(store, folder.site), None
    if sum(map(len, old.parts.values())) < MANY:
        begin = later
    if folder.is_in_place:
        tree = Tree(folder.site, old.parts, begin)
    elif spare:
        tree = Tree(spare, read_state(store, spare).parts, begin)
    return Places(WaitingParts(folder.draft), folder.site, old, tree)


def publish(folder: SiteFolder, places: Places, store: Cache, inputs: str) -> None:
    """Publish the new site, and note what stands in it and in the spare tree. Raises OSError."""
    published = folder.publish(places.waiting, places.tree)
    if published.spare:
        move_state(store, folder.site, published.spare)
    write_state(store, folder.site, inputs, places.paths, published.stamps)
