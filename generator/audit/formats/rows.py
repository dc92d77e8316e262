"""The findings of an audit as rows, the same for every format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.repeated import REPEATED
from generator.audit.model import Outcome
from generator.compute.verification.causes import Cause
from generator.views.shared.numbers import count
from generator.views.shared.words import CAUSES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.audit.model import Audit, Calculation, Remark
    from generator.audit.reading.document import Position


# What follows is an arithmetic, what another place prints, or what the report says of itself.
_COMPUTED: Final = "menurut hitungan"
_ELSEWHERE: Final = "di tempat lain"
_READ: Final = "menurut laporan ini"
_MOST_PLACES: Final = 8


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding: where, what is printed, the arithmetic, what follows from it and by how much it differs.

    ``basis`` says what it follows from, ``cause`` why it differs where that is proved, ``elsewhere`` the
    other places that the finding speaks of.
    """

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
    basis: str = ""
    cause: str = ""
    elsewhere: str = ""


def place_of(position: Position) -> str:
    """Return a place for people: ``baris 12``, ``halaman 3``, ``lembar PNBP sel C7``."""
    parts = [
        f"lembar {position.sheet}" if position.sheet else "",
        f"sel {position.cell}" if position.cell else "",
        f"halaman {position.page}" if position.page else "",
        f"baris {position.line}" if position.line and not position.cell else "",
    ]
    return ", ".join(part for part in parts if part) or "berkas"


def rows_of(audit: Audit) -> list[FindingRow]:
    """Return firm findings first, then questions, each in the order of the report."""
    rows = [*map(row_of_calculation, audit.contradictions), *map(row_of_remark, audit.remarks)]
    return sorted(rows, key=lambda row: (not row.is_certain, row.page, row.sheet, row.line))


def row_of_calculation(each: Calculation) -> FindingRow:
    """Return a relation that does not hold as a row."""
    at, is_repeated = each.figure.at, each.kind == REPEATED
    return FindingRow(
        each.is_certain, each.kind, place_of(at), at.line, at.page, at.sheet, at.cell, each.figure.text,
        each.said, each.follows, each.difference,
        _ELSEWHERE if is_repeated else _COMPUTED,
        "" if each.cause is Cause.UNKNOWN else str(CAUSES[each.cause]),
        _places([each.inputs[0].at] if is_repeated else [], at),
    )  # fmt: skip


def row_of_remark(each: Remark) -> FindingRow:
    """Return a remark as a row."""
    at = each.at
    return FindingRow(
        each.is_certain, each.kind, place_of(at), at.line, at.page, at.sheet, at.cell, each.printed,
        each.said, each.follows, "", _READ if each.follows else "", "", _places(each.others, at),
    )  # fmt: skip


def _places(others: Iterable[Position], at: Position) -> str:
    places = list(dict.fromkeys(place_of(each) for each in others if each != at))
    more = [f"dan {len(places) - _MOST_PLACES} tempat lain"] if len(places) > _MOST_PLACES else []
    return "; ".join([*places[:_MOST_PLACES], *more])


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
