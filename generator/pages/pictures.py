"""From record and views to pictures: which chart tells what, in which words."""

from generator.charts.inputs import (
    QuarterPath,
    QuarterPoint,
    ScorecardChart,
    ScoreRow,
    Status,
    TrendChart,
    TrendPoint,
)
from generator.compute.judgement import IndicatorYear
from generator.domain.indicator import Indicator
from generator.languages.speech import of_data, say, unmarked
from generator.record.record import OfficeRecord
from generator.values.number import decimals_of
from generator.views import numbers, words
from generator.views.scorecard import Scorecard

# A single year is a figure, not a course.
_FEWEST_YEARS = 2
_STATUS: dict[str, Status] = {
    "tercapai": "tercapai",
    "hampir": "hampir",
    "belum": "belum",
    "berjalan": "berjalan",
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
        description=f"{judged} indikator punya capaian; {card.answer.sentence} "
        "Angka setiap indikator ada di tabel.",
        rows=rows,
    )


def trend_chart(record: OfficeRecord, card: Indicator) -> TrendChart | None:
    """Draw targets and results over the years; the agreement's target counts before the plan's."""
    history = {each.year: each for each in record.history[card.id]}
    planned = {each.year: each.value for each in record.plans[card.id]}
    years = sorted({*history, *planned})
    points = []
    for year in range(years[0], years[-1] + 1) if years else ():
        each = history.get(year)
        target = each.agreed.value if each and each.agreed else planned.get(year)
        actual = each.actual if each else None
        broken = any(stop.year == year for stop in card.breaks)
        provisional = each is not None and each.quarter not in {0, 4}
        points.append(TrendPoint(str(year), target, actual, broken, provisional))
    if sum(point.target is not None or point.actual is not None for point in points) < _FEWEST_YEARS:
        return None
    unit = record.units[card.unit]
    known = [point for point in points if point.actual is not None]
    if known and known[-1].actual is not None:
        last = unmarked(numbers.amount(known[-1].actual, unit, card.places))
        told = say("Realisasi terakhir {value} pada {year}.", value=last, year=known[-1].year)
    else:
        told = say("Baru target; realisasi belum disajikan.")
    title = f"{card.name}, {record.office.short_name}, {points[0].year}–{points[-1].year}"
    return TrendChart(
        title,
        " ".join((told, say("Angka semua tahun ada di tabel."))),
        unmarked(of_data(unit.symbol)),
        card.places,
        tuple(points),
    )


def quarter_path(record: OfficeRecord, card: Indicator) -> QuarterPath | None:
    """Draw the newest year's path: of the value where it has interim targets, else of physical progress."""
    for each in reversed(record.history[card.id]):
        found = _value_path(record, each) or _physical_path(record, each)
        if found:
            return found
    return None


def _value_path(record: OfficeRecord, each: IndicatorYear) -> QuarterPath | None:
    points = tuple(
        QuarterPoint(
            say("TW {quarter}", quarter=words.QUARTERS[state.quarter]),
            state.interim.value if state.interim else None,
            state.actual,
        )
        for state in each.quarters
    )
    if not any(point.planned is not None for point in points):
        return None
    title = say("{name}: realisasi kumulatif {year}", name=each.indicator.name, year=each.year)
    unit = record.units[each.indicator.unit]
    return QuarterPath(
        title,
        say("Realisasi sampai setiap triwulan di samping target antaranya."),
        unmarked(of_data(unit.symbol)),
        points,
        each.indicator.places,
    )


def _physical_path(record: OfficeRecord, each: IndicatorYear) -> QuarterPath | None:
    points = tuple(
        QuarterPoint(
            say("TW {quarter}", quarter=words.QUARTERS[state.quarter]),
            state.interim.physical if state.interim else None,
            state.physical,
        )
        for state in each.quarters
    )
    if not any(point.planned is not None for point in points) and not any(
        point.actual is not None for point in points
    ):
        return None
    title = say(
        "{name}, {office}: kemajuan fisik {year}",
        name=each.indicator.name,
        office=record.office.short_name,
        year=each.year,
    )
    told = say("Kemajuan fisik kumulatif setiap triwulan di samping rencananya.")
    values = [value for point in points for value in (point.planned, point.actual) if value is not None]
    places = max((decimals_of(value.normalize()) for value in values), default=0)
    return QuarterPath(title, told, "%", points, places, say("rencana"), say("kemajuan"))
