"""The figures of a picture as rows of CSV: all that is drawn, and nothing else."""

from collections.abc import Iterator
from decimal import Decimal

from generator.charts.inputs import (
    AnyChart,
    BarChart,
    PairedDots,
    PeersChart,
    QuarterPath,
    ScorecardChart,
    Spread,
    TrendChart,
)
from generator.exports.shared.listing import Row, csv_rows
from generator.exports.shared.schema import POINT_FIELDS

_PROVISIONAL = "sementara"
_BROKEN = "cara ukur berganti; jangan disambung dengan angka sebelumnya"


def points_csv(chart: AnyChart) -> bytes:
    """Return what a picture shows as CSV, a row for each point; empty where there is no figure."""
    return csv_rows(POINT_FIELDS, _rows(chart))


def _rows(chart: AnyChart) -> Iterator[Row]:
    match chart:
        case TrendChart(points=points, unit_label=unit):
            for year in points:
                marks = [(year.provisional, _PROVISIONAL), (year.break_before, _BROKEN)]
                remarks = "; ".join(words for is_so, words in marks if is_so)
                yield "target", year.year, _text(year.target), unit, ""
                yield "realisasi", year.year, _text(year.actual), unit, remarks
        case PeersChart(lines=lines, unit_label=unit):
            for line in lines:
                for point in line.points:
                    yield line.name, point.year, _text(point.value), unit, ""
        case QuarterPath(points=steps, unit_label=unit):
            for step in steps:
                if chart.planned_word:
                    yield chart.planned_word, step.quarter, _text(step.planned), unit, ""
                yield chart.actual_word, step.quarter, _text(step.actual), unit, ""
        case _:
            yield from _single(chart)


def _single(chart: ScorecardChart | BarChart | PairedDots | Spread) -> Iterator[Row]:
    match chart:
        case ScorecardChart(rows=rows):
            for row in rows:
                name = f"{row.code} {row.name}".strip()
                yield "capaian", name, _text(row.ratio), "%", row.status_word
        case PairedDots(dots=pairs, now=now, before=before):
            for pair in pairs:
                yield now, pair.name, _text(pair.value), "", ""
                if pair.before is not None:
                    yield before, pair.name, _text(pair.before), "", ""
        case BarChart(bars=bars):
            for bar in bars:
                yield "nilai", bar.name, _text(bar.value), "", "" if bar.value is not None else bar.label
        case Spread(dots=dots):
            for dot in dots:
                yield "nilai", dot.unit, _text(dot.value), "", ""


def _text(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"
