"""One fact that stands in several tables: the same label under the same head for the same period."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge, same
from generator.audit.model import Calculation, Outcome, Remark
from generator.audit.table import Row, Table, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.numbers import Figure

_KINDS: Final = ("target", "realisasi", "capaian")
_FILLER: Final = re.compile(
    r"\b(?:ralisasi|ta|tahun|sd|s|d|sampai|dengan|tw|triwulan|ini|nilai|i{1,3}|iv|ikm|persen)\b"
)
_PERIOD: Final = re.compile(
    r"\b(20\d\d|tw\s*(?:iv|i{1,3}|[1-4])|triwulan\s*(?:iv|i{1,3}|[1-4])|semester\s*i{1,2})\b", re.IGNORECASE
)
_LEAST_LABEL: Final = 12


@dataclass(frozen=True)
class _Fact:
    figure: Figure
    table: Table
    row: Row


def places(tables: Sequence[Table], own: frozenset[str]) -> Iterator[Calculation]:
    """Yield how every later statement of a fact agrees with the others.

    ``own`` holds the marks of the report's own period, like ``2025`` and ``twii``: a head that names it says
    no more than a head that names none.
    """
    facts: dict[tuple[str, str, frozenset[str]], list[_Fact]] = {}
    for table in tables:
        if re.search(r"banding", table.caption, re.IGNORECASE):
            continue
        for column in table.columns:
            kind = _kind(table.heads[column])
            if not kind:
                continue
            in_caption = _period(table.caption)
            period = frozenset(
                (in_caption if own & in_caption else _period(table.heads[column]) or in_caption) - own
            )
            for row in table.rows:
                label = re.sub(r"^\d+ ", "", words(row.label))
                if column in row.figures and len(label) >= _LEAST_LABEL and not row.is_total:
                    facts.setdefault((label, kind, period), []).append(_Fact(row.figures[column], table, row))
    for (_label, kind, _period_of), stated in facts.items():
        if len({fact.table.number for fact in stated}) > 1:
            yield from _compared(kind, stated)


def _kind(head: str) -> str:
    """Return which of target, actual and achievement a head names alone, with its other words."""
    plain = words(_PERIOD.sub(" ", head))
    found = [kind for kind in _KINDS if kind in plain]
    rest = _FILLER.sub(" ", plain)
    for kind in _KINDS:
        rest = rest.replace(kind, " ")
    return found[0] if len(found) == 1 and not rest.split() else ""


def _period(text: str) -> set[str]:
    return {re.sub(r"\s+", "", each.lower().replace("triwulan", "tw")) for each in _PERIOD.findall(text)}


def _compared(kind: str, facts: Sequence[_Fact]) -> Iterator[Calculation]:
    """Hold each statement against the one that most tables print."""
    values = Counter(min(fact.figure.readings, key=lambda each: abs(each.value)).value for fact in facts)
    common, often = values.most_common(1)[0]
    base = next(f for f in facts if min(f.figure.readings, key=lambda each: abs(each.value)).value == common)
    for fact in facts:
        if fact.figure is base.figure:
            continue
        said = (
            f"{kind} “{fact.row.label[:80]}” tercetak {base.figure.text} pada baris {base.figure.at.line}"
            f"{f' dan {often - 1} tempat lain' if often > 1 else ''}"
        )
        calculation = judge("angka yang sama", fact.figure, [base.figure], same, said)
        if calculation is None:
            continue
        is_certain = often > 1 and len(facts) - often == 1
        far = abs(fact.figure.value - base.figure.value) > abs(base.figure.value)
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
            kind = _kind(head)
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
