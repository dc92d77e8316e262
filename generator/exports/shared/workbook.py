"""Rows of texts as workbooks (XLSX)."""

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Final

from generator.exports.shared.cache import FileCache, maker
from generator.exports.shared.schema import Field

# Equal rows give equal bytes: a workbook carries no day of its making.
_NO_DAY: Final = datetime(2000, 1, 1, tzinfo=UTC)
_WIDEST: Final = 60
_EXPLAINED: Final = (Field("kolom", "teks", ""), Field("arti", "teks", ""))
# How cells show what they hold: years, days, and figures by the number of their decimals.
_YEAR: Final = "0"
_DAY: Final = "yyyy-mm-dd"
_FIGURES: Final = ("#,##0", *(f"#,##0.{'0' * places}" for places in range(1, 7)))
_SHAPES: Final = (_YEAR, _DAY, *_FIGURES)


def workbook(
    title: str, licence: str, fields: Sequence[Field], rows: Sequence[tuple[str, ...]], cache: FileCache
) -> bytes:
    """Return rows as a workbook, from ``cache`` if it is there."""
    table = (title, licence, fields, rows)
    return cache(f"{workbook_maker()}\n{table!r}", lambda: xlsx_rows(*table))


def workbook_maker() -> str:
    """Return the part of a cache key for what makes workbooks."""
    return maker(__file__, "xlsxwriter")


def xlsx_rows(title: str, licence: str, fields: Sequence[Field], rows: Iterable[tuple[str, ...]]) -> bytes:
    """Return rows as a workbook: a sheet of texts, figures and days, and a sheet that explains the columns.

    A spreadsheet keeps 15 digits of a figure; the others stand in the CSV and JSON copies.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - most builds find their workbooks made

    out = io.BytesIO()
    workbook = Workbook(out, {"in_memory": True})
    workbook.set_properties({"title": title, "comments": licence, "created": _NO_DAY})
    header_format = workbook.add_format({"bold": True, "bottom": 1, "valign": "top"})
    look = {"text_wrap": True, "valign": "top"}
    wrapped = workbook.add_format(look)
    numbers = {shape: workbook.add_format(look | {"num_format": shape}) for shape in _SHAPES}
    described = [(field.name, field.meaning) for field in fields]
    sheets = (("Data", fields, rows), ("Arti kolom", _EXPLAINED, described))
    for name, columns, content in sheets:
        sheet = workbook.add_worksheet(name)
        cells = [tuple(column.name for column in columns), *content]
        for column, header in enumerate(cells[0]):
            sheet.write_string(0, column, header, header_format)
        for line, row in enumerate(cells[1:], 1):
            for column, (field, text) in enumerate(zip(columns, row, strict=True)):
                if not text:
                    continue
                if field.is_number:
                    sheet.write_number(line, column, float(text), numbers[number_shape(field, text)])
                elif field.kind == "tanggal":
                    sheet.write_datetime(line, column, datetime.fromisoformat(text), numbers[_DAY])
                else:
                    sheet.write_string(line, column, text, wrapped)
        for column, texts in enumerate(zip(*cells, strict=True)):
            sheet.set_column(column, column, min(_WIDEST, max(map(len, texts)) + 2))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(cells) - 1, len(columns) - 1)
    workbook.close()
    return out.getvalue()


def number_shape(field: Field, text: str) -> str:
    """Return how a figure is shown: years bare, others with thousands, and with as many decimals as it has.

    No figure is shown with more than six decimals; the cell keeps them.
    """
    if field.name.startswith("tahun"):
        return _YEAR
    places = len(text.partition(".")[2])
    return _FIGURES[min(places, len(_FIGURES) - 1)]
