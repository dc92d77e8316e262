"""A state of a portal's data, judged as far as two states differ: what some offices publish."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from generator.changes.published_rows import PublishedRow, published_rows, shared_rows
from generator.compute.comparison.league import rankings
from generator.exports.portal.dataset_rows import ranking_rows, unit_rows
from generator.findings.shared.diagnostic import Diagnostic, Severity, has_errors
from generator.loading.portal.offices import SHARED, office_of
from generator.phases.judging import Judgements, JudgingTask, SharedSource, judge
from generator.phases.one_office import findings_of_some, judgements_of_some
from generator.phases.value_cache import unpack
from generator.record.record import OfficeRecord
from generator.record.surroundings import pages_below
from generator.report.findings import in_order
from generator.values.shared.garbage import without_cycle_search
from generator.values.shared.moment import Clock


@dataclass(frozen=True, slots=True)
class OfficeState:
    """What an office publishes in a state: its rows, and its pages below its own folder.

    ``is_judged`` is false where errors keep it from being published: then it has no rows.
    """

    slug: str
    name: str
    rows: tuple[PublishedRow, ...] = ()
    pages: frozenset[str] = frozenset()
    is_judged: bool = True


@dataclass(frozen=True, slots=True)
class State:
    """Some offices of a portal, by slug, what all share, and the findings about both.

    ``root`` is the folder in which the files of these offices lie. ``shared`` are the rows of tables that no
    office brings. ``judgements`` are what they were made from.
    """

    root: Path
    judgements: Judgements
    offices: Mapping[str, OfficeState] = field(default_factory=dict)
    shared: tuple[PublishedRow, ...] = ()
    findings: tuple[Diagnostic, ...] = ()


@without_cycle_search()
def judged_state(
    root: Path, slugs: Collection[str], clock: Clock, home: Path, unread: Sequence[Diagnostic] = ()
) -> State:
    """Judge the named offices of the portal in ``root``, with the caches of the portal in ``home``.

    ``unread`` are findings about files that could not be put there; their offices are not judged. Raises
    ``ChangedError`` where files change meanwhile.
    """
    judgements = judgements_of_some(root, slugs, clock, home)
    found = (*unread, *findings_of_some(judgements))
    shared = judgements.shared
    is_readable = not has_errors(
        (*shared.findings, *(each for each in unread if not office_of(each.at.path)))
    )
    broken = {office_of(each.at.path) for each in found if each.severity is Severity.ERROR} - {SHARED}
    offices = {}
    for task, checked in zip(judgements.tasks, judgements.checked, strict=True):
        slug = task.source.slug
        if is_readable and checked.is_publishable and slug not in broken:
            record = unpack(judgements.packed_record(slug), OfficeRecord)
            offices[slug] = _state(record, shared)
        else:
            name = checked.outline.office.short_name if checked.outline else slug
            offices[slug] = OfficeState(slug, name, is_judged=False)
    portal = shared.loaded.portal
    tables = {
        "perbandingan": ranking_rows(rankings(portal.league)) if is_readable else (),
        "satuan": unit_rows(portal.units),
    }
    rows = tuple(row for name, cells in tables.items() for row in shared_rows(name, cells))
    return State(root, judgements, MappingProxyType(offices), rows, in_order(found))


def under_other_rules(after: State, shared: SharedSource, slugs: Iterable[str]) -> Mapping[str, OfficeState]:
    """Judge the files of offices as they are in a state under what all offices shared in another.

    An office that can't be judged so is left out.
    """
    wanted, judged = frozenset(slugs), {}
    for task in after.judgements.tasks:
        if task.source.slug in wanted:
            office = judge(JudgingTask(task.source, shared))
            if office.checked.is_publishable and not has_errors(shared.findings):
                judged[task.source.slug] = _state(office.record(), shared)
    return judged


def _state(record: OfficeRecord, shared: SharedSource) -> OfficeState:
    rows = tuple(published_rows(record, shared.loaded.portal.licence))
    return OfficeState(record.office.slug, record.office.short_name, rows, pages_below(record))
