"""Each office finished by itself: shown, put into the theme, searched for data of persons, and cached."""

import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from generator.exports.portal.compressed import compressed_copies
from generator.findings.shared.diagnostic import Diagnostic
from generator.pages.privacy.site_scan import Clearance, leaks_in
from generator.pages.shared.links import Targets, broken_links, hosted, marks_of
from generator.phases.digests import files_digest
from generator.phases.executor import Executor
from generator.phases.finished_office import OfficeShare, marks_json, packed_files, share_of
from generator.phases.input_digest import office_digest
from generator.phases.office_pages import Caches, OfficeInput, show_office
from generator.plugin.theme import Look, open_theme
from generator.publication.places import Places
from generator.report.progress import with_progress
from generator.sources.cache.cache import Cache
from generator.sources.shared.files import TextFile
from generator.values.shared.garbage import without_cycle_search


@dataclass(frozen=True, slots=True)
class OfficeTask:
    """An office to be finished, with all that this takes; it can be sent to another process."""

    made_of: OfficeInput
    caches: Caches
    look: Look
    clearance: Clearance
    is_parallel: bool = False


@dataclass(frozen=True, slots=True)
class FinishedOffice:
    """A finished office as bytes: see ``phases.finished_office``. Without files where it ``leaked``."""

    share: bytes
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
    made = frozenset(file.path for file in shown.files)
    leaked = tuple(leaks_in(files, replace(task.clearance, made=made)))
    if leaked:
        return FinishedOffice(b"", b"", leaked)
    marks = marks_of(shown.pages)
    stored = frozenset(document.path for document in shown.documents)
    share = OfficeShare(
        shown.entries,
        shown.rows,
        shown.paths,
        tuple((page.path, page.dated) for page in shown.pages if not page.frame),
        broken_links(shown.pages, Targets(frozenset(shown.paths) | stored, marks)),
        marks_json(marks),
    )
    if task.look.is_compressed:
        copies = [copy for path, content in files.items() for copy in compressed_copies(path, content)]
        files |= dict(copies)
    return FinishedOffice(share.packed(), packed_files(files))


@dataclass(frozen=True, slots=True)
class OfficeCache:
    """Finished offices by the digest of their input."""

    cache: Cache

    def read_share(self, digest: str) -> OfficeShare | None:
        """Return what the portal needs of a cached office, or ``None`` where it must be finished again."""
        packed = self.cache.read(f"{digest} bagian")
        return share_of(packed) if packed is not None else None

    def read_files(self, digest: str) -> bytes | None:
        """Return the files of a cached office."""
        return self.cache.read(f"{digest} berkas")

    def write(self, digest: str, finished: FinishedOffice) -> None:
        """Cache an office; without effect where the disk refuses."""
        self.cache.write(f"{digest} berkas", finished.files)
        self.cache.write(f"{digest} bagian", finished.share)


class LeakingOfficesError(Exception):
    """Pages of offices would publish what leads to persons."""

    def __init__(self, findings: tuple[Diagnostic, ...]) -> None:
        """Take the findings."""
        super().__init__()
        self.findings = findings


def finish_offices(
    offices: Sequence[OfficeTask],
    shared_files: Iterable[TextFile],
    cache: OfficeCache,
    executor: Executor,
    places: Places,
    finish: Callable[[OfficeTask], FinishedOffice] = finish_office,
) -> tuple[OfficeShare, ...]:
    """Finish all offices, and return what the portal needs of them, in their order.

    What is cached is not made again. ``places`` are given the files of each office as soon as it is finished.
    ``shared_files`` are the data files that all offices share. ``executor`` runs ``finish`` for each office
    that is missing, and how far it is, is told to whoever waits. Raises ``LeakingOfficesError``, and OSError
    where the disk refuses.
    """
    shared = files_digest(shared_files)
    digests = [office_digest(task.made_of, shared, task.look.digest) for task in offices]
    shares: dict[str, OfficeShare] = {}
    for digest in digests:
        share = cache.read_share(digest)
        if share is not None and (places.link(digest) or places.write(digest, cache.read_files(digest))):
            shares[digest] = share
    missing = [(digest, task) for digest, task in zip(digests, offices, strict=True) if digest not in shares]
    # The largest first, so that no process ends long before the others.
    missing.sort(key=lambda pair: -sum(len(file.lines) for file in pair[1].made_of.files))
    leaked: list[Diagnostic] = []
    # Nothing else holds the executor's results, so that it ends with those who ask for them.
    told = with_progress(executor(finish, [task for _, task in missing]), len(missing), sys.stderr)
    with closing(told) as finished_offices:
        for (digest, _), finished in zip(missing, finished_offices, strict=True):
            leaked += finished.leaked
            if not leaked:
                cache.write(digest, finished)
                places.write(digest, finished.files)
                shares[digest] = share_of(finished.share)
    if leaked:
        raise LeakingOfficesError(tuple(leaked))
    return tuple(shares[digest] for digest in digests)
