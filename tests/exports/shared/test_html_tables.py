"""Tables of finished pages as sheets of a workbook."""

import io

import pytest
from openpyxl import load_workbook

from generator.exports.shared.cache import no_cache
from generator.exports.shared.html_tables import figure_cell, sheets_of_tables
from generator.exports.shared.sheet import SheetCell
from generator.exports.shared.workbook import tables_workbook


@pytest.mark.parametrize(
    ("words", "text", "shape"),
    [
        ("3,63", "3.63", "#,##0.00"),
        ("3,63 Indeks", "3.63", '#,##0.00" Indeks"'),
        ("99,65%", "99.65", '#,##0.00"%"'),
        ("Rp\u00a041.029.881.000", "41029881000", '"Rp "#,##0'),
        ("\u221259,86%", "-59.86", '#,##0.00"%"'),
        ("+6 poin persen", "6", '#,##0" poin persen"'),
        ("20.600 hasil layanan", "20600", '#,##0" hasil layanan"'),
        ("2023", "2023", "0"),
        ("2023 kantor", "2023", '#,##0" kantor"'),
        ("0", "0", "#,##0"),
        ("1,23456789", "1.23456789", "#,##0.000000"),
    ],
)
def test_figures_become_numbers_that_look_as_on_the_page(words: str, text: str, shape: str) -> None:
    """Decimals, rupiah, rates, units and years keep their look; the cell holds all digits."""
    assert figure_cell(words) == SheetCell(text, shape)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "5 dari 17",
        "017",
        "6077.01",
        "12.34",
        "31 Desember 2026",
        "LAKIN 2023",
        "247123",
        "1.2.3",
        '5 "x"',
        "-",
    ],
)
def test_what_is_no_figure_stays_text(words: str) -> None:
    """Codes, days, counts of a whole and words are not taken for numbers."""
    assert figure_cell(words) == SheetCell(words)


TABLE = """
<table class="table stack"><caption id="x">Nilai &amp; hasil, <a href="/a/">menurut</a>  kantor</caption>
<thead><tr><th scope="col">Kantor</th><th scope="col">2023</th><th scope="col">Keadaan</th></tr></thead>
<tbody>
<tr class="group"><th scope="rowgroup" colspan="3">Badan A</th></tr>
<tr><th scope="row"><a href="/b/">Balai&nbsp;Uji</a> <span class="where">sampai <b>triwulan</b> II</span></th>
<td data-label="2023"><b>93,98%</b><svg class="bar" viewBox="0 0 1 1"><rect width="5"/></svg>
 <span class="where">target 90%</span> <span class="where">sementara<br>saja</span></td>
<td><span class="status"><svg class="icon"><use href="/i"></use></svg>Tercapai</span></td></tr>
<tr><th scope="row">Balai Lain</th><td colspan="2"><span class="empty">belum disajikan</span></td></tr>
</tbody></table>
"""


def test_a_cell_is_its_figure_and_notes_stand_beside() -> None:
    """What stands under a figure is a column of its own, so that the figure can be reckoned with."""
    (sheet,) = sheets_of_tables([TABLE])
    assert sheet.title == "Nilai & hasil, menurut kantor"
    assert sheet.name == "Nilai & hasil, menurut kantor"
    assert sheet.heads == ("Kantor", "Kantor: keterangan", "2023", "2023: keterangan", "Keadaan")
    assert [[cell.text for cell in row] for row in sheet.rows] == [
        ["Badan A", "", "", "", ""],
        ["Balai Uji", "sampai triwulan II", "93.98", "target 90%; sementara saja", "Tercapai"],
        ["Balai Lain", "", "belum disajikan", "", ""],
    ]
    assert sheet.rows[1][2].shape == '#,##0.00"%"'


def test_sheets_have_names_that_excel_takes() -> None:
    """Long and equal titles are cut and numbered, signs that Excel refuses are left out."""
    table = "<table><caption>{}</caption><tr><th>A</th></tr><tr><td>1</td></tr></table>"
    titles = [
        "Hubungan antarangka: Anggaran dan PNBP",
        "Hubungan antarangka / anggaran dan pnbp",
        "",
        "",
        "[']",
    ]
    names = [sheet.name for sheet in sheets_of_tables(map(table.format, titles))]
    assert names == [
        "Hubungan antarangka  Anggaran d", "Hubungan antarangka   anggaran", "Tabel", "Tabel 2", "Tabel 3",
    ]  # fmt: skip
    assert max(map(len, names)) <= 31
    assert len({name.casefold() for name in names}) == len(names)
    same = [sheet.name for sheet in sheets_of_tables([table.format("x" * 40)] * 11)]
    assert same[1] == f"{'x' * 29} 2"
    assert same[10] == f"{'x' * 28} 11"


def test_a_table_without_rows_is_left_out() -> None:
    """Heads alone, or nothing at all, are no sheet; a column without a head has a name."""
    assert sheets_of_tables(["<table></table>", "<table><tr><th>A</th></tr></table>"]) == ()
    (sheet,) = sheets_of_tables(["<table><tr><th>A</th></tr><tr><td>1</td><td>2</td></tr></table>"])
    assert sheet.heads == ("A", "Kolom 2")


def test_the_workbook_opens_with_its_formats() -> None:
    """Excel's readers find title, heads, numbers with their formats, and texts that are no formulas."""
    evil = "<table><caption>Jahat</caption><tr><th>A</th></tr><tr><td>=1+1</td></tr></table>"
    content = tables_workbook("Halaman", "CC BY 4.0", (TABLE, evil), no_cache)
    book = load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["Nilai & hasil, menurut kantor", "Jahat"]
    sheet = book.worksheets[0]
    assert sheet["A1"].value == "Nilai & hasil, menurut kantor"
    assert sheet["C2"].value == "2023"
    assert (sheet["C4"].value, sheet["C4"].number_format) == (93.98, '#,##0.00"%"')
    assert sheet.freeze_panes == "A3"
    assert (book.worksheets[1]["A3"].value, book.worksheets[1]["A3"].data_type) == ("=1+1", "s")
    assert content == tables_workbook("Halaman", "CC BY 4.0", (TABLE, evil), no_cache)
