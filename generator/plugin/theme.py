"""Finished pages put into the theme without a build of MkDocs, as the process of an office does."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from generator.pages.shared.page import Page
from generator.plugin import site_builder
from generator.plugin.pages import finished_page
from generator.plugin.settings import open_settings
from generator.sources.portal.bundled import bundle_of, translated_pages
from generator.sources.portal.content import THEME
from generator.values.shared.text_digest import digest

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page as MkDocsPage


@dataclass(frozen=True, slots=True)
class Look:
    """What surrounds every page: the settings file, and how this build differs from what it says.

    ``theme`` is the folder of the portal's own theme, if it has one, ``site_url`` where the portal is seen.
    ``report_to`` is where readers report errors, as the data say. ``digest`` stands for all of that and for
    the files of the theme, wherever they lie.
    """

    settings: Path
    theme: Path
    site_url: str
    is_served: bool
    is_compressed: bool
    report_to: str
    digest: str


@dataclass(frozen=True, slots=True)
class Theme:
    """MkDocs' settings and the theme's templates, opened once in a process."""

    config: MkDocsConfig
    environment: Any

    def pages(self, pages: Iterable[Page]) -> Iterator[tuple[str, bytes]]:
        """Yield the path and the bytes of each page as MkDocs writes it."""
        nothing: list[MkDocsPage] = []
        navigation = Navigation([], nothing)
        for page in pages:
            shown = finished_page(page, self.config)
            shown.read_source(self.config)
            shown.fill(self.config)
            context = get_context(navigation, [], self.config, shown)
            template = self.environment.get_template(shown.meta.get("template", "main.html"))
            yield shown.file.dest_uri, template.render(context).encode("utf-8", "xmlcharrefreplace")


@lru_cache(maxsize=1)
def open_theme(look: Look) -> Theme:
    """Open the theme of a portal as its build does; a theme that has changed has another digest."""
    config = open_settings(look.settings)
    config.site_url = look.site_url or None
    config.plugins.on_startup(command="serve" if look.is_served else "build", dirty=False)
    config = config.plugins.on_config(config)
    config.extra["lapor"] = look.report_to
    environment = config.plugins.on_env(config.theme.get_env(), config=config, files=Files([]))
    return Theme(config, environment)


def look_of(config: MkDocsConfig, *, is_served: bool, is_compressed: bool) -> Look:
    """Return what surrounds the pages of a build of MkDocs."""
    settings = Path(config.config_file_path)
    theme = Path(config.theme.custom_dir or settings.parent / "theme")
    site_url = config.site_url or ""
    report_to = config.extra.get("lapor", "")
    look = Look(settings, theme, site_url, is_served, is_compressed, report_to, "")
    return replace(look, digest=look_digest(look))


def look_digest(look: Look) -> str:
    """Return the digest of what surrounds pages, as its files are now, and of what builds them.

    Raises OSError.
    """
    files = sorted(path for path in look.theme.rglob("*") if path.is_file())
    contents = (
        part for path in files for part in (path.relative_to(look.theme).as_posix(), path.read_bytes())
    )
    brought = bundle_of(look.settings.parent).files
    of_program = (
        part
        for name, place in brought.items()
        if name.startswith(f"{THEME}/")
        for part in (name, place.read_bytes())
    )
    translated = translated_pages(look.settings.parent)
    flags = f"{site_builder.VERSION} {look.is_served} {look.is_compressed} {look.report_to} {translated}"
    return digest(look.settings.read_bytes(), look.site_url, flags, *contents, *of_program)
