"""What may be chosen in the cells of a workbook: indicators and documents by name, statuses, services."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from generator.exchange.shared.columns import column_of, fixed_choices, links_to
from generator.exchange.shared.documents import KEY, document_sheets, documents_table, sheet_kind_of
from generator.exchange.shared.drafts import readable_table
from generator.exchange.shared.office import OfficeState
from generator.exchange.shared.plan import Cells, SheetPlan
from generator.loading.portal.offices import OFFICES
from generator.values.shared.open_cell import is_open

# Labels that a table repeats, so that their spelling is offered as it was.
_REPEATED: Final = frozenset({"layanan", "induk", "hasil", "kelompok"})
# Kinds of sheets whose rows others refer to: as what, by which column, with which column as the name.
_REFERRED: Final = {"sumber": ("sumber", "id", "judul"), "kartu": ("indikator", KEY, "nama")}
# The column that names a scale of a rule; columns of other tables are called so too.
_GRADED: Final = ("kartu", "jenjang")
_LONGEST_NAME: Final = 150
_MOST: Final = 500


@dataclass(frozen=True, slots=True)
class Named:
    """The keys that other tables refer to, by what they refer to, each with its name.

    ``units`` are the signs of the units of indicators, ``symbols`` those of all units by key.
    """

    names: Mapping[str, Mapping[str, str]]
    units: Mapping[str, str]
    symbols: Mapping[str, str] = field(default_factory=dict)

    def label(self, link: str, key: str) -> str:
        """Return how a key is shown: with its name before it, as ``Nama [kunci]``; alone without a name."""
        name = self.names.get(link, {}).get(key, "")
        return f"{_short(name)} [{key}]" if name else key

    def labels(self, link: str) -> tuple[str, ...]:
        """Return all that may be chosen where a column refers to something; nothing while all is unnamed."""
        names = self.names.get(link, {})
        is_begun = not all(map(is_open, names.values()))
        return tuple(self.label(link, key) for key in names) if is_begun else ()

    def keys(self, link: str) -> Mapping[str, str]:
        """Return the keys by label, and by name where only one thing has it."""
        names = self.names.get(link, {})
        by_name: dict[str, list[str]] = {}
        for key, name in names.items():
            by_name.setdefault(name.strip().casefold(), []).append(key)
        only = {
            name: keys[0]
            for name, keys in by_name.items()
            if len(keys) == 1 and (name not in names or keys == [name])
        }
        return only | {self.label(link, key): key for key in names}


def known_to(state: OfficeState) -> Named:
    """Return the keys of an office: its indicators and documents, and the units of the portal.

    Also those that are still to be filled in, and so not in the ledger.
    """
    units = state.task.shared.loaded.portal.units
    symbols = {each.id: each.symbol for each in units}
    names: dict[str, Mapping[str, str]] = {
        "indikator": {},
        "sumber": {},
        "satuan": {each.id: each.name for each in units},
        "jenjang": dict.fromkeys(state.task.shared.loaded.rules.families(), ""),
    }
    known = Named(names, {}, symbols)
    for path in (f"{OFFICES}{state.slug}/sumber.csv", *document_sheets(state.slug, ())):
        match = sheet_kind_of(path)
        content = state.contents.get(path, b"") or documents_table(path, state.texts.value)
        table = readable_table(path, content)
        if match and table:
            rows = [dict(zip(table.header, row.cells, strict=True)) for row in table.rows]
            known = with_new_rows(known, match[0].id, rows)
    return known


def with_new_rows(known: Named, kind: str, rows: Sequence[Cells]) -> Named:
    """Return the keys with those of rows of a kind; as they are where no sheet refers to that kind."""
    if kind not in _REFERRED:
        return known
    link, key, name = _REFERRED[kind]
    new = {each[key]: each.get(name, "") for each in rows if each.get(key)}
    units = {each[key]: known.symbols.get(unit, unit) for each in rows if (unit := each.get("satuan", ""))}
    return replace(
        known, names={**known.names, link: {**known.names[link], **new}}, units={**known.units, **units}
    )


def choices_of(sheet: SheetPlan, name: str, known: Named) -> tuple[tuple[str, ...], bool]:
    """Return what may be chosen in a column, and whether nothing else may stand there."""
    if links_to(sheet.kind, name):
        return known.labels(links_to(sheet.kind, name)), False
    fixed = fixed_choices(sheet.kind, name)
    if fixed:
        return fixed, True
    if (sheet.kind.id, name) == _GRADED:
        return known.labels(name), False
    column = column_of(sheet.kind, name)
    usual = column.usual if column else ()
    written = (row.cells.get(name, "") for row in sheet.rows) if name in _REPEATED else ()
    return tuple(dict.fromkeys([*usual, *filter(None, written)]))[:_MOST], False


def _short(name: str) -> str:
    plain = " ".join(name.split())
    return plain if len(plain) <= _LONGEST_NAME else f"{plain[: _LONGEST_NAME - 1]}…"
