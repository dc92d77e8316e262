"""The sheets of a workbook: the files of the year, and those that are to come."""

from pathlib import Path

from generator.exchange.shared.plan import BookPlan, book_plan
from tests import small
from tests.exchange_books import state_of

BROKEN = small.OFFICE + "2023/rencana-aksi.csv"


def plan_of(
    root: Path, texts: dict[str, str], year: int = 2023, author: str = "", *, is_whole: bool = False
) -> BookPlan:
    """Return the plan of the small office."""
    small.write(root, texts)
    return book_plan(state_of(root), year, author, is_whole=is_whole)


def test_the_sheets_of_a_year(tmp_path: Path) -> None:
    """Files of the year and of all years, each quarter, and what every office fills."""
    plan = plan_of(tmp_path, small.FILES)
    assert [each.title for each in plan.sheets] == [
        "Realisasi TW1",
        "Realisasi TW2",
        "Realisasi TW3",
        "Realisasi TW4",
        "Angka tercetak",
        "Revisi perjanjian kinerja",
        "Perjanjian kinerja",
        "Target antara",
        "Rencana aksi",
        "Profil kantor",
        "Dokumen sumber",
        "Tujuan dan sasaran",
        "Target tujuan",
        "Target Renstra",
        "Kartu indikator",
    ]
    assert [bool(each.content) for each in plan.sheets[:4]] == [False, False, True, True]
    assert plan.sheets[0].path == f"{small.OFFICE}2023/realisasi/tw1/laporan.csv"


def test_what_is_due_is_suggested(tmp_path: Path) -> None:
    """Every agreed indicator without a row in a quarter has one suggested, and only those."""
    plan = plan_of(tmp_path, small.FILES)
    suggested = [[row["indikator"] for row in each.suggestions] for each in plan.sheets[:4]]
    assert suggested == [["kepuasan", "pengguna"], ["kepuasan", "pengguna"], ["kepuasan"], []]


def test_open_targets_are_promises_too(tmp_path: Path) -> None:
    """Where targets are still to be filled in, rows for the results stand ready in the same workbook."""
    texts = small.changed(small.AGREEMENT, "S1;3,5;", "S1;belum diisi;")
    plan = plan_of(tmp_path, texts)
    assert {row["indikator"] for row in plan.sheets[0].suggestions} == {"kepuasan", "pengguna"}


def test_a_plan_shorter_than_five_years_stays_so(tmp_path: Path) -> None:
    """Targets of a plan are offered a file of the same years as its objectives have."""
    texts = {path: text for path, text in small.FILES.items() if path != small.PLAN}
    paths = {each.path for each in plan_of(tmp_path, texts).sheets}
    assert small.PLAN in paths


def test_another_author_has_a_sheet_of_his_own(tmp_path: Path) -> None:
    """Whoever names himself gets a file in every quarter; what others have done is not suggested."""
    plan = plan_of(tmp_path, small.FILES, author="layanan")
    own = [each for each in plan.sheets if each.path.endswith("layanan.csv")]
    quarters = [each.parts["tw"] for each in own]
    assert quarters == ["tw1", "tw2", "tw3", "tw4"]
    assert [len(each.suggestions) for each in own][-1] == 0


def test_a_new_year_and_a_new_plan(tmp_path: Path) -> None:
    """A year after the last strategic plan is offered the files of the next one, five years long."""
    plan = plan_of(tmp_path, small.FILES, 2026)
    paths = {each.path for each in plan.sheets}
    assert f"{small.OFFICE}renstra-2025-2029.csv" in paths
    assert f"{small.OFFICE}2026/perjanjian.csv" in paths
    assert not any("2023" in path for path in paths)


def test_last_year_stands_beside(tmp_path: Path) -> None:
    """The same file of the year before is at hand, of quarters the same quarter."""
    plan = plan_of(tmp_path, small.FILES, 2024)
    by_title = {each.title: each for each in plan.sheets}
    assert [row["realisasi"] for row in by_title["Realisasi TW4"].last_year] == ["3,63", "42"]
    assert by_title["Realisasi TW2"].last_year == ()


def test_every_kind_on_demand(tmp_path: Path) -> None:
    """All tables that an office may have are offered when asked for, each once."""
    plan = plan_of(tmp_path, small.FILES, is_whole=True)
    paths = [each.path for each in plan.sheets]
    assert len(paths) == len(set(paths)) > 45
    titles = [each.title.casefold() for each in plan.sheets]
    assert len(titles) == len(set(titles))
    assert max(map(len, titles)) <= 31


def test_a_file_that_cannot_be_shown_is_named(tmp_path: Path) -> None:
    """A file with a wrong header, or not read at all, is named with the reason and never offered as new."""
    plan = plan_of(tmp_path, {**small.FILES, BROKEN: "indikator;trwulan\nx;1\n"})
    assert [path for path, _ in plan.omitted] == [BROKEN]
    (tmp_path / BROKEN).write_bytes(b"indikator;triwulan\n\xff;1\n")
    plan = book_plan(state_of(tmp_path), 2023)
    assert [path for path, _ in plan.omitted] == [BROKEN]
    assert BROKEN not in {each.path for each in plan.sheets}
