"""R305: every unit that a card or goal target names stands in the shared list."""

from collections.abc import Iterable, Iterator
from typing import Final

from generator.checks.shared.unlisted_names import misnamed
from generator.domain.portal.ledger import Portal
from generator.domain.shared.reference import Unit
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.portal.bundled import is_bundled
from generator.values.shared.key import Suggestions, likely_key, nearest
from generator.values.shared.place import Place

LIST: Final = "data/acuan/satuan.csv"
HEADER: Final = "id;nama;lambang;bulat;minimum;maksimum"


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
            addition = how_to_add(unit, portal.units)
            remedy = f"tulis `{suggestion}`; bila satuannya lain, {addition}" if suggestion else addition
            at = Place(place.path, place.line, 0, "satuan")
            yield finding("R305", at, f"satuan `{unit}` tidak ada di daftar satuan", remedy, mark=unit)


def nearest_unit(text: str, units: Iterable[Unit]) -> str:
    """Return the key of the unit that a text most likely means, by its key, name or symbol; else nothing."""
    names = {word.lower(): unit.id for unit in units for word in (unit.id, unit.name, unit.symbol)}
    return names.get(text.lower(), "") or names.get(nearest(text, names) or "", "")


def how_to_add(text: str, units: Iterable[Unit]) -> str:
    """Return the remedy for a unit that no list has, with the row to write, and in which file."""
    name = text.replace(";", " ").strip()
    row = f"{likely_key(name) or 'kunci-satuan'};{name[:1].upper()}{name[1:]};{name};tidak;;"
    if all(is_bundled(unit.at.path) for unit in units):
        return f"buat `{LIST}` berisi baris `{HEADER}` dan baris `{row}`"
    return f"tambahkan baris `{row}` ke `{LIST}`"


def _named(portal: Portal) -> Iterator[tuple[str, Place]]:
    for ledger in portal.ledgers:
        yield from ((card.unit, card.at) for card in ledger.indicators)
        yield from ((each.unit, each.at) for card in ledger.indicators for each in card.history)
        yield from ((target.unit, target.at) for target in ledger.goal_targets)


def _mislisted(listed: str, unit: str, times: int, at: Place) -> Diagnostic:
    message = f"{times} isian menyebut satuan `{unit}`, yang tidak ada di sini; `{listed}` tidak disebut"
    remedy = f"tulis `{unit}` di kolom `id` ini; bila satuannya berbeda, tambahkan barisnya"
    return finding("R305", Place(at.path, at.line, 0, "id"), message, remedy, mark=listed)
