"""All checks of one office, on its own files and the shared lists: no finding depends on other offices."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator.checks.comparison import peers
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
    names,
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
from generator.checks.portal import future, unfinished
from generator.checks.privacy import personal_data
from generator.checks.registers import contradictions, domestic_goods, registers, survey_elements
from generator.checks.shared import history, identity, units
from generator.checks.shared.cell_location import pinpointed
from generator.checks.shared.context import Context, JudgeableOffice, Material, judgeable, offices_with_errors
from generator.checks.verification import cells, narratives
from generator.domain.privacy.permission import Scope
from generator.findings.shared.collection import Findings
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.portal.ledger import Loaded
from generator.loading.portal.offices import OFFICES
from generator.record.record import OfficeRecord

CHECKS: Final[tuple[Callable[[Context], Iterator[Diagnostic]], ...]] = (
    indicators.check,
    sources.check,
    objectives.check,
    names.check,
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
JUDGING: Final[tuple[Callable[[JudgeableOffice], Iterator[Diagnostic]], ...]] = (cells.check,)


@dataclass(frozen=True, slots=True)
class OfficeFindings:
    """The findings about the files of an office.

    ``judging`` are those of checks that judge; they hold where nothing is wrong in what all offices share.
    ``used`` are the scopes of the permissions that its files need. ``is_judgeable`` says that everything it
    rests on could be read.
    """

    facts: tuple[Diagnostic, ...]
    judging: tuple[Diagnostic, ...]
    used: frozenset[Scope]
    is_judgeable: bool = False


def check_office(
    slug: str,
    loaded: Loaded,
    read: Material,
    judged: Callable[[], OfficeRecord],
    *,
    today: date,
    before: Sequence[Diagnostic] = (),
) -> OfficeFindings:
    """Return the findings of every check on one office, the only one that is ``loaded``, if it could be.

    ``read`` are its own files and documents. ``judged`` returns the judged office, which few offices need
    here. ``before`` are the findings of reading its files and the shared ones.
    """
    portal, rules = loaded.portal, loaded.rules
    search = personal_data.searched(read, portal.permissions)
    findings = Findings(search.findings)
    for topic_findings in (
        peers.check(portal),
        identity.check_offices(portal),
        calendar.check(portal),
        future.check(portal, today),
        unfinished.check(portal, today),
        history.check_offices(portal),
        public_information.check(portal, today),
        information_service.check(portal),
        information_requests.check(portal, today),
        library.check(portal, read.documents, today, read.line_ends),
    ):
        findings.extend(topic_findings)
    # Unknown units are found in the whole portal, but an office that has one can't be judged.
    erroneous = offices_with_errors((*before, *findings, *units.check(portal)))
    judging = Findings()
    is_judgeable = False
    units_by_id = {unit.id: unit for unit in portal.units}
    for ledger in portal.ledgers:
        context = Context(ledger, units_by_id, rules, portal.league.peers, today)
        office_findings = Findings(finding for each in CHECKS for finding in each(context))
        findings.extend(office_findings.all())
        office = judgeable(context, erroneous | offices_with_errors(office_findings))
        if office is not None:
            is_judgeable = True
            judging.extend(finding for each in JUDGING for finding in each(office))
            judging.extend(information_list.check(ledger, judged))
            judging.extend(contradictions.check(judged) if portal.identities else ())
            tells = portal.identities or ledger.narratives or ledger.pages
            judging.extend(narratives.check(judged) if tells else ())
    pages = {page.at.path: page.lines for ledger in portal.ledgers for page in ledger.pages}
    lines = {file.path: file.lines for file in read.files} | pages
    own = f"{OFFICES}{slug}/"
    facts, judgements = (
        tuple(pinpointed((each for each in part.all() if _is_own(each.at.path, own, pages)), lines))
        for part in (findings, judging)
    )
    return OfficeFindings(facts, judgements, search.used, is_judgeable)


def _is_own(path: str, own: str, pages: Collection[str]) -> bool:
    """Whether a file is the office's own: in its folder, or a hand-written page about it."""
    return path.startswith(own) or path in pages
