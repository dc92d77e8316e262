"""Files as MkDocs knows them: what is published beside the pages, and what is left out."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel

from generator.charts.rendering.icons import draw_icons
from generator.exports.portal.compressed import compressed_copies
from generator.pages.portal.sitemap import robots, site_map
from generator.pages.shared.links import hosted
from generator.pages.shared.page import CopiedFile, Page, PublishedFile
from generator.phases.finished_office import OfficeShare
from generator.plugin.browser_files import SIZES, icon, manifest, search_description
from generator.plugin.refusals import UNCHANGED
from generator.plugin.settings import EMBLEM, root_of, theme_folders
from generator.sources.cache.folders import CHART_CACHE
from generator.sources.portal.bundled import bundle_of
from generator.sources.portal.content import CONTENT, is_passed, read_content

_INDEX: Final = "index.md"


def published_file(published: PublishedFile, config: MkDocsConfig) -> File:
    """Return a file that the portal has made, with its addresses on the portal's host where it asks so."""
    content = published.content
    if published.is_hosted:
        content = hosted(content.decode(), config.site_url).encode()
    return File.generated(config, published.path, content=content, inclusion=InclusionLevel.INCLUDED)


def copied_file(document: CopiedFile, config: MkDocsConfig) -> File:
    """Return a document that is copied from the disk as it is."""
    return File.generated(
        config, document.path, abs_src_path=str(document.source), inclusion=InclusionLevel.INCLUDED
    )


def named_file(path: str, config: MkDocsConfig) -> File:
    """Return a file below ``content`` as it is, hidden ones too, which MkDocs leaves out."""
    source = str(Path(config.docs_dir) / path)
    return File.generated(config, path, abs_src_path=source, inclusion=InclusionLevel.INCLUDED)


def brought_files(config: MkDocsConfig) -> Iterator[File]:
    """Yield the hand-written pages that the program brings, where the portal has none of its own."""
    root = root_of(config)
    for page in bundle_of(root).pages(read_content(root)):
        path = page.name.removeprefix(f"{CONTENT}/")
        yield File.generated(config, path, abs_src_path=str(page.path), inclusion=InclusionLevel.INCLUDED)


def colour_files(config: MkDocsConfig) -> Iterator[File]:
    """Yield the style sheet of a portal with a main colour of its own; in the dark the usual one stays."""
    if colour := config.extra.get("warna"):
        sheet = f"@media screen and (prefers-color-scheme: light) {{ :root {{ --brand: {colour}; }} }}\n"
        yield File.generated(
            config, "assets/warna-portal.css", content=sheet, inclusion=InclusionLevel.INCLUDED
        )


def icon_files(config: MkDocsConfig) -> Iterator[File]:
    """Yield the emblem of the portal for the home screens of phones, and the manifest that names it.

    Raises ``Abort`` where the portal's own emblem is no picture.
    """
    emblem = next(path for folder in theme_folders(config) if (path := Path(folder) / EMBLEM).is_file())
    try:
        icons = tuple(draw_icons(emblem.read_bytes(), SIZES, root_of(config) / CHART_CACHE))
    except ValueError as error:
        message = f"Lambang `theme/{EMBLEM}` bukan gambar SVG yang utuh: {error}\n{UNCHANGED}"
        raise Abort(message) from error
    for size, content in zip(SIZES, icons, strict=True):
        yield published_file(PublishedFile(icon(size), content), config)
    colour = config.extra.get("warna") or ""
    yield published_file(manifest(config.site_name, config.site_description or "", colour), config)


def is_published(file: File, named: Collection[str], config: MkDocsConfig) -> bool:
    """Whether a file is a page, is ``named`` in the settings, or is of our theme and not only of Material."""
    if file.src_dir in config.theme.dirs:
        return file.src_dir in theme_folders(config)
    return file.is_documentation_page() or is_passed(file.src_uri, named)


def discovery_files(
    files: Files,
    pages: tuple[Page, ...],
    documents: tuple[CopiedFile, ...],
    offices: Sequence[OfficeShare],
    config: MkDocsConfig,
) -> Iterator[File]:
    """Yield the files by which machines find the portal's pages: site map, robots and OpenSearch.

    Nothing where the portal has no address, and no robots where people wrote their own.
    """
    if not config.site_url:
        return
    hidden = {page.path for page in pages if not page.is_found}
    days = {page.path: page.dated for page in pages} | {file.path: file.dated for file in documents}
    of_offices = dict(page for office in offices for page in office.listed)
    days |= of_offices
    shown = tuple(_addresses(files))
    addresses = [path for path in (*shown, *of_offices) if path not in hidden]
    # Documents of an office whose pages are all hidden are invented as well.
    unlisted = [office.documents for office in offices if not office.listed]
    invented = {document.path for stored in unlisted for document in stored}
    listed = [*addresses, *(each.path for each in documents if each.path not in invented)]
    written = frozenset(shown).difference(page.path for page in pages)
    for part in site_map(config.site_url, {path: days.get(path) for path in listed}, written):
        yield published_file(part, config)
    crawlers = robots(config.site_url)
    if crawlers and not files.get_file_from_path(crawlers.path):
        yield published_file(crawlers, config)
    if search := config.extra.get("cari"):
        yield published_file(search_description(config.site_url, config.site_name, search), config)


class FilesOfAll(Files):
    """The files of a build, in which links also find the pages and files that offices bring."""

    def __init__(self, files: Files, offices: Sequence[OfficeShare], config: MkDocsConfig) -> None:
        """Take the files of MkDocs, and the addresses of the offices."""
        super().__init__(list(files))
        self._of_offices = frozenset(path for office in offices for path in office.paths)
        self._config = config

    def get_file_from_path(self, path: str) -> File | None:
        """Return a file by its path in the sources; one of an office stands for what is built elsewhere."""
        file = super().get_file_from_path(path)
        if file is None and path.removesuffix(_INDEX) in self._of_offices:
            return File.generated(self._config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        return file


def write_compressed(site: Path, passed_over: str = "") -> None:
    """Put the compressed copies of all files of a site beside them, but for one folder."""
    whole = (path for path in site.rglob("*") if path.is_file())
    for file in sorted(path for path in whole if path.relative_to(site).parts[0] != passed_over):
        for path, content in compressed_copies(str(file), file.read_bytes()):
            Path(path).write_bytes(content)


def _addresses(files: Files) -> Iterator[str]:
    return (file.url.removeprefix("./") for file in files.documentation_pages())
