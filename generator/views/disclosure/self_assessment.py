"""The evidence map of the self-assessment (SAQ): each question with the places that answer it."""

from collections import Counter
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from generator.compute.disclosure.public_information import Disclosure, Presence, day_of
from generator.compute.disclosure.self_assessment import Answer, Answered
from generator.domain.registers.register import Entry
from generator.record.record import OfficeRecord
from generator.views.disclosure.evidence_places import link_address, place_of
from generator.views.disclosure.procedure import stated_basis
from generator.views.shared import numbers
from generator.views.shared.components import Status

_STATES: Final = MappingProxyType(
    {
        Answered.FULLY: Status("tercapai", "Ada bukti"),
        Answered.PARTLY: Status("hampir", "Sebagian atau lama"),
        Answered.NOT: Status("tidak-dilaporkan", "Belum ada bukti"),
        Answered.NOT_APPLICABLE: Status("tidak-berlaku", "Tidak berlaku"),
    }
)


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One place that answers: what it is called, where it leads, its day and its owner."""

    name: str
    path: str
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question, how far it is answered, where, and what is missing."""

    text: str
    status: Status
    evidence: tuple[EvidenceLine, ...]
    missing: str
    basis: str


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """The questions of one indicator; ``count`` says how many have evidence."""

    title: str
    count: str
    lines: tuple[QuestionLine, ...]


@dataclass(frozen=True, slots=True)
class SelfAssessmentView:
    """The whole map."""

    answer: str
    tally: tuple[tuple[Status, str], ...]
    groups: tuple[QuestionGroup, ...]
    today: str


def self_assessment_view(record: OfficeRecord, today: str) -> SelfAssessmentView:
    """Return the questions of the self-assessment by indicator, in the order of their list."""
    counts = Counter(each.answered for each in record.answers)
    required = len(record.answers) - counts[Answered.NOT_APPLICABLE]
    names = dict.fromkeys(each.question.indicator for each in record.answers)
    return SelfAssessmentView(
        f"{counts[Answered.FULLY]} dari {required} pertanyaan sudah punya bukti lengkap",
        tuple((status, str(counts[state])) for state, status in _STATES.items() if counts[state]),
        tuple(_group(record, name) for name in names),
        today,
    )


def _group(record: OfficeRecord, name: str) -> QuestionGroup:
    answers = [each for each in record.answers if each.question.indicator == name]
    full = sum(each.answered is Answered.FULLY for each in answers)
    return QuestionGroup(name, f"{full} dari {len(answers)}", tuple(_line(record, each) for each in answers))


def _line(record: OfficeRecord, answer: Answer) -> QuestionLine:
    present = [each for each in answer.disclosures if each.presence in {Presence.PRESENT, Presence.STALE}]
    missing = [each.item.title for each in answer.disclosures if each.presence is Presence.MISSING]
    statements = (_statement(answer.entry),) if answer.entry else ()
    return QuestionLine(
        answer.question.text,
        _STATES[answer.answered],
        (*statements, *_places(record, present)),
        ", ".join(missing) if answer.entry is None else "",
        stated_basis(answer.question.legal_basis, answer.question.confidence),
    )


def _statement(entry: Entry) -> EvidenceLine:
    day = day_of(entry.labels["diperbarui"])
    dated = f"Diperbarui {numbers.long_date(day)}" if day else "Tanpa tanggal"
    details = (dated, entry.labels["pemilik"], entry.note)
    return EvidenceLine("Bukti kantor", link_address(entry), tuple(filter(None, details)))


def _places(record: OfficeRecord, present: list[Disclosure]) -> tuple[EvidenceLine, ...]:
    """Name each place once, with the oldest day of what is there."""
    groups: dict[tuple[str, str], list[Disclosure]] = {}
    for disclosure in present:
        name, path = place_of(record, disclosure)
        groups.setdefault((name if path.startswith("/") else disclosure.item.title, path), []).append(
            disclosure
        )
    lines = []
    for (name, path), disclosures in groups.items():
        days = [each.dated for each in disclosures if each.dated]
        owners = dict.fromkeys(each.entry.labels.get("pemilik", "") for each in disclosures if each.entry)
        dated = f"Keadaan {numbers.long_date(min(days))}" if days else "Tanpa tanggal"
        is_stale = any(each.presence is Presence.STALE for each in disclosures)
        details = (dated, "perlu pemutakhiran" if is_stale else "", *owners)
        lines.append(EvidenceLine(name, path, tuple(filter(None, details))))
    return tuple(lines)
