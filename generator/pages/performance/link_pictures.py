"""Inputs of the pictures for links: what is said of an office, a year and an indicator in one look."""

from decimal import Decimal

from generator.charts.inputs import TrendChart
from generator.charts.link_picture import LinkPicture
from generator.domain.performance.indicator import Indicator
from generator.languages.translation import Language, current_language
from generator.pages.performance.pictures import STATUS
from generator.record.record import OfficeRecord
from generator.record.status import judged_of
from generator.views.performance.answers import Answer
from generator.views.performance.highlights import Tile
from generator.views.shared.components import status


def answer_picture(above: str, title: str, answer: Answer | None) -> LinkPicture:
    """Return the picture for links to an office or a year: its first answer, a mark for each indicator."""
    if answer is None:
        return LinkPicture(above, title)
    figure = " ".join(filter(None, (answer.count, answer.of)))
    cells = tuple(STATUS.get(line.status.key, "kosong") for line in answer.cells)
    return LinkPicture(above, title, figure, answer.phrase, cells=cells)


def indicator_picture(
    record: OfficeRecord, card: Indicator, tiles: tuple[Tile, ...], trend: TrendChart | None
) -> LinkPicture | None:
    """Return the picture for links to an indicator: its newest figure, its status, its course.

    ``None`` on pages in other languages, which share that of the Indonesian page.
    """
    if current_language() is not Language.INDONESIAN:
        return None
    above = record.office.short_name
    if not tiles:
        return LinkPicture(above, card.name)
    first = tiles[0]
    latest = next((each for each in reversed(record.history[card.id]) if each.quarter), None)
    figure = first.value.text if first.value.is_known else ""
    words = f"{first.label}, {first.note}" if figure else f"{first.label}: {first.value.text}, {first.note}"
    if latest is None:
        return LinkPicture(above, card.name, figure, words)
    judged = status(latest.indicator, judged_of(latest), latest.absence, latest.quarter)
    return LinkPicture(
        above,
        card.name,
        figure,
        f"{judged.words[:1].upper()}{judged.words[1:]} · {words}",
        STATUS.get(judged.key, "kosong"),
        _course(trend),
    )


def _course(trend: TrendChart | None) -> tuple[tuple[str, Decimal | None], ...]:
    """Return the results of a trend, from the first to the last that is known.

    Only years since the way of measuring changed last are comparable.
    """
    points = trend.points if trend else ()
    broken = max((at for at, point in enumerate(points) if point.break_before), default=0)
    known = [at for at, point in enumerate(points) if at >= broken and point.actual is not None]
    return tuple((point.year, point.actual) for point in points[known[0] : known[-1] + 1]) if known else ()
