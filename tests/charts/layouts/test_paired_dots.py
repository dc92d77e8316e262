"""Things of one kind with their values in two years."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.charts.drawing import BLUE, FAINT, NARROW, PAPER, WIDE, Row, Size
from generator.charts.inputs import Grade, PairedDot, PairedDots
from generator.charts.layouts.axis import CUT_AXIS_NOTE
from generator.charts.layouts.paired_dots import lay_out
from tests.charts.pictures import ELEMENTS

D = Decimal
SIZES = pytest.mark.parametrize("size", [NARROW, WIDE])


def _marks(chart: PairedDots, size: Size) -> list[Row]:
    return [row for row in lay_out(chart, size).rows["marks"] if row.get("words")]


def _texts(chart: PairedDots, size: Size) -> set[str]:
    return {str(row["text"]) for row in lay_out(chart, size).rows["texts"]}


@SIZES
def test_now_is_filled_and_before_is_hollow(size: Size) -> None:
    """The dot of the year before lies under the newer one, and both tell their value."""
    before, now, alone = _marks(ELEMENTS, size)
    assert (before["fill"], before["stroke"], now["fill"]) == (PAPER, FAINT, BLUE)
    assert float(before["x"]) < float(now["x"])
    assert (before["words"], now["words"]) == ("U1 Persyaratan: 3,40", "U1 Persyaratan: 3,60")
    assert alone["fill"] == BLUE
    joined = [row for row in lay_out(ELEMENTS, size).rows["rules"] if row["width"] == 3]
    assert [(row["x"], row["x2"]) for row in joined] == [(before["x"], now["x"])]


@SIZES
def test_both_years_are_in_the_key_where_both_are_known(size: Size) -> None:
    """A year of which nothing is drawn is not in the key."""
    assert {"2023", "2022"} <= _texts(ELEMENTS, size)
    alone = replace(ELEMENTS, dots=ELEMENTS.dots[1:])
    assert "2022" not in _texts(alone, size)


def test_grades_are_bands_with_their_limits() -> None:
    """The axis covers the grades that the values touch, named above, with the limits below."""
    assert {"A", "B (Baik)", "3,0644", "3,5324", CUT_AXIS_NOTE} <= _texts(ELEMENTS, WIDE)
    (band,) = lay_out(ELEMENTS, WIDE).rows["bands"]
    assert float(band["x"]) < float(band["x2"])


def test_without_grades_there_is_an_axis_of_round_values() -> None:
    """Values far apart are held against zero, which is no cut axis."""
    dots = (PairedDot("A", D(1), "1"), PairedDot("B", D(9), "9"))
    chart = replace(ELEMENTS, dots=dots, grades=())
    assert lay_out(chart, WIDE).rows["bands"] == ()
    assert "0" in _texts(chart, WIDE)
    assert CUT_AXIS_NOTE not in _texts(chart, WIDE)


def test_a_band_too_thin_for_words_has_none() -> None:
    """On a phone a thin band has its letter, and a thinner one nothing."""
    thin = (*ELEMENTS.grades[:1], Grade("Hampir", "Hampir sangat baik", D("3.53")), *ELEMENTS.grades[1:])
    assert {"A", "B (Baik)"} <= _texts(replace(ELEMENTS, grades=thin), NARROW)
    assert not {"Hampir", "Hampir sangat baik"} & _texts(replace(ELEMENTS, grades=thin), NARROW)


@SIZES
def test_rows_stand_below_each_other_inside_the_picture(size: Size) -> None:
    """A name of several lines moves the next row down."""
    long = PairedDot("Penanganan pengaduan, saran, dan masukan dari masyarakat " * 3, D("3.3"), "3,30")
    drawing = lay_out(replace(ELEMENTS, dots=(long, *ELEMENTS.dots)), size)
    places = [float(row["y"]) for row in drawing.rows["marks"] if row.get("words") and row["fill"] == BLUE]
    assert places == sorted(places)
    assert places[1] > 100
    assert places[-1] < drawing.height
    assert all(0 <= float(row["x"]) <= size.width for row in drawing.rows["marks"])
