"""Explained words in a real browser: a note beside the word, by finger or keyboard, and on paper."""

from io import BytesIO

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.conftest import Open
from tests.browser.test_accessibility import RULES
from tests.browser.visits import DESK, PHONE

pytestmark = pytest.mark.browser

PAGE = "satker/bspji-manado/indikator/kepuasan-masyarakat/"
WORD, MEANING = "Renstra", "Rencana strategis, rencana kantor untuk beberapa tahun."


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("scripts", [True, False])
def test_a_word_opens_its_meaning_in_place(opened: Open, width: int, *, scripts: bool) -> None:
    """A touch shows the note beside the word and within the window, also without scripts."""
    page = opened(PAGE, width, scripts=scripts)
    note = page.locator("#arti-renstra")
    expect(note).to_be_hidden()
    word = page.get_by_role("button", name=WORD, exact=True)
    word.click()
    expect(note).to_be_visible()
    expect(note).to_contain_text(MEANING)
    box, at = note.bounding_box(), word.bounding_box()
    assert box is not None
    assert at is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert min(abs(box["y"] - at["y"] - at["height"]), abs(at["y"] - box["y"] - box["height"])) < 20
    word.click()
    expect(note).to_be_hidden()


def test_a_meaning_is_reached_and_left_by_keyboard(opened: Open) -> None:
    """Enter opens the note, Tab leads into it, Escape closes it and stays at the word; axe finds nothing."""
    page = opened(PAGE, DESK)
    word = page.get_by_role("button", name=WORD, exact=True)
    word.focus()
    page.keyboard.press("Enter")
    note = page.locator("#arti-renstra")
    expect(note).to_be_visible()
    page.evaluate(Axe().axe_script)
    found = page.evaluate("options => axe.run(options).then(told => told.violations)", RULES)
    assert [f"{rule['id']}: {node['target']}" for rule in found for node in rule["nodes"]] == []
    page.keyboard.press("Tab")
    expect(note.get_by_role("link")).to_be_focused()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(word).to_be_focused()


def test_meanings_are_printed(opened: Open) -> None:
    """Paper has the meaning of each explained word below the article, without addresses."""
    sheets = PdfReader(BytesIO(opened(PAGE, DESK).pdf(prefer_css_page_size=True))).pages
    text = " ".join(" ".join(sheet.extract_text() for sheet in sheets).split())
    assert f"Arti kata di halaman ini: {WORD}: {MEANING}" in text
    assert "/istilah/" not in text
