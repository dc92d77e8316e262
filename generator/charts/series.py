"""Target and realisation over years or quarters as two series over the same labels."""

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import accumulate

from generator.charts.inputs import QuarterPath, TrendChart
from generator.charts.words import scale_of
from generator.languages.speech import say

Values = tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """Two series over the same labels, in the unit in which they are drawn."""

    labels: tuple[str, ...]
    target: Values
    actual: Values
    unit: str
    places: int
    target_word: str
    actual_word: str
    breaks: tuple[int, ...] = ()
    provisional: tuple[int, ...] = ()
    from_zero: bool = False
    steps: bool = False

    @property
    def known(self) -> tuple[Decimal, ...]:
        """All values that there are."""
        return tuple(value for value in self.target + self.actual if value is not None)

    def runs(self, values: Values) -> tuple[int, ...]:
        """Count the unbroken stretches: a missing value or a break of the series starts a new one."""
        parted = (int(value is None or at in self.breaks) for at, value in enumerate(values))
        return tuple(accumulate(parted))


def of_years(chart: TrendChart) -> Series:
    """Read the series out of a trend chart."""
    points = chart.points
    return _shortened(
        Series(
            labels=tuple(f"{point.year}*" if point.provisional else point.year for point in points),
            target=tuple(point.target for point in points),
            actual=tuple(point.actual for point in points),
            unit=chart.unit_label,
            places=chart.places,
            breaks=tuple(at for at, point in enumerate(points) if at and point.break_before),
            provisional=tuple(at for at, point in enumerate(points) if point.provisional),
            target_word=say("target"),
            actual_word=say("realisasi"),
        )
    )


def of_quarters(chart: QuarterPath) -> Series:
    """Read the series out of a quarter path."""
    return _shortened(
        Series(
            labels=tuple(point.quarter for point in chart.points),
            target=tuple(point.planned for point in chart.points),
            actual=tuple(point.actual for point in chart.points),
            unit=chart.unit_label,
            places=chart.places,
            target_word=chart.planned_word,
            actual_word=chart.actual_word,
            from_zero=True,
            steps=chart.steps,
        )
    )


def _shortened(series: Series) -> Series:
    """Draw millions and more as ``juta``, ``miliar``, ``triliun``, with at least two decimals."""
    power, word = scale_of(series.known)
    if not power:
        return series
    return replace(
        series,
        target=_scaled(series.target, power),
        actual=_scaled(series.actual, power),
        unit=f"{word} {series.unit}",
        places=max(2, series.places),
    )


def _scaled(values: Values, power: int) -> Values:
    return tuple(None if value is None else value.scaleb(-power) for value in values)
