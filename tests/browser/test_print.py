"""The portal on paper."""

import pytest

from tests.browser.conftest import Open
from tests.browser.visits import KINDS

pytestmark = pytest.mark.browser

PAPER = 688  # A4 less its margins of 14 mm, in CSS pixels
UNSEEN = """[...document.querySelectorAll("details > :not(summary)")]
  .filter((each) => !each.checkVisibility() || !each.getBoundingClientRect().height)
  .map((each) => each.outerHTML.slice(0, 80))"""
CUT = """[...document.querySelectorAll("main, main *")]
  .filter((each) => !each.closest("svg, .hidden, thead") && getComputedStyle(each).display !== "inline")
  .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
  .map((each) => each.outerHTML.slice(0, 80))"""
SHOWN = """[...document.querySelectorAll(".menu, .crumbs, .pager, .skip")]
  .filter((each) => each.checkVisibility()).length"""


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_paper_shows_everything(opened: Open, path: str) -> None:
    """On A4 all that is folded stands open, nothing is cut at the edge, and menus stay away."""
    page = opened(path, PAPER)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(UNSEEN) == []
    assert page.evaluate(CUT) == []
    assert page.evaluate(SHOWN) == 0
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
