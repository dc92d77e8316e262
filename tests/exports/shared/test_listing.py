"""Lists for spreadsheets: texts stay texts, columns are explained, equal rows give equal bytes."""

import io
import json
import re
import zipfile
from datetime import datetime

from openpyxl import load_workbook

from generator.exports.shared.listing import json_lines
from generator.exports.shared.schema import Field
from generator.exports.shared.workbook import xlsx_rows

FIELDS = (Field("nama", "teks", "nama informasi"), Field("nomor", "teks", "nomor urut"))


def _parts(rows: list[tuple[str, ...]]) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(xlsx_rows("Daftar", "CC BY 4.0", FIELDS, rows))) as book:
        return {name: book.read(name).decode() for name in book.namelist()}


def test_a_workbook_holds_every_cell_as_text() -> None:
    """What looks like a formula or a number is kept as text; nothing is run."""
    parts = _parts([("=1+1", "007"), ("<b>&", "+62")])
    texts = re.findall(r"<t[^>]*>(.*?)</t>", parts["xl/sharedStrings.xml"])
    assert texts[:6] == ["nama", "nomor", "=1+1", "007", "&lt;b&gt;&amp;", "+62"]
    sheet = parts["xl/worksheets/sheet1.xml"]
    assert "<f>" not in sheet
    assert set(re.findall(r'<c r="[A-Z]+\d+"[^>]* t="(\w+)"', sheet)) == {"s"}


def test_json_leaves_out_what_few_rows_have() -> None:
    """An empty cell is null, but in a column that most rows leave empty it is not there at all."""
    fields = (Field("nilai", "angka", ""), Field("layanan", "teks", "", is_sparse=True))
    lines = json_lines(fields, [("", ""), ("3.63", "Pengujian")]).split(",\n")
    read = [json.loads(line) for line in lines]
    assert read == [{"nilai": None}, {"nilai": "3.63", "layanan": "Pengujian"}]


def test_a_workbook_explains_its_columns() -> None:
    """The second sheet names each column and its meaning."""
    parts = _parts([])
    assert 'name="Arti kolom"' in parts["xl/workbook.xml"]
    assert "nama informasi" in parts["xl/sharedStrings.xml"]


def test_cells_show_what_they_hold() -> None:
    """Years are bare, sums have thousands, fractions their decimals, days are days; nothing turns to zero."""
    kinds = {"tahun": "bilangan bulat", "nilai": "angka", "tanggal": "tanggal", "blu": "ya/tidak"}
    fields = tuple(Field(name, kind, name) for name, kind in kinds.items())
    rows = [
        ("2023", "1250000", "2023-05-05", "ya"),
        ("2024", "3.63", "", "tidak"),
        ("", "-0.12345678", "", ""),
        ("", "", "", ""),
    ]
    sheet = load_workbook(io.BytesIO(xlsx_rows("Daftar", "CC BY 4.0", fields, rows)))["Data"]
    shown = [[(cell.value, cell.number_format) for cell in row if cell.value is not None] for row in sheet]
    assert shown[1:] == [
        [(2023, "0"), (1250000, "#,##0"), (datetime(2023, 5, 5), "yyyy-mm-dd"), ("ya", "General")],  # noqa: DTZ001
        [(2024, "0"), (3.63, "#,##0.00"), ("tidak", "General")],
        [(-0.12345678, "#,##0.000000")],
    ]


def test_equal_rows_give_equal_bytes() -> None:
    """A workbook carries neither the day nor the machine it was made on."""
    first, second = (xlsx_rows("Daftar", "CC BY 4.0", FIELDS, [("a", "1")]) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as book:
        assert "2000-01-01" in book.read("docProps/core.xml").decode()
