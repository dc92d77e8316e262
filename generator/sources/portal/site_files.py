"""Files beside the data that shape the site or are part of it: looked into, so that the gate has seen them.

Pages of prose are read as texts elsewhere (``files``).
"""

from collections.abc import Collection, Iterator
from pathlib import Path

from generator.findings.shared.diagnostic import Diagnostic, Outcome
from generator.sources.documents.extracted_text import Held, held_at, open_extracted
from generator.sources.portal.content import CONTENT, THEME, Content, is_page
from generator.sources.shared.files import is_plain_file


def read_beside(
    root: Path, content: Content, named: Collection[str], cache: Path
) -> Outcome[tuple[Held, ...]]:
    """Look into every file of ``content/`` that is no page, and into every file of ``theme/``.

    ``named`` are files of ``content/`` that the settings name; hidden ones are known only by that. ``cache``
    is where readings are kept. Never raises for what stands on the disk.
    """
    memory = open_extracted(cache)
    held: list[Held] = []
    findings: list[Diagnostic] = []
    for name in _names(content, named):
        if is_plain_file(root / name):
            read = held_at(root / name, name, memory)
            (held if isinstance(read, Held) else findings).append(read)  # type: ignore[arg-type]
    return Outcome(tuple(held), tuple(findings))


def _names(content: Content, named: Collection[str]) -> Iterator[str]:
    own = dict.fromkeys(name for name in (*content.files, *named) if not is_page(name))
    yield from (f"{CONTENT}/{name}" for name in own)
    yield from (f"{THEME}/{name}" for name in content.theme)
