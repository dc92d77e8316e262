"""What each indicator costs: as written, or else added up from the budget rows that support it."""

from collections.abc import Iterator
from dataclasses import replace

from generator.compute.registers.budget import REGISTER as TREE
from generator.compute.registers.budget import lowest
from generator.compute.registers.efficiency import REGISTER as COSTS
from generator.compute.shared.arithmetic import total
from generator.domain.portal.ledger import Ledger
from generator.domain.registers.register import Entry


def with_costs(ledger: Ledger) -> Ledger:
    """Return the ledger with a row of costs per indicator for years in which only the budget tree names them.

    Where an office states the money of its indicators itself, nothing is added.
    """
    written = {each.year for each in ledger.rows(COSTS)}
    rows = [each for each in ledger.rows(TREE) if each.year not in written]
    return replace(ledger, entries=(*ledger.entries, *_costs(rows)))


def _costs(rows: list[Entry]) -> Iterator[Entry]:
    for year in sorted({each.year for each in rows}):
        leaves = [each for each in lowest(row for row in rows if row.year == year) if _supported(each)]
        for indicator in dict.fromkeys(map(_supported, leaves)):
            parts = [each for each in leaves if _supported(each) == indicator]
            figures = {
                name: total(each.figures.get(name) for each in parts) for name in ("pagu", "realisasi")
            }
            first = parts[0]
            key = (first.at.path, str(first.at.line))
            note = f"dijumlahkan dari {len(parts)} baris rincian anggaran"
            yield Entry(COSTS, year, key, {"indikator": indicator}, figures, note, first.at, first.cited)


def _supported(entry: Entry) -> str:
    return entry.labels.get("indikator", "")
