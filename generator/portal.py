"""The whole journey, top to bottom: read, load, check, judge, record, show, write."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, partial
from itertools import chain
from pathlib import Path
from typing import Final

from generator.checks import check_all, check_writing
from generator.checks.portal import addresses
from generator.checks.portal.addresses import Addresses
from generator.checks.privacy.personal_data import figures_like_identifiers
from generator.checks.shared.context import Material
from generator.clock import system_clock
from generator.compute.documents.library import outdated_files
from generator.domain.portal.settings import Settings
from generator.findings.shared.diagnostic import Diagnostic, Outcome, has_errors
from generator.loading.portal.ledger import Loaded, load
from generator.loading.portal.page_head import Crumb, page_head
from generator.loading.portal.settings import read as read_known
from generator.pages.privacy import site_scan
from generator.pages.privacy.site_scan import Clearance
from generator.pages.shared.page import CopiedFile, Page, PublishedFile
from generator.record.record import Record, judge_portal
from generator.record.surroundings import alone, with_surroundings
from generator.sources.cache.cache import open_cache, tidy
from generator.sources.cache.git_index import tracked_cache
from generator.sources.documents.library import other_line_ends, read_library
from generator.sources.portal.content import (
    CONTENT,
    PAGE_ENDING,
    THEME,
    Content,
    missing_folders,
    read_content,
)
from generator.sources.portal.misplaced import misplaced
from generator.sources.portal.settings import SETTINGS, read_settings
from generator.sources.portal.site_files import read_site_files
from generator.sources.prose.article import articles
from generator.sources.prose.html import hypertexts
from generator.sources.shared.files import TextFile, read_folder, special_files
from generator.values.shared.moment import Clock

# What was made once is kept here, in a folder for each kind; it may be deleted at any time.
CACHE: Final = Path(".cache")
CHART_CACHE: Final = CACHE / "grafik"
DOCUMENT_CACHE: Final = CACHE / "dokumen"
WORKBOOK_CACHE: Final = CACHE / "lembar"
GATE_CACHE: Final = CACHE / "gerbang"
# What people write beside the data and the site builder publishes: pages, and files that are texts.
PROSE: Final = CONTENT
DATA: Final = "data"
PROSE_ENDINGS: Final = (".md", ".markdown", ".html", ".txt", ".csv", ".json", ".svg", ".xml", ".yml")


@dataclass(frozen=True, slots=True)
class Checked:
    """The facts of a portal that were looked at from all sides, with the files they stand in.

    ``prose`` are the texts that people write beside the data. ``judged`` judges them once, when asked, as of
    ``today``.
    ``addresses`` are where everything will be published, ``settings`` what ``mkdocs.yml`` says, and
    ``texts`` the settings as text. ``crumbs`` are the ways to pages that people write in their heads,
    ``clearance`` is what the gate may let pass.
    """

    loaded: Loaded
    files: tuple[TextFile, ...]
    prose: tuple[TextFile, ...]
    judged: Callable[[], Record]
    today: date
    addresses: Addresses
    settings: Settings
    texts: tuple[TextFile, ...]
    crumbs: tuple[Crumb, ...]
    clearance: Clearance

    @property
    def lines(self) -> dict[str, tuple[str, ...]]:
        """The lines of each file, by path."""
        return {file.path: file.lines for file in (*self.files, *self.prose, *self.texts)}


@contextmanager
def without_cycle_search() -> Iterator[None]:
    """Spare Python the search for circles of dead objects: facts are trees, and nearly all of them live on.

    Each search visits every fact again; without it 48,000 measurements take a third less time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def check_settings(root: Path, *, is_whole: bool = True) -> Outcome[tuple[Settings, tuple[TextFile, ...]]]:
    """Read the settings of the portal in ``root`` with all their findings, and the text they stand in.

    A ``is_whole`` portal has pages and a theme as well. Nothing that is named is run.
    """
    read = read_settings(root)
    if read.value is None:
        return Outcome((Settings(), ()), read.diagnostics)
    settings = read_known(read.value)
    missing = tuple(missing_folders(root)) if is_whole else ()
    found = (*read.diagnostics, *settings.diagnostics, *missing)
    return Outcome((settings.value, (read.value.text,)), found)


