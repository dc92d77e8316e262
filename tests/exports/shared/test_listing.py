"""Lists for spreadsheets: texts stay texts, columns are explained, equal rows give equal bytes."""

import io
import re
import zipfile

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


def test_a_workbook_explains_its_columns() -> None:
    """The second sheet names each column and its meaning."""
    parts = _parts([])
    assert 'name="Arti kolom"' in parts["xl/workbook.xml"]
    assert "nama informasi" in parts["xl/sharedStrings.xml"]


def test_equal_rows_give_equal_bytes() -> None:
    """A workbook carries neither the day nor the machine it was made on."""
    first, second = (xlsx_rows("Daftar", "CC BY 4.0", FIELDS, [("a", "1")]) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as book:
        assert "2000-01-01" in book.read("docProps/core.xml").decode()
