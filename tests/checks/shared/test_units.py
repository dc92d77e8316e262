"""R305: every unit that is named is listed."""

import pytest

from generator.checks.shared.units import how_to_add, nearest_unit
from generator.domain.shared.reference import Unit
from generator.values.shared.place import Place
from tests import small

ADD = "tambahkan baris `{};tidak;;` ke `data/acuan/satuan.csv`"
BROUGHT = Unit(
    "persen",
    "Persen",
    "%",
    whole=False,
    minimum=None,
    maximum=None,
    at=Place("bawaan/data/acuan/satuan.csv", 2),
)


@pytest.mark.parametrize(
    ("path", "right", "wrong", "remedy"),
    [
        (
            small.CARD,
            "satuan: indeks",
            "satuan: index",
            f"tulis `indeks`; bila satuannya lain, {ADD.format('index;Index;index')}",
        ),
        (small.CARD, "satuan: indeks", "satuan: kg", ADD.format("kg;Kg;kg")),
        (
            small.GOALS,
            ";indeks;",
            ";indek;",
            f"tulis `indeks`; bila satuannya lain, {ADD.format('indek;Indek;indek')}",
        ),
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


@pytest.mark.parametrize(
    ("text", "unit"), [("%", "persen"), ("Persen", "persen"), ("persn", "persen"), ("hari", "")]
)
def test_a_unit_is_known_by_its_key_name_or_symbol(text: str, unit: str) -> None:
    """A clerk writes what the report prints; what is another unit is not taken for the nearest word."""
    assert nearest_unit(text, [BROUGHT]) == unit


def test_a_portal_without_a_list_of_its_own_is_told_how_to_begin_one() -> None:
    """Where only the program brings units, the file is named with its header and the new row."""
    assert how_to_add("hari kerja", [BROUGHT]) == (
        "buat `data/acuan/satuan.csv` berisi baris `id;nama;lambang;bulat;minimum;maksimum` "
        "dan baris `hari-kerja;Hari kerja;hari kerja;tidak;;`"
    )
