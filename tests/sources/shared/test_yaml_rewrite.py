"""Values of a YAML file are replaced, and every other sign stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sources.shared.files import TextFile
from generator.sources.shared.yaml_document import Listing, Scalar, read_document
from generator.sources.shared.yaml_rewrite import with_values, yaml_text

ORDER = ("nama", "satuan", "arah", "definisi", "fungsi", "riwayat", "sumber", "letak")
CARD = """\
# Kartu yang ditulis tangan.
nama: "Indeks kepuasan"   # nama resmi

satuan: indeks
arah: maksimum
# apa yang diukur
# definisi:
riwayat:
  - sampai: 2022
    nama: Indeks lama # dahulu
sumber: laporan
"""


@pytest.mark.parametrize(
    ("values", "before", "after"),
    [
        ({"nama": "Indeks: mutu"}, '"Indeks kepuasan"   # nama', "'Indeks: mutu'   # nama"),
        ({"satuan": "persen"}, "satuan: indeks", "satuan: persen"),
        ({"satuan": ""}, "satuan: indeks", "# satuan:"),
        ({"definisi": "Puas atau tidak"}, "# definisi:", "definisi: Puas atau tidak"),
        ({"letak": "halaman 2"}, "sumber: laporan\n", "sumber: laporan\nletak: halaman 2\n"),
        ({"fungsi": ("Menguji", "Melatih")}, "# definisi:\n", "# definisi:\n"),
        ({"letak": ""}, "", ""),
        ({}, "", ""),
    ],
)  # fmt: skip
def test_one_value_is_one_change(values: dict[str, str], before: str, after: str) -> None:
    """A value that is new, changed or emptied changes its own place alone."""
    changed = with_values(CARD, values, ORDER)
    if "fungsi" in values:
        assert changed == CARD.replace(
            "arah: maksimum\n", "arah: maksimum\nfungsi:\n  - Menguji\n  - Melatih\n"
        )
    else:
        assert changed == CARD.replace(before, after, 1)


@pytest.mark.parametrize(
    ("text", "values", "after"),
    [
        ("fungsi:\n  - a\n  - b\nsumber: x\n", {"fungsi": ("c",)}, "fungsi:\n  - c\nsumber: x\n"),
        ("fungsi: [a, b] # dua\nsumber: x\n", {"fungsi": ("c",)}, "fungsi:\n  - c # dua\nsumber: x\n"),
        ("fungsi:\n- a\n# lain\nsumber: x\n", {"fungsi": ()}, "# fungsi:\n# lain\nsumber: x\n"),
        ("nama: |\n  satu\n  dua\n\nsumber: x\n", {"nama": "tiga"}, "nama: tiga\n\nsumber: x\n"),
        (
            "nama: satu\n  dua\nsumber: x",
            {"nama": "tiga", "letak": "hlm. 2"},
            "nama: tiga\nsumber: x\nletak: hlm. 2",
        ),
        ("nama:\r\nsumber: x\r\n", {"nama": "a", "letak": "b"}, "nama: a\r\nsumber: x\r\nletak: b\r\n"),
        ("# fungsi:\n#   - …\nsumber: x\n", {"fungsi": ("a",)}, "fungsi:\n  - a\nsumber: x\n"),
        (
            "# definisi: lihat buku\nsumber: x\n",
            {"definisi": "a"},
            "# definisi: lihat buku\nsumber: x\ndefinisi: a\n",
        ),
        ("nama: ~\nsumber: x\n", {"nama": "null"}, "nama: 'null'\nsumber: x\n"),
        ("nama: a\nnama: b\n", {"nama": "c"}, "nama: c\nnama: b\n"),
        ("\ufeffnama: a\n", {"nama": "c"}, "\ufeffnama: c\n"),
    ],
)
def test_values_of_every_form(text: str, values: dict[str, str], after: str) -> None:
    """Lists, folded and literal texts, empty ones and other line ends are replaced whole."""
    assert with_values(text, values, ORDER) == after


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("nama: a\n b: c\n", {"nama": "x"}),
        ("- a\n", {"nama": "x"}),
        ("{nama: a}\n", {"nama": "x"}),
        ("", {"nama": "x"}),
        ("nama:\n  dua: tiga\n", {"nama": "x"}),
        ("nama: a\n", {"nama": ("x",)}),
        ("fungsi:\n  - a # ingat\n  - b\n", {"fungsi": ("x",)}),
        ("fungsi:\n  - sampai: 2\n", {"fungsi": ("x",)}),
        ("? [a, b]\n: c\n", {"nama": "x"}),
        ("nama: a\n...\n---\nb: c\n", {"nama": "x"}),
    ],
)
def test_what_would_lose_something_is_refused(text: str, values: dict[str, str]) -> None:
    """A text that can't be read, another kind of value and comments within a list are left alone."""
    assert with_values(text, values, ORDER) is None


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1).map(str.strip).filter(bool))
def test_any_text_comes_back(text: str) -> None:
    """Whatever a cell holds, its key states just that afterwards, and no other key anything else."""
    changed = with_values(CARD, {"definisi": text, "fungsi": (text,)}, ORDER)
    assert changed is not None
    entries = read_document(TextFile("kartu.yml", tuple(changed.split("\n")))).value.entries
    assert isinstance(entries["definisi"], Scalar)
    assert isinstance(entries["fungsi"], Listing)
    assert len(entries) == 7
    assert yaml_text(text) in changed


def test_numbers_stay_as_they_were_written() -> None:
    """A number in the place of one without quotes gets none; in a new key it is quoted, for it is a text."""
    text = with_values(
        "minimum: 0\nmaksimum: '4'\n", {"minimum": "-1,5", "maksimum": "5", "nama": "7"}, ORDER
    )
    assert text == "minimum: -1,5\nmaksimum: '5'\nnama: '7'\n"
