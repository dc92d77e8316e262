"""Long tables: their head stays in sight."""

import pytest

from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

IN_BOX = """() => {
  const box = document.querySelector(".scroll");
  box.scrollTop = 600;
  const head = box.querySelector("thead th").getBoundingClientRect();
  return [box.scrollTop, head.top - box.getBoundingClientRect().top];
}"""
ON_PAGE = """() => {
  const last = document.querySelector(".scorecard tbody:last-child").getBoundingClientRect();
  window.scrollTo({top: last.top + window.scrollY - 200, behavior: "instant"});
  return document.querySelector(".scorecard thead th").getBoundingClientRect().top;
}"""


def test_the_head_of_a_long_table_stays_in_sight(opened: Open) -> None:
    """On a desk a table longer than the window scrolls below its head, and never past the window."""
    page = opened("berkas/satker/bspji-manado/2023/tercetak.csv/", 1280, 800)
    scrolled, gap = page.evaluate(IN_BOX)
    assert scrolled == 600
    assert 0 <= gap <= 2
    assert page.evaluate("document.querySelector('.scroll').clientHeight") < 800


def test_the_head_never_covers_what_has_the_focus(opened: Open) -> None:
    """Whoever walks backwards through the links of a scorecard sees each one below its head."""
    page = opened("satker/bspji-manado/2023/", 1280, 800)
    page.locator(".scorecard tbody:last-child a").last.focus()
    for _ in range(8):
        page.keyboard.press("Shift+Tab")
        gap = page.evaluate("""() => document.activeElement.getBoundingClientRect().top
          - document.querySelector(".scorecard thead th").getBoundingClientRect().bottom""")
        assert gap >= 0


def test_the_head_of_a_scorecard_stays_in_sight(opened: Open) -> None:
    """On a desk the head of a scorecard stands at the top of the window until its last row."""
    assert opened("satker/bspji-manado/2023/", 1280, 800).evaluate(ON_PAGE) == 0
