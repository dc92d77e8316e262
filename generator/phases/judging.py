"""An office read, checked and judged by itself; cached by the digest of all that this rests on."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Final

from generator.checks import gathered
from generator.checks.portal.addresses import declaring
from generator.checks.portal.office import OfficeFindings, check_office
from generator.checks.portal.whole import outline
from generator.checks.privacy.personal_data import figures_like_identifiers
from generator.checks.shared.cell_location import pinpointed
from generator.checks.shared.context import Material
from generator.compute.documents.library import outdated_files
from generator.domain.portal.ledger import Ledger
from generator.findings.shared.diagnostic import Diagnostic, Outcome, has_errors
from generator.loading.portal.ledger import Loaded, SharedLoaded, files_by_office, load_office, load_shared
from generator.loading.portal.offices import SHARED, office_of
from generator.phases.digests import files_digest, program_digest
from generator.phases.executor import in_processes
from generator.phases.value_cache import ValueCache, open_value_cache
from generator.record.record import OfficeRecord, judge_ledger
from generator.sources.cache.folders import JUDGEMENT_CACHE
from generator.sources.documents.extracted_text import InspectedFile
from generator.sources.documents.library import other_line_ends
from generator.sources.shared.files import TextFile
from generator.values.shared.moment import Clock
from generator.values.shared.text_digest import digest

# So many offices are worth starting processes for.
_MANY: Final = 12


@dataclass(frozen=True, slots=True)
class SharedSource:
    """What all offices share, as it was read: lists and rules, the files they stand in, and the findings."""

    loaded: SharedLoaded
    files: tuple[TextFile, ...]
    findings: tuple[Diagnostic, ...]
    today: date


@dataclass(frozen=True, slots=True)
class OfficeSource:
    """What stands in the folder of an office: data files, documents, and what was wrong in reading them."""

    slug: str
    files: tuple[TextFile, ...]
    documents: tuple[InspectedFile, ...]
    findings: tuple[Diagnostic, ...]

    def digest(self, shared: str) -> str:
        """Return the digest of all that is judged by; ``shared`` is that of what all offices share."""
        stored = [(each.file.path, each.file.sha256, each.inspection.fault) for each in self.documents]
        return digest(shared, self.slug, files_digest(self.files), repr(stored), repr(self.findings))


def shared_digest(shared: SharedSource) -> str:
    """Return the digest of what all offices share, with the day and this program."""
    return digest(
        program_digest(), files_digest(shared.files), repr(shared.findings), shared.today.isoformat()
    )


@dataclass(frozen=True, slots=True)
class CheckedOffice:
    """An office with the findings about it; ``outline`` is what the checks of the whole portal look at.

    ``reading`` are the findings of reading its files. ``figures`` are declared figures that only look like
    somebody's number. ``outline`` is missing where its ``satker.yml`` can't be read.
    """

    reading: tuple[Diagnostic, ...]
    findings: OfficeFindings
    outline: Ledger | None
    figures: tuple[str, ...]

    @property
    def has_errors(self) -> bool:
        """Whether anything in its files must be mended before it can be published."""
        return has_errors((*self.reading, *self.findings.facts, *self.findings.judging))


@dataclass(frozen=True, slots=True)
class JudgingTask:
    """An office to be checked; it can be sent to another process."""

    root: Path
    source: OfficeSource
    shared: SharedSource


@dataclass(frozen=True, slots=True)
class JudgedOffice:
    """A checked office, and a function that judges it once; only an office without errors has a record."""

    checked: CheckedOffice
    record: Callable[[], OfficeRecord]


def judge(task: JudgingTask) -> JudgedOffice:
    """Read and check an office. Never raises for what stands in its files."""
    source, shared = task.source, task.shared
    paths = frozenset(file.path for file in (*source.files, *shared.files))
    stored = tuple(each.file for each in source.documents)
    loaded = load_office(source.slug, source.files, stored, shared.loaded, paths)
    ledger = loaded.value
    reading = (*source.findings, *loaded.diagnostics)
    ledgers = () if ledger is None else (ledger,)
    portal, rules = replace(shared.loaded.portal, ledgers=ledgers), shared.loaded.rules
    line_ends = other_line_ends(task.root, outdated_files(ledgers))

    @cache
    def record() -> OfficeRecord:
        if ledger is None:
            message = f"{source.slug} has no ledger"
            raise ValueError(message)
        return judge_ledger(portal, ledger, rules, shared.today)

    findings = check_office(
        source.slug,
        Loaded(portal, rules),
        Material(source.files, (), source.documents, line_ends),
        record,
        today=shared.today,
        before=(*shared.findings, *reading),
    )
    known = None if ledger is None else declaring(outline(ledger), ledger)
    figures = figures_like_identifiers(source.files)
    return JudgedOffice(CheckedOffice(reading, findings, known, figures), record)


def judged_wholly(task: JudgingTask) -> tuple[CheckedOffice, OfficeRecord | None]:
    """Return a checked office with its record, if it has no errors: what another process sends back."""
    judged = judge(task)
    return judged.checked, None if judged.checked.has_errors else judged.record()


@dataclass(frozen=True)
class Judgements:
    """All offices checked: ``checked`` in the order of the tasks, and the records when they are asked for."""

    shared: SharedSource
    tasks: Sequence[JudgingTask]
    cache: ValueCache

    @cached_property
    def digests(self) -> tuple[str, ...]:
        """The digest of what each office rests on."""
        shared = shared_digest(self.shared)
        return tuple(task.source.digest(shared) for task in self.tasks)

    @cached_property
    def _new(self) -> dict[str, JudgedOffice]:
        """The offices that this process has checked, by digest."""
        return {}

    @cached_property
    def checked(self) -> tuple[CheckedOffice, ...]:
        """The offices with the findings about them; many that are not cached are checked in processes."""
        tasks = dict(zip(self.digests, self.tasks, strict=True))
        offices = {key: self.cache.read(f"{key} periksa", CheckedOffice) for key in tasks}
        missing = [key for key, office in offices.items() if office is None]
        if len(missing) >= _MANY:
            results = in_processes(judged_wholly, [tasks[key] for key in missing])
            for number, (office, record) in results:
                key = missing[number]
                offices[key] = self._written(key, office)
                if record is not None:
                    self.cache.write(f"{key} nilai", record)
        else:
            for key in missing:
                self._new[key] = judge(tasks[key])
                offices[key] = self._written(key, self._new[key].checked)
        return tuple(office for office in offices.values() if office is not None)

    def _written(self, key: str, office: CheckedOffice) -> CheckedOffice:
        """Cache a checked office, unless it has errors, and return it."""
        if not office.has_errors:
            self.cache.write(f"{key} periksa", office)
        return office

    @cached_property
    def loaded(self) -> Loaded:
        """What all offices share, with outlines of the offices."""
        outlines = tuple(office.outline for office in self.checked if office.outline is not None)
        return Loaded(replace(self.shared.loaded.portal, ledgers=outlines), self.shared.loaded.rules)

    def findings(self, of_portal: Iterable[Diagnostic], files: Iterable[TextFile]) -> tuple[Diagnostic, ...]:
        """Return all findings about data, with those ``of_portal``, which know no column yet.

        ``files`` are the data files, in which the column is looked for.
        """
        lines = {file.path: file.lines for file in files}
        return (
            *self.shared.findings,
            *(finding for office in self.checked for finding in office.reading),
            *gathered(
                tuple(pinpointed(of_portal, lines)),
                [office.findings for office in self.checked],
                self.shared.findings,
            ),
        )

    def records(self) -> Iterator[OfficeRecord]:
        """Yield the records of all offices, none of which may have errors."""
        for key, task in zip(self.digests, self.tasks, strict=True):
            record = self.cache.read(f"{key} nilai", OfficeRecord)
            if record is None:
                record = (self._new.get(key) or judge(task)).record()
                self.cache.write(f"{key} nilai", record)
            yield record


def judgements_of(
    root: Path,
    files: Outcome[tuple[TextFile, ...]],
    documents: Outcome[tuple[InspectedFile, ...]],
    clock: Clock,
) -> Judgements:
    """Return the offices of the portal in ``root``, each to be checked and judged by itself.

    ``files`` and ``documents`` are what was read below ``data``, with its findings.
    """
    texts, stored = files_by_office(files.value), defaultdict[str, list[InspectedFile]](list)
    reading = defaultdict[str, list[Diagnostic]](list)
    for document in documents.value:
        stored[office_of(document.file.path)].append(document)
    for each in (*files.diagnostics, *documents.diagnostics):
        reading[office_of(each.at.path)].append(each)
    loaded = load_shared(texts.get(SHARED, ()), frozenset(file.path for file in files.value))
    today = clock.day(loaded.value.portal.zone)
    findings = (*reading[SHARED], *loaded.diagnostics)
    shared = SharedSource(loaded.value, texts.get(SHARED, ()), findings, today)
    sources = (
        OfficeSource(slug, texts.get(slug, ()), tuple(stored[slug]), tuple(reading[slug]))
        for slug in sorted((texts.keys() | stored.keys() | reading.keys()) - {SHARED})
    )
    tasks = tuple(JudgingTask(root, source, shared) for source in sources)
    return Judgements(shared, tasks, open_value_cache(root / JUDGEMENT_CACHE, "nilai"))
