"""R318: every row of the tree of performance hangs on a row above it, up to the ministry."""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.domain.register import Entry
from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.values.key import nearest
from generator.values.place import Place

_REGISTER = "pohon"


def check(context: Context) -> Iterator[Diagnostic]:
    """Find rows with an unknown parent, rows above themselves, and unknown objectives of the office."""
    rows = context.ledger.rows(_REGISTER)
    for row in rows:
        plan = {each.labels["kode"]: each for each in rows if each.year == row.year}
        missing = [code for code in row.parents if code not in plan]
        for code in missing:
            yield _finding(row, "induk", f"induk `{code}` tidak ada di berkas ini", code, list(plan))
        if not missing and _is_above_itself(row, plan):
            message = f"`{row.labels['kode']}` berada di bawah dirinya sendiri"
            yield _finding(row, "induk", message, row.labels["induk"], [])
        if row.labels["jenjang"] == "satker" and not context.doubts("/sasaran-"):
            own = [node.code for node in context.ledger.nodes if node.span[0] == row.year]
            code = row.labels["kode"]
            if code not in own:
                message = f"sasaran `{code}` tidak ada di berkas sasaran kantor ini"
                yield _finding(row, "kode", message, code, own)


def _is_above_itself(row: Entry, plan: dict[str, Entry]) -> bool:
    seen: set[str] = set()
    ahead = list(row.parents)
    while ahead:
        code = ahead.pop()
        if code == row.labels["kode"]:
            return True
        if code not in seen:
            seen.add(code)
            ahead += plan[code].parents if code in plan else ()
    return False


def _finding(row: Entry, field: str, message: str, name: str, names: list[str]) -> Diagnostic:
    close = nearest(name, names)
    remedy = f"tulis `{close}`" if close else "tulis kode baris yang benar-benar ada di atasnya"
    return found("R318", Place(row.at.path, row.at.line, 0, field), message, remedy, mark=name)
