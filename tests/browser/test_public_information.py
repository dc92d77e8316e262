"""Public information for a reader at a browser: found by keyboard alone, long lists narrowed."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.visits import DESK, PHONE

pytestmark = pytest.mark.browser

LIST = "satker/contoh/ppid/daftar/"
MOST_STOPS = 150


def _follow(page: Page, name: str) -> None:
    """Press Tab until the link of that name has the focus, then Enter."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == name:
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    pytest.fail(f"no stop of the keyboard is called {name!r}")


@pytest.mark.parametrize(
    ("ways", "heading"),
    [
        (
            ["PPID", "Cara meminta informasi, mengajukan keberatan, dan membawa sengketa"],
            "Cara meminta informasi",
        ),
        (
            ["PPID", "Balai Contoh", "3 bagian yang ditutup, dasar hukumnya, dan sampai kapan"],
            "Informasi Publik yang Dikecualikan",
        ),
        (["PPID", "BSPJI Palembang"], "Informasi publik (PPID)"),
    ],
)
def test_public_information_is_found_by_keyboard(opened: Open, ways: list[str], heading: str) -> None:
    """From the front page, with nothing but Tab and Enter, a reader comes to what the law wants public."""
    page = opened("", DESK)
    for name in ways:
        _follow(page, name)
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_long_list_is_narrowed_by_words_in_any_order(opened: Open, width: int) -> None:
    """Words narrow the list, the count is told, and the address shows the same rows again."""
    page = opened(LIST, width)
    rows = page.locator("tbody tr:visible")
    every = rows.count()
    expect(page.get_by_role("status")).to_have_text(f"{every} dari {every} baris")
    page.get_by_label("Saring dengan kata").fill("realisasi PAGU")
    expect(rows).to_have_count(1)
    expect(page.get_by_role("status")).to_have_text(f"1 dari {every} baris")
    page.reload()
    expect(rows).to_have_count(1)
    expect(page).to_have_url(re.compile(r"\?saring=realisasi\+PAGU$"))
    page.get_by_label("Saring dengan kata").fill("tidak ada yang begini")
    expect(page.get_by_role("status")).to_contain_text("Tidak ada baris yang cocok")


def test_a_long_list_is_narrowed_by_class(opened: Open) -> None:
    """Choosing a class leaves only its rows, and an unknown one in the address leaves all."""
    page = opened(LIST, DESK)
    every = page.locator("tbody tr:visible").count()
    page.get_by_label("Kelas").select_option("serta-merta")
    expect(page.locator("tbody tr:visible")).to_have_count(1)
    page.goto(page.url.replace("serta-merta", "lain"))
    expect(page.locator("tbody tr:visible")).to_have_count(every)


def test_a_long_list_is_whole_without_scripts(opened: Open) -> None:
    """Without scripts every row is there and no field that would do nothing is shown."""
    page = opened(LIST, DESK, scripts=False)
    assert page.locator("tbody tr:visible").count() > 10
    assert page.locator(".narrow").is_hidden()


def test_a_document_is_opened_by_keyboard(opened: Open) -> None:
    """From the front page to a document of an office, with nothing but Tab and Enter."""
    page = opened("", DESK)
    for name in (
        "PPID",
        "Balai Contoh",
        "Dokumen yang dapat dibuka atau diunduh (13)",
        "Penerimaan pegawai 2026",
    ):
        _follow(page, name)
    expect(page).to_have_url(re.compile("/satker/contoh/dokumen/penerimaan-pegawai-2026.txt$"))
    expect(page.locator("body")).to_contain_text("Formasi: dua analis laboratorium.")
