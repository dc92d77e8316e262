"""A401 and R315: every judged year has its rules, and every rule that is named exists."""

from collections.abc import Iterator

from generator.checks.shared.context import Context
from generator.findings.shared.catalog import finding, quoted
from generator.findings.shared.diagnostic import Diagnostic
from generator.rules.book import MissingRule
from generator.values.shared.key import nearest
from generator.values.shared.place import Place


def check(context: Context) -> Iterator[Diagnostic]:
    """Find years without a formula, status bands or grade bands, and unknown names of rules."""
    if context.doubts("data/aturan/"):
        return
    yield from _names(context)
    for (family, _), years in _without_rule(context).items():
        yield _missing(family, years)


def _names(context: Context) -> Iterator[Diagnostic]:
    families = context.rules.families()
    for card in context.ledger.indicators:
        if card.grade and card.grade not in families:
            yield _unknown(card.grade, card.at, "jenjang", families)
    office = context.ledger.office
    sets = tuple(each.id for each in context.rules.formula_sets)
    if office.formula_set and office.formula_set not in sets:
        yield _unknown(office.formula_set, office.at, "rumus_capaian", sets)


def _unknown(name: str, at: Place, field: str, names: tuple[str, ...]) -> Diagnostic:
    suggestion = nearest(name, names)
    remedy = f"tulis `{suggestion}`" if suggestion else f"pilih salah satu: {quoted(names)}"
    place = Place(at.path, at.line, 0, field)
    return finding("R315", place, f"`{name}` tidak ada di folder `data/aturan/`", remedy, mark=name)


def _without_rule(context: Context) -> dict[tuple[str, str], dict[int, Place]]:
    """Collect the years without a rule, by family and indicator, with the first figure of each year."""
    lacking: dict[tuple[str, str], dict[int, Place]] = {}
    for rule, card, at in (*_achievements(context), *_grades(context)):
        if isinstance(rule, MissingRule):
            lacking.setdefault((rule.family, card), {}).setdefault(rule.year, at)
    return lacking


def _achievements(context: Context) -> Iterator[tuple[object, str, Place]]:
    ledger = context.ledger
    targets = [(each.year, each.at) for each in ledger.agreed_targets]
    targets += [(each.year, each.at) for each in ledger.plan_targets]
    for year, at in sorted(targets):
        rules = context.rules.at(year)
        yield rules.status, "", at
        yield rules.choice, "", at


def _grades(context: Context) -> Iterator[tuple[object, str, Place]]:
    families = context.rules.families()
    graded = [each for each in context.ledger.indicators if each.grade in families]
    cards = {each.id: each for each in graded if not context.doubts_card(each.id)}
    for fact in context.ledger.measurements:
        card = cards.get(fact.indicator)
        if card and fact.actual is not None:
            yield context.rules.at(fact.period.year - card.year_lag).grade(card.grade), card.id, fact.at


def _missing(family: str, years: dict[int, Place]) -> Diagnostic:
    year_list = ", ".join(str(year) for year in sorted(years))
    message = f"tidak ada aturan `{family}` yang berlaku untuk tahun {year_list}"
    remedy = (
        f"tambahkan versi yang mencakup {year_list} ke `data/aturan/{family}.yml`, lengkap dengan dasarnya"
    )
    return finding("A401", years[min(years)], message, remedy)
