"""Workbooks: texts stay texts, columns are explained, equal rows give equal bytes, and programs open them."""

import csv
import io
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.exports.shared.schema import Field
from generator.exports.shared.workbook import xlsx_rows

FIELDS = (Field("nama", "teks", "nama informasi"), Field("nomor", "teks", "nomor urut"))
KINDS = {"tahun": "bilangan bulat", "nilai": "angka", "tanggal": "tanggal", "blu": "ya/tidak"}
SOFFICE = shutil.which("soffice")


def _sheet(fields: tuple[Field, ...], rows: Sequence[tuple[str, ...]], name: str = "Data") -> Worksheet:
    return load_workbook(io.BytesIO(xlsx_rows("Daftar", "CC BY 4.0", fields, rows)))[name]


def _values(sheet: Worksheet) -> list[tuple[object, ...]]:
    return [tuple(cell.value for cell in row) for row in sheet]


def test_a_workbook_holds_every_cell_as_text() -> None:
    """What looks like a formula or a number is kept as text; nothing is run."""
    sheet = _sheet(FIELDS, [("=1+1", "007"), ("<b>&", "+62"), (" a\tb\nc ", "")])
    assert _values(sheet)[1:] == [("=1+1", "007"), ("<b>&", "+62"), (" a\tb\nc ", None)]
    assert {cell.data_type for row in sheet for cell in row if cell.value} == {"s"}


@given(
    st.lists(
        st.tuples(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=20)),
        max_size=4,
    )
)
def test_texts_come_back_as_they_were(rows: list[tuple[str]]) -> None:
    """Whatever signs a text has, a spreadsheet reads the same."""
    (field, _) = FIELDS
    assert _values(_sheet((field,), rows))[1:] == rows


def test_what_no_spreadsheet_opens_is_not_written() -> None:
    """Control signs are written as Excel writes them, and a text ends where cells of Excel end."""
    long, control = _values(_sheet(FIELDS, [("x" * 40_000, "a\x01b")]))[1]
    assert isinstance(long, str)
    assert (len(long), long[-2:], control) == (32_767, "x…", "a_x0001_b")


def test_a_workbook_explains_its_columns() -> None:
    """The second sheet names each column and its meaning."""
    explained = _values(_sheet(FIELDS, [], "Arti kolom"))
    assert explained == [("kolom", "arti"), ("nama", "nama informasi"), ("nomor", "nomor urut")]


def test_columns_are_headed_and_can_be_filtered() -> None:
    """The first row stays in sight, each column can be filtered and is as wide as its longest text."""
    sheet = _sheet(FIELDS, [("a" * 30, "1"), ("b" * 90, "2")])
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.dimensions) == ("A2", "A1:B3", "A1:B3")
    assert [round(sheet.column_dimensions[letter].width) for letter in "AB"] == [61, 8]


def test_cells_show_what_they_hold() -> None:
    """Years are bare, sums have thousands, fractions their decimals, days are days; nothing turns to zero."""
    fields = tuple(Field(name, kind, name) for name, kind in KINDS.items())
    rows = [
        ("2023", "1250000", "2023-05-05", "ya"),
        ("2024", "3.63", "", "tidak"),
        ("", "-0.12345678", "", ""),
        ("", "", "", ""),
    ]
    sheet = _sheet(fields, rows)
    shown = [[(cell.value, cell.number_format) for cell in row if cell.value is not None] for row in sheet]
    assert shown[1:] == [
        [(2023, "0"), (1250000, "#,##0"), (datetime(2023, 5, 5), "yyyy-mm-dd"), ("ya", "General")],  # noqa: DTZ001
        [(2024, "0"), (3.63, "#,##0.00"), ("tidak", "General")],
        [(-0.12345678, "#,##0.000000")],
    ]


def test_days_before_all_spreadsheets_agree_are_texts() -> None:
    """Excel and LibreOffice number days from March 1900 alike; an older day is written out."""
    days = [("1899-12-31",), ("1900-02-28",), ("1900-03-01",), ("1945-08-17",)]
    values = _values(_sheet((Field("tanggal", "tanggal", ""),), days))[1:]
    assert values == [("1899-12-31",), ("1900-02-28",), (datetime(1900, 3, 1),), (datetime(1945, 8, 17),)]  # noqa: DTZ001


def test_equal_rows_give_equal_bytes() -> None:
    """A workbook carries neither the day nor the machine it was made on."""
    first, second = (xlsx_rows("Daftar", "CC BY 4.0", FIELDS, [("a", "1")]) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as book:
        assert "2000-01-01" in book.read("docProps/core.xml").decode()


@pytest.mark.journey
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_every_cell(tmp_path: Path) -> None:
    """LibreOffice shows texts as they are, figures with their decimals, and days as days."""
    fields = (*FIELDS, *(Field(name, kind, name) for name, kind in KINDS.items()))
    rows = [
        ("=1+1", " 007 ", "2023", "1250000", "2023-05-05", "ya"),
        ("<b>&amp;\u2028", "", "", "-0.125", "", ""),
    ]
    (tmp_path / "daftar.xlsx").write_bytes(xlsx_rows("Daftar", "CC BY 4.0", fields, rows))
    profile = f"-env:UserInstallation=file://{tmp_path}/profil"
    words = (
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76",
        "--outdir",
        str(tmp_path),
    )
    command = (str(SOFFICE), profile, *words, str(tmp_path / "daftar.xlsx"))
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    with (tmp_path / "daftar.csv").open(encoding="utf-8", newline="") as stream:
        read = list(csv.reader(stream))
    assert read == [
        ["nama", "nomor", *KINDS],
        ["=1+1", " 007 ", "2023", "1,250,000", "2023-05-05", "ya"],
        ["<b>&amp;\u2028", "", "", "-0.125", "", ""],
    ]
