"""From quarters to the value up to a quarter."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compute.performance.accumulation import (
    NOTHING,
    QuarterFact,
    Reading,
    combined,
    composed,
    physical_of,
    up_to,
)
from generator.domain.performance.indicator import Accumulation, Composition
from generator.domain.performance.result import Absence
from tests.compute.facts import D, measured
from tests.rules.rulebook import number, read_texts

CASES = read_texts("tests/cases/konsolidasi.yml")
ABSENCES = {each.value: each for each in Absence}
values = st.decimals(-1000, 1000, places=2).map(lambda value: D(str(value)))


def reading(text: str) -> Reading:
    """Read a cell of the table: a number, a reason, or nothing."""
    if not text:
        return NOTHING
    return Reading(absence=ABSENCES[text]) if text in ABSENCES else Reading(number(text))


@pytest.mark.parametrize("table", CASES, ids=[table["nama"] for table in CASES])
def test_published_examples(table: dict[str, Any]) -> None:
    """Every quarter of the table comes to the value, or the reason for none, that it states."""
    facts = [
        QuarterFact(reading(said), number(target) if target else None)
        for said, target in zip(table["isian"], table["target"], strict=True)
    ]
    accumulation = Accumulation(table["akumulasi"])
    readings = [up_to(facts[:quarter], accumulation) for quarter in (1, 2, 3, 4)]
    assert readings == [reading(text) for text in table["sampai"]]


@given(st.lists(values, min_size=1, max_size=4))
def test_a_mean_lies_between_the_extremes(numbers: list[Any]) -> None:
    """A mean of quarters is never outside their range."""
    mean = combined(numbers, Accumulation.MEAN)
    assert min(numbers) <= mean <= max(numbers)


@given(st.lists(values, min_size=1, max_size=4))
def test_one_sum_one_last_value(numbers: list[Any]) -> None:
    """A sum adds every quarter; the last value is the last."""
    facts = [QuarterFact(Reading(each)) for each in numbers]
    assert up_to(facts, Accumulation.SUM).actual == sum(numbers)
    assert up_to(facts, Accumulation.LAST).actual == numbers[-1]


@given(st.lists(values, min_size=1, max_size=3), st.sampled_from(Absence), st.sampled_from(Accumulation))
def test_missing_never_counts_as_zero(numbers: list[Any], absence: Absence, rule: Accumulation) -> None:
    """A quarter without a value leaves the consolidated value as it was, or leaves none."""
    facts = [QuarterFact(Reading(each)) for each in numbers]
    with_missing = up_to([*facts, QuarterFact(Reading(absence=absence))], rule)
    assert with_missing in {up_to(facts, rule), Reading(absence=absence)}


def test_parts_make_the_value_as_the_card_says() -> None:
    """Parts are averaged or added."""
    rows = [measured("50", part="Kegiatan 1"), measured("40", part="Kegiatan 2")]
    assert composed(rows, Composition.MEAN) == Reading(D(45))
    assert composed(rows, Composition.SUM) == Reading(D(90))


def test_parts_without_a_rule_make_no_value() -> None:
    """Nobody guesses how parts make one value."""
    assert composed([measured("50", part="Kegiatan 1")], None) == NOTHING


def test_a_stated_whole_wins_over_its_parts() -> None:
    """A value stated by the office is used rather than one computed from parts."""
    rows = [measured("50", part="Kegiatan 1"), measured("44")]
    assert composed(rows, Composition.MEAN) == Reading(D(44))


def test_a_missing_part_leaves_the_whole_missing() -> None:
    """A whole is not made of half its parts, and says why."""
    rows = [measured("50", part="Kegiatan 1"), measured(Absence.IN_PROGRESS, part="Kegiatan 2")]
    assert composed(rows, Composition.MEAN) == Reading(absence=Absence.IN_PROGRESS)


def test_a_part_that_does_not_apply_is_left_out() -> None:
    """A part that does not apply takes no part in the mean."""
    rows = [measured("50", part="Kegiatan 1"), measured(Absence.NOT_APPLICABLE, part="Kegiatan 2")]
    assert composed(rows, Composition.MEAN) == Reading(D(50))


def test_parts_that_do_not_apply_make_a_whole_that_does_not() -> None:
    """Where no part applies the whole does not apply either."""
    rows = [measured(Absence.NOT_APPLICABLE, part="Kegiatan 1")]
    assert composed(rows, Composition.SUM) == Reading(absence=Absence.NOT_APPLICABLE)


def test_no_rows_say_nothing() -> None:
    """Without rows there is neither a value nor a reason."""
    assert composed([], Composition.SUM) == NOTHING
    assert composed([], None) == NOTHING


def test_physical_progress_of_a_quarter() -> None:
    """Progress is that of the whole, or the one figure its parts agree on."""
    first, second = measured("1", part="a", physical="30"), measured("1", part="b", physical="40")
    assert physical_of([measured("1", physical="25"), first]) == 25
    assert physical_of([first, measured("1", part="b")]) == 30
    assert physical_of([first, second]) is None
    assert physical_of([]) is None
