"""Cells are read by the type that a spreadsheet gave them, whichever spreadsheet it was."""

import io
from datetime import date, datetime, time
from typing import Final

import pytest
from xlsxwriter import Workbook

from generator.exchange.taking.reading import CellType, TypedCell, read_workbook, region
from tests.exchange.taking.test_archive import SHEET, repacked

T: Final = CellType


def written(values: list[tuple[object, str]], **options: object) -> list[TypedCell | None]:
    """Write values with their number formats into a column, and return how they are read."""
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True, **options})
    sheet = book.add_worksheet("A")
    for row, (value, form) in enumerate(values):
        cell_format = book.add_format({"num_format": form}) if form else None
        sheet.write(row, 0, value, cell_format)
    book.close()
    (read,) = read_workbook(out.getvalue())
    return [read.cells.get((row + 1, 1)) for row in range(len(values))]


def test_what_excel_stores() -> None:
    """Numbers exactly as typed, days as days, per cent by the format of the cell."""
    read = written(
        [
            (3.63, ""), (97, "0"), (0.1 + 0.2, ""), (1e-7, ""), (1e21, ""), (-0.0, ""), (0.95, "0%"),
            (0.95, '0.0"%"'), (12, '"Rp"#,##0'), (datetime(2023, 12, 19), "dd/mm/yyyy"),  # noqa: DTZ001
            (datetime(2023, 12, 19, 7, 30), "dd/mm/yyyy hh:mm"), (time(3, 12), "hh:mm"), (True, ""),  # noqa: DTZ001
            ("a_x0041_\r\n", ""), ("", ""), (1234567890123456, ""),
        ]
    )  # fmt: skip
    assert read == [
        TypedCell(T.NUMBER, "3.63"),
        TypedCell(T.NUMBER, "97"),
        TypedCell(T.NUMBER, "0.3"),
        TypedCell(T.NUMBER, "0.0000001"),
        TypedCell(T.NUMBER, "1" + "0" * 21, is_rounded=True),
        TypedCell(T.NUMBER, "0"),
        TypedCell(T.NUMBER, "0.95", is_percent=True),
        TypedCell(T.NUMBER, "0.95"),
        TypedCell(T.NUMBER, "12"),
        TypedCell(T.DAY, "2023-12-19"),
        TypedCell(T.CLOCK, "2023-12-19 07:30:00"),
        TypedCell(T.CLOCK, "03:12:00"),
        TypedCell(T.TRUTH, "BENAR"),
        TypedCell(T.TEXT, "a_x0041_\r\n"),
        None,
        TypedCell(T.NUMBER, "1234567890123460", is_rounded=True),
    ]


def test_days_since_1904() -> None:
    """A workbook of an old Mac counts its days from 1904."""
    (day,) = written([(date(2023, 12, 19), "yyyy-mm-dd")], date_1904=True)
    assert day == TypedCell(T.DAY, "2023-12-19")


def _sheet(cells: str, start: str = "<worksheet") -> list[TypedCell | None]:
    namespace = ' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    prefix = start.removeprefix("<").removesuffix("worksheet")
    namespace = namespace.replace("xmlns=", f"xmlns:{prefix[:-1]}=") if prefix else namespace
    rows = f'<{prefix}sheetData><{prefix}row r="1">{cells}</{prefix}row></{prefix}sheetData>'
    body = f"{start}{namespace}>{rows}</{prefix}worksheet>"
    (read,) = read_workbook(repacked({SHEET: body.encode()}))
    return [read.cells.get((1, column)) for column in range(1, 4)]


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ('<c r="A1" t="inlineStr"><is><t>3,63</t></is></c>', TypedCell(T.TEXT, "3,63")),
        ('<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', TypedCell(T.TEXT, "ab")),
        ('<c r="A1" t="str"><v>teks</v></c>', TypedCell(T.TEXT, "teks")),
        ('<c r="A1"><v>0.94999999999999996</v></c>', TypedCell(T.NUMBER, "0.95")),
        ('<c r="A1" t="n"><v>3.6299999999999999</v></c>', TypedCell(T.NUMBER, "3.63")),
        ('<c r="A1"><v>0.30000000000000004</v></c>', TypedCell(T.NUMBER, "0.3", is_rounded=True)),
        ('<c r="A1"><v>9.69999E+15</v></c>', TypedCell(T.NUMBER, "9699990000000000", is_rounded=True)),
        ('<c r="A1"><f>1+2</f><v>3</v></c>', TypedCell(T.NUMBER, "3", is_formula=True)),
        ('<c r="A1" t="str"><f>"a"</f><v>a</v></c>', TypedCell(T.TEXT, "a", is_formula=True)),
        ('<c r="A1"><f>1+2</f></c>', TypedCell(T.UNCOMPUTED, "", is_formula=True)),
        ('<c r="A1" t="e"><v>#REF!</v></c>', TypedCell(T.ERROR, "#REF!")),
        ('<c r="A1" t="e"><f>A2/0</f><v>#DIV/0!</v></c>', TypedCell(T.ERROR, "#DIV/0!", is_formula=True)),
        ('<c r="A1" t="b"><v>0</v></c>', TypedCell(T.TRUTH, "SALAH")),
        ('<c t="inlineStr"><is><t>tanpa alamat</t></is></c>', TypedCell(T.TEXT, "tanpa alamat")),
        ('<c r="A1"/>', None),
    ],
)  # fmt: skip
def test_what_other_programs_store(cell: str, read: TypedCell | None) -> None:
    """Texts within cells, texts of formulas, numbers with all their digits, cells without an address."""
    assert _sheet(cell)[0] == read


def test_names_with_a_prefix() -> None:
    """Some programs write every name with a prefix."""
    read = _sheet('<x:c r="A1"><x:v>5</x:v></x:c><x:c r="B1"><x:f>A1</x:f><x:v>5</x:v></x:c>', "<x:worksheet")
    assert read == [TypedCell(T.NUMBER, "5"), TypedCell(T.NUMBER, "5", is_formula=True), None]


def test_regions() -> None:
    """The corners of a region of cells, as numbers."""
    assert (region("D5:AA6"), region("A:B")) == ((5, 4, 6, 27), (0, 0, 0, 0))
