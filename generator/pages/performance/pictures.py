"""From record and views to pictures: which chart tells what, in which words."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial

from generator.charts.inputs import (
    QuarterPath,
    QuarterPoint,
    ScorecardChart,
    ScoreRow,
    Status,
    TrendChart,
    TrendPoint,
)
from generator.compute.shared.judgement import IndicatorYear, QuarterState
from generator.domain.performance.indicator import Indicator
from generator.languages.speech import of_data, say, sayable, unmarked
from generator.record.record import OfficeRecord
from generator.values.shared.number import decimals_of, rounded
from generator.views.performance.quarter_table import whole_percent
from generator.views.performance.scorecard import Scorecard
from generator.views.shared import numbers, words

_ABOVE = sayable("Sampai {quarter} {measure} {value}, {gap} di atas {plan} {planned}.")
_BELOW = sayable("Sampai {quarter} {measure} {value}, {gap} di bawah {plan} {planned}.")
# A single year is a figure, not a course.
_FEWEST_YEARS = 2
_STATUS: dict[str, Status] = {
    "tercapai": "tercapai",
    "hampir": "hampir",
    "belum": "belum",
    "berjalan": "berjalan",
    "dalam-batas": "berjalan",
    "sesuai-rencana": "tercapai",
    "di-bawah-rencana": "hampir",
}


def score_chart(office: str, card: Scorecard) -> ScorecardChart | None:
    """Draw the achievements of a scorecard, or nothing where none can be judged."""
    lines = card.answer.cells
    if not any(line.value is not None for line in lines):
        return None
    rows = tuple(
        ScoreRow(
            code=line.code,
            name=line.name,
            ratio=line.value,
            status=_STATUS.get(line.status.key, "kosong"),
            status_word=line.status.words,
            value_label=line.result.text if line.value is not None else "",
        )
        for line in lines
    )
    judged = sum(line.value is not None for line in lines)
    return ScorecardChart(
        title=f"Capaian {len(rows)} indikator {office}, {card.period}",
        description=f"{judged} indikator punya capaian; {card.answer.sentence}",
        rows=rows,
    )


def trend_chart(record: OfficeRecord, card: Indicator) -> TrendChart | None:
    """Draw targets and results over the years; the agreement's target counts before the plan's."""
    history = {each.year: each for each in record.history[card.id]}
    planned = {each.year: each.value for each in record.plans[card.id]}
    # Values of another unit have no place on the same scale; the table has them.
    years = sorted(year for year in {*history, *planned} if card.in_year(year).unit == card.unit)
    unit = record.units[card.unit]
    points = []
    for year in range(years[0], years[-1] + 1) if years else ():
        each = history.get(year)
        target = each.agreed.value if each and each.agreed else planned.get(year)
        actual = each.actual if each else None
        broken = any(stop.year == year for stop in card.breaks)
        provisional = each is not None and each.quarter not in {0, 4}
        told = _told(partial(numbers.amount, unit=unit, places=card.places), target, actual)
        points.append(TrendPoint(str(year), target, actual, broken, provisional, *told))
    if sum(point.target is not None or point.actual is not None for point in points) < _FEWEST_YEARS:
        return None
    known = [point for point in points if point.actual is not None]
    finding = (
        say("Realisasi terakhir {value} pada {year}.", value=known[-1].actual_words, year=known[-1].year)
        if known
        else say("Baru target; realisasi belum disajikan.")
    )
    title = f"{card.name}, {record.office.short_name}, {points[0].year}–{points[-1].year}"
    return TrendChart(title, finding, unmarked(of_data(unit.symbol)), card.places, tuple(points))


def _told(write: Callable[[Decimal], str], *values: Decimal | None) -> list[str]:
    return ["" if value is None else unmarked(write(value)) for value in values]


def quarter_path(record: OfficeRecord, card: Indicator) -> QuarterPath | None:
    """Draw the newest year's path: of the value where it has interim targets, else of physical progress."""
    for each in reversed(record.history[card.id]):
        found = _value_path(record, each) or _physical_path(record, each)
        if found:
            return found
    return None


def _value_path(record: OfficeRecord, each: IndicatorYear) -> QuarterPath | None:
    unit, places = record.units[each.indicator.unit], each.indicator.places
    write = partial(numbers.amount, unit=unit, places=places)
    points = tuple(
        _point(state, state.interim.value if state.interim else None, state.actual, write)
        for state in each.quarters
    )
    if not any(point.planned is not None for point in points):
        return None
    title = say("{name}: realisasi kumulatif {year}", name=each.indicator.name, year=each.year)
    apart = partial(numbers.distance, unit=unit, places=places)
    told = _reached(each, points, places, apart, say("realisasi"), say("target antara"))
    return QuarterPath(title, told, unmarked(of_data(unit.symbol)), points, places)


def _physical_path(record: OfficeRecord, each: IndicatorYear) -> QuarterPath | None:
    pairs = [(state.interim.physical if state.interim else None, state.physical) for state in each.quarters]
    values = [value for pair in pairs for value in pair if value is not None]
    if not values:
        return None
    places = max(decimals_of(value.normalize()) for value in values)
    points = tuple(
        _point(state, *pair, whole_percent) for state, pair in zip(each.quarters, pairs, strict=True)
    )
    title = say(
        "{name}, {office}: kemajuan fisik {year}",
        name=each.indicator.name,
        office=record.office.short_name,
        year=each.year,
    )
    told = _reached(each, points, places, numbers.points, say("kemajuan fisik"), say("rencana"))
    return QuarterPath(title, told, "%", points, places, say("rencana"), say("kemajuan"))


def _reached(
    each: IndicatorYear,
    points: tuple[QuarterPoint, ...],
    places: int,
    apart: Callable[[Decimal], str],
    measure: str,
    plan: str,
) -> str:
    """Say how far a year has come, and how that lies to its plan; rounded as it is written."""
    known = [pair for pair in zip(each.quarters, points, strict=True) if pair[1].actual is not None]
    if not known:
        return say("Baru {plan}; {measure} belum disajikan.", plan=plan, measure=measure)
    state, last = known[-1]
    told = {"quarter": words.quarter_of(state.quarter), "measure": measure, "value": last.actual_words}
    if last.planned is None or last.actual is None:
        return say("Sampai {quarter} {measure} {value}.", **told)
    gap = rounded(last.actual, places) - rounded(last.planned, places)
    if not gap:
        return say("Sampai {quarter} {measure} {value}, sama dengan {plan}.", **told, plan=plan)
    message = _ABOVE if gap > 0 else _BELOW
    return say(message, **told, gap=unmarked(apart(abs(gap))), plan=plan, planned=last.planned_words)


def _point(
    state: QuarterState, planned: Decimal | None, actual: Decimal | None, write: Callable[[Decimal], str]
) -> QuarterPoint:
    told = _told(write, planned, actual)
    return QuarterPoint(say("TW {quarter}", quarter=words.QUARTERS[state.quarter]), planned, actual, *told)
