"""The MkDocs adapter: hands the portal's finished pages to MkDocs and publishes all of them or nothing.

Everything is read, judged and checked before MkDocs touches the output folder, the site is built in
a folder beside it, and only a whole site takes the place of the one before.
"""

import logging
import re
import sys
from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol, cast

from markdown.extensions.toc import strip_tags  # type: ignore[import-untyped]
from mkdocs.commands.build import build
from mkdocs.config import config_options, load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure import pages as mkdocs_pages
from mkdocs.structure.files import File, Files, InclusionLevel, get_files
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import CountHandler

from generator.clock import UnreadableMomentError, system_clock
from generator.exports.portal.compressed import compressed_copies
from generator.findings.shared.diagnostic import Diagnostic, Outcome, has_errors
from generator.languages.speech import speaking
from generator.loading.portal.page_head import page_head
from generator.pages.portal.opensearch import description
from generator.pages.portal.sitemap import robots, site_map
from generator.pages.privacy.site_scan import Clearance
from generator.pages.shared.content_security_policy import IN_PAGE
from generator.pages.shared.links import (
    BrokenLink,
    base_path,
    broken_links,
    hosted,
    identifiers,
    public_host,
    rebased,
    rooted,
)
from generator.pages.shared.page import CopiedFile, Link, Page, PublishedFile
from generator.pages.shared.render import translate_theme
from generator.portal import build as portal_build
from generator.portal import check_settings, leaks, without_cycle_search
from generator.publication.files import MARK
from generator.publication.folder import SiteFolder, UnusableFolderError, site_folder, usable
from generator.publication.stopping import stoppable, was_stopped
from generator.report.crashes import crash
from generator.report.disk_errors import explained
from generator.report.findings import Format, written
from generator.report.mkdocs_messages import PlainWords, in_plain_words
from generator.sources.portal.content import is_passed
from generator.sources.prose.article import term_anchor
from generator.sources.prose.html import NoRawHtml, strange_markup
from generator.sources.shared.files import TextFile, read_folder
from generator.values.shared.moment import Clock
from generator.views.shared.numbers import long_date

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

SOURCES = ("data", "content", "theme")
WATCHED = ("data", "theme")
SHOWN_LINKS = 20
KEPT = "Portal tidak dibangun; situs sebelumnya tetap seperti semula."
WARNED = "Ada peringatan pada teks di content/ (lihat di atas)."
IN_PLACE = (
    "Folder hasil tidak dapat ditukar sekaligus (tempat pasang disk, atau folder induknya tertutup), jadi\n"
    "berkasnya diganti satu per satu; selama beberapa detik ada halaman lama di samping yang baru.\n"
)
REACHABLE = {
    "<table>": '<div class="scroll" role="region" aria-label="Tabel" tabindex="0"><table class="table">',
    "</table>": "</table></div>",
    "<pre>": '<pre tabindex="0">',
}

EXPLAINED = re.compile(r"<dt>(.*?)</dt>", re.DOTALL)

log = logging.getLogger(f"mkdocs.plugins.{__name__}")


class Publication(Protocol):
    """All that is to be published."""

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages, in no particular order."""

    @property
    def files(self) -> tuple[PublishedFile, ...]:
        """The files beside the pages."""

    @property
    def documents(self) -> tuple[CopiedFile, ...]:
        """The files that are copied from the disk as they are."""

    @property
    def declared(self) -> frozenset[str]:
        """The addresses of this portal that people wrote in the data."""

    @property
    def clearance(self) -> Clearance:
        """What the gate may let pass."""


# Told the portal's folder, its public host, which is empty where there is none, and the moment of the build.
Builder = Callable[[Path, str, Clock], Outcome[Publication]]
# What makes the portal. No setting names it, for a setting could name any program; tests put theirs here.
BUILDER: Builder = cast("Builder", partial(portal_build, is_whole=True))


class FinishedPage(mkdocs_pages.Page):
    """A MkDocs page whose HTML is already there."""

    def __init__(self, source: Page, file: File, config: MkDocsConfig) -> None:
        """Stand for one page of the portal."""
        super().__init__(source.title, file, config)
        self._source = source

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Set what the theme shows around the article; nothing is read."""
        self.markdown = ""
        self.meta = _meta(self._source)

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Take the body as it is, with its addresses under the portal's base path."""
        self.content = hosted(rebased(self._source.body, base_path(config.site_url)), config.site_url)
        self.toc = TableOfContents([])
        self.present_anchor_ids = set(identifiers(self._source.body))


