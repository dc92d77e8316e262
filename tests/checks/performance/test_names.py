"""R384: a goal, objective or indicator has one name; names are asked about, never corrected."""

from collections.abc import Iterator

import pytest

from tests import small
from tests.small import CARD, FILES, OFFICE, OTHER_CARD, TREE

BUDGET = OFFICE + "anggaran-indikator-renstra.csv"
CASCADE = OFFICE + "pohon-2021-2024.csv"
HEAD = "nama;indikator;tahun;pagu;sumber;catatan\n"


def told(texts: dict[str, str]) -> Iterator[tuple[str, int]]:
    """Yield file and line of each question about names."""
    return ((each.at.path, each.at.line) for each in small.findings(FILES | texts) if each.code == "R384")


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ("Indeks Kepuasan: masyarakat;kepuasan;2023;1;laporan;\n", []),
        ("Indeks pelanggan;kepuasan;2022;1;laporan;\nIndeks pelanggan;kepuasan;2023;1;laporan;\n", [2]),
        (
            "Indeks pelanggan;kepuasan;2023;1;laporan;Dahulu indeks kepuasan masyarakat\n",
            [],
        ),
        ("Layanan lama;;2023;1;laporan;\nTidak ada;asing;2023;1;laporan;\n", []),
        ("(nama tidak tercetak);kepuasan;2023;1;laporan;\n", []),
    ],
)
def test_a_budget_calls_an_indicator_as_its_card_does(rows: str, lines: list[int]) -> None:
    """Another name is asked about once, unless a note tells the name of the card; marks are no difference."""
    assert list(told({BUDGET: HEAD + rows})) == [(BUDGET, line) for line in lines]


def test_a_card_knows_its_former_names() -> None:
    """A name that the history of the card tells is no second name."""
    history = "riwayat:\n  - {sampai: 2022, nama: Indeks pelanggan}\n"
    rows = HEAD + "Indeks pelanggan;kepuasan;2022;1;laporan;\n"
    assert list(told({BUDGET: rows, CARD: FILES[CARD] + history})) == []


def test_the_tree_of_performance_names_objectives_as_the_plan_does() -> None:
    """Rows of the office are held against its own plan of these years; those above it name their own."""
    rows = (
        "kode;jenjang;jenis;induk;nama;sumber\nSS1;kementerian;sasaran;;Layanan baik;laporan\n"
        "S1;satker;sasaran;SS1;Pelanggan senang;laporan\n"
    )
    assert list(told({CASCADE: rows})) == [(CASCADE, 3)]
    assert list(told({CASCADE: rows.replace("senang", "puas")})) == []
    assert list(told({CASCADE: rows, TREE: FILES[TREE].replace("Pelanggan puas", "(tidak tercetak)")})) == []


@pytest.mark.parametrize(
    ("one", "other", "is_asked"),
    [
        ("Perusahaan hasil jasa konsultasi", "Perusahaan hasil jasa konsultansi", True),
        ("Jumlah hasil layanan jasa", "Jumlah layanan hasil jasa", True),
        ("Perusahaan hasil jasa konsultasi", "Perusahaan hasil jasa kalibrasi", False),
        ("Kepuasan fasilitasi industri 4.0", "Kepuasan fasilitasi industri 5.0", False),
        ("Jasa konsultasi industri", "Jasa konsultansi industri", False),
        ("Jumlah hasil layanan jasa", "Jumlah hasil layanan jasa industri", False),
    ],
)
def test_two_things_with_nearly_one_name_are_asked_about(one: str, other: str, *, is_asked: bool) -> None:
    """Slips of the pen in long words, or another order of words; another word is another thing."""
    texts = {
        CARD: FILES[CARD].replace("Indeks kepuasan masyarakat", one),
        OTHER_CARD: FILES[OTHER_CARD].replace("Jumlah pengguna layanan", other),
    }
    assert len(list(told(texts))) == is_asked
