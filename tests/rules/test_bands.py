"""Placing a value in bands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.rules.book import Scale
from tests.rules.rulebook import number, published, read_texts, scale


@pytest.mark.demo
@pytest.mark.parametrize(
    ("family", "year", "value", "label"),
    [
        (table["aturan"], int(table["tahun"]), value, label)
        for table in read_texts("tests/cases/jenjang.yml")
        for value, label in table["nilai"].items()
    ],
)
def test_edges_of_published_bands(family: str, year: int, value: str, label: str) -> None:
    """Every value at the edge of a published band gets the word the table says."""
    bands = published(family).at(year).grade(family)
    assert isinstance(bands, Scale)
    band = bands.place(number(value))
    assert (band.label if band else "") == label


def test_exclusive_bound_leaves_its_value_below() -> None:
    """A value equal to an exclusive bound belongs to the band below it."""
    bands = scale("90", "80", "0", inclusive=False)
    assert bands.place(number("90")) == bands.bands[1]


def test_lowest_bound_is_always_inclusive() -> None:
    """The lowest band takes its own bound even where bounds are exclusive."""
    bands = scale("90", "0", inclusive=False)
    assert bands.place(number("0")) == bands.bands[-1]


def test_below_the_lowest_bound_there_is_no_band() -> None:
    """A value below every band is placed in none."""
    assert scale("90", "25").place(number("24,99")) is None


def test_rounding_comes_first() -> None:
    """A half at the last decimal is rounded up before the band is looked for."""
    bands = scale("88,31", "0")
    assert bands.place(number("88,305")) == bands.bands[0]
    assert bands.place(number("88,3049")) == bands.bands[1]


@given(st.decimals(0, 100, places=4), st.decimals(0, 100, places=4), st.booleans())
def test_a_greater_value_is_never_placed_lower(one: object, other: object, inclusive: bool) -> None:  # noqa: FBT001
    """Bands keep the order of the values."""
    bands = scale("88,31", "76,61", "65", "0", inclusive=inclusive)
    low, high = sorted((number(str(one)), number(str(other))))
    below, above = bands.place(low), bands.place(high)
    assert below is not None
    assert above is not None
    assert below.lower <= above.lower
