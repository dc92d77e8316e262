"""How a portal is checked and built: read, load, check, judge, record, render, write."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from generator.checks import check_writing
from generator.checks.portal import addresses
from generator.checks.portal.addresses import Addresses
from generator.checks.portal.whole import check_portal
from generator.checks.privacy.personal_data import figures_like_identifiers
from generator.checks.shared.context import Material
from generator.clock import system_clock
from generator.domain.portal.settings import Settings
from generator.findings.shared.diagnostic import Diagnostic, Outcome, has_errors
from generator.loading.portal.ledger import Loaded
from generator.loading.portal.office_pages import unknown_offices
from generator.loading.portal.page_head import Crumb, page_head
from generator.loading.portal.settings import named_extensions
from generator.loading.portal.settings import read as load_settings
from generator.pages.privacy import site_scan
from generator.pages.privacy.site_scan import Clearance
from generator.phases.judging import Judgements, judgements_of
from generator.phases.publication import Publication, Share
from generator.phases.written_pages import rendered_pages
from generator.record.published import PortalFacts
from generator.record.record import Record, assembled
from generator.sources.cache.cache import open_cache, prune
from generator.sources.cache.folders import (
    CACHE,
    CACHES,
    CHART_CACHE,
    DOCUMENT_CACHE,
    SCAN_CACHE,
    WORKBOOK_CACHE,
)
from generator.sources.cache.git_index import tracked_cache
from generator.sources.documents.extracted_text import InspectedFile
from generator.sources.documents.library import read_library
from generator.sources.portal.bundled import bundle_of, default_settings, list_data, read_pages
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
from generator.sources.shared.files import ListedFile, TextFile, special_files
from generator.values.shared.garbage import without_cycle_search
from generator.values.shared.moment import Clock

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

    from generator.exports.portal.written_file import Store
    from generator.phases.office_pages import Caches, PendingOffice
    from generator.phases.portal_pages import PortalInput

# What people write beside the data and the site builder publishes: pages, and files that are texts.
PROSE: Final = CONTENT
DATA: Final = "data"
PROSE_ENDINGS: Final = (".md", ".markdown", ".html", ".txt", ".csv", ".json", ".svg", ".xml", ".yml")


@dataclass(frozen=True, slots=True)
class Checked:
    """The facts of a portal after all checks.

    ``offices`` are checked, and judged when somebody asks for it; ``files`` are the data files. ``prose`` are
    the texts that people write in ``content/``. ``addresses`` are where everything will be published,
    ``settings`` what ``mkdocs.yml`` says. ``crumbs`` are the breadcrumbs in the heads of hand-written pages,
    ``clearance`` is what the site scan may let pass.
    """

    offices: Judgements
    files: tuple[ListedFile, ...]
    prose: tuple[TextFile, ...]
    addresses: Addresses
    settings: Settings
    crumbs: tuple[Crumb, ...]
    clearance: Clearance

    @property
    def loaded(self) -> Loaded:
        """What all offices share, with outlines of the offices."""
        return self.offices.loaded

    @property
    def today(self) -> date:
        """The day as of which everything was checked."""
        return self.offices.shared.today

    def judged(self) -> Record:
        """Return the records of all offices together."""
        portal, rules = self.loaded.portal, self.loaded.rules
        return assembled(portal, rules, self.offices.records(), today=self.today)


def check_settings(root: Path, *, is_whole: bool = True) -> Outcome[tuple[Settings, tuple[TextFile, ...]]]:
    """Read the settings of the portal in ``root`` with all their findings, and the text they stand in.

    A ``is_whole`` portal has pages and a theme as well. Nothing that the settings name is run.
    """
    file = read_settings(root)
    if file.value is None:
        return Outcome((Settings(), ()), file.diagnostics)
    loaded = load_settings(file.value)
    missing = tuple(missing_folders(root)) if is_whole and not bundle_of(root).files else ()
    diagnostics = (*file.diagnostics, *loaded.diagnostics, *missing)
    extensions = loaded.value.extensions or named_extensions(default_settings(root))
    return Outcome((replace(loaded.value, extensions=extensions), (file.value.text,)), diagnostics)


@without_cycle_search()
def check(root: Path, clock: Clock | None = None, *, is_whole: bool = False) -> Outcome[Checked]:
    """Read the portal in ``root`` and return its facts with all findings, as of the day of ``clock``.

    Settings and hand-written pages are read as well: for personal data, and for everything that the site
    builder would refuse. A folder of data alone can be checked too, unless it ``is_whole``, a portal to be
    built. Never raises for what stands in the files. Writes nothing but caches.
    """
    special_findings = special_files(root, (DATA, CONTENT, THEME, SETTINGS))
    if any(each.at.path == DATA for each in special_findings):
        return Outcome(_empty_check(root, clock), special_findings)
    is_set = is_whole or (root / SETTINGS).exists()
    settings = check_settings(root, is_whole=is_whole) if is_set else Outcome((Settings(), ()))
    files, own_content = list_data(root), read_content(root)
    prose = read_pages(root, own_content, PROSE_ENDINGS)
    documents = read_library(root, root / DOCUMENT_CACHE)
    judgements = judgements_of(root, files, documents, clock or system_clock())
    shared, offices, portal = judgements.shared, judgements.checked, judgements.loaded.portal
    content, named_files = bundle_of(root).content(own_content), settings.value[0].named
    site_files = read_site_files(root, own_content, named_files, root / DOCUMENT_CACHE)
    material = Material(shared.files, prose.value, (), {}, settings.value[1], site_files.value)
    used = {scope for office in offices for scope in office.findings.used}
    findings = judgements.findings(check_portal(portal, material, used, today=shared.today))
    html_pages = rendered_pages(root, prose.value, PROSE, settings.value[0].extensions)
    facts = PortalFacts(
        portal, judgements.loaded.rules, shared.today, tuple(file.name for file in files.value)
    )
    published_addresses = Addresses(facts, content, html_pages, named_files, lambda: judgements.summaries)
    pages = tuple(each for each in prose.value if each.path.endswith(PAGE_ENDING) and each.is_read)
    heads: list[Diagnostic] = []
    crumbs = tuple(crumb for page in pages for crumb in page_head(page, heads).crumbs)
    heads += unknown_offices(pages, {task.source.slug for task in judgements.tasks})
    is_judgeable = not has_errors((*special_findings, *findings))
    writing_findings = check_writing(
        root, published_addresses, settings.value[0], crumbs, site_files.value, is_judgeable=is_judgeable
    )
    figures = [
        *figures_like_identifiers(shared.files),
        *(each for office in offices for each in office.figures),
    ]
    permitted = (*(each.value for each in portal.permissions), *figures)
    clearance = _clearance(permitted, (*documents.value, *site_files.value), named_files)
    checked = Checked(
        judgements, files.value, prose.value, published_addresses, settings.value[0], crumbs, clearance
    )
    unwritten = tuple(addresses.unwritten(published_addresses)) if is_whole and not special_findings else ()
    other_findings = (*settings.diagnostics, *unwritten, *prose.diagnostics, *site_files.diagnostics)
    all_findings = (
        *special_findings,
        *misplaced(root),
        *other_findings,
        *findings,
        *heads,
        *writing_findings,
        *tracked_cache(root, CACHE.name),
    )
    return Outcome(checked, tuple(dict.fromkeys(all_findings)))


def _clearance(
    permitted: tuple[str, ...], inspected: Iterable[InspectedFile], named: tuple[str, ...]
) -> Clearance:
    """Return what the site scan may let pass: permitted texts, declared figures, and inspected documents."""
    digests = (each.file.sha256 for each in inspected if each.inspection.fault is None)
    return Clearance(permitted, frozenset(filter(None, digests)), named=frozenset(named))


def _empty_check(root: Path, clock: Clock | None) -> Checked:
    """Return the result of a check where the folder of data can't be read: no facts."""
    nothing: Outcome[tuple[Any, ...]] = Outcome(())
    judgements = judgements_of(root, nothing, nothing, clock or system_clock())
    facts = PortalFacts(judgements.loaded.portal, judgements.loaded.rules, judgements.shared.today, ())
    no_addresses = Addresses(facts, Content(), (), (), tuple)
    return Checked(judgements, (), (), no_addresses, Settings(), (), Clearance())


