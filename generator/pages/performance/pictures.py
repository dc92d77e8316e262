"""Inputs of the pictures of scorecards and indicators, made from the record; nothing is drawn here."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from typing import Final

from generator.charts.inputs import (
    Grade,
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
from generator.domain.shared.reference import Unit
from generator.languages.translation import of_data, translatable, translate, unmarked
from generator.pages.registers.grades import grades_on
from generator.record.record import OfficeRecord
from generator.values.shared.number import decimals_of, rounded
from generator.views.performance.quarter_table import whole_percent
from generator.views.performance.scorecard import Scorecard
from generator.views.shared import numbers, words

_ABOVE = translatable("Sampai {quarter} {measure} {value}, {gap} di atas {plan} {planned}.")
_BELOW = translatable("Sampai {quarter} {measure} {value}, {gap} di bawah {plan} {planned}.")
_RISEN = translatable("Realisasi terakhir {value} pada {year}, naik {gap} dari {before}.")
_FALLEN = translatable("Realisasi terakhir {value} pada {year}, turun {gap} dari {before}.")
_SAME = translatable("Realisasi terakhir {value} pada {year}, sama dengan {before}.")
_FROM_ZERO = frozenset({numbers.PERCENT, "rupiah"})
# A single year is a figure, not a course.
_FEWEST_YEARS = 2
STATUS: Final[dict[str, Status]] = {
    "tercapai": "tercapai",
    "hampir": "hampir",
    "belum": "belum",
    "berjalan": "berjalan",
    "dalam-batas": "berjalan",
    "sesuai-rencana": "tercapai",
    "di-bawah-rencana": "hampir",
}


def score_chart(office: str, card: Scorecard) -> ScorecardChart | None:
    """Return the picture of the achievements of a scorecard, ``None`` where none can be judged."""
    lines = card.answer.cells
    if not any(line.value is not None for line in lines):
        return None
    rows = tuple(
        ScoreRow(
            code=line.code,
            name=line.name,
            ratio=line.value,
            status=STATUS.get(line.status.key, "kosong"),
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
    """Return the picture of targets and results over the years, ``None`` for fewer than two.

    The agreement's target counts before the plan's.
    """
    history = {each.year: each for each in record.history[card.id]}
    planned = {each.year: each.value for each in record.plans[card.id]}
    # Values of another unit have no place on the same scale; the table has them.
    years = sorted(year for year in {*history, *planned} if card.in_year(year).unit == card.unit)
    unit = record.units[card.unit]
    points = []
    for year in range(years[0], years[-1] + 1) if years else ():
        judged = history.get(year)
        target = judged.agreed.value if judged and judged.agreed else planned.get(year)
        actual = judged.actual if judged else None
        broken = any(stop.year == year for stop in card.breaks)
        provisional = judged is not None and judged.quarter not in {0, 4}
        texts = _in_words(partial(numbers.amount, unit=unit, places=card.places), target, actual)
        points.append(TrendPoint(str(year), target, actual, broken, provisional, *texts))
    if sum(point.target is not None or point.actual is not None for point in points) < _FEWEST_YEARS:
        return None
    apart = partial(numbers.distance, unit=unit, places=card.places)
    title = f"{card.name}, {record.office.short_name}, {points[0].year}–{points[-1].year}"
    grades, since = grades_of([history[year] for year in years if year in history])
    return TrendChart(
        title,
        _course(points, card.places, apart),
        unmarked(of_data(unit.symbol)),
        card.places,
        tuple(points),
        from_zero=is_from_zero(unit),
        grades=grades,
        graded_from=max(0, since - years[0]),
    )


def is_from_zero(unit: Unit) -> bool:
    """Whether values in a unit are held against zero: what is counted, shares of a whole, and money."""
    return unit.whole or unit.id in _FROM_ZERO


def grades_of(history: Sequence[IndicatorYear]) -> tuple[tuple[Grade, ...], int]:
    """Return the grades of the newest scale by which a value was graded, and the first year that has it."""
    scales = [(each.year, each.grade.scale) for each in history if each.grade]
    if not scales:
        return (), 0
    _, newest = scales[-1]
    return grades_on(newest), next(year for year, scale in scales if scale.id == newest.id)


def _course(points: Sequence[TrendPoint], places: int, apart: Callable[[Decimal], str]) -> str:
    """Say the last value, and how it lies to the one before that may be compared with it; as rounded."""
    course: list[TrendPoint] = []
    for point in points:
        if point.break_before:
            course.clear()
        if point.actual is not None:
            course.append(point)
    measured = course or [point for point in points if point.actual is not None]
    if not measured:
        return translate("Baru target; realisasi belum disajikan.")
    last, values = measured[-1], {"value": measured[-1].actual_words, "year": measured[-1].year}
    # What a year has reached so far is not held against a whole year.
    if len(course) < _FEWEST_YEARS or course[-1].provisional or course[-2].provisional:
        return translate("Realisasi terakhir {value} pada {year}.", **values)
    before = measured[-2]
    gap = rounded(last.actual or Decimal(0), places) - rounded(before.actual or Decimal(0), places)
    message = _SAME if not gap else _RISEN if gap > 0 else _FALLEN
    return translate(message, **values, gap=unmarked(apart(abs(gap))), before=before.year)


def _in_words(write: Callable[[Decimal], str], *values: Decimal | None) -> list[str]:
    return ["" if value is None else unmarked(write(value)) for value in values]


def quarter_path(record: OfficeRecord, card: Indicator) -> QuarterPath | None:
    """Return the picture of the quarters of the newest year that has any.

    It shows the value where there are interim targets, else physical progress.
    """
    for judged in reversed(record.history[card.id]):
        path = _value_path(record, judged) or _physical_path(record, judged)
        if path:
            return path
    return None


def _value_path(record: OfficeRecord, year: IndicatorYear) -> QuarterPath | None:
    unit, places = record.units[year.indicator.unit], year.indicator.places
    write = partial(numbers.amount, unit=unit, places=places)
    points = tuple(
        _point(state, state.interim.value if state.interim else None, state.actual, write)
        for state in year.quarters
    )
    if not any(point.planned is not None for point in points):
        return None
    title = translate("{name}: realisasi kumulatif {year}", name=year.indicator.name, year=year.year)
    apart = partial(numbers.distance, unit=unit, places=places)
    description = _progress(year, points, places, apart, translate("realisasi"), translate("target antara"))
    return QuarterPath(title, description, unmarked(of_data(unit.symbol)), points, places)


def _physical_path(record: OfficeRecord, year: IndicatorYear) -> QuarterPath | None:
    pairs = [(state.interim.physical if state.interim else None, state.physical) for state in year.quarters]
    values = [value for pair in pairs for value in pair if value is not None]
    if not values:
        return None
    places = max(decimals_of(value.normalize()) for value in values)
    points = tuple(
        _point(state, *pair, whole_percent) for state, pair in zip(year.quarters, pairs, strict=True)
    )
    title = translate(
        "{name}, {office}: kemajuan fisik {year}",
        name=year.indicator.name,
        office=record.office.short_name,
        year=year.year,
    )
    description = _progress(
        year, points, places, numbers.points, translate("kemajuan fisik"), translate("rencana")
    )
    return QuarterPath(title, description, "%", points, places, translate("rencana"), translate("kemajuan"))


def _progress(
    year: IndicatorYear,
    points: tuple[QuarterPoint, ...],
    places: int,
    apart: Callable[[Decimal], str],
    measure: str,
    plan: str,
) -> str:
    """Say how far a year has come, and how that lies to its plan; rounded as it is written."""
    measured = [pair for pair in zip(year.quarters, points, strict=True) if pair[1].actual is not None]
    if not measured:
        return translate("Baru {plan}; {measure} belum disajikan.", plan=plan, measure=measure)
    state, last = measured[-1]
    values = {"quarter": words.quarter_of(state.quarter), "measure": measure, "value": last.actual_words}
    if last.planned is None or last.actual is None:
        return translate("Sampai {quarter} {measure} {value}.", **values)
    gap = rounded(last.actual, places) - rounded(last.planned, places)
    if not gap:
        return translate("Sampai {quarter} {measure} {value}, sama dengan {plan}.", **values, plan=plan)
    message = _ABOVE if gap > 0 else _BELOW
    return translate(message, **values, gap=unmarked(apart(abs(gap))), plan=plan, planned=last.planned_words)


def _point(
    state: QuarterState, planned: Decimal | None, actual: Decimal | None, write: Callable[[Decimal], str]
) -> QuarterPoint:
    texts = _in_words(write, planned, actual)
    return QuarterPoint(
        translate("TW {quarter}", quarter=words.QUARTERS[state.quarter]), planned, actual, *texts
    )
