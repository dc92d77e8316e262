"""Outlines put at their place."""

import pytest

from generator.charts.rendering.outlines import placed


@pytest.mark.parametrize(
    ("outline", "at_place"),
    [
        (
            "M3.5,0A3.536,3.536,0,1,1,-3.5,0A3.536,3.536,0,1,1,3.5,0",
            "M13.5,20a3.5,3.5,0,1,1-7,0a3.5,3.5,0,1,1,7,0",
        ),
        ("M-3.54,-3.54h7.07v7.07h-7.07Z", "M6.5,16.5h7.1v7.1h-7.1Z"),
        ("M0,-3.5L3.5,0L0,3.5L-3.5,0Z", "M10,16.5l3.5,3.5l-3.5,3.5l-3.5-3.5Z"),
        ("M-5.5,0C-5.5,-3,-3,-5.5,0,-5.5Z", "M4.5,20c0-3,2.5-5.5,5.5-5.5Z"),
        ("M-1,-1L1,1M-1,1L1,-1", "M9,19l2,2m-2,0l2-2"),
        ("M0,0h2v3ZL1,1e-7", "M10,20h2v3Zh1"),
        ("M0,0L2,0L2,3L-1,1", "M10,20h2v3l-3-2"),
    ],
)
def test_an_outline_is_moved_and_keeps_its_shape(outline: str, at_place: str) -> None:
    """Circles, squares, diamonds, curves and strokes: the first point is absolute, the rest follows it."""
    assert placed(outline, 10, 20) == at_place


def test_a_shape_is_the_same_text_wherever_it_stands() -> None:
    """Places between two tenths move the first point only."""
    texts = {placed("M-3.54,-3.54h7.07v7.07h-7.07Z", 10 + at / 30, 20).partition("h")[2] for at in range(30)}
    assert len(texts) == 1


@pytest.mark.parametrize("outline", ["", "L1,1", "M0,0Q1,1,2,2", "M0 0L1 1"])
def test_another_command_is_no_outline(outline: str) -> None:
    """What the drawing library may write one day is told, and not drawn askew."""
    with pytest.raises(ValueError, match="outline"):
        placed(outline, 1, 1)
