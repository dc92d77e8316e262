"""Floor 6: the checks across files. One cause, one module, one help page."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.checks.portal import addresses, content_files
from generator.checks.portal.office import OfficeFindings
from generator.checks.shared.context import offices_with_errors
from generator.domain.portal.settings import Settings
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.portal.offices import SHARED
from generator.loading.portal.page_head import Crumb
from generator.sources.documents.extracted_text import InspectedFile


def gathered(
    shared: Sequence[Diagnostic], offices: Iterable[OfficeFindings], before: Sequence[Diagnostic] = ()
) -> tuple[Diagnostic, ...]:
    """Return all findings together: offices were judged in vain where something that they share is wrong."""
    is_sound = SHARED not in offices_with_errors((*before, *shared))
    findings = [*shared]
    for office in offices:
        findings += (*office.facts, *(office.judging if is_sound else ()))
    return tuple(findings)


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
