"""One build of a preview, in a process of its own.

The preview survives whatever happens there (a crash, a full memory, a plugin that ends the process), and
stopping the preview stops the build at once, with all processes that it has started.
"""

import gc
import logging
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import active_children, get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Final, cast

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from generator.findings.shared.diagnostic import Outcome
from generator.pages.shared.links import base_path
from generator.plugin import site_builder
from generator.plugin.adapter import KinerjaPlugin
from generator.plugin.refusals import failure_message, require_valid_settings
from generator.plugin.settings import open_settings
from generator.plugin.theme import look_of
from generator.portal import Prepared
from generator.preview.one_page import PageMaker, Seen, Wanted
from generator.report.crashes import crash_message
from generator.report.mkdocs_messages import PlainWords, is_summary
from generator.values.shared.garbage import without_cycle_search
from generator.values.shared.processes import without_interrupts

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

WATCHED: Final = ("mkdocs.yml", "content", "data", "theme")
_NAME: Final = "kinerja-pratinjau"
_MAX_TEMPORARY_PATH: Final = 60
_LONGEST_LOOK: Final = 20  # seconds; whoever waits for a page sees the last good one then
_LEAKED_LOCK_WARNING: Final = "ignore::UserWarning:multiprocessing.resource_tracker"
_CRASHED: Final = (
    "Program berhenti mendadak ketika membangun portal, mungkin karena ingatan komputer habis. Tutup program "
    "lain, lalu simpan ulang berkas mana pun untuk mencoba lagi."
)


@dataclass(frozen=True, slots=True)
class BuildResult:
    """How a build ended.

    ``fault`` says why there is no site, and is empty where there is one; ``warnings`` are what ``kinerja
    bangun`` would not let pass. ``base`` is the path of the portal on its host, ``watched`` are the files
    and folders that it was made from.
    """

    fault: str = ""
    warnings: tuple[str, ...] = ()
    base: str = "/"
    watched: tuple[str, ...] = ()


class _Log(logging.Handler):
    """Collects the messages of MkDocs, in Indonesian."""

    def __init__(self) -> None:
        """Start with no messages."""
        super().__init__(logging.WARNING)
        self.setFormatter(PlainWords())
        self.warnings: list[str] = []
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Store one message."""
        messages = self.errors if record.levelno >= logging.ERROR else self.warnings
        messages.append(self.format(record))


class _WatchRecorder:
    """Stands in for MkDocs' own preview, which plugins tell what to watch."""

    def __init__(self, config: MkDocsConfig) -> None:
        """Start with what MkDocs watches by itself."""
        theme = config.theme.custom_dir
        self.paths = [config.docs_dir, *([theme] if theme else []), *config.watch]

    def builder(self) -> None:
        """Build nothing."""

    def watch(self, path: str, *_: object, **__: object) -> None:
        """Remember one path."""
        self.paths.append(path)


def build_preview(root: Path, site: Path, url: str) -> BuildResult:
    """Build the portal of ``root`` into the folder ``site``, to be seen at a ``url`` like ``http://a:1``.

    Never raises for what stands in the portal's folder.
    """
    return build_and_know(root, site, url)[0]


@without_cycle_search()
def build_and_know(root: Path, site: Path, url: str) -> tuple[BuildResult, PageMaker | None]:
    """Build as `build_preview` does; return also what makes single pages anew, where there is a site."""
    base, watched_paths = "/", tuple(str(root / name) for name in WATCHED)
    with _logged() as log:
        try:
            require_valid_settings(root)
            config = open_settings(root / "mkdocs.yml", is_strict=False, site_dir=str(site))
            base = base_path(config.site_url)
            config.site_url = f"{url}{base}"
            watched_paths += _plugin_paths(config)
            config.plugins.on_startup(command="serve", dirty=False)
            build(config, serve_url=config.site_url)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever fails, the last good page stays
            return BuildResult(_fault(error, log.errors, root), (), base, watched_paths), None
    return BuildResult("", tuple(log.warnings), base, watched_paths), _page_maker(config)


def _page_maker(config: MkDocsConfig) -> PageMaker | None:
    """Return what makes single pages of the portal that was built just now."""
    plugin = config.plugins.get("kinerja")
    prepared = plugin.prepared if isinstance(plugin, KinerjaPlugin) else Outcome(None)
    if not isinstance(prepared.value, Prepared):
        return None
    look = look_of(config, is_served=True, is_compressed=False)
    return PageMaker(prepared.value, prepared.diagnostics, look)


