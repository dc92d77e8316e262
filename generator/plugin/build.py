"""One build of a portal by MkDocs, as the command line runs it."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from mkdocs.commands.build import build
from mkdocs.exceptions import MkDocsException

from generator.phases.executor import Executor
from generator.plugin import site_builder
from generator.plugin.refusals import UNCHANGED, abort_on_errors, failure_message, require_valid_settings
from generator.plugin.settings import open_settings
from generator.publication.folder import usable_folder
from generator.publication.site_state import command_name
from generator.publication.stopping import stoppable, was_stopped
from generator.report.crashes import crash_message
from generator.report.mkdocs_messages import PlainWords
from generator.values.shared.garbage import without_cycle_search

if TYPE_CHECKING:
    from generator.plugin.adapter import KinerjaPlugin

_SOURCES: Final = ("data", "content", "theme")


@without_cycle_search()
def build_site(
    root: Path,
    site: Path | None = None,
    *,
    is_compressed: bool = False,
    day: date | None = None,
    inputs: str = "",
    executor: Executor | None = None,
) -> int:
    """Build the portal as ``mkdocs build --strict`` does and return the exit code.

    ``is_compressed`` asks for compressed copies beside the files, whatever mkdocs.yml says; ``day`` is the
    day as of which pages speak, today by default. ``inputs`` is the digest of all that the site is made of,
    which is noted with it. ``executor`` says where offices are shown, by default in processes on all cores.
    """
    with stoppable():
        return _built(root, site, _Command(is_compressed, day, inputs, executor))


@dataclass(frozen=True, slots=True)
class _Command:
    """What a command asks of a build."""

    is_compressed: bool
    day: date | None
    inputs: str
    executor: Executor | None


def _built(root: Path, site: Path | None, command: _Command) -> int:
    target: dict[str, Any] = {} if site is None else {"site_dir": str(site.absolute())}
    try:
        if site is not None:
            # MkDocs looks at the folder as well, and says what it sees in English.
            with abort_on_errors():
                usable_folder(site, root, [root / name for name in _SOURCES])
        require_valid_settings(root)
        with _warnings_in_plain_words():
            config = open_settings(root / "mkdocs.yml", **target)
            plugin = cast("KinerjaPlugin", config.plugins["kinerja"])
            plugin.day, plugin.inputs, plugin.executor = command.day, command.inputs, command.executor
            plugin.command = command_name(root, site)
            if command.is_compressed:
                plugin.config.mampat = True
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:  # MkDocs tells of errors, but not of a person who stops the build
                plugin.release()
    except MkDocsException as error:
        sys.stderr.write(f"{failure_message(error)}\n")
        return 1
    except Exception as error:
        if was_stopped():
            raise KeyboardInterrupt from error
        sys.stderr.write(f"{crash_message(error, root.resolve())}\n{UNCHANGED}\n")
        return 1
    return 0


@contextmanager
def _warnings_in_plain_words() -> Iterator[None]:
    logger = logging.getLogger(site_builder.NAME)
    handler = logging.StreamHandler()
    handler.setFormatter(PlainWords())
    logger.addHandler(handler)
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.removeHandler(handler)
