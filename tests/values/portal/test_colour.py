"""Whether one colour can be read on another is computed as WCAG says."""

import pytest

from generator.values.portal.colour import READABLE, contrast, darkened, is_colour

SOFT = "#c9dcec"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, expected: float) -> None:
    """Black on white is 21; the greys on both sides of the limit are those that WCAG's readers know."""
    assert round(contrast(one, other), 2) == expected
    assert contrast(one, other) == contrast(other, one)


@pytest.mark.parametrize("colour", ["#ff0000", "#ffffff", "#c9dcec", "#00ff00"])
def test_a_darker_shade_can_be_read(colour: str) -> None:
    """Of every colour there is a shade that light words can be read on."""
    assert contrast(darkened(colour, SOFT), SOFT) >= READABLE


def test_a_dark_colour_stays() -> None:
    """What can be read is not changed."""
    assert darkened("#12385a", SOFT) == "#12385a"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("#12385a", True), ("#12385A", True), ("12385a", False), ("#123", False), ("red", False)],
)
def test_a_colour_has_six_signs(text: str, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    """Only one way to write a colour is taken."""
    assert is_colour(text) is expected
