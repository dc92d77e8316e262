"""R303: every indicator that a file names has a card."""

from collections.abc import Iterator
from typing import Final

from generator.checks.context import Context
from generator.domain.result import Measure
from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.values.key import nearest
from generator.values.place import Place

WHOLE_OFFICE: Final = "satker"
_OF_NODES: Final = {Measure.MEAN_ACHIEVEMENT, Measure.GOAL_TARGET}


def check(context: Context) -> Iterator[Diagnostic]:
    """Find mentions of indicators that have no card, with the nearest known key."""
    known = tuple(context.indicators)
    nodes = {node.code for node in context.ledger.nodes} | {WHOLE_OFFICE}
    for key, at in context.mentions():
        if key not in known:
            yield _unknown(key, at, "indikator", known)
    for fact in context.ledger.asserted:
        allowed = tuple(nodes) if fact.measure in _OF_NODES else (*known, WHOLE_OFFICE)
        if fact.item not in allowed:
            yield _unknown(fact.item, fact.at, "butir", tuple(sorted(allowed)))


def _unknown(key: str, at: Place, field: str, known: tuple[str, ...]) -> Diagnostic:
    close = nearest(key, known)
    remedy = f"tulis `{close}`" if close else f"buat kartunya di folder `indikator/` dengan nama `{key}.yml`"
    spot = Place(at.path, at.line, 0, field)
    return found("R303", spot, f"{field} `{key}` tidak punya kartu di kantor ini", remedy, mark=key)
