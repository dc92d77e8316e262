"""An office that has published nothing but its plan (BSPJI Pekanbaru) reads well."""

import re

import pytest

from generator.pages.shared.page import Page
from tests.published import demo, demo_record, file_at, is_list_of_folder, page_at, rows_of, section, seen

pytestmark = pytest.mark.demo

OFFICE = "satker/bspji-pekanbaru/"


def _pages(below: str = "") -> list[Page]:
    return [page for page in demo().pages if page.path.startswith(OFFICE + below)]


def _cards() -> list[Page]:
    return [page for page in _pages("indikator/") if not is_list_of_folder(page.body)]


def test_all_seventeen_indicators_have_a_page() -> None:
    """Every card of the plan is published, though nothing was measured."""
    assert len(_cards()) == 17


def test_the_office_says_what_is_missing_and_why() -> None:
    """The overview says that results are not published, and that this is no zero."""
    words = seen(page_at(OFFICE).body)
    assert "Realisasi belum disajikan" in words
    assert "Ini bukan berarti hasilnya nol." in words
    assert "realisasinya belum disajikan" in words


def test_targets_stand_side_by_side_with_their_start() -> None:
    """The overview shows the start of 2021 and the targets of 2022 to 2024 of every indicator."""
    table = section(page_at(OFFICE).body, "renstra")
    assert "Data awal 2021 Target 2022 Target 2023 Target 2024" in table
    assert "3,40 Indeks 3,45 Indeks 3,50 Indeks 3,52 Indeks" in table
    assert "1 ruang lingkup 1 ruang lingkup tidak ditetapkan tidak ditetapkan" in table
    assert table.count("SK") >= 17


def test_every_indicator_page_is_complete() -> None:
    """Each page has its years, card, sources and downloads, and says why there is no achievement."""
    for page in _cards():
        parts = re.findall(r'<section aria-labelledby="([^"]*)">', page.body)
        assert {"tahun", "penjelasan", "hitung", "kartu", "sumber", "unduh"} <= set(parts), page.path
        assert "Capaian belum dihitung: realisasi belum disajikan." in section(page.body, "hitung"), page.path
        assert "2021 tidak ada dalam Renstra belum disajikan" in section(page.body, "tahun"), page.path
        assert re.search(r"baris \d+", section(page.body, "sumber")), page.path


def test_nothing_is_a_zero_or_a_failure() -> None:
    """No page of the office shows an achievement, a zero per cent, or a red status."""
    for page in _pages():
        if re.search("/(?:ppid|tenggat)/", page.path):  # what is public, or owed, is no performance
            continue
        assert not re.search("status--(?:belum|hampir|tercapai)(?!-)", page.body), page.path
        assert not re.search(r"(?<![\d,])0(?:,0+)?%", seen(page.body)), page.path


def test_a_target_that_was_not_set_is_said_in_words() -> None:
    """A year for which the plan printed no target says so, and so does its missing result."""
    row = section(page_at(f"{OFFICE}indikator/tenan-inkubator/").body, "tahun")
    assert "2023 tidak ditetapkan belum disajikan belum disajikan target tidak ditetapkan" in row


def test_machines_find_no_result_either() -> None:
    """The copies leave results and achievements empty and keep the targets."""
    rows = rows_of(file_at(f"{OFFICE}kinerja.csv"))
    assert rows
    assert {row["realisasi"] for row in rows} == {row["capaian_renstra_persen"] for row in rows} == {""}
    assert {row["status"] for row in rows} == {"tanpa-realisasi"}
    assert {row["target_renstra"] for row in rows} > {"3.45", "92"}


def test_the_record_has_three_planned_years() -> None:
    """Scorecards exist for the years with a target."""
    office = next(each for each in demo_record().offices if each.office.slug == "bspji-pekanbaru")
    assert [year.year for year in office.scored_years] == [2022, 2023, 2024]
    assert office.latest is office.scored_years[-1]
