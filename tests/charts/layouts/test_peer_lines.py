"""Several offices in one picture."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest

from generator.charts import Picture
from generator.charts.drawing import BLUE, FAINT, LINE_HEIGHT, NARROW, WIDE, Row, Size
from generator.charts.inputs import AnyChart, Grade, PeerLine, PeerPoint, PeersChart
from generator.charts.layouts.axis import CUT_AXIS_NOTE
from generator.charts.layouts.peer_lines import lay_out
from generator.charts.text import width
from tests.charts.pictures import PEERS, SVG, parsed, paths, shape_of, words

Draw = Callable[[AnyChart], Picture]


def _line(name: str, *values: str, is_own: bool = False) -> PeerLine:
    points = tuple(
        PeerPoint(str(2020 + at), Decimal(value) if value else None, value) for at, value in enumerate(values)
    )
    return PeerLine(name, points, is_own)


def _chart(*lines: PeerLine) -> PeersChart:
    return replace(PEERS, lines=lines)


def _labels(chart: PeersChart, size: Size) -> list[Row]:
    """Find the lines of words at the ends of lines."""
    return [row for row in lay_out(chart, size).rows["texts"] if row.get("series")]


def test_names_and_last_values_stand_at_the_end_of_the_lines(draw_wide: Draw) -> None:
    """Each office is named once, where its line ends, with the last value that it has."""
    picture = draw_wide(_chart(_line("Manado", "3.5", "3.6"), _line("Palembang", "3.55", "")))
    assert {"Manado 3,60", "Palembang 3,55"} <= set(words(picture))


def test_the_own_office_is_strong_and_the_others_faint(draw_wide: Draw) -> None:
    """The own line is thick and blue; others are thin and grey."""
    picture = draw_wide(_chart(_line("A", "1", "2", is_own=True), _line("B", "2", "3"), _line("C", "3", "4")))
    assert len(paths(picture, stroke=BLUE, stroke_width="3")) == 1
    assert len(paths(picture, stroke=FAINT, stroke_width="1.5")) == 2


def test_lines_among_equals_have_points_of_another_shape_each(draw_wide: Draw) -> None:
    """Where colour can't tell lines apart their points do."""
    picture = draw_wide(_chart(*(_line(name, "1", str(at)) for at, name in enumerate("ABC", 2))))
    shapes = {
        shape_of(path.get("d", ""))
        for path in parsed(picture).iter(f"{SVG}path")
        if path.find(f"{SVG}title") is not None
    }
    assert len(shapes) == 3


def test_a_missing_year_parts_a_line() -> None:
    """What is not known is a gap and not a straight line over it."""
    rows = lay_out(_chart(_line("A", "1", "", "2", "3"), _line("B", "2", "2", "2", "2")), WIDE).rows["peers"]
    assert [row["run"] for row in rows if row["series"] == "A"] == ["0-0", "0-1", "0-1"]


@pytest.mark.parametrize("size", [NARROW, WIDE])
def test_names_do_not_touch_each_other_and_stay_inside(size: Size) -> None:
    """Nine offices with one value have nine names, each with its lines one below the other."""
    names = [f"Balai Besar Standardisasi {number}" for number in range(9)]
    chart = _chart(*(_line(name, "3.5", "3.6") for name in names))
    labels, height = _labels(chart, size), lay_out(chart, size).height
    places = sorted(float(row["y"]) for row in labels)
    assert all(lower - upper >= LINE_HEIGHT - 0.01 for upper, lower in pairwise(places))
    assert places[0] > 0
    assert places[-1] < height
    assert all(float(row["x"]) + width(str(row["text"]), 14) <= size.width for row in labels)
    assert {str(row["series"]) for row in labels} == set(names)


def test_grades_are_named_below_and_a_cut_axis_is_marked() -> None:
    """Names of offices have the room on the right, so the bands are named in a note, from the top."""
    grades = (Grade("A", "A (Sangat Baik)", Decimal("3.5324")), Grade("B", "B (Baik)", Decimal("3.0644")))
    rows = lay_out(replace(PEERS, grades=grades), WIDE).rows
    assert rows["bands"]
    notes = " ".join(str(row["text"]) for row in rows["texts"])
    assert "Jalur mendatar dari atas: A (Sangat Baik), B (Baik)." in notes
    assert CUT_AXIS_NOTE in notes


def test_a_small_picture_marks_the_last_point_alone() -> None:
    """On a page with many pictures the narrow one says what its table says; its file keeps every value."""
    equals = tuple(replace(line, is_own=False) for line in PEERS.lines)
    small = replace(PEERS, lines=equals, is_small=True)
    narrow, wide = (lay_out(small, size).rows for size in (NARROW, WIDE))
    assert len(narrow["marks"]) == 2
    assert not any(row.get("words") for row in narrow["marks"])
    assert len(wide["marks"]) == 3
    assert {row["words"] for row in wide["marks"]} == {
        "BSPJI Manado 2021: 3,50",
        "BSPJI Manado 2022: 3,60",
        "BSPJI Palembang 2022: 3,62 Indeks",
    }


def test_a_narrow_picture_marks_and_tells_the_own_points_only() -> None:
    """On a phone the others are lines with a mark at their end, and at a year that no line leads to."""
    lines = (_line("A", "1", "2", "3", is_own=True), _line("B", "2", "3", "4"), _line("C", "5", "", "6"))
    marks = lay_out(_chart(*lines), NARROW).rows["marks"]
    assert len(marks) == 3 + 1 + 2
    assert {row["words"] for row in marks if row.get("words")} == {"A 2020: 1", "A 2021: 2", "A 2022: 3"}


def test_a_wide_picture_marks_every_point_where_no_office_is_its_own() -> None:
    """Beside an office of its own the others are lines on a desk too; among equals each tells its values."""
    lines = (_line("A", "1", "2", "3", is_own=True), _line("B", "2", "3", "4"), _line("C", "5", "", "6"))
    assert len(lay_out(_chart(*lines), WIDE).rows["marks"]) == 3 + 1 + 2
    equals = [replace(line, is_own=False) for line in lines]
    marks = lay_out(_chart(*equals), WIDE).rows["marks"]
    assert len(marks) == 3 + 3 + 2
    assert all(row["words"] for row in marks)


def test_years_that_would_touch_are_left_out() -> None:
    """In a narrow picture every second or third year is named, always with the last."""
    line = _line("A", *map(str, range(1, 13)))
    years = {str(row["text"]) for row in lay_out(_chart(line, line), NARROW).rows["texts"]}
    assert "2031" in years
    assert "2030" not in years


def test_offices_without_any_value_draw_nothing() -> None:
    """A chart of nothing has no height, and does not fail."""
    assert lay_out(_chart(_line("A", "", "")), WIDE).height == 0
