"""One indicator through the quarters of one year."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.compute.performance.accumulation import (
    NOTHING,
    QuarterFact,
    Reading,
    composed,
    physical_of,
    up_to,
)
from generator.compute.performance.year_rules import JudgingRules
from generator.compute.shared.judgement import Basis, QuarterState
from generator.domain.performance.indicator import Indicator
from generator.domain.performance.plan import AgreedTarget, InterimTarget
from generator.domain.performance.result import Measurement
from generator.values.shared.period import QUARTERS


@dataclass(frozen=True, slots=True)
class _Quarter:
    number: int
    rows: tuple[Measurement, ...]
    interim: InterimTarget | None

    def fact(self, indicator: Indicator) -> QuarterFact:
        target = self.interim.value if self.interim else None
        return QuarterFact(composed(self.rows, indicator.composition), target)


def quarter_states(
    indicator: Indicator,
    measurements: Iterable[Measurement],
    interims: Iterable[InterimTarget],
    agreed_at: Callable[[int], AgreedTarget | None],
    rules: JudgingRules,
) -> tuple[QuarterState, ...]:
    """Return every quarter with a measurement row or an interim target judged, in order.

    Values are up to and including the quarter. A quarter without a row of its own has no value. Each is held
    against the annual target that held at its end.
    """
    quarters = _quarters(measurements, interims)
    facts = [each.fact(indicator) for each in quarters]
    return tuple(
        _state(quarter, _reading(quarter, facts, indicator), agreed_at(quarter.number), indicator, rules)
        for quarter in quarters
        if quarter.rows or quarter.interim
    )


def _quarters(measurements: Iterable[Measurement], interims: Iterable[InterimTarget]) -> tuple[_Quarter, ...]:
    rows: Mapping[int, list[Measurement]] = {quarter: [] for quarter in QUARTERS}
    for row in measurements:
        rows[row.period.quarter].append(row)
    targets = {each.quarter: each for each in interims}
    return tuple(_Quarter(quarter, tuple(rows[quarter]), targets.get(quarter)) for quarter in QUARTERS)


def _reading(quarter: _Quarter, facts: Sequence[QuarterFact], indicator: Indicator) -> Reading:
    return up_to(facts[: quarter.number], indicator.accumulation) if quarter.rows else NOTHING


def _state(
    quarter: _Quarter,
    reading: Reading,
    agreed: AgreedTarget | None,
    indicator: Indicator,
    rules: JudgingRules,
) -> QuarterState:
    return QuarterState(
        quarter=quarter.number,
        measurements=quarter.rows,
        actual=reading.actual,
        absence=reading.absence,
        physical=physical_of(quarter.rows),
        interim=quarter.interim,
        agreed=agreed,
        against_interim=rules.judge(reading.actual, quarter.interim, indicator, Basis.INTERIM),
        against_year=rules.judge(reading.actual, agreed, indicator, Basis.AGREEMENT),
    )
