"""All figures that an office is known by, sorted, so that a number of a text is found among them quickly.

These are the figures of its files, what the program makes of them, and what its reports print.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.compute.shared.judgement import Achievement, IndicatorYear, JudgedOffice, Unjudged
from generator.compute.shared.tables import LineKind, Table
from generator.domain.registers.register import Entry
from generator.domain.verification.identity import STANDS
from generator.values.shared.place import Place
from generator.values.verification.interval import Interval

# What is no quantity of its own: parts of a rate that other rows hold already.
_REPEATED: Final = frozenset({"triwulan-kumulatif", "tahun-dinilai"})
_NEARNESS: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Known:
    """A figure that is held: its value without its sign, where it is written, and of what it is."""

    value: Decimal
    at: Place
    year: int
    indicator: str = ""


class KnownFigures:
    """Figures in the order of their values."""

    __slots__ = ("_figures", "_values")

    def __init__(self, figures: Iterable[Known]) -> None:
        """Sort figures."""
        self._figures = sorted(figures, key=lambda each: each.value)
        self._values = [float(each.value) for each in self._figures]

    def within(self, interval: Interval) -> Sequence[Known]:
        """Return the figures that a printed one can have been rounded from."""
        low, high = float(interval.low), float(interval.high)
        slack = max(abs(low), abs(high), 1.0) * _NEARNESS
        first, last = bisect_left(self._values, low - slack), bisect_right(self._values, high + slack)
        sure = high - low > 2 * slack
        return [
            each
            for each, value in zip(self._figures[first:last], self._values[first:last], strict=True)
            if (sure and low + slack < value < high - slack) or each.value in interval
        ]


def known_figures(
    judged: JudgedOffice, facts: Mapping[str, Sequence[Entry]], tables: Iterable[Table]
) -> KnownFigures:
    """Gather the figures of an office: of its files and tables, as judged, and as its reports print them."""
    return KnownFigures((*_held(facts), *_computed(tables), *_judged(judged), *_stated(judged)))


def _held(facts: Mapping[str, Sequence[Entry]]) -> Iterator[Known]:
    for register, entries in facts.items():
        if register in _REPEATED:
            continue
        for entry in entries:
            for name, value in entry.figures.items():
                if value is not None and name != STANDS:
                    yield Known(abs(value), entry.at, entry.year, entry.labels.get("indikator", ""))


def _computed(tables: Iterable[Table]) -> Iterator[Known]:
    """Yield what no file states: sums, means and quotients."""
    for table in tables:
        made = frozenset(column.id for column in table.columns if column.arithmetic)
        for line in table.lines:
            for name, value in line.figures.items():
                is_made = line.kind is not LineKind.FACT or name in made
                if value is not None and is_made and line.entries:
                    entry = line.entries[0]
                    yield Known(abs(value), entry.at, entry.year, entry.labels.get("indikator", ""))


def _judged(judged: JudgedOffice) -> Iterator[Known]:
    for year in judged.years:
        for indicator in year.indicators:
            facts = [fact for state in indicator.quarters for fact in state.measurements]
            at = facts[-1].at if facts else indicator.indicator.at
            for value in _of_indicator(indicator):
                yield Known(abs(value), at, year.year, indicator.indicator.id)


def _of_indicator(indicator: IndicatorYear) -> Iterator[Decimal]:
    judgements: list[Achievement | Unjudged] = [
        indicator.achievement, indicator.plan_achievement, indicator.plan_end_achievement,
    ]  # fmt: skip
    for state in indicator.quarters:
        judgements += [state.against_interim, state.against_year]
    for each in judgements:
        if isinstance(each, Achievement):
            yield from (each.ratio, each.counted, each.target, each.actual)
    change = indicator.change
    if change is not None:
        yield from (value for value in (change.difference, change.growth) if value is not None)
    if indicator.grade:
        yield from (band.lower for band in indicator.grade.scale.bands)


def _stated(judged: JudgedOffice) -> Iterator[Known]:
    """Yield the figures of reports and the ends of scales."""
    for printed in judged.ledger.asserted:
        yield Known(abs(printed.value), printed.at, printed.period.year, printed.item)
    for cell in judged.ledger.asserted_cells:
        yield Known(abs(cell.value), cell.at, cell.year)
    for card in judged.ledger.indicators:
        for end in (card.minimum, card.maximum):
            if end is not None:
                yield Known(abs(end), card.at, 0, card.id)
