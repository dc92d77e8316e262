"""Notes of printed figures without what is only there to let them lapse."""

import pytest

from generator.views.shared.remarks import remark
from tests import small
from tests.published import pages_of, seen
from tests.small import FILES, PRINTED


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("Dibulatkan dua kali. Hitungan portal 108,46", "Dibulatkan dua kali"),
        ("Tanpa sepatu, Hitungan portal 1.234.567.", "Tanpa sepatu"),
        ("Hitungan portal -3,5", ""),
        ("Hitungan portal 3,5 keliru", "Hitungan portal 3,5 keliru"),
        ("Cocok dengan 3,5", "Cocok dengan 3,5"),
        ("", ""),
    ],
)
def test_the_confirmed_figure_is_not_repeated(note: str, shown: str) -> None:
    """A note loses the figure of ours that it closes with, and nothing else."""
    assert remark(note) == shown


def test_a_note_lapses_when_our_figure_changes() -> None:
    """What excused a printed figure does so no more when a result is corrected; pages hide the ending."""
    printed = (
        FILES[PRINTED] + "realisasi;pengguna;;50;laporan;halaman 8;Dihitung dua kali. Hitungan portal 42\n"
    )
    texts = FILES | {PRINTED: printed}
    assert [each.code for each in small.findings(texts)] == []
    corrected = texts | small.changed(small.RESULT, ";;42;;", ";;43;;") | {PRINTED: printed}
    (finding,) = small.findings(corrected)
    assert (finding.code, "`43`" in finding.message, "`Hitungan portal 43`" in finding.help) == (
        "R323",
        True,
        True,
    )
    body = seen(pages_of(texts)["satker/balai-uji/2023/angka-tercetak/"].body)
    assert "Dihitung dua kali" in body
    assert "Hitungan portal 42" not in body
