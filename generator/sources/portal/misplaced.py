"""Detection of data that was uploaded outside ``data/``, where it would never be published (B129)."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.sources.shared.files import readable
from generator.values.shared.place import Place

_DATA: Final = "data"
# Folders that stand within data/, by the names that people may give them at the top.
_WITHIN: Final = frozenset({"satker", "acuan", "aturan", "pembanding"})
# The folder as copies and new versions of it are named.
_OF_DATA: Final = re.compile(
    r"(?:salinan[ _-]+(?:dari[ _-]+)?)?data(?:[ _-]+(?:copy|salinan|baru|lama|final|revisi))?[\d() _.-]*"
)
_YEAR: Final = re.compile(r"20\d\d")
_ENDINGS: Final = (".csv", ".xls", ".ods")
_WORKBOOK: Final = ".xlsx"
_DOCUMENTS: Final = frozenset({"portal.yml", "satker.yml", "layanan-informasi.yml"})


def misplaced(root: Path) -> Iterator[Diagnostic]:
    """Find data at the top of the portal in ``root`` instead of below ``data/``. Never raises."""
    try:
        with os.scandir(root) as entries:
            names = sorted((entry.name, entry.is_dir()) for entry in entries)
    except OSError:  # reported where the data are read
        return
    for name, is_folder in names:
        remedy = (_folder(name) or _office(root, name)) if is_folder else _file(name)
        if remedy:
            what = "folder" if is_folder else "berkas"
            message = f"{what} ini berada di luar folder `data/`, jadi isinya tidak akan terbit"
            yield finding("B129", Place(readable(name)), message, remedy)


def _folder(name: str) -> str:
    plain = name.lower().strip()
    if name != _DATA and _OF_DATA.fullmatch(plain):
        return "pindahkan isinya ke folder `data/`, ke tempat yang sama; bandingkan berkas yang bernama sama"
    if plain in _WITHIN:
        return f"pindahkan isinya ke folder `data/{plain}/`; bandingkan berkas yang bernama sama"
    return ""


def _office(root: Path, name: str) -> str:
    """Say where the folder of an office, or of a year of one, belongs that somebody uploaded to the top."""
    folder = root / name
    if (folder / "satker.yml").is_file() or (name != _DATA and (root / _DATA / "satker" / name).is_dir()):
        return f"pindahkan ke folder `data/satker/`; bila `data/satker/{name}/` sudah ada, bandingkan isinya"
    if _YEAR.fullmatch(name):
        return "pindahkan ke folder kantornya di `data/satker/`; bandingkan berkas yang bernama sama"
    return ""


def _file(name: str) -> str:
    low = name.lower()
    if low.endswith(_WORKBOOK):
        return (
            "pindahkan ke folder `masuk/` bila ini dari `kinerja lembar`; bila bukan, ke luar folder portal"
        )
    if low.endswith(_ENDINGS) or low in _DOCUMENTS:
        return (
            "pindahkan ke foldernya di `data/`, misalnya `data/satker/<satker>/<tahun>/`; ini bukan tempatnya"
        )
    return ""
