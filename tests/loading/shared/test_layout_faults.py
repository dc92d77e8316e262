"""Rows that Excel leaves in a table and that say nothing of their own."""

import pytest

from tests import small
from tests.small import FILES, RESULT

HEADER = FILES[RESULT].split("\n")[0]
ROWS = FILES[RESULT].split("\n", 1)[1]
SUM = (
    "jumlah dan rata-rata dihitung sendiri; bila laporan mencetaknya, catat dahulu di `tercetak.csv` atau "
    "`tercetak-tabel.csv`, lalu hapus baris ini"
)
REMARK = (
    "lengkapi selnya bila ini data; bila keterangan, pindahkan ke kolom `catatan` baris yang dijelaskannya, "
    "lalu hapus baris ini"
)
BUDGET = small.OFFICE + "anggaran-tahunan.csv"


def _only_finding(text: str) -> tuple[str, int, str, str]:
    (finding,) = small.findings(FILES | {RESULT: text})
    return finding.code, finding.at.line, finding.at.field, finding.help


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            "Jumlah;;;;45,63;;200;;;",
            ("D208", 4, "", SUM),
        ),
        (";;Rata-rata:;;22;;;;;", ("D208", 4, "", SUM)),
        (
            "Manado, 2 Januari 2024;;;;;;;;;",
            ("D208", 4, "", REMARK),
        ),
        (HEADER, ("B107", 4, "", "hapus baris ini")),
    ],
)
def test_a_row_without_data_is_one_finding(row: str, expected: tuple[str, int, str, str]) -> None:
    """A sum, a remark below the table or the header again is one finding, not one for each cell."""
    assert _only_finding(FILES[RESULT] + row + "\n") == expected


@pytest.mark.parametrize("title", ["REALISASI TAHUN 2023;;;;;;;;;", "Periode;;Indikator;;;;;;Sumber;"])
def test_a_title_above_the_header_is_one_finding(title: str) -> None:
    """A line above the header is told, with the line where the header is."""
    expected = ("B106", 1, "", "hapus baris di atasnya; judul kolom ada di baris 2")
    assert _only_finding(f"{title}\n{FILES[RESULT]}") == expected


@pytest.mark.parametrize("hint", ["sep=;", '"sep=;"', "SEP=,", "sep=;;;;;;;;;;"])
def test_a_hint_for_excel_above_the_header_is_one_finding(hint: str) -> None:
    """The line that tells Excel which mark parts the cells is told as that."""
    expected = ("B106", 1, "", "hapus baris ini, sehingga judul kolom menjadi baris pertama")
    assert _only_finding(f"{hint}\n{FILES[RESULT]}") == expected


@pytest.mark.parametrize("mark", ["|", "^", "~", "\u00a6"])
def test_cells_parted_by_another_mark_are_one_finding(mark: str) -> None:
    """A table with bars between its cells is told once, with the way to open it."""
    code, line, _, remedy = _only_finding(FILES[RESULT].replace(";", mark))
    assert (code, line) == ("B127", 1)
    assert f"pemisah `{mark}`" in remedy


def test_a_header_in_capitals_is_one_finding() -> None:
    """A header in capitals is told once, with the header as it should be."""
    code, line, _, remedy = _only_finding(FILES[RESULT].replace(HEADER, HEADER.title()))
    assert (code, line, remedy) == ("B105", 1, f"tulis baris judul dengan huruf kecil: `{HEADER}`")


def test_a_comma_that_parts_cells_and_numbers_is_one_finding() -> None:
    """Where a comma parts the cells and the decimals as well, the file is told once."""
    rows = FILES[RESULT].replace(";42;", ";42,5;").replace(";", ",")
    code, line, _, remedy = _only_finding(rows)
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
    code, line, _, remedy = _only_finding("\n".join(quoted))
    assert (code, line) == ("B109", 2 if only_rows else 1)
    assert remedy.startswith('hapus tanda kutip `"` di awal dan di akhir')


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("1;2;3;4;5;6;7;8;9;10", "nomor kolom"),
        ("(1);(2);(3);(4);(5);(6);(7);(8);(9);(10)", "nomor kolom"),
        ("1.;2.;3.;;;;;;;", "nomor kolom"),
        ("a;b;c;d;e;f;g;h;i;j", "nomor kolom"),
        ("(A);(B);(C);(D);(E);;;;;", "nomor kolom"),
        ("[1];[2];[3];[4];[5] = [3]/[4];;;;;", "nomor kolom"),
        ("Tahun;Triwulan;Indikator;Rincian;Realisasi;Status;Fisik;Catatan;Sumber;Letak", "judul kolom kedua"),
        ("Tahun;;;;Realisasi s.d. TW IV;;(%);;;", "judul kolom kedua"),
        (";;;;(Rp);;(%);;;", "judul kolom kedua"),
        ("Tahun 2023;TW;Indikator Kinerja;;Realisasi Tahun 2023;;;Ket;Dokumen;Letak", "judul kolom kedua"),
    ],
)
def test_a_row_below_the_header_that_is_none_of_data_is_one_finding(row: str, message: str) -> None:
    """Numbers of columns, a second header or a row of units is told as that, and the rows below are read."""
    (finding,) = small.findings(FILES | {RESULT: f"{HEADER}\n{row}\n{ROWS}"})
    assert (finding.code, finding.at.line) == ("B107", 2)
    assert message in finding.message
    assert finding.help.startswith("hapus baris ini")


@pytest.mark.parametrize("row", ["2023;4;kepuasan;;3,63;;100;;laporan;halaman 7", "nanti;4;x;;;;;;laporan;"])
def test_a_row_of_data_is_no_header(row: str) -> None:
    """A row of data, even a wrong one, is not taken for a header."""
    assert "B107" not in [each.code for each in small.findings(FILES | {RESULT: f"{HEADER}\n{row}\n"})]


