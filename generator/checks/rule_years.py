"""A401 and R315: every judged year has its rules, and every rule that is named exists."""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.rules.book import MissingRule
from generator.values.key import nearest
from generator.values.place import Place


def check(context: Context) -> Iterator[Diagnostic]:
    """Find years without a formula, status bands or grade bands, and unknown names of rules."""
    yield from _names(context)
    yield from _achievements(context)
    yield from _grades(context)


def _names(context: Context) -> Iterator[Diagnostic]:
    families = context.rules.families()
    for card in context.ledger.indicators:
        if card.grade and card.grade not in families:
            yield _unknown(card.grade, card.at, "jenjang", families)
    office = context.ledger.office
    sets = tuple(each.id for each in context.rules.formula_sets)
    if office.formula_set and office.formula_set not in sets:
        yield _unknown(office.formula_set, office.at, "rumus_capaian", sets)


def _unknown(name: str, at: Place, field: str, known: tuple[str, ...]) -> Diagnostic:
    close = nearest(name, known)
    remedy = f"tulis `{close}`" if close else "pilih salah satu: " + ", ".join(f"`{each}`" for each in known)
    spot = Place(at.path, at.line, 0, field)
    return found("R315", spot, f"`{name}` tidak ada di folder `data/aturan/`", remedy, mark=name)


def _achievements(context: Context) -> Iterator[Diagnostic]:
    ledger = context.ledger
    places: dict[int, Place] = {}
    for target in (*ledger.agreed_targets, *ledger.plan_targets):
        places.setdefault(target.year, target.at)
    for year, at in sorted(places.items()):
        rules = context.rules.at(year)
        for rule in (rules.status, rules.formula(ledger.office.formula_set), rules.choice):
            if isinstance(rule, MissingRule):
                yield _missing(rule, at)


def _grades(context: Context) -> Iterator[Diagnostic]:
    families = context.rules.families()
    cards = {each.id: each for each in context.ledger.indicators if each.grade in families}
    seen: set[tuple[str, int]] = set()
    for fact in context.ledger.measurements:
        card = cards.get(fact.indicator)
        if card and fact.actual is not None:
            year = fact.period.year - card.year_lag
            rule = context.rules.at(year).grade(card.grade)
            if isinstance(rule, MissingRule) and (card.grade, year) not in seen:
                seen.add((card.grade, year))
                yield _missing(rule, fact.at)


def _missing(rule: MissingRule, at: Place) -> Diagnostic:
    message = f"tidak ada aturan `{rule.family}` yang berlaku untuk tahun {rule.year}"
    remedy = f"tambahkan versi yang mencakup {rule.year} ke `data/aturan/{rule.family}.yml`, lengkap dengan dasarnya"
    return found("A401", at, message, remedy)
