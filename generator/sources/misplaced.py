"""Data that was uploaded beside the folder that is read, where it would never be published."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.sources.files import readable
from generator.values.place import Place

_DATA: Final = "data"
# Folders that stand within data/, by the names that people may give them at the top.
_WITHIN: Final = frozenset({"satker", "acuan", "aturan", "pembanding"})
_ENDINGS: Final = (".csv", ".xlsx", ".xls", ".ods")
_DOCUMENTS: Final = frozenset({"portal.yml", "satker.yml", "layanan-informasi.yml"})


def misplaced(root: Path) -> Iterator[Diagnostic]:
    """Find data at the top of the portal in ``root`` instead of below ``data/``. Never raises."""
    try:
        with os.scandir(root) as entries:
            names = sorted((entry.name, entry.is_dir()) for entry in entries)
    except OSError:  # told where the data are read
        return
    for name, is_folder in names:
        remedy = _folder(name) if is_folder else _file(name)
        if remedy:
            what = "folder" if is_folder else "berkas"
            message = f"{what} ini berada di luar folder `data/`, jadi isinya tidak akan terbit"
            yield found("B129", Place(readable(name)), message, remedy)


def _folder(name: str) -> str:
    plain = name.lower().strip()
    if name != _DATA and plain.rstrip("0123456789() -_") in {_DATA, "salinan data", "data copy"}:
        return "pindahkan isinya ke folder `data/`, ke tempat yang sama; bandingkan berkas yang bernama sama"
    if plain in _WITHIN:
        return f"pindahkan isinya ke folder `data/{plain}/`; bandingkan berkas yang bernama sama"
    return ""


def _file(name: str) -> str:
    low = name.lower()
    if low.endswith(_ENDINGS) or low in _DOCUMENTS:
        return (
            "pindahkan ke foldernya di `data/`, misalnya `data/satker/<satker>/<tahun>/`; ini bukan tempatnya"
        )
    return ""
