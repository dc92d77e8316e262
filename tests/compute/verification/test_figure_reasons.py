"""Why printed figures of indicators and their means differ: causes that the figures of the office prove."""

import pytest

from generator.compute.portal.years import judge_office
from generator.compute.shared.judgement import Verdict
from generator.compute.verification.causes import Cause
from generator.compute.verification.figure_reasons import figure_reason
from generator.domain.performance.result import Absence, Asserted, Measure
from generator.rules.book import RuleBook
from tests.compute.facts import (
    BOOK,
    D,
    agreed,
    goal_target,
    indicator,
    ledger,
    measured,
    node,
    planned,
    printed,
)
from tests.rules.rulebook import formula_set

CAPPED = RuleBook(BOOK.scales, (formula_set("biasa", cap=D(120)),), BOOK.choices)
FACTS = {
    "indicators": (indicator("satu"), indicator("dua", maximum=D(50)), *map(indicator, ("tiga", "empat"))),
    "nodes": (node("T1"), node("T2")),
    "agreed_targets": (
        agreed("40", item="satu", node="T1"),
        agreed("50", item="dua", node="T1"),
        agreed("70", item="tiga", node="T1"),
        agreed("30", item="empat", node="T2"),
        agreed("30", item="satu", node="T1", year=2022),
    ),
    "plan_targets": (planned("41.37", item="satu", node="T1"),),
    "measurements": (
        measured("53.17", item="satu"),
        measured("66.13", item="dua"),
        measured("61.19", item="tiga"),
        measured(Absence.NOT_REPORTED, item="empat"),
        measured("47.23", item="satu", year=2022),
    ),
    "goal_targets": (goal_target("58.31", "T1"),),
}


def cause_of(*figures: Asserted, book: RuleBook = BOOK) -> tuple[Verdict, Cause]:
    """Return verdict and cause of the first of the figures that reports print."""
    years = judge_office(ledger(**FACTS, asserted=figures), book).years
    every = [each for year in years for each in year.all_verifications]
    verification = next(each for each in every if each.asserted is figures[0])
    return verification.verdict, figure_reason(verification, years)


@pytest.mark.parametrize(
    ("measure", "item", "value", "cause"),
    [
        (Measure.ACTUAL, "satu", "47.23", Cause.OTHER_YEAR),
        (Measure.ACTUAL, "satu", "66.13", Cause.OTHER_ROW),
        (Measure.ACTUAL, "satu", "61.19", Cause.UNKNOWN),
        (Measure.ACTUAL, "dua", "61.19", Cause.OTHER_ROW),
        (Measure.ACTUAL, "satu", "41.37", Cause.REPEATED),
        (Measure.ACTUAL, "satu", "52.47", Cause.UNKNOWN),
        (Measure.ACTUAL, "satu", "35.17", Cause.EXCHANGED),
        (Measure.ACTUAL, "satu", "531.7", Cause.SCALED),
        # 53,17 of 40 is 132,925%; 40 of 53,17 is 75,23%.
        (Measure.ACHIEVEMENT, "satu", "75.23", Cause.INVERTED),
        (Measure.PLAN_ACHIEVEMENT, "satu", "77.81", Cause.INVERTED),
        (Measure.ACHIEVEMENT, "satu", "111.11", Cause.UNKNOWN),
        # The mean of 132,925, 132,26 and 87,41 is 117,53; missing ones are never zeros.
        (Measure.MEAN_ACHIEVEMENT, "satker", "88.15", Cause.WITH_ZEROS),
        (Measure.MEAN_ACHIEVEMENT, "T1", "88.15", Cause.UNKNOWN),
        (Measure.MEAN_ACHIEVEMENT, "T1", "171.53", Cause.EXCHANGED),
        (Measure.GOAL_TARGET, "T1", "57.77", Cause.UNKNOWN),
        (Measure.GOAL_TARGET, "T1", "58.13", Cause.EXCHANGED),
    ],
)
def test_a_cause_is_told_where_it_is_proved(measure: Measure, item: str, value: str, cause: Cause) -> None:
    """Each cause is told by a figure that nothing else in the office would have given."""
    assert cause_of(printed(measure, value, item)) == (Verdict.DIFFERENT, cause)


def test_a_cap_on_some_is_told() -> None:
    """Two achievements are above the cap; a mean in which one of them was capped is told."""
    for value, cause in (("114.44", Cause.UNKNOWN), ("113.22", Cause.PARTLY_CAPPED)):
        verdict, found = cause_of(printed(Measure.MEAN_ACHIEVEMENT, value, "T1"), book=CAPPED)
        assert (verdict, found) == (Verdict.DIFFERENT, cause)


def test_a_fixed_achievement_follows_from_nothing() -> None:
    """Where a rule fixes an achievement, no division stands behind it that could be upside down."""
    book = RuleBook(BOOK.scales, (formula_set("biasa", met_at_maximum=D(120)),), BOOK.choices)
    said = printed(Measure.ACHIEVEMENT, "75.61", "dua")
    assert cause_of(said, book=book) == (Verdict.DIFFERENT, Cause.UNKNOWN)
    assert cause_of(said) == (Verdict.DIFFERENT, Cause.INVERTED)


def test_what_follows_from_other_prints_is_told() -> None:
    """An achievement of a printed value that is not ours follows from it, and a mean from the achievement."""
    value = printed(Measure.ACTUAL, "77.19", "satu")
    achievement = printed(Measure.ACHIEVEMENT, "192.98", "satu")
    different = (Verdict.DIFFERENT, Cause.FROM_PRINTED)
    assert cause_of(achievement, value) == different
    assert cause_of(achievement) == (Verdict.DIFFERENT, Cause.UNKNOWN)
    mean = printed(Measure.MEAN_ACHIEVEMENT, "137.55", "T1")
    assert cause_of(mean, achievement) == different
    assert cause_of(mean) == (Verdict.DIFFERENT, Cause.UNKNOWN)


def test_what_agrees_has_no_cause() -> None:
    """Nothing is told of a figure that agrees, or that nothing compares with."""
    assert cause_of(printed(Measure.ACTUAL, "53.2", "satu")) == (Verdict.SAME, Cause.UNKNOWN)
    nothing = (Verdict.NOTHING_TO_COMPARE, Cause.UNKNOWN)
    assert cause_of(printed(Measure.ACTUAL, "53.2", "empat")) == nothing
