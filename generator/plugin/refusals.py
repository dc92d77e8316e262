"""Errors that stop a build, as exceptions of MkDocs with messages for people."""

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
from generator.report.disk_errors import disk_error_message
from generator.report.findings import Format, format_findings
from generator.report.mkdocs_messages import in_plain_words
from generator.sources.shared.files import lines_at

UNCHANGED: Final = "Portal tidak dibangun; situs sebelumnya tetap seperti semula."


@contextmanager
def abort_on_errors() -> Iterator[None]:
    """Raise ``Abort`` with a message for errors of the disk, of the site folder and of the clock."""
    try:
        yield
    except (UnusableFolderError, UnreadableMomentError) as error:
        raise abort(str(error)) from error
    except OSError as error:
        raise abort(disk_error_message(error)) from error


def abort(message: str) -> Abort:
    """Return the exception that ends a build with a message and says that nothing has changed."""
    return Abort(f"{message}\n{UNCHANGED}")


def findings_report(diagnostics: tuple[Diagnostic, ...], root: Path) -> str:
    """Return findings about the data in ``root`` as the check command prints them."""
    lines = lines_at(root, [each.at.path for each in diagnostics])
    return format_findings(diagnostics, lines, Format.TEXT)


def failure_message(error: MkDocsException) -> str:
    """Return why MkDocs has stopped: our own messages as they are, those of MkDocs in Indonesian."""
    message = error.format_message()
    return message if isinstance(error, Abort) else in_plain_words(message)


def require_valid_settings(root: Path) -> None:
    """Check the settings before MkDocs reads them, for they could make it run programs.

    Raises ``Abort`` with all findings about ``mkdocs.yml`` if there are errors.
    """
    settings = check_settings(root)
    if has_errors(settings.diagnostics):
        lines = {file.path: file.lines for file in settings.value[1]}
        raise abort(format_findings(settings.diagnostics, lines, Format.TEXT))


def announce_waiting() -> None:
    """Print on the terminal that another build of the same site is waited for."""
    sys.stderr.write("Portal ini sedang dibangun oleh perintah lain; menunggu sampai selesai…\n")
