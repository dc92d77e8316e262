"""A workbook that comes back changes the cells that were changed, and nothing else."""

from pathlib import Path

import pytest

from generator.exchange.shared.origin import UnusableWorkbookError
from generator.exchange.taking.reading import CellType, Sheet, TypedCell, read_workbook
from generator.exchange.taking.workbook import taking_of
from generator.sources.shared.atomic_write import write_together
from tests import small
from tests.exchange_books import CLOCK, NAME, RESULTS, Filled, book, number, renamed, rounded, words

LINE = 2  # of the indicator kepuasan in RESULT
BEFORE = "2023;4;kepuasan;;3,63;;100;;laporan;halaman 7\n"
COLUMNS = small.FILES[small.RESULT].split("\n")[0].split(";")
NEW_ROW = {
    "tahun": number("2023"),
    "triwulan": number("4"),
    "indikator": words("antrean"),
    "realisasi": number("7"),
    "sumber": words("laporan"),
}


@pytest.fixture(name="content", scope="module")
def _content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return book(tmp_path_factory.mktemp("asal"))


@pytest.fixture(name="sheets", scope="module")
def _sheets(content: bytes) -> tuple[Sheet, ...]:
    return read_workbook(content)


@pytest.fixture(name="filled")
def _filled(sheets: tuple[Sheet, ...]) -> Filled:
    return Filled(sheets)


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    return small.write(tmp_path)


def test_nothing_changes_by_itself(root: Path, content: bytes) -> None:
    """A workbook that nobody touched brings nothing."""
    (root / NAME).write_bytes(content)
    taking = taking_of(root, root / NAME, NAME, CLOCK)
    assert (taking.changes, taking.findings, dict(taking.drafts)) == ((), (), {})


def test_one_cell_is_one_line(root: Path, filled: Filled) -> None:
    """One edited cell changes one line of one file, byte for byte, and says where it stands."""
    taking = filled.at_line(LINE, realisasi=number("3.65")).taken(root)
    assert dict(taking.drafts) == {small.RESULT: small.FILES[small.RESULT].replace("3,63", "3,65").encode()}
    (change,) = taking.changes
    assert (str(change.at), change.before, change.after) == ("balai.xlsx, Realisasi TW4!F5", "3,63", "3,65")


@pytest.mark.parametrize(
    ("name", "cell", "text"),
    [
        ("realisasi", number("4"), "4"),
        ("realisasi", words("3,6"), "3,6"),
        ("fisik", number("0.955", is_percent=True), "95,5"),
        ("catatan", words("dua\nbaris"), "dua baris"),
        ("catatan", words('kutip "x"; titik koma'), '"kutip ""x""; titik koma"'),
        ("indikator", words("Panjang antrean"), "antrean"),
        ("indikator", words("Panjang antrean [antrean]"), "antrean"),
    ],
)
def test_cells_become_what_the_file_writes(
    root: Path, filled: Filled, name: str, cell: TypedCell, text: str
) -> None:
    """Numbers, per cent, texts and labels become what the file writes for them."""
    cells = BEFORE.strip().split(";")
    cells[COLUMNS.index(name)] = text
    expected = small.FILES[small.RESULT].replace(BEFORE, ";".join(cells) + "\n")
    taking = filled.at_line(LINE, **{name: cell}).taken(root)
    assert taking.drafts[small.RESULT].decode() == expected


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("realisasi", number("0.95", is_percent=True)),
        ("realisasi", TypedCell(CellType.ERROR, "#REF!")),
        ("catatan", rounded(number("9699990101000000"))),
    ],
)
def test_what_may_mean_two_things_is_told(root: Path, filled: Filled, name: str, cell: TypedCell) -> None:
    """A cell that can't be read for certain is one finding at the cell, and nothing is written."""
    taking = filled.at_line(LINE, **{name: cell}).taken(root)
    (found,) = [each for each in taking.findings if each.code == "D270"]
    assert (found.at.path, found.at.line, found.at.field) == (f"{NAME}!{RESULTS}", 5, name)
    assert taking.has_errors


def test_the_checks_speak_of_the_cell(root: Path, filled: Filled) -> None:
    """A wrong cell has the finding that the file would have, at the sheet and cell of the workbook."""
    taking = filled.at_line(LINE, realisasi=words("3.65")).taken(root)
    assert [(each.code, each.help, str(each.at)) for each in taking.findings] == [
        ("D201", "tulis `3,65`", "balai.xlsx, Realisasi TW4!F5")
    ]


