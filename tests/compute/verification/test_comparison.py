"""Printed figures beside ours."""

import pytest

from generator.compute.shared.judgement import Verdict, Verification
from generator.compute.verification.comparison import verify
from generator.domain.performance.result import Measure
from tests.compute.facts import D, printed
from tests.rules.rulebook import number, read_texts

CASES = read_texts("tests/cases/verifikasi.yml")


@pytest.mark.parametrize("row", CASES)
def test_published_examples(row: dict[str, str]) -> None:
    """Every printed figure of the table compares with ours as stated."""
    asserted = printed(Measure(row["ukuran"]), row["tercetak"].replace(",", "."))
    ours = number(row["kita"]) if row["kita"] else None
    assert verify(asserted, [ours]) == Verification(asserted, ours, Verdict(row["hasil"]))


def test_the_closest_of_several_is_kept() -> None:
    """A report may print an achievement raw or capped; the one it agrees with is compared."""
    asserted = printed(Measure.ACHIEVEMENT, "120.00")
    assert verify(asserted, [D(150), D(120)]).ours == 120
    assert verify(asserted, [D(150), D(140)]).ours == 150


def test_nothing_to_compare() -> None:
    """A printed figure that we have no figure for is said to have none, and is not wrong."""
    asserted = printed(Measure.ACTUAL, "0")
    assert verify(asserted, []) == Verification(asserted, None, Verdict.NOTHING_TO_COMPARE)
