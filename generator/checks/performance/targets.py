"""R308 and R310: a result without a promise, and an indicator that never got one."""

from collections.abc import Iterator

from generator.checks.shared.context import Context
from generator.domain.performance.indicator import Indicator
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.key import Suggestions
from generator.values.shared.place import Place


def check(context: Context) -> Iterator[Diagnostic]:
    """Find results without a target in a year that has targets, and cards that no target names."""
    ledger = context.ledger
    promised = {(each.indicator, each.year) for each in ledger.agreed_targets}
    promised |= {(each.indicator, each.year) for each in ledger.plan_targets}
    if not promised or context.awaits("/perjanjian.csv", "/renstra-"):
        return
    cards = _unmistaken(context)
    planned_years = {year for _, year in promised}
    named = {indicator for indicator, _ in promised}
    for fact in ledger.measurements:
        year = fact.period.year
        measured = fact.actual is not None and fact.indicator in cards
        if measured and year in planned_years and (fact.indicator, year) not in promised:
            message = f"`{fact.indicator}` punya realisasi {year}, tetapi tidak punya target tahun itu"
            remedy = "tambahkan target ke `perjanjian.csv` atau berkas Renstra; biarkan bila memang tidak ada"
            yield finding("R308", fact.at, message, remedy)
    for key, card in cards.items():
        if key not in named:
            message = f"indikator `{key}` tidak punya target di tahun mana pun"
            remedy = "tambahkan targetnya, atau biarkan bila memang hanya dicatat"
            yield finding("R310", Place(card.at.path), message, remedy)


def _unmistaken(context: Context) -> dict[str, Indicator]:
    """Return the cards that no misspelt mention may stand for; that mention is already a finding.

    A mention that is like no card may stand for any.
    """
    cards = context.indicators
    suggestions = Suggestions(cards)
    nearest = {suggestions.nearest(key) for key, _ in context.mentions() if key not in cards}
    return {} if None in nearest else {key: card for key, card in cards.items() if key not in nearest}
