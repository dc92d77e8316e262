"""The engine of identities: each is evaluated over the figures of an office, row by row.

Words and exactness follow XBRL's Calculations 1.1 (REC 2023-02-22): figures agree where the intervals meet
that they may have been rounded from.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from generator.compute.shared.judgement import Verdict
from generator.compute.verification.amounts import Amount, combined, constant
from generator.compute.verification.terms import Facts, Figures, Gap, HeldRows, Key, Reading, groups_of
from generator.domain.registers.register import Entry
from generator.domain.verification.identity import Identity, IdentityTerm, Relation
from generator.values.shared.mention import mentions
from generator.values.shared.number import WIDE, rounded
from generator.values.verification.interval import Interval

_MOST_DIGITS = 10


@dataclass(frozen=True, slots=True)
class Side:
    """A figure of a row of the result: its value, what it may have been, and the rows it was made from."""

    value: Decimal
    interval: Interval
    entries: tuple[Entry, ...] = ()

    @property
    def note(self) -> str:
        """What the rows say themselves."""
        return "; ".join(dict.fromkeys(entry.note for entry in self.entries if entry.note))


@dataclass(frozen=True, slots=True)
class IdentityRow:
    """One identity at one place: of what, both figures, and whether they agree.

    ``of`` are the labels that both sides share. Without ``gap`` both sides are there; ``right`` has two
    figures where the left one should lie between them.
    """

    identity: Identity
    of: Key
    column: str
    left: Side
    right: tuple[Side, ...]
    verdict: Verdict
    gap: Gap | None = None

    @property
    def difference(self) -> Decimal:
        """How much the left figure is more than the right one; beyond the nearer of two."""
        return min((self.left.value - each.value for each in self.right), key=abs, default=Decimal())

    @property
    def is_explained(self) -> bool:
        """Whether a note of either side names the other figure."""
        return any(
            mentions(self.left.note, each.value) or mentions(each.note, self.left.value)
            for each in self.right
        )


def evaluate(identities: Iterable[Identity], facts: Facts) -> tuple[IdentityRow, ...]:
    """Return the rows of all identities; one of which the office holds only one side has none."""
    rows = HeldRows(facts)
    return tuple(row for identity in identities for row in _rows(identity, rows))


def _rows(identity: Identity, rows: HeldRows) -> Iterator[IdentityRow]:
    facts = rows.facts
    if any(not facts.get(term.register) for term in (identity.left, *identity.right) if term.register):
        return
    for column in identity.columns:
        reading = Reading(column, identity.by, identity.is_copied, identity.thousands)
        left = groups_of(identity.left, rows, reading)
        right = [_side(identity, term, rows, reading, left) for term in identity.right]
        for key, figures in left.items():
            for figure in figures:
                if isinstance(figure, Amount):
                    others = [groups.get(key) for groups in right]
                    yield from _compared(identity, key, column, figure, others)


def _side(
    identity: Identity, term: IdentityTerm, rows: HeldRows, reading: Reading, left: Mapping[Key, Figures]
) -> Mapping[Key, Figures]:
    """Return the figures of a right term; those of a constant, or of a whole list, for every group."""
    if term.constant is not None:
        return dict.fromkeys(left, (constant(term.constant),))
    is_apart = identity.relation is Relation.BETWEEN
    groups = groups_of(term, rows, reading, identity.pairing, is_separate=is_apart)
    if term.by:
        positions = [reading.by.index(name) for name in term.by]
        projected = {key: tuple(key[each] for each in positions) for key in left}
        groups = {key: groups[short] for key, short in projected.items() if short in groups}
    if not term.is_complete:
        return groups
    # A zero that no row states is vouched for by the list of its year.
    lists = {entry.labels["tahun"]: entry for entry in rows.chosen(term)}
    at = reading.by.index("tahun")
    nothing = {
        key: (replace(constant(Decimal()), entries=(lists[key[at]],)),) for key in left if key[at] in lists
    }
    return {**nothing, **groups}


def _compared(
    identity: Identity, key: Key, column: str, left: Amount, terms: list[Figures | None]
) -> Iterator[IdentityRow]:
    """Compare a figure with the others of its group: with each, or with what all terms make together."""
    figures = [each for each in terms if each is not None]
    if not figures:
        # A row that no other list speaks of is no comparison, unless some of the figures are there.
        return
    gap = next((each for group in figures for each in group if isinstance(each, Gap)), None)
    if len(figures) < len(terms):
        gap = Gap.NO_ROW
    amounts = [[each for each in group if isinstance(each, Amount)] for group in figures]
    if gap is None and identity.relation is Relation.BETWEEN:
        ordered = sorted(amounts[0], key=lambda each: each.value)
        yield _row(identity, key, column, left, (ordered[0], ordered[-1]))
    elif gap is None and len(amounts) > 1:
        joined = combined(identity.combination, [group[0] for group in amounts])
        yield _row(identity, key, column, left, (joined,) if joined else (), None if joined else Gap.BY_ZERO)
    elif gap is None:
        for amount in amounts[0]:
            yield _row(identity, key, column, left, (amount,))
    else:
        yield _row(identity, key, column, left, (), gap)


def _row(
    identity: Identity,
    key: Key,
    column: str,
    left: Amount,
    right: tuple[Amount, ...],
    gap: Gap | None = None,
) -> IdentityRow:
    verdict = Verdict.NOTHING_TO_COMPARE if gap else _verdict(identity.relation, left, right)
    return IdentityRow(identity, key, column, _shown(left), tuple(map(_shown, right)), verdict, gap)


def _shown(amount: Amount) -> Side:
    """Write a figure as a decimal number; a quotient without end keeps enough digits to be told apart."""
    value, places = amount.value, amount.places
    if 0 <= places <= _MOST_DIGITS:
        digits = value.numerator * 10**places // value.denominator
        return Side(Decimal(digits).scaleb(-places, WIDE), amount.interval, amount.entries)
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return Side(
        exact if Fraction(exact) == value else round(exact, _MOST_DIGITS), amount.interval, amount.entries
    )


def _verdict(relation: Relation, left: Amount, right: tuple[Amount, ...]) -> Verdict:
    low, high = right[0], right[-1]
    if left.value == low.value:
        return Verdict.SAME
    is_above = relation in {Relation.AT_LEAST, Relation.BETWEEN, Relation.EQUAL}
    is_below = relation in {Relation.AT_MOST, Relation.BETWEEN, Relation.EQUAL}
    if (not is_above or left.value >= low.value) and (not is_below or left.value <= high.value):
        return Verdict.SAME
    if relation is Relation.EQUAL and _is_written_so(left, low):
        return Verdict.SAME
    reach = Interval(
        low.interval.low if is_above else min(left.interval.low, low.interval.low),
        high.interval.high if is_below else max(left.interval.high, high.interval.high),
        is_above and low.interval.is_open_low,
        is_below and high.interval.is_open_high,
    )
    return Verdict.ROUNDING if left.interval.meets(reach) else Verdict.DIFFERENT


def _is_written_so(left: Amount, right: Amount) -> bool:
    """Whether the left figure is the right one, computed exactly, at the decimals that it is written with."""
    if left.places < 0 or left.interval.is_exact:
        return False
    return (
        Fraction(rounded(Decimal(right.value.numerator) / Decimal(right.value.denominator), left.places))
        == left.value
    )
