"""What the audit found in the source documents of an office themselves, by document, and how old that is.

The rows stand in ``telaah.csv``, which ``kinerja telaah --simpan`` writes; figures and places of the document
alone, no words of it.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.domain.registers.register import Entry
from generator.values.verification.cited_places import cited_places

REGISTER: Final = "telaah"
MATCHING: Final = "pencocokan"
# To be raised whenever the audit finds something else in the same document, so that portals can tell.
AUDIT_VERSION: Final = 3
_CERTAIN: Final = "ya"
_DIGEST: Final = "sidik_dokumen"
_PRINTED: Final = re.compile(r"-?\d+(?:[.,]\d+)*")

# A printed figure: the key of its document, unit and number of its place (``baris`` 12), and its value.
PrintedFigure = tuple[str, str, int, Decimal]


@dataclass(frozen=True, slots=True)
class DocumentFindings:
    """The findings of one document, by its key: the firm ones, and the questions, in the order of the file.

    ``is_other_copy`` says that the figures of the office were looked up in another copy of the document,
    ``is_older_audit`` that another audit than this program's has found them.
    """

    document: str
    firm: tuple[Entry, ...]
    asked: tuple[Entry, ...]
    is_other_copy: bool
    is_older_audit: bool


def findings_by_document(rows: Iterable[Entry], matched: Iterable[Entry]) -> tuple[DocumentFindings, ...]:
    """Gather the rows of ``telaah.csv`` by document; ``matched`` are the rows of ``pencocokan.csv``."""
    by_document: dict[str, list[Entry]] = {}
    for row in rows:
        by_document.setdefault(row.cited.document, []).append(row)
    digests: dict[str, set[str]] = {}
    for row in matched:
        digests.setdefault(row.cited.document, set()).add(row.labels[_DIGEST])
    return tuple(
        DocumentFindings(
            key,
            tuple(row for row in found if row.labels["pasti"] == _CERTAIN),
            tuple(row for row in found if row.labels["pasti"] != _CERTAIN),
            key in digests and digests[key] != {row.labels[_DIGEST] for row in found},
            any(row.labels["versi"] != str(AUDIT_VERSION) for row in found),
        )
        for key, found in by_document.items()
    )


def printed_at(document: str, where: str, values: Iterable[Decimal]) -> frozenset[PrintedFigure]:
    """Return figures at the places that a citation names; a range counts by its ends."""
    numbers = {(unit, number) for unit, ranges in cited_places(where) for ends in ranges for number in ends}
    return frozenset((document, unit, number, value) for unit, number in numbers for value in values)


def is_listed(row: Entry, listed: Collection[PrintedFigure]) -> bool:
    """Whether ``listed`` has the figure of a finding at its place.

    One with a note is none of these, nor one without another figure: it says something else of the figure.
    """
    if row.note or not row.labels["pembanding"]:
        return False
    values = _readings(row.labels["tercetak"])
    return not printed_at(row.cited.document, row.cited.where, values).isdisjoint(listed)


def _readings(text: str) -> frozenset[Decimal]:
    """Return what a printed figure may be: with thousands only, or with its last mark before decimals."""
    if not _PRINTED.fullmatch(text):
        return frozenset()
    whole, _, decimals = text.replace(",", ".").rpartition(".")
    bare = re.sub(r"[.,]", "", text)
    return frozenset(
        {Decimal(bare), Decimal(f"{whole.replace('.', '')}.{decimals}") if whole else Decimal(bare)}
    )
