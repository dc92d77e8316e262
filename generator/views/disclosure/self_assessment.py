"""The evidence map of the self-assessment (SAQ): each question with the places that answer it."""

from collections import Counter
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from generator.compute.disclosure.public_information import Disclosure, Presence, day_of
from generator.compute.disclosure.self_assessment import Answer, Answered
from generator.domain.registers.register import Entry
from generator.record.record import OfficeRecord
from generator.views.disclosure.public_information import leads, place_of, sureness
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
    """Show the questions by indicator, in the order of their list."""
    counts = Counter(each.answered for each in record.answers)
    wanted = len(record.answers) - counts[Answered.NOT_APPLICABLE]
    names = dict.fromkeys(each.question.indicator for each in record.answers)
    return SelfAssessmentView(
        f"{counts[Answered.FULLY]} dari {wanted} pertanyaan sudah punya bukti lengkap",
        tuple((status, str(counts[state])) for state, status in _STATES.items() if counts[state]),
        tuple(_group(record, name) for name in names),
        today,
    )


def _group(record: OfficeRecord, name: str) -> QuestionGroup:
    own = [each for each in record.answers if each.question.indicator == name]
    full = sum(each.answered is Answered.FULLY for each in own)
    return QuestionGroup(name, f"{full} dari {len(own)}", tuple(_line(record, each) for each in own))


def _line(record: OfficeRecord, answer: Answer) -> QuestionLine:
    there = [each for each in answer.disclosures if each.presence in {Presence.PRESENT, Presence.STALE}]
    missing = [each.item.title for each in answer.disclosures if each.presence is Presence.MISSING]
    own = (_own(answer.entry),) if answer.entry else ()
    return QuestionLine(
        answer.question.text,
        _STATES[answer.answered],
        (*own, *_places(record, there)),
        ", ".join(missing) if answer.entry is None else "",
        sureness(answer.question.legal_basis, answer.question.confidence),
    )


def _own(entry: Entry) -> EvidenceLine:
    day = day_of(entry.labels["diperbarui"])
    dated = f"Diperbarui {numbers.long_date(day)}" if day else "Tanpa tanggal"
    said = (dated, entry.labels["pemilik"], entry.note)
    return EvidenceLine("Bukti kantor", leads(entry), tuple(filter(None, said)))


def _places(record: OfficeRecord, there: list[Disclosure]) -> tuple[EvidenceLine, ...]:
    """Name each place once, with the oldest day of what is there."""
    found: dict[tuple[str, str], list[Disclosure]] = {}
    for each in there:
        name, path = place_of(record, each)
        found.setdefault((name if path.startswith("/") else each.item.title, path), []).append(each)
    lines = []
    for (name, path), told in found.items():
        days = [each.dated for each in told if each.dated]
        owners = dict.fromkeys(each.entry.labels.get("pemilik", "") for each in told if each.entry)
        dated = f"Keadaan {numbers.long_date(min(days))}" if days else "Tanpa tanggal"
        is_stale = any(each.presence is Presence.STALE for each in told)
        said = (dated, "perlu pemutakhiran" if is_stale else "", *owners)
        lines.append(EvidenceLine(name, path, tuple(filter(None, said))))
    return tuple(lines)
