"""How a workbook is written: its sheets, the formats of their cells, and their rows as one text.

XlsxWriter writes cell by cell, which costs some 7 µs each. An office has a workbook beside the figures of
every page, so that this was a tenth of its whole build: the rows are written here, and all the rest of the
file is XlsxWriter's own.
"""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from itertools import chain
from typing import BinaryIO, Final
from xml.sax.saxutils import escape

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from generator.exports.shared.schema import Field

# Equal rows give equal bytes: a workbook carries no day of its making.
_NO_DAY: Final = datetime(2000, 1, 1, tzinfo=UTC)
_EXPLAINED: Final = (Field("kolom", "teks", ""), Field("arti", "teks", ""))
# How cells show what they hold: years, days, and figures by the number of their decimals.
_YEAR: Final = "0"
_DAY: Final = "yyyy-mm-dd"
_FIGURES: Final = ("#,##0", *(f"#,##0.{'0' * places}" for places in range(1, 7)))
_SHAPES: Final = (_YEAR, _DAY, *_FIGURES)
_WIDEST: Final = 60
# More than this Excel does not open.
_LONGEST: Final = 32_767
_CUT: Final = "…"
# Spreadsheets take 1900 for a leap year, so that days before its March have no number that all agree on.
_FIRST_DAY: Final = date(1900, 3, 1)
_DAY_ZERO: Final = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell: a text, or where it has a ``shape`` a figure with a decimal point and how Excel shows it."""

    text: str
    shape: str = ""


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A sheet: its name of at most 31 signs, its title, and its rows, each as long as the heads."""

    name: str
    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[SheetCell, ...], ...]


@dataclass(frozen=True, slots=True)
class _Styles:
    """The formats of a workbook: of headers, of texts, and of figures and days by their shape."""

    header: str
    text: str
    shapes: Mapping[str, str]


def written_workbook(
    title: str, licence: str, fields: Sequence[Field], rows: Sequence[tuple[str, ...]]
) -> bytes:
    """Return rows as a workbook: a sheet with them, and a sheet that explains the columns."""
    described = tuple((field.name, field.meaning) for field in fields)
    out = io.BytesIO()
    with _opened(out, title, licence, _SHAPES) as (workbook, styles):
        for name, columns, content in (("Data", fields, rows), ("Arti kolom", _EXPLAINED, described)):
            workbook.add_worksheet(name, _Sheet).fill(columns, content, styles)
    return out.getvalue()


def written_tables(title: str, licence: str, tables: Sequence[SheetTable]) -> bytes:
    """Return tables as a workbook, a sheet for each."""
    shapes = dict.fromkeys(cell.shape for table in tables for row in table.rows for cell in row if cell.shape)
    out = io.BytesIO()
    with _opened(out, title, licence, shapes) as (workbook, styles):
        for table in tables:
            workbook.add_worksheet(table.name, _Sheet).lay(table, styles)
    return out.getvalue()


@contextmanager
def _opened(
    out: BinaryIO, title: str, licence: str, shapes: Iterable[str]
) -> Iterator[tuple[Workbook, _Styles]]:
    """Open a workbook whose cells show figures and days in these shapes, written to ``out`` at the end."""
    workbook = Workbook(out, {"in_memory": True})
    workbook.set_properties({"title": title, "comments": licence, "created": _NO_DAY})
    look = {"text_wrap": True, "valign": "top"}
    yield (
        workbook,
        _Styles(
            _attribute(workbook.add_format({"bold": True, "bottom": 1, "valign": "top"})),
            _attribute(workbook.add_format(look)),
            {shape: _attribute(workbook.add_format(look | {"num_format": shape})) for shape in shapes},
        ),
    )
    workbook.close()


