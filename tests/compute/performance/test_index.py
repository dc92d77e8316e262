"""Facts by key."""

from dataclasses import replace
from datetime import date

import pytest

from generator.compute.performance.index import index_of, latest_span, nodes_of
from generator.domain.performance.plan import AgreementRevision
from generator.domain.performance.result import Measure
from tests.compute.facts import (
    AT,
    CITED,
    D,
    action,
    agreed,
    goal_target,
    interim,
    ledger,
    measured,
    narrative,
    node,
    planned,
    printed,
)


def test_the_highest_revision_of_the_agreement_counts() -> None:
    """Rows of lower revisions are superseded; what a revision does not list keeps its target."""
    first, second = agreed("3"), agreed("4", revision=1)
    kept, other = agreed("5", item="lama"), agreed("6", year=2022)
    index = index_of(ledger(agreed_targets=(second, first, kept, other)))
    assert index.agreed == {
        ("kepuasan", 2023): (second,),
        ("lama", 2023): (kept,),
        ("kepuasan", 2022): (other,),
    }
    assert index.superseded == {("kepuasan", 2023): (first,)}
    assert index.agreements == {2023: (second, kept), 2022: (other,)}


@pytest.mark.parametrize(
    ("quarter", "day", "target"),
    [
        (2, date(2023, 10, 2), "3"),
        (3, date(2023, 10, 2), "3"),
        (4, date(2023, 10, 2), "4"),
        (3, date(2023, 9, 30), "4"),
        (1, date(2022, 12, 30), "4"),
        (4, date(2024, 1, 5), "4"),
        (1, None, "4"),
    ],
)
def test_a_target_holds_from_its_day(quarter: int, day: date | None, target: str) -> None:
    """A revision speaks of the quarters that end on or after its day; the year ends with the last one."""
    rows = (agreed("3"), agreed("4", revision=1))
    described = tuple(
        AgreementRevision(2023, number, dated, "", AT, CITED) for number, dated in ((0, None), (1, day))
    )
    index = index_of(ledger(agreed_targets=rows, revisions=described))
    held = index.agreed_at("kepuasan", 2023, quarter)
    assert held is not None
    assert held.value == D(target)


def test_what_a_revision_adds_was_not_promised_before() -> None:
    """An indicator that the revision of October brings has no target in the quarters before."""
    described = (AgreementRevision(2023, 1, date(2023, 10, 2), "", AT, CITED),)
    index = index_of(ledger(agreed_targets=(agreed("4", revision=1),), revisions=described))
    assert index.agreed_at("kepuasan", 2023, 3) is None
    assert index.agreed_at("kepuasan", 2023, 4) is not None
    assert index.agreed_at("lain", 2023, 4) is None


def test_every_kind_of_fact_is_a_mention() -> None:
    """Whatever is written about an indicator or node in a year is a mention of it."""
    facts = ledger(
        plan_targets=(planned("1", 2021, "a"), planned(None, 2020, "a")),
        agreed_targets=(agreed("1", item="b"), agreed("1", item="c", revision=1)),
        interim_targets=(interim("1", 1, item="d"),),
        measurements=(measured("1", item="e"),),
        actions=(action(item="f"),),
        narratives=(narrative(item="g"),),
        asserted=(printed(Measure.ACTUAL, "1", "h"),),
        goal_targets=(goal_target("1"),),
    )
    expected = {("a", 2021), ("T1", 2023), *((item, 2023) for item in "bcdefgh")}
    assert index_of(facts).mentions() == expected


def test_targets_of_the_plan_and_of_its_end() -> None:
    """The plan of the year and the target of the plan's last year are found together."""
    now, end = planned("3"), planned("4", 2024)
    index = index_of(ledger(plan_targets=(now, end)))
    assert index.plan("kepuasan", 2023) == (now, end)
    assert index.plan("kepuasan", 2022) == (now, end)
    assert index.plan("kepuasan", 2025) == ()
    assert index.plan("lain", 2023) == ()


def test_of_two_plans_the_later_counts() -> None:
    """A year covered by two plans is held against the one that starts later."""
    old, new = planned("3"), replace(planned("5"), span=(2022, 2026))
    assert index_of(ledger(plan_targets=(new, old))).plan("kepuasan", 2023) == (new,)


def test_the_tree_of_the_year() -> None:
    """Goals and objectives are those of the plan that covers the year."""
    old, new = node("T1"), node("T1", span=(2025, 2029))
    assert nodes_of((old, new), 2023) == (old,)
    assert nodes_of((old, new), 2025) == (new,)
    assert nodes_of((old, new), 2031) == ()
    assert latest_span((), 2023) is None
