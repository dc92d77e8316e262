"""The picture of satisfaction from year to year, over the grades of its scale."""

from decimal import Decimal
from typing import Final

from generator.charts.inputs import TrendChart, TrendPoint
from generator.compute.registers.surveys import GRADE
from generator.compute.shared.tables import Column, Line, Table
from generator.languages.translation import translate, unmarked
from generator.pages.registers.grades import grades_on
from generator.rules.book import MissingRule, RuleBook, Scale
from generator.values.shared.number import rounded
from generator.views.registers.area_figures import figure
from generator.views.registers.area_labels import title_of
from generator.views.shared import numbers, words

TABLE: Final = "survei-tahunan"
_SATISFACTION: Final = frozenset({"", "skm"})
_PLACES: Final = 2
# A single year is a figure, not a course.
_FEWEST: Final = 2


def survey_years_picture(office: str, table: Table, rules: RuleBook) -> TrendChart | None:
    """Return the picture of the yearly index of satisfaction; ``None`` for fewer than two years.

    Its grades are those of the newest year with a value, from the first year that the same scale held.
    """
    column: Column = next(each for each in table.columns if each.id == "nilai")
    values = {
        int(line.labels[0]): value
        for line in table.lines
        if _is_of_satisfaction(line) and (value := line.figures.get(column.id)) is not None
    }
    if len(values) < _FEWEST:
        return None
    years = range(min(values), max(values) + 1)
    scales = {year: _scale(rules, year) for year in years}
    newest = scales[years[-1]]
    points = tuple(
        TrendPoint(str(year), None, values.get(year), actual_words=_written(values.get(year), column))
        for year in years
    )
    return TrendChart(
        unmarked(f"{title_of(table)}, {office}"),
        _finding(values, newest),
        translate("nilai survei kepuasan, 1 sampai 4"),
        _PLACES,
        points,
        grades=grades_on(newest) if newest else (),
        graded_from=next(at for at, year in enumerate(years) if scales[year] is newest),
        actual_word=translate("nilai"),
    )


def _is_of_satisfaction(line: Line) -> bool:
    """Whether a line speaks of a whole year, and of satisfaction where there are several surveys."""
    return line.labels[0].isdigit() and line.labels[1] in _SATISFACTION


def _scale(rules: RuleBook, year: int) -> Scale | None:
    scale = rules.at(year).grade(GRADE)
    return None if isinstance(scale, MissingRule) else scale


def _written(value: Decimal | None, column: Column) -> str:
    return "" if value is None else figure(value, column).replace("\u00a0", " ")


def _finding(values: dict[int, Decimal], scale: Scale | None) -> str:
    """Say the last value, its grade, and how it lies to the year before that has one."""
    before, last = sorted(values)[-2:]
    value, gap = values[last], rounded(values[last], _PLACES) - rounded(values[before], _PLACES)
    band = scale.place(value) if scale else None
    facts = {
        "value": numbers.number(value, _PLACES),
        "grade": f", {unmarked(words.grade(band))}" if band else "",
        "year": last,
        "before": before,
        "gap": numbers.number(abs(gap), _PLACES),
    }
    if gap > 0:
        return translate("Nilai terakhir {value}{grade} ({year}), naik {gap} dari {before}.", **facts)
    if gap < 0:
        return translate("Nilai terakhir {value}{grade} ({year}), turun {gap} dari {before}.", **facts)
    return translate("Nilai terakhir {value}{grade} ({year}), sama dengan {before}.", **facts)
