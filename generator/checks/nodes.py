"""R307: every goal or objective that a row names exists in the strategic plan of that year."""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.domain.office import Node, NodeKind
from generator.findings.catalog import found, quoted
from generator.findings.diagnostic import Diagnostic
from generator.values.place import Place


def check(context: Context) -> Iterator[Diagnostic]:
    """Find references to unknown goals and objectives, and objectives that hang on no goal."""
    ledger = context.ledger
    if context.doubts("/sasaran-"):
        return
    for node in ledger.nodes:
        goals = [each.code for each in ledger.nodes if each.span == node.span and each.kind is NodeKind.GOAL]
        yield from _misplaced(node, goals)
    for agreed in ledger.agreed_targets:
        yield from _missing(context, agreed.node, agreed.year, agreed.at, "induk")
    for planned in ledger.plan_targets:
        yield from _missing(context, planned.node, planned.year, planned.at, "induk")
    for target in ledger.goal_targets:
        yield from _missing(context, target.node, target.year, target.at, "tujuan")


def _misplaced(node: Node, goals: list[str]) -> Iterator[Diagnostic]:
    at = Place(node.at.path, node.at.line, 0, "induk")
    if node.kind is NodeKind.GOAL:
        if node.parent:
            message = f"tujuan `{node.code}` tidak boleh punya induk"
            yield found("R307", at, message, "kosongkan `induk`", mark=node.parent)
    elif node.parent and node.parent not in goals:
        message = f"`{node.parent}` bukan tujuan di berkas ini"
        remedy = f"tulis salah satu: {quoted(goals)}" if goals else "tambahkan tujuannya ke berkas ini"
        yield found("R307", at, message, remedy, mark=node.parent)


def _missing(context: Context, code: str, year: int, at: Place, field: str) -> Iterator[Diagnostic]:
    nodes = context.ledger.nodes
    known = dict.fromkeys(node.code for node in nodes if node.span[0] <= year <= node.span[1])
    if code and code not in known:
        spot = Place(at.path, at.line, 0, field)
        remedy = f"buat berkas `sasaran-…csv` yang mencakup {year}"
        remedy = f"tulis salah satu: {quoted(known)}" if known else remedy
        message = f"`{code}` tidak ada dalam susunan tujuan dan sasaran {year}"
        yield found("R307", spot, message, remedy, mark=code)
