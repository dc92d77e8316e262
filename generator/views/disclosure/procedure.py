"""The way from request to ruling, stage by stage, and where its time limits come from."""

from dataclasses import dataclass

from generator.domain.disclosure.public_information import TimeLimit
from generator.domain.portal.ledger import Portal
from generator.domain.shared.reference import Confidence
from generator.languages.translation import theirs, translate


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the procedure: who does what, within how many working days."""

    title: str
    days: str
    explanation: str
    basis: str


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the procedure with its steps in order."""

    title: str
    steps: tuple[Step, ...]


def procedure(portal: Portal) -> tuple[Stage, ...]:
    """Return the stages from request to ruling, each with its steps; time limits are in working days.

    They come from the shared list of time limits, which names the legal basis of each.
    """
    limits = portal.time_limits
    return tuple(
        Stage(stage, tuple(_step(each) for each in limits if each.stage == stage))
        for stage in dict.fromkeys(each.stage for each in limits)
    )


def _step(limit: TimeLimit) -> Step:
    return Step(
        limit.step,
        str(limit.days),
        limit.explanation,
        stated_basis(limit.legal_basis, limit.confidence),
    )


def stated_basis(legal_basis: str, confidence: Confidence) -> str:
    """Return the legal basis of a rule, marked where nobody has confirmed its wording."""
    written = theirs(legal_basis)
    if confidence is not Confidence.UNCONFIRMED:
        return written
    return translate("{basis} (belum dikonfirmasi)", basis=written)
