"""Duplicates: equal rows are used once (R301), and rows that contradict each other are an error (R302)."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import fields
from decimal import Decimal
from enum import Enum
from typing import Any, Final

from generator.domain.registers.register import Entry
from generator.findings.shared.catalog import finding
from generator.findings.shared.collection import Findings
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.portal.kinds import kind_of
from generator.values.portal.bundled import is_bundled
from generator.values.shared.place import Place

Key = Callable[[Any], Hashable]
_VALUES: Final = {"actual", "value"}

# What makes two rows speak of the same fact. Kinds without an entry may repeat a key (several
# activities, several printed variants), so only rows that are the same in every cell are twins.
KEYS: Final[dict[str, Key]] = {
    "units": lambda fact: fact.id,
    "documents": lambda fact: fact.id,
    "legal_items": lambda fact: fact.code,
    "time_limits": lambda fact: fact.code,
    "required_standards": lambda fact: fact.code,
    "channels": lambda fact: fact.code,
    "permissions": lambda fact: (fact.value, fact.identity, fact.office),
    "holidays": lambda fact: (fact.day, fact.name),
    "holiday_years": lambda fact: fact.year,
    "duties": lambda fact: fact.code,
    "nodes": lambda fact: (fact.span, fact.code),
    "plan_targets": lambda fact: (fact.span, fact.indicator, fact.year),
    "baselines": lambda fact: (fact.indicator, fact.year),
    "goal_targets": lambda fact: (fact.node, fact.year),
    "revisions": lambda fact: (fact.year, fact.number),
    "agreed_targets": lambda fact: (fact.year, fact.revision, fact.indicator),
    "interim_targets": lambda fact: (fact.year, fact.quarter, fact.indicator),
    "entries": lambda fact: (fact.register, fact.year, fact.key),
    "measurements": lambda fact: (fact.period, fact.indicator, fact.part),
}


# What a clerk calls the cells that tell two facts of a kind apart.
_NAMES: Final = {
    "units": "`id`",
    "documents": "`id`",
    "legal_items": "`kode`",
    "time_limits": "`kode`",
    "required_standards": "`kode`",
    "channels": "`kode`",
    "holiday_years": "`tahun`",
    "duties": "`kode`",
    "nodes": "`kode`",
    "plan_targets": "`indikator` atau `tahun`",
    "baselines": "`indikator` atau `tahun`",
    "goal_targets": "`tujuan` atau `tahun`",
    "revisions": "`revisi`",
    "agreed_targets": "`indikator` atau `revisi`",
    "interim_targets": "`indikator` atau `triwulan`",
    "measurements": "`indikator` atau `rincian`",
}


def distinct(name: str, facts: Iterable[Any], findings: Findings) -> tuple[Any, ...]:
    """Drop repeated facts of one kind and report them: R301 for twins, R302 where they differ.

    A row with an error of its own is not compared: what it says is not yet known.
    """
    key = KEYS.get(name, _content)
    first: dict[Hashable, Any] = {}
    unique = []
    for fact in facts:
        earlier = fact if findings.is_wrong(fact.at) else first.setdefault(key(fact), fact)
        if earlier is fact:
            unique.append(fact)
        else:
            findings.append(_repeated(name, earlier, fact))
    return tuple(unique)


def joined(name: str, facts: Iterable[Any], findings: Findings) -> tuple[Any, ...]:
    """Join a list of reference of the portal's own with that which the program brings, row by row.

    A row of its own stands in the place of a bundled one with the same key; all others follow.
    """
    key = KEYS.get(name, _code)
    rows = list(facts)
    brought = [fact for fact in rows if is_bundled(fact.at.path)]
    written = (fact for fact in rows if not is_bundled(fact.at.path))
    own = distinct(name, written, findings)
    by_key = {key(fact): fact for fact in own}
    replaced = {key(fact) for fact in brought}
    return (
        *(by_key.get(key(fact), fact) for fact in brought),
        *(fact for fact in own if key(fact) not in replaced),
    )


def _code(fact: Any) -> Hashable:  # noqa: ANN401
    code: Hashable = fact.code
    return code


def _content(fact: Any) -> tuple[Any, ...]:  # noqa: ANN401
    return tuple(getattr(fact, field.name) for field in fields(fact) if field.name not in {"at", "writer"})


def _repeated(name: str, earlier: Any, fact: Any) -> Diagnostic:  # noqa: ANN401
    where = _where(earlier.at, fact.at)
    if _content(earlier) == _content(fact):
        message = f"baris ini sama persis dengan {where}; dipakai sekali"
        row = Place(fact.at.path, fact.at.line)
        return finding("R301", row, message, "hapus salah satu baris")
    at, difference = _difference(earlier, fact)
    # Nothing is deleted before it is known what it is: the same thing said twice, or two things of one name.
    same = "bila keduanya hal yang sama, tulis yang benar menurut sumber di satu baris saja"
    names = _NAMES.get(name, "") or _key_columns(fact.at.path)
    other = f"bila dua hal yang berbeda, perbaiki {names} pada salah satunya" if names else ""
    remedy = f"cocokkan dengan {where}: {'; '.join(filter(None, (other, same)))}"
    return finding("R302", at, f"baris ini bertentangan dengan {where}{difference}", remedy)


def _key_columns(path: str) -> str:
    """Name the columns that tell two rows of a register apart."""
    match = kind_of(path)
    return " atau ".join(f"`{name}`" for name in match[0].key) if match else ""


def _where(earlier: Place, later: Place) -> str:
    row = f"baris {earlier.line}"
    return row if earlier.path == later.path else f"{row} di {earlier.path}"


def _difference(earlier: Any, fact: Any) -> tuple[Place, str]:  # noqa: ANN401
    """Say where two facts differ; the cell is known only of the value, which a fact's place points to."""
    row = Place(fact.at.path, fact.at.line)
    if isinstance(fact, Entry):
        return row, _difference_of_cells(earlier, fact)
    for field in fields(fact):
        one, two = getattr(earlier, field.name), getattr(fact, field.name)
        if field.name not in {"at", "writer"} and one != two and isinstance(one or two, str | Decimal | Enum):
            at = fact.at if field.name in _VALUES else row
            return at, f": {_shown(one)} di sana, {_shown(two)} di sini"
    return row, ""


def _difference_of_cells(earlier: Entry, entry: Entry) -> str:
    """Say in which column two rows of a register differ first."""
    earlier_row, cells = ({**each.labels, **each.figures} for each in (earlier, entry))
    differing = (name for name in cells if earlier_row.get(name) != cells[name])
    name = next(differing, None)
    return (
        ""
        if name is None
        else f": `{name}` {_shown(earlier_row.get(name))} di sana, {_shown(cells[name])} di sini"
    )


def _shown(value: Any) -> str:  # noqa: ANN401
    if value is None or value == "":
        return "kosong"
    if isinstance(value, Enum):
        return f"`{value.value}`"
    return f"`{value}`".replace(".", ",") if isinstance(value, Decimal) else f"`{value}`"
