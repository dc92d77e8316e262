"""Groups of a table that a text has broken into lines, and lists and sums that speak of them.

A group begins with the target, actual and achievement of an indicator; its parts follow, each with budget,
spending and rate. A list of all indicators with one rate each is held against what the parts come to. So is
a total in a sentence against the items of the list below it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge
from generator.audit.calculations.lines import triples
from generator.audit.model import Calculation, Outcome
from generator.audit.reading.assembly import CAPTION
from generator.audit.table import words
from generator.compute.verification.over_intervals import percent, total

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage
    from generator.values.verification.interval import Interval

_LARGE: Final = 1_000_000
_RATE_AT_END: Final = re.compile(r"\(\s*[\d.,]+\s*%?\s*\)[\s.;]*$")
_ITEM: Final = re.compile(r"\s*\(?[a-z0-9]{1,2}[.)]\s", re.IGNORECASE)
_LEAST_ITEMS: Final = 5
_LEAST_HELD: Final = 3
_ALIKE: Final = 0.8
_MOST_ITEMS: Final = 8


@dataclass(eq=False)
class _Group:
    """An indicator: the words before its figures, and budget and spending of its parts."""

    label: set[str]
    budgets: list[Figure] = field(default_factory=list)
    spent: list[Figure] = field(default_factory=list)


def rates_of_groups(passages: Sequence[Passage]) -> Iterator[Calculation]:
    """Yield how the rates of a list follow from the parts of the indicators; others are asked."""
    groups: list[_Group] = []
    items: list[Passage] = []
    for passage in passages:
        if CAPTION.match(passage.text):
            # Only the table right above a list is meant.
            groups = []
        if _ITEM.match(passage.text) and _RATE_AT_END.search(passage.text) and len(passage.figures) == 1:
            items.append(passage)
            continue
        yield from _of_list(items, groups)
        items = []
        _read(passage, groups)
    yield from _of_list(items, groups)


def _read(passage: Passage, groups: list[_Group]) -> None:
    """Add the groups that a passage begins, and the parts that it holds, to those that are known."""
    begins = set(triples(passage))
    place = 0
    while place < len(passage.figures) - 2:
        first, second, third = passage.figures[place : place + 3]
        if place in begins:
            end = passage.offsets[place - 1] + len(passage.figures[place - 1].text) if place else 0
            groups.append(_Group(set(words(passage.text[end : passage.offsets[place]]).split())))
        elif groups and min(first.value, second.value) >= _LARGE and third.is_percent:
            groups[-1].budgets.append(first)
            groups[-1].spent.append(second)
        else:
            place += 1
            continue
        place += 3


def _of_list(items: Sequence[Passage], groups: Sequence[_Group]) -> Iterator[Calculation]:
    if len(items) < _LEAST_ITEMS:
        return
    found: list[Calculation] = []
    for item in items:
        figure = item.figures[0]
        name = set(words(item.text[: item.offsets[0]]).split()[1:])
        group = _named(name, groups)
        if group is None:
            continue
        size = len(group.spent)
        said = f"{size} bagiannya: realisasi {_sum(group.spent)} ÷ pagu {_sum(group.budgets)} × 100"

        def rate(*values: Interval, parts: int = size) -> Interval:
            return percent(total(*values[:parts]), total(*values[parts:]))

        inputs = [*group.spent, *group.budgets]
        calculation = judge("persentase", figure, inputs, rate, said, exact=range(len(inputs)))
        found += [calculation] if calculation else []
    if sum(each.outcome is not Outcome.DIFFERS for each in found) >= _LEAST_HELD:
        for each in found:
            yield each if each.outcome is not Outcome.DIFFERS else replace(each, is_certain=False)


def _named(name: set[str], groups: Sequence[_Group]) -> _Group | None:
    """Return the last group with parts whose label is most like a name; nothing where none is like it."""
    alike = [
        (len(name & group.label) / len(name | group.label), place)
        for place, group in enumerate(groups)
        if group.budgets and name and len(name & group.label) >= _ALIKE * len(name)
    ]
    return groups[max(alike)[1]] if alike else None


def _sum(figures: Sequence[Figure]) -> str:
    return " + ".join(each.text for each in figures)


def sums_of_items(passages: Sequence[Passage]) -> Iterator[Calculation]:
    """Ask about an amount that the items of the list below it do not come to."""
    for index, passage in enumerate(passages):
        amounts = [figure for figure in passage.figures if figure.value >= _LARGE]
        if not amounts or not passage.text.rstrip().endswith(":"):
            continue
        parts = [each for each in map(_amount_of_item, passages[index + 1 : index + _MOST_ITEMS]) if each]
        parts = parts if all(map(_amount_of_item, passages[index + 1 : index + 1 + len(parts)])) else []
        if len(parts) < 2 or any(part.value >= amounts[-1].value for part in parts):  # noqa: PLR2004
            continue
        said = f"{amounts[-1].text} = {_sum(parts)} (butir di bawahnya)"
        calculation = judge("jumlah dalam kalimat", amounts[-1], parts, total, said, exact=range(len(parts)))
        whole = sum(part.value for part in parts)
        if calculation and 2 * whole >= amounts[-1].value and whole <= 2 * amounts[-1].value:
            is_held = calculation.outcome is not Outcome.DIFFERS
            yield calculation if is_held else replace(calculation, is_certain=False)


def _amount_of_item(passage: Passage) -> Figure | None:
    """Return the one large amount of an item's first line."""
    end = passage.text.find("\n")
    large = [
        figure
        for figure, offset in zip(passage.figures, passage.offsets, strict=True)
        if figure.value >= _LARGE and offset < end
    ]
    return large[0] if len(large) == 1 and _ITEM.match(passage.text) else None
