"""The findings of an audit as rows, the same for every format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.audit.model import Outcome
from generator.views.shared.numbers import count

if TYPE_CHECKING:
    from generator.audit.model import Audit
    from generator.audit.reading.document import Spot


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding: where, what is printed, the arithmetic, what follows from it and by how much it differs."""

    is_certain: bool
    kind: str
    place: str
    line: int
    page: int
    sheet: str
    cell: str
    printed: str
    said: str
    follows: str
    difference: str


def place_of(spot: Spot) -> str:
    """Return a place for people: ``baris 12``, ``halaman 3``, ``lembar PNBP sel C7``."""
    parts = [
        f"lembar {spot.sheet}" if spot.sheet else "",
        f"sel {spot.cell}" if spot.cell else "",
        f"halaman {spot.page}" if spot.page else "",
        f"baris {spot.line}" if spot.line and not spot.cell else "",
    ]
    return ", ".join(part for part in parts if part) or "berkas"


def rows_of(audit: Audit) -> list[FindingRow]:
    """Return firm findings first, then questions, each in the order of the report."""
    rows = [
        _row(
            each.is_certain,
            each.kind,
            each.figure.at,
            each.figure.text,
            (each.said, each.follows, each.difference),
        )
        for each in audit.contradictions
    ]
    rows += [
        _row(each.is_certain, each.kind, each.at, each.printed, (each.said, each.follows, ""))
        for each in audit.remarks
    ]
    return sorted(rows, key=lambda row: (not row.is_certain, row.page, row.sheet, row.line))


def _row(is_certain: bool, kind: str, at: Spot, printed: str, words: tuple[str, str, str]) -> FindingRow:  # noqa: FBT001
    return FindingRow(is_certain, kind, place_of(at), at.line, at.page, at.sheet, at.cell, printed, *words)


def summary_of(audit: Audit) -> list[str]:
    """Return how much was read, related and borne out, a sentence each."""
    rows = rows_of(audit)
    firm = sum(row.is_certain for row in rows)
    contradicted = sum(audit.state(figure) is Outcome.DIFFERS for figure in audit.figures)
    share = 100 * audit.borne_out // len(audit.figures) if audit.figures else 0
    alone = len(audit.figures) - audit.borne_out - contradicted
    supported = f"{count(audit.borne_out)} angka ({share}%) didukung sedikitnya satu hubungan"
    return [
        f"{count(len(audit.figures))} angka dibaca, {count(len(audit.calculations))} hubungan dihitung.",
        f"{supported}, {count(contradicted)} berbeda, {count(alone)} tidak terperiksa.",
        f"{count(firm)} temuan, {count(len(rows) - firm)} pertanyaan.",
    ]
