"""Which of our figures a printed figure is held against."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from generator.compute.portal.years import judge_office
from generator.compute.shared.judgement import OfficeYear, Verdict, Verification
from generator.domain.performance.indicator import Accumulation, Composition
from generator.domain.performance.result import Asserted, Measure, Measurement
from generator.rules.book import RuleBook
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
from tests.rules.rulebook import formula_set

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
    ("mean", "verdict", "rounded"),
    [
        ("66.67", Verdict.SAME, []),
        ("66.6", Verdict.SAME, []),
        ("66.5", Verdict.ROUNDING, ["a"]),
        ("66.50", Verdict.ROUNDING, ["a"]),
        ("66.60", Verdict.DIFFERENT, []),
        ("66.45", Verdict.DIFFERENT, []),
        ("66.80", Verdict.DIFFERENT, []),
    ],
)
def test_a_mean_follows_from_achievements_as_they_are_printed(
    mean: str, verdict: Verdict, rounded: list[str]
) -> None:
    """A report averages what it has printed: 33, but not 33,2, which is no rounding of 33,33."""
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
    assert [each.row for each in verification.rounded] == rounded


def one_indicator(
    figure: Asserted,
    *,
    actuals: Sequence[Measurement],
    book: RuleBook = BOOK,
    **changes: Any,  # noqa: ANN401 - fields of a card
) -> Verification:
    """Compare one printed figure of an indicator with a target of 3.6."""
    facts = {
        "indicators": (indicator(**changes),),
        "nodes": (node("S1"),),
        "agreed_targets": (agreed("3.6"),),
        "measurements": tuple(actuals),
    }
    (year,) = judge_office(ledger(**facts, asserted=(figure,)), book).years
    return next(each for each in year.all_verifications if each.asserted is figure)


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("100.83", Verdict.SAME),
        ("100.9", Verdict.ROUNDING),
        ("101.1", Verdict.ROUNDING),
        ("101.2", Verdict.DIFFERENT),
        ("100.5", Verdict.DIFFERENT),
        ("100.08", Verdict.DIFFERENT),
    ],
)
def test_an_achievement_follows_from_a_rounded_value(said: str, verdict: Verdict) -> None:
    """3,63 may have been 3,625 to 3,64; the target was decided and is exactly 3,6."""
    verification = one_indicator(printed(Measure.ACHIEVEMENT, said), actuals=[measured("3.63")])
    assert verification.verdict is verdict
    names = [(each.row, each.column) for each in verification.rounded]
    assert names == ([("kepuasan", "realisasi")] if verdict is Verdict.ROUNDING else [])


def test_a_value_of_several_rows_carries_what_each_can_have_been() -> None:
    """A mean of quarters, and a sum of parts, follow from rows that were rounded one by one."""
    quarters = [measured("3.62", quarter=2), measured("3.65")]
    mean = one_indicator(printed(Measure.ACTUAL, "3.638"), actuals=quarters, accumulation=Accumulation.MEAN)
    assert mean.verdict is Verdict.ROUNDING
    assert [each.column for each in mean.rounded] == ["triwulan 4"]
    parts = [measured("1.8", part="a"), measured("1.83", part="b")]
    summed = one_indicator(printed(Measure.ACHIEVEMENT, "102.5"), actuals=parts, composition=Composition.SUM)
    assert summed.verdict is Verdict.ROUNDING
    far = one_indicator(printed(Measure.ACTUAL, "3.9"), actuals=quarters, accumulation=Accumulation.MEAN)
    assert far.verdict is Verdict.DIFFERENT
    assert far.rounded == ()


def test_a_capped_achievement_follows_up_to_its_cap() -> None:
    """A cap holds whatever the value can have been; a fixed achievement follows from nothing."""
    capped = RuleBook(BOOK.scales, (formula_set("biasa", cap=D(120), floor=D(0)),), BOOK.choices)
    at_cap = one_indicator(printed(Measure.ACHIEVEMENT, "119.99"), actuals=[measured("4.32")], book=capped)
    assert at_cap.verdict is Verdict.ROUNDING
    over = one_indicator(printed(Measure.ACHIEVEMENT, "121"), actuals=[measured("5.11")], book=capped)
    assert over.verdict is Verdict.DIFFERENT
    best = RuleBook(BOOK.scales, (formula_set("biasa", met_at_maximum=D(120)),), BOOK.choices)
    fixed = one_indicator(
        printed(Measure.ACHIEVEMENT, "110"), actuals=[measured("3.63")], book=best, maximum=D("3.6")
    )
    assert (fixed.verdict, fixed.ours) == (Verdict.DIFFERENT, D(120))
