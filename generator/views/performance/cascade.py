"""The tree of performance (pohon kinerja): from the ministry's objectives down to the office's indicators."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from generator.domain.performance.indicator import Indicator
from generator.domain.registers.register import Entry
from generator.domain.shared.office import Node, NodeKind
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.views.performance.office import newest_promises
from generator.views.shared import words
from generator.views.shared.components import Status
from generator.views.shared.provenance import cited_place

REGISTER: Final = "pohon"
_OBJECTIVE: Final = "sasaran"
_KEY: Final = "IKU"
_LEVELS: Final[Mapping[str, str]] = MappingProxyType(
    {"kementerian": "Kementerian", "bskji": "BSKJI", "satker": "Kantor ini"}
)


@dataclass(frozen=True, slots=True)
class Leaf:
    """An indicator of the tree; ``path`` leads to its page where the office publishes it.

    ``status`` says how the newest promise of the office stands, ``None`` where it has promised nothing.
    """

    name: str
    path: str
    mark: str
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Branch:
    """An objective with its indicators and the objectives below it.

    ``see`` is the anchor of the branch where an objective of several parents stands in full.
    """

    anchor: str
    level: str
    code: str
    name: str
    notes: tuple[str, ...]
    leaves: tuple[Leaf, ...]
    branches: tuple["Branch", ...]
    see: str = ""


@dataclass(frozen=True, slots=True)
class Perspective:
    """One perspective of the strategy map with the objectives in it."""

    name: str
    objectives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CascadeView:
    """The whole tree of the newest strategic plan, and the strategy map where it is stated.

    ``when`` is the period of the promises whose standing it shows, empty where none has been judged.
    """

    title: str
    lead: str
    branches: tuple[Branch, ...]
    loose: tuple[Branch, ...]
    perspectives: tuple[Perspective, ...]
    source: str
    when: str


def cascade_view(record: OfficeRecord) -> CascadeView | None:
    """Return the tree of the newest plan, or ``None`` for an office without objectives."""
    span = max((node.span for node in record.ledger.nodes), default=None)
    if span is None:
        return None
    nodes = [node for node in record.ledger.nodes if node.span == span]
    rows = [each for each in record.ledger.rows(REGISTER) if each.year == span[0]]
    newest = newest_promises(record)
    stands = {mark.path: mark.status for mark in newest.marks}
    own_branches = {
        node.code: _own_branch(record, node, stands, has_above=bool(rows))
        for node in nodes
        if node.kind is NodeKind.OBJECTIVE
    }
    if rows:
        branches, lead = (
            tuple(_above(rows, own_branches)),
            "Dari sasaran kementerian sampai indikator kantor ini.",
        )
    else:
        branches = tuple(_goal(node, nodes, own_branches) for node in nodes if node.kind is NodeKind.GOAL)
        lead = "Dari tujuan kantor sampai indikatornya. Kaitannya dengan sasaran kementerian belum dimuat."
    placed = {each.labels["kode"] for each in rows} if rows else {n.code for n in nodes if n.parent}
    loose = tuple(branch for code, branch in own_branches.items() if code not in placed)
    cited = rows[0].cited if rows else nodes[0].cited
    return CascadeView(
        f"Pohon kinerja {span[0]}–{span[1]}",
        lead,
        branches,
        loose,
        tuple(_perspectives(nodes)),
        cited_place(record, cited.document, ""),
        newest.when,
    )


def _above(rows: list[Entry], own_branches: Mapping[str, Branch]) -> Iterator[Branch]:
    for row in rows:
        if row.labels["jenis"] == _OBJECTIVE and not row.parents:
            yield _branch(row, rows, own_branches)


def _branch(row: Entry, rows: list[Entry], own_branches: Mapping[str, Branch]) -> Branch:
    code = row.labels["kode"]
    level = _LEVELS[row.labels["jenjang"]]
    below = [each for each in rows if code in each.parents]
    branches = tuple(
        _branch(row_below, rows, own_branches) if row_below.parents[0] == code else _reference(row_below)
        for row_below in below
        if row_below.labels["jenis"] == _OBJECTIVE
    )
    leaves = tuple(
        Leaf(row_below.labels["nama"], "", _KEY if row_below.labels["iku"] == "ya" else "")
        for row_below in below
        if row_below.labels["jenis"] != _OBJECTIVE
    )
    notes = (row.note,) if row.note else ()
    if row.labels["jenjang"] == "satker" and code in own_branches:
        branch = own_branches[code]
        return Branch(branch.anchor, level, code, branch.name, branch.notes + notes, branch.leaves, branches)
    return Branch(_anchor(code), level, code, row.labels["nama"], notes, leaves, branches)


def _reference(row: Entry) -> Branch:
    code = row.labels["kode"]
    level = _LEVELS[row.labels["jenjang"]]
    return Branch("", level, code, row.labels["nama"], (), (), (), _anchor(code))


def _goal(goal: Node, nodes: Iterable[Node], own_branches: Mapping[str, Branch]) -> Branch:
    below = tuple(
        own_branches[node.code] for node in nodes if node.parent == goal.code and node.code in own_branches
    )
    return Branch(_anchor(goal.code), "Tujuan", goal.code, goal.name, (), (), below)


def _own_branch(record: OfficeRecord, node: Node, stands: Mapping[str, Status], *, has_above: bool) -> Branch:
    cards = {card.id: card for card in record.ledger.indicators}
    leaves = tuple(_leaf(record, cards[key], stands) for key in dict.fromkeys(_placed(record, node)))
    goal = next((each for each in record.ledger.nodes if each.code == node.parent), None)
    notes = [f"Tujuan {goal.code}: {goal.name}"] if goal and has_above else []
    if node.perspective:
        notes.append(f"Perspektif {words.PERSPECTIVES[node.perspective]}")
    return Branch(_anchor(node.code), _LEVELS["satker"], node.code, node.name, tuple(notes), leaves, ())


def _placed(record: OfficeRecord, node: Node) -> Iterator[str]:
    """Yield the indicators under an objective: the newest agreement, then the plan."""
    first, last = node.span
    newest = max(
        (each.year for each in record.ledger.agreed_targets if first <= each.year <= last), default=0
    )
    agreed = [(each.indicator, each.node) for each in record.ledger.agreed_targets if each.year == newest]
    placed = {indicator for indicator, _ in agreed}
    planned = [
        (target.indicator, target.node)
        for target in record.ledger.plan_targets
        if target.span == node.span and target.indicator not in placed
    ]
    yield from (indicator for indicator, code in (*agreed, *planned) if code == node.code)


def _leaf(record: OfficeRecord, card: Indicator, stands: Mapping[str, Status]) -> Leaf:
    path = page_addresses.indicator(record.office.slug, card.id)
    return Leaf(card.name, path, _KEY if card.is_key else "", stands.get(path))


def _perspectives(nodes: Iterable[Node]) -> Iterator[Perspective]:
    stated = [node for node in nodes if node.perspective]
    for perspective, name in words.PERSPECTIVES.items():
        perspectives = tuple(f"{node.code} {node.name}" for node in stated if node.perspective is perspective)
        if perspectives:
            yield Perspective(name[:1].upper() + name[1:], perspectives)


def _anchor(code: str) -> str:
    return "".join(sign if sign.isalnum() else "-" for sign in code.lower())
