"""The checks that look at all offices together, and at what they share; they see no more than outlines."""

from collections.abc import Collection, Iterator
from datetime import date
from itertools import chain

from generator.checks.comparison import peers
from generator.checks.disclosure import calendar, information_requests, public_information
from generator.checks.portal import future, markup
from generator.checks.privacy import personal_data
from generator.checks.shared import history, identity, units
from generator.checks.shared.context import Material
from generator.domain.portal.ledger import Ledger, Portal
from generator.domain.privacy.permission import Scope
from generator.findings.shared.collection import Findings
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.portal.offices import OFFICES


def outline(ledger: Ledger) -> Ledger:
    """Return what the checks of the whole portal look at in an office: its name, its cards, their units."""
    return Ledger(
        ledger.office,
        indicators=ledger.indicators,
        goal_targets=ledger.goal_targets,
        doubtful=ledger.doubtful,
    )


def check_portal(
    portal: Portal, read: Material, used: Collection[Scope], *, today: date
) -> tuple[Diagnostic, ...]:
    """Return the findings about what all offices share, and about offices that contradict each other.

    The offices of ``portal`` are outlines. ``read`` is all that belongs to no office; ``used`` are the scopes
    of the permissions that files of offices need. Findings know their row, not yet their column.
    """
    search = personal_data.searched(read, portal.permissions)
    findings = Findings(personal_data.refused(portal.permissions))
    for topic_findings in (
        search.findings,
        personal_data.unused(portal.permissions, {*used, *search.used}),
        markup.check(read.prose),
        units.check(portal),
        identity.check_portal(portal),
        history.check_portal(portal),
        peers.check_offices(portal),
        _about_shared(
            chain(
                peers.check(portal),
                calendar.check(portal),
                future.check(portal, today),
                public_information.check(portal, today),
                information_requests.check(portal, today),
            )
        ),
    ):
        findings.extend(topic_findings)
    return findings.all()


def _about_shared(findings: Iterator[Diagnostic]) -> Iterator[Diagnostic]:
    """Leave out what is found of an office by itself, of which an outline tells too little."""
    return (each for each in findings if not each.at.path.startswith(OFFICES))
