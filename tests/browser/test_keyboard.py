"""The portal without a mouse."""

import pytest

from tests.browser.conftest import Open
from tests.browser.visits import DESK, KINDS, OFFICES, Visit

pytestmark = pytest.mark.browser

SCROLLED = """new Promise((done) => {
  const look = (left) => document.activeElement.scrollLeft > 0 || !left
    ? done(left > 0)
    : setTimeout(look, 20, left - 1);
  look(100);
})"""
INDICATOR = KINDS["indicator, finished"]
WIDE = KINDS["file of data"]


WITH_MENU = {kind: path for kind, path in KINDS.items() if not path.startswith("sematan/")}


@pytest.mark.parametrize("path", WITH_MENU.values(), ids=WITH_MENU)
def test_first_key_leads_to_the_content(opened: Open, path: str) -> None:
    """The first stop of the keyboard is the link past the menu, and it can be seen there."""
    skip = "Skip to content" if path.startswith("en/") else "Lewati ke isi"
    page = opened(path, DESK)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == skip
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "isi"


def test_what_scrolls_can_be_reached(walk: dict[str, Visit]) -> None:
    """Every part that scrolls sideways on a phone takes the keyboard's focus, and has a name."""
    for name in ("unreachable", "nameless"):
        assert {each.path: each.head[name] for each in walk.values() if each.head[name]} == {}


def test_tables_scroll_by_keyboard(opened: Open) -> None:
    """On a phone the arrow keys move a wide table sideways."""
    page = opened(WIDE)
    table = page.get_by_role("region").first
    table.focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate(SCROLLED)


def test_details_open_by_keyboard(opened: Open) -> None:
    """Enter opens what is folded, and closes it again."""
    page = opened(INDICATOR)
    folded = page.locator("details:not([open])").first.locator("summary").element_handle()
    assert folded is not None
    folded.focus()
    for wanted in (True, False):
        page.keyboard.press("Enter")
        assert folded.evaluate("each => each.parentElement.open") is wanted


@pytest.mark.parametrize("path", OFFICES)
def test_answer_stands_in_the_first_screen(opened: Open, path: str) -> None:
    """A phone shows an office's answer, its number and its words, before any scrolling."""
    count = opened(path).locator(".answer__count").bounding_box()
    assert count is not None
    assert count["y"] + count["height"] <= 740
