"""What a clerk sees in a workbook, as another library reads it."""

import io
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from generator.exchange.shared.origin import SHEET_TITLE
from tests import small
from tests.exchange_books import book

YEAR_BEFORE = small.OFFICE + "2022/realisasi/tw4/laporan.csv"
TEXTS = {
    **small.FILES,
    YEAR_BEFORE: small.FILES[small.RESULT].replace("2023;4", "2022;4").replace("3,63", "3,50"),
}


@pytest.fixture(name="loaded", scope="module")
def _loaded(tmp_path_factory: pytest.TempPathFactory) -> Any:  # noqa: ANN401 - the library has no types
    return load_workbook(io.BytesIO(book(tmp_path_factory.mktemp("asal"), TEXTS)))


def _headings(sheet: Any) -> list[str]:  # noqa: ANN401
    return [cell.value for cell in sheet[4] if cell.value]


def test_the_first_sheet_explains(loaded: Any) -> None:  # noqa: ANN401
    """It names office and year, lists the sheets with links, and what is due."""
    sheet = loaded.worksheets[0]
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert texts[0] == "Balai Uji, tahun 2023"
    assert "Realisasi TW4" in texts
    assert "2 indikator belum punya baris di lembar ini" in texts
    links = [cell.hyperlink.location for cell in sheet["A"] if cell.hyperlink]
    assert "'Realisasi TW4'!B5" in links


def test_the_same_work_in_a_column_is_told_once(tmp_path: Path) -> None:
    """Open cells one below the other are one line of the first sheet, with the first and the last."""
    texts = small.changed(small.AGREEMENT, "S1;3,5;", "S1;belum diisi;")
    texts = texts | {small.AGREEMENT: texts[small.AGREEMENT].replace("S1;40;", "S1;belum diisi;")}
    sheet = load_workbook(io.BytesIO(book(tmp_path, texts)))["Mulai di sini"]
    told = [row[0].value for row in sheet.iter_rows() if row[1].value == "peringatan"]
    assert told == ["Perjanjian kinerja!F5:F6"]


def test_what_is_hidden_and_protected(loaded: Any) -> None:  # noqa: ANN401
    """Marks and names are hidden, origin and choices too; only what is to be filled is unlocked."""
    sheet = loaded["Realisasi TW4"]
    assert sheet.row_dimensions[1].hidden
    assert sheet.column_dimensions["A"].hidden
    assert (loaded[SHEET_TITLE].sheet_state, loaded["Pilihan"].sheet_state) == ("veryHidden", "hidden")
    assert sheet.protection.sheet
    assert not sheet["F5"].protection.locked
    assert sheet["M5"].protection.locked


def test_headings_comments_and_last_year(loaded: Any) -> None:  # noqa: ANN401
    """Headings are plain words with the meaning as comment; shaded columns stand behind them."""
    sheet = loaded["Realisasi TW4"]
    assert _headings(sheet) == [
        "Tahun *", "Triwulan *", "Indikator *", "Rincian", "Realisasi", "Status", "Fisik", "Catatan",
        "Sumber *", "Letak", "Hapus baris?", "Satuan", "Target setahun", "Capaian persen (dihitung portal)",
        "Realisasi 2022", "Fisik 2022",
    ]  # fmt: skip
    assert "sebab realisasi kosong" in sheet["G4"].comment.text
    assert [sheet.cell(5, column).value for column in (13, 14, 15, 16)] == ["Indeks", 3.5, 103.71, 3.5]


def test_cells_have_their_types(loaded: Any) -> None:  # noqa: ANN401
    """Numbers are numbers with their decimals, days are days, keys are shown with their names."""
    sheet = loaded["Realisasi TW4"]
    assert (sheet["F5"].value, sheet["F5"].number_format) == (3.63, "0.00")
    assert sheet["D5"].value == "Indeks kepuasan masyarakat [kepuasan]"
    assert loaded["Revisi perjanjian kinerja"]["C5"].is_date
    assert loaded["Angka tercetak"]["E5"].value == "103,71"


def test_what_may_be_chosen(loaded: Any) -> None:  # noqa: ANN401
    """Indicators, statuses, documents and the removal of a row are lists, also below the last row."""
    sheet = loaded["Realisasi TW4"]
    lists = {str(each.sqref).split(":")[0]: each for each in sheet.data_validations.dataValidation}
    assert {"C5", "D5", "G5", "J5", "L5"} <= set(lists)
    assert not lists["D5"].showErrorMessage
    assert lists["G5"].showErrorMessage
    choices = loaded["Pilihan"]
    column = lists["G5"].formula1.split("$")[1]
    assert "belum-jatuh-tempo" in [cell.value for cell in choices[column]]


def test_the_same_twice_is_the_same_bytes(tmp_path: Path) -> None:
    """A workbook says nothing of the moment of its making but the day."""
    assert book(tmp_path, TEXTS) == book(tmp_path, TEXTS)
