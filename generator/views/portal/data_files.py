"""The data files themselves, line by line, so that a figure can be followed to its cell."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator import RELEASE
from generator.compute.disclosure.small_cells import NOTE
from generator.compute.shared.suppression import Hidden
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.portal.kinds import kind_of
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.sources.shared.files import TextFile
from generator.sources.shared.table import Row, read_table
from generator.values.portal.bundled import is_bundled
from generator.views.registers import note_words
from generator.views.registers.file_meaning import CodeWords, code_words, page_of_file
from generator.views.shared.components import PageLink
from generator.views.shared.footnotes import Footnote, footnotes


@dataclass(frozen=True, slots=True)
class FileCell:
    """A cell as it was written, and what its code means where it is one."""

    text: str
    words: CodeWords | None = None


@dataclass(frozen=True, slots=True)
class FileRow:
    """One row of a CSV file: its line and its cells."""

    line: int
    cells: tuple[FileCell, ...]


@dataclass(frozen=True, slots=True)
class FileView:
    """A data file: a CSV as header and rows, any other as its lines; ``columns_page`` explains its columns.

    ``release`` is that of the program, where the file is brought by it and is none of the portal's own.
    ``back`` leads to the page that shows its figures.
    """

    path: str
    page: str
    title: str
    purpose: str
    header: tuple[str, ...]
    rows: tuple[FileRow, ...]
    lines: tuple[tuple[int, str], ...]
    footnotes: tuple[Footnote, ...]
    notice: str = ""
    columns_page: str = ""
    release: str = ""
    back: PageLink | None = None


Withheld = Mapping[tuple[str, int, str], Hidden]


def file_view(
    file: TextFile,
    warnings: Iterable[Diagnostic],
    withheld: Withheld = MappingProxyType({}),
    record: OfficeRecord | None = None,
) -> FileView:
    """Return a data file as it was read, with its codes in words; ``withheld`` cells are not shown.

    ``record`` is of the office whose file it is, ``None`` for what all offices share.
    """
    back = page_of_file(record, file.path) if record else None
    kind = kind_of(file.path)
    title, purpose = (kind[0].title, kind[0].purpose) if kind else (file.path, "")
    columns_page = page_addresses.file_kind(kind[0]) if kind else page_addresses.file_kinds()
    page = page_addresses.data_file(file.path)
    release = RELEASE if is_bundled(file.path) else ""
    notes = footnotes(each for each in warnings if each.at.path == file.path)
    if file.path.endswith(".csv"):
        table = read_table(file).value
        above = (None, *table.rows)
        rows = tuple(
            FileRow(row.line, tuple(_cells(file.path, table.header, row, before, withheld, record)))
            for before, row in zip(above, table.rows, strict=False)
        )
        notice = note_words.NOTES[NOTE] if any(path == file.path for path, _, _ in withheld) else ""
        return FileView(
            file.path,
            page,
            title,
            purpose,
            table.header,
            rows,
            (),
            notes,
            notice,
            columns_page,
            release,
            back,
        )
    lines = tuple(enumerate(file.lines, 1))
    return FileView(
        file.path,
        page,
        title,
        purpose,
        (),
        (),
        lines,
        notes,
        columns_page=columns_page,
        release=release,
        back=back,
    )


def _cells(
    path: str,
    header: tuple[str, ...],
    row: Row,
    before: Row | None,
    withheld: Withheld,
    record: OfficeRecord | None,
) -> Iterator[FileCell]:
    """Yield the cells of a row; a code that stands in the row ``before`` as well has its words there."""
    above = before.cells if before else (None,) * len(header)
    for name, text, same in zip(header, row.cells, above, strict=True):
        why = withheld.get((path, row.line, name))
        words = None if text == same else code_words(record, name, text)
        yield FileCell(why.value) if why else FileCell(text, words)
