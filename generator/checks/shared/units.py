"""R305: every unit that a card or goal target names stands in the shared list."""

from collections.abc import Iterator
from typing import Final

from generator.checks.shared.unlisted_names import misnamed
from generator.domain.portal.ledger import Portal
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.portal.bundled import is_bundled
from generator.values.shared.key import Suggestions
from generator.values.shared.place import Place

LIST: Final = "data/acuan/satuan.csv"


def check(portal: Portal) -> Iterator[Diagnostic]:
    """Find unknown units of all offices, with the nearest known one."""
    if any(LIST in ledger.doubtful for ledger in portal.ledgers):
        return
    listed_places = {unit.id: unit.at for unit in portal.units}
    names = {word: unit.id for unit in portal.units for word in (unit.name, unit.symbol)}
    named = [(unit, at) for unit, at in _named(portal) if unit]
    own_places = {unit: at for unit, at in listed_places.items() if not is_bundled(at.path)}
    misspelt = misnamed((unit for unit, _ in named), own_places)
    for listed, (unit, times) in misspelt.items():
        yield _mislisted(listed, unit, times, listed_places[listed])
    reported = {*listed_places, *(unit for unit, _ in misspelt.values())}
    keys, words = Suggestions(listed_places), Suggestions(names)
    for unit, place in named:
        if unit not in reported:
            suggestion = keys.nearest(unit) or names.get(words.nearest(unit) or "")
            remedy = f"tulis `{suggestion}`" if suggestion else f"tambahkan satuan ini ke `{LIST}`"
            at = Place(place.path, place.line, 0, "satuan")
            yield finding("R305", at, f"satuan `{unit}` tidak ada di daftar satuan", remedy, mark=unit)


def _named(portal: Portal) -> Iterator[tuple[str, Place]]:
    for ledger in portal.ledgers:
        yield from ((card.unit, card.at) for card in ledger.indicators)
        yield from ((each.unit, each.at) for card in ledger.indicators for each in card.history)
        yield from ((target.unit, target.at) for target in ledger.goal_targets)


def _mislisted(listed: str, unit: str, times: int, at: Place) -> Diagnostic:
    message = f"{times} isian menyebut satuan `{unit}`, yang tidak ada di sini; `{listed}` tidak disebut"
    remedy = f"tulis `{unit}` di kolom `id` ini; bila satuannya berbeda, tambahkan barisnya"
    return finding("R305", Place(at.path, at.line, 0, "id"), message, remedy, mark=listed)
