"""Whatever stands in a file goes into a workbook and comes back as it was."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator.exchange.taking.reading import read_workbook
from generator.exchange.writing.workbook import office_workbook
from generator.sources.shared.files import CONTROL, TextFile, decoded
from generator.sources.shared.table import read_table
from tests import small
from tests.exchange_books import RESULTS, Filled, state_of, words

NAMES = small.FILES[small.RESULT].split("\n")[0].split(";")
SIGNS = st.sampled_from(
    [*";,\t\"'#:-[]{}&*!|>%@`~?\\. 0149=+_xNaé×–", "_x0041_", "1e5", "00", "3,630", "2023-12-19"]
)
CELL = st.lists(SIGNS, max_size=5).map(lambda signs: "".join(signs).strip())
ROW = st.lists(CELL, min_size=len(NAMES), max_size=len(NAMES))
ROWS = st.lists(ROW.filter(any), min_size=5, max_size=12)
SLOW = settings(
    deadline=None,
    max_examples=12,
    phases=[Phase.explicit, Phase.generate],  # each example writes a workbook: shrinking would take minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def _table(content: bytes) -> dict[int, tuple[str, ...]]:
    file = decoded(content, small.RESULT)
    assert isinstance(file, TextFile)
    return {row.line: row.cells for row in read_table(file).value.rows}


@pytest.mark.journey
@SLOW
@given(rows=ROWS, column=st.integers(0, len(NAMES) - 1), text=CELL, end=st.sampled_from(["\n", "\r\n"]))
def test_any_text_comes_back(tmp_path: Path, rows: list[list[str]], column: int, text: str, end: str) -> None:
    """Untouched nothing changes; a typed text is read from the file as it was typed, and all else stays."""
    quoted = [";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    small.write(tmp_path)
    (tmp_path / small.RESULT).write_bytes(end.join([";".join(NAMES), *quoted]).encode())
    before = _table((tmp_path / small.RESULT).read_bytes())
    filled = Filled(read_workbook(office_workbook(state_of(tmp_path), 2023)))
    assert filled.taken(tmp_path).changes == ()
    line = next(line for line, cells in before.items() if any(cells))
    name = NAMES[column]
    filled.put(RESULTS, filled.row(RESULTS, str(line)), **{name: words(text) if text else None})
    taking = filled.taken(tmp_path)
    if text == before[line][column] or not taking.changes or CONTROL.search(text):
        return
    after = _table(taking.drafts[small.RESULT])
    assert {**before, line: after[line]} == after
    assert (after[line][:column], after[line][column + 1 :]) == (
        before[line][:column],
        before[line][column + 1 :],
    )
    assert after[line][column] == text or name in {"indikator", "sumber"}
