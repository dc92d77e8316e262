"""Reports of Word, Excel, PDF and the web come to the same blocks; damaged ones to one message."""

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from generator.audit.reading.document import Cell, Document, Grid, Heading, Paragraph, Position
from generator.audit.reading.printed import blocks_of_pdf
from generator.audit.reading.report import UnreadableReportError, read_report
from generator.audit.reading.workbook import shown

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_EXPECTED = (
    ("Uraian", "2023", "", "Jumlah"),
    ("", "Pagu", "Realisasi", ""),
    ("Layanan", "1.000", "900", "1.900"),
)


def _cell(text: str, marks: str = "") -> str:
    return f"<w:tc><w:tcPr>{marks}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def _word(path: Path, body: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>")
    return path


def _grids(document: Document) -> list[Grid]:
    return list(document.grids)


def _texts(grid: Grid) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(cell.text for cell in row) for row in grid.rows)


def _merged_table() -> str:
    span, start, goes_on = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    return (
        "<w:tbl>"
        f"<w:tr>{_cell('Uraian', start)}{_cell('2023', span)}{_cell('Jumlah', start)}</w:tr>"
        f"<w:tr>{_cell('', goes_on)}{_cell('Pagu')}{_cell('Realisasi')}{_cell('', goes_on)}</w:tr>"
        f"<w:tr>{_cell('Layanan')}{_cell('1.000')}{_cell('900')}{_cell('1.900')}</w:tr>"
        "</w:tbl>"
    )


def test_word_keeps_merged_cells_captions_and_headings(tmp_path: Path) -> None:
    """Merged cells stand once; deleted text is gone; styles of Indonesian Word are headings."""
    heading = '<w:p><w:pPr><w:pStyle w:val="Judul2"/></w:pPr><w:r><w:t>Anggaran</w:t></w:r></w:p>'
    caption = "<w:p><w:r><w:t>Tabel 3.5 Rea</w:t></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del>"
    caption += "<w:r><w:t>lisasi</w:t></w:r></w:p>"
    document = read_report(_word(tmp_path / "a.docx", heading + caption + _merged_table()))
    assert document.blocks[:2] == (
        Heading("Anggaran", 2, Position(1)),
        Paragraph("Tabel 3.5 Realisasi", Position(2)),
    )
    (grid,) = _grids(document)
    assert (grid.number, grid.caption, grid.at) == (1, "Tabel 3.5 Realisasi", Position(3))
    assert _texts(grid) == _EXPECTED


def test_page_keeps_merged_cells_and_shows_no_script(tmp_path: Path) -> None:
    """Row and column spans leave empty cells, and scripts are no text."""
    path = tmp_path / "a.html"
    path.write_text(
        "<h2>Anggaran</h2><script>var x = 1</script><table><caption>Tabel 3.5 Realisasi</caption>"
        "<tr><th rowspan=2>Uraian<th colspan=2>2023<th rowspan=2>Jumlah</tr><tr><td>Pagu<td>Realisasi</tr>"
        "<tr><td>Lay<b>anan</b><td>1.000<td>900<td>1.900</table><p>Akhir &amp; tutup",
        encoding="utf-8",
    )
    document = read_report(path)
    (grid,) = _grids(document)
    assert grid.caption == "Tabel 3.5 Realisasi"
    assert _texts(grid) == _EXPECTED
    assert document.blocks[0] == Heading("Anggaran", 2, Position(1))
    assert document.blocks[-1] == Paragraph("Akhir & tutup", Position(1))


def test_workbook_shows_numbers_as_its_cells_do(tmp_path: Path) -> None:
    """Decimals and per cent follow the format of the cell."""
    book = Workbook()
    sheet = book.active
    sheet.title = "PNBP"
    sheet["B2"] = "Tabel 1 PNBP"
    for row, cells in enumerate((("Layanan", "Target", "Capaian"), ("Uji", 1234567.5, 0.5321)), 3):
        for column, value in enumerate(cells, 2):
            sheet.cell(row, column, value)
    sheet["C4"].number_format, sheet["D4"].number_format = "#,##0.00", "0.00%"
    book.save(tmp_path / "a.xlsx")
    (grid,) = _grids(read_report(tmp_path / "a.xlsx"))
    assert grid.caption == "Tabel 1 PNBP"
    assert _texts(grid) == (("Layanan", "Target", "Capaian"), ("Uji", "1.234.567,50", "53,21%"))
    assert grid.rows[1][2].at == Position(4, sheet="PNBP", cell="D4")


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (None, "General", ""),
        (True, "General", "BENAR"),
        (1234.5, "General", "1234,5"),
        (1234.5, "#,##0", "1.234"),
        (0.25, "0%", "25%"),
        (" dua\nkata ", "General", "dua kata"),
    ],
)
def test_shown(value: object, form: str, text: str) -> None:
    """A value stands as its cell shows it."""
    assert shown(value, form) == text


