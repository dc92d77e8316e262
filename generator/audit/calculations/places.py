"""One fact that stands in several places: the same label under the same head for the same period."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge_same
from generator.audit.calculations.repeated import REPEATED
from generator.audit.facts import kind_of, shortened
from generator.audit.model import Calculation, Outcome, Remark
from generator.audit.table import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.audit.facts import Statement
    from generator.audit.numbers import Figure
    from generator.audit.table import Row, Table

_LEAST_LABEL: Final = 12
_FARTHEST: Final = 4


def places(stated: Iterable[Statement]) -> Iterator[Calculation]:
    """Yield how every later statement of a fact agrees with the others."""
    for statement in stated:
        yield from _compared(statement)


def _compared(statement: Statement) -> Iterator[Calculation]:
    """Hold each statement against the one that most places print."""
    facts = statement.facts
    values = Counter(fact.value for fact in facts)
    common, often = values.most_common(1)[0]
    base = next(fact for fact in facts if fact.value == common)
    for fact in facts:
        if fact.figure is base.figure:
            continue
        said = (
            f"{statement.kind} “{shortened(fact.label)}” tercetak {base.figure.text} "
            f"pada baris {base.figure.at.line}{f' dan {often - 1} tempat lain' if often > 1 else ''}"
        )
        calculation = judge_same(REPEATED, fact.figure, base.figure, said)
        if calculation is None:
            continue
        is_certain = statement.is_sure and often > 1 and len(facts) - often == 1
        most = abs(base.figure.value) * (_FARTHEST if statement.is_sure else 1)
        far = abs(fact.figure.value - base.figure.value) > most
        if calculation.outcome is Outcome.DIFFERS and not is_certain and far:
            # More likely two things under one head than one thing with two values.
            continue
        differs = calculation.outcome is Outcome.DIFFERS
        yield replace(calculation, is_certain=is_certain) if differs else calculation


def unmeasured(tables: Sequence[Table]) -> Iterator[Remark]:
    """Yield facts that one table calls not measured yet, and another prints as nought."""
    seen: dict[tuple[str, str], list[tuple[str, Row, Figure | None]]] = {}
    for table in tables:
        for column, head in enumerate(table.heads):
            kind = kind_of(head)
            if kind in {"realisasi", "capaian"}:
                for row in table.rows:
                    _note(seen, kind, row, column)
    for (_, kind), stated in seen.items():
        open_rows = [(text, row) for text, row, figure in stated if figure is None]
        for _text, row, figure in stated:
            if figure is not None and open_rows:
                text, other = open_rows[0]
                said = f"{kind} “{row.label[:80]}” tercetak 0 di sini dan “{text}” pada baris {other.at.line}"
                yield Remark(
                    "belum ada dan nol", figure.at, figure.text, f"{said}; yang belum diukur bukan nol", text,
                    (other.at,),
                )  # fmt: skip


def _note(
    seen: dict[tuple[str, str], list[tuple[str, Row, Figure | None]]], kind: str, row: Row, column: int
) -> None:
    """Remember a cell that says that nothing was measured yet, or that prints nought."""
    label = re.sub(r"^\d+ ", "", words(row.label))
    text = row.texts[column].lower()
    if len(label) < _LEAST_LABEL:
        return
    if re.fullmatch(r"on progress|dalam proses|belum (?:dinilai|ada|keluar|terbit).*", text):
        seen.setdefault((label, kind), []).append((text, row, None))
    elif column in row.figures and not row.figures[column].value:
        seen.setdefault((label, kind), []).append((text, row, row.figures[column]))
