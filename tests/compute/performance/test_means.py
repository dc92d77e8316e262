"""Simple means of achievements."""

from generator.compute.performance.means import mean_of, members
from generator.compute.portal.years import judge_office
from generator.compute.shared.judgement import IndicatorYear, JudgedOffice, MeanAchievement
from generator.domain.performance.result import Absence
from generator.rules.book import STATUS, RuleBook
from tests.compute.facts import (
    KMK,
    STATUS_BANDS,
    D,
    agreed,
    indicator,
    ledger,
    measured,
    node,
    planned,
)
from tests.rules.rulebook import choice, scale

CARDS = tuple(indicator(key) for key in ("a", "b", "c", "d"))
FACTS = {
    "indicators": CARDS,
    "agreed_targets": (
        agreed("10", item="a", node="S1"),
        agreed("10", item="b", node="S2"),
        agreed("10", item="c", node="S2"),
    ),
    "measurements": (
        measured("15", item="a"),
        measured("9", item="b"),
        measured(Absence.IN_PROGRESS, item="c"),
        measured("99", item="d"),
    ),
    "plan_targets": (planned("1", item="d", node="S1"),),
}
CAPPED = RuleBook((STATUS_BANDS,), (KMK,), (choice("kemenkeu-2026", 2020),))


def judged() -> tuple[IndicatorYear, ...]:
    """Judge the facts above by a formula set that is capped at 120."""
    office: JudgedOffice = judge_office(ledger(**FACTS), CAPPED)
    return office.years[0].indicators


def test_a_mean_says_who_is_in_and_who_is_out() -> None:
    """The raw and the counted mean, the indicators in them and those left out are all stated."""
    mean = mean_of(judged(), STATUS_BANDS)
    assert mean.status is not None
    assert mean.status.band.label == "100"
    assert (mean.raw, mean.counted, mean.included, mean.excluded) == (D(120), D(105), ("a", "b"), ("c",))


def test_what_was_not_agreed_is_neither_in_nor_out() -> None:
    """An indicator outside the agreement has no part in its mean."""
    mean = mean_of(judged()[3:], STATUS_BANDS)
    assert mean == MeanAchievement(None, None, (), (), None)


def test_without_status_bands_a_mean_has_no_status() -> None:
    """A mean is published without a status where the year has no bands."""
    assert mean_of(judged(), None).status is None


def test_a_goal_holds_what_its_objectives_hold() -> None:
    """A node's members include those of the nodes below it; the plan places what was not agreed."""
    nodes = (node("T1"), node("S1", "T1"), node("S2", "T1"), node("T2"))
    by_node = members(nodes, judged())
    keys = {code: "".join(each.indicator.id for each in group) for code, group in by_node.items()}
    assert keys == {"T1": "abcd", "S1": "ad", "S2": "bc", "T2": ""}


def test_a_tree_in_a_circle_comes_to_an_end() -> None:
    """Nodes that are each other's parents do not hang the program."""
    by_node = members((node("S1", "S2"), node("S2", "S1")), judged())
    assert [len(group) for group in by_node.values()] == [4, 4]


def test_an_indicator_nobody_placed_belongs_to_no_node() -> None:
    """An indicator without node in agreement and plan is in no node."""
    facts = ledger(measurements=(measured("1"),))
    indicators = judge_office(facts, CAPPED).years[0].indicators
    assert members((node("S1"),), indicators) == {"S1": ()}


def test_a_negative_mean_has_the_lowest_status() -> None:
    """A mean below every band is placed in the lowest."""
    bands = scale("100", "20", family=STATUS)
    facts = ledger(agreed_targets=(agreed("10"),), measurements=(measured("1"),))
    plain = judge_office(facts, RuleBook((bands,), CAPPED.formula_sets, CAPPED.choices))
    status = plain.years[0].mean.status
    assert status is not None
    assert (plain.years[0].mean.counted, status.band.label) == (D(10), "20")
