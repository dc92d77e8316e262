"""R352: a code, name or number stands for one thing, not only the technical key that tells files apart."""

import re
from collections.abc import Hashable, Iterable, Iterator
from typing import Final, NamedTuple

from generator.domain.performance.indicator import Indicator
from generator.domain.portal.ledger import Ledger, Portal
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.open_cell import is_open
from generator.values.shared.place import Place

_REMEDY: Final = (
    "cocokkan keduanya dengan sumbernya; bila dua hal yang berbeda, perbaiki {field} salah satunya"
)


class _Named(NamedTuple):
    """A thing and what it is called: ``scope`` says among what its name must be its own."""

    scope: Hashable
    field: str
    name: str
    key: str
    at: Place


def check_portal(portal: Portal) -> Iterator[Diagnostic]:
    """Find offices, units and shared documents that share what should tell them apart."""
    return _shared(_of_portal(portal))


def check_offices(portal: Portal) -> Iterator[Diagnostic]:
    """Find cards, agreements and documents of an office that share what should tell them apart."""
    for ledger in portal.ledgers:
        cards = {card.id: card for card in ledger.indicators}
        yield from _shared(_of_office(ledger), cards)


def _of_portal(portal: Portal) -> Iterator[_Named]:
    for ledger in portal.ledgers:
        office = ledger.office
        for field, name in (("kode", office.code), ("nama", office.name), ("nama_pendek", office.short_name)):
            yield _Named("kantor", field, name, office.slug, office.at)
    for peer in portal.league.peers:
        for field, name in (("kode", peer.code), ("nama", peer.name), ("satker", peer.office)):
            yield _Named("unit", field, name, peer.id, peer.at)
    for unit in portal.units:
        yield _Named("satuan", "nama", unit.name, unit.id, unit.at)
    for document in portal.league.documents:
        yield _Named(
            ("dokumen", document.year, document.issued), "judul", document.title, document.id, document.at
        )


def _of_office(ledger: Ledger) -> Iterator[_Named]:
    for card in ledger.indicators:
        yield _Named("kartu", "nama", card.name, card.id, card.at)
    for agreed in ledger.agreed_targets:
        scope: Hashable = ("perjanjian", agreed.year, agreed.revision, agreed.node)
        yield _Named(scope, "kode", agreed.code, agreed.indicator, agreed.at)
    for planned in ledger.plan_targets:
        scope = ("renstra", planned.span, planned.year, planned.node)
        yield _Named(scope, "kode", planned.code, planned.indicator, planned.at)
    for node in ledger.nodes:
        # A name in brackets is a remark in place of one.
        name = "" if node.name.startswith("(") else node.name
        yield _Named(("sasaran", node.span, node.kind, node.parent), "nama", name, node.code, node.at)
    for document in ledger.documents:
        scope = ("dokumen", document.year, document.kind, document.issued)
        yield _Named(scope, "judul", document.title, document.id, document.at)


def _shared(named: Iterable[_Named], cards: dict[str, Indicator] | None = None) -> Iterator[Diagnostic]:
    first: dict[Hashable, _Named] = {}
    for thing in named:
        if not thing.name or is_open(thing.name):
            continue
        spelling = _spelling(thing)
        other = first.setdefault((thing.scope, thing.field, spelling), thing)
        if other.key != thing.key and not _is_continued(thing, other, cards or {}):
            message = f"`{thing.name}` dipakai oleh `{other.key}` dan `{thing.key}`"
            at = Place(thing.at.path, thing.at.line, 0, thing.field)
            yield finding("R352", at, message, _REMEDY.format(field=f"`{thing.field}`"), mark=thing.name)


def _spelling(named: _Named) -> str:
    """Write a name so that case, blanks and marks don't tell it from another; in codes marks do."""
    name = named.name.casefold()
    return " ".join((name if named.field == "kode" else re.sub(r"[^\w<>=+%]+", " ", name)).split())


def _is_continued(named: _Named, other: _Named, cards: dict[str, Indicator]) -> bool:
    """Whether one card continues the other, whose name it may have kept."""
    one, two = cards.get(named.key), cards.get(other.key)
    return bool(one and two) and (other.key in _linked(one) or named.key in _linked(two))


def _linked(card: Indicator | None) -> tuple[str, ...]:
    return (card.predecessor, card.successor) if card else ()
