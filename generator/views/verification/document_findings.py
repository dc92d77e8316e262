"""What the audit found in the source documents themselves, as lines for the page *Periksa angka*."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from generator.compute.shared.judgement import Verdict
from generator.compute.verification.causes import Cause
from generator.compute.verification.document_findings import (
    DocumentFindings,
    PrintedFigure,
    is_listed,
    printed_at,
)
from generator.domain.registers.register import Entry
from generator.domain.shared.reference import Citation
from generator.languages.translation import theirs
from generator.record import citation_addresses, page_addresses
from generator.record.identity_anchors import MOST_ROWS
from generator.record.record import OfficeRecord
from generator.views.shared import numbers, words
from generator.views.verification.finding_words import MEANINGS

# So many findings of all documents stand on the page, firm ones first; its file has all.
MOST_FINDINGS: Final = 200
_CAUSES: Final[Mapping[str, Cause]] = MappingProxyType(
    {cause.value: cause for cause in Cause if cause is not Cause.UNKNOWN}
)


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One finding: its place, the relation with its meaning, what is printed, the other figure, and why.

    ``basis`` says where the other figure comes from; ``remarks`` are the cause, other places, and the note.
    """

    place: str
    kind: str
    meaning: str
    printed: str
    other: str
    basis: str
    difference: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """The findings of one document: ``source`` leads to it, ``file`` to all its rows as data.

    ``lead`` counts them, ``ages`` say why they may be old; ``more`` are those that the page leaves out.
    """

    key: str
    title: str
    source: str
    file: str
    lead: str
    ages: tuple[str, ...]
    firm: tuple[FindingLine, ...]
    asked: tuple[FindingLine, ...]
    more: int


def found_documents(record: OfficeRecord) -> tuple[FoundDocument, ...]:
    """Return the documents that the audit found something in, without what the portal shows already."""
    listed = _listed(record)
    shown = [(each, [_new(each.firm, listed), _new(each.asked, listed)]) for each in record.document_findings]
    left = MOST_FINDINGS
    chosen: dict[tuple[str, int], list[Entry]] = {}
    for part in (0, 1):
        for found, parts in shown:
            chosen[found.document, part] = parts[part][:left]
            left -= len(chosen[found.document, part])
    return tuple(
        _document(record, found, parts, [chosen[found.document, part] for part in (0, 1)])
        for found, parts in shown
    )


def _new(rows: Iterable[Entry], listed: frozenset[PrintedFigure]) -> list[Entry]:
    """Return what is not shown yet, what has another figure to hold against before what has none."""
    return sorted(
        (row for row in rows if not is_listed(row, listed)), key=lambda row: not row.labels["pembanding"]
    )


def _listed(record: OfficeRecord) -> frozenset[PrintedFigure]:
    """Return the printed figures that differ on this page or on those of the years."""
    found: set[PrintedFigure] = set()
    for cited, value in _differing(record):
        found |= printed_at(cited.document, cited.where, (value,))
    return frozenset(found)


def _differing(record: OfficeRecord) -> Iterator[tuple[Citation, Decimal]]:
    for check in record.cell_checks:
        if check.verdict is Verdict.DIFFERENT:
            yield check.asserted.cited, check.asserted.value
    for year in record.judged.years:
        for verification in year.all_verifications:
            if verification.verdict is Verdict.DIFFERENT:
                yield verification.asserted.cited, verification.asserted.value
    differing = [row for row in record.shown_rows if row.verdict is Verdict.DIFFERENT]
    for row in differing[:MOST_ROWS]:
        for side in (row.left, *row.right):
            if len(side.entries) == 1:
                yield side.entries[0].cited, side.value


def _document(
    record: OfficeRecord, found: DocumentFindings, parts: list[list[Entry]], chosen: list[list[Entry]]
) -> FoundDocument:
    firm, asked = ([_line(entry) for entry in part] for part in chosen)
    hidden = len(found.firm) + len(found.asked) - sum(map(len, parts))
    first = (*found.firm, *found.asked)[0]
    return FoundDocument(
        found.document,
        theirs(record.documents[found.document].title),
        citation_addresses.source(record.office.slug, found.document),
        page_addresses.data_file(first.at.path, first.at.line),
        _lead(found, hidden),
        tuple(_ages(found)),
        tuple(firm),
        tuple(asked),
        sum(map(len, parts)) - sum(map(len, chosen)),
    )


def _lead(found: DocumentFindings, hidden: int) -> str:
    counts = f"{numbers.count(len(found.firm))} pasti, {numbers.count(len(found.asked))} masih pertanyaan."
    if not hidden:
        return counts
    return (
        f"{counts} {numbers.count(hidden)} di antaranya sudah tampak di bagian lain halaman ini atau di "
        "angka tercetak indikator, dan tidak diulang."
    )


def _ages(found: DocumentFindings) -> Iterator[str]:
    if found.is_other_copy:
        yield "Salinan dokumen yang terakhir dicocokkan lain dari yang ditelaah, jadi perlu ditelaah lagi."
    if found.is_older_audit:
        yield "Temuan ini dari versi telaah yang lain, jadi perlu ditelaah lagi."


def _line(entry: Entry) -> FindingLine:
    labels = entry.labels
    cause = _CAUSES.get(labels["sebab"])
    inputs, elsewhere = labels["masukan"], labels["letak_lain"]
    basis = labels["asal_pembanding"]
    with_inputs = f"dari {inputs}" if basis else f"di samping {inputs}"
    remarks = (
        words.CAUSES[cause] if cause else "",
        f"Lihat juga {elsewhere}" if elsewhere else "",
        f"Catatan: {theirs(numbers.unbroken(entry.note))}" if entry.note else "",
    )
    return FindingLine(
        theirs(entry.cited.where) or "dokumen ini",
        labels["jenis"].capitalize(),
        MEANINGS.get(labels["jenis"], ""),
        labels["tercetak"],
        labels["pembanding"],
        " ".join(filter(None, (basis, with_inputs if inputs else ""))),
        labels["selisih"].replace("-", numbers.MINUS),
        tuple(filter(None, remarks)),
    )
