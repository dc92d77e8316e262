"""How far bars go."""

from decimal import Decimal

import pytest

from generator.values.performance.bar import drawn_part, is_cut


@pytest.mark.parametrize(
    ("percent", "drawn", "cut"),
    [
        ("-20", "0", False),
        ("0", "0", False),
        ("99.5", "99.5", False),
        ("150", "150", False),
        ("150.01", "150", True),
    ],
)
def test_a_bar_ends_at_its_value_or_at_the_longest(percent: str, drawn: str, *, cut: bool) -> None:
    """Nothing below zero, the whole value, or the longest bar and a mark."""
    assert (drawn_part(Decimal(percent)), is_cut(Decimal(percent))) == (Decimal(drawn), cut)
