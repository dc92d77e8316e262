"""The portal on paper."""

import re
from collections.abc import Iterable
from io import BytesIO

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from tests.browser.conftest import Open
from tests.browser.visits import KINDS, one_of_each
from tests.conftest import Demo

pytestmark = pytest.mark.browser

PAPER = 688  # A4 less its margins of 14 mm, in CSS pixels
# Files to take of a picture, and pictures that repeat a table, are for the screen only.
UNSEEN = """[...document.querySelectorAll("details > :not(summary)")]
  .filter((each) => !each.closest(".screen, .chart, .copy-table"))
  .filter((each) => !each.checkVisibility() || !each.getBoundingClientRect().height)
  .map((each) => each.outerHTML.slice(0, 80))"""
CUT = """[...document.querySelectorAll("main, main *")]
  .filter((each) => !each.closest("svg, .hidden, thead") && getComputedStyle(each).display !== "inline")
  .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
  .map((each) => each.outerHTML.slice(0, 80))"""
SHOWN = """[...document.querySelectorAll(".masthead, .siblings, .skip, nav, input, select, button")]
  .filter((each) => !each.matches(".term, .sort"))
  .filter((each) => each.checkVisibility()).map((each) => each.outerHTML.slice(0, 80))"""
# Addresses behind words that stand in a table, name a whole card, or lead to a place on the same page.
NEEDLESS = """[...document.querySelectorAll("table a, .cards a, .downloads a, a.badge, a[href^='#']")]
  .filter((each) => each.checkVisibility() && getComputedStyle(each, "::after").content.includes("/"))
  .map((each) => each.outerHTML.slice(0, 80))"""
# Columns break where sheets do, and tell where: what is broken has several boxes.
CUT_FRAMES = """(height) => {
  const sheets = { columns: "1", columnFill: "auto", height: `${height}px` };
  Object.assign(document.querySelector("main").style, sheets);
  const sides = (each) => [getComputedStyle(each).borderLeftWidth, getComputedStyle(each).borderRightWidth];
  const framed = (each) => sides(each).every(parseFloat);
  return [...document.querySelectorAll("main *")].filter(framed)
    .filter((each) => each.getClientRects().length > 1).map((each) => each.outerHTML.slice(0, 80));
}"""
# Cells of a matrix are read column by column from paper: its first column tells where it stands.
TABLES = """[...document.querySelectorAll("table")].map((each) => {
  const [head, row] = [each.tHead, each.tBodies[0].rows[0]];
  const parts = each.matches(".matrix") ? [head.rows[0].cells[0], row.cells[0]] : [head, row];
  return [each.caption, ...parts].map((part) => part.textContent);
})"""


SCORECARD = re.compile(r"satker/[^/]+/\d{4}/(tw\d/)?")


def test_a_scorecard_takes_one_sheet(demo: Demo, opened: Open) -> None:
    """The largest scorecards of each office, of a year and up to a quarter, print on one page of A4."""
    page = opened("")
    cards = [path for path in one_of_each(demo.rooted) if SCORECARD.fullmatch(path)]
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
    assert page.evaluate(SHOWN) == []
    assert page.evaluate(NEEDLESS) == []
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def _sheets(page: Page, height: int = 297) -> list[str]:
    """Print on sheets of a height in millimetres; their words without blanks."""
    printed = page.pdf(width="210mm", height=f"{height}mm", margin={"top": "10mm", "bottom": "10mm"})
    return [_joined(each.extract_text()) for each in PdfReader(BytesIO(printed)).pages]


def _joined(words: str) -> str:
    return "".join(words.split())


def _torn(sheets: list[str], things: Iterable[list[str]]) -> list[list[str]]:
    """Name the things whose parts stand on no sheet together."""
    return [
        parts
        for parts in things
        if not any(all(_joined(part) in sheet for part in parts) for sheet in sheets)
    ]


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("tentang/", "Metodologi(/metodologi/)"),
        ("tentang/", "(https://creativecommons.org/licenses/by/4.0/)"),
        ("satker/bspji-manado/2023/", "Lihatsemuaangkatercetak(/satker/bspji-manado/2023/angka-tercetak/)"),
        ("satker/contoh/ppid/", "Petabuktiswaevaluasi(SAQ)(/satker/contoh/ppid/saq/)"),
    ],
)
def test_paper_shows_where_links_lead(opened: Open, path: str, address: str) -> None:
    """Behind the words of a link in running text stands its address from the root of the portal."""
    assert address in "".join(_sheets(opened(path)))


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("", "Alamathalamanini:https://contoh.go.id/KinerjaTerbuka"),
        ("satker/bspji-manado/2023/", "/satker/bspji-manado/2023/·Keadaandata:31Desember2023"),
        ("en/data/", "Addressofthispage:https://contoh.go.id/en/data/"),
    ],
)
def test_paper_names_its_page(opened: Open, path: str, told: str) -> None:
    """The last sheet tells the address of the page and the day of its data; the screen does not."""
    page = opened(path)
    assert page.locator(".paper").is_hidden()
    assert told in _sheets(page)[-1]


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_paper_cuts_no_frame(opened: Open, path: str) -> None:
    """Wherever a sheet ends, no card, chart or note has its frame on one and its words on the next."""
    page = opened(path, PAPER)
    page.emulate_media(media="print")
    for height in range(750, 1100, 100):
        assert page.evaluate(CUT_FRAMES, height) == []


@pytest.mark.parametrize("path", ["bandingkan/", "satker/bspji-palembang/anggaran/"])
def test_paper_keeps_captions_with_their_tables(opened: Open, path: str) -> None:
    """Caption, head and first row of a table stand on one sheet."""
    page = opened(path)
    assert _torn(_sheets(page), page.evaluate(TABLES)) == []


@pytest.mark.parametrize("path", ["bandingkan/", "satker/bspji-palembang/anggaran/"])
def test_paper_keeps_headings_with_what_follows(opened: Open, path: str) -> None:
    """No sheet ends with a heading or with the sentence below it."""
    page = opened(path)
    said = page.locator("h2, h2 + p, summary").all_text_contents()
    sheets = _sheets(page)
    assert len(sheets) > 1
    assert [sheet[-60:] for sheet in sheets if sheet.endswith(tuple(map(_joined, said)))] == []
