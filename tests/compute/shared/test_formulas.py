"""The named arithmetic."""

from decimal import Context, localcontext

from hypothesis import given
from hypothesis import strategies as st

from generator.compute.shared.formulas import FORMULAS, quotient
from generator.rules.book import ARITHMETIC
from tests.compute.facts import D

values = st.decimals(0, 10_000, places=2)
positive = st.decimals("0.01", 10_000, places=2)


def test_every_name_a_rule_may_use_has_a_function() -> None:
    """The names in the rule files and the functions in the program are the same."""
    assert frozenset(FORMULAS) == ARITHMETIC


def test_a_quotient_keeps_34_digits() -> None:
    """A quotient does not depend on the precision somebody else has set."""
    with localcontext(Context(prec=3)):
        assert quotient(D(1), D(3)) == D("0." + "3" * 34)


@given(values, positive)
def test_deviation_is_the_same_on_both_sides(distance: object, target: object) -> None:
    """Missing a target by some distance costs the same below and above it."""
    there, goal = D(str(distance)), D(str(target))
    below, above = (FORMULAS["simpangan"](goal + step, goal) for step in (-there, there))
    assert abs(below - above) < D("1e-20")


@given(positive)
def test_the_target_itself_is_one_hundred_per_cent(target: object) -> None:
    """Whoever hits the target has 100 per cent, by KMK 127/2026 120 where it is to be kept stable."""
    goal = D(str(target))
    plain = {name: formula(goal, goal) for name, formula in FORMULAS.items()}
    assert plain.pop("simpangan-kmk") == 120
    assert set(plain.values()) == {D(100)}
