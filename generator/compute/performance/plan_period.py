"""The whole strategic plan in one table: targets, results and achievements per year, and the period."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from generator.compute.shared.arithmetic import mean, ratio, total
from generator.compute.shared.judgement import Achievement, IndicatorYear, OfficeYear
from generator.compute.shared.tables import Column, Line, LineKind, Table
from generator.domain.performance.indicator import Accumulation, Direction, Indicator
from generator.domain.performance.plan import PlanTarget
from generator.domain.portal.ledger import Ledger

PERIOD: Final = "masa"
TOTAL: Final = "total"
_COLUMNS: Final = (
    Column("target", "indikator", 2),
    Column("hasil", "indikator", 2),
    Column("capaian", "persen", 2),
    Column("capaian_terakhir", "persen", 2),
)


def plan_periods(ledger: Ledger, years: Iterable[OfficeYear]) -> Iterator[Table]:
    """Yield a table per plan (Renstra): a line per indicator and year, closed by the whole period.

    The period's target and result are the sum, the mean or the last value of the years that have a
    target, by the indicator's own way of accumulating; a year without a target (N/A) is none of them. Of a
    plan that was replaced after its first year only that year stands, and one year is no period. Where years
    are added or averaged, ``capaian_terakhir`` holds the newest result against the target of the period, as
    reports do that compare a year with the medium term.
    """
    judged = {(each.indicator.id, year.year): each for year in years for each in year.indicators}
    for span in sorted({each.span for each in ledger.plan_targets}, reverse=True):
        targets = [each for each in ledger.plan_targets if each.span == span]
        cards = {card.id: card for card in ledger.indicators}
        lines: list[Line] = []
        for key in dict.fromkeys(each.indicator for each in targets):
            of_indicator = sorted(
                (each for each in targets if each.indicator == key), key=lambda each: each.year
            )
            lines += _lines(cards[key], of_indicator, judged)
            if len({each.year for each in targets}) > 1:
                lines.append(_whole_period(cards[key], of_indicator, judged))
        yield Table(
            f"renstra-{span[0]}-{span[1]}",
            "renstra",
            0,
            ("indikator", PERIOD),
            _COLUMNS,
            tuple(lines),
            ("renstra",),
        )


def _lines(
    card: Indicator, targets: list[PlanTarget], judged: dict[tuple[str, int], IndicatorYear]
) -> Iterator[Line]:
    for target in targets:
        year = judged.get((card.id, target.year))
        achievement = year.plan_achievement if year else None
        figures = {
            "target": target.value,
            "hasil": year.actual if year else None,
            "capaian": achievement.ratio if isinstance(achievement, Achievement) else None,
        }
        yield Line(f"{card.id} {target.year}", (card.id, str(target.year)), figures)


def _whole_period(
    card: Indicator, targets: list[PlanTarget], judged: dict[tuple[str, int], IndicatorYear]
) -> Line:
    counted = [each for each in targets if each.value is not None]
    target = consolidated(card.plan_accumulation, [each.value for each in counted])
    results = [judged[card.id, each.year].actual for each in counted if (card.id, each.year) in judged]
    result = consolidated(card.plan_accumulation, results)
    figures = {"target": target, "hasil": result, "capaian": _reached(card, result, target)}
    if card.plan_accumulation is not Accumulation.LAST:
        newest = consolidated(Accumulation.LAST, results)
        figures["capaian_terakhir"] = _reached(card, newest, target)
    return Line(f"{card.id} {TOTAL}", (card.id, TOTAL), figures, kind=LineKind.SUM)


def whole_plan(card: Indicator, targets: Sequence[PlanTarget]) -> PlanTarget | None:
    """Return the target of a whole plan: that of its last year, or the sum or mean of its years.

    ``targets`` are those of one plan, oldest first. A plan without a row for its last year has none, nor has
    one whose years are measured in different units.
    """
    units = {card.in_year(each.year).unit for each in targets}
    if len(units) > 1 or not targets or targets[-1].year != targets[-1].span[1]:
        return None
    value = consolidated(card.plan_accumulation, [each.value for each in targets])
    is_last = card.plan_accumulation is Accumulation.LAST
    return targets[-1] if is_last else replace(targets[-1], value=value)


def _reached(card: Indicator, result: Decimal | None, target: Decimal | None) -> Decimal | None:
    # Only where more is better does result by target say how much of the plan is reached.
    return ratio(result, target) if card.direction is Direction.MAXIMIZE else None


def consolidated(accumulation: Accumulation, values: Sequence[Decimal | None]) -> Decimal | None:
    """Return one value of the years' values, ``None`` where all are missing; missing years do not count."""
    stated = [value for value in values if value is not None]
    if accumulation is Accumulation.SUM:
        return total(stated)
    if accumulation is Accumulation.MEAN:
        return mean(stated)
    return stated[-1] if stated else None
