"""Floor 6: the checks across files. One cause, one module, one help page."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from generator.checks.comparison import league_values, peers
from generator.checks.disclosure import (
    calendar,
    information_list,
    information_requests,
    information_service,
    public_information,
)
from generator.checks.documents import library, sources
from generator.checks.performance import (
    bounds,
    cascade,
    cumulative,
    indicators,
    objectives,
    parts,
    plans,
    promises,
    revisions,
    rule_years,
    scale,
    succession,
    targets,
)
from generator.checks.portal import addresses, content_files, future, markup
from generator.checks.privacy import personal_data
from generator.checks.registers import contradictions, domestic_goods, registers, survey_elements
from generator.checks.shared import history, identity, units
from generator.checks.shared.cell_location import pinpointed
from generator.checks.shared.context import Context, JudgeableOffice, Material, judgeable, offices_with_errors
from generator.checks.verification import cells
from generator.domain.portal.ledger import Portal
from generator.domain.portal.settings import Settings
from generator.findings.shared.collection import Findings
from generator.findings.shared.diagnostic import Diagnostic, has_errors
from generator.loading.portal.page_head import Crumb
from generator.record.record import Record, judge_portal
from generator.rules.book import RuleBook
from generator.sources.documents.extracted_text import InspectedFile

CHECKS: Final[tuple[Callable[[Context], Iterator[Diagnostic]], ...]] = (
    indicators.check,
    sources.check,
    objectives.check,
    targets.check,
    cumulative.check,
    promises.check,
    parts.check,
    succession.check,
    revisions.check,
    bounds.check,
    rule_years.check,
    cascade.check,
    registers.check,
    survey_elements.check,
    domestic_goods.check,
    plans.check,
    scale.check,
)


# These judge, so they are given none but offices of which everything could be read.
JUDGING: Final[tuple[Callable[[JudgeableOffice], Iterator[Diagnostic]], ...]] = (
    cells.check,
    contradictions.check,
)


def check_all(
    portal: Portal,
    rules: RuleBook,
    read: Material,
    judged: Callable[[], Record] | None = None,
    *,
    today: date,
    before: Sequence[Diagnostic] = (),
) -> tuple[Diagnostic, ...]:
    """Return the findings of every check on every office and on all that was read, personal data included.

    ``judged`` returns the judged portal, which few portals need here; pass it to judge only once.
    ``before`` are the findings of reading; exemptions and time limits end by ``today``. Findings have the
    column of their cell, or the line of their key.
    """
    units_by_id = {unit.id: unit for unit in portal.units}
    findings = Findings()
    for topic_findings in (
        personal_data.check(read, portal.permissions),
        markup.check(read.prose),
        units.check(portal),
        peers.check(portal),
        league_values.check(portal),
        identity.check(portal),
        calendar.check(portal),
        future.check(portal, today),
        history.check(portal),
        public_information.check(portal, today),
        information_service.check(portal),
        information_requests.check(portal, today),
        library.check(portal, read.documents, today, read.line_ends),
    ):
        findings.extend(topic_findings)
    erroneous = offices_with_errors((*before, *findings))
    for ledger in portal.ledgers:
        context = Context(ledger, units_by_id, rules, portal.league.peers, today)
        office_findings = Findings(finding for each in CHECKS for finding in each(context))
        findings.extend(office_findings.all())
        office = judgeable(context, erroneous | offices_with_errors(office_findings))
        if office is not None:
            findings.extend(finding for each in JUDGING for finding in each(office))
    if not before and not has_errors(findings) and information_list.is_needed(portal):
        record = judged() if judged else judge_portal(portal, rules, today=today)
        findings.extend(information_list.check(record))
    lines = {file.path: file.lines for file in read.files}
    return tuple(pinpointed(findings.all(), lines))


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
