"""A portal laid over what the program brings: a file of its own hides the program's file of the same name.

Lists of reference are joined row by row instead, when they are loaded.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import yaml

from generator.findings.shared.diagnostic import Outcome
from generator.sources.portal.content import CONTENT, PAGE_ENDING, THEME, Content, read_content
from generator.sources.portal.settings import SETTINGS
from generator.sources.shared.bundled import bundled_files, bundled_folder
from generator.sources.shared.files import ListedFile, TextFile, list_folder, read_files, read_folder
from generator.values.portal.bundled import BUNDLED

_LISTS: Final = "data/acuan/"
_DATA: Final = "data/"
_PAGES: Final = f"{CONTENT}/"
# The folder of pages in English, each under the name of the page that it translates.
ENGLISH: Final = "en/"
_PLUGIN: Final = "kinerja"
_OPTION: Final = "bawaan"
_DEFAULTS: Final = "pengaturan.yml"
# Where the menu leads that has no page as long as there is no office.
_OF_OFFICES: Final = frozenset({"ppid/", "jelajah/", "en/#kantor"})


@dataclass(frozen=True, slots=True)
class Bundle:
    """What the program brings to one portal: where each file lies, by the path that it has in a portal.

    Nothing in a folder without settings, which holds data only, and where they say ``bawaan: false``.
    """

    root: Path
    files: Mapping[str, Path]

    def data(self, own: Collection[str]) -> tuple[ListedFile, ...]:
        """Return the data files that the portal does not have itself; ``own`` are the paths of those it has.

        A list of reference is there beside one of the portal's own, unless they are the same.
        """
        return tuple(
            ListedFile(f"{BUNDLED}{path}", place)
            for path, place in self.files.items()
            if path.startswith(_DATA) and not self._is_hidden(path, place, own)
        )

    def _is_hidden(self, path: str, place: Path, own: Collection[str]) -> bool:
        return path in own and (not path.startswith(_LISTS) or _is_same(self.root / path, place))

    def pages(self, own: Content) -> tuple[ListedFile, ...]:
        """Return the pages and files of ``content`` that the portal does not have itself.

        What is brought in English says the same as what is brought in Indonesian, so it goes with that one.
        """
        taken = frozenset(map(_address, own.files))
        return tuple(
            ListedFile(path, place)
            for path, place in self.files.items()
            if path.startswith(_PAGES) and taken.isdisjoint(_addresses(path.removeprefix(_PAGES)))
        )

    def content(self, own: Content) -> Content:
        """Return the names of all that is published: the portal's own files, and those brought to it."""
        pages = (file.name.removeprefix(f"{CONTENT}/") for file in self.pages(own))
        theme = (path.removeprefix(f"{THEME}/") for path in self.files if path.startswith(f"{THEME}/"))
        return Content(tuple(sorted({*own.files, *pages})), tuple(sorted({*own.theme, *theme})))


def translated_pages(root: Path) -> tuple[str, ...]:
    """Return the addresses of the hand-written pages of a portal that are there in English too, sorted."""
    own = read_content(root)
    names = {_address(name) for name in bundle_of(root).content(own).files if name.endswith(PAGE_ENDING)}
    return tuple(f"{name}/" for name in sorted(names) if f"{ENGLISH}{name}" in names)


def list_data(root: Path, passed_over: Collection[Path] = ()) -> Outcome[tuple[ListedFile, ...]]:
    """List the data files of a portal as `list_folder` does, with those that are brought to it."""
    own = list_folder(root, _DATA.rstrip("/"), passed_over=passed_over)
    brought = bundle_of(root).data(frozenset(file.name for file in own.value))
    return Outcome((*own.value, *brought), own.diagnostics)


def read_pages(root: Path, own: Content, endings: tuple[str, ...]) -> Outcome[tuple[TextFile, ...]]:
    """Read the texts below ``content`` as `read_folder` does, with those that are brought to the portal."""
    texts = read_folder(root, CONTENT, endings)
    pages = (file for file in bundle_of(root).pages(own) if file.name.endswith(endings))
    brought = read_files(root, pages)
    return Outcome((*texts.value, *brought.value), (*texts.diagnostics, *brought.diagnostics))


def bundle_of(root: Path) -> Bundle:
    """Return what the program brings to the portal in ``root``. Never raises."""
    settings = _settings(root)
    return Bundle(root, bundled_files() if settings is not None and _is_wanted(settings) else {})


def default_settings(root: Path) -> dict[str, Any]:
    """Return the settings that the portal in ``root`` does not write itself, as the program brings them.

    Of ``extra`` single keys are brought. Never raises.
    """
    own = _settings(root)
    if own is None or not _is_wanted(own):
        return {}
    brought: dict[str, Any] = yaml.safe_load(bundled_folder(_DEFAULTS).read_bytes())
    has_offices = any((root / _DATA / "satker").glob("*/satker.yml"))
    extra = {key: _led(value, has_offices=has_offices) for key, value in brought.pop("extra").items()}
    own_extra = own.get("extra")
    known = own_extra if isinstance(own_extra, dict) else {}
    rest = {key: value for key, value in brought.items() if key not in own}
    return rest | {"extra": {key: value for key, value in extra.items() if key not in known}}


def _led(value: Any, *, has_offices: bool) -> Any:  # noqa: ANN401 - whatever a setting holds
    """Leave out what leads to pages that only offices bring, where there are none."""
    if isinstance(value, dict):
        return {key: _led(each, has_offices=has_offices) for key, each in value.items()}
    if isinstance(value, list) and not has_offices:
        return [each for each in value if each["alamat"] not in _OF_OFFICES]
    return value


def _settings(root: Path) -> dict[str, Any] | None:
    """Return the settings of a portal, empty where they are no mapping; ``None`` where they can't be read."""
    try:
        return _mapping((root / SETTINGS).read_bytes())
    except (OSError, ValueError, yaml.YAMLError):  # reported where the settings are checked
        return None


# One command asks for them a dozen times, and reading YAML takes long.
@lru_cache(maxsize=2)
def _mapping(content: bytes) -> dict[str, Any]:
    read = yaml.safe_load(content)
    return read if isinstance(read, dict) else {}


def _is_wanted(settings: Mapping[str, Any]) -> bool:
    plugins = settings.get("plugins")
    return not any(
        isinstance(each, dict) and isinstance(each.get(_PLUGIN), dict) and each[_PLUGIN].get(_OPTION) is False
        for each in (plugins if isinstance(plugins, list) else ())
    )


def _address(name: str) -> str:
    """Return what two pages share that stand at one address."""
    return name.removesuffix(PAGE_ENDING).removesuffix("/index") if name.endswith(PAGE_ENDING) else name


def _addresses(name: str) -> tuple[str, str]:
    """Return the address of a page in its language, and in Indonesian."""
    return _address(name), _address(name.removeprefix(ENGLISH))


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.read_bytes() == other.read_bytes()
    except OSError:
        return False
