"""Finished pictures and templates on disk, named by the digest of all that they depend on."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Final

from generator.languages import speech
from generator.values import number

_LIBRARIES: Final = ("altair", "vl-convert-python")
_CLOSING: Final = ("</svg>", "}")
_END_OF_PNG: Final = b"IEND\xaeB`\x82"


@dataclass(frozen=True, slots=True)
class Cache:
    """A directory of texts and PNG; what is missing or was cut short in writing reads as ``None``."""

    root: Path

    def read(self, name: str) -> str | None:
        """Read a file that was written whole."""
        try:
            text = (self.root / name).read_text(encoding="utf-8")
        except (FileNotFoundError, UnicodeDecodeError):
            return None
        return text if text.endswith(_CLOSING) else None

    def read_bytes(self, name: str) -> bytes | None:
        """Read a PNG that was written whole."""
        try:
            raw = (self.root / name).read_bytes()
        except FileNotFoundError:
            return None
        return raw if raw.endswith(_END_OF_PNG) else None

    def write(self, name: str, text: str) -> None:
        """Write a text in one stroke, so that no other process ever sees half of it."""
        self.write_bytes(name, text.encode())

    def write_bytes(self, name: str, raw: bytes) -> None:
        """Write a file in one stroke."""
        self.root.mkdir(parents=True, exist_ok=True)
        draft = self.root / f"{name}.{os.getpid()}"
        draft.write_bytes(raw)
        draft.replace(self.root / name)


def digest(*parts: str) -> str:
    """Name a sequence of texts by 64 hexadecimal digits."""
    whole = sha256()
    for part in parts:
        raw = part.encode("utf-8", "backslashreplace")
        whole.update(b"%d:" % len(raw) + raw)
    return whole.hexdigest()


def fingerprint() -> str:
    """Name the program that draws: the sources that decide on a picture and the versions of its libraries."""
    return digest(*_sources(), *map(version, _LIBRARIES))


def _sources() -> Iterable[str]:
    paths = (Path(number.__file__), Path(speech.__file__), *sorted(Path(__file__).parent.glob("*.py")))
    return (path.read_text(encoding="utf-8") for path in paths)