@without_cycle_search()
def check(root: Path, clock: Clock | None = None, *, is_whole: bool = False) -> Outcome[Checked]:
    """Read ``root/data`` and return everything it says, with every finding of every file, as of ``clock``.

    Settings and pages that people write are read as well: for what leads to persons, and for everything
    that the builder of the site would refuse. A folder of data alone can be checked too, unless it
    ``is_whole``, a portal to be built. Never raises for what stands in the files. Writes nothing but what
    it remembers of documents.
    """
    special = special_files(root, (DATA, CONTENT, THEME, SETTINGS))
    if any(each.at.path == DATA for each in special):
        return Outcome(_nothing(clock), special)
    is_set = is_whole or (root / SETTINGS).exists()
    settings = check_settings(root, is_whole=is_whole) if is_set else Outcome((Settings(), ()))
    files = read_folder(root, DATA)
    prose = read_folder(root, PROSE, PROSE_ENDINGS)
    held = read_library(root, root / DOCUMENT_CACHE)
    loaded = load(files.value, tuple(each.file for each in held.value))
    before = (*files.diagnostics, *held.diagnostics, *loaded.diagnostics)
    portal, rules = loaded.value.portal, loaded.value.rules
    line_ends = other_line_ends(root, outdated_files(portal.ledgers))
    content, named = read_content(root), settings.value[0].named
    beside = read_site_files(root, content, named, root / DOCUMENT_CACHE)
    read = Material(files.value, prose.value, held.value, line_ends, settings.value[1], beside.value)
    today = (clock or system_clock()).day(portal.zone)
    judged = cache(partial(judge_portal, portal, rules, today=today))
    findings = (*before, *check_all(portal, rules, read, judged, today=today, before=before))
    known = _addresses(loaded.value, settings.value[0], content, read, judged)
    pages = tuple(each for each in prose.value if each.path.endswith(PAGE_ENDING) and each.is_read)
    heads: list[Diagnostic] = []
    crumbs = tuple(crumb for page in pages for crumb in page_head(page, heads).crumbs)
    is_judgeable = not has_errors((*special, *findings))
    told = check_writing(root, known, settings.value[0], crumbs, beside.value, is_judgeable=is_judgeable)
    leave = _clearance(tuple(each.value for each in portal.permissions), read, named)
    checked = Checked(
        loaded.value, files.value, prose.value, judged, today, known, *settings.value, crumbs, leave
    )
    unwritten = tuple(addresses.unwritten(known)) if is_whole and not special else ()
    outside = (*settings.diagnostics, *unwritten, *prose.diagnostics, *beside.diagnostics)
    every = (*special, *misplaced(root), *outside, *findings, *heads, *told, *tracked_cache(root, CACHE.name))
    return Outcome(checked, tuple(dict.fromkeys(every)))


def _clearance(permitted: tuple[str, ...], read: Material, named: tuple[str, ...]) -> Clearance:
    """Say what the gate may let pass: what was permitted, declared to be a figure, or looked into here."""
    excused = (*permitted, *figures_like_identifiers(read.files))
    sound = (
        each.file.sha256 for each in (*read.documents, *read.other_files) if each.inspection.fault is None
    )
    return Clearance(excused, frozenset(filter(None, sound)), named=frozenset(named))


def _addresses(
    loaded: Loaded, settings: Settings, content: Content, read: Material, judged: Callable[[], Record]
) -> Addresses:
    """Gather where everything will be published."""
    shown = hypertexts(read.prose, PROSE, settings.extensions)
    paths = tuple(each.path for each in read.files)
    return Addresses(loaded.portal, loaded.rules, paths, content, shown, settings.named, judged)


