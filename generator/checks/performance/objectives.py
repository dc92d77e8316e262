"""R307: every goal or objective that a row names exists in the strategic plan of that year."""

from collections.abc import Collection, Iterator

from generator.checks.shared.context import OF_NODES, WHOLE_OFFICE, Context
from generator.checks.shared.unlisted_names import misnamed
from generator.domain.performance.result import Asserted
from generator.domain.shared.office import Node, NodeKind
from generator.findings.shared.catalog import finding, quoted
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.key import Suggestions
from generator.values.shared.place import Place

# The code that a row names, the year it speaks of, and its cell.
Mention = tuple[str, int, Place]


def check(context: Context) -> Iterator[Diagnostic]:
    """Find references to unknown goals and objectives, and objectives that hang on no goal."""
    nodes = context.ledger.nodes
    if context.doubts("/sasaran-"):
        return
    mentions = [(code, year, at) for code, year, at in _mentions(context) if code]
    printed = [fact for fact in context.ledger.asserted if fact.measure in OF_NODES]
    named = [code for code, _, _ in mentions] + [node.parent for node in nodes if node.parent]
    named += [fact.item for fact in printed if fact.item != WHOLE_OFFICE]
    misspelt = misnamed(named, {node.code for node in nodes})
    yield from (_mislisted(node, *misspelt[node.code]) for node in nodes if node.code in misspelt)
    reported = {"", *(code for code, _ in misspelt.values())}
    goals: dict[tuple[int, int], dict[str, None]] = {}
    for node in nodes:
        if node.kind is NodeKind.GOAL:
            goals.setdefault(node.span, {})[node.code] = None
    for node in nodes:
        yield from () if node.parent in reported else _misplaced(node, goals.get(node.span, {}))
    yield from _unknown_codes([each for each in mentions if each[0] not in reported], nodes)
    all_codes = dict.fromkeys((*(node.code for node in nodes), WHOLE_OFFICE))
    if nodes or not mentions:
        yield from (
            _not_printed(fact, all_codes)
            for fact in printed
            if fact.item not in all_codes and fact.item not in reported
        )


def _unknown_codes(mentions: list[Mention], nodes: tuple[Node, ...]) -> Iterator[Diagnostic]:
    unplanned: set[int] = set()
    plans = {year: _plan(year, nodes) for year in {year for _, year, _ in mentions}}
    suggestions = {year: Suggestions(plan) for year, plan in plans.items()}
    for code, year, at in mentions:
        codes = plans[year]
        if codes and code not in codes:
            yield _missing((code, year, at), codes, suggestions[year].nearest(code))
        elif not codes and year not in unplanned:
            unplanned.add(year)
            yield _unplanned(year, at)


def _plan(year: int, nodes: tuple[Node, ...]) -> dict[str, None]:
    """Return the goals and objectives of a year, in the order of their files."""
    return dict.fromkeys(each.code for each in nodes if each.span[0] <= year <= each.span[1])


def _mentions(context: Context) -> Iterator[Mention]:
    """Yield the goals and objectives that other files name; those within the tree have their own check."""
    ledger = context.ledger
    for agreed in ledger.agreed_targets:
        yield agreed.node, agreed.year, Place(agreed.at.path, agreed.at.line, 0, "induk")
    for planned in ledger.plan_targets:
        yield planned.node, planned.year, Place(planned.at.path, planned.at.line, 0, "induk")
    for target in ledger.goal_targets:
        yield target.node, target.year, Place(target.at.path, target.at.line, 0, "tujuan")


def _mislisted(node: Node, code: str, times: int) -> Diagnostic:
    at = Place(node.at.path, node.at.line, 0, "kode")
    message = f"{times} isian menyebut `{code}`, yang tidak ada di sini; `{node.code}` tidak disebut"
    remedy = f"tulis `{code}` di kolom `kode` ini; bila sasarannya berbeda, tambahkan barisnya"
    return finding("R307", at, message, remedy, mark=node.code)


def _misplaced(node: Node, goals: Collection[str]) -> Iterator[Diagnostic]:
    at = Place(node.at.path, node.at.line, 0, "induk")
    if node.kind is NodeKind.GOAL:
        if node.parent:
            message = f"tujuan `{node.code}` tidak boleh punya induk"
            yield finding("R307", at, message, "kosongkan `induk`", mark=node.parent)
    elif node.parent and node.parent not in goals:
        message = f"`{node.parent}` bukan tujuan di berkas ini"
        remedy = f"tulis salah satu: {quoted(goals)}" if goals else "tambahkan tujuannya ke berkas ini"
        yield finding("R307", at, message, remedy, mark=node.parent)


def _not_printed(fact: Asserted, codes: Collection[str]) -> Diagnostic:
    at = Place(fact.at.path, fact.at.line, 0, "butir")
    message = f"`{fact.item}` bukan tujuan atau sasaran kantor ini"
    return finding("R307", at, message, f"tulis salah satu: {quoted(codes)}", mark=fact.item)


def _unplanned(year: int, at: Place) -> Diagnostic:
    message = f"belum ada susunan tujuan dan sasaran untuk tahun {year}"
    return finding("R307", at, message, f"buat berkas `sasaran-…csv` yang mencakup {year}")


def _missing(mention: Mention, codes: Collection[str], suggestion: str | None) -> Diagnostic:
    code, year, at = mention
    order = (suggestion, *(each for each in codes if each != suggestion)) if suggestion else tuple(codes)
    remedy = f"tulis `{suggestion}`, atau yang lain: {quoted(order[1:])}" if suggestion and order[1:] else ""
    message = f"`{code}` tidak ada dalam susunan tujuan dan sasaran {year}"
    return finding("R307", at, message, remedy or f"tulis salah satu: {quoted(order)}", mark=code)