def test_a_file_is_named_by_its_sheet(root: Path, filled: Filled) -> None:
    """A remedy that names a file of the office says which sheet of the workbook that is."""
    (found,) = filled.at_line(2, sumber=words("lain-2023")).taken(root).findings
    assert found.code == "R304"
    assert "`sumber.csv` (lembar Dokumen sumber)" in found.help


def test_a_person_is_never_taken_in(root: Path, filled: Filled) -> None:
    """The number of a person in any cell is an error."""
    taking = filled.at_line(LINE, catatan=words("NIK 9699990101000001")).taken(root)
    assert [each.code for each in taking.findings if each.code.startswith("P")] == ["P501"]
    assert taking.has_errors


def test_an_old_error_elsewhere_stops_nobody(root: Path, filled: Filled) -> None:
    """What was wrong before, in another file, is not told of this workbook."""
    (root / small.PRINTED).write_text(small.FILES[small.PRINTED].replace("103,71", "x"), "utf-8")
    taking = filled.at_line(LINE, realisasi=number("3.65")).taken(root)
    assert taking.findings == ()


def test_a_new_row_is_added_at_the_end(root: Path, filled: Filled) -> None:
    """A row typed below the others, with blank rows between, becomes the last line."""
    filled.put(RESULTS, filled.last_row(RESULTS) + 3, **NEW_ROW)
    after = filled.taken(root).drafts[small.RESULT].decode()
    assert after == small.FILES[small.RESULT] + "2023;4;antrean;;7;;;;laporan;\n"


def test_a_wrong_new_row_is_told_at_its_cell(root: Path, filled: Filled) -> None:
    """Findings about rows that are new name the row of the sheet."""
    row = filled.last_row(RESULTS) + 3
    taking = filled.put(RESULTS, row, **(NEW_ROW | {"realisasi": words("tujuh")})).taken(root)
    assert [str(each.at) for each in taking.findings if each.code == "D204"] == [f"{NAME}, {RESULTS}!F{row}"]


def test_rows_are_named_as_the_sheet_counts_them(root: Path, filled: Filled) -> None:
    """What a finding says of other rows speaks of rows of the sheet, not of lines of the file."""
    filled.put(RESULTS, filled.last_row(RESULTS) + 1, **(NEW_ROW | {"indikator": words("kepuasan")}))
    (found,) = filled.taken(root).findings
    assert found.code == "R302"
    assert "bertentangan dengan baris 5 lembar ini" in found.message


def test_taking_twice_is_taking_once(root: Path, filled: Filled) -> None:
    """The same workbook brings nothing more once its changes are written."""
    filled.put(RESULTS, filled.last_row(RESULTS) + 3, **NEW_ROW).at_line(LINE, realisasi=number("3.65"))
    first = filled.taken(root)
    write_together(root, first.drafts, first.drafts)
    second = filled.taken(root)
    assert len(first.changes) == 2
    assert (second.changes, second.has_errors) == ((), False)


def test_a_row_goes_only_where_it_is_said(root: Path, filled: Filled) -> None:
    """A row that is marked is removed."""
    after = filled.at_line(3, hapus=words("Hapus")).taken(root).drafts[small.RESULT].decode()
    assert after == small.FILES[small.RESULT].rpartition("2023;4;pengguna")[0]


def test_another_word_for_removing_is_told(root: Path, filled: Filled) -> None:
    """A cross in the column of rows to remove is neither followed nor passed over."""
    taking = filled.at_line(3, hapus=words("x")).taken(root)
    (found,) = taking.findings
    assert (found.code, found.message) == ("B141", "`x` di kolom Hapus baris? tidak jelas")
    assert taking.has_errors


@pytest.mark.parametrize("with_mark", [True, False])
def test_a_row_that_is_not_there_stays(root: Path, filled: Filled, with_mark: bool) -> None:  # noqa: FBT001
    """A row that was deleted or cleared in the sheet is told, and stays in the file."""
    taking = filled.clear(RESULTS, filled.row(RESULTS, "3"), with_mark=with_mark).taken(root)
    assert (taking.changes, [each.code for each in taking.findings]) == ((), ["B142"])


def test_others_changes_are_kept(root: Path, filled: Filled) -> None:
    """Another cell changed in the portal meanwhile stays, and so do rows put before it."""
    theirs = small.FILES[small.RESULT].replace("pengguna;;42", "pengguna;;43")
    theirs = theirs.replace("\n2023;4;kepuasan", "\n2023;4;antrean;;7;;;;laporan;halaman 7\n2023;4;kepuasan")
    (root / small.RESULT).write_text(theirs, "utf-8")
    taking = filled.at_line(LINE, realisasi=number("3.65")).taken(root)
    assert taking.drafts[small.RESULT].decode() == theirs.replace("3,63", "3,65")


