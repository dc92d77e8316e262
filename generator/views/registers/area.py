"""The page of one area of an office: its tables in groups of rows, with the formulas of their columns."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from generator.compute.disclosure.small_cells import NOTE
from generator.compute.portal.areas import AREAS
from generator.compute.shared.judgement import Verdict
from generator.compute.shared.tables import EVERYTHING, Column, Line, LineKind, Table
from generator.domain.shared.reference import Citation
from generator.languages.translation import translate
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.views.registers import area_words, note_words
from generator.views.registers.area_figures import figure, written_out
from generator.views.registers.area_labels import breakable, label, of_register, title_of
from generator.views.registers.area_marks import Marks, differing_marks, marks_of
from generator.views.registers.area_matrix import AreaMatrix, matrix_of
from generator.views.registers.area_rows import AreaRow, area_row, is_of_one, is_tree
from generator.views.shared.column_heads import Head, headed
from generator.views.shared.provenance import SourcePlace, source_place

_LONG: Final = 14
# Groups are worth opening where they hold so many lines on the whole.
_FEWEST_IN_GROUPS: Final = 2


@dataclass(frozen=True, slots=True)
class AreaGroup:
    """Lines that belong together, under a title that folds; without a title they stand open."""

    title: str
    summary: str
    rows: tuple[AreaRow, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class AreaSection:
    """One table with its title, its lead, the formulas of its computed columns, and its documents.

    Where it has a ``matrix``, that is shown instead of its groups.
    """

    anchor: str
    title: str
    lead: str
    first: str
    columns: tuple[Head, ...]
    groups: tuple[AreaGroup, ...]
    formulas: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    table: Table
    matrix: AreaMatrix | None = None
    sources: tuple[SourcePlace, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaView:
    """The page of one area."""

    id: str
    title: str
    lead: str
    path: str
    sections: tuple[AreaSection, ...]
    notice: str = ""


def area_views(record: OfficeRecord, keys: Collection[str] = AREAS) -> tuple[AreaView, ...]:
    """Return the page of each area with one of ``keys`` that has a table, in the order of ``AREAS``."""
    views = []
    marks = differing_marks(record)
    for key, (title, lead) in area_words.AREAS.items():
        tables = [table for table in record.tables if table.area == key and key in keys]
        sections = tuple(_section(record, table, marks) for table in tables)
        if sections:
            path = page_addresses.area(record.office.slug, key)
            is_withholding = any(line.hidden for table in tables for line in table.lines)
            notice = note_words.NOTES[NOTE] if is_withholding else ""
            views.append(AreaView(key, translate(title), translate(lead), path, sections, notice))
    return tuple(views)


def _section(record: OfficeRecord, table: Table, marks: Marks) -> AreaSection:
    visible_columns = [
        column
        for column in table.columns
        if any(line.figures.get(column.id) is not None or column.id in line.hidden for line in table.lines)
    ]
    checks = [
        check for check in record.cell_checks if check.table is table and check.verdict is Verdict.DIFFERENT
    ]
    anchor = f"{table.id}-{table.year}" if table.year else table.id
    is_grouped = _is_grouped(table)
    rows = [
        (line, _marked(row, line, visible_columns, marks))
        for line in table.lines
        for row in [area_row(record, table, line, visible_columns, checks, is_grouped)]
    ]
    key = "renstra" if table.area == "renstra" else table.id
    heads = tuple(
        headed(area_words.COLUMNS[column.id], (row.cells[at].value for _, row in rows))
        for at, column in enumerate(visible_columns)
    )
    return AreaSection(
        anchor,
        title_of(table),
        translate(area_words.TABLES[key][1]),
        _first_head(table, is_grouped=is_grouped),
        heads,
        tuple(_groups(record, table, rows, visible_columns))
        if is_grouped
        else (AreaGroup("", "", tuple(row for _, row in rows), is_open=True),),
        tuple(_formulas(visible_columns)),
        # What is withheld is told once, at the head of the page.
        tuple(note_words.NOTES[note] for note in table.notes if note != NOTE),
        table,
        matrix_of(record, table, rows, heads) if is_grouped and not is_tree(table) else None,
        tuple(_sources(record, table)),
    )


def _sources(record: OfficeRecord, table: Table) -> Iterator[SourcePlace]:
    """Yield the documents that a table is taken from, each once."""
    cited = (entry.cited.document for line in table.lines for entry in line.entries)
    for document in dict.fromkeys(filter(None, cited)):
        yield source_place(record, Citation(document))


def _marked(row: AreaRow, line: Line, columns: Iterable[Column], marks: Marks) -> AreaRow:
    """Return a row whose figures say which others they do not agree with."""
    cells = zip(row.cells, columns, strict=True)
    return replace(
        row, cells=tuple(replace(cell, marks=marks_of(marks, line, column.id)) for cell, column in cells)
    )


def _first_head(table: Table, *, is_grouped: bool) -> str:
    position = 1 if (is_grouped or is_of_one(table)) and len(table.label_names) > 1 else 0
    return area_words.HEADS.get(table.label_names[position]) or translate("Uraian")


def _is_grouped(table: Table) -> bool:
    """Whether lines stand in groups by their first label: where there are many, and it is shared."""
    firsts = {line.labels[0] for line in table.lines}
    is_shared = len(firsts) * _FEWEST_IN_GROUPS <= len(table.lines)
    return (len(table.label_names) > 1 and len(table.lines) > _LONG and is_shared) or is_tree(table)


def _groups(
    record: OfficeRecord, table: Table, rows: list[tuple[Line, AreaRow]], visible_columns: list[Column]
) -> Iterator[AreaGroup]:
    groups: dict[str, list[tuple[Line, AreaRow]]] = {}
    for line, row in rows:
        groups.setdefault(_group_of(table, line), []).append((line, row))
    for position, (name, members) in enumerate(groups.items()):
        closing = members[0][0] if is_tree(table) else members[-1][0]
        summary = ", ".join(
            _figure_in_words(closing, column) for column in visible_columns if _is_in_summary(column, closing)
        )
        title = _tree_title(members) if is_tree(table) else label(record, table.label_names[0], name)
        is_open = (position == 0 and not is_tree(table)) or len(groups) == 1
        yield AreaGroup(title, summary, tuple(row for _, row in members), is_open)


def _group_of(table: Table, line: Line) -> str:
    """Group a tree by its third level (KRO), all else by the first label."""
    return ".".join(line.labels[0].split(".")[:3]) if is_tree(table) else line.labels[0]


def _tree_title(members: list[tuple[Line, AreaRow]]) -> str:
    labels = members[0][0].labels
    if labels[0] == EVERYTHING:
        return translate("Jumlah seluruhnya")
    return breakable(f"{labels[0]} {of_register(labels[1])}".strip())


def _is_in_summary(column: Column, line: Line) -> bool:
    return column.id in {"pagu", "realisasi", "penyerapan", "penerimaan", "jumlah", "masuk"} and (
        line.figures.get(column.id) is not None and (line.kind is LineKind.SUM)
    )


def _figure_in_words(line: Line, column: Column) -> str:
    value = line.figures[column.id]
    return "" if value is None else f"{area_words.COLUMNS[column.id].lower()} {figure(value, column)}"


def _formulas(columns: Iterable[Column]) -> Iterator[tuple[str, str]]:
    for column in columns:
        formula = written_out(column, [area_words.COLUMNS[name].lower() for name in column.inputs])
        if formula:
            yield area_words.COLUMNS[column.id], formula
