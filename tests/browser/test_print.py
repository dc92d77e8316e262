"""The portal on paper."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.browser.conftest import Open
from tests.browser.visits import KINDS
from tests.conftest import Demo

pytestmark = pytest.mark.browser

PAPER = 688  # A4 less its margins of 14 mm, in CSS pixels
# Files to take of a picture, and pictures that repeat a table, are for the screen only.
UNSEEN = """[...document.querySelectorAll("details > :not(summary)")]
  .filter((each) => !each.closest(".screen, .chart"))
  .filter((each) => !each.checkVisibility() || !each.getBoundingClientRect().height)
  .map((each) => each.outerHTML.slice(0, 80))"""
CUT = """[...document.querySelectorAll("main, main *")]
  .filter((each) => !each.closest("svg, .hidden, thead") && getComputedStyle(each).display !== "inline")
  .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
  .map((each) => each.outerHTML.slice(0, 80))"""
SHOWN = """[...document.querySelectorAll(".masthead, .crumbs, .pager, .siblings, .skip")]
  .filter((each) => each.checkVisibility()).length"""


SCORECARD = re.compile(r"satker/[^/]+/\d{4}/(tw\d/)?")


def test_a_scorecard_takes_one_sheet(demo: Demo, opened: Open) -> None:
    """Every scorecard of the demo portal, of a year or up to a quarter, prints on one page of A4."""
    page = opened("")
    cards = [path for path in demo.rooted.paths if SCORECARD.fullmatch(path)]
    sheets = {}
    for path in cards:
        page.goto(demo.rooted.address + path)
        sheets[path] = len(PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages)
    assert cards
    assert {path: count for path, count in sheets.items() if count > 1} == {}


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_paper_shows_everything(opened: Open, path: str) -> None:
    """On A4 all that is folded stands open, nothing is cut at the edge, and menus stay away."""
    page = opened(path, PAPER)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(UNSEEN) == []
    assert page.evaluate(CUT) == []
    assert page.evaluate(SHOWN) == 0
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
