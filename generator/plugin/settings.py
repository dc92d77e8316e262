"""The settings of a portal as MkDocs knows them, with what the program brings to portals without them."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme

from generator import RELEASE
from generator.sources.portal.bundled import bundle_of, default_settings
from generator.sources.portal.content import CONTENT, THEME
from generator.sources.portal.settings import read_settings
from generator.sources.shared.bundled import bundled_folder

EMBLEM: Final = "assets/lambang.svg"


def open_settings(path: Path, *, is_strict: bool = True, **more: Any) -> MkDocsConfig:  # noqa: ANN401
    """Read the settings of a portal; a portal without ``content`` or ``theme`` has those of the program."""
    root = path.parent
    if bundle_of(root).files:
        if not (root / CONTENT).exists():
            more["docs_dir"] = str(bundled_folder(CONTENT))
        more |= _without_missing_theme(root)
    return load_config(str(path), strict=is_strict, **more)


def _without_missing_theme(root: Path) -> dict[str, Any]:
    settings = read_settings(root).value
    theme = settings.typed.get("theme") if settings else None
    if (root / THEME).is_dir() or not isinstance(theme, dict):
        return {}
    return {"theme": {key: value for key, value in theme.items() if key != "custom_dir"}}


def complete(config: MkDocsConfig) -> None:
    """Fill settings with what they do not say, and lay the portal's theme over the program's."""
    config.extra["rilis"] = RELEASE
    root = root_of(config)
    if not bundle_of(root).files:
        return
    defaults = default_settings(root)
    if theme := defaults.get("theme"):
        own = root / THEME
        config.theme = Theme(**theme, custom_dir=str(own) if own.is_dir() else None)
    own_folder = config.theme.custom_dir
    place = config.theme.dirs.index(own_folder) + 1 if own_folder else 0
    brought = str(bundled_folder(THEME))
    if brought not in config.theme.dirs:
        config.theme.dirs.insert(place, brought)
    _extend(config, defaults.get("markdown_extensions", ()))
    if "copyright" in defaults:
        config.copyright = defaults["copyright"]
    config.extra.update(defaults["extra"])
    config.extra["lambang"] = _has_own_emblem(root)
    if validation := defaults.get("validation"):
        config.validation.links.load_dict(validation)
        config.validation.links.validate()


def _has_own_emblem(root: Path) -> bool:
    """Whether a portal has an emblem of its own, which then stands at the head of each page."""
    own, brought = root / THEME / EMBLEM, bundled_folder(THEME) / EMBLEM
    return own.is_file() and own.read_bytes() != brought.read_bytes()


def _extend(config: MkDocsConfig, extensions: Iterable[str | dict[str, Any]]) -> None:
    """Add extensions of Markdown, each with its options."""
    named = config.markdown_extensions
    for each in extensions:
        for name, options in each.items() if isinstance(each, dict) else ((each, None),):
            named.extend([] if name in named else [name])
            config.mdx_configs.update({name: options} if options else {})


def root_of(config: MkDocsConfig) -> Path:
    """Return the folder of the portal that settings are of."""
    return Path(config.config_file_path).parent.resolve()


def theme_folders(config: MkDocsConfig) -> tuple[str, ...]:
    """Return the folders whose files are published as the theme: the portal's own, and the program's."""
    brought = str(bundled_folder(THEME))
    named = (config.theme.custom_dir, brought)
    return tuple(folder for folder in config.theme.dirs if folder in named)
