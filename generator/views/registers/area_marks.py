"""Marks beside the figures of area tables that differ from another figure of the office, with a way there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.compute.shared.judgement import Verdict
from generator.compute.shared.tables import Line, LineKind
from generator.compute.verification.identities import IdentityRow
from generator.domain.registers.register import Entry
from generator.languages.translation import theirs, translate
from generator.record import page_addresses
from generator.record.identity_anchors import row_addresses
from generator.record.record import OfficeRecord
from generator.values.shared.place import Place

# So many are named at one figure; the page of all of them has the others.
_MOST: Final = 2

Rows = frozenset[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Mark:
    """That a figure does not agree with another: which identity says so, and the row that shows both."""

    text: str
    href: str


Marks = Mapping[tuple[Rows, str], Sequence[Mark]]


def differing_marks(record: OfficeRecord) -> Marks:
    """Return the marks of all figures that differ, by the rows that a figure is made of and its column.

    They lead to the rows that differ on the page of checks.
    """
    marks: dict[tuple[Rows, str], list[Mark]] = defaultdict(list)
    page = page_addresses.checked(record.office.slug)
    differing = [row for row in record.shown_rows if row.verdict is Verdict.DIFFERENT]
    for row, address in zip(differing, row_addresses(differing, page), strict=True):
        mark = Mark(translate("tidak cocok: {name}", name=theirs(row.identity.name)), address)
        for key in dict.fromkeys(_figures(row)):
            marks[key].append(mark)
    return marks


def marks_of(marks: Marks, line: Line, column: str) -> tuple[Mark, ...]:
    """Return the marks of a figure in a table; a withheld one has none."""
    if line.figures.get(column) is None:
        return ()
    rows = _places(line.entries)
    keys = [rows]
    if line.kind is LineKind.FACT and len(rows) > 1:
        keys += [frozenset((each,)) for each in sorted(rows)]
    found = tuple(dict.fromkeys(mark for key in keys for mark in marks.get((key, column), ())))
    if len(found) <= _MOST:
        return found
    whole = found[0].href.partition("#")[0]
    return (
        *found[:_MOST],
        Mark(translate("dan {count} lagi", count=len(found) - _MOST), f"{whole}#hubungan"),
    )


def _figures(row: IdentityRow) -> Iterator[tuple[Rows, str]]:
    """Yield the figures of both sides; one that several terms make together is none of a table."""
    terms = [(row.left, row.identity.left)]
    if len(row.identity.right) == 1:
        terms += [(side, row.identity.right[0]) for side in row.right]
    for side, term in terms:
        rows = _places(side.entries)
        if rows:
            yield from ((rows, column) for column in term.columns or (row.column,))


def _places(entries: Sequence[Entry]) -> Rows:
    return frozenset(_place(each.at) for each in entries)


def _place(at: Place) -> tuple[str, int]:
    return at.path, at.line
