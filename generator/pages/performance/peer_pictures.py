"""Inputs of the pictures of several offices with the same indicator; nothing is drawn here."""

from collections.abc import Sequence
from decimal import Decimal

from generator.charts.inputs import Grade, PeerLine, PeerPoint, PeersChart
from generator.domain.performance.indicator import Indicator
from generator.domain.shared.reference import Unit
from generator.languages.translation import of_data, theirs, translate, unmarked
from generator.pages.performance.pictures import grades_of, is_from_zero
from generator.record.record import OfficeRecord, Record
from generator.record.summary import PeerCourse, Surroundings
from generator.record.surroundings import FEWEST, MOST_YEARS_DRAWN, comparable_years, name_of
from generator.views.shared import numbers

# A single year is a figure, not a course.
_FEWEST_YEARS = 2


def peers_of(record: Record, office: OfficeRecord, card: Indicator) -> PeersChart | None:
    """Return the picture of an indicator beside the same one of the offices that the page names.

    ``None`` where there is nothing to compare over years, and for a sample office.
    """
    own_years = comparable_years(office, card.id)[-MOST_YEARS_DRAWN:]
    around = record.surroundings.get(office.office.slug, Surroundings())
    others = around.courses.get(card.id, ())
    if office.office.is_sample or not own_years or not others:
        return None
    unit = own_years[-1].unit
    own = PeerCourse(
        name_of(office), tuple((each.year, each.actual) for each in own_years if each.unit == unit)
    )
    title = translate("{name} di beberapa kantor", name=unmarked(theirs(card.name)))
    grades, _ = grades_of(office.history[card.id])
    return peers_chart(title, unit, card.places, (own, *others), grades=grades, own=name_of(office).slug)


def peers_chart(
    title: str,
    unit: Unit,
    places: int,
    courses: Sequence[PeerCourse],
    *,
    grades: tuple[Grade, ...] = (),
    own: str = "",
) -> PeersChart | None:
    """Return the picture of some courses in one unit, of at most the newest years; ``own`` is a slug.

    ``None`` where fewer than two offices or years have a value.
    """
    years = sorted({year for course in courses for year, _ in course.values})[-MOST_YEARS_DRAWN:]
    drawn = [course for course in courses if any(year in years for year, _ in course.values)]
    if len(drawn) < FEWEST or len(years) < _FEWEST_YEARS:
        return None
    span = range(years[0], years[-1] + 1)
    lines = tuple(
        PeerLine(
            course.office.short_name,
            tuple(_point(year, dict(course.values).get(year), unit, places) for year in span),
            is_own=course.office.slug == own,
        )
        for course in drawn
    )
    return PeersChart(
        title,
        _finding(lines),
        unmarked(of_data(unit.symbol)),
        places,
        lines,
        from_zero=is_from_zero(unit),
        grades=grades,
    )


def _point(year: int, value: Decimal | None, unit: Unit, places: int) -> PeerPoint:
    return PeerPoint(str(year), value, "" if value is None else unmarked(numbers.amount(value, unit, places)))


def _finding(lines: Sequence[PeerLine]) -> str:
    """Say who lies highest and lowest in the newest year that several offices have."""
    for at in range(len(lines[0].points) - 1, -1, -1):
        known = sorted(
            (point.value, line.name, point.words)
            for line in lines
            if (point := line.points[at]).value is not None
        )
        if len(known) >= FEWEST:
            (_, lowest, low), (_, highest, high) = known[0], known[-1]
            values = {"year": lines[0].points[at].year, "count": len(known)}
            return translate(
                "{year}, {count} kantor: tertinggi {highest} ({high}), terendah {lowest} ({low}).",
                **values,
                highest=highest,
                high=high,
                lowest=lowest,
                low=low,
            )
    return translate("Tidak ada tahun yang dimiliki dua kantor bersamaan.")
