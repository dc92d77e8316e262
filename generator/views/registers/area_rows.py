"""One line of a computed table as strings: name, details, figures, printed figures beside ours, place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.compute.registers.surveys import FEWEST, MEAN_OF_SERVICES, WEIGHTED
from generator.compute.shared.tables import EVERYTHING, Column, Line, LineKind, Table
from generator.compute.verification.comparison import CellCheck
from generator.languages.translation import theirs, translatable, translate, translate_plural
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.values.shared.number import rounded
from generator.views.registers import area_words, note_words
from generator.views.registers.area_figures import MOST_PLACES, figure, printed_figure
from generator.views.registers.area_labels import breakable, label, line_names, of_register
from generator.views.registers.area_marks import Mark
from generator.views.shared import numbers, words
from generator.views.shared.components import Shown
from generator.views.shared.provenance import cited_place

# Areas whose tables are about promises: what is missing there is told in words.
_JUDGED: Final = frozenset({"renstra", "satker-lain"})
# Tables of several lists in one register: the item names the line, the list that it is of stands below.
_NAMED_BY_LAST: Final = frozenset({"permohonan-rincian"})


@dataclass(frozen=True, slots=True)
class AreaCell:
    """A figure in its cell, what a report prints in its place if that differs, and what it differs from."""

    value: Shown
    printed: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaRow:
    """One line: its name, the other labels and remarks below it, its figures, and where it is written.

    ``path`` leads to what explains the name, the page of an indicator; ``href`` to the row of the data.
    The documents are told once, above the table: one has hundreds of lines.
    """

    anchor: str
    name: str
    details: tuple[str, ...]
    cells: tuple[AreaCell, ...]
    is_closing: bool
    depth: int
    path: str
    href: str


def is_tree(table: Table) -> bool:
    """Whether lines stand at several levels, as branches of the budget do."""
    return any(line.depth for line in table.lines)


def area_row(
    record: OfficeRecord,
    table: Table,
    line: Line,
    visible_columns: list[Column],
    checks: list[CellCheck],
    is_grouped: bool,  # noqa: FBT001
) -> AreaRow:
    """Return a line of a table as strings.

    ``visible_columns`` are the columns to show, ``checks`` the printed figures that differ from ours. In a
    table that ``is_grouped`` the first label stands in the title of the group, not in the row.
    """
    names = line_names(record, table, line)
    if table.id in _NAMED_BY_LAST:
        names = [names[0], *reversed(names[1:])]
    if is_tree(table):
        name, rest = f"{line.labels[0]} {of_register(line.labels[1])}".strip(), _purpose(record, line)
    else:
        start = 1 if (is_grouped or is_of_one(table)) and len(names) > 1 else 0
        name, rest = names[start], names[start + 1 :]
    if line.kind is LineKind.SUM and line.labels[0] == EVERYTHING:
        name, rest = translate("Jumlah"), []
    at = line.entries[0].at if len(line.entries) == 1 else None
    details = [text for text in rest if text]
    details += [words.grade(line.grade)] if line.grade else []
    details += [*_few_respondents(line), *_distance_from_mean(table, line)]
    if line.kind is not LineKind.REST:
        details += [theirs(entry.note) for entry in line.entries if entry.note and len(line.entries) == 1]
    differing = [each for each in checks if each.line is line]
    return AreaRow(
        f"{table.id}-{table.year or 'semua'}-{_anchor_of(line.key)}",
        breakable(name or line.key),
        tuple(details),
        tuple(_cell(record, table, line, column, differing) for column in visible_columns),
        line.kind is not LineKind.FACT,
        line.depth,
        _explanation(record, table, line),
        page_addresses.data_file(at.path, at.line) if at else "",
    )


def _explanation(record: OfficeRecord, table: Table, line: Line) -> str:
    """Return the address of the indicator that a line is about, empty where it is about none."""
    for head, key in zip(table.label_names, line.labels, strict=True):
        if head == "indikator" and key in record.history:
            return page_addresses.indicator(record.office.slug, key)
    return ""


def _purpose(record: OfficeRecord, line: Line) -> list[str]:
    """Tell in which unit a branch of the budget is counted, and which indicator it supports."""
    if line.kind is LineKind.SUM and not line.labels[1]:
        return []
    units = dict.fromkeys(entry.labels.get("satuan_volume", "") for entry in line.entries)
    served = dict.fromkeys(entry.labels.get("indikator", "") for entry in line.entries)
    details = [translate("volume dalam {unit}", unit=theirs(unit)) for unit in units if unit]
    details += _funds(record, line)
    return details + [
        translate("untuk: {name}", name=label(record, "indikator", key)) for key in served if key
    ]


def _funds(record: OfficeRecord, line: Line) -> Iterator[str]:
    """Tell from which source a branch of the budget is paid, and how much where there are several."""
    paid = [(each.labels.get("sumber_dana", ""), each.figures.get("pagu")) for each in line.entries]
    stated = [(fund, value) for fund, value in paid if fund]
    for fund, value in stated:
        name = label(record, "sumber_dana", fund)
        amount = f" {figure(value, Column('pagu', 'rupiah'))}" if value is not None and len(paid) > 1 else ""
        yield translate("sumber dana: {fund}", fund=f"{name}{amount}")


def _distance_from_mean(table: Table, line: Line) -> list[str]:
    """State how far the mean weighted by respondents lies from the plain mean of services."""
    plain = next((each for each in table.lines if each.key == MEAN_OF_SERVICES), None)
    name = next((column.id for column in table.columns if column.id in {"indeks", "nps"}), "")
    weighed, other = line.figures.get(name), plain.figures.get(name) if plain else None
    if line.key != WEIGHTED or weighed is None or other is None:
        return []
    difference = rounded(weighed, MOST_PLACES) - rounded(other, MOST_PLACES)
    if not difference:
        return [translate("sama dengan rata-rata layanan")]
    message = (
        translatable("{difference} lebih tinggi daripada rata-rata layanan")
        if difference > 0
        else translatable("{difference} lebih rendah daripada rata-rata layanan")
    )
    return [translate(message, difference=numbers.number(abs(difference), MOST_PLACES))]


def _few_respondents(line: Line) -> list[str]:
    """Warn of a figure that rests on very few people."""
    people = line.figures.get("responden")
    if people is None or not 0 < people < FEWEST:
        return []
    return [
        translate_plural(
            "hanya {count} responden: terlalu sedikit untuk menyimpulkan mutu layanan ini", int(people)
        )
    ]


def is_of_one(table: Table) -> bool:
    """Whether every fact of a table has the same first label, which then names none of them."""
    firsts = {line.labels[0] for line in table.lines if line.kind is LineKind.FACT}
    return len(firsts) == 1 and len(table.lines) > 1


def _anchor_of(key: str) -> str:
    return "".join(sign if sign.isalnum() else "-" for sign in key.lower())


def _cell(
    record: OfficeRecord, table: Table, line: Line, column: Column, checks: Iterable[CellCheck]
) -> AreaCell:
    value = line.figures.get(column.id)
    printed = tuple(_printed(record, each, column) for each in checks if each.asserted.column == column.id)
    if column.id in line.hidden:
        return AreaCell(Shown(note_words.HIDDEN[line.hidden[column.id]], is_known=False), printed)
    if value is None:
        missing = area_words.MISSING.get(column.id, "–") if table.area in _JUDGED else "–"
        return AreaCell(Shown(missing, is_known=False), printed)
    return AreaCell(Shown(figure(value, column)), printed)


def _printed(record: OfficeRecord, check: CellCheck, column: Column) -> str:
    cited = check.asserted.cited
    return translate(
        "laporan: {printed} ({where})",
        printed=printed_figure(check, column),
        where=cited_place(record, cited.document, cited.where),
    )
