"""R303: every indicator that a file names has a card."""

from collections.abc import Iterator
from typing import Final

from generator.checks.context import Context
from generator.domain.result import Asserted, Measure
from generator.findings.catalog import found, quoted
from generator.findings.diagnostic import Diagnostic
from generator.values.key import nearest
from generator.values.place import Place

WHOLE_OFFICE: Final = "satker"
_OF_NODES: Final = {Measure.MEAN_ACHIEVEMENT, Measure.GOAL_TARGET}


def check(context: Context) -> Iterator[Diagnostic]:
    """Find mentions of indicators that have no card, with the nearest known key."""
    known = tuple(context.indicators)
    for key, at in context.mentions():
        if key not in known and not context.doubts(f"/indikator/{key}.yml"):
            yield _unknown(key, at, "indikator", known)
    for fact in context.ledger.asserted:
        if fact.measure in _OF_NODES:
            yield from _unknown_node(fact, context)
        elif fact.item not in (*known, WHOLE_OFFICE) and not context.doubts(f"/indikator/{fact.item}.yml"):
            yield _unknown(fact.item, fact.at, "butir", (*known, WHOLE_OFFICE))


def _unknown_node(fact: Asserted, context: Context) -> Iterator[Diagnostic]:
    known = (*dict.fromkeys(node.code for node in context.ledger.nodes), WHOLE_OFFICE)
    if fact.item not in known and not context.doubts("/sasaran-"):
        at = Place(fact.at.path, fact.at.line, 0, "butir")
        message = f"`{fact.item}` bukan tujuan atau sasaran kantor ini"
        remedy = f"tulis salah satu: {quoted(known)}"
        yield found("R307", at, message, remedy, mark=fact.item)


def _unknown(key: str, at: Place, field: str, known: tuple[str, ...]) -> Diagnostic:
    close = nearest(key, known)
    verb = "tulis" if at.line else "ganti nama berkas ini menjadi"
    remedy = f"{verb} `{close}`" if close else f"buat kartunya di folder `indikator/` dengan nama `{key}.yml`"
    spot = Place(at.path, at.line, 0, field if at.line else "")
    return found("R303", spot, f"{field} `{key}` tidak punya kartu di kantor ini", remedy, mark=key)
