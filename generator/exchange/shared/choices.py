"""What may be chosen in the cells of a workbook: indicators and documents by name, statuses, services."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from generator.domain.portal.ledger import Ledger
from generator.domain.shared.reference import Unit
from generator.exchange.shared.columns import column_of, fixed_choices, links_to
from generator.exchange.shared.plan import SheetPlan

# Labels that a table repeats, so that their spelling is offered as it was.
_REPEATED: Final = frozenset({"layanan", "induk", "hasil", "kelompok"})
_LONGEST_NAME: Final = 150
_MOST: Final = 500


@dataclass(frozen=True, slots=True)
class Named:
    """The keys that other tables refer to, by what they refer to, each with its name."""

    names: Mapping[str, Mapping[str, str]]
    units: Mapping[str, str]

    def label(self, link: str, key: str) -> str:
        """Return how a key is shown: with its name before it, as ``Nama [kunci]``; alone without a name."""
        name = self.names.get(link, {}).get(key, "")
        return f"{_short(name)} [{key}]" if name else key

    def labels(self, link: str) -> tuple[str, ...]:
        """Return all that may be chosen where a column refers to something."""
        return tuple(self.label(link, key) for key in self.names.get(link, {}))

    def keys(self, link: str) -> Mapping[str, str]:
        """Return the keys by label, and by name where only one thing has it."""
        names = self.names.get(link, {})
        by_name: dict[str, list[str]] = {}
        for key, name in names.items():
            by_name.setdefault(name.strip().casefold(), []).append(key)
        only = {name: keys[0] for name, keys in by_name.items() if len(keys) == 1 and name not in names}
        return only | {self.label(link, key): key for key in names}


def named(ledger: Ledger | None, units: Iterable[Unit]) -> Named:
    """Return the keys of an office: its indicators and documents, and the units of the portal."""
    all_units = tuple(units)
    names = {
        "indikator": {each.id: each.name for each in ledger.indicators} if ledger else {},
        "sumber": {each.id: each.title for each in ledger.documents} if ledger else {},
        "satuan": {each.id: each.name for each in all_units},
    }
    symbols = {each.id: each.symbol for each in all_units}
    by_indicator = (
        {each.id: symbols.get(each.unit, each.unit) for each in ledger.indicators} if ledger else {}
    )
    return Named(names, by_indicator)


def choices_of(sheet: SheetPlan, name: str, known: Named) -> tuple[tuple[str, ...], bool]:
    """Return what may be chosen in a column, and whether nothing else may stand there."""
    if links_to(name):
        return known.labels(links_to(name)), False
    fixed = fixed_choices(sheet.kind, name)
    if fixed:
        return fixed, True
    column = column_of(sheet.kind, name)
    usual = column.usual if column else ()
    written = (row.cells.get(name, "") for row in sheet.rows) if name in _REPEATED else ()
    return tuple(dict.fromkeys([*usual, *filter(None, written)]))[:_MOST], False


def _short(name: str) -> str:
    plain = " ".join(name.split())
    return plain if len(plain) <= _LONGEST_NAME else f"{plain[: _LONGEST_NAME - 1]}…"
