"""Small wheels that stand for the locked packages, and for later releases of them; nothing is fetched."""

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
_PARTS: Final = ("", "-dev", "-kluster", "-properdocs", "-pip", "-kunci", "-validasi")
LOCKS: Final = tuple(f"requirements{part}.lock" for part in _PARTS)
_PIN: Final = re.compile(r"^(?P<name>[a-z0-9][\w.-]*)(?:\[[^\]]*\])?==(?P<version>[^ ;]+)", re.MULTILINE)
_WHEEL: Final = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
# What makes the program itself installable in place: the least that a build backend has to do.
_BACKEND: Final = f"""\
import zipfile

def build_editable(folder, config_settings=None, metadata_directory=None):
    stem = "kinerja_terbuka-0"
    with zipfile.ZipFile(f"{{folder}}/{{stem}}-py3-none-any.whl", "w") as wheel:
        metadata = "Metadata-Version: 2.1\\nName: kinerja-terbuka\\nVersion: 0\\n"
        for name, text in {{"METADATA": metadata, "WHEEL": {_WHEEL!r}, "RECORD": ""}}.items():
            wheel.writestr(f"{{stem}}.dist-info/{{name}}", text)
    return f"{{stem}}-py3-none-any.whl"
"""


def pins(lock: str) -> dict[str, str]:
    """Return the versions in the text of a lock file, by name."""
    return {pin["name"]: pin["version"] for pin in _PIN.finditer(lock)}


def later_world(folder: Path) -> dict[str, str]:
    """Fill ``folder`` with every locked package as locked and in later releases; return such locks by name.

    The locks are the project's own, with the digests of the small wheels. Packages ask for the same
    packages, extras included, as the real ones that are installed here.
    """
    digests: dict[str, str] = {}
    locks = {name: (ROOT / name).read_text("utf-8") for name in LOCKS}
    for name, version in {pin for lock in locks.values() for pin in pins(lock).items()}:
        digests[f"{name}=={version}"] = _wheel(folder, name, version)
        for later in _later(version):
            _wheel(folder, name, later)
    return {name: "".join(_locked(lock, digests)) for name, lock in locks.items()}


def _later(version: str) -> Iterator[str]:
    """Yield a next fix, a next minor and a next major release of a version."""
    parts = version.split(".")
    yield f"{version}.9999"
    yield f"{parts[0]}.9999"
    yield "9999"


def _locked(lock: str, digests: Mapping[str, str]) -> Iterator[str]:
    for pin in _PIN.finditer(lock):
        yield f"{pin[0]} \\\n    --hash=sha256:{digests[pin['name'] + '==' + pin['version']]}\n"


def _wheel(folder: Path, name: str, version: str) -> str:
    """Write a wheel and return its digest."""
    stem = f"{name.replace('-', '_').replace('.', '_')}-{version}"
    path = folder / f"{stem}-py3-none-any.whl"
    info = f"{stem}.dist-info"
    with zipfile.ZipFile(path, "w") as wheel:
        for inside, content in _content(name):
            wheel.writestr(inside, content)
        wheel.writestr(f"{info}/METADATA", "\n".join(_metadata(name, version)) + "\n")
        wheel.writestr(f"{info}/WHEEL", _WHEEL)
        wheel.writestr(f"{info}/RECORD", "")
    return sha256(path.read_bytes()).hexdigest()


def _content(name: str) -> Iterable[tuple[str, bytes | str]]:
    """Return what is in a package: pip is the real one, for it has to install what comes after it."""
    if name == "pip":
        files = distribution("pip").files or ()
        real = (file for file in files if file.parts[0] == "pip" and file.suffix != ".pyc")
        return [(file.as_posix(), file.read_binary()) for file in real]
    return [("hatchling/__init__.py", ""), ("hatchling/build.py", _BACKEND)] if name == "hatchling" else []


def _metadata(name: str, version: str) -> Iterator[str]:
    yield from ("Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}")
    real = _installed(name)
    if real:
        yield from (f"Requires-Dist: {each}" for each in real.requires or ())
        yield from (f"Provides-Extra: {each}" for each in real.metadata.get_all("Provides-Extra") or ())


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None
