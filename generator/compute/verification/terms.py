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


@dataclass(frozen=True, slots=True)
class Reading:
    """How the figures of one identity are read: the column, and what rounding they may have gone through."""

    column: str
    by: tuple[str, ...]
    is_copied: bool
    thousands: bool


def groups_of(
    term: IdentityTerm,
    facts: Facts,
    reading: Reading,
    pairing: Pairing = Pairing.SAME,
    *,
    is_kept_apart: bool = False,
) -> Mapping[Key, tuple[Amount | Gap, ...]]:
    """Return the figures of a term by the group that they belong to.

    A group with a row that lacks the figure has no total: what is missing may explain a difference. In a
    tree of codes the rows below a code make one total, or stay apart, code by code.
    """
    by = term.by or reading.by
    first = Pairing.SAME if is_kept_apart else pairing
    groups: dict[Key, list[Entry]] = {}
    for entry in chosen(term, facts.get(term.register, ())):
        for key in _above(_key(entry, term, by), by, first):
            groups.setdefault(key, []).append(entry)
    figures = {key: tuple(_figures(term, entries, reading)) for key, entries in groups.items()}
    if first is pairing:
        return figures
    apart: dict[Key, tuple[Amount | Gap, ...]] = {}
    for key, each in figures.items():
        for upper in _above(key, by, pairing):
            apart[upper] = (*apart.get(upper, ()), *each)
    return apart


def chosen(term: IdentityTerm, entries: Sequence[Entry]) -> list[Entry]:
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
    """Yield the groups that a group belongs to: itself, or in a tree those of the codes above it."""
    if pairing is Pairing.SAME:
        yield key
        return
    at = by.index(_CODE)
    parts = key[at].split(".")
    lengths = range(1, len(parts) + 1) if pairing is Pairing.BELOW else (len(parts) - 1,)
    for length in lengths:
        yield (*key[:at], ".".join(parts[:length]), *key[at + 1 :])


def _figures(term: IdentityTerm, entries: Sequence[Entry], reading: Reading) -> Iterator[Amount | Gap]:
    figures = [_of_row(term, entry, reading) for entry in entries]
    if term.totalling is Totalling.EACH:
        yield from figures
        return
    amounts = [each for each in figures if isinstance(each, Amount)]
    gap = next((each for each in figures if isinstance(each, Gap)), None)
    is_counted = bool(amounts) and (term.skips_empty or not gap) and len(amounts) >= term.count
    yield totalled(term.totalling, amounts) if is_counted else (gap or Gap.NO_FIGURE)


def _of_row(term: IdentityTerm, entry: Entry, reading: Reading) -> Amount | Gap:
    """Combine the columns of one row; a sum goes by what is stated, other arithmetic needs every figure."""
    columns = term.columns or (reading.column,)
    amounts = [
        amount
        for column in columns
        if (amount := written(entry, column, is_copied=reading.is_copied, thousands=reading.thousands))
    ]
    if not amounts or (term.within is not Combination.SUM and len(amounts) < len(columns)):
        return Gap.NO_FIGURE
    return combined(term.within, amounts) or Gap.BY_ZERO
