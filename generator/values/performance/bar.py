"""How far the bar of an achievement goes, in tables and in pictures: the number beside it is always whole."""

from decimal import Decimal
from typing import Final

# Beyond so many per cent a bar is cut, which two strokes at its end say.
LONGEST_BAR: Final = Decimal(150)


def is_cut(percent: Decimal) -> bool:
    """Whether the bar of an achievement would be too long."""
    return percent > LONGEST_BAR


def drawn_part(percent: Decimal) -> Decimal:
    """Return how much of an achievement its bar shows; below zero there is no bar."""
    return min(max(percent, Decimal(0)), LONGEST_BAR)