class _Sheet(Worksheet):  # type: ignore[misc] # the library has no types
    """A sheet of described columns: headed, filterable, as wide as its texts."""

    def fill(self, fields: Sequence[Field], rows: Sequence[Sequence[str]], styles: _Styles) -> None:
        """Give the sheet its rows of texts, figures and days; empty cells stay empty."""
        names = [field.name for field in fields]
        self._shape(list(zip(names, *rows, strict=True)), 0, len(rows))
        letters = [xl_col_to_name(column) for column in range(len(fields))]
        written = lru_cache(maxsize=None)(self._escaped)
        header = [_text(written(name), styles.header) for name in names]
        columns = [_column(field, styles, written) for field in fields]
        cells = ([text and cell(text) for cell, text in zip(columns, row, strict=True)] for row in rows)
        self._rows = "".join(
            _row(number, letters, each) for number, each in enumerate(chain([header], cells), 1)
        )

    def lay(self, table: SheetTable, styles: _Styles) -> None:
        """Give the sheet the title of a table, and below it its rows under their heads."""
        rows = [[SheetCell(head) for head in table.heads], *table.rows]
        self._shape(
            [[cell.text for cell in column] for column in zip(*rows, strict=True)], 1, len(table.rows)
        )
        letters = [xl_col_to_name(column) for column in range(len(table.heads))]
        written = [
            [
                cell.text
                and (
                    f"{styles.shapes[cell.shape]}><v>{cell.text}</v>"
                    if cell.shape
                    else _text(self._escaped(cell.text), styles.text if number else styles.header)
                )
                for cell in row
            ]
            for number, row in enumerate(rows)
        ]
        title = _row(1, letters[:1], [_text(self._escaped(table.title), styles.header)])
        self._rows = title + "".join(_row(number, letters, row) for number, row in enumerate(written, 2))

    def _shape(self, columns: Sequence[Sequence[str]], top: int, rows: int) -> None:
        """Make columns as wide as their texts, and the head, which is row ``top`` from 0, stay and filter."""
        for column, texts in enumerate(columns):
            self.set_column(column, column, min(_WIDEST, max(map(len, texts)) + 2))
        self.freeze_panes(top + 1, 0)
        self.autofilter(top, 0, top + rows, len(columns) - 1)

    def _escaped(self, text: str) -> str:
        """Return a text as it stands in the file, with nothing that Excel refuses."""
        shown = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + _CUT
        return escape(self._escape_control_characters(shown))

    def _write_sheet_data(self) -> None:
        """Write the rows where the library would write its cells."""
        self.fh.write(f"<sheetData>{self._rows}</sheetData>")


def _column(field: Field, styles: _Styles, escaped: Callable[[str], str]) -> Callable[[str], str]:
    """Return what makes attributes and content of a cell of a column from its text."""
    if field.is_number:
        return lambda text: f"{styles.shapes[number_shape(field, text)]}><v>{text}</v>"
    if field.kind == "tanggal":
        return lambda text: _day(date.fromisoformat(text), styles) or _text(escaped(text), styles.text)
    return lambda text: _text(escaped(text), styles.text)


def _day(day: date, styles: _Styles) -> str:
    return f"{styles.shapes[_DAY]}><v>{(day - _DAY_ZERO).days}</v>" if day >= _FIRST_DAY else ""


def _text(escaped: str, style: str) -> str:
    return f'{style} t="inlineStr"><is><t xml:space="preserve">{escaped}</t></is>'


def _attribute(look: Format) -> str:
    """Return how a cell names its format; the library numbers formats where it writes cells."""
    return f' s="{look._get_xf_index()}"'  # noqa: SLF001


def _row(number: int, letters: Iterable[str], cells: Iterable[str]) -> str:
    written = (
        f'<c r="{letter}{number}"{cell}</c>' for letter, cell in zip(letters, cells, strict=True) if cell
    )
    return f'<row r="{number}">{"".join(written)}</row>'


def number_shape(field: Field, text: str) -> str:
    """Return how a figure is shown: years bare, others with thousands, and with as many decimals as it has.

    No figure is shown with more than six decimals; the cell keeps them.
    """
    if field.name.startswith("tahun"):
        return _YEAR
    places = len(text.partition(".")[2])
    return _FIGURES[min(places, len(_FIGURES) - 1)]
