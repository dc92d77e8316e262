"""Marks beside figures of area tables that do not agree with another figure of the office."""

from collections.abc import Mapping

from generator.views.registers.area import area_views
from tests import small
from tests.cli.test_identities import FILES, KINDS, MONEY
from tests.published import office_of

CHECKED = "satker/balai-uji/periksa-angka/"
TREE = small.OFFICE + "2023/anggaran/rincian.csv"
YEARLY = small.OFFICE + "anggaran-tahunan.csv"
SUM = "tidak cocok: Anggaran setahun = jumlah menurut jenis belanja"


def marks(files: Mapping[str, str], *tables: str) -> list[tuple[str, str]]:
    """Return the marks of the budget page of an office, or of some of its tables: words and address."""
    (view,) = [each for each in area_views(office_of({**FILES, **files})) if each.id == "anggaran"]
    return [
        (mark.text, mark.href)
        for section in view.sections
        if not tables or section.table.id in tables
        for group in section.groups
        for row in group.rows
        for cell in row.cells
        for mark in cell.marks
    ]


def test_a_figure_says_what_it_does_not_agree_with() -> None:
    """Its mark leads to the row that shows both; a sum of just the rows that differ is marked as well."""
    assert set(marks({})) == {(SUM, f"{CHECKED}#hubungan-anggaran-tahunan-jenis-1")}
    assert len(marks({})) > 1
    assert marks({KINDS: MONEY[KINDS].replace("390;;", "400;400;")}) == []


def test_one_row_of_a_line_marks_the_line() -> None:
    """A branch that two funds pay is one line; its own level is their sum, and agrees."""
    head = "kode;nama;sumber_dana;pagu;realisasi;sumber\n"
    rows = f"{head}A;Program;RM;10;12;laporan\nA;Program;PNBP;5;5;laporan\n"
    files = {TREE: rows, YEARLY: "tahun;pagu;realisasi;sumber\n2023;15;17;laporan\n"}
    texts = [text for text, _ in marks(files, "anggaran-rincian")]
    assert "tidak cocok: Realisasi satu baris rincian tidak melebihi pagu" in texts
    assert not any("Setiap tingkat rincian" in text for text in texts)


def test_of_many_marks_two_are_named_and_the_others_counted() -> None:
    """A figure that agrees with nothing does not fill its page with the same words."""
    files = {
        YEARLY: "tahun;pagu;realisasi;sumber\n2023;1;9;laporan\n",
        TREE: "kode;nama;pagu;realisasi;sumber\nA;Program;3;2;laporan\n",
    }
    assert ("dan 1 lagi", f"{CHECKED}#hubungan") in marks(files)