@pytest.mark.parametrize(("ours", "codes"), [("3.65", ["R390"]), ("3.64", [])])
def test_the_same_cell_changed_twice(root: Path, filled: Filled, ours: str, codes: list[str]) -> None:
    """A cell that both changed is one finding, unless both wrote the same."""
    theirs = small.FILES[small.RESULT].replace("3,63", "3,64")
    (root / small.RESULT).write_text(theirs, "utf-8")
    taking = filled.at_line(LINE, realisasi=number(ours)).taken(root)
    assert ([each.code for each in taking.findings], taking.changes) == (codes, ())


@pytest.mark.parametrize(("is_marked", "codes"), [(True, []), (False, ["R390"])])
def test_a_row_that_is_gone(root: Path, filled: Filled, is_marked: bool, codes: list[str]) -> None:  # noqa: FBT001
    """A change of a row that others removed is told; a wish to remove it is already fulfilled."""
    theirs = small.FILES[small.RESULT].rpartition("2023;4;pengguna")[0]
    (root / small.RESULT).write_text(theirs, "utf-8")
    filled.at_line(3, **({"hapus": words("hapus")} if is_marked else {"realisasi": number("44")}))
    assert [each.code for each in filled.taken(root).findings] == codes


def test_removing_what_others_changed_is_a_collision(root: Path, filled: Filled) -> None:
    """A row that others have changed is not removed unseen."""
    theirs = small.FILES[small.RESULT].replace("pengguna;;42", "pengguna;;43")
    (root / small.RESULT).write_text(theirs, "utf-8")
    taking = filled.at_line(3, hapus=words("hapus")).taken(root)
    assert ([each.code for each in taking.findings], taking.changes) == (["R390"], ())


def test_a_copied_row_is_a_new_one(root: Path, filled: Filled) -> None:
    """A row copied with its hidden mark does not stand for the first one."""
    cells, source, row = filled.sheets[RESULTS], filled.row(RESULTS, "3"), filled.last_row(RESULTS) + 1
    cells |= {(row, at[1]): cell for at, cell in cells.items() if at[0] == source}
    taking = filled.put(RESULTS, row, indikator=words("antrean")).taken(root)
    assert [each.row.partition(":")[0] for each in taking.changes] == ["baru"]


def test_moved_and_renamed_sheets_are_known(root: Path, filled: Filled) -> None:
    """Sheet, rows and columns may be moved, renamed and pushed down."""
    filled.at_line(LINE, realisasi=number("3.65")).shift(RESULTS, 6, rows=2).shift(RESULTS, 2, 2, 1)
    taking = renamed(filled, RESULTS, "Punya saya").taken(root)
    assert [(each.before, each.after) for each in taking.changes] == [("3,63", "3,65")]
    assert not taking.has_errors


def test_sorted_rows_change_nothing(root: Path, filled: Filled) -> None:
    """Rows sorted with their marks are the same rows."""
    filled.sheets[RESULTS] = {
        ({5: 6, 6: 5}.get(row, row), column): cell for (row, column), cell in filled.sheets[RESULTS].items()
    }
    taking = filled.taken(root)
    assert (taking.changes, taking.findings) == ((), ())


def test_a_missing_column_is_an_error(root: Path, filled: Filled) -> None:
    """Nothing is taken from a sheet that lacks a column."""
    gone = filled.column(RESULTS, "fisik")
    filled.sheets[RESULTS] = {at: cell for at, cell in filled.sheets[RESULTS].items() if at[1] != gone}
    assert [each.code for each in filled.taken(root).findings] == ["B141"]


def test_a_wiped_row_of_names_is_one_error(root: Path, filled: Filled) -> None:
    """Where the hidden names are gone, one finding says so, not one for each column."""
    cells = filled.sheets[RESULTS]
    filled.sheets[RESULTS] = {at: cell for at, cell in cells.items() if at[0] > 1 or at[1] == 1}
    assert [each.code for each in filled.taken(root).findings] == ["B141"]


def test_a_column_twice_is_an_error(root: Path, filled: Filled) -> None:
    """A copied column leaves open which one holds."""
    cells, source = filled.sheets[RESULTS], filled.column(RESULTS, "fisik")
    cells |= {(at[0], 30): cell for at, cell in cells.items() if at[1] == source}
    assert [each.code for each in filled.taken(root).findings] == ["B141"]


