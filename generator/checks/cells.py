"""R316: every printed figure of a table names a table, a column and a row that the portal computes."""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.compute.areas import cell_of, named, tables_of
from generator.compute.tables import Table
from generator.compute.years import judge_office
from generator.domain.register import AssertedCell
from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.values.key import nearest
from generator.values.place import Place


def check(context: Context) -> Iterator[Diagnostic]:
    """Find printed cells that name no cell of ours, with the nearest name that there is.

    Only for an office without errors: a line may be missing from a table because of another error.
    """
    asserted = context.ledger.asserted_cells
    if not asserted or context.ledger.doubtful:
        return
    judged = judge_office(context.ledger, context.rules)
    tables = tables_of(context.ledger, judged.years, context.rules, context.peers)
    for each in asserted:
        if cell_of(tables, each) is None:
            yield _unknown(each, tables)


def _unknown(asserted: AssertedCell, tables: tuple[Table, ...]) -> Diagnostic:
    own = tuple(named(tables, asserted))
    if not own:
        return _finding(asserted, "tabel", asserted.table, [table.id for table in tables])
    columns = [column.id for table in own for column in table.columns]
    if asserted.column not in columns:
        return _finding(asserted, "kolom", asserted.column, columns)
    return _finding(asserted, "baris", asserted.row, [line.key for table in own for line in table.lines])


def _finding(asserted: AssertedCell, field: str, name: str, names: list[str]) -> Diagnostic:
    close = nearest(name, names)
    remedy = f"tulis `{close}`" if close else "periksa ketiga nama itu; daftar tabel ada di halaman Bantuan"
    at = Place(asserted.at.path, asserted.at.line, 0, field)
    return found("R316", at, f"{field} `{name}` tidak ada di portal", remedy, mark=name)
