"""The page that checks printed figures (Periksa angka): what is printed where, what the arithmetic gives."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from generator.compute.shared.judgement import Input, Verdict
from generator.compute.shared.tables import Column
from generator.compute.verification.causes import Cause
from generator.compute.verification.comparison import CellCheck
from generator.compute.verification.reasons import reason
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.record.summary import OfficeName
from generator.record.surroundings import name_of
from generator.views.registers import area_words
from generator.views.registers.area_figures import figure, printed_figure, written_out
from generator.views.registers.area_labels import row_name, title_of
from generator.views.shared import numbers, words
from generator.views.shared.provenance import cited_place
from generator.views.shared.remarks import remark
from generator.views.verification.differences import by_rounding, how_much, written_input
from generator.views.verification.printed import PrintedLine

# Arithmetic that goes by what is known of its inputs.
_OF_ANY = frozenset({"ditambah"})
_YEAR = re.compile(r"20\d\d")
_ORDER = (Verdict.DIFFERENT, Verdict.NOTHING_TO_COMPARE, Verdict.ROUNDING, Verdict.SAME)


@dataclass(frozen=True, slots=True)
class CheckedView:
    """All printed cells of an office's tables, those that differ first."""

    counts: str
    lines: tuple[PrintedLine, ...]


@dataclass(frozen=True, slots=True)
class OfficeTally:
    """How the printed figures of one office's tables compare with ours.

    ``counts`` are by verdict; ``reasons`` are why figures differ, with how many of each.
    """

    office: OfficeName
    path: str
    verdicts: Mapping[Verdict, int]
    reasons: tuple[tuple[str, int], ...]

    @property
    def name(self) -> str:
        """The short name of the office."""
        return self.office.short_name

    @property
    def counts(self) -> tuple[str, ...]:
        """How many figures there are of each verdict, the agreeing ones first."""
        return tuple(str(self.verdicts.get(verdict, 0)) for verdict in reversed(_ORDER))


@dataclass(frozen=True, slots=True)
class PortalView:
    """The printed figures of all offices, counted; ``reasons`` are those that could be proved."""

    lead: str
    columns: tuple[str, ...]
    offices: tuple[OfficeTally, ...]
    reasons: tuple[tuple[str, str], ...]


def office_tally(record: OfficeRecord) -> OfficeTally:
    """Count the printed figures of an office by verdict, and the reasons that were proved."""
    differing = [check for check in record.cell_checks if check.verdict is Verdict.DIFFERENT]
    proved = Counter(_cause(record, check) or "Tidak dapat dibuktikan dari angkanya" for check in differing)
    return OfficeTally(
        name_of(record),
        page_addresses.checked(record.office.slug),
        Counter(check.verdict for check in record.cell_checks),
        tuple(proved.items()),
    )


def portal_view(tallies: Iterable[OfficeTally]) -> PortalView:
    """Return the printed figures of every office that has any, and the reasons that were proved."""
    offices = tuple(each for each in tallies if each.verdicts)
    checked = sum(sum(each.verdicts.values()) for each in offices)
    differing = sum(each.verdicts.get(Verdict.DIFFERENT, 0) for each in offices)
    proved: Counter[str] = Counter()
    for each in offices:
        proved.update(dict(each.reasons))
    lead = f"{numbers.count(checked)} angka dicocokkan, {numbers.count(differing)} berbeda."
    columns = tuple(words.VERDICTS[verdict].capitalize() for verdict in reversed(_ORDER))
    reasons = tuple((name, str(count)) for name, count in proved.most_common())
    return PortalView(lead, columns, offices, reasons)


def checked_view(record: OfficeRecord) -> CheckedView:
    """Return the printed figures that differ from ours, with the arithmetic and the likely reason."""
    counted = [(verdict, sum(each.verdict is verdict for each in record.cell_checks)) for verdict in _ORDER]
    summary = ", ".join(
        f"{number} {words.VERDICTS[verdict]}" for verdict, number in reversed(counted) if number
    )
    ordered = sorted(record.cell_checks, key=lambda each: _ORDER.index(each.verdict))
    lead = f"{len(record.cell_checks)} angka tercetak dari tabel dicocokkan: {summary}."
    return CheckedView(
        lead if record.cell_checks else _without_printed(record),
        tuple(line for each in ordered if each.verdict is not Verdict.SAME for line in _line(record, each)),
    )


def _without_printed(record: OfficeRecord) -> str:
    """Say what the page holds of an office without printed figures in its tables."""
    if record.identity_rows:
        return "Angka kantor ini dicocokkan satu sama lain."
    return "Angka di dokumen sumber kantor ini dicocokkan satu sama lain."


def _line(record: OfficeRecord, check: CellCheck) -> Iterator[PrintedLine]:
    column = check.column
    path = page_addresses.area(record.office.slug, check.table.area)
    notes = (
        _arithmetic(check),
        _how(record, check, column),
        _cause(record, check),
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


def _cause(record: OfficeRecord, check: CellCheck) -> str:
    cause = reason(check, record.cell_checks, record.tables)
    return "" if cause is Cause.UNKNOWN else words.CAUSES[cause]


def _how(record: OfficeRecord, check: CellCheck, column: Column) -> str:
    """Say by how much a figure differs, or the rounding of which inputs makes it follow."""
    if check.verdict is Verdict.DIFFERENT and check.ours is not None:
        return how_much(check.asserted.value, check.asserted.places, check.ours, partial(_written, column))
    return by_rounding(_input_name(record, check, each) for each in check.rounded)


def _written(column: Column, value: Decimal, places: int) -> str:
    if column.unit == "persen":
        return numbers.points(value, places)
    return figure(value, replace(column, places=places))


def _input_name(record: OfficeRecord, check: CellCheck, rounded: Input) -> str:
    """Name an input by its column and figure, and by its row where that is another one."""
    columns = {each.id: each for each in check.table.columns}
    column = columns.get(rounded.column)
    value = written_input(rounded.value) if column is None else figure(rounded.value, column)
    name = area_words.COLUMNS[rounded.column].lower()
    lines = [line for line in check.table.lines if line.key == rounded.row and line is not check.line]
    return " ".join([name, *(row_name(record, check.table, line) for line in lines[:1]), value])


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
