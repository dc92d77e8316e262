"""R305: every unit that a card or goal target names stands in the shared list."""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.values.key import is_key, nearest
from generator.values.place import Place


def check(context: Context) -> Iterator[Diagnostic]:
    """Find unknown units, with the nearest known one."""
    if context.doubts("/satuan.csv"):
        return
    ledger = context.ledger
    cards = [(card.unit, card.at) for card in ledger.indicators]
    for unit, spot in (*cards, *((target.unit, target.at) for target in ledger.goal_targets)):
        if is_key(unit) and unit not in context.units:
            close = nearest(unit, context.units)
            remedy = f"tulis `{close}`" if close else "tambahkan satuan ini ke `data/acuan/satuan.csv`"
            at = Place(spot.path, spot.line, 0, "satuan")
            yield found("R305", at, f"satuan `{unit}` tidak ada di daftar satuan", remedy, mark=unit)