def test_merged_cells_are_an_error(root: Path, filled: Filled) -> None:
    """Merged cells have lost what stood in them; those beside the table do no harm."""
    filled.merged[RESULTS] = ("F5:F6", "AA1:AB2")
    assert [str(each.at) for each in filled.taken(root).findings] == ["balai.xlsx, Realisasi TW4!F5"]


def test_a_copied_sheet_is_an_error(root: Path, filled: Filled) -> None:
    """Two sheets for one file leave open which one holds."""
    filled.sheets["Realisasi TW4 (2)"] = filled.sheets[RESULTS]
    assert [each.code for each in filled.taken(root).findings] == ["B141"]


def test_what_is_not_read_is_told(root: Path, filled: Filled) -> None:
    """Own sheets and columns, and sheets that are gone, change nothing and are told."""
    filled.sheets["Catatan saya"] = {(1, 1): words("x")}
    filled.sheets[RESULTS][6, 40] = words("x")
    del filled.sheets["Angka tercetak"]
    taking = filled.taken(root)
    assert ([each.code for each in taking.findings], taking.has_errors) == (["B142"] * 3, False)


def test_a_file_that_is_not_there_yet_is_made(root: Path, filled: Filled) -> None:
    """A suggested row that is filled becomes the first of a new file; the others stay away."""
    title = "Realisasi TW2"
    filled.put(title, filled.row(title, "s0"), realisasi=number("3.5"), sumber=words("laporan"))
    taking = filled.taken(root)
    (path,) = taking.drafts
    assert path == f"{small.OFFICE}2023/realisasi/tw2/laporan.csv"
    assert taking.drafts[path].decode() == f"{';'.join(COLUMNS)}\n2023;2;kepuasan;;3,5;;;;laporan;\n"
    assert not taking.has_errors
    write_together(root, taking.drafts)
    assert (root / path).read_bytes() == taking.drafts[path]


def test_a_column_that_the_file_lacks_is_added(root: Path) -> None:
    """A column that the file does not have is added to every line where it is filled in, and only then."""
    short = "\n".join(";".join(line.split(";")[:7]) + ";" + line.split(";", 8)[8] for line in _lines())
    texts = {**small.FILES, small.RESULT: short + "\n"}
    filled = Filled(book(root, texts))
    assert filled.taken(root).changes == ()
    taking = filled.at_line(LINE, catatan=words("baru")).taken(root)
    assert taking.drafts[small.RESULT].decode().split("\n") == [
        f"{short.splitlines()[0]};catatan", f"{short.splitlines()[1]};baru", f"{short.splitlines()[2]};", "",
    ]  # fmt: skip
    assert not taking.has_errors


def _lines() -> list[str]:
    return small.FILES[small.RESULT].strip().split("\n")


def test_a_file_that_cannot_be_read_now_is_told(root: Path, filled: Filled) -> None:
    """Where somebody spoilt the file meanwhile, its sheet is not taken."""
    (root / small.RESULT).write_text('a;b\n"1;2\n', "utf-8")
    taking = filled.at_line(LINE, realisasi=number("3.65")).taken(root)
    assert [each.code for each in taking.findings] == ["B141"]


def test_a_file_that_was_spoilt_is_never_replaced(root: Path, filled: Filled) -> None:
    """A file that can't be read any more is not taken for one that is not there yet."""
    (root / small.RESULT).write_bytes(b"tahun;triwulan\n\xff;4\n")
    taking = filled.put(RESULTS, filled.last_row(RESULTS) + 1, **NEW_ROW).taken(root)
    assert ([each.code for each in taking.findings], dict(taking.drafts)) == (["B141"], {})


def test_a_file_that_is_gone_is_told(root: Path, filled: Filled) -> None:
    """Where somebody removed the file meanwhile, a change of it is a collision."""
    (root / small.RESULT).unlink()
    taking = filled.at_line(LINE, realisasi=number("3.65")).taken(root)
    assert [each.code for each in taking.findings] == ["R390"]


def test_another_office_is_refused(tmp_path: Path, filled: Filled) -> None:
    """A workbook of an office that the portal does not have is told."""
    (tmp_path / "data").mkdir()
    assert [each.code for each in filled.taken(tmp_path).findings] == ["B140"]


def test_a_foreign_workbook_is_refused(root: Path, filled: Filled) -> None:
    """Without the hidden sheet nobody knows where the cells belong."""
    filled.sheets = {RESULTS: filled.sheets[RESULTS]}
    with pytest.raises(UnusableWorkbookError, match="tersembunyi"):
        filled.taken(root)
