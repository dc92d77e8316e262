"""Figures of a computed table as a report prints them: a row for each, named by table, column and line."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.audit.reading.document import Document
from generator.compute.shared.tables import EVERYTHING, MEAN, Line, LineKind
from generator.copying.answers import Doubt
from generator.copying.report_table import cited
from generator.copying.rows import CopiedRow, Value
from generator.copying.target import Target

_MOST_CHOICES = 6


def as_printed(
    rows: Iterable[CopiedRow], target: Target, year: str, document: Document
) -> tuple[list[CopiedRow], tuple[Doubt, ...]]:
    """Return a row for each printed figure, and a doubt for each row that no line of the table answers to.

    ``year`` is that of the report, which may print the figures of others.
    """
    figures = [column.name for column in target.figures]
    made: list[CopiedRow] = []
    doubts: dict[str, Doubt] = {}
    for row in rows:
        lines = list(_lines(row.cells, target))
        if len(lines) != 1:
            doubt = _doubt(row, lines, target)
            doubts.setdefault(doubt.words, doubt)
            continue
        made += [
            replace(_figure(row, name, lines[0], target, year), place=_place(document, row, name))
            for name in figures
            if row.cells.get(name, "") != ""
        ]
    return made, tuple(doubts.values())


def _lines(cells: Mapping[str, Value], target: Target) -> Iterator[Line]:
    """Yield the lines whose labels are those of a row; a label that the row lacks may be any."""
    for table in target.printed:
        for line in table.lines:
            labels = dict(zip(table.label_names, line.labels, strict=True))
            labelled = {name: str(cells[name]) for name in labels if cells.get(name)}
            is_closing = line.kind in {LineKind.SUM, LineKind.MEAN}
            is_wanted = is_closing == bool({EVERYTHING, MEAN} & set(labelled.values()))
            if labelled and is_wanted and all(labels[name] == text for name, text in labelled.items()):
                yield line


def _figure(row: CopiedRow, name: str, line: Line, target: Target, year: str) -> CopiedRow:
    cells: dict[str, Value] = {
        **{each: text for each, text in row.cells.items() if each == "catatan"}, "tahun": year,
        "tabel": target.printed[0].id, "kolom": name, "baris": line.key, "nilai": row.cells[name],
    }  # fmt: skip
    printed = {"nilai": row.printed[name]} if name in row.printed else {}
    return CopiedRow(cells, row.place, row.table, row.row, printed)


def _place(document: Document, row: CopiedRow, name: str) -> str:
    """Return where one figure of a row stands; rows that were columns have a line for each."""
    return cited(document, row.table, [row.printed[name]]) if name in row.printed else row.place


def _doubt(row: CopiedRow, lines: list[Line], target: Target) -> Doubt:
    names = target.printed[0].label_names
    labelled = ", ".join(f"{name} {row.cells[name]}" for name in names if row.cells.get(name))
    keys = list(dict.fromkeys(line.key for line in lines))[:_MOST_CHOICES]
    missing = [name for name in names if not row.cells.get(name)]
    if keys:
        words = f"{row.place}: “{labelled}” cocok dengan beberapa baris tabel portal ({'; '.join(keys)})"
        return Doubt("--isi", missing[0] if missing else names[0], words)
    words = f"{row.place}: tabel portal tidak punya baris “{labelled}”; lewati, atau isi dahulu datanya"
    return Doubt("--lewati", "", words, (str(row.row),), is_closed=True)
