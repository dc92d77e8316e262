"""Each office finished by itself: shown, put into the theme, searched for data of persons, and cached."""

import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from generator.exports.portal.compressed import compressed_copies
from generator.exports.portal.table_part import Lines
from generator.findings.shared.diagnostic import Diagnostic
from generator.pages.privacy.site_scan import Clearance, leaks_in
from generator.pages.shared.links import Targets, broken_links, hosted, marks_of, once_each
from generator.phases.executor import Executor, LazyTasks
from generator.phases.finished_office import OfficeShare, marks_json, packed_files
from generator.phases.office_pages import Caches, OfficeInput, PendingOffice, show_office
from generator.phases.value_cache import ValueCache
from generator.plugin.theme import Look, open_theme
from generator.publication.places import Places
from generator.record import page_addresses
from generator.report.progress import with_progress
from generator.sources.cache.cache import Cache, open_cache
from generator.values.shared.garbage import without_cycle_search
from generator.values.shared.text_digest import digest


@dataclass(frozen=True, slots=True)
class OfficeTask:
    """An office to be finished, with all that this takes; it can be sent to another process."""

    slug: str
    made_of: OfficeInput
    caches: Caches
    look: Look
    clearance: Clearance
    is_parallel: bool = False


@dataclass(frozen=True, slots=True)
class PendingTask:
    """An office that is finished already, or will be: the digest of all that its files are made of.

    ``size`` says roughly how much it is, ``make`` returns the task, and may raise ``ChangedError``.
    """

    digest: str
    size: int
    make: Callable[[], OfficeTask]


def pending_task(
    office: PendingOffice, caches: Caches, look: Look, clearance: Clearance, *, is_parallel: bool
) -> PendingTask:
    """Return the task of an office that has not been loaded yet."""

    def make() -> OfficeTask:
        return OfficeTask(office.slug, office.load(), caches, look, clearance, is_parallel)

    return PendingTask(digest(office.digest, look.digest), office.size, make)


@dataclass(frozen=True, slots=True)
class FinishedOffice:
    """A finished office: see ``phases.finished_office``. Without share and files where it ``leaked``."""

    share: OfficeShare | None
    files: bytes
    leaked: tuple[Diagnostic, ...] = ()


@without_cycle_search()
def finish_office(task: OfficeTask) -> FinishedOffice:
    """Return everything that an office publishes, as it will stand in the site."""
    shown = show_office(task.made_of, task.caches, is_parallel=task.is_parallel)
    theme = open_theme(task.look)
    files = dict(theme.pages(shown.pages))
    site_url = task.look.site_url
    for file in shown.files:
        content = hosted(file.content.decode(), site_url).encode() if file.is_hosted else file.content
        files[file.path] = content
    # Its rows in the tables of the whole portal are looked into here, and not once more when they are joined.
    tables = {
        page_addresses.dataset_file(name, "csv"): part.lines(Lines.CSV) for name, part in shown.tables.items()
    }
    made = frozenset((*(file.path for file in shown.files), *tables))
    scanned = open_cache(task.caches.scans, "gerbang")
    leaked = leaks_in(files | tables, replace(task.clearance, made=made), scanned, task.slug)
    if leaked:
        return FinishedOffice(None, b"", leaked)
    marks = marks_of(shown.pages)
    stored = frozenset(document.path for document in shown.documents)
    share = OfficeShare(
        shown.entries,
        shown.tables,
        shown.overview,
        shown.documents,
        shown.paths,
        tuple((page.path, page.dated) for page in shown.pages if page.is_found),
        once_each(broken_links(shown.pages, Targets(frozenset(shown.paths) | stored, marks))),
        marks_json(marks),
    )
    if task.look.is_compressed:
        copies = [copy for path, content in files.items() for copy in compressed_copies(path, content)]
        files |= dict(copies)
    return FinishedOffice(share, packed_files(files))


@dataclass(frozen=True, slots=True)
class OfficeCache:
    """Finished offices by the digest of their input."""

    cache: Cache

    def read_share(self, digest: str) -> OfficeShare | None:
        """Return what the portal needs of a cached office, or ``None`` where it must be finished again."""
        return ValueCache(self.cache).read(f"{digest} bagian", OfficeShare)

    def read_files(self, digest: str) -> bytes | None:
        """Return the files of a cached office."""
        return self.cache.read(f"{digest} berkas")

    def write(self, digest: str, finished: FinishedOffice) -> None:
        """Cache an office; without effect where the disk refuses."""
        self.cache.write(f"{digest} berkas", finished.files)
        ValueCache(self.cache).write(f"{digest} bagian", finished.share)


class LeakingOfficesError(Exception):
    """Pages of offices would publish what leads to persons."""

    def __init__(self, findings: tuple[Diagnostic, ...]) -> None:
        """Take the findings."""
        super().__init__()
        self.findings = findings


def finish_offices(
    offices: Sequence[PendingTask],
    cache: OfficeCache,
    executor: Executor,
    places: Places,
    finish: Callable[[OfficeTask], FinishedOffice] = finish_office,
) -> tuple[OfficeShare, ...]:
    """Finish all offices, and return what the portal needs of them, in their order.

    What is cached is not made again. ``places`` are given the files of each office as soon as it is finished.
    ``executor`` runs ``finish`` for each office that is missing, and how far it is, is told to whoever waits.
    Raises ``LeakingOfficesError``, ``ChangedError``, and OSError where the disk refuses.
    """
    digests = [office.digest for office in offices]
    shares: dict[str, OfficeShare] = {}
    for key in digests:
        share = cache.read_share(key)
        if share is not None and (places.link(key) or places.write(key, cache.read_files(key))):
            shares[key] = share
    missing = [(key, office) for key, office in zip(digests, offices, strict=True) if key not in shares]
    # The largest first, so that no process ends long before the others.
    missing.sort(key=lambda pair: -pair[1].size)
    tasks = LazyTasks([office.make for _, office in missing])
    leaked: dict[int, tuple[Diagnostic, ...]] = {}
    # Nothing else holds the executor's results, so that it ends with those who ask for them.
    results = with_progress(executor(finish, tasks), len(missing), sys.stderr)
    with closing(results) as finished_offices:
        for number, finished in finished_offices:
            key = missing[number][0]
            if finished.leaked:
                leaked[number] = finished.leaked
            if not leaked and finished.share is not None:
                cache.write(key, finished)
                places.write(key, finished.files)
                shares[key] = finished.share
    if leaked:
        raise LeakingOfficesError(tuple(each for number in sorted(leaked) for each in leaked[number]))
    return tuple(shares[key] for key in digests)
