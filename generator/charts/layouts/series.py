"""Target and realisation over years or quarters as two series over the same labels."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import accumulate

from generator.charts.inputs import Grade, QuarterPath, TrendChart
from generator.charts.text import scale_of
from generator.languages.translation import translate

Values = tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """Two series over the same labels, in the unit in which they are drawn.

    ``target_descriptions`` and ``actual_descriptions`` hold each value as the page writes it.
    """

    labels: tuple[str, ...]
    target: Values
    actual: Values
    unit: str
    places: int
    target_word: str
    actual_word: str
    breaks: tuple[int, ...] = ()
    provisional: tuple[int, ...] = ()
    target_descriptions: tuple[str, ...] = ()
    actual_descriptions: tuple[str, ...] = ()
    from_zero: bool = False
    steps: bool = False
    grades: tuple[Grade, ...] = ()
    graded_from: int = 0

    @property
    def all_values(self) -> tuple[Decimal, ...]:
        """All values that there are."""
        return tuple(value for value in self.target + self.actual if value is not None)

    def runs(self, values: Values) -> tuple[int, ...]:
        """Count the unbroken stretches: a missing value or a break of the series starts a new one."""
        parted = (int(value is None or at in self.breaks) for at, value in enumerate(values))
        return tuple(accumulate(parted))


def of_years(chart: TrendChart) -> Series:
    """Return the series of a trend chart, one label per year."""
    points, actual_word = chart.points, chart.actual_word or translate("realisasi")
    years = [
        translate("{year} (sementara)", year=point.year) if point.provisional else point.year
        for point in points
    ]
    return _shortened(
        Series(
            labels=tuple(f"{point.year}*" if point.provisional else point.year for point in points),
            target=tuple(point.target for point in points),
            actual=tuple(point.actual for point in points),
            unit=chart.unit_label,
            places=chart.places,
            breaks=tuple(at for at, point in enumerate(points) if at and point.break_before),
            provisional=tuple(at for at, point in enumerate(points) if point.provisional),
            target_word="" if chart.actual_word else translate("target"),
            actual_word=actual_word,
            target_descriptions=_descriptions(
                translate("target"), [point.year for point in points], [each.target_words for each in points]
            ),
            actual_descriptions=_descriptions(actual_word, years, [each.actual_words for each in points]),
            from_zero=chart.from_zero,
            grades=chart.grades,
            graded_from=chart.graded_from,
        )
    )


def of_quarters(chart: QuarterPath) -> Series:
    """Return the series of a quarter path, one label per quarter."""
    points = chart.points
    labels = [f"{chart.counted} {point.quarter}".strip() for point in points]
    return _shortened(
        Series(
            labels=tuple(point.quarter for point in points),
            target=tuple(point.planned for point in points),
            actual=tuple(point.actual for point in points),
            unit=chart.unit_label,
            places=chart.places,
            target_descriptions=_descriptions(
                chart.planned_word, labels, [each.planned_words for each in points]
            ),
            actual_descriptions=_descriptions(
                chart.actual_word, labels, [each.actual_words for each in points]
            ),
            target_word=chart.planned_word,
            actual_word=chart.actual_word,
            from_zero=True,
            steps=chart.steps,
        )
    )


def _descriptions(word: str, labels: Iterable[str], values: Iterable[str]) -> tuple[str, ...]:
    """Return the description of each value, shown when a reader points at it; empty without a value."""
    return tuple(
        f"{word} {label}: {value}" if value else "" for label, value in zip(labels, values, strict=True)
    )


def _shortened(series: Series) -> Series:
    """Draw millions and more as ``juta``, ``miliar``, ``triliun``, with at least two decimals."""
    power, word = scale_of(series.all_values)
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
