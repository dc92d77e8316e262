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
    (found,) = small.findings(small.changed(path, right, wrong))
    assert (found.code, found.at.path, found.at.line, found.at.field) == ("R305", path, 2, "satuan")
    assert found.help == remedy


def test_a_misspelt_unit_in_the_list_is_told_once() -> None:
    """Where cards name the same missing unit, and a listed one is named by none, its row is told."""
    (found,) = small.findings(small.changed(small.UNITS, "indeks;", "indek;"))
    assert (found.code, found.at.path, found.at.line, found.at.field) == ("R305", small.UNITS, 2, "id")
    assert found.help.startswith("tulis `indeks` di kolom `id` ini")
