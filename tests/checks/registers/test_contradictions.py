"""R371: two files that speak of the same figure."""

import pytest

from tests import identities, small
from tests.small import CARD, FILES, OFFICE

TREE = OFFICE + "2023/anggaran/rincian.csv"
COSTS = OFFICE + "2023/anggaran/indikator.csv"
YEARLY = OFFICE + "anggaran-tahunan.csv"
REVENUE = OFFICE + "pnbp-tahunan.csv"
SERVICES = OFFICE + "pnbp-layanan.csv"
MONTHS = OFFICE + "2023/pnbp/bulan.csv"
SURVEYS = OFFICE + "survei-tahunan.csv"
INDEX = OFFICE + "2023/survei/indeks-layanan.csv"
BRANCHES = (
    "kode;nama;pagu;realisasi;indikator;sumber\nEC;Program;;;;laporan\n"
    "EC.1;A;100;41;kepuasan;laporan\nEC.2;B;50;45;kepuasan;laporan\nEC.3;C;30;20;pengguna;laporan\n"
)
UNITS = (
    "id;nama;nama_pendek;jenis;satker\nuji;Balai Uji Contoh;Uji;balai;balai-uji\n"
    "padang;Balai Padang;Padang;balai;\n"
)
LEAGUE = {
    "data/acuan/unit.csv": UNITS,
    "data/pembanding/sumber.csv": "id;judul;jenis;tahun\nlakin;L;lakin;2023\n",
    "data/pembanding/2023/ikm.csv": "unit;komponen;nilai;sumber\nuji;;3,7;lakin\npadang;;3,6;lakin\n",
}
# The card of satisfaction goes by the key that takes part in the ranking.
RENAMED = {
    path.replace("kepuasan.", "kepuasan-masyarakat."): text.replace("kepuasan;", "kepuasan-masyarakat;")
    for path, text in FILES.items()
}


def _found(files: dict[str, str]) -> list[tuple[str, str, int, str]]:
    findings = small.findings(files | identities.LISTS)
    return [(each.code, each.at.path.rpartition("/")[2], each.at.line, each.at.field) for each in findings]


def _costs(spent: str, note: str = "") -> str:
    return f"indikator;pagu;realisasi;sumber;catatan\nkepuasan;150;{spent};laporan;{note}\n"


@pytest.mark.parametrize(
    ("spent", "note", "found"),
    [
        ("86", "", []),
        ("85", "", [("R371", "indikator.csv", 2, "realisasi")]),
        ("85", "Tabel 75 mencetak 86", []),
        ("85", "Sesuai laporan", [("R371", "indikator.csv", 2, "realisasi")]),
        ("85", "Tabel 75 mencetak 860", [("R371", "indikator.csv", 2, "realisasi")]),
        ("", "", []),
    ],
)
def test_an_indicators_money_is_that_of_its_branches(
    spent: str, note: str, found: list[tuple[str, str, int, str]]
) -> None:
    """Only a note that names the other sum excuses a difference; what is missing is no difference."""
    assert _found(FILES | {TREE: BRANCHES, COSTS: _costs(spent, note)}) == found


def test_a_branch_without_a_figure_contradicts_nothing() -> None:
    """A sum that lacks a row is not held against a total."""
    tree = BRANCHES.replace("EC.2;B;50;45;", "EC.2;B;50;;")
    assert _found(FILES | {TREE: tree, COSTS: _costs("99")}) == []


def test_a_years_money_is_that_of_its_branches_and_indicators() -> None:
    """The total of a year is held against the budget tree and against the indicators, each on its own."""
    yearly = "tahun;pagu;realisasi;sumber;catatan\n2023;180;106;laporan;{}\n"
    costs = _costs("86") + "pengguna;30;19;laporan;Rincian 20\n"
    texts = FILES | {TREE: BRANCHES, COSTS: costs}
    assert _found(texts | {YEARLY: yearly.format("")}) == [("R371", "anggaran-tahunan.csv", 2, "realisasi")]
    assert _found(texts | {YEARLY: yearly.format("Menurut indikator 105")}) == []


@pytest.mark.parametrize(
    ("services", "found"),
    [
        ("2023;fungsional;Uji;60;laporan\n2023;fungsional;Latih;40;laporan\n", []),
        ("2023;fungsional;Uji;60;laporan\n", [("R371", "pnbp-tahunan.csv", 2, "penerimaan")]),
        ("2022;fungsional;Uji;60;laporan\n", []),
        ("2023;fungsional;Uji;110;laporan\n", [("R371", "pnbp-tahunan.csv", 2, "penerimaan")]),
    ],
)
def test_revenue_by_service_makes_the_revenue_of_the_year(
    services: str, found: list[tuple[str, str, int, str]]
) -> None:
    """What services do not explain, or more than explain, of a year's revenue is told at the year."""
    header = "tahun;jenis;layanan;penerimaan;sumber\n"
    yearly = "tahun;triwulan;penerimaan;sumber\n2023;;100;laporan\n2023;2;50;laporan\n"
    assert _found(FILES | {REVENUE: yearly, SERVICES: header + services}) == found


