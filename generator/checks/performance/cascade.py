"""R318: every row of the tree of performance has a parent row, up to the ministry."""

from collections.abc import Iterator

from generator.checks.shared.context import Context
from generator.domain.registers.register import Entry
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.key import Suggestions
from generator.values.shared.place import Place

_REGISTER = "pohon"
_MOST_SEARCHED = 100


def check(context: Context) -> Iterator[Diagnostic]:
    """Find rows with an unknown parent, rows above themselves, and unknown objectives of the office."""
    plans: dict[int, dict[str, Entry]] = {}
    for row in context.ledger.rows(_REGISTER):
        plans.setdefault(row.year, {})[row.labels["kode"]] = row
    suggestions = {year: Suggestions(plan) for year, plan in plans.items()}
    in_cycles = {year: _in_cycles(plan) for year, plan in plans.items()}
    for row in context.ledger.rows(_REGISTER):
        missing = [code for code in row.parents if code not in plans[row.year]]
        for code in missing:
            suggestion = suggestions[row.year].nearest(code)
            yield _finding(row, "induk", f"induk `{code}` tidak ada di berkas ini", code, suggestion)
        if not missing and row.labels["kode"] in in_cycles[row.year]:
            message = f"`{row.labels['kode']}` berada di bawah dirinya sendiri"
            yield _finding(row, "induk", message, row.labels["induk"])
    yield from () if context.doubts("/sasaran-") else _unknown_objectives(context)


def _unknown_objectives(context: Context) -> Iterator[Diagnostic]:
    """Find rows of the office that are no objective of its own plan of those years."""
    by_year: dict[int, dict[str, None]] = {}
    for node in context.ledger.nodes:
        by_year.setdefault(node.span[0], {})[node.code] = None
    suggestions = {year: Suggestions(codes) for year, codes in by_year.items()}
    for row in context.ledger.rows(_REGISTER):
        code = row.labels["kode"]
        if row.labels["jenjang"] == "satker" and code not in by_year.get(row.year, {}):
            suggestion = suggestions[row.year].nearest(code) if row.year in suggestions else None
            message = f"sasaran `{code}` tidak ada di berkas sasaran kantor ini"
            yield _finding(row, "kode", message, code, suggestion)


def _in_cycles(plan: dict[str, Entry]) -> frozenset[str]:
    """Return the rows that are below themselves; at most the first ``_MOST_SEARCHED`` are examined."""
    remaining = _without_path_to_top(plan)
    suspects = list(remaining)[:_MOST_SEARCHED]
    return frozenset(code for code in suspects if _is_above_itself(code, remaining))


def _without_path_to_top(plan: dict[str, Entry]) -> dict[str, list[str]]:
    """Return the rows, with their parents, from which no path leads to the top: in or below a cycle."""
    remaining = {code: [each for each in row.parents if each in plan] for code, row in plan.items()}
    below: dict[str, list[str]] = {}
    for code, parents in remaining.items():
        for parent in parents:
            below.setdefault(parent, []).append(code)
    waiting = {code: len(parents) for code, parents in remaining.items()}
    pending = [code for code, count in waiting.items() if not count]
    while pending:
        code = pending.pop()
        del remaining[code]
        for child in below.get(code, ()):
            waiting[child] -= 1
            if not waiting[child]:
                pending.append(child)
    return remaining


def _is_above_itself(start: str, parents: dict[str, list[str]]) -> bool:
    visited: set[str] = set()
    pending = list(parents[start])
    while pending:
        code = pending.pop()
        if code == start:
            return True
        if code not in visited:
            visited.add(code)
            pending += parents.get(code, ())
    return False


def _finding(row: Entry, field: str, message: str, name: str, suggestion: str | None = None) -> Diagnostic:
    remedy = f"tulis `{suggestion}`" if suggestion else "tulis kode baris yang benar-benar ada di atasnya"
    return finding("R318", Place(row.at.path, row.at.line, 0, field), message, remedy, mark=name)
