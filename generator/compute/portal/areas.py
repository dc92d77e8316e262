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
from generator.compute.shared.tables import EVERYTHING, Line, Table, column_of
from generator.compute.verification.cell_inputs import CellInputs
from generator.compute.verification.comparison import CellCheck, Print, compare, is_rounded
from generator.compute.verification.reasons import follows_from_prints
from generator.domain.portal.ledger import Ledger
from generator.domain.registers.register import AssertedCell, Peer
from generator.domain.shared.reference import Citation
from generator.rules.book import RuleBook

AREAS: Final = (
    "anggaran",
    "pnbp",
    "layanan",
    "survei",
    "pegawai",
    "evaluasi",
    "renstra",
    "rencana-aksi",
    "permohonan",
    "satker-lain",
)


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
    found = [(each, match) for each in asserted if (match := _comparable(all_tables, each))]
    prints: dict[int, dict[tuple[str, str], list[Print]]] = {}
    for each, (table, line) in found:
        of_cell = prints.setdefault(id(table), {}).setdefault((line.key, each.column), [])
        of_cell.append((each.value, each.places))
    checks = tuple(
        _verified(each, CellInputs(table, prints[id(table)]), line) for each, (table, line) in found
    )
    differing = {_place(check) for check in checks if check.verdict is Verdict.DIFFERENT}
    return tuple(
        replace(check, verdict=Verdict.DIFFERENT, is_of_others=True, rounded=())
        if _place(check) in differing and _is_of_others(check, checks)
        else check
        for check in checks
    )


def _place(check: CellCheck) -> tuple[int, Citation]:
    """Return the line that a cell is of and the place that prints it."""
    return id(check.line), check.asserted.cited


def _is_of_others(check: CellCheck, checks: tuple[CellCheck, ...]) -> bool:
    """Whether a percentage close to ours, printed beside figures that differ from ours, is not ours.

    It was computed from those, so it is no rounding of ours, however near it comes; nor is it ours cut off,
    where it follows from them.
    """
    if check.column.unit != "persen":
        return False
    is_cut = check.verdict is Verdict.SAME and not is_rounded(check)
    return check.verdict is Verdict.ROUNDING or (is_cut and follows_from_prints(check, checks))


def _comparable(tables: tuple[Table, ...], asserted: AssertedCell) -> tuple[Table, Line] | None:
    match = cell_of(tables, asserted)
    return None if match and asserted.column in match[1].hidden else match


def _verified(asserted: AssertedCell, inputs: CellInputs, line: Line) -> CellCheck:
    column = column_of(inputs.table, asserted.column)
    ours = inputs.figure(line, column)
    names = (line.key, column.id)
    verdict, rounded = compare(asserted.value, asserted.places, ours, names)
    return CellCheck(asserted, inputs.table, line, ours.value, verdict, rounded=rounded)


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
