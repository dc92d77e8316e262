"""Names of files and folders that a clerk nearly got right."""

import re
from typing import Final

from generator.loading.kinds import KINDS, kind_of
from generator.loading.shape import pattern
from generator.values.key import nearest

_FOLDERS: Final = tuple(sorted({kind.path.rpartition("/")[0] for kind in KINDS}))


def strange_folder(path: str) -> str | None:
    """Return the outermost folder of ``path`` in which no kind of file may stand."""
    steps = path.split("/")[:-1]
    for depth in range(1, len(steps) + 1):
        folder = "/".join(steps[:depth])
        if not _may_stand(folder):
            return folder
    return None


def likely_path(path: str) -> str | None:
    """Return the path of a file or folder that a clerk probably meant by an unknown one."""
    folder, _, name = path.rpartition("/")
    plain = f"{folder}/{_plain(name)}"
    if kind_of(plain) or any(
        pattern(_start(each, plain.count("/") + 1)).fullmatch(plain) for each in _FOLDERS
    ):
        return plain
    close = nearest(name, {each for each in _known(folder) if "<" not in each})
    return f"{folder}/{close}" if close else None


def _may_stand(folder: str) -> bool:
    depth = folder.count("/") + 1
    return any(pattern(_start(known, depth)).fullmatch(folder) for known in _FOLDERS)


def _plain(name: str) -> str:
    """Write a name as names are written here: small letters, digits and hyphens."""
    stem, dot, ending = name.lower().replace(".yaml", ".yml").rpartition(".")
    return re.sub(r"[^a-z0-9]+", "-", stem or ending).strip("-") + (dot and stem and dot + ending)


def _known(folder: str) -> set[str]:
    """Return the names, as patterns, of what may stand in a folder."""
    depth = folder.count("/") + 1
    below = [kind.path.split("/") for kind in KINDS if pattern(_start(kind.path, depth)).fullmatch(folder)]
    return {steps[depth] for steps in below if len(steps) > depth}


def _start(path: str, depth: int) -> str:
    return "/".join(path.split("/")[:depth])
