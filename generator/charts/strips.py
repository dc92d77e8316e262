"""Strips: lines so small that many stand in a table or beside one another, all of them on one scale.

A page puts them together itself, out of paths. Years without a value are a gap, and so is a change of the way
of measuring.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.charts.inputs import Grade
from generator.charts.layouts.axis import Axis, axis, graded_axis

# Two user units are about a pixel, so that whole units are fine enough.
WIDTH: Final = 208
HEIGHT: Final = 56
_EDGE: Final = 8
_SPARE: Final = Decimal("0.04")


@dataclass(frozen=True, slots=True)
class StripScale:
    """What all strips of one kind share: the years, one after the other, and the axis."""

    years: range
    axis: Axis

    def path(self, values: Mapping[int, Decimal], breaks: Collection[int] = ()) -> str:
        """Return the line through the values of years; before the years of ``breaks`` it is broken.

        A value that has no neighbour is a point.
        """
        return "".join(self._steps(values, breaks))

    def end(self, values: Mapping[int, Decimal]) -> str:
        """Return the point of the last value; there is one at least."""
        last = max(values)
        return f"M{self._x(last)} {self._y(values[last])}h0"

    def bands(self) -> tuple[tuple[int, int], ...]:
        """Return where the shaded grades begin, seen from above, and how high they are."""
        tops = [(self._y(band.high), self._y(band.low)) for band in self.axis.bands if band.shaded]
        return tuple((top, bottom - top) for top, bottom in tops)

    def _steps(self, values: Mapping[int, Decimal], breaks: Collection[int]) -> Iterator[str]:
        for year in self.years:
            if year in values:
                goes_on = year - 1 in values and year not in breaks
                leads_on = year + 1 in values and year + 1 not in breaks
                place = f"{self._x(year)} {self._y(values[year])}"
                yield f"{'L' if goes_on else 'M'}{place}{'' if goes_on or leads_on else 'h0'}"

    def _x(self, year: int) -> int:
        room = WIDTH - 2 * _EDGE
        return round(_EDGE + room * (year - self.years[0]) / max(len(self.years) - 1, 1))

    def _y(self, value: Decimal) -> int:
        share = (self.axis.high - value) / (self.axis.high - self.axis.low)
        return round(_EDGE + (HEIGHT - 2 * _EDGE) * share)


def strip_scale(
    years: range, values: Sequence[Decimal], *, from_zero: bool, grades: Sequence[Grade]
) -> StripScale:
    """Return the scale of strips with these values, by the one rule for axes; at least one year and value."""
    lying = graded_axis(values, grades, _SPARE) if grades else axis(values, from_zero=from_zero, spare=_SPARE)
    return StripScale(years, lying)
