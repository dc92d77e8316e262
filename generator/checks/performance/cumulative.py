"""R311 and R363: progress up to a quarter can't fall, and cells speak as their card says they do."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Final

from generator.checks.shared.context import Context
from generator.domain.performance.indicator import Accumulation, Indicator
from generator.domain.performance.result import Measure, Measurement
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.mention import plain
from generator.values.shared.number import rounded
from generator.values.shared.period import Period
from generator.values.shared.place import Place

_FEWEST: Final = 3
_SUMMED: Final = (
    "{listed} tampak sudah kumulatif, padahal kartunya menjumlahkannya menjadi {total}",
    (
        "tulis `akumulasi: nilai-terakhir` di kartu bila sel sudah sampai dengan triwulannya; bila sel "
        "memang hanya triwulan itu, tulis “per triwulan” di `catatan` baris ini"
    ),
)
_SINGLE: Final = (
    "{listed} tampak per triwulan, padahal kartunya hanya memakai yang terakhir, {last}",
    (
        "tulis angka sejak awal tahun, misalnya {total} di baris ini; bila sel memang sudah sampai dengan "
        "triwulannya, tulis “kumulatif” di `catatan` baris ini"
    ),
)
# Notes of clerks on cells that are right although they look wrong.
_CONFIRMED: Final = {True: "per triwulan", False: "kumulatif"}


def check(context: Context) -> Iterator[Diagnostic]:
    """Find falling physical progress, and falling values of counted units that accumulate."""
    whole_units = {unit.id for unit in context.units.values() if unit.whole}
    counted = {
        indicator.id
        for indicator in context.ledger.indicators
        if indicator.accumulation is Accumulation.LAST
        and indicator.unit in whole_units
        and not context.doubts_card(indicator.id)
    }
    series: defaultdict[tuple[str, int, str], list[Measurement]] = defaultdict(list)
    for fact in context.ledger.measurements:
        series[fact.indicator, fact.period.year, fact.part].append(fact)
    for (indicator, year, part), facts in series.items():
        facts.sort(key=lambda fact: fact.period.quarter)
        if not part and indicator in context.indicators and not context.doubts_card(indicator):
            yield from _misread(context, context.indicators[indicator], year, facts)
        yield from _falls("fisik", [(fact, fact.physical) for fact in facts])
        if indicator in counted:
            yield from _falls("realisasi", [(fact, fact.actual) for fact in facts])


def _falls(field: str, values: list[tuple[Measurement, Decimal | None]]) -> Iterator[Diagnostic]:
    stated = [(fact, value) for fact, value in values if value is not None]
    for (earlier, high), (fact, low) in pairwise(stated):
        if low < high:
            message = (
                f"{field} `{fact.indicator}` turun dari {high} (triwulan {earlier.period.quarter}) "
                f"menjadi {low}, padahal dihitung sampai dengan triwulan ini"
            ).replace(".", ",")
            remedy = "tulis angka kumulatif sejak awal tahun, atau perbaiki triwulan sebelumnya"
            yield finding("R311", Place(fact.at.path, fact.at.line, 0, field), message, remedy)


def _misread(context: Context, card: Indicator, year: int, facts: list[Measurement]) -> Iterator[Diagnostic]:
    """Find cells that hold the sum up to their quarter where the card adds them up, or the other way round.

    Two witnesses can tell: the year's target, and the year's value as a report prints it.
    """
    values = [fact.actual for fact in facts if fact.actual is not None]
    is_summed = card.accumulation is Accumulation.SUM
    is_confirmed = _CONFIRMED[is_summed] in facts[-1].note.casefold()
    if card.accumulation is Accumulation.MEAN or len(values) < _FEWEST or is_confirmed:
        return
    last, total = values[-1], sum(values, Decimal(0))
    ours, other = (total, last) if is_summed else (last, total)
    looks_other = is_summed is all(low <= high for low, high in pairwise(values))
    printed = _printed(context, card.id, year)
    if ours == other or printed(ours):
        return
    if printed(other) or (looks_other and _is_nearer(context, card, year, ours, other)):
        written = _SUMMED if is_summed else _SINGLE
        listed = "; ".join(map(plain, values))
        message, remedy = (
            text.format(listed=listed, total=plain(total), last=plain(last)) for text in written
        )
        yield finding("R363", Place(facts[-1].at.path, facts[-1].at.line, 0, "realisasi"), message, remedy)


def _printed(context: Context, indicator: str, year: int) -> Callable[[Decimal], bool]:
    """Return who says whether a report prints a value as the year's."""
    printed = [
        printed
        for printed in context.ledger.asserted
        if (printed.item, printed.period, printed.measure) == (indicator, Period(year), Measure.ACTUAL)
    ]
    return lambda value: any(rounded(value, each.places) == each.value for each in printed)


def _is_nearer(context: Context, card: Indicator, year: int, ours: Decimal, other: Decimal) -> bool:
    """Whether the other reading, but not ours, is about the year's target; of what can be added up."""
    targets = [
        target
        for target in context.ledger.agreed_targets
        if (target.indicator, target.year) == (card.id, year)
    ]
    target = max(targets, key=lambda each: each.revision).value if targets else None
    unit = context.units.get(card.unit)
    is_additive = card.accumulation is Accumulation.SUM or (unit is not None and unit.whole)
    if not target or target < 0 or not is_additive:
        return False
    return abs(other - target) <= target / 2 and not target / 2 <= ours <= target * 3 / 2