def _pdf(pages: list[list[list[str]]]) -> bytes:
    """Draw one ruled table of two columns on each page, by hand."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    kids = []
    for rows in pages:
        drawn = []
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                x, y = 50 + 150 * column, 700 - 30 * number
                drawn.append(f"{x} {y} 150 30 re S BT /F 10 Tf {x + 5} {y + 10} Td ({text}) Tj ET")
        stream = "\n".join(drawn)
        objects.append(f"<</Length {len(stream)}>>\nstream\n{stream}\nendstream")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {len(objects)} 0 R"
            "/Resources<</Font<</F 3 0 R>>>>>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    out = b"%PDF-1.4\n"
    starts = []
    for number, text in enumerate(objects, 1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n".encode()
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    return out + (head + end).encode()


def test_pdf_table_goes_on_over_pages_without_its_repeated_head(tmp_path: Path) -> None:
    """One table over two pages is one grid."""
    path = tmp_path / "a.pdf"
    path.write_bytes(_pdf([[["Nama", "Nilai"], ["Satu", "1.000"]], [["Nama", "Nilai"], ["Dua", "2.000"]]]))
    (grid,) = _grids(read_report(path))
    assert _texts(grid) == (("Nama", "Nilai"), ("Satu", "1.000"), ("Dua", "2.000"))
    assert grid.rows[2][1] == Cell("2.000", Position(page=2))


def test_pdf_tables_of_other_width_are_two() -> None:
    """Another width is another table."""
    first = [["Nama", "Nilai"], ["Satu", "1.000"]]
    second = [["A", "B", "C"], ["x", "1", "2"]]
    blocks = blocks_of_pdf(io.BytesIO(_pdf([first, second])))
    assert [len(block.rows[0]) for block in blocks if isinstance(block, Grid)] == [2, 3]


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("a.docx", b"", "kosong"),
        ("a.docx", b"PK\3\4 rusak", "rusak"),
        ("a.docx", b"teks biasa", "akhiran"),
        ("a.xlsx", b"PK\3\4 rusak", "rusak"),
        ("a.pdf", b"%PDF-1.7 rusak", "rusak"),
        ("a.pdf", _pdf([[]]), "pindaian"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "berformat lama"),
        ("a.txt", b"\0\1", "bukan berkas teks"),
        ("a.txt", b" \n", "kosong"),
        ("a.txt", b"9" * 600_000, "terlalu berat"),
        ("a.tsv", b"\t".join([b"1"] * 900), "terlalu berat"),
        ("a.odt", b"PK\3\4", r"berakhiran \.odt\. Yang dibaca: \.docx, \.xlsx, \.pdf"),
    ],
)
def test_what_cannot_be_read_gets_one_message(tmp_path: Path, name: str, content: bytes, word: str) -> None:
    """Each damage has its one line."""
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableReportError, match=word) as raised:
        read_report(path)
    assert "\n" not in str(raised.value)


def test_a_workbook_of_formulas_without_results_gets_one_message(tmp_path: Path) -> None:
    """No program has computed it yet; one figure that is written makes it a report."""
    book = Workbook()
    book.active["A1"] = "=B1+1"
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(UnreadableReportError, match="hanya memuat rumus"):
        read_report(tmp_path / "a.xlsx")
    book.active["B1"] = 4
    book.save(tmp_path / "a.xlsx")
    assert read_report(tmp_path / "a.xlsx").blocks


def test_text_that_excel_writes_wide_is_read(tmp_path: Path) -> None:
    """“Unicode text” has two bytes a sign."""
    path = tmp_path / "a.txt"
    path.write_bytes("Uraian\tJumlah\nPagu\t100\n".encode("utf-16"))
    (grid,) = read_report(path).blocks
    assert isinstance(grid, Grid)
    assert [cell.text for cell in grid.rows[1]] == ["Pagu", "100"]


def test_missing_file_gets_one_message(tmp_path: Path) -> None:
    """A file that is not there is told of."""
    with pytest.raises(UnreadableReportError, match="tidak dapat dibuka"):
        read_report(tmp_path / "tidak-ada.pdf")


def test_entities_that_unfold_are_refused(tmp_path: Path) -> None:
    """What unfolds without end is damage."""
    layers = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<!DOCTYPE x [<!ENTITY e0 "ha">{layers}]><w:document {_W}><w:p><w:r><w:t>&e11;</w:t></w:r></w:p>'
            "</w:document>",
        )
    with pytest.raises(UnreadableReportError, match="rusak"):
        read_report(tmp_path / "a.docx")


def test_reports_that_are_too_long_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small file may unfold to what no machine holds: lines, cells and bytes have limits."""
    word = _word(tmp_path / "a.docx", "<w:p><w:r><w:t>angka</w:t></w:r></w:p>" * 4)
    book = Workbook()
    book.active.append(["angka", 1])
    book.save(tmp_path / "a.xlsx")
    (tmp_path / "a.txt").write_text("angka\n" * 4, "utf-8")
    merged = "<td rowspan=3 colspan=3>1</td>"
    (tmp_path / "a.html").write_text(f"<table><tr>{merged}{merged}</tr></table>", "utf-8")
    limits = (
        ("assembly._MOST_LINES", 3, word),
        ("word.MOST_BYTES", 10, word),
        ("workbook.MOST_BYTES", 10, tmp_path / "a.xlsx"),
        ("workbook._MOST_OF_SHEETS", 10, tmp_path / "a.xlsx"),
        ("workbook.MOST_CELLS", 1, tmp_path / "a.xlsx"),
        ("page.MOST_CELLS", 10, tmp_path / "a.html"),
        ("report._LONGEST_TEXT", 10, tmp_path / "a.txt"),
    )
    for name, most, path in limits:
        assert read_report(path).blocks
        with monkeypatch.context() as patched:
            patched.setattr(f"generator.audit.reading.{name}", most)
            with pytest.raises(UnreadableReportError, match="terlalu berat"):
                read_report(path)
