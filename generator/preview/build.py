"""One build of a preview, in a process of its own.

Whatever happens there (a crash, a full memory, a plugin that ends the process) the preview lives on, and
stopping the preview stops the build at once, with all processes that it has started.
"""

import logging
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import active_children, get_context, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Final, cast

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from generator.pages.shared.links import base_path
from generator.plugin.refusals import reason, refuse_settings
from generator.portal import without_cycle_search
from generator.report.crashes import crash
from generator.report.mkdocs_messages import PlainWords, is_summary

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

USUAL: Final = ("mkdocs.yml", "content", "data", "theme")
_NAME: Final = "kinerja-pratinjau"
_LONGEST_TEMPORARY: Final = 60
_LOCKS_LEFT: Final = "ignore::UserWarning:multiprocessing.resource_tracker"
_CRASHED: Final = (
    "Program berhenti mendadak ketika membangun portal, mungkin karena ingatan komputer habis. Tutup program "
    "lain, lalu simpan ulang berkas mana pun untuk mencoba lagi."
)


@dataclass(frozen=True, slots=True)
class Built:
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
    """Keeps what MkDocs says, in Indonesian."""

    def __init__(self) -> None:
        """Start with nothing."""
        super().__init__(logging.WARNING)
        self.setFormatter(PlainWords())
        self.warnings: list[str] = []
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        kept = self.errors if record.levelno >= logging.ERROR else self.warnings
        kept.append(self.format(record))


class _Watched:
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


@without_cycle_search()
def built(root: Path, site: Path, url: str) -> Built:
    """Build the portal of ``root`` into the folder ``site``, to be seen at a ``url`` like ``http://a:1``.

    Never raises for what stands in the portal's folder.
    """
    base, watched = "/", tuple(str(root / name) for name in USUAL)
    with _logged() as log:
        try:
            refuse_settings(root)
            config = load_config(str(root / "mkdocs.yml"), site_dir=str(site), strict=False)
            base = base_path(config.site_url)
            config.site_url = f"{url}{base}"
            watched += _watched(config)
            config.plugins.on_startup(command="serve", dirty=False)
            build(config, serve_url=config.site_url)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever fails, the last good page stays
            return Built(_fault(error, log.errors, root), (), base, watched)
    return Built("", tuple(log.warnings), base, watched)


@contextmanager
def _logged() -> Iterator[_Log]:
    logger, log = logging.getLogger("mkdocs"), _Log()
    logger.addHandler(log)
    try:
        yield log
    finally:
        logger.removeHandler(log)


def _watched(config: MkDocsConfig) -> tuple[str, ...]:
    watched = _Watched(config)
    config.plugins.on_serve(cast("LiveReloadServer", watched), config=config, builder=watched.builder)
    return tuple(watched.paths)


def _fault(error: BaseException, logged: list[str], root: Path) -> str:
    """Say why a build has failed, beginning with what MkDocs has said of it."""
    if isinstance(error, MkDocsException):
        is_told = logged and is_summary(error.format_message())
        return "\n".join(logged) if is_told else reason(error)
    return "\n".join([*logged, crash(error, root)])


@dataclass(frozen=True, slots=True)
class Build:
    """A build that is running."""

    process: BaseProcess
    outcome: Connection

    def is_over(self, seconds: float) -> bool:
        """Wait so long, and say whether the build has ended."""
        return self.outcome.poll(seconds)

    def result(self) -> Built:
        """Wait for the end and return how it was."""
        try:
            built: Built = self.outcome.recv()
        except EOFError:
            built = Built(_CRASHED)
        return built

    def stop(self) -> None:
        """End the build at once, with all processes that it has started."""
        _end(self.process)
        self.outcome.close()


def stop_all() -> None:
    """End every build that still runs."""
    for process in active_children():
        if process.name == _NAME:
            _end(process)


def _end(process: BaseProcess) -> None:
    if hasattr(os, "killpg") and process.pid:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.join()


def begin(root: Path, site: Path, url: str) -> Build:
    """Begin to build in another process; see ``built``."""
    # A build that is stopped leaves locks, which Python's keeper removes; it need not complain of them.
    if _LOCKS_LEFT not in sys.warnoptions:
        sys.warnoptions.append(_LOCKS_LEFT)
    context = _context()
    outcome, told = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(told, root, site, url), name=_NAME)
    with _without_interrupts():
        process.start()
    told.close()
    return Build(process, outcome)


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Let what starts meanwhile never hear of Ctrl+C: it is the preview that ends its builds."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # it would let the signal through again when it starts later
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _context() -> SpawnContext:
    """Return how processes start: on Linux from one that has read the program already."""
    # The other way needs a socket in the folder for temporary files, whose address has a longest length.
    if sys.platform != "linux" or len(gettempdir()) > _LONGEST_TEMPORARY:
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(["generator.plugin", "generator.portal"])
    return cast("SpawnContext", context)


def _work(told: Connection, root: Path, site: Path, url: str) -> None:
    """Build apart from the terminal, whose Ctrl+C is the preview's business, and tell how it ended."""
    if hasattr(os, "setsid"):
        os.setsid()
    told.send(built(root, site, url))
