"""One page of one office as its files are now, made of what the last whole build knew of everything else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Final

from generator.charts.rendering.render import begin_drawing
from generator.checks.shared import units
from generator.findings.shared.diagnostic import Diagnostic, Severity, has_errors
from generator.loading.portal.office_pages import pages_by_office
from generator.loading.portal.offices import OFFICES
from generator.pages.portal.site import drafts_around, office_drafts
from generator.pages.privacy.site_scan import Clearance, leaks_in
from generator.pages.shared.draft import Draft
from generator.pages.shared.figure import credit_of
from generator.pages.shared.figures import figure_renderer
from generator.pages.shared.glossary import Glossary
from generator.pages.shared.links import hosted
from generator.phases.judging import CheckedOffice, JudgingTask, OfficeSource, findings_about, judge
from generator.plugin.refusals import findings_report
from generator.plugin.theme import Look, open_theme
from generator.portal import DATA, Prepared
from generator.record.record import OfficeRecord, Record
from generator.record.summary import OfficeSummary
from generator.record.surroundings import record_alone, surroundings_with
from generator.sources.cache.folders import DOCUMENT_CACHE
from generator.sources.documents.library import read_library
from generator.sources.portal.content import CONTENT, PAGE_ENDING
from generator.sources.shared.files import TextFile, list_folder, read_files, read_folder, special_files
from generator.values.shared.garbage import without_cycle_search

# So many offices are remembered as they were judged last.
_MOST_REMEMBERED: Final = 4


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page that somebody looks at: its office and its address; ``state`` is that of the office's files."""

    slug: str
    path: str
    state: str


@dataclass(frozen=True, slots=True)
class Seen:
    """The files of a page by path, pictures too; or the fault for which it can't be shown.

    Neither where the office has no such page.
    """

    files: Mapping[str, bytes]
    fault: str = ""


@dataclass(frozen=True, slots=True)
class _Judged:
    """An office without errors: its record by itself, its data files, and what its pages may hold."""

    record: Record
    office: OfficeRecord
    files: tuple[TextFile, ...]
    clearance: Clearance


