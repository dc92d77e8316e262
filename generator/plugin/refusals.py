"""Why a build stops, in words for people; the site before stays as it was."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from mkdocs.exceptions import Abort, MkDocsException

from generator.clock import UnreadableMomentError
from generator.findings.shared.diagnostic import Diagnostic, has_errors
from generator.portal import check_settings
from generator.publication.folder import UnusableFolderError
from generator.report.disk_errors import explained
from generator.report.findings import Format, written
from generator.report.mkdocs_messages import in_plain_words
from generator.sources.shared.files import read_folder

UNCHANGED: Final = "Portal tidak dibangun; situs sebelumnya tetap seperti semula."


@contextmanager
def refusals() -> Iterator[None]:
    """Turn what keeps a build from beginning, or a site from its place, into an ``Abort`` with a sentence."""
    try:
        yield
    except (UnusableFolderError, UnreadableMomentError) as error:
        raise stopped(str(error)) from error
    except OSError as error:
        raise stopped(explained(error)) from error


def stopped(message: str) -> Abort:
    """Return the exception that ends a build with a message and says that nothing has changed."""
    return Abort(f"{message}\n{UNCHANGED}")


def report(diagnostics: tuple[Diagnostic, ...], root: Path) -> str:
    """Write findings about the data in ``root`` as the check command does."""
    lines = {file.path: file.lines for file in read_folder(root, "data").value}
    return written(diagnostics, lines, Format.TEXT)


def reason(error: MkDocsException) -> str:
    """Say why MkDocs has stopped: our own words as they are, its own in Indonesian."""
    message = error.format_message()
    return message if isinstance(error, Abort) else in_plain_words(message)


def refuse_settings(root: Path) -> None:
    """Stop before MkDocs reads settings that could make it run programs.

    Raises ``Abort`` with all findings about ``mkdocs.yml``.
    """
    settings = check_settings(root)
    if has_errors(settings.diagnostics):
        lines = {file.path: file.lines for file in settings.value[1]}
        raise stopped(written(settings.diagnostics, lines, Format.TEXT))


def say_waiting() -> None:
    """Tell on the terminal that another build of the same site goes first."""
    sys.stderr.write("Portal ini sedang dibangun oleh perintah lain; menunggu sampai selesai…\n")