@pytest.mark.parametrize(
    "header",
    [
        "indikator;TW1;TW2;TW3;TW4;sumber",
        "indikator;I;II;III;IV;sumber",
        "indikator;Triwulan I;Triwulan II;sumber",
        "indikator;realisasi tw 1;realisasi tw 2;sumber",
        "indikator;target;realisasi;;;sumber\n;;TW I;TW II;TW III;",
        "indikator;Jan;Feb;Mar;sumber",
    ],
)
def test_a_sheet_with_periods_side_by_side_is_one_finding(header: str) -> None:
    """Quarters or months in columns are told once, with the way to one row for each."""
    code, _, _, remedy = _only_finding(f"{header}\nkepuasan;1;2;3;4;laporan\npengguna;1;2;3;4;laporan\n")
    assert code == "B128"
    assert remedy.startswith("buat satu berkas untuk setiap triwulan")


@pytest.mark.parametrize(
    ("path", "header", "remedy"),
    [
        (BUDGET, "uraian;2021;2022;2023", "dengan tahun di kolom `tahun`"),
        (BUDGET, "uraian;pagu 2021;pagu 2022", "dengan tahun di kolom `tahun`"),
        (BUDGET, "tahun;Januari;Februari;Maret", "berkas ini tidak memuat bulan"),
        (small.OFFICE + "2023/pnbp/bulan.csv", "layanan;Januari 2023;Februari 2023", "di kolom `bulan`"),
    ],
)
def test_years_and_months_side_by_side_are_told(path: str, header: str, remedy: str) -> None:
    """The remedy names the column of the file in which the year or month belongs, where it has one."""
    (finding,) = small.findings(FILES | {path: f"{header}\nPagu;1;2;3\n"})
    assert (finding.code, remedy in finding.help) == ("B128", True)


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        ("tahun;pagu;realisasi;rujukan", ["B105", "B106"]),
        ("tahun;pagu;nilai;hasil;sumber", ["B105", "B105"]),
    ],
)
def test_a_strange_column_and_a_missing_one_are_told_together(header: str, codes: list[str]) -> None:
    """A column that is missing does not hide one that is unknown, and nothing is told to be thrown away."""
    findings = small.findings(FILES | {BUDGET: f"{header}\n2023;9;8;laporan\n"})
    assert [each.code for each in findings] == codes
    assert findings[0].help.startswith("tulis nama yang sesuai isinya (")
    assert "pindahkan isinya" in findings[0].help
    for each in findings:
        if each.code == "B106":
            assert each.help.startswith("bila `rujukan` berisi itu, ganti judulnya; bila tidak, tambahkan")


def test_a_strange_header_is_not_told_to_have_another_above_it() -> None:
    """A first row of other titles is told with all the titles of the file and those that must be there."""
    (finding,) = small.findings(FILES | {BUDGET: "uraian;rupiah;persen;asal\nPagu;1;2;x\n"})
    assert (finding.code, finding.at.line) == ("B106", 1)
    assert finding.message.endswith("`uraian`, `rupiah`, `persen`, `asal` tidak dikenal")
    assert finding.help.startswith("tulis judul menurut isi kolomnya; yang dikenal: `tahun`, `pagu`")
    assert finding.help.endswith("yang wajib dan belum ada: `tahun`, `sumber`")


def test_a_lost_header_is_told_whole() -> None:
    """The header that is to be copied is never cut short."""
    (finding,) = small.findings(FILES | {RESULT: ROWS})
    assert finding.help == f"sisipkan baris judul di atasnya, sesuai urutan isinya; yang lazim: `{HEADER}`"


def test_a_remark_below_a_table_without_notes_is_moved_out() -> None:
    """Where a file has no column for notes, none is named."""
    (finding,) = small.findings(FILES | {small.SOURCES: FILES[small.SOURCES] + "Dicetak 2024;;;;;;\n"})
    assert (finding.code, "catatan" in finding.help) == ("D208", False)
    assert "pindahkan ke luar tabel ini" in finding.help


def test_titles_above_the_header_are_one_finding() -> None:
    """Name and year of a printed table above the header are told once, however many rows they take."""
    titles = f"BALAI UJI{';' * 9}\nLAPORAN KINERJA 2023{';' * 9}\n{';' * 9}\n"
    (finding,) = small.findings(FILES | {RESULT: titles + FILES[RESULT]})
    assert (finding.code, finding.help) == ("B106", "hapus baris di atasnya; judul kolom ada di baris 4")


def test_a_semicolon_within_a_number_is_not_told_to_be_deleted_alone() -> None:
    """Deleting the mark of 3;63 would leave 363, so the remedy says how numbers are written."""
    code, _, _, remedy = _only_finding(FILES[RESULT].replace("3,63", "3;63"))
    assert code == "B108"
    assert remedy.endswith("angka ditulis dengan koma desimal, bukan dengan titik koma")


def test_a_plan_whose_years_are_turned_round_is_told_by_its_name() -> None:
    """No year lies between 2024 and 2021, so the file gets its right name, not its rows other years."""
    path = small.OFFICE + "renstra-2024-2021.csv"
    texts = {each: text for each, text in FILES.items() if each != small.PLAN} | {path: FILES[small.PLAN]}
    findings = [each for each in small.findings(texts) if each.at.path == path]
    assert {(each.code, each.help) for each in findings} == {
        ("R306", "ganti nama berkasnya menjadi `renstra-2021-2024.csv`")
    }
