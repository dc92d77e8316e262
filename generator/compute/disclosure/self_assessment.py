"""The evidence map of the self-assessment (SAQ): which question is answered where, and how fully."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from generator.compute.disclosure.public_information import Disclosure, Presence
from generator.domain.disclosure.public_information import Question
from generator.domain.portal.ledger import Ledger, Portal
from generator.domain.registers.register import Entry

EVIDENCE: Final = "ppid-bukti-saq"


class Answered(Enum):
    """How far a question has evidence."""

    FULLY = "ada"
    PARTLY = "sebagian"  # some of it is missing, or out of date
    NOT = "belum"
    NOT_APPLICABLE = "tidak-berlaku"


@dataclass(frozen=True, slots=True)
class Answer:
    """A question with what answers it: the office's own evidence, and how the items of the law stand."""

    question: Question
    answered: Answered
    entry: Entry | None
    disclosures: tuple[Disclosure, ...]


def answers(portal: Portal, ledger: Ledger, disclosures: tuple[Disclosure, ...]) -> tuple[Answer, ...]:
    """Return an answer for every question: the office's own evidence, or the state of the items it asks for.

    An item that has items below it stands for all of them.
    """
    evidence = {each.labels["pertanyaan"]: each for each in ledger.rows(EVIDENCE)}
    return tuple(_answer(each, evidence.get(each.code), disclosures) for each in portal.questions)


def _answer(question: Question, entry: Entry | None, disclosures: tuple[Disclosure, ...]) -> Answer:
    matching = tuple(each for each in disclosures if {each.item.code, each.item.parent} & set(question.items))
    return Answer(question, _answered(entry, matching), entry, matching)


def _answered(entry: Entry | None, disclosures: tuple[Disclosure, ...]) -> Answered:
    if entry is not None:
        return Answered.FULLY
    states = [each.presence for each in disclosures if each.presence is not Presence.NOT_APPLICABLE]
    if disclosures and not states:
        return Answered.NOT_APPLICABLE
    if states and all(state is Presence.PRESENT for state in states):
        return Answered.FULLY
    is_there = any(state is not Presence.MISSING for state in states)
    return Answered.PARTLY if is_there else Answered.NOT
