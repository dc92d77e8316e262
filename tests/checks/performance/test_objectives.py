"""R307: goals and objectives that are named exist, and objectives hang on goals."""

import pytest

from tests import small
from tests.small import AGREEMENT, GOALS, PLAN, TREE


@pytest.mark.parametrize(
    ("path", "right", "wrong", "message", "remedy"),
    [
        (
            AGREEMENT,
            ";S1;3,5",
            ";S2;3,5",
            "`S2` tidak ada dalam susunan tujuan dan sasaran 2023",
            "tulis salah satu: `T1`, `S1`",
        ),
        (
            PLAN,
            ";S1;2022",
            ";S2;2022",
            "`S2` tidak ada dalam susunan tujuan dan sasaran 2022",
            "tulis salah satu: `T1`, `S1`",
        ),
        (
            GOALS,
            "T1;2023",
            "T9;2023",
            "`T9` tidak ada dalam susunan tujuan dan sasaran 2023",
            "tulis salah satu: `T1`, `S1`",
        ),
        (TREE, "sasaran;T1;", "sasaran;T9;", "`T9` bukan tujuan di berkas ini", "tulis salah satu: `T1`"),
        (TREE, "sasaran;T1;", "sasaran;S1;", "`S1` bukan tujuan di berkas ini", "tulis salah satu: `T1`"),
        (TREE, "tujuan;;", "tujuan;S1;", "tujuan `T1` tidak boleh punya induk", "kosongkan `induk`"),
        (
            TREE,
            "T1;tujuan;",
            "T1;sasaran;",
            "`T1` bukan tujuan di berkas ini",
            "tambahkan tujuannya ke berkas ini",
        ),
    ],
)
def test_a_strange_node_is_told(path: str, right: str, wrong: str, message: str, remedy: str) -> None:
    """A goal or objective that does not exist, or hangs on no goal, is told in its cell."""
    (finding,) = small.findings(small.changed(path, right, wrong))
    assert (finding.code, finding.message, finding.help) == ("R307", message, remedy)
    assert finding.at.column


def test_an_objective_may_stand_alone() -> None:
    """An office without goals lists its objectives alone."""
    assert small.findings(small.changed(TREE, "sasaran;T1;", "sasaran;;")) == ()


def test_a_year_without_a_tree_is_told() -> None:
    """An agreement of a year that no tree covers is told with the file that is missing."""
    texts = {
        path.replace("sasaran-2021-2024", "sasaran-2021-2022"): text for path, text in small.FILES.items()
    }
    findings = [each for each in small.findings(texts) if each.at.path == AGREEMENT]
    assert {each.help for each in findings} == {"buat berkas `sasaran-…csv` yang mencakup 2023"}


def test_a_misspelt_code_in_the_tree_is_told_once() -> None:
    """Where cells name the same missing code, and one in the tree is named by none, its row is told."""
    texts = small.changed(TREE, "S1;sasaran", "S01;sasaran")
    (finding,) = small.findings(texts)
    assert (finding.code, finding.at.path, finding.at.line, finding.at.field) == ("R307", TREE, 3, "kode")
    assert finding.help.startswith("tulis `S1` di kolom `kode` ini")
