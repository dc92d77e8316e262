"""Facts by key."""

from dataclasses import replace

from generator.compute.index import index_of, latest_span, nodes_of
from generator.domain.result import Measure
from tests.compute.facts import (
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
    """Rows of lower revisions are superseded, also where the highest revision dropped the indicator."""
    first, second = agreed("3"), agreed("4", revision=1)
    dropped, other = agreed("5", item="lama"), agreed("6", year=2022)
    index = index_of(ledger(agreed_targets=(second, first, dropped, other)))
    assert index.agreed == {("kepuasan", 2023): (second,), ("kepuasan", 2022): (other,)}
    assert index.superseded == {("kepuasan", 2023): (first,), ("lama", 2023): (dropped,)}
    assert index.agreements == {2023: (second,), 2022: (other,)}


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
    assert index.plan("kepuasan", 2022) == (None, end)
    assert index.plan("kepuasan", 2025) == (None, None)
    assert index.plan("lain", 2023) == (None, None)


def test_of_two_plans_the_later_counts() -> None:
    """A year covered by two plans is held against the one that starts later."""
    old, new = planned("3"), replace(planned("5"), span=(2022, 2026))
    assert index_of(ledger(plan_targets=(new, old))).plan("kepuasan", 2023) == (new, None)


def test_the_tree_of_the_year() -> None:
    """Goals and objectives are those of the plan that covers the year."""
    old, new = node("T1"), node("T1", span=(2025, 2029))
    assert nodes_of((old, new), 2023) == (old,)
    assert nodes_of((old, new), 2025) == (new,)
    assert nodes_of((old, new), 2031) == ()
    assert latest_span((), 2023) is None
