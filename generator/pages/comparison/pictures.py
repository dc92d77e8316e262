"""Inputs of the pictures of indicators that several offices share; nothing is drawn here."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from generator.charts.inputs import AnyChart
from generator.pages.performance.peer_pictures import peers_chart
from generator.pages.registers.grades import grades_on
from generator.record.summary import ComparableYear, OfficeSummary, PeerCourse
from generator.record.surroundings import comparison_keys
from generator.views.comparison.side_by_side import Comparison

# So many pictures keep the page of all comparisons within 120 kB; further ones have their table alone.
_MOST_DRAWN: Final = 6


def comparison_pictures(
    comparisons: Iterable[Comparison], summaries: Sequence[OfficeSummary]
) -> dict[str, AnyChart | None]:
    """Return the pictures of comparisons by their anchors, where there are whole years to draw."""
    groups = {key: group for group, key in comparison_keys(summaries).items()}
    drawn: dict[str, AnyChart | None] = {}
    for comparison in comparisons:
        card, unit = groups[comparison.key]
        of_offices = list(_years(summaries, card, unit))
        if of_offices:
            newest = max((years[-1] for years in of_offices), key=lambda each: each.year)
            courses = [_course(years) for years in of_offices]
            grades = grades_on(comparison.scale) if comparison.scale else ()
            chart = peers_chart(comparison.title, newest.unit, newest.places, courses, grades=grades)
            drawn |= {comparison.anchor: replace(chart, is_small=True)} if chart else {}
    return dict(list(drawn.items())[:_MOST_DRAWN])


def _years(summaries: Iterable[OfficeSummary], card: str, unit: str) -> Iterator[list[ComparableYear]]:
    """Yield the whole years of each office that has any in the unit."""
    for summary in summaries:
        years = [each for each in summary.comparable.get(card, ()) if each.unit.id == unit]
        if years:
            yield years


def _course(years: Sequence[ComparableYear]) -> PeerCourse:
    return PeerCourse(years[0].office, tuple((each.year, each.actual) for each in years))
