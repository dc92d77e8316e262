"""The page that checks printed figures (Periksa angka): what is printed where, what the arithmetic gives."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.compute.shared.judgement import Verdict
from generator.compute.verification.comparison import CellCheck
from generator.compute.verification.reasons import reason
from generator.record import page_addresses
from generator.record.record import OfficeRecord, Record
from generator.views.registers import area_words
from generator.views.registers.area_figures import figure, printed_figure, written_out
from generator.views.registers.area_labels import row_name, title_of
from generator.views.shared import numbers, words
from generator.views.shared.provenance import cited_place
from generator.views.shared.remarks import remark
from generator.views.verification.printed import PrintedLine

# Arithmetic that goes by what is known of its inputs.
_OF_ANY = frozenset({"ditambah"})
_YEAR = re.compile(r"20\d\d")
_ORDER = (Verdict.DIFFERENT, Verdict.ROUNDING, Verdict.NOTHING_TO_COMPARE, Verdict.SAME)


@dataclass(frozen=True, slots=True)
class CheckedView:
    """All printed cells of an office's tables, those that differ first."""

    counts: str
    lines: tuple[PrintedLine, ...]


@dataclass(frozen=True, slots=True)
class OfficeTally:
    """How the printed figures of one office's tables compare with ours, counted by verdict."""

    name: str
    path: str
    counts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PortalView:
    """The printed figures of all offices, counted; ``reasons`` are those that could be proved."""

    lead: str
    columns: tuple[str, ...]
    offices: tuple[OfficeTally, ...]
    reasons: tuple[tuple[str, str], ...]


def portal_view(record: Record) -> PortalView:
    """Return the printed figures of every office, counted by verdict, and the reasons that were proved."""
    verdicts = tuple(reversed(_ORDER))
    offices = [each for each in record.offices if each.cell_checks]
    checks = [check for each in offices for check in each.cell_checks]
    odd = [check for check in checks if check.verdict is not Verdict.SAME]
    proved = Counter(
        words.REASONS.get(reason(check), "Tidak dapat dibuktikan dari angkanya") for check in odd
    )
    tallies = (
        OfficeTally(
            record_of_office.office.short_name,
            page_addresses.checked(record_of_office.office.slug),
            tuple(
                str(sum(check.verdict is verdict for check in record_of_office.cell_checks))
                for verdict in verdicts
            ),
        )
        for record_of_office in offices
    )
    lead = f"{numbers.count(len(checks))} angka dicocokkan, {numbers.count(len(odd))} tidak sama."
    columns = tuple(words.VERDICTS[verdict].capitalize() for verdict in verdicts)
    reasons = tuple((name, str(count)) for name, count in proved.most_common())
    return PortalView(lead, columns, tuple(tallies), reasons)


def checked_view(record: OfficeRecord) -> CheckedView:
    """Return the printed figures that differ from ours, with the arithmetic and the likely reason."""
    counted = [(verdict, sum(each.verdict is verdict for each in record.cell_checks)) for verdict in _ORDER]
    summary = ", ".join(
        f"{number} {words.VERDICTS[verdict]}" for verdict, number in reversed(counted) if number
    )
    ordered = sorted(record.cell_checks, key=lambda each: _ORDER.index(each.verdict))
    return CheckedView(
        f"{len(record.cell_checks)} angka tercetak dari tabel dicocokkan: {summary}.",
        tuple(line for each in ordered if each.verdict is not Verdict.SAME for line in _line(record, each)),
    )


def _line(record: OfficeRecord, check: CellCheck) -> Iterator[PrintedLine]:
    column = next(each for each in check.table.columns if each.id == check.asserted.column)
    path = page_addresses.area(record.office.slug, check.table.area)
    notes = (
        _arithmetic(check),
        words.REASONS.get(reason(check), "") if check.verdict is not Verdict.SAME else "",
        remark(check.asserted.note),
    )
    yield PrintedLine(
        item=row_name(record, check.table, check.line),
        path=path,
        measure=f"{title_of(check.table)}: {area_words.COLUMNS[column.id].lower()}",
        period=_period(check),
        printed=printed_figure(check, column),
        ours="tidak ada" if check.ours is None else figure(check.ours, column),
        verdict=words.VERDICTS[check.verdict],
        key=check.verdict.value,
        where=cited_place(record, check.asserted.cited.document, check.asserted.cited.where),
        note=". ".join(note for note in notes if note),
    )


def _period(check: CellCheck) -> str:
    """Name the year that the line is of; a table over years names it in the line, not by its report."""
    if check.table.year:
        return str(check.table.year)
    years = [text for text in check.line.labels if _YEAR.fullmatch(text)]
    return years[0] if years else "semua tahun"


def _arithmetic(check: CellCheck) -> str:
    """Write the arithmetic with the figures that went in."""
    columns = {each.id: each for each in check.table.columns}
    column = columns[check.asserted.column]
    inputs = [(columns[name], check.line.figures.get(name)) for name in column.inputs if name in columns]
    figures = [figure(value, of) for of, value in inputs if value is not None]
    is_enough = bool(figures) if column.arithmetic in _OF_ANY else len(figures) == len(column.inputs)
    return written_out(column, figures) if is_enough else ""
