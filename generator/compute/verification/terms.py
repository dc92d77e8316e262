"""One side of an identity: rows of a register chosen, grouped and totalled to figures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from generator.compute.registers.budget import lowest
from generator.compute.verification.amounts import Amount, combined, totalled, written
from generator.domain.registers.register import Entry
from generator.domain.verification.identity import (
    Combination,
    Condition,
    IdentityTerm,
    Pairing,
    RowChoice,
    Totalling,
)

Key = tuple[str, ...]
Facts = Mapping[str, Sequence[Entry]]
_CODE = "kode"


class Gap(Enum):
    """Why two figures can't be compared."""

    NO_FIGURE = "tanpa-angka"
    NO_ROW = "tanpa-baris"
    BY_ZERO = "dibagi-nol"


Figures = tuple[Amount | Gap, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """How the figures of one identity are read: the column, and what rounding they may have gone through."""

    column: str
    by: tuple[str, ...]
    is_copied: bool
    thousands: bool


class HeldRows:
    """The rows of every register; what is chosen of them, and what a group comes to, is found out once."""

    __slots__ = ("_chosen", "_figures", "_groups", "facts")

    def __init__(self, facts: Facts) -> None:
        """Look at rows by the names of their registers."""
        self.facts = facts
        self._chosen: dict[tuple[object, ...], Sequence[Entry]] = {}
        self._groups: dict[tuple[object, ...], Mapping[Key, Sequence[Entry]]] = {}
        self._figures: dict[tuple[object, ...], dict[tuple[int, ...], Figures]] = {}

    def chosen(self, term: IdentityTerm) -> Sequence[Entry]:
        """Return the rows that a term takes."""
        key = (term.register, term.conditions, term.choice)
        if key not in self._chosen:
            self._chosen[key] = _chosen(term, self.facts.get(term.register, ()))
        return self._chosen[key]

    def grouped(
        self, term: IdentityTerm, by: tuple[str, ...], pairing: Pairing
    ) -> Mapping[Key, Sequence[Entry]]:
        """Return the rows that a term takes by the group that they belong to, whatever figure is wanted."""
        key = (term.register, term.conditions, term.choice, term.shift, by, pairing)
        if key not in self._groups:
            groups: dict[Key, list[Entry]] = {}
            for entry in self.chosen(term):
                of_row = _key(entry, term, by)
                for group in (of_row,) if pairing is Pairing.SAME else _above(of_row, by, pairing):
                    groups.setdefault(group, []).append(entry)
            self._groups[key] = groups
        return self._groups[key]

    def figures(
        self, term: IdentityTerm, groups: Mapping[Key, Sequence[Entry]], reading: Reading
    ) -> dict[Key, Figures]:
        """Return what groups of rows come to; several identities total the same rows."""
        how = (
            term.columns or reading.column, term.totalling, term.within, term.skips_empty, term.count,
            reading.is_copied, reading.thousands,
        )  # fmt: skip
        known = self._figures.setdefault(how, {})
        figures = {}
        for key, entries in groups.items():
            rows = tuple(map(id, entries))
            found = known.get(rows)
            if found is None:
                found = known[rows] = _figures(term, entries, reading)
            figures[key] = found
        return figures


def groups_of(
    term: IdentityTerm,
    rows: HeldRows,
    reading: Reading,
    pairing: Pairing = Pairing.SAME,
    *,
    is_separate: bool = False,
) -> Mapping[Key, Figures]:
    """Return the figures of a term by the group that they belong to.

    A group with a row that lacks the figure has no total: what is missing may explain a difference. In a
    tree of codes the rows below a code make one total, or stay apart, code by code.
    """
    by = term.by or reading.by
    first = Pairing.SAME if is_separate else pairing
    figures = rows.figures(term, rows.grouped(term, by, first), reading)
    if first is pairing:
        return figures
    apart: dict[Key, Figures] = {}
    for key, each in figures.items():
        for upper in _above(key, by, pairing):
            apart[upper] = (*apart.get(upper, ()), *each)
    return apart


def _chosen(term: IdentityTerm, entries: Sequence[Entry]) -> list[Entry]:
    """Return the rows that a term takes."""
    rows = [each for each in entries if all(_holds(condition, each) for condition in term.conditions)]
    if term.choice is RowChoice.ALL:
        return rows
    return [
        row
        for year in dict.fromkeys(each.year for each in rows)
        for row in _chosen_of_year(term.choice, [each for each in rows if each.year == year])
    ]


def _chosen_of_year(choice: RowChoice, rows: list[Entry]) -> list[Entry]:
    if choice is RowChoice.LOWEST:
        return lowest(rows)
    newest = max(_revision(row) for row in rows)
    return [row for row in rows if _revision(row) == newest]


def _revision(entry: Entry) -> int:
    return int(entry.labels.get("revisi") or 0)


def _holds(condition: Condition, entry: Entry) -> bool:
    return (entry.labels.get(condition.name, "") in condition.values) is not condition.is_negated


def _key(entry: Entry, term: IdentityTerm, by: tuple[str, ...]) -> Key:
    labels = [entry.labels.get(name, "") for name in by]
    name, distance = term.shift
    if name:
        at = by.index(name)
        labels[at] = str(int(labels[at]) - distance) if labels[at].isdigit() else labels[at]
    return tuple(labels)


def _above(key: Key, by: tuple[str, ...], pairing: Pairing) -> Iterator[Key]:
    """Yield the groups of the codes of a tree that a group belongs to, or lies just below."""
    at = by.index(_CODE)
    parts = key[at].split(".")
    lengths = range(1, len(parts) + 1) if pairing is Pairing.BELOW else (len(parts) - 1,)
    for length in lengths:
        yield (*key[:at], ".".join(parts[:length]), *key[at + 1 :])


def _figures(term: IdentityTerm, entries: Sequence[Entry], reading: Reading) -> Figures:
    figures = tuple(_of_row(term, entry, reading) for entry in entries)
    if term.totalling is Totalling.EACH:
        return figures
    amounts = [each for each in figures if isinstance(each, Amount)]
    gap = next((each for each in figures if isinstance(each, Gap)), None)
    is_counted = bool(amounts) and (term.skips_empty or not gap) and len(amounts) >= term.count
    return (totalled(term.totalling, amounts) if is_counted else (gap or Gap.NO_FIGURE),)


def _of_row(term: IdentityTerm, entry: Entry, reading: Reading) -> Amount | Gap:
    """Combine the columns of one row; a sum goes by what is stated, other arithmetic needs every figure."""
    columns = term.columns or (reading.column,)
    if len(columns) == 1:
        (column,) = columns
        only = written(entry, column, is_copied=reading.is_copied, thousands=reading.thousands)
        return only or Gap.NO_FIGURE
    amounts = [
        amount
        for column in columns
        if (amount := written(entry, column, is_copied=reading.is_copied, thousands=reading.thousands))
    ]
    if not amounts or (term.within is not Combination.SUM and len(amounts) < len(columns)):
        return Gap.NO_FIGURE
    return combined(term.within, amounts) or Gap.BY_ZERO
