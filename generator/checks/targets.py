"""R308 and R310: a result without a promise, and an indicator that never got one."""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.values.place import Place


def check(context: Context) -> Iterator[Diagnostic]:
    """Find results without a target in a year that has targets, and cards that no target names."""
    ledger = context.ledger
    promised = {(each.indicator, each.year) for each in (*ledger.agreed_targets, *ledger.plan_targets)}
    planned_years = {year for _, year in promised}
    named = {indicator for indicator, _ in promised}
    for fact in ledger.measurements:
        year = fact.period.year
        if fact.actual is not None and year in planned_years and (fact.indicator, year) not in promised:
            message = f"`{fact.indicator}` punya realisasi {year}, tetapi tidak punya target tahun itu"
            remedy = "tambahkan targetnya ke `perjanjian.csv` atau berkas Renstra; bila memang tanpa target, biarkan"
            yield found("R308", fact.at, message, remedy)
    for card in ledger.indicators:
        if promised and card.id not in named:
            at = Place(card.at.path, card.at.line)
            message = f"indikator `{card.id}` tidak punya target di tahun mana pun"
            yield found("R310", at, message, "tambahkan targetnya, atau biarkan bila memang hanya dicatat")
