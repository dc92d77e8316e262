"""What is copied, in the words that a clerk reads at a terminal."""

from pathlib import Path

from generator.copying.answers import Answers
from generator.copying.copying import Copying
from generator.copying.report_table import report_tables
from generator.copying.telling import copying_as_text, table_as_text, tables_as_text
from tests import small
from tests.copied import REVENUE, copied, office, report, table

_FUNCTIONAL = Answers(constants={"jenis": "fungsional"}, year="2023")
_MANY = 45


def told(copying: Copying) -> str:
    """Return what a call without a trial tells."""
    return copying_as_text(copying, is_trial=False)


def test_a_report_without_columns_is_told() -> None:
    """A text that lost the columns of its tables has none to copy; the remedy names other forms."""
    document = report("Tabel 1. Pegawai\nS1 30\nS2 12\n")
    assert "pakai itu" in tables_as_text(document, tuple(report_tables(document)))


def test_wide_and_long_tables_are_shortened() -> None:
    """A list names the first heads, a table its first rows; both say how many there are besides."""
    heads = " | ".join(f"Kolom {number}" for number in range(1, 10))
    rows = [" | ".join([f"Layanan {number}", *["7"] * 8]) for number in range(_MANY)]
    document = report(table(heads, *rows))
    (found,) = report_tables(document)
    assert "… 3 kolom lain" in tables_as_text(document, (found,))
    assert "… dan 5 baris lain" in table_as_text(document, found, ())


def test_rows_that_stand_there_are_told_by_kind(tmp_path: Path) -> None:
    """What differs is told with both texts, what is empty in the file by column, what is the same counted."""
    there = "tahun;jenis;layanan;target;penerimaan;sumber;letak\n"
    there += "2023;fungsional;Uji;;60001;laporan;\n2023;fungsional;Latih;;70000;laporan;\n"
    there += "2023;fungsional;Kalibrasi;1;80000;laporan;\n"
    state = office(tmp_path, {REVENUE: there})
    text = table(
        "Jenis JPT | Target | Penerimaan", "Uji | 9 | 60.000", "Latih | 8 | 70.000", "Kalibrasi | 1 | 80.000"
    )
    shown = told(copied(state, text, "pnbp-layanan", _FUNCTIONAL))
    assert "tidak ada baris baru, 2 sudah ada, 1 sudah ada dengan isi lain (tidak diubah)" in shown
    assert f"beda  {REVENUE} baris 2 (baris 2): penerimaan: di berkas 60001, di laporan 60000" in shown
    assert "tidak diisi karena barisnya mengutip tempat lain: target (1 baris)" in shown
    assert "sama  1 baris" in shown


def test_what_to_look_through_stands_last(tmp_path: Path) -> None:
    """New columns, places that are cited already, new names and rows that differ are told."""
    there = "tahun;jenis;layanan;penerimaan;sumber;letak\n"
    there += "2023;fungsional;Uji;60001;laporan;baris 2\n2022;fungsional;Latih;1;laporan;baris 3\n"
    state = office(tmp_path, {REVENUE: there})
    rows = ("Uji | 9 | 60.000", "Latih | 8 | 70.000", "Sewa | 8 | 70.000")
    shown = told(copied(state, table("Jenis JPT | Target | Penerimaan", *rows), "pnbp-layanan", _FUNCTIONAL))
    for part in (
        "2 baris ditulis, 1 sudah ada dengan isi lain",
        "kolom baru target: setiap baris lama mendapat sel kosong",
        "baris lama berkas itu sudah mengutip baris 3",
        "nama baru di kolom layanan: “Sewa”",
        "baris “beda”: tentukan mana yang benar",
        "lalu: kinerja periksa balai-uji",
    ):
        assert part in shown


def test_long_lists_are_counted(tmp_path: Path) -> None:
    """No more rows are shown than fit a screen; the others are counted."""
    heads = "Layanan | Hasil | Jumlah"
    text = table(heads, *(f"Layanan {number} | sampel | {number}" for number in range(1, _MANY + 1)))
    state = office(tmp_path)
    copying = copied(state, text, "layanan-volume")
    assert "… dan 5 baris lain" in told(copying)
    path = small.OFFICE + "layanan-volume.csv"
    changed = office(tmp_path, {path: copying.contents[path].decode().replace(";sampel;;", ";sampel;;9")})
    assert "… dan 5 baris lain yang beda" in told(copied(changed, text, "layanan-volume"))


def test_an_empty_table_is_told_as_one() -> None:
    """Heads without a row below them are a table without rows."""
    document = report(table("Layanan | Jumlah"))
    assert "tanpa baris" in tables_as_text(document, tuple(report_tables(document)))
