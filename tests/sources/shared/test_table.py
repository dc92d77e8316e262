"""CSV as staff write it."""

import pytest

from generator.sources.shared.files import TextFile
from generator.sources.shared.table import WIDEST, Table, delimiter_of, read_table
from generator.values.shared.number import NumberStyle


def _read(text: str) -> tuple[Table, list[tuple[str, int, int]]]:
    outcome = read_table(TextFile("a.csv", tuple(text.split("\n"))))
    return outcome.value, [(each.code, each.at.line, each.at.column) for each in outcome.diagnostics]


def _one(text: str) -> tuple[str, str, str]:
    (finding,) = read_table(TextFile("a.csv", tuple(text.split("\n")))).diagnostics
    return finding.code, finding.message, finding.help


@pytest.mark.parametrize(
    ("text", "style"),
    [("a;b\n1;2", NumberStyle.COMMA), ("a\tb\n1\t2", NumberStyle.COMMA), ("a,b\n1,2", NumberStyle.POINT)],
)
def test_the_delimiter_decides_the_style(text: str, style: NumberStyle) -> None:
    """Semicolon and tab go with a decimal comma, a comma with a decimal point."""
    table, findings = _read(text)
    assert (table.header, table.rows[0].cells, table.style) == (("a", "b"), ("1", "2"), style)
    assert findings == []


def test_rows_are_counted_as_excel_counts() -> None:
    """Empty rows are passed over and still counted."""
    table, findings = _read("\n;;\na;b\n\n;\n1;2\n")
    assert table.header_line == 3
    assert [row.line for row in table.rows] == [6]
    assert findings == []


def test_empty_columns_at_the_end_are_passed_over() -> None:
    """Columns that Excel leaves empty past the last one are no columns."""
    table, findings = _read("a;b;;\n1;2;;")
    assert (table.header, table.rows[0].cells, findings) == (("a", "b"), ("1", "2"), [])


@pytest.mark.parametrize("row", ["1;;2;", "1;2;;", "1;2;3;", "x;2;;;"])
def test_an_empty_cell_past_the_header_may_have_moved_the_row(row: str) -> None:
    """A mark too many is told even where the cell past the last column is empty."""
    assert _read(f"a;b;c\n1;2;3\n{row}")[1] == [("B108", 3, 3)]
    assert _one(f"a;b;c\n1;2;3\n{row}")[2].startswith("cocokkan setiap sel dengan judulnya")


def test_a_moved_row_alone_is_told() -> None:
    """The only row of a table is not taken for the measure of its header."""
    assert _read("a;b;c;;\n1;;2;;")[1] == []
    assert _read("a;b;c\n1;;2;")[1] == [("B108", 2, 3)]


def test_quoted_cells_may_hold_the_delimiter() -> None:
    """A cell between quotation marks may hold the delimiter and a doubled mark."""
    table, findings = _read('a;b\n"x;y";"kata ""baik"""')
    assert table.rows[0].cells == ("x;y", 'kata "baik"')
    assert findings == []


@pytest.mark.parametrize("text", ["", "\n \n;;;\n", '""\n1;2', "\ufeff"])
def test_a_file_without_a_header_is_empty(text: str) -> None:
    """A file of blanks says nothing."""
    assert _read(text)[1] == [("B110", 0, 0)]


@pytest.mark.parametrize(
    ("cell", "message"),
    [(" 1", "`1`"), ("1 ", "`1`"), ("1\u00a0", "`1`"), ("\u200b1", "`1`"), ("  ", "hanya berisi spasi")],
)
def test_blanks_at_the_edge_are_told(cell: str, message: str) -> None:
    """A blank that can hardly be seen is told, and the cell read without it."""
    table, findings = _read(f"a;b\nx;{cell}")
    assert table.rows[0].cells == ("x", cell.strip(" \u00a0\u200b"))
    assert findings == [("D207", 2, 2)]
    assert message in _one(f"a;b\nx;{cell}")[1]


@pytest.mark.parametrize(
    ("text", "column", "expected_message", "help_"),
    [
        ("a;b;c\n1;2;3\n1;2", 2, "2 sel, padahal judulnya 3 kolom", "lengkapi baris ini menjadi 3 sel"),
        ("a;b;c\n1;2;3\n1;2,5", 2, "2 sel", "lengkapi baris ini"),
        ("a;b;c\n1;2;3\n1;ya, tidak", 2, "2 sel", "lengkapi baris ini"),
        ("a;b;c\n1;2;3\n1;x,y", 2, "ada koma di antara sel", "dengan titik koma"),
        ("a;b;c\n1;2;3\n1,2,3", 1, "ada koma di antara sel", "dengan titik koma"),
        ("a;b;c\n1;2;3\n1;2\t3", 2, "ada tab di antara sel", "dengan titik koma"),
        ("a;b;c\n1;2;3\n1;2;3;4", 3, "4 sel", "hapus titik koma yang berlebih"),
        ("a,b,c\n1,2,3\n1;2;3", 1, "ada titik koma di antara sel", "dengan koma"),
        ("a,b,c\n1,2,3\n1,2,3,63", 3, "4 sel", "angka ditulis dengan titik desimal"),
    ],
)
def test_a_row_that_does_not_fit_is_told(text: str, column: int, expected_message: str, help_: str) -> None:
    """A row with too few or too many cells says why, where that can be seen."""
    assert _read(text)[1] == [("B108", 3, column)]
    _, message, remedy = _one(text)
    assert expected_message in message
    assert help_ in remedy


@pytest.mark.parametrize(
    ("text", "help_"),
    [
        ("a,b,c\n1;2;3\n4;5;6", "pisahkan juga judul kolom dengan titik koma"),
        ("a;b\n1;2;3\n4;5;6", "mungkin ada judul kolom yang terhapus"),
    ],
)
def test_a_header_unlike_all_rows_is_one_finding(text: str, help_: str) -> None:
    """Where no row fits the header, the header is told once, not every row."""
    assert [code for code, *_ in _read(text)[1]] == ["B108"]
    assert help_ in _one(text)[2]


def test_rows_that_differ_are_told_one_by_one() -> None:
    """Where rows differ among themselves, each is told."""
    assert [line for _, line, _ in _read("a;b\n1\n1;2;3")[1]] == [2, 3]


@pytest.mark.parametrize(
    ("text", "rows", "expected_message"),
    [
        ('a;b\n1;"x\ny"\n3;4', [4], "dari baris 2 sampai 3"),
        ('a;b\n1;"x\n3;4', [3], "tidak berpasangan"),
        ('a;"b\n3;4', [], "tidak berpasangan"),
    ],
)
def test_an_open_quotation_mark_is_one_finding(text: str, rows: list[int], expected_message: str) -> None:
    """A cell with a line break, or a lost quotation mark, is told once; other rows are read."""
    assert [row.line for row in _read(text)[0].rows] == rows
    code, message, _ = _one(text)
    assert code == "B109"
    assert expected_message in message


def test_a_header_without_end_is_one_finding() -> None:
    """A header of a hundred thousand columns is one finding."""
    assert _read(";".join(["a"] * (WIDEST + 1)))[1] == [("B105", 1, 0)]
    assert _read("a" + ";" * 100_000)[1] == []


def test_a_single_column_is_a_table() -> None:
    """A file of one column needs no delimiter."""
    assert delimiter_of("a") == ";"
    assert _read("a\n1")[0].rows[0].cells == ("1",)
