"""R311: progress that is counted up to a quarter can't fall from one quarter to the next."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from generator.checks.context import Context
from generator.domain.indicator import Accumulation
from generator.domain.result import Measurement
from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.values.place import Place


def check(context: Context) -> Iterator[Diagnostic]:
    """Find falling physical progress, and falling values of counted units that accumulate."""
    whole = {unit.id for unit in context.units.values() if unit.whole}
    counted = {
        each.id
        for each in context.ledger.indicators
        if each.accumulation is Accumulation.LAST and each.unit in whole and not context.doubts_card(each.id)
    }
    series: defaultdict[tuple[str, int, str], list[Measurement]] = defaultdict(list)
    for fact in context.ledger.measurements:
        series[fact.indicator, fact.period.year, fact.part].append(fact)
    for (indicator, _, _), facts in series.items():
        facts.sort(key=lambda fact: fact.period.quarter)
        yield from _falls("fisik", [(fact, fact.physical) for fact in facts])
        if indicator in counted:
            yield from _falls("realisasi", [(fact, fact.actual) for fact in facts])


def _falls(field: str, values: list[tuple[Measurement, Decimal | None]]) -> Iterator[Diagnostic]:
    known = [(fact, value) for fact, value in values if value is not None]
    for (earlier, high), (fact, low) in pairwise(known):
        if low < high:
            message = (
                f"{field} `{fact.indicator}` turun dari {high} (triwulan {earlier.period.quarter}) "
                f"menjadi {low}, padahal dihitung sampai dengan triwulan ini"
            ).replace(".", ",")
            remedy = "tulis angka kumulatif sejak awal tahun, atau perbaiki triwulan sebelumnya"
            yield found("R311", Place(fact.at.path, fact.at.line, 0, field), message, remedy)
