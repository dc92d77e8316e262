"""R305: every unit that a card or goal target names stands in the shared list."""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.values.key import nearest
from generator.values.place import Place


def check(context: Context) -> Iterator[Diagnostic]:
    """Find unknown units, with the nearest known one."""
    for fact in (*context.ledger.indicators, *context.ledger.goal_targets):
        if fact.unit not in context.units:
            close = nearest(fact.unit, context.units)
            remedy = f"tulis `{close}`" if close else "tambahkan satuan ini ke `data/acuan/satuan.csv`"
            at = Place(fact.at.path, fact.at.line, 0, "satuan")
            yield found("R305", at, f"satuan `{fact.unit}` tidak ada di daftar satuan", remedy, mark=fact.unit)