def _nothing(clock: Clock | None) -> Checked:
    """Return what is known of a portal whose data are not there to be read."""
    loaded = load(()).value
    today = (clock or system_clock()).day(loaded.portal.zone)
    judged = partial(judge_portal, loaded.portal, loaded.rules, today=today)
    known = Addresses(loaded.portal, loaded.rules, (), Content(), (), (), judged)
    return Checked(loaded, (), (), judged, today, known, Settings(), (), (), Clearance())


@dataclass(frozen=True, slots=True)
class Publication:
    """All that is published: pages, files beside them, and documents as they stand on the disk.

    ``declared`` are the addresses of this portal that people wrote in the data; ``clearance`` is what the
    gate may let pass.
    """

    pages: tuple[Page, ...] = ()
    files: tuple[PublishedFile, ...] = ()
    documents: tuple[CopiedFile, ...] = ()
    declared: frozenset[str] = frozenset()
    clearance: Clearance = field(default_factory=Clearance)


@without_cycle_search()
def build(
    root: Path, host: str = "", clock: Clock | None = None, *, is_whole: bool = False
) -> Outcome[Publication]:
    """Make every page and file of the portal in ``root``; nothing when the data or any page have errors.

    Pages that depend on the day say so; it is that of ``clock``, in the portal's own time zone.
    ``host`` names the place that it is published at, like ``kinerja.example/portal/``, if that is known.
    ``is_whole`` as for `check`.
    Writes nothing but the caches of pictures and documents.
    """
    checked = check(root, clock, is_whole=is_whole)
    if has_errors(checked.diagnostics):
        return Outcome(Publication(), checked.diagnostics)
    made = _published(root, host, checked)
    for folder in (CHART_CACHE, DOCUMENT_CACHE, WORKBOOK_CACHE, GATE_CACHE):
        tidy(root / folder)
    lost = _lost(checked.value, made)
    return Outcome(Publication() if lost else made, (*checked.diagnostics, *lost))


def _published(root: Path, host: str, checked: Outcome[Checked]) -> Publication:
    """Show each office by itself, then the whole portal with what its offices bring."""
    from generator.pages.portal.site import files_by_office  # noqa: PLC0415 - checking data writes no pages
    from generator.phases.office_pages import Caches, OfficeInput, show_office  # noqa: PLC0415
    from generator.phases.portal_pages import PortalInput, show_portal  # noqa: PLC0415

    record = with_surroundings(checked.value.judged().with_warnings(checked.diagnostics))
    files = files_by_office(checked.value.files)
    written = articles(checked.value.prose, PROSE)
    terms = tuple(article for article in written if article.terms)
    caches = Caches(root / CHART_CACHE, root / WORKBOOK_CACHE)
    inputs = (
        OfficeInput(alone(record, office), files.get(office.office.slug, ()), terms, host, root)
        for office in record.published
    )
    offices = tuple(show_office(made_of, caches) for made_of in inputs)
    portal = show_portal(
        PortalInput(record, files.get("", ()), written, host),
        chain.from_iterable(office.entries for office in offices),
        chain.from_iterable(office.rows for office in offices),
        caches,
    )
    published = (*portal.files, *chain.from_iterable(office.files for office in offices))
    return Publication(
        (*portal.pages, *chain.from_iterable(office.pages for office in offices)),
        published,
        tuple(chain.from_iterable(office.documents for office in offices)),
        frozenset(addresses.declared(checked.value.loaded.portal)),
        replace(checked.value.clearance, made=frozenset(file.path for file in published)),
    )


def leaks(root: Path, site: Path, clearance: Clearance) -> tuple[Diagnostic, ...]:
    """Look into every file of a finished ``site`` of the portal in ``root``, before it is published.

    Raises OSError where the disk refuses.
    """
    return site_scan.leaks(site, clearance, open_cache(root / GATE_CACHE, "gerbang"))


def _lost(checked: Checked, made: Publication) -> tuple[Diagnostic, ...]:
    """Find the addresses of pictures that people wrote, which are known only now, and that lead nowhere."""
    exact = frozenset(each.path for part in (made.pages, made.files, made.documents) for each in part)
    known = replace(checked.addresses, exact=exact)
    return tuple(addresses.dead(known, checked.settings, checked.crumbs))
