"""R305: every unit that is named is listed."""

import pytest

from tests import small


@pytest.mark.parametrize(
    ("path", "right", "wrong", "remedy"),
    [
        (small.CARD, "satuan: indeks", "satuan: index", "tulis `indeks`"),
        (small.CARD, "satuan: indeks", "satuan: kg", "tambahkan satuan ini ke `data/acuan/satuan.csv`"),
        (small.GOALS, ";indeks;", ";indek;", "tulis `indeks`"),
    ],
)
def test_a_strange_unit_is_told(path: str, right: str, wrong: str, remedy: str) -> None:
    """A unit that is not listed is told where it is named, with the nearest known one."""
    (finding,) = small.findings(small.changed(path, right, wrong))
    assert (finding.code, finding.at.path, finding.at.line, finding.at.field) == ("R305", path, 2, "satuan")
    assert finding.help == remedy


def test_a_misspelt_unit_in_the_list_is_told_once() -> None:
    """Where cards name the same missing unit, and a listed one is named by none, its row is told."""
    (finding,) = small.findings(small.changed(small.UNITS, "indeks;", "indek;"))
    assert (finding.code, finding.at.path, finding.at.line, finding.at.field) == (
        "R305",
        small.UNITS,
        2,
        "id",
    )
    assert finding.help.startswith("tulis `indeks` di kolom `id` ini")
