"""Inspection of the files of ``content/`` and ``theme/`` that are no pages, for the search for personal data.

Pages of prose are read as texts (``shared.files``).
"""

from collections.abc import Collection, Iterator
from pathlib import Path

from generator.findings.shared.diagnostic import Diagnostic, Outcome
from generator.sources.documents.extracted_text import InspectedFile, digest_and_inspect, open_extracted
from generator.sources.portal.content import CONTENT, THEME, Content, is_page
from generator.sources.shared.files import is_plain_file


def read_site_files(
    root: Path, content: Content, named: Collection[str], cache: Path
) -> Outcome[tuple[InspectedFile, ...]]:
    """Inspect every file of ``content/`` that is no page, and every file of ``theme/``.

    ``named`` are files of ``content/`` that the settings name; hidden ones are known only by that. ``cache``
    is the folder of the cache of inspections. Never raises for what is on the disk.
    """
    readings = open_extracted(cache)
    files: list[InspectedFile] = []
    findings: list[Diagnostic] = []
    for name in _names(content, named):
        if is_plain_file(root / name):
            read = digest_and_inspect(root / name, name, readings)
            (files if isinstance(read, InspectedFile) else findings).append(read)  # type: ignore[arg-type]
    return Outcome(tuple(files), tuple(findings))


def _names(content: Content, named: Collection[str]) -> Iterator[str]:
    names = dict.fromkeys(name for name in (*content.files, *named) if not is_page(name))
    yield from (f"{CONTENT}/{name}" for name in names)
    yield from (f"{THEME}/{name}" for name in content.theme)
