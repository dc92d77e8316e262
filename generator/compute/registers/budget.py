"""The budget tree: the lowest rows state money, and every level above is their sum."""

from collections.abc import Iterable, Iterator
from typing import Final

from generator.compute.shared.arithmetic import total
from generator.compute.shared.sums import Figures, derived, sum_figures
from generator.compute.shared.tables import EVERYTHING, Column, Line, LineKind, Table
from generator.domain.portal.ledger import Ledger
from generator.domain.registers.register import Entry

REGISTER: Final = "anggaran-rincian"
_COLUMNS: Final = (
    Column("volume", "angka"),
    Column("volume_realisasi", "angka"),
    Column("pagu", "rupiah"),
    Column("realisasi", "rupiah"),
    Column("penyerapan", "persen", 2, "persen-dari", ("realisasi", "pagu")),
    Column("blokir", "rupiah"),
    Column("pagu_efektif", "rupiah", 0, "dikurangi", ("pagu", "blokir")),
    Column("penyerapan_efektif", "persen", 2, "persen-dari", ("realisasi", "pagu_efektif")),
)
_MONEY: Final = ("pagu", "blokir", "realisasi")


def budget_trees(ledger: Ledger) -> Iterator[Table]:
    """Yield the tree program > kegiatan > KRO > RO > komponen > subkomponen of each year, newest first.

    A row with money of its own keeps it; a row without gets the sum of the rows below it. Codes of
    different years are never joined: the lists changed with TA 2021.
    """
    entries = ledger.rows(REGISTER)
    for year in sorted({each.year for each in entries}, reverse=True):
        rows = sorted(
            (each for each in entries if each.year == year), key=lambda each: each.labels["kode"].split(".")
        )
        lines = (*_tree(rows), _whole(rows))
        yield Table(
            "anggaran-rincian", "anggaran", year, ("kode", "nama"), _COLUMNS, lines, ("pohon", "blokir")
        )


def is_below(code: str, parent: str) -> bool:
    """Whether a code is anywhere below another in the tree."""
    return code.startswith(f"{parent}.")


def stated(entry: Entry) -> bool:
    """Whether a row states an allocation or spending of its own."""
    return any(entry.figures.get(name) is not None for name in ("pagu", "realisasi"))


def lowest(rows: Iterable[Entry]) -> list[Entry]:
    """Return the rows with money that have no such row below them: the ones that sums are made of."""
    with_money = [each for each in rows if stated(each)]
    above = {upper for each in with_money for upper in _above(each.labels["kode"])}
    return [each for each in with_money if each.labels["kode"] not in above]


def _above(code: str) -> Iterator[str]:
    """Yield the codes that a code is below."""
    upper = code.rpartition(".")[0]
    while upper:
        yield upper
        upper = upper.rpartition(".")[0]


def _tree(rows: list[Entry]) -> Iterator[Line]:
    leaves = lowest(rows)
    first = min((row.labels["kode"].count(".") for row in rows), default=0)
    for code in dict.fromkeys(row.labels["kode"] for row in rows):
        same = [row for row in rows if row.labels["kode"] == code]
        below = [leaf for leaf in leaves if is_below(leaf.labels["kode"], code)] or same
        figures = _money(below) | {
            name: total(row.figures.get(name) for row in same) for name in ("volume", "volume_realisasi")
        }
        kind = LineKind.FACT if below is same else LineKind.SUM
        yield Line(
            code,
            (code, same[0].labels["nama"]),
            figures,
            tuple(same),
            kind,
            code.count(".") - first,
        )


def _whole(rows: list[Entry]) -> Line:
    leaves = lowest(rows)
    return Line(EVERYTHING, (EVERYTHING, ""), _money(leaves), tuple(leaves), LineKind.SUM)


def _money(rows: Iterable[Entry]) -> Figures:
    """Add up the money of rows; a ratio of two sums is left out where they are not of the same rows."""
    lines = [
        Line("", (), derived(_COLUMNS, {name: row.figures.get(name) for name in _MONEY})) for row in rows
    ]
    return sum_figures(_COLUMNS, lines)
