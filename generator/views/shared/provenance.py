"""Whose words and whose figures: accounts of the office and the documents behind a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.domain.performance.indicator import Indicator
from generator.domain.performance.result import Narrative
from generator.domain.shared.reference import Citation, SourceDocument
from generator.languages.translation import Words, theirs, translatable, translate
from generator.record import citation_addresses, page_addresses
from generator.record.record import OfficeRecord
from generator.views.shared import numbers, words

_KINDS: Final = Words(
    {
        "lakin": translatable("LAKIN"),
        "pp39": translatable("Laporan PP 39"),
        "keputusan": translatable("Keputusan"),
    }
)


@dataclass(frozen=True, slots=True)
class Account:
    """What the office says about a period; texts are Markdown of people."""

    period: str
    parts: tuple[tuple[str, str], ...]
    responsible: str
    source: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A document that figures of this page come from, with the places in it.

    ``path`` leads to where the document can be had, ``href`` to the row of the data that lists it.
    """

    title: str
    details: str
    places: str
    path: str
    href: str


def account(record: OfficeRecord, fact: Narrative) -> Account:
    """Return what the office says about one indicator in one period."""
    parts = (
        (translatable("Analisis"), fact.analysis),
        (translatable("Kendala"), fact.obstacles),
        (translatable("Kendala tahun lalu"), fact.last_year_obstacles),
        (translatable("Tindak lanjut"), fact.follow_up),
    )
    duty = []
    if fact.follow_up_owner:
        duty.append(translate("Penanggung jawab tindak lanjut: {owner}.", owner=theirs(fact.follow_up_owner)))
    if fact.follow_up_deadline:
        duty.append(translate("Batas waktu: {deadline}.", deadline=theirs(fact.follow_up_deadline)))
    return Account(
        words.period(fact.period.year, fact.period.quarter),
        tuple((translate(title), text) for title, text in parts if text),
        " ".join(duty),
        cited_place(record, fact.cited.document, fact.cited.where),
    )


def cited_place(record: OfficeRecord, document: str, where: str) -> str:
    """Return a document in short with the place in it: ``LAKIN 2023, baris 785``."""
    source = record.documents.get(document)
    name = f"{_KINDS.get(source.kind) or theirs(source.title)} {source.year}" if source else document
    return f"{name}, {theirs(where)}" if where else name


@dataclass(frozen=True, slots=True)
class SourcePlace:
    """A document in short with the place in it, and where the document is told of."""

    text: str
    href: str


def source_place(record: OfficeRecord, cited: Citation) -> SourcePlace:
    """Return a citation with the way to its document; none leads to a document that nobody lists."""
    known = cited.document in record.documents
    href = citation_addresses.source(record.office.slug, cited.document) if known else ""
    return SourcePlace(cited_place(record, cited.document, cited.where), href)


def sources(record: OfficeRecord, card: Indicator) -> tuple[SourceLine, ...]:
    """Return the documents that an indicator's card, targets and results come from."""
    places: dict[str, dict[str, None]] = {}
    for cited in _citations(record, card):
        places.setdefault(cited.document, {})[cited.where] = None
    return tuple(
        _source(record, record.documents[key], theirs("; ".join(filter(None, where))))
        for key, where in places.items()
    )


def _citations(record: OfficeRecord, card: Indicator) -> Iterator[Citation]:
    yield card.cited
    yield from (target.cited for target in record.plans[card.id])
    for year in record.history[card.id]:
        if year.agreed:
            yield year.agreed.cited
        yield from (fact.cited for state in year.quarters for fact in state.measurements)


def _source(record: OfficeRecord, document: SourceDocument, places: str) -> SourceLine:
    issued = numbers.long_date(document.issued) if document.issued else str(document.year)
    details = ", ".join(filter(None, (theirs(document.publisher), issued, theirs(document.reference))))
    at = document.at
    href = page_addresses.data_file(at.path, at.line)
    return SourceLine(
        theirs(document.title),
        details,
        places,
        citation_addresses.source(record.office.slug, document.id),
        href,
    )
