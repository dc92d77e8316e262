"""The pictures of several offices with the same indicator."""

from dataclasses import replace
from decimal import Decimal

from generator.domain.shared.reference import Unit
from generator.pages.comparison.pictures import comparison_pictures
from generator.pages.performance.peer_pictures import peers_chart, peers_of
from generator.record.record import Record
from generator.record.summary import OfficeName, PeerCourse
from generator.record.surroundings import MOST_YEARS_DRAWN, summary_of
from generator.values.shared.place import Place
from generator.views.comparison.side_by_side import compare_view, compared_office
from tests.many import many
from tests.published import office_of, record_of
from tests.surroundings import alone
from tests.tiny import tiny

INDEX = Unit("indeks", "Indeks", "Indeks", False, None, None, Place("data/acuan/satuan.csv"))  # noqa: FBT003
YEARS = tiny(agreed={2022: "4", 2023: "4"}, results={(2022, 4): "2", (2023, 4): "4"})


def _course(slug: str, *values: tuple[int, str]) -> PeerCourse:
    name = OfficeName(slug, slug.title(), ("badan", "kementerian"))
    return PeerCourse(name, tuple((year, Decimal(value)) for year, value in values))


def _three() -> Record:
    return many(record_of(YEARS), 3)


def test_an_office_is_drawn_beside_those_that_its_page_names() -> None:
    """The own line is marked; all lines share the years, and the finding names the newest shared one."""
    record = _three()
    office = record.offices[1]
    chart = peers_of(alone(record, office), office, office.indicators[0])
    assert chart is not None
    assert [line.is_own for line in chart.lines] == [True, False, False]
    assert [[point.year for point in line.points] for line in chart.lines] == [["2022", "2023"]] * 3
    assert chart.description.startswith("2023, 3 kantor: tertinggi ")
    assert not chart.from_zero


def test_nothing_is_drawn_beside_nobody() -> None:
    """Neither an office alone nor a sample has such a picture."""
    (office,) = record_of(YEARS).offices
    assert peers_of(record_of(YEARS), office, office.indicators[0]) is None
    record = _three()
    office = record.offices[0]
    ledger = replace(office.ledger, office=replace(office.office, is_sample=True))
    sample = replace(office, judged=replace(office.judged, ledger=ledger))
    assert peers_of(record, sample, sample.indicators[0]) is None


def test_a_single_year_is_no_course() -> None:
    """Two offices with one year are two figures, which the table has; one office alone is its own trend."""
    one, other = _course("a", (2023, "1")), _course("b", (2023, "2"))
    assert peers_chart("T", INDEX, 2, (one, other)) is None
    assert peers_chart("T", INDEX, 2, (_course("a", (2022, "1"), (2023, "2")),)) is None


def test_only_the_newest_years_are_drawn() -> None:
    """An office that ended long ago is left out, and a year that nobody has is a gap."""
    old, new = _course("a", (2001, "1")), _course("b", *((year, "2") for year in range(2010, 2024)))
    later = _course("c", (2021, "3"), (2023, "4"))
    chart = peers_chart("T", INDEX, 2, (old, new, later))
    assert chart is not None
    assert [line.name for line in chart.lines] == ["B", "C"]
    assert [point.year for point in chart.lines[0].points] == [str(year) for year in range(2018, 2024)]
    assert len(chart.lines[0].points) == MOST_YEARS_DRAWN
    assert [point.value for point in chart.lines[1].points[-3:]] == [3, None, 4]
    assert (
        chart.description == "2023, 2 kantor: tertinggi C (4,00\u00a0Indeks), terendah B (2,00\u00a0Indeks)."
    )


def test_offices_without_a_common_year_are_not_ranked() -> None:
    """No highest and lowest of different years are told."""
    chart = peers_chart("T", INDEX, 2, (_course("a", (2022, "1")), _course("b", (2023, "2"))))
    assert chart is not None
    assert chart.description == "Tidak ada tahun yang dimiliki dua kantor bersamaan."


def test_each_comparison_of_whole_years_has_a_small_picture() -> None:
    """It stands under the anchor of its table; years that run are not in it."""
    record = _three()
    summaries = [summary_of(office) for office in record.offices]
    view = compare_view([compared_office(office) for office in record.offices], summaries)
    assert view is not None
    (comparison,) = view.comparisons
    drawn = comparison_pictures(view.comparisons, summaries)
    assert set(drawn) == {comparison.anchor}
    running = [replace(summary, comparable={}) for summary in summaries]
    assert comparison_pictures(view.comparisons, running) == {}


def test_a_summary_of_one_office_has_its_whole_years() -> None:
    """The values that others draw are those of its record."""
    (years,) = summary_of(office_of(YEARS)).comparable.values()
    assert [(each.year, each.actual) for each in years] == [(2022, Decimal(2)), (2023, Decimal(4))]
