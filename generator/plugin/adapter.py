"""The MkDocs plugin: hands the portal's finished pages to MkDocs and publishes all of them or nothing.

Everything is read, judged and checked before MkDocs touches the output folder, the site is built in
a folder beside it, and only a whole site takes the place of the one before.
"""

import logging
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, cast

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure import pages as mkdocs_pages
from mkdocs.structure.files import Files
from mkdocs.utils import CountHandler

from generator.clock import system_clock
from generator.findings.shared.diagnostic import Outcome, has_errors
from generator.pages.shared.content_security_policy import IN_PAGE
from generator.pages.shared.links import base_path, public_host
from generator.pages.shared.render import translate_theme
from generator.phases.cluster import Cluster, ClusterError
from generator.phases.executor import Executor, cores, in_process, in_processes
from generator.phases.finished_office import OfficeShare
from generator.phases.judging import ChangedError
from generator.phases.publication import Publication
from generator.plugin import site_builder
from generator.plugin.ahead import begin_in
from generator.plugin.elsewhere import finish_elsewhere
from generator.plugin.files import (
    FilesOfAll,
    brought_files,
    colour_files,
    copied_file,
    discovery_files,
    icon_files,
    is_published,
    named_file,
    published_file,
    write_compressed,
)
from generator.plugin.links import check_addresses
from generator.plugin.offices import (
    LeakingOfficesError,
    OfficeCache,
    finish_office,
    finish_offices,
    pending_task,
)
from generator.plugin.pages import FinishedPage, language_meta, page_file, written_content, written_meta
from generator.plugin.prepared import PreparedPortal, Preparer
from generator.plugin.refusals import abort, abort_on_errors, announce_waiting, findings_report
from generator.plugin.settings import complete, root_of
from generator.plugin.theme import look_of
from generator.portal import leaks, prepare
from generator.publication.files import MARK, delete_own
from generator.publication.folder import SiteFolder, site_folder
from generator.publication.parts import FOLDER, WaitingParts
from generator.publication.places import Places, places_of, publish
from generator.publication.site_state import note_command, open_office_cache
from generator.publication.spare import spare_place
from generator.report.disk_errors import disk_error_message
from generator.sources.portal.bundled import translated_pages
from generator.sources.prose.html import NoRawHtml
from generator.values.shared.processes import process_pool

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

_WATCHED: Final = ("data", "theme")
_WARNINGS_FOUND: Final = "Ada peringatan pada teks di content/ (lihat di atas)."
_IN_PLACE: Final = (
    "Folder hasil tidak dapat ditukar sekaligus (tempat pasang disk, atau folder induknya tertutup), jadi\n"
    "berkasnya diganti satu per satu; selama beberapa detik ada halaman lama di samping yang baru.\n"
)

log = logging.getLogger(f"{site_builder.NAME}.plugins.{__name__}")


# What reads the portal. No setting names it, for a setting could name any program; tests put theirs here.
PREPARE: Preparer = cast("Preparer", partial(prepare, is_whole=True))


class Options(Config):  # type: ignore[no-untyped-call]
    """What mkdocs.yml may say under ``kinerja``."""

    mampat = config_options.Type(bool, default=False)
    bawaan = config_options.Type(bool, default=True)
    berkas_apa_adanya = config_options.ListOfItems(config_options.Type(str), default=[])


class KinerjaPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Build the portal of the folder in which mkdocs.yml stands."""

    def __init__(self) -> None:
        """Start with nothing to publish."""
        self._publication = Publication()
        # What the site was made of, for a preview that makes single pages anew.
        self.prepared: Outcome[PreparedPortal | None] = Outcome(None)
        self._offices: tuple[OfficeShare, ...] = ()
        self._places = Places(WaitingParts(Path()))
        self._spare: Path | None = None
        self._pool: ProcessPoolExecutor | None = None
        self._serving = False
        self.day: date | None = None
        # The digest of all that the site is made of, where the command knows it.
        self.inputs = ""
        self.command = ""
        self.executor: Executor | None = None
        self._site_dir = ""
        self._folder: SiteFolder | None = None
        self._resources = ExitStack()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Store whether this is a preview."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Turn off raw HTML in Markdown and MkDocs' own site map, which carries the day's date.

        The theme learns the base path, and the policy, which the reload script of a preview would break.
        Links to parts of pages are checked with everything else, for MkDocs does not know all parts.
        """
        complete(config)
        config.validation.links.anchors = logging.INFO
        cast("list[object]", config.markdown_extensions).append(NoRawHtml())
        config.theme.static_templates.discard("sitemap.xml")
        config.extra.update(
            akar=base_path(config.site_url),
            kebijakan="" if self._serving else IN_PAGE,
            dua_bahasa=translated_pages(root_of(config)),
        )
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read, judge and check everything before anything of the old site is touched.

        A preview names no host: pictures that carry one would all be drawn again.
        """
        self._site_dir = config.site_dir
        if not self._serving:
            self._hold_folder(config)
        host = "" if self._serving else public_host(config.site_url)
        if self._folder:
            config.site_dir = str(self._folder.draft)
        with abort_on_errors():
            prepared = PREPARE(root_of(config), host, system_clock(self.day))
            if prepared.value is None or has_errors(prepared.diagnostics):
                raise Abort(findings_report(prepared.diagnostics, root_of(config)))
            config.extra["lapor"] = prepared.value.report_to
            self._offices = self._finished_offices(prepared.value, config)
            outcome = prepared.value.published(self._offices, self._places.waiting.store, self._pool)
        if has_errors(outcome.diagnostics):
            raise Abort(findings_report((*prepared.diagnostics, *outcome.diagnostics), root_of(config)))
        self._publication, self.prepared = outcome.value, prepared
        check_addresses(self._publication, self._offices, config)

    def _finished_offices(self, prepared: PreparedPortal, config: MkDocsConfig) -> tuple[OfficeShare, ...]:
        """Finish each office by itself; their files wait below the new site until all else is built.

        A single office is finished in this process, with its pictures in further ones, unless the command
        line said where to.
        """
        root = root_of(config)
        is_compressed = self.config.mampat and self._folder is not None
        look = look_of(config, is_served=self._serving, is_compressed=is_compressed)
        executor = self.executor or in_processes
        is_far = isinstance(executor, Cluster)
        is_alone = len(prepared.offices) == 1 and not is_far and executor is not in_process
        tasks = [
            pending_task(office, prepared.caches, look, prepared.clearance, is_parallel=is_alone)
            for office in prepared.offices
        ]
        store = open_office_cache(root)
        if not self._folder:
            self._places = Places(WaitingParts(Path(config.site_dir)))
        cache = OfficeCache(store)
        try:
            return finish_offices(
                tasks,
                cache,
                executor,
                self._places,
                finish_elsewhere if is_far else finish_office,
            )
        except (ClusterError, ChangedError) as error:
            raise abort(str(error)) from error
        except LeakingOfficesError as error:
            raise Abort(findings_report(error.findings, root)) from error

    def _hold_folder(self, config: MkDocsConfig) -> None:
        root = root_of(config)
        sources = [Path(config.docs_dir), root / "data", *map(Path, filter(None, [config.theme.custom_dir]))]
        with abort_on_errors():
            folder = site_folder(Path(config.site_dir), root, sources, announce_waiting)
            self._folder = held = self._resources.enter_context(folder)
        if not held.is_in_place:
            self._spare = self._resources.enter_context(spare_place(root, held.site, held.draft))
        self._pool = self._resources.enter_context(process_pool(cores()))
        self._places = places_of(held, self._spare, open_office_cache(root), begin_in(self._pool))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages and files of the portal; leave out what nobody asked for."""
        named = self.config.berkas_apa_adanya
        for unused in [file for file in files if not is_published(file, named, config)]:
            files.remove(unused)
        for brought in (*brought_files(config), *colour_files(config), *icon_files(config)):
            if not files.get_file_from_path(brought.src_uri):
                files.append(brought)
        for path in named:
            if not files.get_file_from_path(path):
                files.append(named_file(path, config))
        publication = self._publication
        for page in publication.pages:
            files.append(page_file(page, config))
        for published in publication.files:
            files.append(published_file(published, config))
        for on_disk in (*publication.documents, *publication.tables):
            files.append(copied_file(on_disk, config))
        discovered = discovery_files(files, publication.pages, publication.documents, self._offices, config)
        for file in tuple(discovered):
            files.append(file)
        return FilesOfAll(files, self._offices, config)

    def on_env(self, env: Any, **_: object) -> Any:  # noqa: ANN401 - Jinja is the pages' business
        """Give the theme the translation of each page's language."""
        translate_theme(env)
        return env

    def on_page_markdown(
        self, markdown: str, *, page: mkdocs_pages.Page, config: MkDocsConfig, **_: object
    ) -> str:
        """Keep only the allowed keys of a hand-written page's head, and tell its language."""
        if not isinstance(page, FinishedPage):
            page.meta = written_meta(page.file) | language_meta(page.url, config.extra["dua_bahasa"])
        return markdown

    def on_page_content(
        self, html: str, *, page: mkdocs_pages.Page, config: MkDocsConfig, **_: object
    ) -> str:
        """Make hand-written pages like the others: reachable where they scroll, with rooted addresses."""
        return html if isinstance(page, FinishedPage) else written_content(html, page, config)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Scan the new site and publish it; raise ``Abort`` for personal data, or warnings if strict."""
        if self._folder and config.strict and _has_warned():
            raise abort(_WARNINGS_FOUND)
        self._refuse_leaks(config)
        if self._folder and self.config.mampat:
            write_compressed(self._folder.draft, FOLDER)
        if self._folder is None:
            with abort_on_errors():
                self._places.waiting.join(Path(config.site_dir))
            return
        if self._folder.is_in_place:
            sys.stderr.write(_IN_PLACE)
        store = open_office_cache(root_of(config))
        publish(self._folder, self._places, store, self.inputs)
        note_command(store, self.command, self._folder.site)
        self.release()
        config.site_dir = self._site_dir

    def _refuse_leaks(self, config: MkDocsConfig) -> None:
        """Raise ``Abort`` if a file of the finished site holds personal data."""
        root = root_of(config)
        with abort_on_errors():
            clearance = self._publication.clearance
            clearance = replace(clearance, named=clearance.named | {MARK})
            leaked = leaks(root, Path(config.site_dir), clearance, FOLDER)
        if leaked:
            raise Abort(findings_report(leaked, root))

    def on_build_error(self, *, error: Exception) -> None:
        """Delete the half-built site; the one before stays as it was.

        A build that the disk has refused deletes the spare tree too: it may be what fills the disk.
        """
        if self._spare and isinstance(error.__cause__ or error, OSError):
            delete_own(self._spare)
        self.release()
        if isinstance(error, OSError):
            raise abort(disk_error_message(error)) from error

    def release(self) -> None:
        """Unlock the folder of the site for other builds; what was not published is deleted.

        What the command asked for is forgotten, for MkDocs gives the next build of a process the same plugin.
        """
        self.day, self.inputs, self.command, self.executor = None, "", "", None
        self._folder = self._spare = self._pool = None
        self._resources.close()

    def on_serve(
        self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> "LiveReloadServer":
        """Rebuild when data or theme change; MkDocs watches ``content`` by itself.

        Errors of a build are logged, for after an exception MkDocs' own preview (``mkdocs serve``) stops
        answering.
        """
        server.builder = _logging_errors(builder)
        for folder in (root_of(config) / name for name in _WATCHED):
            if folder.is_dir():
                server.watch(str(folder))
        return server


def _logging_errors(builder: Callable[[], None]) -> Callable[[], None]:
    """Return a builder that logs why it has failed, instead of raising."""

    def logged_builder() -> None:
        try:
            builder()
        except MkDocsException as error:
            error.show()
        except Exception:
            log.exception("Portal tidak dapat dibangun karena kesalahan di dalam program atau tampilan.")

    return logged_builder


def _has_warned() -> bool:
    handlers = logging.getLogger(site_builder.NAME).handlers
    return any(each.get_counts() for each in handlers if isinstance(each, CountHandler))
