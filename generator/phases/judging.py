"""An office read, checked and judged by itself; cached by the digest of all that this rests on."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
from generator.loading.portal.ledger import Loaded, SharedLoaded, load_office, load_shared
from generator.loading.portal.office_pages import office_page, pages_by_office
from generator.loading.portal.offices import SHARED, office_of
from generator.phases.digests import files_digest, listed_digest, program_digest
from generator.phases.executor import in_processes
from generator.phases.value_cache import ValueCache, open_value_cache, pack, unpack
from generator.record.record import OfficeRecord, judge_ledger
from generator.record.summary import OfficeSummary
from generator.record.surroundings import summary_of
from generator.sources.cache.folders import JUDGEMENT_CACHE
from generator.sources.documents.extracted_text import InspectedFile
from generator.sources.documents.library import other_line_ends
from generator.sources.portal.content import CONTENT, PAGE_ENDING
from generator.sources.shared.files import ListedFile, TextFile, lines_at, read_files, read_folder
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
    """What stands in the folder of an office: data files, which are not read yet, and its documents.

    ``findings`` are about folders and documents that can't be opened. ``pages`` are the hand-written pages
    about it.
    """

    root: Path
    slug: str
    files: tuple[ListedFile, ...]
    documents: tuple[InspectedFile, ...]
    findings: tuple[Diagnostic, ...]
    pages: tuple[TextFile, ...] = ()

    def digest(self, shared: str) -> str:
        """Return the digest of all that is judged by, as it stands on the disk now.

        ``shared`` is the digest of what all offices share.
        """
        stored = [(each.file.path, each.file.sha256, each.inspection.fault) for each in self.documents]
        files = listed_digest(self.root, self.files)
        pages = files_digest(self.pages)
        return digest(shared, self.slug, files, repr(stored), repr(self.findings), pages)


def shared_digest(shared: SharedSource) -> str:
    """Return the digest of what all offices share, with the day and this program."""
    return digest(
        program_digest(), files_digest(shared.files), repr(shared.findings), shared.today.isoformat()
    )


@dataclass(frozen=True, slots=True)
class CheckedOffice:
    """An office with the findings about it; ``outline`` is what the checks of the whole portal look at.

    ``reading`` are the findings of reading its files. ``figures`` are declared figures that only look like
    somebody's number. ``outline`` is missing where its ``satker.yml`` can't be read, and the ``summary``
    where the office has errors.
    """

    reading: tuple[Diagnostic, ...]
    findings: OfficeFindings
    outline: Ledger | None
    figures: tuple[str, ...]
    summary: OfficeSummary | None = None

    @property
    def has_errors(self) -> bool:
        """Whether anything in its files must be mended before it can be published."""
        return has_errors((*self.reading, *self.findings.facts, *self.findings.judging))

    @property
    def is_publishable(self) -> bool:
        """Whether it can be judged and published, as far as it is concerned."""
        return self.findings.is_judgeable and not self.has_errors


@dataclass(frozen=True, slots=True)
class JudgingTask:
    """An office to be checked; it can be sent to another process."""

    source: OfficeSource
    shared: SharedSource


@dataclass(frozen=True, slots=True)
class JudgedOffice:
    """A checked office, and a function that judges it once; only an office without errors has a record."""

    checked: CheckedOffice
    record: Callable[[], OfficeRecord]


def judge(task: JudgingTask) -> JudgedOffice:
    """Read and check an office. Never raises for what stands in its files."""
    return judge_files(task, read_files(task.source.root, task.source.files))


def judge_files(task: JudgingTask, files: Outcome[tuple[TextFile, ...]]) -> JudgedOffice:
    """Check an office by ``files``, which stand for those on the disk: some may not be written yet."""
    source, shared = task.source, task.shared
    paths = frozenset(file.path for file in (*files.value, *shared.files))
    stored = tuple(each.file for each in source.documents)
    loaded = load_office(source.slug, files.value, stored, shared.loaded, paths)
    ledger = loaded.value
    reading = (*files.diagnostics, *source.findings, *loaded.diagnostics)
    if ledger is not None:
        ledger = replace(ledger, pages=tuple(map(office_page, source.pages)))
    ledgers = () if ledger is None else (ledger,)
    portal, rules = replace(shared.loaded.portal, ledgers=ledgers), shared.loaded.rules
    line_ends = other_line_ends(source.root, outdated_files(ledgers))

    @cache
    def record() -> OfficeRecord:
        if ledger is None:
            message = f"{source.slug} has no ledger"
            raise ValueError(message)
        return judge_ledger(portal, ledger, rules, shared.today)

    findings = check_office(
        source.slug,
        Loaded(portal, rules),
        Material(files.value, (), source.documents, line_ends),
        record,
        today=shared.today,
        before=(*shared.findings, *reading),
    )
    known = None if ledger is None else declaring(outline(ledger), ledger)
    checked = CheckedOffice(reading, findings, known, figures_like_identifiers(files.value))
    if checked.is_publishable:
        summary = summary_of(record(), (file.path for file in files.value))
        checked = replace(checked, summary=summary)
    return JudgedOffice(checked, record)


def judged_wholly(task: JudgingTask) -> tuple[CheckedOffice, OfficeRecord | None]:
    """Return a checked office with its record, if it has no errors: what another process sends back."""
    judged = judge(task)
    return judged.checked, judged.record() if judged.checked.is_publishable else None


def findings_about(
    root: Path, shared: SharedSource, offices: Sequence[CheckedOffice], of_portal: Iterable[Diagnostic]
) -> tuple[Diagnostic, ...]:
    """Return all findings about offices and what they share, with those ``of_portal``.

    The latter know no column yet.
    """
    known = tuple(of_portal)
    lines = lines_at(root, [each.at.path for each in known])
    return (
        *shared.findings,
        *(finding for office in offices for finding in office.reading),
        *gathered(tuple(pinpointed(known, lines)), [office.findings for office in offices], shared.findings),
    )


class ChangedError(Exception):
    """Files of an office have changed since they were checked; the message is for people, in Indonesian."""

    def __init__(self, slug: str) -> None:
        """Name the office."""
        super().__init__(f"Berkas di data/satker/{slug}/ berubah selagi portal dibangun. Ulangi perintahnya.")


@dataclass(frozen=True)
class Judgements:
    """All offices checked: ``checked`` in the order of the tasks, and the records when they are asked for."""

    root: Path
    shared: SharedSource
    tasks: Sequence[JudgingTask]
    cache: ValueCache

    @cached_property
    def digests(self) -> tuple[str, ...]:
        """The digest of what each office rests on."""
        return tuple(map(self._digest_now, self.tasks))

    @cached_property
    def by_slug(self) -> Mapping[str, tuple[str, JudgingTask]]:
        """Each office by its slug: the digest of what it rests on, and the task."""
        pairs = zip(self.digests, self.tasks, strict=True)
        return {task.source.slug: (key, task) for key, task in pairs}

    @cached_property
    def _shared_digest(self) -> str:
        return shared_digest(self.shared)

    def _digest_now(self, task: JudgingTask) -> str:
        return task.source.digest(self._shared_digest)

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
                offices[key] = office
                self._write(key, tasks[key], office, record)
        else:
            for key in missing:
                self._new[key] = judge(tasks[key])
                offices[key] = self._new[key].checked
                self._write(key, tasks[key], self._new[key].checked)
        return tuple(office for office in offices.values() if office is not None)

    def _write(
        self, key: str, task: JudgingTask, office: CheckedOffice, record: OfficeRecord | None = None
    ) -> None:
        """Cache a checked office, unless it has errors, or was changed while it was read."""
        if office.is_publishable and self._digest_now(task) == key:
            self.cache.write(f"{key} periksa", office)
            if record is not None:
                self.cache.write(f"{key} nilai", record)

    @cached_property
    def summaries(self) -> tuple[OfficeSummary, ...]:
        """The summaries of all offices that can be published, by name, the invented ones last."""
        known = (office.summary for office in self.checked if office.summary is not None)
        return tuple(sorted(known, key=lambda each: (each.is_sample, each.office.short_name)))

    @cached_property
    def loaded(self) -> Loaded:
        """What all offices share, with outlines of the offices."""
        outlines = tuple(office.outline for office in self.checked if office.outline is not None)
        return Loaded(replace(self.shared.loaded.portal, ledgers=outlines), self.shared.loaded.rules)

    def findings(self, of_portal: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Return all findings about data, with those ``of_portal``, which know no column yet."""
        return findings_about(self.root, self.shared, self.checked, of_portal)

    def packed_record(self, slug: str) -> bytes:
        """Return the record of an office without errors as bytes, see `pack`.

        Raises ``ChangedError`` where its files are no longer those that were checked.
        """
        key, task = self.by_slug[slug]
        stored = self.cache.read_packed(f"{key} nilai")
        if stored is not None:
            return stored
        record = pack((self._new.get(key) or judge(task)).record())
        self.require_unchanged(slug)
        self.cache.write_packed(f"{key} nilai", record)
        return record

    def require_unchanged(self, slug: str) -> None:
        """Raise ``ChangedError`` where the files of an office are no longer those that were checked."""
        key, task = self.by_slug[slug]
        if self._digest_now(task) != key:
            raise ChangedError(slug)

    def records(self) -> Iterator[OfficeRecord]:
        """Yield the records of all offices, none of which may have errors."""
        for task in self.tasks:
            yield unpack(self.packed_record(task.source.slug), OfficeRecord)


