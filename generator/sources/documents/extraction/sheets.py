"""Tables: telephone numbers that were stored as numbers get back their zero, by the title of their column."""

import re
import zipfile
from collections.abc import Iterable, Iterator
from typing import BinaryIO, Final, cast

from generator.sources.documents.extraction.markup import chunks
from generator.sources.documents.extraction.model import Budget, Inspection
from generator.sources.documents.extraction.plain import read_changed, unreferenced, unrounded
from generator.sources.shared.table import delimiter_of

_STRINGS: Final = "xl/sharedStrings.xml"
_ITEM: Final = re.compile(r"<(?:x:)?si[\s>]")
_MARK: Final = re.compile(r"<[^<>]*>")
_CELL: Final = re.compile(r"<(?:x:)?c(\s[^<>]*)>((?:[^<]++|<(?!/?(?:x:)?c[\s>]))*+)</(?:x:)?c>")
_VALUE: Final = re.compile(r"<(?:x:)?(?:v|t)(?:\s[^<>]*)?>([^<]*)<")
_COLUMN: Final = re.compile(r'\sr="([A-Z]{1,3})\d')
_TYPE: Final = re.compile(r'\st="(\w+)"')
_PHONE: Final = re.compile(
    r"\b(?:hp|handphone|ponsel|tele?pon|telp?|tlp|wa|whatsapp|seluler|kontak|mobile)\b", re.IGNORECASE
)
_EDGES: Final = ' "\r'
_LONGEST_HEAD: Final = 60
_NUMBER: Final = re.compile(r"8[1-9]\d{7,10}(?:\.0+)?")


def speaks_of_phones(title: str) -> bool:
    """Whether a cell is the title of telephone numbers."""
    return len(title) <= _LONGEST_HEAD and _PHONE.search(title) is not None


def completed(cell: str) -> str | None:
    """Return a mobile number with its leading zero restored; ``None`` for what is none."""
    return f"0{cell.partition('.')[0]}" if _NUMBER.fullmatch(cell) else None


def read_table(stream: BinaryIO, budget: Budget) -> Inspection:
    """Read a table of delimited values; findings count its lines."""
    return read_changed(stream, budget, _cells)


def _cells(text: str) -> str:
    """Write numbers in full; a comma between cells is no decimal mark."""
    head, end, rows = unrounded(text).partition("\n")
    delimiter = delimiter_of(head)
    titles = [cell.strip(_EDGES) for cell in head.split(delimiter)]
    columns = [number for number, cell in enumerate(titles) if speaks_of_phones(cell)]
    if columns:
        rows = "\n".join(_completed_row(row, delimiter, columns) for row in rows.split("\n"))
    text = f"{head}{end}{rows}"
    return text.replace(",", ";") if delimiter == "," else text


def _completed_row(row: str, delimiter: str, columns: Iterable[int]) -> str:
    cells = row.split(delimiter)
    for number in columns:
        if number < len(cells):
            cells[number] = completed(cells[number].strip(_EDGES)) or cells[number]
    return delimiter.join(cells)


class PhoneColumns:
    """The titles of telephone numbers in an Excel workbook, by their index among its shared strings."""

    def __init__(self, archive: zipfile.ZipFile, budget: Budget) -> None:
        """Read the shared strings, if the workbook has some."""
        self._titles = set(_title_numbers(archive, budget)) if _STRINGS in archive.namelist() else set()

    def numbers(self, stream: BinaryIO, budget: Budget) -> Iterator[str]:
        """Yield the telephone numbers of a sheet below or right of such a title, with their zero."""
        columns: set[str] = set()
        is_after_title = False
        for chunk in chunks(stream, budget, "<row"):
            for marks, content in _CELL.findall(chunk):
                column, value = _COLUMN.search(marks), "".join(_VALUE.findall(content))
                kind = _TYPE.search(marks)
                if kind and kind[1] != "n":
                    is_after_title = self._is_title(kind[1], value)
                    if is_after_title and column:
                        columns.add(column[1])
                elif (is_after_title or (column and column[1] in columns)) and (number := completed(value)):
                    yield number

    def _is_title(self, kind: str, value: str) -> bool:
        return value in self._titles if kind == "s" else speaks_of_phones(unreferenced(value))


def _title_numbers(archive: zipfile.ZipFile, budget: Budget) -> Iterator[str]:
    count = 0
    with archive.open(_STRINGS) as stream:
        for chunk in chunks(cast(BinaryIO, stream), budget, "<si"):
            for item in _ITEM.split(chunk)[1:]:
                if speaks_of_phones(_MARK.sub("", item)):
                    yield str(count)
                count += 1
