"""Grades of measured values."""

from generator.compute.performance.grades import evaluated_year, grade_of
from generator.compute.shared.judgement import Graded
from generator.rules.book import MissingRule
from tests.compute.facts import BOOK, GRADES, D, indicator

GRADED = indicator(grade="predikat")


def test_a_value_gets_the_band_of_its_year() -> None:
    """A graded indicator's value is placed in the bands that hold."""
    assert grade_of(D(85), GRADED, 2023, BOOK) == Graded(GRADES.bands[1], GRADES)


def test_a_value_is_graded_by_the_year_it_evaluates() -> None:
    """A score received in 2020 about 2019 is graded by the rules of 2019."""
    late = indicator(grade="predikat", year_lag=1)
    assert evaluated_year(late, 2020) == 2019
    assert grade_of(D(85), late, 2020, BOOK) == MissingRule("predikat", 2019)
    assert grade_of(D(85), GRADED, 2020, BOOK) == Graded(GRADES.bands[1], GRADES)


def test_no_grade_without_value_or_family() -> None:
    """A missing value and an ungraded indicator have no grade."""
    assert grade_of(None, GRADED, 2023, BOOK) is None
    assert grade_of(D(85), indicator(), 2023, BOOK) is None


def test_a_value_below_every_band_has_no_grade() -> None:
    """A value outside the scale is not forced into a band."""
    assert grade_of(D(-1), GRADED, 2023, BOOK) is None