def judgements_of(
    root: Path,
    files: Outcome[tuple[ListedFile, ...]],
    documents: Outcome[tuple[InspectedFile, ...]],
    clock: Clock,
) -> Judgements:
    """Return the offices of the portal in ``root``, each to be checked and judged by itself.

    ``files`` are the data files; ``documents`` are what was read below ``data``, with its findings.
    """
    listed, stored = defaultdict[str, list[ListedFile]](list), defaultdict[str, list[InspectedFile]](list)
    reading = defaultdict[str, list[Diagnostic]](list)
    for file in files.value:
        listed[office_of(file.name)].append(file)
    for document in documents.value:
        stored[office_of(document.file.path)].append(document)
    for each in (*files.diagnostics, *documents.diagnostics):
        reading[office_of(each.at.path)].append(each)
    texts = read_files(root, listed.pop(SHARED, ()))
    loaded = load_shared(texts.value, frozenset(file.name for file in files.value))
    today = clock.day(loaded.value.portal.zone)
    findings = (*texts.diagnostics, *reading.pop(SHARED, ()), *loaded.diagnostics)
    shared = SharedSource(loaded.value, texts.value, findings, today)
    pages = pages_by_office(read_folder(root, CONTENT, (PAGE_ENDING,)).value)
    sources = (
        OfficeSource(
            root, slug, tuple(listed[slug]), tuple(stored[slug]), tuple(reading[slug]), pages.get(slug, ())
        )
        for slug in sorted((listed.keys() | stored.keys() | reading.keys()) - {SHARED})
    )
    tasks = tuple(JudgingTask(source, shared) for source in sources)
    return Judgements(root, shared, tasks, open_value_cache(root / JUDGEMENT_CACHE, "nilai"))