@contextmanager
def _logged() -> Iterator[_Log]:
    logger, log = logging.getLogger(site_builder.NAME), _Log()
    logger.addHandler(log)
    try:
        yield log
    finally:
        logger.removeHandler(log)


def _plugin_paths(config: MkDocsConfig) -> tuple[str, ...]:
    recorder = _WatchRecorder(config)
    config.plugins.on_serve(cast("LiveReloadServer", recorder), config=config, builder=recorder.builder)
    return tuple(recorder.paths)


def _fault(error: BaseException, logged: list[str], root: Path) -> str:
    """Return why a build has failed, after the messages of MkDocs about it."""
    if isinstance(error, MkDocsException):
        is_logged = logged and is_summary(error.format_message())
        return "\n".join(logged) if is_logged else failure_message(error)
    return "\n".join([*logged, crash_message(error, root)])


@dataclass(frozen=True, slots=True)
class Build:
    """A build that is running."""

    process: BaseProcess
    outcome: Connection

    def is_over(self, seconds: float) -> bool:
        """Wait at most ``seconds``, and return whether the build has ended."""
        return self.outcome.poll(seconds)

    def result(self) -> BuildResult:
        """Wait for the end of the build and return its result."""
        try:
            result: BuildResult = self.outcome.recv()
        except EOFError:
            result = BuildResult(_CRASHED)
        return result

    def page(self, wanted: Wanted) -> Seen | None:
        """Return a page as its office is now; only of a build that has ended with a site.

        ``None`` where the process can't tell: it has died, has failed at this page, or takes too long.
        """
        try:
            self.outcome.send(wanted)
            seen: Seen | None = self.outcome.recv() if self.outcome.poll(_LONGEST_LOOK) else None
        except (EOFError, OSError):
            return None
        return seen

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Let the build rest during the block, where the system can: something else is urgent."""
        _signal_group(self.process, "SIGSTOP")
        try:
            yield
        finally:
            _signal_group(self.process, "SIGCONT")

    def stop(self) -> None:
        """End the build at once, with all processes that it has started."""
        _end(self.process)
        self.outcome.close()


def stop_all() -> None:
    """End every build that still runs."""
    for process in active_children():
        if process.name == _NAME:
            _end(process)


def _signal_group(process: BaseProcess, name: str) -> None:
    """Send a signal to a build and all processes that it has started, where the system knows groups."""
    if hasattr(os, "killpg") and process.pid:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, getattr(signal, name))


def _end(process: BaseProcess) -> None:
    _signal_group(process, "SIGKILL")
    process.kill()
    process.join()


def start_build(root: Path, site: Path, url: str) -> Build:
    """Start a build in another process; see `build_preview`."""
    # A build that is stopped leaves locks, which Python's resource tracker removes; its warning is no use.
    if _LEAKED_LOCK_WARNING not in sys.warnoptions:
        sys.warnoptions.append(_LEAKED_LOCK_WARNING)
    context = _context()
    outcome, sender = context.Pipe()
    process = context.Process(target=_run_build, args=(sender, root, site, url), name=_NAME)
    with without_interrupts():
        process.start()
    sender.close()
    return Build(process, outcome)


def _context() -> SpawnContext:
    """Return how processes start: on Linux from one that has imported the program already."""
    # The other way needs a socket in the folder for temporary files, whose address has a longest length.
    if sys.platform != "linux" or len(gettempdir()) > _MAX_TEMPORARY_PATH:
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(["generator.plugin", "generator.portal"])
    return cast("SpawnContext", context)


def _run_build(sender: Connection, root: Path, site: Path, url: str) -> None:
    """Build in a session of its own, so that Ctrl+C reaches the preview only, and send the result.

    A process that has built a site lives on, for it has loaded all that single pages need.
    """
    if hasattr(os, "setsid"):
        os.setsid()
    built, maker = build_and_know(root, site, url)
    sender.send(built)
    if maker is not None:
        _make_pages(sender, maker)


def _make_pages(asked: Connection, maker: PageMaker) -> None:
    """Make each page that is asked for, until nobody can ask any more; ``None`` is one that can't be made."""
    with suppress(Exception):  # what is not loaded now is loaded with the first page
        maker.warm()
    gc.collect()
    gc.freeze()  # what lives on is not searched again after each page
    while True:
        try:
            wanted = asked.recv()
        except (EOFError, OSError):
            gc.unfreeze()
            return
        try:
            seen = maker.see(wanted)
        except Exception:  # noqa: BLE001 - whatever fails, the whole build tells it
            seen = None
        asked.send(seen)
        gc.collect()
