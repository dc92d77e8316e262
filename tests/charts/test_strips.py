"""Strips: lines of many things on one scale, drawn as paths."""

from decimal import Decimal

import pytest

from generator.charts.inputs import Grade
from generator.charts.strips import HEIGHT, WIDTH, StripScale, strip_scale

D = Decimal
YEARS = range(2020, 2024)
GRADES = (Grade("A", "A (Sangat Baik)", D(4)), Grade("B", "B (Baik)", D(2)), Grade("C", "C (Kurang)", D(0)))


def _scale(*values: str, years: range = YEARS) -> StripScale:
    return strip_scale(years, [D(value) for value in values], from_zero=True, grades=())


def test_a_line_goes_through_the_years_from_edge_to_edge() -> None:
    """The first year stands on the left, the last on the right, higher values above lower ones."""
    path = _scale("0", "10").path({2020: D(0), 2021: D(5), 2022: D(5), 2023: D(10)})
    assert path == "M8 47L72 28L136 28L200 9"


def test_a_year_without_value_is_a_gap() -> None:
    """The line ends before it and begins behind it; a value alone is a point."""
    path = _scale("0", "10").path({2020: D(0), 2021: D(5), 2023: D(10)})
    assert path == "M8 47L72 28M200 9h0"


def test_years_that_may_not_be_joined_are_parted() -> None:
    """Before a year with another way of measuring the line is broken."""
    scale, values = _scale("0", "10"), {year: D(5) for year in YEARS}
    assert scale.path(values, (2022,)) == "M8 28L72 28M136 28L200 28"
    assert scale.path({2020: D(5), 2021: D(5)}, (2021,)) == "M8 28h0M72 28h0"
    assert scale.path({}) == ""


def test_the_last_value_is_marked() -> None:
    """Its place is that of the line's end, also where later years have none."""
    assert _scale("0", "10").end({2020: D(0), 2021: D(5)}) == "M72 28h0"


@pytest.mark.parametrize("values", [("3", "3"), ("0", "0"), ("-5", "20"), ("1000000",)])
def test_all_values_lie_within(values: tuple[str, ...]) -> None:
    """Whatever the values are, no line leaves the strip, and a single year stands in it too."""
    scale = _scale(*values, years=range(2023, 2024))
    for value in values:
        x, y = map(int, scale.end({2023: D(value)}).strip("Mh0").split())
        assert 0 <= x <= WIDTH
        assert 0 <= y <= HEIGHT


def test_shaded_grades_lie_behind_in_their_place() -> None:
    """Values from C to B show these two grades; A and C are shaded, of which A is not touched."""
    scale = strip_scale(YEARS, [D(1), D(3)], from_zero=False, grades=GRADES)
    ((top, height),) = [band for band in scale.bands() if band[1] > 5]
    assert HEIGHT / 2 - 1 <= top <= HEIGHT / 2 + 1
    assert top + height <= HEIGHT
    assert _scale("0", "10").bands() == ()
