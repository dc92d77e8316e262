"""Floor 6: the checks across files. One cause, one module, one help page."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from generator.checks.portal import addresses, content_files
from generator.checks.portal.office import OfficeFindings, check_office
from generator.checks.portal.whole import check_portal, outline
from generator.checks.shared.cell_location import pinpointed
from generator.checks.shared.context import Material, by_office, offices_with_errors
from generator.domain.portal.settings import Settings
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.portal.ledger import Loaded
from generator.loading.portal.offices import SHARED, office_of
from generator.loading.portal.page_head import Crumb
from generator.record.record import OfficeRecord, judge_ledger
from generator.sources.documents.extracted_text import InspectedFile


def check_all(
    loaded: Loaded, read: Material, *, today: date, before: Sequence[Diagnostic] = ()
) -> tuple[Diagnostic, ...]:
    """Return the findings of every check on every office and on all that was read, personal data included.

    ``before`` are the findings of reading; exemptions and time limits end by ``today``. Findings have the
    column of their cell, or the line of their key.
    """
    portal, rules = loaded.portal, loaded.rules
    ledgers = {ledger.office.slug: ledger for ledger in portal.ledgers}
    parts = by_office(read)
    offices = []
    for slug in sorted((parts.keys() | ledgers.keys()) - {SHARED}):
        alone = Loaded(replace(portal, ledgers=(ledgers[slug],) if slug in ledgers else ()), rules)
        offices.append(
            check_office(
                slug,
                alone,
                parts.get(slug, Material(())),
                partial(_judged, alone, today),
                today=today,
                before=[each for each in before if office_of(each.at.path) in {slug, SHARED}],
            )
        )
    used = {scope for office in offices for scope in office.used}
    outlines = replace(portal, ledgers=tuple(map(outline, portal.ledgers)))
    shared = check_portal(outlines, parts.get(SHARED, Material(())), used, today=today)
    return gathered(
        tuple(pinpointed(shared, {file.path: file.lines for file in read.files})), offices, before
    )


def gathered(
    shared: Sequence[Diagnostic], offices: Iterable[OfficeFindings], before: Sequence[Diagnostic] = ()
) -> tuple[Diagnostic, ...]:
    """Return all findings together: offices were judged in vain where something that they share is wrong."""
    is_sound = SHARED not in offices_with_errors((*before, *shared))
    findings = [*shared]
    for office in offices:
        findings += (*office.facts, *(office.judging if is_sound else ()))
    return tuple(findings)


def _judged(loaded: Loaded, today: date) -> OfficeRecord:
    """Judge the only office that is loaded; where there is none, nothing is judged."""
    return judge_ledger(loaded.portal, loaded.portal.ledgers[0], loaded.rules, today)


def check_writing(
    root: Path,
    known_addresses: addresses.Addresses,
    settings: Settings,
    crumbs: tuple[Crumb, ...],
    files: tuple[InspectedFile, ...],
    *,
    is_judgeable: bool,
) -> tuple[Diagnostic, ...]:
    """Return the findings about pages and files below ``content``, and about where they and the menus lead.

    ``files`` are those files, inspected; ``crumbs`` are the breadcrumbs that page heads name;
    ``is_judgeable`` says that the data have no errors, for only then is it known what will be published.
    """
    findings = [
        *content_files.check(root, known_addresses.content, settings.files, files),
        *addresses.check(known_addresses),
    ]
    if is_judgeable:
        findings.extend(addresses.claimed_twice(known_addresses))
        findings.extend(addresses.dead(known_addresses, settings, crumbs))
    return tuple(findings)
