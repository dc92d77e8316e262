"""An indicator through the quarters."""

from generator.compute.performance.quarters import quarter_states
from generator.compute.performance.year_rules import judging_rules
from generator.compute.shared.judgement import Achievement, Basis, Unjudged
from generator.domain.performance.indicator import Accumulation
from generator.domain.performance.plan import AgreedTarget
from generator.domain.performance.result import Absence
from tests.compute.facts import BOOK, D, agreed, indicator, interim, measured

RULES = judging_rules(BOOK, 2023, "")


def _agreed(_: int) -> AgreedTarget:
    return agreed("20")


def test_each_quarter_is_held_against_its_own_target_and_the_year() -> None:
    """A value up to a quarter is judged twice: by the interim target and by the year's."""
    rows = [measured("4", quarter=1, physical="25"), measured("5", quarter=2, physical="50")]
    card = indicator(accumulation=Accumulation.SUM)
    first, second = quarter_states(card, rows, [interim("5", 1), interim("10", 2)], _agreed, RULES)
    assert (first.actual, second.actual) == (D(4), D(9))
    assert (first.physical, second.physical) == (D(25), D(50))
    assert isinstance(second.against_interim, Achievement)
    assert isinstance(second.against_year, Achievement)
    assert (second.against_interim.ratio, second.against_interim.basis) == (D(90), Basis.INTERIM)
    assert (second.against_year.ratio, second.against_year.basis) == (D(45), Basis.AGREEMENT)


def test_a_quarter_without_a_row_has_no_value() -> None:
    """A quarter that only has a target does not borrow the value of the quarter before."""
    states = quarter_states(indicator(), [measured("4", quarter=1)], [interim("8", 2)], _agreed, RULES)
    assert [(each.quarter, each.actual, each.absence) for each in states] == [
        (1, D(4), None),
        (2, None, None),
    ]
    assert states[1].against_year is Unjudged.NO_ACTUAL


def test_an_interim_row_with_progress_only_sets_no_target() -> None:
    """Physical progress is a target of its own, and none for the value."""
    (state,) = quarter_states(indicator(), [], [interim(None, 3, physical="75")], lambda _: None, RULES)
    assert state.against_interim is Unjudged.TARGET_NOT_SET
    assert state.against_year is Unjudged.NO_TARGET


def test_the_reason_for_a_missing_value_is_carried() -> None:
    """A quarter whose row has no number says why."""
    (state,) = quarter_states(indicator(), [measured(Absence.IN_PROGRESS)], [], _agreed, RULES)
    assert (state.actual, state.absence) == (None, Absence.IN_PROGRESS)
