"""Round steps for a vertical axis, and the range of values that it shows."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.values.shared.number import decimals_of

_STEPS: Final = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_TARGET_INTERVALS: Final = 3


@dataclass(frozen=True, slots=True)
class Axis:
    """The lowest and highest value shown, and the round values that get a line."""

    low: Decimal
    high: Decimal
    ticks: tuple[Decimal, ...]

    @property
    def places(self) -> int:
        """The decimals that the round values need."""
        return max((decimals_of(tick.normalize()) for tick in self.ticks), default=0)


def axis(values: Sequence[Decimal], *, from_zero: bool, spare: Decimal, finest: Decimal = Decimal(0)) -> Axis:
    """Return an axis that covers the values; ``spare`` is the share left free above and below for labels.

    ``finest`` is the least step that makes sense: 1 for things that are counted. Zero is on the axis
    when asked for, and when the values are far apart, all the same, or negative.
    """
    low, high = _value_range(values, from_zero=from_zero)
    step = max(_step(high - low), finest)
    first = (low / step).to_integral_value("ROUND_FLOOR")
    last = (high / step).to_integral_value("ROUND_CEILING")
    ticks = tuple(step * (first + index) for index in range(int(last - first) + 1))
    margin = spare * (ticks[-1] - ticks[0])
    return Axis(min(ticks[0], min(values) - margin), max(ticks[-1], max(values) + margin), ticks)


def _value_range(values: Sequence[Decimal], *, from_zero: bool) -> tuple[Decimal, Decimal]:
    low, high = min(values), max(values)
    if from_zero or low * 2 <= high or low == high:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    return (low, high) if low < high else (Decimal(0), Decimal(1))


def _step(stretch: Decimal) -> Decimal:
    power = math.floor((stretch / _TARGET_INTERVALS).log10())
    scaled = (stretch / _TARGET_INTERVALS).scaleb(-power)
    return next(step for step in _STEPS if step >= scaled).scaleb(power)
