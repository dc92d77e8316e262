"""Names of files and folders that a clerk nearly got right."""

import re
from collections.abc import Collection
from typing import Final

from generator.loading.kinds import KINDS, kind_of
from generator.loading.shape import pattern
from generator.values.key import nearest

_OFFICE_ENDINGS: Final = (".xlsx", ".xls", ".ods", ".docx", ".doc", ".odt")
_ENDINGS: Final = {
    ".csv.txt": ".csv", ".yml.txt": ".yml", ".md.txt": ".md", ".yaml": ".yml", ".markdown": ".md",
    ".xlsx": ".csv", ".xls": ".csv", ".ods": ".csv", ".docx": ".md", ".doc": ".md", ".odt": ".md",
}  # fmt: skip
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
    plain = f"{folder}/{_plain(_without_copy_mark(name))}"
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
    name = name.lower()
    for wrong, right in _ENDINGS.items():
        name = name.removesuffix(wrong) + right if name.endswith(wrong) else name
    name = re.sub(r"^(?:triwulan|trw|tw)[ ._-]*([1-4])$", r"tw\1", name)
    name = re.sub(r"^(?:ta|tahun)[ ._-]*(20\d\d)$", r"\1", name)
    stem, dot, ending = name.rpartition(".")
    return re.sub(r"[^a-z0-9]+", "-", stem or ending).strip("-") + (dot and stem and dot + ending)


def _without_copy_mark(name: str) -> str:
    """Leave out what Windows and browsers add to the name of a copy."""
    return re.sub(r"(?: ?\(\d+\)| - (?:copy|salinan)(?: ?\(\d+\))?)(?=\.|$)", "", name, flags=re.IGNORECASE)


def advice(path: str, present: Collection[str]) -> str:
    """Say what to do with a file or folder that no kind of file may be; ``present`` are all paths."""
    close = likely_path(path)
    name = (close or "").rpartition("/")[2]
    if close and any(each == close or each.startswith(f"{close}/") for each in present):
        return f"satukan isinya dengan `{name}` yang sudah ada, lalu hapus yang ini"
    if close and path.lower().endswith(_OFFICE_ENDINGS):
        kind = "CSV UTF-8" if name.endswith(".csv") else "teks biasa UTF-8"
        return f"simpan isinya sebagai {kind} dengan nama `{name}`, lalu hapus berkas ini"
    if close:
        return f"ganti namanya menjadi `{name}`"
    if re.search(r"/(?:realisasi|narasi)/[^/]+$", path):
        return "pindahkan ke folder triwulannya: `tw1`, `tw2`, `tw3`, atau `tw4`"
    span = re.search(r"/(renstra|sasaran|target-tujuan)[^/]*\.csv$", path)
    if span:
        return f"beri nama `{span[1]}-<tahun awal>-<tahun akhir>.csv`, misalnya `{span[1]}-2025-2029.csv`"
    return "pindahkan atau hapus; daftar berkas ada di halaman Bantuan"


def _known(folder: str) -> set[str]:
    """Return the names, as patterns, of what may stand in a folder."""
    depth = folder.count("/") + 1
    below = [kind.path.split("/") for kind in KINDS if pattern(_start(kind.path, depth)).fullmatch(folder)]
    return {steps[depth] for steps in below if len(steps) > depth}


def _start(path: str, depth: int) -> str:
    return "/".join(path.split("/")[:depth])
