"""Long and wide tables: heads stay in sight, and no table is a window within the window."""

from collections import Counter
from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.visits import DESK, KINDS, PHONE

pytestmark = pytest.mark.browser

SMALL_DESK = 1000
# The widest tables of each number of columns.
WIDE = (
    "satker/bbspji-agro/survei/",
    "satker/bbspji-agro/anggaran/",
    "satker/bbspji-agro/pnbp/",
    "satker/bspji-manado/anggaran/",
    "satker/bspji-palembang/indikator/perusahaan-terfasilitasi/",
    "en/satker/bspji-palembang/indikator/perusahaan-terfasilitasi/",
)
FEW, MANY = "data/kinerja/", "berkas/satker/bspji-manado/2023/tercetak.csv/"
LATER = """(table) => {
  const last = table.querySelector("tbody:last-child > tr:last-child").getBoundingClientRect();
  window.scrollTo({top: last.top + window.scrollY - 200, behavior: "instant"});
  return table.querySelector("thead th").getBoundingClientRect().top;
}"""
CAUGHT = """[...document.querySelectorAll(".scroll")]
  .filter((each) => getComputedStyle(each).overflowY !== "visible" && each.scrollHeight > each.clientHeight)
  .map((each) => each.outerHTML.slice(0, 80))"""
GROUNDS = """[...document.querySelectorAll("thead th")].map((each) => [
  getComputedStyle(each).backgroundColor,
  getComputedStyle(each.closest("details") ?? document.body).backgroundColor,
])"""
PARTED = r"""[...document.querySelectorAll("td")].flatMap((cell) => {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const parted = [];
  while (walker.nextNode()) {
    for (const { 0: sum, index } of walker.currentNode.data.matchAll(/Rp\s[\d.]+/g)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + sum.length);
      if (new Set([...range.getClientRects()].map((each) => Math.round(each.top))).size > 1) parted.push(sum);
    }
  }
  return parted;
})"""
GAP = """() => {
  const cell = document.activeElement.closest("table").querySelector("thead th").getBoundingClientRect();
  return document.activeElement.getBoundingClientRect().top - cell.bottom;
}"""


def _roles(page: Page) -> Counter[str]:
    """Count what the browser tells screen readers that things are."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    return Counter(str(node["role"]["value"]) for node in nodes if not node["ignored"] and "role" in node)


@pytest.mark.parametrize(
    "path", ["satker/bspji-manado/2023/", "satker/bspji-manado/indikator/kepuasan-masyarakat/"]
)
def test_stacked_tables_are_still_tables(opened: Open, path: str) -> None:
    """On a phone, where rows are stacked, the browser tells the same tables, rows and cells as on a desk."""
    kinds = ("table", "row", "cell", "rowheader", "columnheader")
    phone, desk = _roles(opened(path)), _roles(opened(path, DESK))
    assert phone["row"] > 5
    assert {kind: phone[kind] for kind in kinds} == {kind: desk[kind] for kind in kinds}


def _scrolled_to_its_end(page: Page, table: str) -> float:
    """Scroll to the last row and measure where the head stands."""
    top: float = page.locator(table).first.evaluate(LATER)
    assert page.evaluate("scrollY") > 0
    return top


@pytest.mark.parametrize("width", [DESK, SMALL_DESK])
@pytest.mark.parametrize("path", [FEW, "satker/bspji-manado/2023/"])
def test_the_head_of_a_long_table_stays_in_sight(opened: Open, path: str, width: int) -> None:
    """On a desk the page scrolls, and the head of a table stands at the top of the window until its end."""
    page = opened(path, width, 600)
    assert _scrolled_to_its_end(page, ".table, .scorecard") == 0


@pytest.mark.parametrize("path", [*KINDS.values(), *WIDE], ids=[*KINDS, *WIDE])
def test_tables_leave_scrolling_to_the_page(opened: Open, path: str) -> None:
    """On a desk no table catches the wheel, and none makes the page scroll sideways."""
    page = opened(path)
    for width in (DESK, SMALL_DESK):
        page.set_viewport_size({"width": width, "height": 600})
        assert page.evaluate(CAUGHT) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_table_of_many_columns_scrolls_in_its_box(opened: Open) -> None:
    """What is wider than any page can be read to its last column."""
    page = opened(MANY, DESK, 800)
    assert page.locator(".scroll").evaluate("(box) => (box.scrollLeft = 9999, box.scrollLeft)") > 0


@pytest.mark.parametrize("path", ["satker/bspji-manado/2023/", "perbandingan/sakip/2024/"])
def test_the_head_never_covers_what_has_the_focus(opened: Open, path: str) -> None:
    """Whoever walks backwards through the links of a long table sees each one below its head."""
    page = opened(path, DESK, 600)
    page.locator(".scorecard tbody a, .table tbody a").last.focus()
    for _ in range(8):
        page.keyboard.press("Shift+Tab")
        assert page.evaluate(GAP) >= 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_rows_do_not_shine_through_heads(opened: Open, scheme: Literal["light", "dark"]) -> None:
    """A head that rows pass below has the ground of what it stands on."""
    page = opened("satker/bspji-palembang/anggaran/", DESK)
    page.emulate_media(color_scheme=scheme)
    grounds = page.evaluate(GROUNDS)
    assert grounds
    assert [pair for pair in grounds if pair[0] != pair[1]] == []


@pytest.mark.parametrize("path", ["satker/bspji-manado/periksa-angka/", "satker/bspji-palembang/pnbp/"])
def test_rupiah_stand_beside_their_sum(opened: Open, path: str) -> None:
    """Even on a very small phone no sum of money in a cell is broken in two."""
    page = opened(path)
    for width in (PHONE, 320):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate(PARTED) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
