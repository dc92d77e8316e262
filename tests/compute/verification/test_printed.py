"""Which of our figures a printed figure is held against."""

from collections.abc import Mapping

import pytest

from generator.compute.portal.years import judge_office
from generator.compute.shared.judgement import OfficeYear, Verdict
from generator.domain.performance.result import Asserted, Measure
from tests.compute.facts import (
    BOOK,
    D,
    agreed,
    goal_target,
    indicator,
    interim,
    ledger,
    measured,
    node,
    planned,
    printed,
)

FACTS = {
    "indicators": (indicator(), indicator("kosong")),
    "nodes": (node("T1"), node("S1", "T1")),
    "agreed_targets": (agreed("20"),),
    "plan_targets": (planned("16"),),
    "interim_targets": (interim("10", 2, physical="50"),),
    "measurements": (measured("8", quarter=2, physical="45"),),
    "goal_targets": (goal_target("58"),),
}
WHOLE = {
    "indicators": (indicator(), indicator("kosong")),
    "nodes": (node("T1"),),
    "agreed_targets": (agreed("20", node="T1"),),
    "measurements": (measured("15"),),
}


def judged(asserted: Asserted, facts: Mapping[str, object]) -> OfficeYear:
    """Judge an office in which ``asserted`` was printed."""
    (year,) = judge_office(ledger(**facts, asserted=(asserted,)), BOOK).years
    return year


def ours(asserted: Asserted, facts: Mapping[str, object]) -> object:
    """Return our figure beside a printed one, wherever it is shown."""
    year = judged(asserted, facts)
    below = [one for node in year.nodes for one in node.verifications]
    verifications = [one for each in year.indicators for one in each.verifications]
    (verification,) = (*year.verifications, *below, *verifications)
    return verification.ours


@pytest.mark.parametrize(
    ("measure", "item", "quarter", "figure"),
    [
        (Measure.TARGET, "kepuasan", 4, D(20)),
        (Measure.TARGET, "kepuasan", 2, D(10)),
        (Measure.TARGET, "kepuasan", 1, None),
        (Measure.TARGET, "kosong", 4, None),
        (Measure.PLAN_TARGET, "kepuasan", 4, D(16)),
        (Measure.PLAN_TARGET, "kosong", 4, None),
        (Measure.ACTUAL, "kepuasan", 2, D(8)),
        (Measure.ACTUAL, "kepuasan", 4, None),
        (Measure.ACHIEVEMENT, "kepuasan", 2, D(40)),
        (Measure.ACHIEVEMENT, "kosong", 2, None),
        (Measure.PLAN_ACHIEVEMENT, "kepuasan", 2, D(50)),
        (Measure.PLAN_ACHIEVEMENT, "kepuasan", 4, None),
        (Measure.PHYSICAL_TARGET, "kepuasan", 2, D(50)),
        (Measure.PHYSICAL_TARGET, "kosong", 2, None),
        (Measure.PHYSICAL, "kepuasan", 2, D(45)),
        (Measure.MEAN_ACHIEVEMENT, "kepuasan", 2, None),
        (Measure.MEAN_ACHIEVEMENT, "S1", 2, D(40)),
        (Measure.MEAN_ACHIEVEMENT, "T1", 2, D(40)),
        (Measure.MEAN_ACHIEVEMENT, "satker", 2, D(40)),
        (Measure.MEAN_ACHIEVEMENT, "satker", 4, None),
        (Measure.GOAL_TARGET, "T1", 4, D(58)),
        (Measure.GOAL_TARGET, "S1", 4, None),
        (Measure.GOAL_TARGET, "satker", 4, None),
    ],
)
def test_each_measure_has_its_figure(measure: Measure, item: str, quarter: int, figure: object) -> None:
    """A printed figure is held against ours of the same kind, item and quarter, and no other."""
    assert ours(printed(measure, "1", item, quarter), FACTS) == figure


def test_figures_of_the_whole_year() -> None:
    """A figure printed for the year is held against the state up to the fourth quarter."""
    assert ours(printed(Measure.ACTUAL, "15"), WHOLE) == 15
    assert ours(printed(Measure.ACHIEVEMENT, "75"), WHOLE) == 75
    assert ours(printed(Measure.MEAN_ACHIEVEMENT, "75", "satker"), WHOLE) == 75


def test_a_quarter_without_interim_row_has_no_interim_figures() -> None:
    """Where the quarter has a value and no interim target, printed interim figures have no pair."""
    first_half = WHOLE | {"measurements": (measured("5", quarter=2),)}
    assert ours(printed(Measure.TARGET, "5", quarter=2), first_half) is None
    assert ours(printed(Measure.PHYSICAL_TARGET, "5", quarter=2), first_half) is None


def test_an_indicator_only_ever_printed_is_still_shown() -> None:
    """A printed figure is never lost: its indicator is listed though nothing else is known of it."""
    year = judged(printed(Measure.ACTUAL, "1", "kosong"), WHOLE)
    assert [each.indicator.id for each in year.indicators] == ["kepuasan", "kosong"]


@pytest.mark.parametrize(
    ("mean", "verdict"),
    [
        ("66.67", Verdict.SAME),
        ("66.63", Verdict.ROUNDING),
        ("66.6", Verdict.ROUNDING),
        ("66.60", Verdict.ROUNDING),
        ("66.50", Verdict.ROUNDING),
        ("66.45", Verdict.DIFFERENT),
        ("66.80", Verdict.DIFFERENT),
    ],
)
def test_a_mean_of_rounded_figures_is_apart_by_rounding(mean: str, verdict: Verdict) -> None:
    """A report averages what it has printed: between the means of those figures and ours nothing is wrong."""
    facts = {
        "indicators": (indicator("a"), indicator("b")),
        "nodes": (node("T1"),),
        "agreed_targets": (agreed("3", item="a", node="T1"), agreed("3", item="b", node="T1")),
        "measurements": (measured("1", item="a"), measured("3", item="b")),
    }
    asserted = (
        printed(Measure.ACHIEVEMENT, "33.2", "a"),
        printed(Measure.ACHIEVEMENT, "33", "a"),
        printed(Measure.MEAN_ACHIEVEMENT, mean, "T1"),
    )
    (year,) = judge_office(ledger(**facts, asserted=asserted), BOOK).years
    (verification,) = year.nodes[0].verifications
    assert verification.verdict is verdict
