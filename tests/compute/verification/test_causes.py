"""Causes of a difference: one that the figures prove, or none."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compute.verification.causes import (
    Candidate,
    Cause,
    candidate,
    difference_in_percent,
    exchanged,
    from_prints,
    inverted,
    other_closings,
    partly_capped,
    proved,
    significant_digits,
    typing_errors,
    unweighted,
    with_zeros,
)
from generator.values.verification.interval import Interval
from tests.compute.facts import D


def cause_of(said: str, ours: str) -> Cause:
    """Return the slip of the hand that made a print of ours."""
    places = len(said.partition(".")[2])
    return proved(D(said), places, typing_errors(D(said), places, D(ours)))


@pytest.mark.parametrize(
    ("said", "ours", "cause"),
    [
        ("4.97", "4.79", Cause.EXCHANGED),
        ("100.1", "100.998", Cause.EXCHANGED),
        ("-1324", "-1234", Cause.EXCHANGED),
        ("4.97", "7.49", Cause.UNKNOWN),
        ("1235", "123.45", Cause.SCALED),
        ("-0.25", "-25.00", Cause.SCALED),
        ("15.44", "154.38", Cause.SCALED),
        ("12345", "12.345", Cause.SCALED),
        ("1000", "100", Cause.UNKNOWN),
        ("86.40", "86.37", Cause.COARSER),
        ("86.40", "86.30", Cause.UNKNOWN),
        ("90", "89.96", Cause.UNKNOWN),
        ("5.0", "5.4", Cause.UNKNOWN),
    ],
)
def test_slips_of_the_hand(said: str, ours: str, cause: Cause) -> None:
    """Exchanged digits, a mark at another place and fewer decimals are told; a short print proves nothing."""
    assert cause_of(said, ours) is cause


@given(st.decimals(min_value=-9999, max_value=9999, places=2))
def test_exchanged_digits_are_those_of_the_figure(value: Decimal) -> None:
    """Each exchange keeps the digits and changes the figure."""
    for each in exchanged(value):
        assert each != value
        assert digits_of(each) == digits_of(value)


def digits_of(value: Decimal) -> list[str]:
    """List the digits of a figure that are no zeros, in order of size."""
    return sorted(sign for sign in f"{value:f}" if sign in "123456789")


def test_two_causes_prove_none() -> None:
    """A print that agrees with two causes is told none; the same cause twice is one."""
    one, two = candidate(Cause.OTHER_YEAR, D("97.47")), candidate(Cause.OTHER_ROW, D("97.474"))
    first, second = next(one), next(two)
    assert proved(D("97.47"), 2, [first, second]) is Cause.UNKNOWN
    assert proved(D("97.47"), 2, [first, first]) is Cause.OTHER_YEAR
    assert proved(D("97.47"), 2, []) is Cause.UNKNOWN


def test_a_print_must_have_enough_digits() -> None:
    """100 or 50 stands in too many places to come from one of them; zeros at the ends do not count."""
    assert [significant_digits(D(each)) for each in ("100.00", "0.050", "97.47", "0", "50300")] == [
        1,
        1,
        4,
        0,
        3,
    ]
    assert proved(D(50), 0, candidate(Cause.OTHER_ROW, D(50))) is Cause.UNKNOWN
    assert proved(D("503.1"), 1, candidate(Cause.OTHER_ROW, D("503.1"), 5)) is Cause.UNKNOWN
    assert list(candidate(Cause.OTHER_ROW, None)) == list(candidate(Cause.OTHER_ROW, D(0))) == []


def figures(candidates: object) -> list[tuple[Cause, str]]:
    """List cause and figure of candidates, with two decimals."""
    return [(each.cause, f"{float(each.interval.low):.2f}") for each in candidates]  # type: ignore[attr-defined]


def test_what_other_arithmetic_gives() -> None:
    """Upside down, zeros for missing values, no weights, other closings, a cap on some."""
    assert figures(inverted(D(80), D(100))) == [(Cause.INVERTED, "125.00")]
    assert figures(inverted(D(0), D(100))) == []
    assert figures(with_zeros([D(100), None, D(110)])) == [(Cause.WITH_ZEROS, "70.00")]
    assert figures(with_zeros([D(100), D(110)])) == []
    assert figures(unweighted([D(90), None, D(95)])) == [(Cause.UNWEIGHTED, "92.50")]
    closings = [(Cause.OTHER_CLOSING, each) for each in ("7.00", "3.50", "4.00")]
    assert figures(other_closings([D(3), None, D(4)])) == closings
    assert figures(other_closings([D(3), None])) == []
    capped = [(D(300), D(120)), (D(100), D(100)), (D(200), D(120))]
    assert figures(partly_capped(capped)) == [
        (Cause.PARTLY_CAPPED, "140.00"),
        (Cause.PARTLY_CAPPED, "173.33"),
    ]
    assert figures(partly_capped(capped[:2])) == figures(partly_capped([capped[0]] * 5)) == []
    assert list(from_prints([Interval.exactly(7)])) == [Candidate(Cause.FROM_PRINTED, Interval.exactly(7), 2)]


def test_a_difference_in_percent_is_of_ours() -> None:
    """Below zero it goes by size; of zero there is none."""
    assert difference_in_percent(D(110), D(100)) == 10
    assert difference_in_percent(D(-110), D(-100)) == -10
    assert difference_in_percent(D(1), D(0)) is None
