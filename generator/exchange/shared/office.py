"""An office as it stands on the disk, and what is found about it with changes that are not written yet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from generator.checks.shared import units
from generator.domain.portal.ledger import Ledger
from generator.findings.shared.diagnostic import Diagnostic, Outcome
from generator.loading.portal.ledger import load_office
from generator.loading.portal.offices import OFFICES
from generator.phases.judging import JudgedOffice, JudgingTask, findings_about, judge_files, judgements_of
from generator.phases.one_office import slugs_of
from generator.sources.cache.folders import DOCUMENT_CACHE
from generator.sources.documents.library import read_library
from generator.sources.portal.bundled import list_data
from generator.sources.shared.files import TextFile, decoded, is_plain_file, read_files
from generator.values.shared.garbage import without_cycle_search
from generator.values.shared.moment import Clock


@dataclass(frozen=True)
class OfficeState:
    """An office with its files as read: texts, bytes by path, ledger (``None`` without a profile)."""

    root: Path
    slug: str
    task: JudgingTask
    texts: Outcome[tuple[TextFile, ...]]
    contents: Mapping[str, bytes]
    ledger: Ledger | None

    @cached_property
    def paths(self) -> frozenset[str]:
        """The paths of all its files, also of those that can't be read."""
        return frozenset(file.path for file in self.texts.value)

    @cached_property
    def lines(self) -> Mapping[str, TextFile]:
        """The files that can be read as text, by path."""
        return {file.path: file for file in self.texts.value if file.is_read}


@without_cycle_search()
def office_state(root: Path, slug: str, clock: Clock) -> OfficeState | None:
    """Read one office and what all offices share; ``None`` where the office has no folder with files."""
    others = frozenset(root / OFFICES / name for name in slugs_of(root) if name != slug)
    listed = list_data(root, others)
    judgements = judgements_of(root, listed, read_library(root, root / DOCUMENT_CACHE, others), clock)
    task = next((each for each in judgements.tasks if each.source.slug == slug), None)
    if task is None:
        return None
    texts = read_files(root, task.source.files)
    paths = frozenset(file.path for file in (*texts.value, *task.shared.files))
    stored = tuple(each.file for each in task.source.documents)
    ledger = load_office(slug, texts.value, stored, task.shared.loaded, paths).value
    contents = dict(_contents(root, texts.value))
    return OfficeState(root, slug, task, texts, contents, ledger)


def _contents(root: Path, files: tuple[TextFile, ...]) -> Iterator[tuple[str, bytes]]:
    for file in files:
        path = root / file.path
        if file.is_read and file.path.endswith((".csv", ".yml")) and is_plain_file(path):
            yield file.path, path.read_bytes()


@without_cycle_search()
def judged_with(state: OfficeState, drafts: Mapping[str, bytes]) -> JudgedOffice:
    """Check the office as if ``drafts`` stood in the place of its files, new ones included."""
    read = {path: decoded(content, path) for path, content in drafts.items()}
    texts = {path: each if isinstance(each, TextFile) else TextFile(path, ()) for path, each in read.items()}
    unchanged = (file for file in state.texts.value if file.path not in drafts)
    files = tuple(sorted((*unchanged, *texts.values()), key=lambda file: file.path))
    unreadable = (each for each in read.values() if isinstance(each, Diagnostic))
    known = (each for each in state.texts.diagnostics if each.at.path not in drafts)
    return judge_files(state.task, Outcome(files, (*known, *unreadable)))


def findings_of(state: OfficeState, judged: JudgedOffice) -> tuple[Diagnostic, ...]:
    """Return the findings about a judged office and what it shares, each once."""
    outlines = () if judged.checked.outline is None else (judged.checked.outline,)
    portal = replace(state.task.shared.loaded.portal, ledgers=outlines)
    about = findings_about(state.root, state.task.shared, [judged.checked], units.check(portal))
    return tuple(dict.fromkeys(about))
