"""Every identity that the program brings agrees with figures that agree, and speaks when one is changed."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

import pytest

from generator.compute.shared.judgement import Verdict
from generator.compute.verification.identities import IdentityRow, evaluate
from generator.domain.registers.register import Entry
from generator.domain.shared.reference import Citation
from generator.domain.verification.identity import Identity, IdentityTerm, Pairing, Relation, Totalling
from generator.values.shared.place import Place
from tests import identities, small
from tests.small import FILES

_BROUGHT: Final = small.loaded(FILES | identities.LISTS).value.portal.identities
_ORDINARY: Final = {"tahun": "2023", "triwulan": "2", "bulan": "2", "kode": "A"}
_BELOW: Final = {Pairing.SAME: "A", Pairing.BELOW: "A.1.2", Pairing.CHILDREN: "A.1"}
# Far enough from any other figure here to be no rounding of it.
_FAR: Final = Decimal(5000)
_EXTREMES: Final = {Totalling.LEAST, Totalling.GREATEST}
Rows = dict[tuple[str, tuple[tuple[str, str], ...]], dict[str, Decimal | None]]


def _labels(identity: Identity, term: IdentityTerm, code: str, number: int = 0) -> dict[str, str]:
    """Return labels of a row that a term takes into the one group, which the left side decides."""
    ordinary = {name: _ORDINARY.get(name, "x") for name in (*identity.by, "tahun")}
    own = _meant(term, identity)
    of_group = {name: value for name, value in _meant(identity.left, identity).items() if name in identity.by}
    is_same = term.register == identity.left.register and not (term.conditions or term.shift[0])
    labels = ordinary | (_meant(identity.left, identity) if is_same else of_group) | own | {"kode": code}
    name, distance = term.shift
    if name:
        labels[name] = str(int(labels[name]) + distance)
    return labels | ({"baris": str(number)} if number else {})


def _meant(term: IdentityTerm, identity: Identity) -> dict[str, str]:
    """Return the labels that the conditions of a term want."""
    return {
        each.name: "lain" if each.is_negated else min(each.values)
        for each in term.conditions
        if not (each.is_negated and each.name in identity.by)
    }


def _facts(identity: Identity, column: str, left: Decimal) -> Mapping[str, list[Entry]]:
    """Return one row for each side, or as many as a side has; the left side comes to ``left``."""
    rows: Rows = {}
    for is_left, term in ((False, term) for term in identity.right):
        _add(rows, identity, term, column, is_left=is_left)
    _add(rows, identity, identity.left, column, left, is_left=True)
    facts: dict[str, list[Entry]] = {}
    for line, ((register, labels), figures) in enumerate(rows.items(), 2):
        at = Place(f"data/{register}.csv", line)
        entry = Entry(
            register, int(dict(labels)["tahun"]), (), dict(labels), figures, "", at, Citation("", "")
        )
        facts.setdefault(register, []).append(entry)
    return facts


def _add(
    rows: Rows,
    identity: Identity,
    term: IdentityTerm,
    column: str,
    total: Decimal = Decimal(60),
    *,
    is_left: bool,
) -> None:
    if term.constant is not None:
        return
    code = "A" if is_left else _BELOW[identity.pairing]
    count = max(term.count, 1)
    mean = total if term.totalling in {Totalling.MEAN, *_EXTREMES} else total / count
    for number in range(count):
        labels = _labels(identity, term, code, number)
        first, *others = term.columns or (column,)
        figures = rows.setdefault((term.register, tuple(sorted(labels.items()))), {})
        figures |= {name: figures.get(name, Decimal(0 if is_left else 50)) for name in others}
        figures[first] = mean


def _row(identity: Identity, column: str, left: Decimal) -> IdentityRow | None:
    facts = _facts(identity, column, left)
    # A list whose least and greatest are compared differs by a second row.
    if identity.left.totalling in _EXTREMES and identity.left.register == identity.right[0].register:
        (first, *_) = facts[identity.left.register]
        other = {name: Decimal(60) for name in first.figures}
        facts[identity.left.register].append(
            Entry(first.register, first.year, (), first.labels, other, "", first.at, first.cited)
        )
    found = [row for row in evaluate([identity], facts) if row.column == column]
    of_group = [row for row in found if "A.1" not in row.of and "A.1.2" not in row.of]
    return of_group[0] if of_group else None


def _cases() -> Iterator[tuple[Identity, str]]:
    return ((identity, column) for identity in _BROUGHT for column in identity.columns)


@pytest.mark.parametrize(
    ("identity", "column"),
    list(_cases()),
    ids=lambda each: each if isinstance(each, str) else f"{each.area}/{each.key}",
)
def test_an_identity_speaks_when_a_figure_is_changed(identity: Identity, column: str) -> None:
    """What the right side comes to agrees on the left, and what is far from it differs."""
    asked = _row(identity, column, Decimal(60))
    assert asked is not None
    assert asked.right, asked.gap
    fitting = _row(identity, column, asked.right[0].value)
    assert fitting is not None
    assert fitting.verdict in {Verdict.SAME, Verdict.ROUNDING}
    away = -_FAR if identity.relation is Relation.AT_LEAST else _FAR
    changed = _row(identity, column, asked.right[-1].value + away)
    assert changed is not None
    assert changed.verdict is Verdict.DIFFERENT
