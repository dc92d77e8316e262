"""The tables of all quarters of an indicator, with the activities planned for them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.compute.shared.judgement import IndicatorYear, QuarterState
from generator.domain.performance.result import Absence
from generator.languages.translation import theirs, translate
from generator.record.record import OfficeRecord
from generator.views.shared import numbers, words
from generator.views.shared.components import Shown, Write, optional, ratio


@dataclass(frozen=True, slots=True)
class QuarterLine:
    """One row of the table of all quarters of a year."""

    quarter: str
    interim: Shown
    actual: Shown
    ratio: Shown
    planned_physical: Shown
    physical: Shown


@dataclass(frozen=True, slots=True)
class QuarterTable:
    """The quarters of one year, with the activities planned for them."""

    year: int
    caption: str
    lines: tuple[QuarterLine, ...]
    has_interim: bool
    actions: tuple[tuple[str, tuple[str, ...]], ...]


def quarter_tables(record: OfficeRecord, history: Iterable[IndicatorYear]) -> tuple[QuarterTable, ...]:
    """Return a table for every year with quarters, in the order given."""
    return tuple(
        _quarter_table(judged, Write(record.units[judged.indicator.unit], judged.indicator.places))
        for judged in history
        if _has_quarters(judged)
    )


def _has_quarters(judged: IndicatorYear) -> bool:
    return any(state.interim or state.quarter != judged.quarter for state in judged.quarters) or bool(
        judged.actions
    )


def _quarter_table(judged: IndicatorYear, write: Write) -> QuarterTable:
    by_quarter: dict[str, list[str]] = {}
    for action in judged.actions:
        by_quarter.setdefault(words.quarter_of(action.quarter), []).append(theirs(action.activity))
    lines = tuple(
        _quarter_line(state, write, is_later=judged.quarter > state.quarter) for state in judged.quarters
    )
    has_interim = any(
        state.interim is not None and state.interim.value is not None for state in judged.quarters
    )
    actions = tuple((name, tuple(activities)) for name, activities in by_quarter.items())
    return QuarterTable(
        judged.year,
        translate("Triwulan {year}, kumulatif sejak awal tahun", year=judged.year),
        lines,
        has_interim,
        actions,
    )


def _quarter_line(state: QuarterState, write: Write, *, is_later: bool) -> QuarterLine:
    """Show a quarter; ``is_later`` says that the year has been measured since."""
    interim = state.interim
    missing = words.missing(state.absence)
    if state.absence is Absence.NOT_DUE and is_later:
        missing = translate("diukur sesudah triwulan ini")
    judged = state.against_interim if interim and interim.value is not None else state.against_year
    return QuarterLine(
        quarter=words.quarter_of(state.quarter),
        interim=optional(interim.value if interim else None, write, translate("tidak ditetapkan")),
        actual=optional(state.actual, write, missing),
        ratio=ratio(judged, state.absence),
        planned_physical=optional(
            interim.physical if interim else None, whole_percent, translate("tidak ditetapkan")
        ),
        physical=optional(state.physical, whole_percent, translate("belum disajikan")),
    )


def whole_percent(value: Decimal) -> str:
    """Return physical progress in per cent with as many decimals as were written."""
    return f"{numbers.number(value)}%"
