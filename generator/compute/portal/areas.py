"""All computed tables of an office, area by area, and the comparison of printed figures with them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from generator.compute.comparison.peer_figures import peer_figures
from generator.compute.disclosure.small_cells import without_small_cells
from generator.compute.performance.plan_period import plan_periods
from generator.compute.registers.absorption import with_whole_office
from generator.compute.registers.budget import budget_trees
from generator.compute.registers.costs import with_costs
from generator.compute.registers.efficiency import efficiencies
from generator.compute.registers.evaluations import evaluations
from generator.compute.registers.evidence import before_after
from generator.compute.registers.layout import lay_out
from generator.compute.registers.layouts import LAYOUTS
from generator.compute.registers.surveys import surveys
from generator.compute.shared.judgement import OfficeYear, Verdict
from generator.compute.shared.tables import EVERYTHING, Line, LineKind, Table
from generator.compute.verification.comparison import CellCheck, compare
from generator.domain.portal.ledger import Ledger
from generator.domain.registers.register import AssertedCell, Peer
from generator.rules.book import RuleBook

AREAS: Final = (
    "anggaran",
    "pnbp",
    "layanan",
    "survei",
    "pegawai",
    "evaluasi",
    "renstra",
    "permohonan",
    "satker-lain",
)

_WHOLE: Final = frozenset({"jumlah", "rupiah"})


def tables_of(
    ledger: Ledger, years: Iterable[OfficeYear], rules: RuleBook, peers: Iterable[Peer] = ()
) -> tuple[Table, ...]:
    """Return every table that the registers of an office allow; ``peers`` give other units their names."""
    judged_years = tuple(years)
    costed = with_costs(ledger)
    computed = [table for layout in LAYOUTS for table in lay_out(layout, costed)]
    computed += budget_trees(ledger)
    computed += efficiencies(costed, judged_years)
    computed += before_after(ledger)
    computed += surveys(ledger, rules)
    computed += evaluations(ledger, rules)
    computed += plan_periods(ledger, judged_years)
    computed += peer_figures(ledger, judged_years, peers)
    return without_small_cells(with_whole_office(computed))


def verify_cells(tables: Iterable[Table], asserted: Iterable[AssertedCell]) -> tuple[CellCheck, ...]:
    """Return the comparison of each printed cell with ours; cells that we do not compute are left out.

    Withheld cells are left out too: a comparison would reveal them.
    """
    all_tables = tuple(tables)
    checks = tuple(check for each in asserted for check in _verified(all_tables, each))
    return tuple(
        replace(check, verdict=Verdict.DIFFERENT, is_of_others=True)
        if _is_of_others(check, checks)
        else check
        for check in checks
    )


def _is_of_others(check: CellCheck, checks: tuple[CellCheck, ...]) -> bool:
    """Whether a percentage close to ours was printed beside figures that differ from ours.

    It was computed from those, so it is no rounding of ours, however near it comes.
    """
    column = next(each for each in check.table.columns if each.id == check.asserted.column)
    if check.verdict is not Verdict.ROUNDING or column.unit != "persen":
        return False
    return any(
        other.verdict is Verdict.DIFFERENT
        and other.line is check.line
        and other.asserted.cited == check.asserted.cited
        for other in checks
    )


def _verified(tables: tuple[Table, ...], asserted: AssertedCell) -> Iterator[CellCheck]:
    match = cell_of(tables, asserted)
    if match is None:
        return
    table, line = match
    if asserted.column in line.hidden:
        return
    ours = line.figures.get(asserted.column)
    column = next(each for each in table.columns if each.id == asserted.column)
    # Written figures, and whole ones, are never rounded.
    is_written = not column.arithmetic and (line.kind is LineKind.FACT or column.unit in _WHOLE)
    yield CellCheck(
        asserted, table, line, ours, compare(asserted.value, asserted.places, ours, exact=is_written)
    )


def cell_of(tables: Iterable[Table], asserted: AssertedCell) -> tuple[Table, Line] | None:
    """Return the table and line of a printed cell, else ``None``; the name of a group means its sum."""
    row_keys = (asserted.row, f"{asserted.row} {EVERYTHING}")
    for table in named(tables, asserted):
        if asserted.column in {each.id for each in table.columns}:
            for line in table.lines:
                if line.key in row_keys:
                    return table, line
    return None


def named(tables: Iterable[Table], asserted: AssertedCell) -> Iterator[Table]:
    """Yield the tables of the name that a printed cell gives, of its year or of all years."""
    for table in tables:
        if table.id == asserted.table and table.year in {0, asserted.year}:
            yield table
