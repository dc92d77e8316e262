"""Figures that a text names by key, such as ``{{realisasi 2022}}``: each is put in as it is held.

A reference names a register, a column, a year and conditions, as a side of an identity does:
``{{pnbp-tahunan penerimaan 2023; triwulan=}}``. Results, targets and achievements need no register; they
are of the indicator and the period of the text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from typing import Final

from generator.compute.shared.judgement import JudgedOffice
from generator.domain.performance.result import Narrative
from generator.domain.registers.register import Entry
from generator.values.shared.mention import grouped_digits
from generator.values.shared.number import decimals_of, rounded
from generator.values.shared.period import YEAR_END
from generator.values.shared.place import Place

Facts = Mapping[str, Sequence[Entry]]
# Braces around anything else, such as an expression, are text.
_REFERENCE: Final = re.compile(r"\{\{(?P<inside>\s*[a-z][\w ;=.,/()-]*)\}\}")
_CONDITION: Final = re.compile(r"\s*(?P<name>[a-z_]+)\s*=\s*(?P<value>[^=]*?)\s*")
_YEAR: Final = re.compile(r"\d{4}", re.ASCII)
# Where a column stands that is named without its register.
_REGISTERS: Final = {"realisasi": "hasil", "capaian": "hasil", "target": "perjanjian"}
_OWN: Final = frozenset({"hasil", "realisasi", "perjanjian", "renstra", "target-antara"})
_QUARTERLY: Final = frozenset({"hasil", "realisasi", "target-antara"})
_MOST_PLACES: Final = 4
_ROUNDED: Final = 2


class Unresolved(Enum):
    """Why a reference names no figure."""

    UNREADABLE = "bentuk"
    NO_REGISTER = "daftar"
    NO_COLUMN = "kolom"
    NO_ROW = "baris"
    SEVERAL = "beberapa"
    NO_FIGURE = "kosong"


@dataclass(frozen=True, slots=True)
class UnknownFigure:
    """A reference in a narrative that names no figure, and why."""

    at: Place
    text: str
    why: Unresolved


@dataclass(frozen=True, slots=True)
class _Reference:
    """A reference in a text: from ``start`` to ``end``, and what it came to."""

    text: str
    start: int
    end: int
    outcome: Decimal | Unresolved


def with_references(judged: JudgedOffice, facts: Facts) -> tuple[JudgedOffice, tuple[UnknownFigure, ...]]:
    """Put in the figures that narratives name by key, and return the references that name none."""
    unknown: list[UnknownFigure] = []
    filled: dict[Place, Narrative] = {}
    for narrative in judged.ledger.narratives:
        texts = {name: text for name, text in narrative.texts.items() if _REFERENCE.search(text)}
        for name, text in texts.items():
            unknown += [
                UnknownFigure(narrative.place(name, each.start), each.text, each.outcome)
                for each in _references(text, narrative, facts)
                if isinstance(each.outcome, Unresolved)
            ]
        if texts:
            new = {name: _with_figures(text, narrative, facts) for name, text in texts.items()}
            filled[narrative.at] = narrative.with_texts(new)
    return (_replaced(judged, filled) if filled else judged), tuple(unknown)


def _replaced(judged: JudgedOffice, filled: Mapping[Place, Narrative]) -> JudgedOffice:
    """Return an office with other narratives in the place of its own."""

    def others(narratives: tuple[Narrative, ...]) -> tuple[Narrative, ...]:
        return tuple(filled.get(each.at, each) for each in narratives)

    years = tuple(
        replace(
            year,
            indicators=tuple(replace(each, narratives=others(each.narratives)) for each in year.indicators),
        )
        for year in judged.years
    )
    ledger = replace(judged.ledger, narratives=others(judged.ledger.narratives))
    return replace(judged, ledger=ledger, years=years)


def _references(text: str, narrative: Narrative, facts: Facts) -> Iterator[_Reference]:
    for match in _REFERENCE.finditer(text):
        yield _Reference(match[0], match.start(), match.end(), _resolved(match["inside"], narrative, facts))


def _with_figures(text: str, narrative: Narrative, facts: Facts) -> str:
    """Return a text with its references replaced by figures; what names none stays as it is written."""
    for each in reversed(tuple(_references(text, narrative, facts))):
        if isinstance(each.outcome, Decimal):
            text = f"{text[: each.start]}{_written(each.outcome)}{text[each.end :]}"
    return text


def _written(value: Decimal) -> str:
    """Write a figure with all its digits; the endless ones of a division are cut to two decimals."""
    is_endless = decimals_of(value) > _MOST_PLACES
    return grouped_digits(rounded(value, _ROUNDED) if is_endless else value)


def _resolved(inside: str, narrative: Narrative, facts: Facts) -> Decimal | Unresolved:
    head, *parts = inside.split(";")
    words = head.split()
    years = [word for word in words if _YEAR.fullmatch(word)]
    names = [word for word in words if word not in years]
    conditions = [_CONDITION.fullmatch(part) for part in parts]
    if len(years) > 1 or not 1 <= len(names) <= 2 or None in conditions:  # noqa: PLR2004 - register, column
        return Unresolved.UNREADABLE
    column = names[-1]
    register = names[0] if names[1:] else _REGISTERS.get(column, "")
    if register not in facts:
        return Unresolved.NO_REGISTER
    year = years[0] if years else str(narrative.period.year)
    labels = {
        "tahun": year,
        **_own(register, year, narrative),
        **{each["name"]: each["value"] for each in conditions if each},
    }
    return _figure(facts[register], labels, column)


def _own(register: str, year: str, narrative: Narrative) -> Mapping[str, str]:
    """Return the labels that need not be named: the indicator of the text, and its quarter in its year."""
    quarter = narrative.period.quarter if year == str(narrative.period.year) else YEAR_END
    own = {"indikator": narrative.indicator} if register in _OWN else {}
    return own | {"triwulan": str(quarter)} if register in _QUARTERLY else own


def _figure(entries: Sequence[Entry], labels: Mapping[str, str], column: str) -> Decimal | Unresolved:
    if not any(column in entry.figures for entry in entries):
        return Unresolved.NO_COLUMN
    rows = [
        entry
        for entry in entries
        if all(entry.labels.get(name, "") == value for name, value in labels.items())
    ]
    if len(rows) != 1:
        return Unresolved.SEVERAL if rows else Unresolved.NO_ROW
    value = rows[0].figures.get(column)
    return Unresolved.NO_FIGURE if value is None else value