class Options(Config):  # type: ignore[no-untyped-call]
    """What mkdocs.yml may say under ``kinerja``."""

    mampat = config_options.Type(bool, default=False)
    berkas_apa_adanya = config_options.ListOfItems(config_options.Type(str), default=[])


class KinerjaPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Build the portal of the folder in which mkdocs.yml stands."""

    def __init__(self) -> None:
        """Start with nothing to publish."""
        self._pages: tuple[Page, ...] = ()
        self._files: tuple[PublishedFile, ...] = ()
        self._documents: tuple[CopiedFile, ...] = ()
        self._clearance = Clearance()
        self._serving = False
        self.day: date | None = None
        self._site_dir = ""
        self._folder: SiteFolder | None = None
        self._held = ExitStack()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Remember whether a person is looking on."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Turn off raw HTML in Markdown and MkDocs' own site map, which carries the day's date.

        The theme learns the base path, and the policy, which the reload script of a preview would break.
        Links to parts of pages are checked with everything else, for MkDocs does not know all parts.
        """
        config.validation.links.anchors = logging.INFO
        cast("list[object]", config.markdown_extensions).append(NoRawHtml())
        config.theme.static_templates.discard("sitemap.xml")
        config.extra.update(akar=base_path(config.site_url), kebijakan="" if self._serving else IN_PAGE)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read, judge and check everything before anything of the old site is touched.

        A preview names no host: pictures that carry one would all be drawn again.
        """
        self._site_dir = config.site_dir
        if not self._serving:
            self._hold_folder(config)
        host = "" if self._serving else public_host(config.site_url)
        with _refusals():
            outcome = BUILDER(self._root(config), host, system_clock(self.day))
        if has_errors(outcome.diagnostics):
            raise Abort(_report(outcome.diagnostics, self._root(config)))
        self._pages, self._files = outcome.value.pages, outcome.value.files
        self._documents, self._clearance = outcome.value.documents, outcome.value.clearance
        _check(self._pages, (*self._files, *self._documents), outcome.value.declared, config)
        if self._folder:
            config.site_dir = str(self._folder.draft)

    def _hold_folder(self, config: MkDocsConfig) -> None:
        root = self._root(config)
        sources = [Path(config.docs_dir), root / "data", *map(Path, filter(None, [config.theme.custom_dir]))]
        with _refusals():
            held = site_folder(Path(config.site_dir), root, sources, _say_waiting)
            self._folder = self._held.enter_context(held)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages and files of the portal; leave out what nobody asked for."""
        named = self.config.berkas_apa_adanya
        for unused in [each for each in files if not _is_asked_for(each, named, config)]:
            files.remove(unused)
        for path in named:
            if not files.get_file_from_path(path):
                files.append(_named(path, config))
        for page in self._pages:
            files.append(_page_file(page, config))
        for each in self._files:
            files.append(_file(each, config))
        for document in self._documents:
            files.append(_copied(document, config))
        if config.site_url:
            views = {page.path for page in self._pages if page.frame}
            days = {each.path: each.dated for each in self._pages}
            days |= {each.path: each.dated for each in self._documents}
            pages = (path for path in _addresses(files) if path not in views)
            listed = [*pages, *(each.path for each in self._documents)]
            told = site_map(config.site_url, {path: days.get(path) for path in listed})
            files.append(_file(told, config))
            welcome = robots(config.site_url)
            if welcome and not files.get_file_from_path(welcome.path):
                files.append(_file(welcome, config))
        if config.site_url and config.extra.get("cari"):
            files.append(_file(description(config.site_url, config.site_name, config.extra["cari"]), config))
        return files

    def on_env(self, env: Any, **_: object) -> Any:  # noqa: ANN401 - Jinja is the pages' business
        """Let the theme speak the language of each page."""
        translate_theme(env)
        return env

    def on_page_markdown(self, markdown: str, *, page: mkdocs_pages.Page, **_: object) -> str:
        """Let the head of a hand-written page say what it may, and nothing else."""
        if not isinstance(page, FinishedPage):
            page.meta = _written_meta(page.file)
        return markdown

    def on_page_content(
        self, html: str, *, page: mkdocs_pages.Page, config: MkDocsConfig, **_: object
    ) -> str:
        """Make hand-written pages like the others: reachable where they scroll, with rooted addresses."""
        if isinstance(page, FinishedPage):
            return html
        if strange := strange_markup(html):
            told = f"Halaman content/{page.file.src_uri} akan memuat {strange}.\n{KEPT}"
            raise Abort(told)
        for plain, reachable in REACHABLE.items():
            html = html.replace(plain, reachable)
        return rooted(_with_anchors(html), base_path(config.site_url) + page.url)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Let the new site take the old one's place, unless a strict build has warned."""
        if self._folder and config.strict and _has_warned():
            raise _stopped(WARNED)
        self._refuse_leaks(config)
        if self._folder is None:
            return
        if self.config.mampat:
            write_compressed(self._folder.draft)
        if self._folder.is_in_place:
            sys.stderr.write(IN_PLACE)
        self._folder.publish()
        self.release()
        config.site_dir = self._site_dir

    def _refuse_leaks(self, config: MkDocsConfig) -> None:
        """Stop what leads to a person, as it stands in the finished site."""
        root = self._root(config)
        with _refusals():
            own = replace(self._clearance, named=self._clearance.named | {MARK})
            leaked = leaks(root, Path(config.site_dir), own)
        if leaked:
            raise Abort(_report(leaked, root))

    def on_build_error(self, *, error: Exception) -> None:
        """Throw away the half-built site; the one before stays as it was."""
        self.release()
        if isinstance(error, OSError):
            raise _stopped(explained(error)) from error

    def release(self) -> None:
        """Let other builds have the folder of the site; what was not published is deleted."""
        self._folder = None
        self._held.close()

    def on_serve(
        self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> "LiveReloadServer":
        """Rebuild when data or theme change; MkDocs watches ``content`` by itself.

        After a build that failed MkDocs' own preview (``mkdocs serve``) answers nobody: it must not know.
        """
        server.builder = _persistent(builder)
        for each in (self._root(config) / name for name in WATCHED):
            if each.is_dir():
                server.watch(str(each))
        return server

    def _root(self, config: MkDocsConfig) -> Path:
        return Path(config.config_file_path).parent.resolve()


@without_cycle_search()
def build_site(
    root: Path, site: Path | None = None, *, is_compressed: bool = False, day: date | None = None
) -> int:
    """Build the portal as ``mkdocs build --strict`` does and return the exit code.

    ``is_compressed`` asks for compressed copies beside the files, whatever mkdocs.yml says; ``day`` is the
    day as of which pages speak, today by default.
    """
    with stoppable():
        return _built(root, site, is_compressed=is_compressed, day=day)


def _built(root: Path, site: Path | None, *, is_compressed: bool, day: date | None) -> int:
    place = {} if site is None else {"site_dir": str(site.absolute())}
    try:
        if site is not None:
            # MkDocs looks at the folder as well, and says what it sees in English.
            with _refusals():
                usable(site, root, [root / name for name in SOURCES])
        refuse_settings(root)
        with _told_warnings():
            config = load_config(str(root / "mkdocs.yml"), strict=True, **place)
            plugin = cast("KinerjaPlugin", config.plugins["kinerja"])
            plugin.day = day
            if is_compressed:
                plugin.config.mampat = True
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:  # MkDocs tells of errors, but not of a person who stops the build
                plugin.release()
    except MkDocsException as stopped:
        sys.stderr.write(f"{reason(stopped)}\n")
        return 1
    except Exception as error:
        if was_stopped():
            raise KeyboardInterrupt from error
        sys.stderr.write(f"{crash(error, root.resolve())}\n{KEPT}\n")
        return 1
    return 0


def reason(stopped: MkDocsException) -> str:
    """Say why MkDocs has stopped: our own words as they are, its own in Indonesian."""
    message = stopped.format_message()
    return message if isinstance(stopped, Abort) else in_plain_words(message)


def _persistent(builder: Callable[[], None]) -> Callable[[], None]:
    """Let a builder tell why it has failed, instead of failing."""

    def built() -> None:
        try:
            builder()
        except MkDocsException as stopped:
            stopped.show()
        except Exception:
            log.exception("Portal tidak dapat dibangun karena kesalahan di dalam program atau tampilan.")

    return built


def refuse_settings(root: Path) -> None:
    """Stop before MkDocs reads settings that could make it run programs, with what is wrong in them."""
    settings = check_settings(root)
    if has_errors(settings.diagnostics):
        lines = {each.path: each.lines for each in settings.value[1]}
        raise _stopped(written(settings.diagnostics, lines, Format.TEXT))


@contextmanager
def _refusals() -> Iterator[None]:
    """Stop a build that can't begin, or whose site can't be published where it should."""
    try:
        yield
    except (UnusableFolderError, UnreadableMomentError) as error:
        raise _stopped(str(error)) from error
    except OSError as error:
        raise _stopped(explained(error)) from error


def _stopped(message: str) -> Abort:
    return Abort(f"{message}\n{KEPT}")


def _say_waiting() -> None:
    sys.stderr.write("Portal ini sedang dibangun oleh perintah lain; menunggu sampai selesai…\n")


@contextmanager
def _told_warnings() -> Iterator[None]:
    logger = logging.getLogger("mkdocs")
    handler = logging.StreamHandler()
    handler.setFormatter(PlainWords())
    logger.addHandler(handler)
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.removeHandler(handler)


def write_compressed(site: Path) -> None:
    """Put the compressed copies of all files of a site beside them."""
    for file in sorted(each for each in site.rglob("*") if each.is_file()):
        for path, content in compressed_copies(str(file), file.read_bytes()):
            Path(path).write_bytes(content)


def _with_anchors(html: str) -> str:
    """Give each explained word of a hand-written page the place that other pages lead to, once."""
    given: set[str] = set()

    def placed(found: re.Match[str]) -> str:
        anchor = term_anchor(strip_tags(found[1]))
        if anchor in given:
            return found[0]
        given.add(anchor)
        return f'<dt id="{anchor}">{found[1]}</dt>'

    return EXPLAINED.sub(placed, html)


def _report(diagnostics: tuple[Diagnostic, ...], root: Path) -> str:
    lines = {file.path: file.lines for file in read_folder(root, "data").value}
    return written(diagnostics, lines, Format.TEXT)


def _meta(page: Page) -> dict[str, Any]:
    with speaking(page.language):
        state = long_date(page.dated) if page.dated else ""
    return {
        "title": page.title,
        "description": page.description,
        "bagian": page.section,
        "remah": [_entry(each) for each in page.crumbs],
        "sebelum": page.previous and _entry(page.previous),
        "sesudah": page.following and _entry(page.following),
        "salinan": [{"judul": each.title, "alamat": each.path, "jenis": each.kind} for each in page.copies],
        "jadi": True,
        "pendek": page.short or page.title,
        "rekaan": page.is_sample,
        "naskah": page.scripts,
        "kantor_lain": [_entry(each) for each in page.elsewhere],
        "tahun": [_entry(each) for each in page.years],
        "alamat": page.path,
        "keadaan": state,
        "kabar": page.feed,
        "bahasa": page.language.value,
        "kembaran": page.twin,
    } | ({"template": page.frame} if page.frame else {})


def _written_meta(file: File) -> dict[str, Any]:
    """Read the head of a hand-written page; findings about it were told before."""
    head = page_head(TextFile(file.src_uri, tuple(file.content_string.split("\n"))), [])
    said = {"title": head.title, "description": head.description}
    crumbs = [{"judul": each.title, "alamat": each.address} for each in head.crumbs]
    return {key: text for key, text in said.items() if text} | ({"remah": crumbs} if crumbs else {})


def _entry(link: Link) -> dict[str, str]:
    return {"judul": link.title, "alamat": link.path}


def _page_file(page: Page, config: MkDocsConfig) -> File:
    file = File.generated(config, f"{page.path}index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
    FinishedPage(page, file, config)
    return file


def _file(published: PublishedFile, config: MkDocsConfig) -> File:
    content = published.content
    if published.is_hosted:
        content = hosted(content.decode(), config.site_url).encode()
    return File.generated(config, published.path, content=content, inclusion=InclusionLevel.INCLUDED)


def _copied(document: CopiedFile, config: MkDocsConfig) -> File:
    return File.generated(
        config, document.path, abs_src_path=str(document.source), inclusion=InclusionLevel.INCLUDED
    )


def _addresses(files: Files) -> Iterator[str]:
    return (each.url.removeprefix("./") for each in files.documentation_pages())


def _is_asked_for(file: File, named: Collection[str], config: MkDocsConfig) -> bool:
    """Whether a file is a page, may pass as it is, or is of our theme and not only of Material."""
    if file.src_dir in config.theme.dirs:
        return file.src_dir == config.theme.custom_dir
    return file.is_documentation_page() or is_passed(file.src_uri, named)


def _named(path: str, config: MkDocsConfig) -> File:
    """Publish a file below ``content`` as it is, hidden ones too, which MkDocs leaves out."""
    source = str(Path(config.docs_dir) / path)
    return File.generated(config, path, abs_src_path=source, inclusion=InclusionLevel.INCLUDED)


def _check(
    pages: tuple[Page, ...],
    files: tuple[PublishedFile | CopiedFile, ...],
    declared: frozenset[str],
    config: MkDocsConfig,
) -> None:
    published = Counter([*_written(config), *(each.path for each in pages), *(each.path for each in files)])
    if twice := sorted(path for path, times in published.items() if times > 1):
        raise Abort(
            _listed("Dua halaman atau berkas memakai alamat yang sama:", [f"/{each}" for each in twice])
        )
    known = published.keys() | set(_assets(config))
    if broken := (*broken_links(pages, known, declared), *_broken_menu(config, known)):
        lines = [f"{each.page} → {each.address}" for each in broken]
        raise Abort(_listed("Ada tautan yang tidak menuju ke mana-mana (halaman → tautan):", lines))


def _listed(problem: str, lines: list[str]) -> str:
    more = [f"... dan {len(lines) - SHOWN_LINKS} lagi"] if len(lines) > SHOWN_LINKS else []
    return "\n  ".join([problem, *lines[:SHOWN_LINKS], *more]) + f"\n{KEPT}"


def _written(config: MkDocsConfig) -> Iterator[str]:
    return (
        each.url.removeprefix("./")
        for each in get_files(config)
        if each.inclusion.value > InclusionLevel.DRAFT.value
    )


def _assets(config: MkDocsConfig) -> Iterator[str]:
    folder = Path(config.theme.custom_dir or config.docs_dir)
    return (each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file())


def _broken_menu(config: MkDocsConfig, paths: Container[str]) -> Iterator[BrokenLink]:
    english = cast("Mapping[str, Any]", config.extra.get("inggris") or {})
    menu = cast("Iterable[Mapping[str, str]]", (*config.extra.get("menu", ()), *english.get("menu", ())))
    named = [*(each["alamat"] for each in menu), *filter(None, (config.extra.get("cari"),))]
    return (BrokenLink("menu di mkdocs.yml", each) for each in named if each.partition("#")[0] not in paths)


def _has_warned() -> bool:
    handlers = logging.getLogger("mkdocs").handlers
    return any(each.get_counts() for each in handlers if isinstance(each, CountHandler))
