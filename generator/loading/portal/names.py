"""Advice for files and folders with unknown names: the likely name, or where to move them."""

import re
from collections.abc import Collection
from typing import Final

from generator.findings.shared.catalog import quoted
from generator.loading.portal.kinds import KINDS, kind_of
from generator.loading.shared.schema import pattern
from generator.values.shared.key import nearest

_OFFICE_ENDINGS: Final = (".xlsx", ".xls", ".ods", ".docx", ".doc", ".odt")
_ENDINGS: Final = {
    ".csv.txt": ".csv", ".yml.txt": ".yml", ".md.txt": ".md", ".yaml": ".yml", ".markdown": ".md",
    ".xlsx": ".csv", ".xls": ".csv", ".ods": ".csv", ".docx": ".md", ".doc": ".md", ".odt": ".md",
}  # fmt: skip
_ANY_CASE: Final = re.IGNORECASE
_COPY_MARK: Final = r"(?: ?\(\d+\)|[ _-]+(?:copy|salinan|kopi)(?:[ _-]?\(?\d+\)?)?)(?=\.|$)"
_OUT: Final = "ke luar folder `data/`"
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
    """Return the path that an unknown file or folder should probably have, ``None`` where nothing is near."""
    folder, _, name = path.rpartition("/")
    plain = f"{folder}/{_plain(_without_copy_mark(name))}"
    if kind_of(plain) or any(
        pattern(_start(allowed, plain.count("/") + 1)).fullmatch(plain) for allowed in _FOLDERS
    ):
        return plain
    # Names are compared without their endings, which would make any two alike.
    stem, dot, ending = plain.rpartition("/")[2].rpartition(".")
    stem, ending = (stem, dot + ending) if stem else (ending, "")
    names = {
        known_name.removesuffix(ending)
        for known_name in _known(folder)
        if "<" not in known_name and _ending(known_name) == ending
    }
    nearest_name = nearest(stem, names)
    return f"{folder}/{nearest_name}{ending}" if nearest_name else None


def _ending(name: str) -> str:
    _, dot, ending = name.rpartition(".")
    return dot + ending if dot else ""


def _may_stand(folder: str) -> bool:
    depth = folder.count("/") + 1
    return any(pattern(_start(allowed, depth)).fullmatch(folder) for allowed in _FOLDERS)


def _plain(name: str) -> str:
    """Write a name as names are written here: small letters, digits and hyphens."""
    name = name.lower()
    for wrong, right in _ENDINGS.items():
        name = name.removesuffix(wrong) + right if name.endswith(wrong) else name
    name = re.sub(r"^(?:triwulan|trw|tw)[ ._-]*([1-4])$", r"tw\1", name)
    name = re.sub(r"^(?:ta|tahun)[ ._-]*(20\d\d)$", r"\1", name)
    stem, dot, ending = name.rpartition(".")
    return re.sub(r"[^a-z0-9]+", "-", stem or ending).strip("-") + (dot and stem and dot + ending)


def _without_copy_mark(name: str) -> str:
    """Leave out what Windows, macOS and browsers add to the name of a copy."""
    name = re.sub(r"^(?:salinan(?: dari)?|copy of|copy|kopi) +", "", name, flags=_ANY_CASE)
    name = re.sub(_COPY_MARK, "", name, flags=_ANY_CASE)
    return re.sub(r"(\.(?:csv|yml|md))\1+$", r"\1", name, flags=_ANY_CASE)


def advice(path: str, present: Collection[str]) -> str:
    """Say what to do with a file or folder that no kind of file may be; ``present`` are all paths.

    It never advises to delete, and suggests no name that another file has: an unknown file may hold the only
    record of a figure.
    """
    target = likely_path(path)
    name = (target or "").rpartition("/")[2]
    if target and any(each == target or each.startswith(f"{target}/") for each in present):
        return _already_there(path, name, is_folder="." not in name)
    if target and path.lower().endswith(_OFFICE_ENDINGS):
        kind = "CSV UTF-8" if name.endswith(".csv") else "teks biasa UTF-8"
        return f"simpan isinya sebagai {kind} dengan nama `{name}`, lalu pindahkan berkas ini {_OUT}"
    if target:
        return f"ganti namanya menjadi `{name}`"
    if re.search(r"/(?:realisasi|narasi)/[^/]+$", path):
        return "pindahkan ke folder triwulannya: `tw1`, `tw2`, `tw3`, atau `tw4`"
    span = re.search(r"/(renstra|sasaran|target-tujuan)[^/]*\.csv$", path)
    if span:
        return f"beri nama `{span[1]}-<tahun awal>-<tahun akhir>.csv`, misalnya `{span[1]}-2025-2029.csv`"
    return _elsewhere(path, present) or f"pindahkan {_OUT}{_listed(path)}"


def _already_there(path: str, name: str, *, is_folder: bool) -> str:
    """Say what to do with what is, or is nearly, the copy of something that is there."""
    if is_folder:
        return f"pindahkan isinya ke folder `{name}`, yang sudah ada; bandingkan berkas yang bernama sama"
    if path.lower().endswith(_OFFICE_ENDINGS):
        return (
            f"bandingkan dengan `{name}`, yang sudah ada; setelah isinya cocok, pindahkan berkas ini {_OUT}"
        )
    return f"bandingkan dengan `{name}`, yang sudah ada; simpan isi yang benar di situ, lalu pindahkan {_OUT}"


def _elsewhere(path: str, present: Collection[str]) -> str:
    """Say in which folder a file of this name belongs, or stands already; empty where in none."""
    name = path.rpartition("/")[2]
    office = "/".join(path.split("/")[:3]) + "/"
    folders = [kind.path.rpartition("/")[0] for kind in KINDS if kind.path.rpartition("/")[2] == name]
    if folders:
        return f"pindahkan ke folder `{folders[0]}`, dengan nama kantor dan tahunnya"
    same = sorted(each for each in present if each.startswith(office) and each.endswith(f"/{name}"))
    twins = [each.rpartition("/")[0].removeprefix(office) for each in same if each != path and kind_of(each)]
    if not twins:
        return ""
    hint = f"berkas bernama `{name}` ada di folder `{twins[0]}`"
    return f"{hint}; bila isinya sejenis, pindahkan ke folder seperti itu"


def _listed(path: str) -> str:
    """Name what may stand in the folder of a file."""
    names = sorted(_known(path.rpartition("/")[0]))
    return f"; yang dikenal di folder ini: {quoted(names)}" if names else ""


def _known(folder: str) -> set[str]:
    """Return the names, as patterns, of what may stand in a folder."""
    depth = folder.count("/") + 1
    below = [kind.path.split("/") for kind in KINDS if pattern(_start(kind.path, depth)).fullmatch(folder)]
    return {steps[depth] for steps in below if len(steps) > depth}


def _start(path: str, depth: int) -> str:
    return "/".join(path.split("/")[:depth])
