"""Tables without a file of their own can be taken for Excel, made of what the page shows."""

import csv
import io

import pytest
from openpyxl import load_workbook

from tests.browser.conftest import Open
from tests.browser.visits import DESK

pytestmark = pytest.mark.browser

FILE = "berkas/satker/bspji-manado/2023/tercetak.csv/"
CELLS = "(table) => [...table.rows].map((row) => [...row.cells].reduce((all, cell) => all + cell.colSpan, 0))"


@pytest.mark.parametrize(
    ("path", "seen"),
    [
        (FILE, "ukuran"),
        ("desain/", "Target"),
        ("en/data/dip/", ""),
    ],
)
def test_a_table_is_taken_as_it_stands(opened: Open, path: str, seen: str) -> None:
    """One click gives all rows and columns with semicolons and a mark of the encoding for Excel."""
    page = opened(path, DESK)
    table = page.locator("main table").first
    with page.expect_download() as download:
        page.locator(".copy-table").first.click()
    content = download.value.path().read_bytes().decode("utf-8-sig")
    rows = [*csv.reader(io.StringIO(content), delimiter=";")]
    assert download.value.suggested_filename.endswith("-excel.csv")
    assert len(rows) == table.locator("tr").count()
    assert {len(row) for row in rows} == {max(table.evaluate(CELLS))}
    assert seen in content


def test_pages_with_files_need_no_copy(opened: Open) -> None:
    """Where a workbook stands beside the tables, nothing else is offered; neither without scripts."""
    assert opened("satker/bspji-manado/2023/").locator(".copy-table").count() == 0
    assert opened(FILE, scripts=False).locator(".copy-table").count() == 0


@pytest.mark.parametrize(
    "path", ["perbandingan/sakip/2024/", "satker/bspji-manado/periksa-angka/", "bandingkan/"]
)
def test_figures_are_taken_as_a_workbook_without_scripts(opened: Open, path: str) -> None:
    """One click beside any table gives all tables of the page, each on a sheet, under their titles."""
    page = opened(path, scripts=False)
    ways = page.locator(".copy-table")
    assert ways.count() == page.locator("main table").count()
    with page.expect_download() as download:
        ways.filter(visible=True).last.click()
    assert download.value.suggested_filename == "tabel-halaman.xlsx"
    sheets = load_workbook(io.BytesIO(download.value.path().read_bytes())).worksheets
    titles = [" ".join(each.split()) for each in page.locator("main caption").all_text_contents()]
    assert [sheet["A1"].value for sheet in sheets] == titles
    assert any(cell.number_format != "General" for row in sheets[0].iter_rows() for cell in row)


def test_texts_are_no_formulas_and_figures_stay(opened: Open) -> None:
    """A text that a spreadsheet would run is guarded; negative figures are not."""
    page = opened(FILE, DESK)
    page.locator("main table").first.evaluate(
        """(table) => { table.tBodies[0].innerHTML =
          '<tr><th rowspan="2">=1+1</th><td>−3,5</td><td>+x; "y"</td></tr>' +
          '<tr><td colspan="2">a<br>b</td></tr>' }"""
    )
    with page.expect_download() as download:
        page.locator(".copy-table").first.click()
    lines = download.value.path().read_bytes().decode("utf-8-sig").split("\r\n")
    assert lines[1:3] == ['\'=1+1;-3,5;"\'+x; ""y"""', ";a b;"]
