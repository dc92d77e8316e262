"""Strips of an indicator: the years of each office on one scale, and the middle of all behind them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.charts.layouts.axis import CUT_AXIS_NOTE
from generator.charts.layouts.peer_lines import BANDS_NOTE
from generator.charts.strips import HEIGHT, WIDTH, StripScale, strip_scale
from generator.compute.shared.formulas import median
from generator.languages.translation import translate
from generator.pages.performance.pictures import is_from_zero
from generator.pages.registers.grades import grades_on
from generator.record.summary import ComparableYear, OfficeSummary
from generator.record.surroundings import FEWEST, MOST_YEARS_DRAWN, comparison_keys
from generator.views.comparison.side_by_side import Comparison
from generator.views.shared import numbers

# A single year is a figure, not a course.
_FEWEST_YEARS = 2


@dataclass(frozen=True, slots=True)
class Strip:
    """One office: its name and page, its line and last point as paths, the last value, all values in words.

    ``first`` is the oldest year and value, where there is a later one.
    """

    slug: str
    name: str
    path: str
    line: str
    end: str
    first: str
    last: str
    words: str


@dataclass(frozen=True, slots=True)
class Strips:
    """The strips of a comparison, by slug, and what lies behind each: bands, the line of the middle.

    ``span`` names the years; ``notes`` say how to read all of it.
    """

    span: str
    width: int
    height: int
    bands: tuple[tuple[int, int], ...]
    middle: str
    is_cut: bool
    notes: tuple[str, ...]
    offices: Mapping[str, Strip]


def strips_of(comparison: Comparison, summaries: Sequence[OfficeSummary]) -> Strips | None:
    """Return the strips of the offices of a comparison that have whole years; ``None`` for a single year."""
    courses = _courses(comparison, summaries)
    newest = sorted({year.year for course in courses.values() for year in course})[-MOST_YEARS_DRAWN:]
    if len(newest) < _FEWEST_YEARS:
        return None
    years = range(newest[0], newest[-1] + 1)
    drawn = {slug: tuple(year for year in course if year.year in years) for slug, course in courses.items()}
    drawn = {slug: course for slug, course in drawn.items() if course}
    sample = next(iter(drawn.values()))[-1]
    values = [year.actual for course in drawn.values() for year in course]
    grades = grades_on(comparison.scale) if comparison.scale else ()
    scale = strip_scale(years, values, from_zero=is_from_zero(sample.unit), grades=grades)
    middles = _middles(drawn.values())
    return Strips(
        f"{years[0]} sampai {years[-1]}",
        WIDTH,
        HEIGHT,
        scale.bands(),
        scale.path(middles),
        scale.axis.is_cut,
        tuple(_notes(scale, middles, sample)),
        {
            column.slug: _strip(
                column.slug, column.name, column.path, drawn[column.slug], scale, column.breaks
            )
            for column in comparison.columns
            if column.slug in drawn
        },
    )


def _courses(
    comparison: Comparison, summaries: Sequence[OfficeSummary]
) -> dict[str, tuple[ComparableYear, ...]]:
    """Return the whole years of each office in the unit of the comparison, oldest first."""
    card, unit = next(group for group, key in comparison_keys(summaries).items() if key == comparison.key)
    courses = {
        summary.office.slug: tuple(year for year in summary.comparable.get(card, ()) if year.unit.id == unit)
        for summary in summaries
    }
    return {slug: course for slug, course in courses.items() if course}


def _middles(courses: Collection[Sequence[ComparableYear]]) -> dict[int, Decimal]:
    """Return the middle value of each year that several offices have."""
    of_year: dict[int, list[Decimal]] = {}
    for course in courses:
        for year in course:
            of_year.setdefault(year.year, []).append(year.actual)
    return {year: median(values) for year, values in sorted(of_year.items()) if len(values) >= FEWEST}


def _strip(
    slug: str,
    name: str,
    path: str,
    course: Sequence[ComparableYear],
    scale: StripScale,
    breaks: Collection[int],
) -> Strip:
    values = {year.year: year.actual for year in course}
    words = [f"{year.year} {_written(year, year.actual)}" for year in course]
    first = words[0].replace(" ", ": ", 1) if len(words) > 1 else ""
    last = _written(course[-1], course[-1].actual)
    line, end = scale.path(values, breaks), scale.end(values)
    return Strip(slug, name, path, line, end, first, last, "; ".join(words))


def _written(of: ComparableYear, value: Decimal) -> str:
    """Write a value without its unit, which stands above the table; a rate with its sign all the same."""
    places = 0 if of.unit.whole else of.places
    return (numbers.percent if of.unit.id == numbers.PERCENT else numbers.number)(value, places)


def _notes(scale: StripScale, middles: Mapping[int, Decimal], sample: ComparableYear) -> Sequence[str]:
    """Say what the lines are, and what the scale is."""
    first = (
        f"Satu garis kecil untuk tiap kantor, {scale.years[0]} sampai {scale.years[-1]}, semuanya pada skala "
        "yang sama; titik di ujungnya nilai terakhir. Garis terputus bila tahunnya tanpa nilai "
        "atau cara mengukurnya berganti."
    )
    notes = [first]
    if middles:
        listed = "; ".join(f"{year} {_written(sample, value)}" for year, value in middles.items())
        notes.append(f"Garis titik-titik: nilai tengah kantor-kantor yang punya nilai tahun itu ({listed}).")
    grades = ", ".join(band.grade.words for band in scale.axis.bands if band.grade.words)
    if grades:
        notes.append(translate(BANDS_NOTE, grades=grades))
    else:
        low, high = (_written(sample, scale.axis.ticks[at]) for at in (0, -1))
        notes.append(f"Skala dari {low} di bawah sampai {high} di atas.")
    if scale.axis.is_cut:
        notes.append(translate(CUT_AXIS_NOTE))
    return notes
