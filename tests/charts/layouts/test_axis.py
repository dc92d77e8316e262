"""One rule for axes: grades as bands, rates from zero, and one mark for what is cut."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from generator.charts import Picture
from generator.charts.drawing import NARROW, WIDE, Drawing
from generator.charts.inputs import AnyChart, Dot, Grade, Spread, TrendChart
from generator.charts.layouts.axis import CUT_AXIS_NOTE, graded_axis
from generator.charts.layouts.line_labels import GRADES_NOTE
from generator.charts.rendering.render import lay_out
from tests.charts.pictures import SATISFACTION, rules, score, scorecard, trend, words, year

Draw = Callable[[AnyChart], Picture]
D = Decimal
GRADES = (
    Grade("A", "A (Sangat Baik)", D("3.5324")),
    Grade("B", "B (Baik)", D("3.0644")),
    Grade("C", "C (Kurang Baik)", D("2.60")),
    Grade("D", "D (Tidak Baik)", D("1.00")),
)
GRADED = replace(SATISFACTION, grades=GRADES)
SPARE = D("0.1")


def test_an_index_is_drawn_over_the_grades_that_it_touches() -> None:
    """Values from 3,50 to 3,63 touch B and A: the axis begins where B does and shows no other grade."""
    drawn = graded_axis([D("3.50"), D("3.63")], GRADES, SPARE)
    assert [(band.grade.label, band.low) for band in drawn.bands] == [("A", D("3.5324")), ("B", D("3.0644"))]
    assert drawn.low == D("3.0644")
    assert drawn.high > D("3.63")
    assert drawn.ticks == (D("3.0644"), D("3.5324"))


def test_room_for_words_shows_the_next_grade_too() -> None:
    """A value at the limit of its grade needs room below, which is of the next grade."""
    drawn = graded_axis([D("3.07"), D("3.20")], GRADES, SPARE)
    assert [band.grade.label for band in drawn.bands] == ["B", "C"]
    assert (drawn.high, drawn.bands[-1].low) == (D("3.5324"), drawn.low)


def test_a_value_below_all_limits_is_of_the_lowest_grade() -> None:
    """The lowest grade goes as far down as the axis."""
    drawn = graded_axis([D("0.5"), D("0.5")], GRADES, SPARE)
    assert [(band.grade.label, band.low) for band in drawn.bands] == [("D", drawn.low)]


def test_neighbouring_bands_can_be_told_apart() -> None:
    """Every second grade is shaded."""
    drawn = graded_axis([D(1), D(4)], GRADES, SPARE)
    assert [band.shaded for band in drawn.bands] == [True, False, True, False]


def _drawing(chart: TrendChart, size: str) -> Drawing:
    return lay_out(chart, {"narrow": NARROW, "wide": WIDE}[size])


def test_grades_are_named_in_full_on_a_desk_and_by_letter_on_a_phone() -> None:
    """Both drawings have the bands, the limits on the left and the names on the right."""
    named = {
        size: {row["text"] for row in _drawing(GRADED, size).rows["texts"]} for size in ("narrow", "wide")
    }
    assert {"A", "B"} <= named["narrow"]
    assert {"A (Sangat Baik)", "B (Baik)", GRADES_NOTE} <= named["wide"]
    ticks = {row["text"] for row in _drawing(GRADED, "wide").rows["tick_words"]}
    assert ticks == {"3,0644", "3,5324"}


def test_a_band_too_thin_for_words_has_none() -> None:
    """No name of a grade lies over another."""
    thin = (Grade("A", "A", D("3.6299")), Grade("B", "B", D("3.6298")), Grade("C", "C", D(1)))
    named = {row["text"] for row in _drawing(replace(GRADED, grades=thin), "narrow").rows["texts"]}
    assert "C" in named
    assert "B" not in named


def test_grades_of_another_law_do_not_reach_back() -> None:
    """Bands begin at the first year that was graded by them."""
    whole, later = (
        min(float(row["x"]) for row in _drawing(replace(GRADED, graded_from=first), "wide").rows["bands"])
        for first in (0, 2)
    )
    assert later > whole


def test_grades_without_any_value_draw_nothing() -> None:
    """Where there is no value there is no axis."""
    empty = replace(trend(year("2022"), year("2023")), grades=GRADES)
    assert "bands" not in _drawing(empty, "wide").rows


def test_a_rate_begins_at_zero(draw: Draw) -> None:
    """A rate is held against zero even where its values lie close together."""
    close = trend(year("2022", "", "95"), year("2023", "", "96"))
    assert "0" not in words(draw(close))
    assert "0" in words(draw(replace(close, from_zero=True)))


def test_what_is_cut_has_the_same_strokes_in_every_picture(draw: Draw) -> None:
    """Two leaning strokes, four and four units wide, mark a cut axis, a cut line of dots and a cut bar."""
    dots = (Dot("", D(70), "70"), Dot("Manado", D(80), "80"))
    axis_cut = draw(SATISFACTION)
    line_cut = draw(Spread("SAKIP", "Semua unit.", dots, D(75), "75"))
    bar_cut = draw(scorecard(score("200")))
    for picture, colour, width in (
        (axis_cut, "currentColor", "2"),
        (line_cut, "currentColor", "2"),
        (bar_cut, "#ffffff", "3"),
    ):
        leaning = [each["d"] for each in rules(picture, stroke=colour, stroke_width=width)]
        assert sum("l8,-" in outline for outline in leaning) == 2, colour
    assert CUT_AXIS_NOTE in words(axis_cut)
    assert CUT_AXIS_NOTE in " ".join(words(line_cut))


def test_dots_around_zero_are_not_cut() -> None:
    """An axis of dots that reaches zero has no mark."""
    chart = Spread("T", "D", (Dot("", D(-1), "-1"), Dot("", D(3), "3")), D(1), "1")
    assert CUT_AXIS_NOTE not in {row["text"] for row in lay_out(chart, NARROW).rows["texts"]}
