"""Comparing offices at a browser: chosen by hand, kept in the address, whole without scripts."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.visits import DESK, PHONE

pytestmark = pytest.mark.browser

PATH = "bandingkan/"
KEY = "akuntabilitas-kinerja"


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_offices_are_chosen_and_kept_in_the_address(opened: Open, width: int) -> None:
    """Two offices and one indicator are chosen; the address alone shows the same view again."""
    page = opened(PATH, width)
    status = page.get_by_role("status")
    page.get_by_label("BSPJI Manado").check()
    expect(status).to_contain_text("Pilih sedikitnya satu kantor lagi")
    page.get_by_label("BSPJI Palembang").check()
    page.get_by_label("Indikator", exact=True).select_option(KEY)
    expect(page).to_have_url(re.compile(rf"\?satker=bspji-manado,bspji-palembang&indikator={KEY}$"))
    for _ in range(2):
        expect(status).to_contain_text("2 kantor, 1 indikator.")
        row = page.locator(f"[data-indikator={KEY}] tbody tr:visible").first
        expect(row.locator("td:visible")).to_have_count(2)
        expect(page.locator("[data-indikator]:visible")).to_have_count(1)
        page.reload()


def test_years_without_the_chosen_offices_fall_away(opened: Open) -> None:
    """A year of which neither chosen office says anything is not shown."""
    page = opened(f"{PATH}?satker=bspji-manado,bspji-palembang&indikator={KEY}", DESK)
    expect(page.locator(f"[data-indikator={KEY}] tbody tr:visible th").first).to_have_text("2024")


def test_strange_words_in_the_address_change_nothing(opened: Open) -> None:
    """Unknown offices and indicators are passed over."""
    page = opened(f"{PATH}?satker=lain,%3Cb%3E&indikator=tidak-ada", DESK)
    expect(page.get_by_role("status")).to_have_text(re.compile("^Semua kantor, 12 indikator"))


def test_comparisons_are_whole_without_scripts(opened: Open) -> None:
    """Without scripts every comparison is there and no choice that would do nothing is shown."""
    page = opened(PATH, DESK, scripts=False)
    expect(page.locator("[data-indikator]:visible")).to_have_count(12)
    assert page.locator(".narrow").is_hidden()


def test_a_status_stands_below_its_figure(opened: Open) -> None:
    """What became of a promise is read on a line of its own, whether or not a target stands between."""
    rows = opened(PATH, DESK).evaluate(
        """[...document.querySelectorAll("td > .status")].map((each) => [
          each.getBoundingClientRect().top, each.previousElementSibling.getBoundingClientRect().bottom])"""
    )
    assert rows
    assert [(top, bottom) for top, bottom in rows if top < bottom - 1] == []
