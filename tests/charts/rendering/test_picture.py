"""What holds for every picture, whatever its kind."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from generator.charts import Picture, render
from generator.charts.inputs import AnyChart, Dot, Spread
from tests.charts.pictures import (
    QUARTERS,
    SAMPLES,
    SATISFACTION,
    SVG,
    parsed,
    score,
    scorecard,
    trend,
    words,
    year,
)

Draw = Callable[[AnyChart], Picture]
NASTY = """Jumlah <script>alert("x")</script> & 'tanda' \x00 petik"""


@pytest.mark.parametrize("chart", SAMPLES)
def test_a_picture_has_no_style_no_script_and_no_link(draw: Draw, chart: AnyChart) -> None:
    """A picture passes the strictest content policy and asks nothing of any host."""
    root = parsed(draw(chart))
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    names = {name for element in root.iter() for name in element.attrib}
    assert tags <= {"svg", "title", "desc", "rect", "g", "path", "text"}
    assert not {name for name in names if name in {"style", "href", "src"} or name.startswith(("on", "{"))}
    assert re.findall(r"https?://|url\(", draw(chart).svg) == []


@pytest.mark.parametrize("chart", SAMPLES)
def test_a_picture_is_read_aloud_once(draw: Draw, chart: AnyChart) -> None:
    """A screen reader meets one image with a name, and none of Vega's labels: the finding is beside it."""
    root = parsed(draw(chart))
    assert root.get("role") == "img"
    assert (root.get("aria-labelledby"), root[0].text) == (root[0].get("id"), chart.title)
    assert draw(chart).svg.count("aria-") == 1
    assert chart.description not in draw(chart).svg


@pytest.mark.parametrize("chart", SAMPLES)
def test_a_picture_takes_the_width_it_is_given(draw: Draw, draw_wide: Draw, chart: AnyChart) -> None:
    """Pictures have no width of their own; letters have 14 px on a phone (302 px) and a desk (676 px)."""
    for drawn, room in ((draw, 302), (draw_wide, 676)):
        root = parsed(drawn(chart))
        assert "width" not in root.attrib
        assert float(root.get("font-size", "0")) * room / drawn(chart).width > 13.9


def test_ids_are_unique_on_a_page_with_all_pictures(cache: Path) -> None:
    """Several pictures stand on one page without sharing an id."""
    drawn = [each.svg for chart in render(SAMPLES, cache) for each in chart.pictures]
    ids = re.findall(r' id="([^"]+)"', "".join(drawn))
    assert len(ids) == len(set(ids)) == 2 * len(SAMPLES)


def test_a_title_full_of_marks_stays_text(draw: Draw) -> None:
    """A title with tags, quotes and an unprintable character is shown as it is and breaks nothing."""
    picture = draw(trend(year("2023", "1", "2"), title=NASTY))
    assert "<script" not in picture.svg
    assert parsed(picture)[0].text == NASTY.replace("\x00", "\N{REPLACEMENT CHARACTER}")


def test_a_name_full_of_marks_stays_text(draw: Draw) -> None:
    """An indicator's name with tags and quotes is drawn as words."""
    picture = draw(scorecard(score("100", name=NASTY)))
    assert "<script" not in picture.svg
    assert "<script>alert" in " ".join(words(picture))


def test_dark_paper_can_take_over(draw: Draw) -> None:
    """Ink follows the colour of the page, and all that is white as paper carries a class."""
    whites = [
        element for element in parsed(draw(SATISFACTION)).iter() if "#ffffff" in element.attrib.values()
    ]
    assert whites
    assert all({"latar", "halo"} & set(element.get("class", "").split()) for element in whites)
    assert 'fill="currentColor"' in draw(SATISFACTION).svg


def test_each_point_tells_its_value_as_the_page_writes_it(draw: Draw) -> None:
    """A mark has its series, and its value in words as its title; a picture without words has none."""
    told = replace(year("2022", "", "3.5", provisional=True), actual_words="3,50 Indeks")
    chart = draw(trend(told, year("2023", "4")))
    assert chart.tells_values
    (point,) = [each for each in parsed(chart).iter(f"{SVG}path") if each.find(f"{SVG}title") is not None]
    assert point.get("data-seri") == "realisasi"
    assert point.findtext(f"{SVG}title") == "realisasi 2022 (sementara): 3,50 Indeks"
    assert not draw(SATISFACTION).tells_values


def test_all_of_a_series_carries_its_name(draw: Draw) -> None:
    """Line, points and numbers of a series can be found by its name; the key and the axes are of none."""
    marks = list(_with_series(parsed(draw(QUARTERS)), None))
    for name in ("realisasi", "target antara"):
        assert [tag for tag, series in marks if series == name].count("text") == 4
        assert [tag for tag, series in marks if series == name].count("path") == 2
    assert {series for tag, series in marks if tag in {"line", "rect"}} == {None}


def _with_series(element: Element, series: str | None) -> Iterator[tuple[str, str | None]]:
    """Go through the elements below one, each with the series that it or a group around it names."""
    for child in element:
        own = child.get("data-seri", series)
        yield child.tag.removeprefix(SVG), own
        yield from _with_series(child, own)


def test_a_dot_tells_whose_it_is(draw: Draw) -> None:
    """The name of a unit that is not printed stands in the title of its dot."""
    dots = tuple(Dot("", Decimal(value), value, f"Balai {value}") for value in ("70", "80"))
    chart = draw(Spread("T", "D", dots, Decimal(75), "75"))
    titles = [each.findtext(f"{SVG}title") for each in parsed(chart).iter(f"{SVG}path")]
    assert [title for title in titles if title] == ["Balai 70: 70", "Balai 80: 80"]
