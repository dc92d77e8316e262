"""Values held against targets."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compute.performance.achievement import judge
from generator.compute.shared.formulas import FIXED, WORST
from generator.compute.shared.judgement import Achievement, Basis, Unjudged
from generator.domain.performance.indicator import Direction, Indicator
from generator.rules.book import FormulaSet
from generator.values.shared.number import rounded
from tests.compute.facts import FORMULA_SETS, KMK, PLAIN, STATUS_BANDS, D, indicator
from tests.rules.rulebook import number, read_texts

CASES = [
    (table["rumus"], table["arah"], row)
    for table in read_texts("tests/cases/capaian.yml")
    for row in table["hitung"]
]
numbers = st.decimals(-1000, 1000, places=2).map(lambda value: D(str(value)))
targets = st.decimals("0.01", 1000, places=2).map(lambda value: D(str(value)))


def held(actual: str, target: str, card: Indicator, formulas: FormulaSet) -> Achievement | Unjudged:
    """Judge two texts, an empty one being a missing value."""
    pair = [number(text) if text else None for text in (actual, target)]
    return judge(pair[0], pair[1], card, formulas, STATUS_BANDS, Basis.AGREEMENT)


def achieved(actual: str, target: str, card: Indicator, formulas: FormulaSet) -> Achievement:
    """Judge two numbers that have an achievement."""
    judged = held(actual, target, card, formulas)
    assert isinstance(judged, Achievement)
    return judged


@pytest.mark.parametrize(("rule", "direction", "row"), CASES)
def test_published_examples(rule: str, direction: str, row: dict[str, Any]) -> None:
    """Every example of the table gives the achievement, or the reason for none, that it states."""
    words = (("worst", "terburuk"), ("maximum", "maksimum"))
    bounds: dict[str, Any] = {name: number(row[key]) for name, key in words if key in row}
    card = indicator(direction=Direction(direction), **bounds)
    judged = held(row["realisasi"], row["target"], card, FORMULA_SETS[rule])
    if isinstance(judged, Unjudged):
        assert judged.value == row["sebab"]
    else:
        assert rounded(judged.ratio, 2) == number(row["mentah"])
        assert rounded(judged.counted, 2) == number(row["diperhitungkan"])


def test_a_value_that_is_just_short_is_rounded_before_its_status() -> None:
    """99,995 per cent is shown as 100,00 and is therefore reached."""
    assert achieved("99,995", "100", indicator(), PLAIN).status.band.label == "100"
    assert achieved("99,994", "100", indicator(), PLAIN).status.band.label == "80"


def test_a_negative_achievement_has_the_lowest_status() -> None:
    """An achievement below zero is published with the lowest status."""
    assert achieved("-5", "10", indicator(), PLAIN).status.band.label == "0"


def test_the_arithmetic_is_named() -> None:
    """Each achievement says which formula made it."""
    low = indicator(direction=Direction.MINIMIZE, worst=D(10))
    assert achieved("1", "2", indicator(), PLAIN).arithmetic == "rasio"
    assert achieved("1", "2", low, PLAIN).arithmetic == "dua-kurang-rasio"
    assert achieved("1", "0", low, KMK).arithmetic == WORST
    assert achieved("1", "0", indicator(), FORMULA_SETS["bps-sakip"]).arithmetic == FIXED


def test_nothing_is_rounded() -> None:
    """A ratio keeps 34 digits."""
    assert achieved("56", "6", indicator(), PLAIN).ratio == D("9" + "33." + "3" * 31)


@given(numbers, numbers, targets)
def test_more_is_never_worse_when_maximising(one: Any, other: Any, target: Any) -> None:  # noqa: ANN401
    """For a target above zero a greater value never has a smaller achievement."""
    less, more = sorted((one, other))
    low, high = (judge(each, target, indicator(), KMK, STATUS_BANDS, Basis.PLAN) for each in (less, more))
    assert isinstance(low, Achievement)
    assert isinstance(high, Achievement)
    assert low.ratio <= high.ratio
    assert low.counted <= high.counted


@given(numbers, numbers, targets)
def test_less_is_never_worse_when_minimising(one: Any, other: Any, target: Any) -> None:  # noqa: ANN401
    """For a target above zero a smaller value never has a smaller achievement when minimising."""
    card = indicator(direction=Direction.MINIMIZE)
    less, more = sorted((one, other))
    low, high = (judge(each, target, card, KMK, STATUS_BANDS, Basis.PLAN) for each in (less, more))
    assert isinstance(low, Achievement)
    assert isinstance(high, Achievement)
    assert low.ratio >= high.ratio


@given(numbers, numbers, st.sampled_from(Direction), st.sampled_from(sorted(FORMULA_SETS)))
def test_what_counts_stays_within_cap_and_floor(
    actual: Any, target: Any, direction: Direction, name: str  # noqa: ANN401
) -> None:  # fmt: skip
    """No value whatever counts more than the cap or less than the floor, and none fails."""
    formulas = FORMULA_SETS[name]
    judged = judge(actual, target, indicator(direction=direction), formulas, STATUS_BANDS, Basis.PLAN)
    if isinstance(judged, Achievement):
        assert formulas.cap is None or judged.counted <= formulas.cap
        assert formulas.floor is None or judged.counted >= formulas.floor


@given(st.sampled_from(Direction), st.sampled_from(sorted(FORMULA_SETS)), targets)
def test_missing_is_never_zero(direction: Direction, name: str, target: Any) -> None:  # noqa: ANN401
    """A missing value is never judged, whereas a zero may be."""
    card = indicator(direction=direction)
    judged = judge(None, target, card, FORMULA_SETS[name], STATUS_BANDS, Basis.PLAN)
    assert judged is Unjudged.NO_ACTUAL
