"""Lists of reference of a portal are joined with those that the program brings, row by row."""

import pytest

from generator.findings.shared.collection import Findings
from generator.loading.portal.duplicates import joined
from generator.loading.portal.kinds import kind_of
from tests.small import FILES, changed, findings, loaded

UNITS = "data/acuan/satuan.csv"
BROUGHT = f"bawaan/{UNITS}"
HEADER = "id;nama;lambang;bulat;minimum;maksimum\n"


def test_bundled_files_have_a_kind() -> None:
    """A list that the program brings is read as the portal's own."""
    own, brought = kind_of(UNITS), kind_of(BROUGHT)
    assert own == brought
    assert own


def test_an_own_row_takes_the_place_of_a_bundled_one() -> None:
    """A unit of the portal's own stands where the program's stood, and others follow."""
    brought = f"{HEADER}indeks;Indeks;indeks;tidak;;\norang;Orang;orang;ya;0;\n"
    own = f"{HEADER}indeks;Indeks kami;indeks;tidak;;\nkapal;Kapal;kapal;ya;0;\n"
    units = loaded({**FILES, UNITS: own, BROUGHT: brought}).value.portal.units
    assert [(unit.id, unit.name, unit.at.path) for unit in units] == [
        ("indeks", "Indeks kami", UNITS),
        ("orang", "Orang", BROUGHT),
        ("kapal", "Kapal", UNITS),
    ]


def test_bundled_units_are_enough() -> None:
    """A portal whose cards name units needs no list of its own where the program brings one."""
    texts = {**FILES, BROUGHT: FILES[UNITS]}
    del texts[UNITS]
    assert [each for each in findings(texts) if each.code in {"B116", "R305"}] == []


def test_nobody_is_sent_to_a_file_of_the_program() -> None:
    """A unit that nobody names is not taken for the misspelt one of a list that can't be changed."""
    texts = changed(UNITS, "indeks;", "indekx;")
    own = next(each for each in findings(texts) if each.code == "R305")
    assert own.at.path == UNITS
    brought = {**{path: text for path, text in texts.items() if path != UNITS}, BROUGHT: texts[UNITS]}
    assert {each.at.path for each in findings(brought) if each.code == "R305"}.isdisjoint({BROUGHT})


@pytest.mark.parametrize("name", ["legal_items", "questions"])
def test_lists_of_the_law_are_joined_by_code(name: str) -> None:
    """An item of a ministry's own is added to those of the law."""
    head = "kode;kelas;induk;judul;keterangan;bukti;dasar;keyakinan\n"
    asked = "kode;indikator;pertanyaan;butir;dasar;keyakinan\n"
    rows = {
        "legal_items": ("ppid-butir", f"{head}{{}};berkala;;Profil;Siapa;profil;UU;sumber-publik\n"),
        "questions": ("ppid-saq", f"{asked}{{}};Mutu;Ada?;;UU;sumber-publik\n"),
    }
    file, text = rows[name]
    path = f"data/acuan/{file}.csv"
    texts = {**FILES, f"bawaan/{path}": text.format("a"), path: text.format("b")}
    assert [each.code for each in getattr(loaded(texts).value.portal, name)] == ["a", "b"]


def test_nothing_joined_with_nothing_is_nothing() -> None:
    """A list that nobody has is empty."""
    assert joined("channels", (), Findings()) == ()
