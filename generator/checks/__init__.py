"""Floor 6: the checks across files. One cause, one module, one help page."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from generator.checks import (
    addresses,
    bounds,
    cascade,
    cells,
    content_files,
    cumulative,
    disclosure,
    documents,
    indicators,
    information_list,
    information_requests,
    information_service,
    library,
    nodes,
    parts,
    peers,
    personal_data,
    registers,
    revisions,
    rule_years,
    succession,
    targets,
    units,
)
from generator.checks.context import Context, Material
from generator.checks.spot import pinpoint
from generator.domain.ledger import Portal
from generator.domain.settings import Settings
from generator.findings.diagnostic import Diagnostic, has_errors
from generator.loading.page_head import Crumb
from generator.record.record import Record, judge_portal
from generator.rules.book import RuleBook

CHECKS: Final[tuple[Callable[[Context], Iterator[Diagnostic]], ...]] = (
    indicators.check,
    documents.check,
    nodes.check,
    targets.check,
    cumulative.check,
    parts.check,
    succession.check,
    revisions.check,
    bounds.check,
    rule_years.check,
    cascade.check,
    registers.check,
)


def check_all(
    portal: Portal,
    rules: RuleBook,
    read: Material,
    judged: Callable[[], Record] | None = None,
    *,
    is_sound: bool = True,
    today: date | None = None,
) -> tuple[Diagnostic, ...]:
    """Run every check on every office, and look for personal data in all that was read.

    ``judged`` gives the judged portal, which few portals need here, to whoever needs it afterwards as well.
    ``is_sound`` says that reading it found nothing; exemptions and time limits end by ``today``.
    """
    day = today or date.today()  # noqa: DTZ011 - the office's own calendar day
    units_by_id = {unit.id: unit for unit in portal.units}
    found = [
        *personal_data.check(read, portal.permissions),
        *units.check(portal),
        *peers.check(portal),
        *disclosure.check(portal, day),
        *information_service.check(portal),
        *information_requests.check(portal, day),
        *library.check(portal, read.held, day),
    ]
    for ledger in portal.ledgers:
        context = Context(ledger, units_by_id, rules, portal.league.peers)
        before = [finding for each in CHECKS for finding in each(context)]
        found.extend(before)
        if not has_errors(before):
            found.extend(cells.check(context, is_sound=is_sound and not before))
    if is_sound and not has_errors(found) and information_list.is_needed(portal):
        record = judged() if judged else judge_portal(portal, rules, today=day)
        found.extend(information_list.check(record))
    lines = {file.path: file.lines for file in read.files}
    return tuple(replace(each, at=pinpoint(each.at, lines.get(each.at.path, ()))) for each in found)


def check_writing(
    root: Path,
    known: addresses.Addresses,
    settings: Settings,
    crumbs: tuple[Crumb, ...],
    *,
    is_judgeable: bool,
) -> tuple[Diagnostic, ...]:
    """Check the pages and files that people put below ``content``, and where they and the menus lead.

    ``crumbs`` are the ways to pages that their heads name; ``is_judgeable`` says that the data have no
    errors, for only then is it known what will be published.
    """
    found = [*content_files.check(root, known.content, settings.files), *addresses.check(known)]
    if is_judgeable:
        found.extend(addresses.claimed_twice(known))
        found.extend(addresses.dead(known, settings, crumbs))
    return tuple(found)
