"""The data files themselves, line by line, so that a figure can be followed to its cell."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.findings.diagnostic import Diagnostic
from generator.loading.kinds import kind_of
from generator.record import addresses
from generator.sources.files import TextFile
from generator.sources.table import read_table
from generator.views.footnotes import Footnote, footnotes


@dataclass(frozen=True, slots=True)
class FileRow:
    """One row of a CSV file: its line and its cells."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FileView:
    """A data file: a CSV as header and rows, any other as its lines."""

    path: str
    page: str
    title: str
    purpose: str
    header: tuple[str, ...]
    rows: tuple[FileRow, ...]
    lines: tuple[tuple[int, str], ...]
    footnotes: tuple[Footnote, ...]


def file_view(file: TextFile, warnings: Iterable[Diagnostic]) -> FileView:
    """Show a file as it was read; nothing in it is interpreted."""
    found = kind_of(file.path)
    title, purpose = (found[0].title, found[0].purpose) if found else (file.path, "")
    page = addresses.data_file(file.path)
    notes = footnotes(each for each in warnings if each.at.path == file.path)
    if file.path.endswith(".csv"):
        table = read_table(file).value
        rows = tuple(FileRow(row.line, row.cells) for row in table.rows)
        return FileView(file.path, page, title, purpose, table.header, rows, (), notes)
    lines = tuple(enumerate(file.lines, 1))
    return FileView(file.path, page, title, purpose, (), (), lines, notes)
