"""R307: every goal or objective that a row names exists in the strategic plan of that year."""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.values.place import Place


def check(context: Context) -> Iterator[Diagnostic]:
    """Find references to unknown goals and objectives, parents of objectives included."""
    ledger = context.ledger
    for node in ledger.nodes:
        yield from _missing(context, node.parent, node.span[0], node.at, "induk")
    for agreed in ledger.agreed_targets:
        yield from _missing(context, agreed.node, agreed.year, agreed.at, "induk")
    for planned in ledger.plan_targets:
        yield from _missing(context, planned.node, planned.year, planned.at, "induk")
    for target in ledger.goal_targets:
        yield from _missing(context, target.node, target.year, target.at, "tujuan")


def _missing(context: Context, code: str, year: int, at: Place, field: str) -> Iterator[Diagnostic]:
    known = [node.code for node in context.ledger.nodes if node.span[0] <= year <= node.span[1]]
    if code and code not in known:
        listed = ", ".join(f"`{each}`" for each in known)
        remedy = f"tulis salah satu: {listed}" if listed else f"buat berkas `sasaran-…csv` yang mencakup {year}"
        spot = Place(at.path, at.line, 0, field)
        yield found("R307", spot, f"`{code}` tidak ada dalam susunan tujuan dan sasaran {year}", remedy, mark=code)