@dataclass(frozen=True, slots=True)
class Prepared:
    """A portal that was read and checked: its offices, to be shown, and the input of its own pages."""

    root: Path
    checked: Checked
    offices: tuple["PendingOffice", ...]
    portal: "PortalInput"

    @property
    def clearance(self) -> Clearance:
        """What the scan for personal data lets pass."""
        return self.checked.clearance

    @property
    def report_to(self) -> str:
        """Where readers report errors, empty where the portal says nothing of it."""
        return self.portal.portal.report_to

    @property
    def caches(self) -> "Caches":
        """The caches of pictures and workbooks."""
        from generator.phases.office_pages import Caches  # noqa: PLC0415 - checking data writes no pages

        return Caches(self.root / CHART_CACHE, self.root / WORKBOOK_CACHE, self.root / SCAN_CACHE)

    @without_cycle_search()
    def published(
        self, offices: Sequence[Share], store: "Store", pool: "ProcessPoolExecutor | None" = None
    ) -> Outcome[Publication]:
        """Return the pages and files of the whole portal; ``offices`` are the finished ones, in order.

        ``store`` writes the files of the whole data to the disk, from where they are published; those of
        many rows are made in an open ``pool`` of processes, or in new ones.
        Findings are about addresses that people wrote, of pictures that don't exist.
        """
        from generator.phases.portal_pages import show_portal  # noqa: PLC0415 - as above

        shown = show_portal(self.portal, offices, self.caches, store, pool)
        stored = (document for office in offices for document in office.documents)
        publication = Publication(
            shown.pages,
            shown.files,
            tuple(replace(each, source=self.root / each.source) for each in stored),
            shown.tables,
            frozenset(addresses.declared(self.checked.loaded.portal)),
            replace(
                self.clearance,
                made=shown.made,
                searched=self.clearance.searched | shown.searched,
            ),
        )
        for folder in CACHES:
            prune(self.root / folder)
        broken_links = self._broken_links(publication, offices)
        return Outcome(Publication() if broken_links else publication, broken_links)

    def _broken_links(self, publication: Publication, offices: Sequence[Share]) -> tuple[Diagnostic, ...]:
        """Return findings about hand-written addresses of pictures that don't exist."""
        exact = frozenset((*publication.paths, *_paths(offices)))
        addresses_with_files = replace(self.checked.addresses, exact=exact)
        return tuple(addresses.dead(addresses_with_files, self.checked.settings, self.checked.crumbs))


