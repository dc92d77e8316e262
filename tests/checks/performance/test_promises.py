"""R361 and R362: a promise that no row or revision speaks of is told."""

import pytest

from tests import small
from tests.small import AGREEMENT, CARD, EARLIER, FILES, OFFICE, RESULT, REVISIONS
from tests.tiny import tiny

_ROW = "2023;4;pengguna;;42;;100;;laporan;halaman 7\n"
_AGREED = "0;II;pengguna;S1;40;laporan;halaman 6;\n"


def _found(texts: dict[str, str], code: str) -> list[tuple[str, str]]:
    return [(each.at.path, each.message) for each in small.findings(texts) if each.code == code]


def _promised() -> dict[str, str]:
    return FILES | {
        AGREEMENT: FILES[AGREEMENT] if _AGREED in FILES[AGREEMENT] else FILES[AGREEMENT] + _AGREED
    }


def test_all_rows_are_there() -> None:
    """Where every promise has a row nothing is told."""
    assert _found(_promised(), "R361") == []


def test_a_lost_row_of_the_last_quarter_is_told() -> None:
    """The year is over, and one promise is answered by no row."""
    texts = _promised()
    texts[RESULT] = texts[RESULT].replace(_ROW, "")
    (finding,) = _found(texts, "R361")
    assert finding == (
        RESULT,
        "`pengguna` dijanjikan untuk 2023, tetapi tidak punya baris di triwulan 4",
    )


@pytest.mark.parametrize("quarter", [1, 2, 3])
def test_a_lost_row_within_the_year_is_told(quarter: int) -> None:
    """An indicator that has rows in other quarters is missed in any quarter that the office reports."""
    texts = _promised()
    other = "2023;{0};kepuasan;;3;;10;;laporan;halaman 7\n"
    mine = "2023;{0};pengguna;;3;;10;;laporan;halaman 7\n"
    head = FILES[RESULT].splitlines()[0]
    del texts[EARLIER]
    for each in (1, 2, 3):
        rows = other if each == quarter else other + mine
        texts[f"{OFFICE}2023/realisasi/tw{each}/laporan.csv"] = f"{head}\n{rows.format(each)}"
    assert [message[-10:] for _, message in _found(texts, "R361")] == [f"triwulan {quarter}"]


def test_what_is_measured_once_a_year_is_not_missed_before() -> None:
    """An indicator with rows in no quarter but the last is due then, unless it has an interim target."""
    texts = tiny(agreed={2023: "4"}, results={(2023, 4): "4"})
    head = FILES[RESULT].splitlines()[0]
    texts[CARD.replace("kepuasan", "lain")] = texts[f"{OFFICE}indikator/ukuran.yml"].replace("Ukuran", "Lain")
    texts[EARLIER] = f"{head}\n2023;3;lain;;3;;;;laporan;halaman 7\n"
    assert _found(texts, "R361") == []
    texts[f"{OFFICE}2023/target-antara.csv"] = (
        "indikator;triwulan;target;target_fisik;sumber;letak\nukuran;3;3;;laporan;halaman 5\n"
    )
    assert len(_found(texts, "R361")) == 1


def test_a_plan_promises_where_there_is_no_agreement() -> None:
    """Without an agreement the plan's indicators are awaited; targets that were not set are none."""
    texts = tiny(planned={2023: "4", 2024: "N/A"}, results={(2023, 4): "4"})
    head = FILES[RESULT].splitlines()[0]
    texts[CARD.replace("kepuasan", "lain")] = texts[f"{OFFICE}indikator/ukuran.yml"].replace("Ukuran", "Lain")
    for year in (2023, 2024):
        path = f"{OFFICE}{year}/realisasi/tw4/laporan.csv"
        texts[path] = f"{head}\n{year};4;lain;;3;;;;laporan;halaman 7\n"
    assert [message for _, message in _found(texts, "R361")] == [
        "`ukuran` dijanjikan untuk 2023, tetapi tidak punya baris di triwulan 4"
    ]


def test_nothing_is_missed_in_a_file_that_could_not_be_read() -> None:
    """One cause, one finding: the row may stand in the file with the error."""
    texts = _promised()
    texts[RESULT] = texts[RESULT].replace("2023;4;pengguna;", "2023;4;pengguna")
    assert _found(texts, "R361") == []


def _revised(rows: str) -> dict[str, str]:
    described = f"{FILES[REVISIONS].rstrip()}\n1;2023-10-02;;laporan;halaman 6\n"
    return _promised() | {AGREEMENT: _promised()[AGREEMENT] + rows, REVISIONS: described}


def test_a_revision_that_lists_only_a_change_is_told() -> None:
    """What it leaves out is named, in the first row of the revision."""
    (finding,) = _found(_revised("1;I;kepuasan;S1;3,6;laporan;halaman 6;\n"), "R362")
    assert finding == (AGREEMENT, "revisi 1 tidak memuat `pengguna`; target revisi sebelumnya tetap dipakai")


@pytest.mark.parametrize("target", ["40", "45", "N/A"])
def test_a_revision_that_speaks_of_everything_is_whole(target: str) -> None:
    """Also of what it takes away, by a target that is not set."""
    rows = f"1;I;kepuasan;S1;3,6;laporan;halaman 6;\n1;II;pengguna;S1;{target};laporan;halaman 6;Dicabut\n"
    assert _found(_revised(rows), "R362") == []


def test_an_agreement_that_could_not_be_read_leaves_nothing_out() -> None:
    """One cause, one finding: what is missing may stand in the row with the error."""
    rows = "1;I;kepuasan;S1;3,6;laporan;halaman 6;\n1;II;pengguna;S1;x;laporan;halaman 6;\n"
    assert _found(_revised(rows), "R362") == []


@pytest.mark.parametrize("way", ["jumlah", "rata-rata"])
@pytest.mark.parametrize(
    ("quarters", "lost"), [((1, 2, 4), "3"), ((1, 3, 4), "2"), ((1, 3), "2"), ((2, 4), ""), ((3, 4), "")]
)
def test_a_whole_quarter_without_a_row_is_told(way: str, quarters: tuple[int, ...], lost: str) -> None:
    """A sum or mean that leaves a quarter out is told; halves of a year, and a late start, leave none out."""
    results = {(2023, quarter): "3" for quarter in quarters}
    findings = _found(tiny(card=f"akumulasi: {way}\n", agreed={2023: "12"}, results=results), "R361")
    message = (
        f"triwulan {lost} tahun 2023 tidak punya baris, padahal triwulan sesudahnya ada; "
        "`ukuran` dihitung tanpa triwulan itu"
    )
    assert [each for _, each in findings] == ([message] if lost else [])


def test_the_last_known_value_misses_no_quarter() -> None:
    """Where the last value counts, a quarter between leaves nothing out of it."""
    assert _found(tiny(agreed={2023: "12"}, results={(2023, 1): "3", (2023, 4): "3"}), "R361") == []


def test_a_year_that_was_left_before_its_end_is_told() -> None:
    """A year is not told as running once a later one is measured, unless somebody says why."""
    results = {(2022, 2): "3", (2023, 1): "3"}
    ((path, message),) = _found(tiny(agreed={2022: "4", 2023: "4"}, results=results), "R361")
    assert path == f"{OFFICE}2022/realisasi/tw2/laporan.csv"
    assert message.startswith("hasil 2022 berhenti di triwulan 2, padahal 2023 sudah punya hasil")
    assert _found(tiny(results={(2022, 2): "3", (2022, 4): "tidak-dilaporkan", (2023, 1): "3"}), "R361") == []
