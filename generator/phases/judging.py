"""An office read, checked and judged by itself; cached by the digest of all that this rests on."""

import pickle
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Final

from generator.checks.portal.addresses import declaring
from generator.checks.portal.office import OfficeFindings, check_office
from generator.checks.portal.whole import outline
from generator.checks.privacy.personal_data import figures_like_identifiers
from generator.checks.shared.context import SHARED, Material, office_of
from generator.compute.documents.library import outdated_files
from generator.domain.portal.ledger import Ledger
from generator.findings.shared.diagnostic import Diagnostic, Outcome, has_errors
from generator.loading.portal.ledger import Loaded, SharedLoaded, files_by_office, load_office, load_shared
from generator.phases.digests import digest, files_digest, program_digest
from generator.phases.executor import in_processes
from generator.record.record import OfficeRecord, judge_ledger
from generator.sources.cache.cache import Cache, open_cache
from generator.sources.cache.folders import JUDGEMENT_CACHE
from generator.sources.documents.extracted_text import InspectedFile
from generator.sources.documents.library import other_line_ends
from generator.sources.shared.files import TextFile
from generator.values.shared.moment import Clock

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


@dataclass(frozen=True, slots=True)
class JudgementCache:
    """Checked offices and their records by the digest of what they rest on. Offices with errors have none."""

    cache: Cache

    def read_checked(self, digest: str) -> CheckedOffice | None:
        """Return a checked office, or ``None`` where it must be checked again."""
        cached = self.cache.read(f"{digest} periksa")
        # Only what this user's program has signed is read.
        checked: CheckedOffice | None = pickle.loads(cached) if cached else None  # noqa: S301
        return checked

    def read_record(self, digest: str) -> OfficeRecord | None:
        """Return the record of an office, or ``None`` where it must be judged again."""
        cached = self.cache.read(f"{digest} nilai")
        record: OfficeRecord | None = pickle.loads(cached) if cached else None  # noqa: S301 - as above
        return record

    def write_checked(self, digest: str, checked: CheckedOffice) -> None:
        """Cache a checked office; without effect where the disk refuses."""
        if not checked.has_errors:
            self.cache.write(f"{digest} periksa", pickle.dumps(checked))

    def write_record(self, digest: str, record: OfficeRecord) -> None:
        """Cache the record of an office."""
        self.cache.write(f"{digest} nilai", pickle.dumps(record))


@dataclass(frozen=True)
class Judgements:
    """All offices checked: ``checked`` in the order of the tasks, and the records when they are asked for."""

    shared: SharedSource
    tasks: Sequence[JudgingTask]
    cache: JudgementCache

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
        offices = {key: self.cache.read_checked(key) for key in self.digests}
        missing = {
            key: task for key, task in zip(self.digests, self.tasks, strict=True) if offices[key] is None
        }
        if len(missing) >= _MANY:
            results = in_processes(judged_wholly, tuple(missing.values()))
            for key, (checked, record) in zip(missing, results, strict=True):
                offices[key] = checked
                self.cache.write_checked(key, checked)
                if record is not None:
                    self.cache.write_record(key, record)
        else:
            for key, task in missing.items():
                self._new[key] = judge(task)
                offices[key] = self._new[key].checked
                self.cache.write_checked(key, self._new[key].checked)
        return tuple(office for office in offices.values() if office is not None)

    def records(self) -> Iterator[OfficeRecord]:
        """Yield the records of all offices, none of which may have errors."""
        for key, task in zip(self.digests, self.tasks, strict=True):
            record = self.cache.read_record(key)
            if record is None:
                record = (self._new.get(key) or judge(task)).record()
                self.cache.write_record(key, record)
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
    return Judgements(shared, tasks, JudgementCache(open_cache(root / JUDGEMENT_CACHE, "nilai")))