def _paths(offices: Sequence[Share]) -> Iterator[str]:
    return (path for office in offices for path in office.paths)


@without_cycle_search()
def prepare(
    root: Path, host: str = "", clock: Clock | None = None, *, is_whole: bool = False
) -> Outcome[Prepared | None]:
    """Read, check and judge the portal in ``root``; ``None`` where the data have errors.

    Pages that depend on the day state it; it is that of ``clock``, in the portal's own time zone.
    ``host`` is where the portal is published, like ``kinerja.example/portal/``, if that is known.
    ``is_whole`` as for `check`.
    """
    checked = check(root, clock, is_whole=is_whole)
    if has_errors(checked.diagnostics):
        return Outcome(None, checked.diagnostics)
    from generator.phases.pending import pending_offices  # noqa: PLC0415 - checking data writes no pages
    from generator.phases.portal_pages import PortalInput  # noqa: PLC0415

    offices = checked.value.offices
    shared = replace(offices.loaded.portal, ledgers=())
    written = articles(checked.value.prose, PROSE)
    portal = PortalInput(
        shared,
        offices.loaded.rules,
        checked.value.today,
        offices.summaries,
        offices.shared.files,
        written,
        host,
    )
    pending = pending_offices(offices, checked.diagnostics, written, host)
    return Outcome(Prepared(root, checked.value, pending, portal), checked.diagnostics)


def leaks(root: Path, site: Path, clearance: Clearance, passed_over: str = "") -> tuple[Diagnostic, ...]:
    """Return findings about personal data in the files of a finished ``site`` of the portal in ``root``.

    The folder ``passed_over`` below the site holds offices, whose files were looked into one by one.

    Raises ``OSError`` where a file can't be read.
    """
    return site_scan.leaks(site, clearance, open_cache(root / SCAN_CACHE, "gerbang"), passed_over)
