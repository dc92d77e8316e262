"""Rows that Excel leaves in a table and that say nothing of their own."""

import pytest

from tests import small
from tests.small import FILES, RESULT

HEADER = FILES[RESULT].split("\n")[0]


def _told(text: str) -> tuple[str, int, str, str]:
    (found,) = small.findings(FILES | {RESULT: text})
    return found.code, found.at.line, found.at.field, found.help


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            "Jumlah;;;;45,63;;200;;;",
            ("D208", 4, "", "hapus baris ini; jumlah dan rata-rata dihitung sendiri"),
        ),
        (";;Rata-rata:;;22;;;;;", ("D208", 4, "", "hapus baris ini; jumlah dan rata-rata dihitung sendiri")),
        (
            "Manado, 2 Januari 2024;;;;;;;;;",
            ("D208", 4, "", "hapus baris ini; keterangan ditulis di kolom `catatan` atau di berkas narasi"),
        ),
        (HEADER, ("B107", 4, "", "hapus baris ini")),
    ],
)
def test_a_row_without_data_is_one_finding(row: str, told: tuple[str, int, str, str]) -> None:
    """A sum, a remark below the table or the header again is one finding, not one for each cell."""
    assert _told(FILES[RESULT] + row + "\n") == told


@pytest.mark.parametrize("title", ["REALISASI TAHUN 2023;;;;;;;;;", "Periode;;Indikator;;;;;;Sumber;"])
def test_a_title_above_the_header_is_one_finding(title: str) -> None:
    """A line above the header is told, with the line where the header is."""
    told = ("B106", 1, "", "hapus baris di atasnya; judul kolom ada di baris 2")
    assert _told(f"{title}\n{FILES[RESULT]}") == told


@pytest.mark.parametrize("hint", ["sep=;", '"sep=;"', "SEP=,", "sep=;;;;;;;;;;"])
def test_a_hint_for_excel_above_the_header_is_one_finding(hint: str) -> None:
    """The line that tells Excel which mark parts the cells is told as that."""
    told = ("B106", 1, "", "hapus baris ini, sehingga judul kolom menjadi baris pertama")
    assert _told(f"{hint}\n{FILES[RESULT]}") == told


@pytest.mark.parametrize("mark", ["|", "^", "~", "\u00a6"])
def test_cells_parted_by_another_mark_are_one_finding(mark: str) -> None:
    """A table with bars between its cells is told once, with the way to open it."""
    code, line, _, remedy = _told(FILES[RESULT].replace(";", mark))
    assert (code, line) == ("B127", 1)
    assert f"pemisah `{mark}`" in remedy


def test_a_header_in_capitals_is_one_finding() -> None:
    """A header in capitals is told once, with the header as it should be."""
    code, line, _, remedy = _told(FILES[RESULT].replace(HEADER, HEADER.title()))
    assert (code, line, remedy) == ("B105", 1, f"tulis baris judul dengan huruf kecil: `{HEADER}`")


def test_a_comma_that_parts_cells_and_numbers_is_one_finding() -> None:
    """Where a comma parts the cells and the decimals as well, the file is told once."""
    rows = FILES[RESULT].replace(";42;", ";42,5;").replace(";", ",")
    code, line, _, remedy = _told(rows)
    assert (code, line) == ("B108", 2)
    assert remedy.startswith("pisahkan sel dengan titik koma")


def test_a_row_of_empty_quotation_marks_is_no_row() -> None:
    """A row of quoted nothings is passed over like an empty one."""
    assert small.findings(FILES | {RESULT: FILES[RESULT] + ";".join(['""'] * 10)}) == ()


@pytest.mark.parametrize("only_rows", [True, False])
def test_rows_within_quotation_marks_are_told(only_rows: bool) -> None:  # noqa: FBT001
    """A row, or a whole file, between quotation marks is told as that."""
    lines = FILES[RESULT].strip().split("\n")
    quoted = [f'"{line}"' if number == 1 or not only_rows else line for number, line in enumerate(lines)]
    code, line, _, remedy = _told("\n".join(quoted))
    assert (code, line) == ("B109", 2 if only_rows else 1)
    assert remedy.startswith('hapus tanda kutip `"` di awal dan di akhir')
