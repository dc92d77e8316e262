"""R316 and R323: printed figures name a cell that the portal computes, and differ from it with a word why."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from generator.checks.shared.context import JudgeableOffice
from generator.checks.shared.notes import explains
from generator.compute.portal.areas import cell_of, named, tables_of, verify_cells
from generator.compute.portal.years import judge_office
from generator.compute.shared.judgement import Verdict, Verification
from generator.compute.shared.tables import Table
from generator.compute.verification.comparison import CellCheck
from generator.domain.performance.result import Asserted
from generator.domain.registers.register import AssertedCell
from generator.findings.shared.catalog import finding, quoted
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.key import nearest
from generator.values.shared.mention import grouped_digits, mentions, plain
from generator.values.shared.number import rounded
from generator.values.shared.place import Place

# More rows than this are reported by the next run, once these are corrected.
_MOST_ROWS: Final = 20


def check(office: JudgeableOffice) -> Iterator[Diagnostic]:
    """Find printed cells that name no cell of ours, and figures that differ without a note about ours.

    A warning of another kind does not hide them: it may have nothing to do with the figure.
    """
    ledger, context = office.context.ledger, office.context
    if not (ledger.asserted or ledger.asserted_cells):
        return
    judged = judge_office(ledger, context.rules)
    tables = tables_of(ledger, judged.years, context.rules, context.peers)
    for asserted_cell in ledger.asserted_cells:
        if cell_of(tables, asserted_cell) is None:
            yield _unknown(asserted_cell, tables)
    figures = [each for year in judged.years for each in year.all_verifications]
    yield from _unexplained((*figures, *verify_cells(tables, ledger.asserted_cells)))


def _unexplained(compared: Iterable[Verification | CellCheck]) -> Iterator[Diagnostic]:
    """Tell of each file once: one wrong figure of ours makes many printed ones differ.

    A note excuses the difference from the figure of ours that it names; from another one it does not.
    """
    by_file: dict[str, list[tuple[Asserted | AssertedCell, Decimal]]] = {}
    for check in compared:
        asserted, ours = check.asserted, check.ours
        if check.verdict is Verdict.DIFFERENT and ours is not None and not _is_excused(asserted, ours):
            by_file.setdefault(asserted.at.path, []).append((asserted, rounded(ours, asserted.places)))
    for path, ((first, ours), *others) in by_file.items():
        also = f"; begitu juga {len(others)} angka lain di berkas ini" if others else ""
        printed, computed = plain(first.value), grouped_digits(ours)
        message = f"angka tercetak `{printed}` berbeda dari hitungan portal, `{computed}`{also}"
        remedy = (
            "periksa salah ketik; bila laporan memang mencetak begitu, tulis sebabnya di `catatan`, diakhiri "
        )
        remedy += f"`Hitungan portal {grouped_digits(ours)}`"
        if others:
            rows = [
                f"baris {each.at.line} {grouped_digits(other_line)}"
                for each, other_line in others[:_MOST_ROWS]
            ]
            ending = ", dan seterusnya" if len(others) > _MOST_ROWS else ""
            remedy += f"; begitu juga {', '.join(rows)}{ending}"
        yield finding("R323", Place(path, first.at.line, 0, "nilai"), message, remedy)


def _is_excused(asserted: Asserted | AssertedCell, ours: Decimal) -> bool:
    note = asserted.note
    return explains(note) and (mentions(note, ours) or mentions(note, rounded(ours, asserted.places)))


def _unknown(asserted: AssertedCell, tables: tuple[Table, ...]) -> Diagnostic:
    candidates = tuple(named(tables, asserted))
    if not candidates:
        return _finding(asserted, "tabel", asserted.table, [table.id for table in tables])
    columns = [column.id for table in candidates for column in table.columns]
    if asserted.column not in columns:
        return _finding(asserted, "kolom", asserted.column, columns)
    return _finding(
        asserted, "baris", asserted.row, [line.key for table in candidates for line in table.lines]
    )


def _finding(asserted: AssertedCell, field: str, name: str, names: list[str]) -> Diagnostic:
    """Tell which of the three names is unknown, and the known ones; and never move a figure."""
    suggestion = nearest(name, names)
    alternatives = f"; yang ada: {quoted(dict.fromkeys(names))}" if names else ""
    remedy = f"tulis `{suggestion}`" if suggestion else f"cocokkan `{name}` dengan sumbernya{alternatives}"
    if not suggestion and field == "baris":
        remedy += ". Bila memang baris itu yang tercetak, tambahkan dahulu datanya ke portal"
    at = Place(asserted.at.path, asserted.at.line, 0, field)
    within = "di portal" if field == "tabel" else f"di tabel `{asserted.table}`"
    return finding("R316", at, f"{field} `{name}` tidak ada {within}", remedy, mark=name)
