"""All facts of an office judged."""

from generator.compute.portal.years import judge_office
from generator.compute.shared.judgement import Achievement, Unjudged
from generator.domain.performance.result import Measure
from generator.rules.book import FORMULA, STATUS, MissingRule
from tests.compute.facts import (
    BOOK,
    D,
    agreed,
    goal_target,
    indicator,
    ledger,
    measured,
    node,
    office,
    planned,
    printed,
)

CARDS = tuple(indicator(key) for key in ("a", "b", "c", "d"))


def test_every_year_with_a_fact_is_judged() -> None:
    """Years come oldest first; a year in which no target was set and nothing else said is none."""
    judged = judge_office(
        ledger(
            agreed_targets=(agreed("1", 2023),),
            plan_targets=(planned("1", 2024), planned(None, 2020)),
            measurements=(measured("1", 2019),),
            asserted=(printed(Measure.ACTUAL, "1", year=2021),),
        ),
        BOOK,
    )
    assert [each.year for each in judged.years] == [2019, 2021, 2023, 2024]


def test_an_office_without_facts_has_no_years() -> None:
    """A new office is judged without years and without faults."""
    empty = ledger()
    judged = judge_office(empty, BOOK)
    assert (judged.ledger, judged.years, judged.missing_rules) == (empty, (), ())


def test_indicators_are_in_the_agreements_order() -> None:
    """Agreed indicators come first in the agreement's order, then those planned, then the others."""
    judged = judge_office(
        ledger(
            indicators=CARDS,
            agreed_targets=(agreed("1", item="d"), agreed("1", item="b")),
            plan_targets=(planned("1", item="c"),),
            measurements=(measured("1", item="a"),),
        ),
        BOOK,
    )
    assert [each.indicator.id for each in judged.years[0].indicators] == ["d", "b", "c", "a"]


def test_a_fact_without_a_card_is_left_out() -> None:
    """What is written about an indicator without a card stops nothing here."""
    judged = judge_office(ledger(agreed_targets=(agreed("1", item="hilang"), agreed("1"))), BOOK)
    assert [each.indicator.id for each in judged.years[0].indicators] == ["kepuasan"]


def test_nodes_carry_members_mean_and_target() -> None:
    """Each goal and objective of the year has its indicators, their mean and its own target."""
    judged = judge_office(
        ledger(
            nodes=(node("T1"), node("S1", "T1")),
            agreed_targets=(agreed("10"),),
            measurements=(measured("9"),),
            goal_targets=(goal_target("58"),),
        ),
        BOOK,
    )
    goal, objective = judged.years[0].nodes
    assert (goal.indicators, goal.mean.raw, goal.target) == (("kepuasan",), D(90), goal_target("58"))
    assert (objective.indicators, objective.mean.raw, objective.target) == (("kepuasan",), D(90), None)
    assert (judged.years[0].quarter, judged.years[0].mean.raw) == (4, D(90))


def test_a_missing_rule_is_listed_once_and_nothing_is_guessed() -> None:
    """A year without rules judges nothing, and each missing rule is named once."""
    judged = judge_office(
        ledger(
            indicators=CARDS,
            agreed_targets=tuple(agreed("1", 2009, card.id) for card in CARDS),
            measurements=tuple(measured("1", 2009, item=card.id) for card in CARDS),
        ),
        BOOK,
    )
    assert judged.missing_rules == (MissingRule(FORMULA, 2009), MissingRule(STATUS, 2009))
    assert {each.achievement for each in judged.years[0].indicators} == {Unjudged.NOT_COMPUTABLE}
    assert judged.years[0].mean.status is None


def test_a_rule_nobody_needs_is_not_missed() -> None:
    """A year in which nothing is held against a target needs no formula."""
    judged = judge_office(
        ledger(measurements=(measured("1", 2009),), agreed_targets=(agreed("1", 2008),)), BOOK
    )
    assert judged.missing_rules == ()


def test_missing_grade_bands_are_listed() -> None:
    """A graded value of a year without bands names the family and the year it evaluates."""
    graded = indicator(grade="predikat", year_lag=1)
    judged = judge_office(ledger(indicators=(graded,), measurements=(measured("85", 2020),)), BOOK)
    assert judged.missing_rules == (MissingRule("predikat", 2019),)


def test_an_office_is_judged_by_the_formula_set_it_chose() -> None:
    """An office that names an unknown formula set is told so by name."""
    facts = {"agreed_targets": (agreed("1"),), "measurements": (measured("1"),)}
    judged = judge_office(ledger(office=office("karangan"), **facts), BOOK)
    assert judged.missing_rules == (MissingRule(FORMULA, 2023, "karangan"),)
    chosen = judge_office(ledger(office=office("biasa"), **facts), BOOK)
    assert isinstance(chosen.years[0].indicators[0].achievement, Achievement)


def test_the_longest_numbers_do_no_harm() -> None:
    """Numbers as long as a cell may be are judged and rounded without a fault."""
    huge, tiny = "9" * 40, "0." + "0" * 37 + "1"
    judged = judge_office(
        ledger(
            agreed_targets=(agreed(tiny),),
            measurements=(measured(huge),),
            asserted=(printed(Measure.ACHIEVEMENT, "1.00"),),
        ),
        BOOK,
    )
    achievement = judged.years[0].indicators[0].achievement
    assert isinstance(achievement, Achievement)
    assert achievement.ratio > D(10) ** 70
