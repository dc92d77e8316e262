"""Pages of folders that have none of their own."""

import re
from dataclasses import replace

import pytest

from generator.languages.translation import Language
from generator.pages.portal.folders import FolderLine, office_folders, portal_folders
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Page
from generator.record.folders import without_page
from generator.record.summary import OfficeName
from generator.views.shared.sheets import Sheet
from tests.published import demo

OFFICE = OfficeName("a", "Balai A")
CARDS = (
    Page(
        "satker/a/indikator/ikm/",
        "IKM · Balai A",
        "Indeks kepuasan. Realisasi 2023: 3,63.",
        "",
        short="Indeks kepuasan",
    ),
    Page("en/satker/a/indikator/ikm/", "IKM", "IKM", "", language=Language.ENGLISH),
    Page(
        "berkas/satker/a/2023/tercetak.csv/",
        "data/satker/a/2023/tercetak.csv · Angka tercetak",
        "",
        "",
        short="tercetak.csv",
    ),
    Page("sematan/satker/a/indikator/ikm/tren/", "Grafik", "", "", frame="sematan.html"),
    Page("satker/a/", "Balai A", "", ""),
)
FILES = ("satker/a/2018/kinerja.csv",)


def _by_path(drafts: tuple[Draft, ...]) -> dict[str, Draft]:
    return {draft.page.path: draft for draft in drafts}


def _lines(draft: Draft) -> list[FolderLine]:
    sheet = draft.context["sheet"]
    assert isinstance(sheet, Sheet)
    return [*sheet.rows]


@pytest.fixture(scope="module")
def of_office() -> dict[str, Draft]:
    """Make the folders of an office with a page of each form."""
    return _by_path(tuple(office_folders(OFFICE, CARDS, FILES)))


def test_every_folder_of_an_office_is_a_page(of_office: dict[str, Draft]) -> None:
    """Nothing below the office is left without one; what all offices share is not made for each of them."""
    left = without_page((*(page.path for page in CARDS), *FILES, *of_office))
    assert left == {
        "satker/",
        "en/",
        "en/satker/",
        "berkas/",
        "berkas/satker/",
        "sematan/",
        "sematan/satker/",
    }


@pytest.mark.parametrize(
    ("path", "title", "line"),
    [
        ("satker/a/indikator/", "Semua indikator · Balai A", ("Indeks kepuasan", "Realisasi 2023: 3,63.")),
        ("en/satker/a/", "Balai A · pages in English", ("All indicators", "")),
        ("en/satker/a/indikator/", "All indicators · Balai A", ("IKM", "")),
        ("berkas/satker/a/", "Folder data/satker/a/", ("2023/", "")),
        ("berkas/satker/a/2023/", "Folder data/satker/a/2023/", ("tercetak.csv", "Angka tercetak")),
        ("satker/a/2018/", "2018 · Balai A", ("kinerja.csv", "")),
        ("sematan/satker/a/", "Gambar dari /satker/a/", ("indikator/", "")),
    ],
)
def test_a_folder_says_what_is_in_it(
    of_office: dict[str, Draft], path: str, title: str, line: tuple[str, str]
) -> None:
    """Its title tells it from others, and each line more than an address."""
    assert of_office[path].page.title == title
    assert [(each.title, each.words) for each in _lines(of_office[path])] == [line]


def test_a_folder_leads_up(of_office: dict[str, Draft]) -> None:
    """Breadcrumbs lead to what stands above; from pictures the way is to the page that has them."""
    ways = {path: [link.path for link in draft.page.crumbs] for path, draft in of_office.items()}
    assert ways["satker/a/indikator/"] == ["satker/", "satker/a/"]
    assert ways["en/satker/a/indikator/"] == ["en/satker/", "en/satker/a/"]
    assert ways["berkas/satker/a/2023/"] == ["berkas/", "berkas/satker/", "berkas/satker/a/"]
    assert ways["sematan/satker/a/indikator/"] == ["satker/a/"]


def test_folders_of_invented_offices_say_so() -> None:
    """What stands in them is invented, so they say it and are not found by search engines."""
    pages = [replace(page, is_sample=True) for page in CARDS]
    drafts = [*office_folders(OFFICE, pages, FILES)]
    assert all(draft.page.is_sample for draft in drafts)
    invented = re.compile("angka rekaan|invented figures")
    assert all(invented.search(str(draft.context["lead"])) for draft in drafts)


def test_folders_that_offices_share_name_them() -> None:
    """A ranking of one measure, lists and views: every folder is a page, also those of further sheets."""
    pages = (
        Page("perbandingan/ikm/2023/", "Kepuasan 2023", "", ""),
        Page("perbandingan/ikm/2024/", "Kepuasan 2024", "", ""),
        Page("perbandingan/unit/b/", "Unit B", "", ""),
        Page("bantuan/berkas/x/", "X", "", ""),
        Page("tulisan/y/z/", "Z", "", ""),
    )
    slugs = {f"k{number:03}": f"Kantor {number:03}" for number in range(320)}
    paths = [f"berkas/satker/{slug}/" for slug in slugs]
    drafts = _by_path(tuple(portal_folders(pages, slugs, paths, ["tulisan/"])))
    assert without_page((*(page.path for page in pages), *paths, *drafts)) == {"bantuan/", "tulisan/"}
    assert drafts["perbandingan/ikm/"].page.title == "Kepuasan · Perbandingan"
    assert drafts["perbandingan/unit/"].page.title == "Unit yang dibandingkan · Perbandingan"
    assert [line.title for line in _lines(drafts["berkas/satker/"])][:2] == ["Kantor 000", "Kantor 001"]
    assert len(_lines(drafts["halaman/berkas/satker/3/"])) == 20
    assert "halaman/berkas/satker/" in drafts


@pytest.mark.demo
def test_no_folder_of_the_demo_is_a_dead_end() -> None:
    """Whoever shortens an address of the portal finds a page, whatever is left of it."""
    folders = without_page(demo().paths)
    assert {folder for folder in folders if not re.match(r"(bantuan|istilah|metodologi)/", folder)} == set()
