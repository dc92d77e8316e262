"""Printed figures beside ours: no rounding is ever an accusation, and no other difference is a rounding."""

from collections.abc import Callable
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import partial

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.compute.shared.judgement import Input, Verdict, Verification
from generator.compute.verification.comparison import (
    Computation,
    Figure,
    compare,
    follows,
    gives,
    power_of_zeros,
    stated,
    verify,
)
from generator.compute.verification.over_intervals import growth, mean, percent, saving, total
from generator.domain.performance.result import Measure
from generator.values.verification.interval import Interval, written
from generator.values.verification.interval import printed as possible
from tests.compute.facts import D, printed
from tests.rules.rulebook import number, read_texts

CASES = read_texts("tests/cases/verifikasi.yml")
TYPED = {Measure.TARGET, Measure.ACTUAL}
NAMES = ("baris", "kolom")
ROUNDINGS = st.sampled_from((ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN))
NUMBERS = st.decimals(min_value=1, max_value=100_000, places=6)
PLACES = st.integers(min_value=0, max_value=3)
FORMULAS = st.sampled_from((percent, growth, saving, total, mean))


def quantized(value: Decimal, places: int, rounding: str) -> Decimal:
    """Round as a report does."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=rounding)


@pytest.mark.parametrize("row", CASES)
def test_published_examples(row: dict[str, str]) -> None:
    """Every printed figure of the table compares with ours as stated."""
    measure = Measure(row["ukuran"])
    asserted = printed(measure, row["tercetak"].replace(",", "."))
    ours = number(row["kita"]) if row["kita"] else None
    verification = verify(asserted, [Figure(ours, is_written=measure in TYPED)])
    assert (verification.ours, verification.verdict) == (ours, Verdict(row["hasil"]))
    assert bool(verification.rounded) == (verification.verdict is Verdict.ROUNDING)


def test_the_closest_of_several_is_kept() -> None:
    """A report may print an achievement raw or capped; the one it agrees with is compared."""
    asserted = printed(Measure.ACHIEVEMENT, "120.00")
    assert verify(asserted, [Figure(D(150)), Figure(D(120))]).ours == 120
    assert verify(asserted, [Figure(D(150)), Figure(D(140))]).ours == 150


def test_nothing_to_compare() -> None:
    """A printed figure that we have no figure for is said to have none, and is not wrong."""
    asserted = printed(Measure.ACTUAL, "0")
    assert verify(asserted, []) == Verification(asserted, None, Verdict.NOTHING_TO_COMPARE)


@given(NUMBERS, st.integers(min_value=0, max_value=5), ROUNDINGS)
def test_a_figure_rounded_from_ours_always_agrees(ours: Decimal, places: int, rounding: str) -> None:
    """However a report rounds a figure of ours, it is no difference, whether written or computed."""
    said = quantized(ours, places, rounding)
    for is_written in (False, True):
        assert compare(said, places, Figure(ours, is_written=is_written), NAMES) == (Verdict.SAME, ())


@given(FORMULAS, NUMBERS, NUMBERS, st.tuples(PLACES, PLACES), st.tuples(ROUNDINGS, ROUNDINGS))
def test_a_figure_from_inputs_that_were_rounded_never_differs(
    formula: Callable[..., Interval],
    one: Decimal,
    other: Decimal,
    decimals: tuple[int, int],
    roundings: tuple[str, str],
) -> None:
    """A report rounds its inputs, in any way, and what follows from them before that, in any other."""
    (kept, places), (before, after) = decimals, roundings
    assume(quantized(other, kept, before) >= 1)
    exact = formula(Interval.exactly(one), Interval.exactly(other)).low
    said = quantized(Decimal(exact.numerator) / Decimal(exact.denominator), places, after)
    inputs = tuple(
        Input(name, "", (value := quantized(each, kept, before)), (possible(value, kept),))
        for name, each in (("satu", one), ("dua", other))
    )
    ours = formula(*(Interval.exactly(each.value) for each in inputs)).low
    figure = Figure(
        Decimal(ours.numerator) / Decimal(ours.denominator), partial(Computation, formula, inputs)
    )
    verdict, rounded = compare(said, places, figure, NAMES)
    assert verdict in {Verdict.SAME, Verdict.ROUNDING}
    assert set(rounded) <= set(inputs)


@given(NUMBERS, NUMBERS, st.integers(0, 4), ROUNDINGS, st.integers(2, 50), st.booleans())
def test_a_figure_two_units_off_differs_where_inputs_are_exact(
    part: Decimal,
    whole: Decimal,
    places: int,
    rounding: str,
    units: int,
    is_less: bool,  # noqa: FBT001
) -> None:
    """Two units in the last place are never a rounding of a quotient of exact figures."""
    ours = part / whole * 100
    step = Decimal(-units if is_less else units).scaleb(-places)
    inputs = tuple(Input("", "", each, (Interval.exactly(each),)) for each in (part, whole))
    figure = Figure(ours, partial(Computation, percent, inputs))
    verdict, _ = compare(quantized(ours, places, rounding) + step, places, figure, NAMES)
    assert verdict is Verdict.DIFFERENT


def test_only_the_inputs_that_are_needed_are_named() -> None:
    """Of inputs that may have been rounded those are named without which the figure does not follow."""
    inputs = tuple(
        Input(name, "", D(value), (written(D(value)),))
        for name, value in (("a", "1.5"), ("b", "2.25"), ("c", "7"))
    )
    said = possible(D("10.80"), 2)
    verdict, rounded = follows(said, Computation(total, inputs))
    assert (verdict, [each.row for each in rounded]) == (Verdict.ROUNDING, ["a"])
    assert follows(possible(D("10.95"), 2), Computation(total, inputs)) == (Verdict.DIFFERENT, ())
    assert follows(said, None) == (Verdict.DIFFERENT, ())


def test_a_divisor_that_may_be_zero_gives_nothing() -> None:
    """Where an input can have been zero before it was rounded, nothing follows from dividing by it."""
    inputs = (Input("a", "", D(1), (Interval.exactly(1),)), Input("b", "", D("0.0"), (written(D("0.0")),)))
    computation = Computation(percent, inputs)
    assert computation.possible() is None
    assert follows(possible(D(5), 0), computation) == (Verdict.DIFFERENT, ())
    assert not gives(percent, (D(1), D(0)), D(5))


def test_what_a_report_may_have_used_of_an_input() -> None:
    """Prints of one fact are joined where they meet; each may have been used as it stands."""
    third = Interval.exactly(D(100) / 3)
    assert stated(third, D(100) / 3, 2, []) == (third, Interval.exactly(D("33.33")))
    assert stated(third, D(200) / 3, 2, [])[1:] == (
        Interval.exactly(D("66.67")),
        Interval.exactly(D("66.66")),
    )
    assert stated(third, D(100) / 3, 2, [(D(33), 0), (D("33.2"), 1)]) == (third, Interval.exactly(33))
    value = written(D("3.6"))
    narrowed = possible(D("3.63"), 2).intersection(value)
    assert stated(value, D("3.6"), 2, [(D("3.63"), 2)]) == (narrowed,)
    # Two prints that cannot both be true: the first narrows, the other may have been used.
    first, second = possible(D("3.55"), 2), D("3.69")
    assert stated(value, D("3.6"), 2, [(D("3.55"), 2), (second, 2)]) == (
        first.intersection(value),
        Interval.exactly(second),
    )


def test_many_inputs_are_taken_from_least_to_greatest() -> None:
    """Choosing each of many prints would have no end; their hull holds all choices."""
    inputs = tuple(Input(str(at), "", D(2), (Interval.exactly(1), Interval.exactly(3))) for at in range(8))
    assert Computation(total, inputs[:2]).results(inputs) == [Interval.exactly(each) for each in (2, 4, 4, 6)]
    assert Computation(total, inputs).results(inputs) == [Interval(Fraction(8), Fraction(24))]


@pytest.mark.parametrize(
    ("value", "power"),
    [
        ("20558293000", 3),
        ("13580000000", 6),
        ("1234000000000", 9),
        ("154200", 0),
        ("12000", 0),
        ("0", 0),
        ("-20558293000", 3),
    ],
)
def test_money_in_full_may_be_of_thousands(value: str, power: int) -> None:
    """Zeros at the end of money with four digits before them may stand for a unit."""
    assert power_of_zeros(D(value)) == power


def test_money_agrees_in_the_unit_that_its_zeros_show() -> None:
    """Money that was rounded to thousands agrees with the same in full, whichever of the two is ours."""
    whole, thousands = D(20558293466), D(20558293000)
    money = partial(Figure, is_written=True, is_money=True)
    assert compare(thousands, 0, money(whole), NAMES)[0] is Verdict.SAME
    assert compare(whole, 0, money(thousands), NAMES)[0] is Verdict.ROUNDING
    assert compare(whole + 1000, 0, money(thousands), NAMES)[0] is Verdict.DIFFERENT
    assert compare(whole, 0, Figure(thousands, is_written=True), NAMES)[0] is Verdict.DIFFERENT
