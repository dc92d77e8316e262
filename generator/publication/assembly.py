"""A new site put together of what was made for it and of what is kept from a tree of before."""

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.publication.files import MARK, OPEN_TO_ALL, allow, is_hidden, make_folder
from generator.publication.parts import FOLDER, WaitingParts
from generator.publication.stamps import Stamp, look, stamp_of
from generator.publication.tree import Tree


@dataclass(frozen=True, slots=True)
class NewFiles:
    """All files of a new site: what was ``made``, where it waits (``moves``), what a tree ``retained``."""

    made: dict[str, Stamp]
    moves: dict[str, str]
    retained: dict[str, Stamp]

    def visible(self) -> dict[str, Stamp]:
        """Return the stamps of all files but hidden ones, which look like those of operators later on."""
        made = {path: stamp for path, stamp in self.made.items() if not is_hidden(path.partition("/")[0])}
        return made | self.retained


def collect(draft: Path, parts: WaitingParts, tree: Tree | None) -> NewFiles:
    """Look at all that was made, and let everybody read it. Raises OSError where the disk refuses.

    A part takes the place of what is in the draft under the same path.
    """
    retained = tree.retained() if tree else {}
    allow(str(draft), draft.stat(), OPEN_TO_ALL)
    hidden = {each.name for each in draft.iterdir() if is_hidden(each.name)} - {MARK, FOLDER}
    in_draft = look(draft, hidden=hidden, is_opened=True).stamps
    moves = {path: f"{draft}/{path}" for path in in_draft} | parts.moves
    made = in_draft | parts.stamps()
    for path in retained.keys() & made.keys():
        del made[path], moves[path]
    return NewFiles(made, moves, retained)


def make_whole(
    draft: Path, site: Path, parts: WaitingParts, tree: Tree | None
) -> tuple[Path, dict[str, Stamp]]:
    """Return the folder that the new site stands in, the tree or the draft, and its files.

    Where the tree can't be brought up to date, its files are linked into the draft. Raises OSError.
    """
    new = collect(draft, parts, tree)
    if tree and tree.is_usable:
        try:
            tree.renew(new.moves)
        except OSError:
            _complete(draft, new, (tree.place, site))
            parts.clear()
            return draft, new.visible()
        return tree.place, new.visible()
    parts.join(draft)
    return draft, new.visible()


def _complete(draft: Path, new: NewFiles, trees: Iterable[Path]) -> None:
    """Link into the draft what it lacks of a new site, wherever it has come to stand."""
    folders: set[str] = set()
    for path, stamp in (new.retained | new.made).items():
        target = f"{draft}/{path}"
        places = [target, new.moves.get(path, target), *(f"{tree}/{path}" for tree in trees)]
        source = next((place for place in places if _has(place, stamp)), None)
        if source is None:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), target)
        if source != target:
            make_folder(str(draft), path.rpartition("/")[0], folders)
            with suppress(FileNotFoundError):
                os.unlink(target)  # noqa: PTH108 - one of many
            os.link(source, target, follow_symlinks=False)


def _has(path: str, stamp: Stamp) -> bool:
    with suppress(OSError):
        return stamp_of(path) == stamp
    return False