@pytest.mark.parametrize(
    ("months", "found"),
    [
        ("12;fungsional;Uji;50;10;;laporan\n12;pengembalian;Uji;;;-4;laporan\n", []),
        ("12;fungsional;Uji;50;10;;laporan\n", [("R371", "pnbp-layanan.csv", 3, "penerimaan")]),
        ("11;fungsional;Uji;50;10;;laporan\n", []),
        ("12;fungsional;Uji;50;11;;laporan\n12;pengembalian;Uji;;;-4;laporan\n",
         [("R371", "pnbp-layanan.csv", 2, "penerimaan")]),
    ],
)  # fmt: skip
def test_revenue_up_to_december_is_the_revenue_of_the_year(
    months: str, found: list[tuple[str, str, int, str]]
) -> None:
    """A refund that the months leave out is told, as is a service that differs; other months say nothing."""
    services = (
        "tahun;jenis;layanan;penerimaan;sumber\n"
        "2023;fungsional;Uji;60;laporan\n2023;pengembalian;Uji;-4;laporan\n"
    )
    header = "bulan;jenis;layanan;sampai_bulan_lalu;bulan_ini;tanpa_bulan;sumber\n"
    assert _found(FILES | {SERVICES: services, MONTHS: header + months}) == found


@pytest.mark.parametrize(
    ("row", "index", "found"),
    [
        ("2023;skm;3,63;laporan;", "3,63", []),
        ("2023;skm;3,63;laporan;", "3,62", [("R371", "survei-tahunan.csv", 2, "nilai")]),
        ("2023;skm;3,6;laporan;Indikator 3,63", "3,6", []),
        ("2023;skm;3,6;laporan;", "3,6", [("R371", "survei-tahunan.csv", 2, "nilai")]),
        ("2023;spak;3,1;laporan;", "3,63", []),
        ("2022;skm;3,1;laporan;", "3,63", []),
    ],
)
def test_the_index_of_a_year_is_one_everywhere(
    row: str, index: str, found: list[tuple[str, str, int, str]]
) -> None:
    """The yearly survey, the survey's own index and the indicator's result (3,63) say the same."""
    texts = RENAMED | {
        SURVEYS: f"tahun;instrumen;nilai;sumber;catatan\n{row}\n",
        INDEX: f"layanan;indeks;sumber\nsemua;{index};laporan\n",
    }
    assert _found(texts) == found


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("kepuasan-masyarakat;padang;2023;3,6;laporan;", []),
        ("kepuasan-masyarakat;padang;2023;3,5;laporan;",
         [("R371", "pembanding-indikator.csv", 2, "realisasi")]),
        ("kepuasan-masyarakat;padang;2023;3,5;laporan;Tabel 3.76 mencetak 3,6", []),
        ("kepuasan-masyarakat;padang;2022;3,5;laporan;", []),
        ("pengguna;padang;2023;35;laporan;", []),
    ],
)  # fmt: skip
def test_another_unit_has_one_value(row: str, found: list[tuple[str, str, int, str]]) -> None:
    """A report's table of one unit and the league of all units do not differ without a word."""
    text = f"indikator;unit;tahun;realisasi;sumber;catatan\n{row}\n"
    league = LEAGUE | {"data/pembanding/2023/ikm.csv": "unit;komponen;nilai;sumber\npadang;;3,6;lakin\n"}
    assert _found(RENAMED | league | {OFFICE + "2023/pembanding-indikator.csv": text}) == found


def test_an_offices_own_result_is_that_of_the_league() -> None:
    """The league's 3,70 beside the office's own 3,63 is told at the office's row, unless a note names it."""
    expected = [("R371", "laporan.csv", 2, "realisasi")]
    assert _found(RENAMED | LEAGUE) == expected
    noted = RENAMED[small.RESULT].replace("3,63;;100;;", "3,63;;100;Daftar semua unit 3,7;")
    assert _found(RENAMED | LEAGUE | {small.RESULT: noted}) == []
    same = {"data/pembanding/2023/ikm.csv": "unit;komponen;nilai;sumber\nuji;;3,63;lakin\n"}
    assert _found(RENAMED | LEAGUE | same) == []


def test_the_card_of_satisfaction_is_renamed_here() -> None:
    """The portal that these tests change has nothing to say by itself."""
    assert _found(RENAMED) == []
    assert CARD not in RENAMED
