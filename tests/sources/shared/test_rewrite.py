"""A cell is written anew, and every other byte stays."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.sources.shared.files import read_folder
from generator.sources.shared.rewrite import TableEdit, rewritten, with_cells
from generator.sources.shared.table import read_table


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a;b;c\n1;2;3\n", "a;b;c\n1;X;3\n"),
        ("a;b;c\n1;;3\n", "a;b;c\n1;X;3\n"),
        ("a,b,c\n1,2,3", "a,b,c\n1,X,3"),
        ("\ufeffa;b;c\r\n1;2;3\r\n", "\ufeffa;b;c\r\n1;X;3\r\n"),
        ('a;"b";c\n"1;""2""";"2;3"; 4 \n', 'a;"b";c\n"1;""2""";X; 4 \n'),
        ("b;a\n;1\n", "b;a\nX;1\n"),
        ("b;a\n2;1\n", "b;a\nX;1\n"),
        ("a;b\n1;\n", "a;b\n1;X\n"),
        ("a;b\n1;2;;\n", "a;b\n1;X;;\n"),
    ],
)
def test_only_the_cell_changes(tmp_path: Path, before: str, after: str) -> None:
    """Quotes, blanks, line ends and marks of other cells stay as a clerk or Excel left them."""
    (tmp_path / "a.csv").write_bytes(before.encode())
    assert with_cells(tmp_path / "a.csv", {2: {"b": "X"}}) == after.encode()


def test_a_missing_column_is_not_made_up(tmp_path: Path) -> None:
    """Where the file has no such column, nothing is written."""
    (tmp_path / "a.csv").write_bytes(b"a;b\n1;2\n")
    assert with_cells(tmp_path / "a.csv", {2: {"b": "X", "c": "Y"}}) is None


@pytest.mark.parametrize(
    ("before", "edit", "after"),
    [
        ("a;b\n1;2\n", TableEdit(added=({"b": "x"}, {"a": "y"})), "a;b\n1;2\n;x\ny;\n"),
        ("a;b\r\n1;2", TableEdit(added=({"b": "x"},)), "a;b\r\n1;2\r\n;x"),
        ("a;b;;\n1;2;;\n\n;;\n", TableEdit(added=({"b": "x"},)), "a;b;;\n1;2;;\n;x\n\n;;\n"),
        ("a;b", TableEdit(added=({"b": "x"},)), "a;b\n;x"),
        ("a,b\n", TableEdit(added=({"a": '1,5 "x"'},)), 'a,b\n"1,5 ""x""",\n'),
        ("a;b\n1;2\n3;4\n", TableEdit(removed=frozenset({2})), "a;b\n3;4\n"),
        ("a;b\n1;2\n3;4", TableEdit(removed=frozenset({3})), "a;b\n1;2\n"),
        ("a;b\n1;2\n3;4\n", TableEdit({3: {"a": "x"}}, frozenset({2}), ({"b": "y"},)), "a;b\nx;4\n;y\n"),
        ("a;b\n1;2\n\n3;4\n", TableEdit({4: {"c": "x"}}, columns=("c",)), "a;b;c\n1;2;\n\n3;4;x\n"),
        ("a;b;;\n1;2;;\n", TableEdit({2: {"d": "x"}}, columns=("c", "d")), "a;b;c;d\n1;2;;x\n"),
        ("a;b\n1;2\n", TableEdit({2: {"c": "x"}}, columns=("c", "d")), "a;b;c;d\n1;2;x;\n"),
        ("a;b\n1;2\n", TableEdit(added=({"c": "x"},), columns=("c",)), "a;b;c\n1;2;\n;;x\n"),
    ],
)
def test_rows_and_columns(before: str, edit: TableEdit, after: str) -> None:
    """Rows come behind the last filled one, columns behind the last named one; all else stays."""
    outcome = rewritten(before.encode(), edit)
    assert outcome
    assert outcome.content.decode() == after
    if edit.added:
        first = after.splitlines()[outcome.first_added - 1]
        assert next(iter(edit.added[0].values())).replace('"', '""') in first


CELL = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=6)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=4), st.data())
def test_what_is_read_afterwards_differs_in_one_cell(
    tmp_path: Path, rows: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    """Reading the new file gives the old rows, with the one cell changed."""
    quoted = [";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    (tmp_path / "data").mkdir(exist_ok=True)
    file = tmp_path / "data/a.csv"
    file.write_bytes("\n".join(["a;b;c", *quoted]).encode())
    before = _rows(tmp_path)
    line, column = data.draw(st.integers(0, len(rows) - 1)), data.draw(st.integers(0, 2))
    file.write_bytes(with_cells(file, {line + 2: {"abc"[column]: "baru"}}) or b"")
    after = _rows(tmp_path)
    assert after.pop(line + 2)[column] == "baru"
    before.pop(line + 2, None)
    assert after == before


def _rows(root: Path) -> dict[int, tuple[str, ...]]:
    (file,) = read_folder(root, "data").value
    return {row.line: row.cells for row in read_table(file).value.rows}
