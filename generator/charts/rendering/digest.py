"""The names of finished pictures and templates: digests of all that they depend on."""

from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Final

from generator.languages import translation
from generator.values.shared import number
from generator.values.shared.text_digest import digest

_LIBRARIES: Final = ("altair", "vl-convert-python")
# The kind of pictures and templates in the cache.
KIND: Final = "grafik"


def fingerprint() -> str:
    """Return the digest of the drawing program: of its sources and the versions of its libraries."""
    return digest(*_sources(), *map(version, _LIBRARIES))


def _sources() -> Iterable[str]:
    paths = (
        Path(number.__file__),
        Path(translation.__file__),
        *sorted(Path(__file__).parents[1].rglob("*.py")),
    )
    return (path.read_text(encoding="utf-8") for path in paths)
