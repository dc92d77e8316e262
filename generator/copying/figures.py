"""Figures of a column read as numbers; one that can be two numbers is proved by the column, or asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from generator.audit.numbers import Figure, Reading, cell_figure, is_no_value
from generator.copying.answers import NOTHING, Answers, Doubt
from generator.copying.words import tokens
from generator.exchange.shared.columns import Content
from generator.values.shared.number import NumberStyle, is_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.audit.reading.document import Position
    from generator.copying.report_table import ReportTable
    from generator.copying.target import TargetColumn

_POWERS: Final = {"ribu": 3, "ribuan": 3, "000": 3, "juta": 6, "jutaan": 6, "miliar": 9, "milyar": 9}
_MARK: Final = re.compile(r"[.,]")
# Rupiah are never written with thousandths, so three digits behind a mark are a group.
_GROUP: Final = 3


@dataclass(frozen=True, slots=True)
class Style:
    """What the plain figures of a column prove of its marks: those between groups, and before decimals."""

    groups: frozenset[str] = frozenset()
    decimals: frozenset[str] = frozenset()

    def is_decimal(self, mark: str) -> bool | None:
        """Tell whether a mark stands before decimals; ``None`` where the figures don't say."""
        other = "," if mark == "." else "."
        says_decimal = mark in self.decimals or (other in self.groups and mark not in self.groups)
        says_group = mark in self.groups or (other in self.decimals and mark not in self.decimals)
        return None if says_decimal == says_group else says_decimal


class FigureReader:
    """Reads the figures of one table."""

    def __init__(self, table: ReportTable, answers: Answers) -> None:
        """Look at all figures of the table for what their marks mean."""
        self._table, self._answers = table, answers
        self._styles = [_style(self._figures(position)) for position in range(len(table.heads))]
        self._style = Style(
            frozenset().union(*(each.groups for each in self._styles)),
            frozenset().union(*(each.decimals for each in self._styles)),
        )

    def _figures(self, position: int) -> Iterator[Figure]:
        for row in self._table.rows:
            figure = cell_figure(row.cells[position].text, row.cells[position].at)
            if figure is not None and not figure.is_malformed:
                yield figure

    def read(self, column: TargetColumn, position: int, text: str, at: Position) -> Decimal | str | Doubt:
        """Return the exact figure of a cell, an empty text where it says that there is none, or a doubt."""
        if not text or is_no_value(text):
            return ""
        power = self.power(column, position)
        if isinstance(power, Doubt):
            return power
        figure = cell_figure(text, at, power)
        why = _fault(column, figure)
        if figure is None or why:
            return _unread(column, text, why)
        if text.strip().startswith("("):
            number = _written(figure.readings[0])
            words = f"“{text}” dapat berarti kurang dari nol"
            return Doubt("--sel", text, words, (number, number.lstrip("-")))
        possible = [each for each in figure.readings if _is_possible(column, each)]
        return self._decided(column, position, text, possible)

    def power(self, column: TargetColumn, position: int) -> int | Doubt:
        """Return the unit of a column of rupiah as a power of ten, by its head or what stands above it."""
        if not column.is_amount:
            return 0
        if self._answers.power is not None:
            return self._answers.power
        own = _units(self._table.heads[position])
        around = _units(self._table.caption) | _units(self._table.note)
        units = own or around
        if self._table.has_lost_columns and around and not own:
            words = f"satuan rupiah disebut di judul yang kolomnya hilang (“{self._table.note[:80]}”)"
            return Doubt("--satuan", "", words, ("penuh", "ribu", "juta"), is_closed=True)
        if len(units) > 1 or (own and around and own != around):
            words = "satuan rupiah tabel ini ditulis berbeda-beda di judulnya"
            return Doubt("--satuan", "", words, ("penuh", "ribu", "juta"), is_closed=True)
        return next(iter(units), 0)

    def _decided(
        self, column: TargetColumn, position: int, text: str, possible: list[Reading]
    ) -> Decimal | Doubt:
        values = {_value(each): each for each in possible}
        if not values:
            return _unread(column, text, "di luar batas kolomnya")
        if len(values) == 1:
            return next(iter(values))
        mark = _MARK.search(text)
        assert mark is not None  # noqa: S101 - only a mark gives a figure two readings
        is_decimal = self._answers.decimal and mark[0] == self._answers.decimal.value
        if self._answers.decimal is None:
            is_decimal = self._styles[position].is_decimal(mark[0])
        if is_decimal is None:
            is_decimal = self._style.is_decimal(mark[0])
        if is_decimal is None:
            choices = ("koma", "titik") if mark[0] == "." else ("titik", "koma")
            listed = " atau ".join(f"{value:f}".replace(".", ",") for value in values)
            words = f"“{text}” di kolom `{column.name}` dapat dibaca {listed}; apa tanda desimal tabel ini?"
            return Doubt("--desimal", "", words, choices, is_closed=True)
        return next(_value(each) for each in possible if bool(each.places) == is_decimal)


def _value(reading: Reading) -> Decimal:
    return reading.value.scaleb(reading.power) if reading.power else reading.value


def _written(reading: Reading) -> str:
    return f"{_value(reading):f}".replace(".", ",")


def _is_possible(column: TargetColumn, reading: Reading) -> bool:
    """Whether a column can hold a reading: whole numbers, no thousandths of rupiah, its own bounds."""
    value, rule = _value(reading), column.figures
    if column.is_amount and reading.places >= _GROUP > reading.power:
        return False
    if rule is None:
        return True
    if rule.whole and not is_whole(value):
        return False
    return (rule.least is None or value >= rule.least) and (rule.most is None or value <= rule.most)


def _units(text: str) -> frozenset[int]:
    return frozenset(_POWERS[word] for word in tokens(text) if word in _POWERS)


def _style(figures: Iterable[Figure]) -> Style:
    """Return what figures prove that can be read in one way only."""
    groups: set[str] = set()
    decimals: set[str] = set()
    for figure in figures:
        marks = _MARK.findall(figure.text)
        if not marks or len(figure.readings) != 1:
            continue
        if figure.readings[0].places:
            decimals.add(marks[-1])
            groups.update(marks[:-1])
        else:
            groups.update(marks)
    return Style(frozenset(groups), frozenset(decimals))


def _fault(column: TargetColumn, figure: Figure | None) -> str:
    """Return why a cell holds no figure for a column; empty where it does."""
    if figure is None:
        return "bukan satu angka yang dapat dibaca"
    if figure.is_malformed:
        return "janggal tanda ribuannya"
    unit = column.figures.unit if column.figures is not None else ""
    is_other = unit not in {"", "persen", "%"} and column.content is not Content.PRINTED
    return "tercetak sebagai persen" if figure.is_percent and is_other else ""


def _unread(column: TargetColumn, text: str, why: str) -> Doubt:
    return Doubt("--sel", text, f"“{text}” di kolom `{column.name}` {why}; tulis angkanya", (NOTHING,))


def as_cell(value: Decimal | str, style: NumberStyle) -> str:
    """Return a figure as the cells of a file write it."""
    return value if isinstance(value, str) else f"{value:f}".replace(".", style.value)