class PageMaker:
    """Makes single pages anew. What an office has in common with others is that of the last whole build."""

    def __init__(self, prepared: Prepared, findings: tuple[Diagnostic, ...], look: Look) -> None:
        """Take what the last whole build was made of, what it has found, and what surrounded its pages."""
        self._prepared, self._findings, self._look = prepared, findings, look
        self._judged: dict[str, tuple[str, _Judged | str]] = {}

    @cached_property
    def _glossary(self) -> Glossary:
        return Glossary(tuple(article for article in self._prepared.portal.articles if article.terms))

    @cached_property
    def _known(self) -> Mapping[str, CheckedOffice]:
        """What the last whole build knew of each office, by slug."""
        offices = self._prepared.checked.offices
        slugs = (task.source.slug for task in offices.tasks)
        return dict(zip(slugs, offices.checked, strict=True))

    @without_cycle_search()
    def warm(self) -> None:
        """Load what the first page would wait for: templates, the theme, and how pictures are drawn."""
        for slug in tuple(self._known)[:1]:
            judged = self._office(Wanted(slug, "", ""))
            if isinstance(judged, _Judged):
                drafts = tuple(office_drafts(judged.record, judged.office, judged.files))
                kinds = {(each.template, each.page.language): each for each in drafts}
                for draft in kinds.values():
                    self._files(draft, judged)
                pictures = (each for draft in drafts for each in draft.pictures.values() if each)
                for picture in islice(pictures, 1):
                    begin_drawing(picture, self._prepared.caches.charts)
        self._judged.clear()

    @without_cycle_search()
    def see(self, wanted: Wanted) -> Seen:
        """Return a page as the files of its office are now."""
        judged = self._office(wanted)
        if isinstance(judged, str):
            return Seen({}, judged)
        for draft in drafts_around(wanted.path, judged.record, judged.office, judged.files):
            if draft.page.path == wanted.path:
                return self._scanned(self._files(draft, judged), judged.clearance)
        return Seen({})

    def _office(self, wanted: Wanted) -> _Judged | str:
        """Return an office judged by itself, or its errors; anew when its files have changed."""
        state, judged = self._judged.pop(wanted.slug, ("", ""))
        if not judged or state != wanted.state:
            judged = self._judge(wanted.slug)
        self._judged[wanted.slug] = (wanted.state, judged)
        while len(self._judged) > _MOST_REMEMBERED:
            self._judged.pop(next(iter(self._judged)))
        return judged

    def _judge(self, slug: str) -> _Judged | str:
        root, shared = self._prepared.root, self._prepared.checked.offices.shared
        own = f"{OFFICES}{slug}"
        special = special_files(root, (own,))
        files = list_folder(root, own)
        documents = read_library(root, root / DOCUMENT_CACHE, self._others(slug))
        reading = (*files.diagnostics, *documents.diagnostics)
        pages = pages_by_office(read_folder(root, CONTENT, (PAGE_ENDING,)).value).get(slug, ())
        source = OfficeSource(root, slug, files.value, documents.value, reading, pages)
        judged = judge(JudgingTask(source, shared))
        checked = judged.checked
        outlines = () if checked.outline is None else (checked.outline,)
        portal = shared.loaded.portal
        of_portal = (*self._of_portal(slug), *units.check(replace(portal, ledgers=outlines)))
        findings = tuple(dict.fromkeys((*special, *findings_about(root, shared, [checked], of_portal))))
        if has_errors(findings) or checked.summary is None:
            return self._report(each for each in findings if each.severity is Severity.ERROR)
        warnings = tuple(each for each in findings if each.at.path.startswith(f"{own}/"))
        office = replace(judged.record(), warnings=warnings)
        known = None if checked.summary.is_sample else surroundings_with(checked.summary, self._real)
        record = record_alone(portal, shared.loaded.rules, office, known)
        (published,) = record.published
        return _Judged(record, published, read_files(root, files.value).value, self._clearance(slug, checked))

    def _others(self, slug: str) -> frozenset[Path]:
        """Return the folders of data that are not of an office."""
        data = self._prepared.root / DATA
        own = self._prepared.root / OFFICES / slug
        return frozenset((*data.iterdir(), *own.parent.iterdir())) - {own.parent, own}

    @cached_property
    def _real(self) -> tuple[OfficeSummary, ...]:
        summaries = self._prepared.checked.offices.summaries
        return tuple(each for each in summaries if not each.is_sample)

    def _of_portal(self, slug: str) -> tuple[Diagnostic, ...]:
        """Return what the last whole build found about an office, and only a whole build can find."""
        before = self._known[slug]
        own = {*before.reading, *before.findings.facts, *before.findings.judging}
        return tuple(
            each
            for each in self._findings
            if each.at.path.startswith(f"{OFFICES}{slug}/") and each not in own
        )

    def _clearance(self, slug: str, checked: CheckedOffice) -> Clearance:
        """Return what pages may hold: as the last whole build let pass, with the figures of now."""
        permissions = self._prepared.checked.offices.shared.loaded.portal.permissions
        others = (each.figures for name, each in self._known.items() if name != slug)
        figures = (figure for of_office in (*others, checked.figures) for figure in of_office)
        excused = (*(each.value for each in permissions), *figures)
        return replace(self._prepared.clearance, excused=excused)

    def _files(self, draft: Draft, judged: _Judged) -> dict[str, bytes]:
        """Return a finished page in the theme, with the files of its pictures."""
        credit = credit_of(judged.record.portal, self._prepared.portal.host, judged.office)
        with figure_renderer(credit, self._prepared.caches.charts, 0, is_parallel=False) as renderer:
            shown = renderer.illustrated([draft], self._glossary)
        files = dict(open_theme(self._look).pages(shown.pages))
        for file in shown.files:
            is_text = file.is_hosted
            content = hosted(file.content.decode(), self._look.site_url).encode() if is_text else file.content
            files[file.path] = content
        return files

    def _scanned(self, files: dict[str, bytes], clearance: Clearance) -> Seen:
        """Return the files, unless they hold what leads to a person."""
        made = frozenset(path for path in files if not path.endswith(".html"))
        leaked = leaks_in(files, replace(clearance, made=made))
        return Seen({}, self._report(leaked)) if leaked else Seen(files)

    def _report(self, findings: Iterable[Diagnostic]) -> str:
        return findings_report(tuple(findings), self._prepared.root)
