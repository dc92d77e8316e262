"""Pictures that answer: values under mouse, finger and keys, series that can be hidden."""

import re
import struct

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Open
from tests.browser.visits import DESK, PHONE, Watch
from tests.conftest import Demo

pytestmark = pytest.mark.browser

INDICATOR = "satker/bspji-manado/indikator/kepuasan-masyarakat/"
BUDGET = "satker/bspji-manado/anggaran/"
# How far a page has moved since it began to load.
SHIFT = """() => new Promise((told) => {
  let moved = 0;
  new PerformanceObserver((list) => { for (const each of list.getEntries()) moved += each.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => told(moved), 300);
})"""


def _points(page: Page, at: int = 0) -> Locator:
    """Find the places of a picture that tell values."""
    points = page.get_by_role("slider").nth(at)
    points.scroll_into_view_if_needed()
    return points


def _told(page: Page, at: int = 0) -> Locator:
    return page.locator(".values__told").nth(at)


def _over(page: Page, label: str, at: int = 0) -> tuple[float, float]:
    """Find the spot in the middle of a picture above a label of its lying axis."""
    box = _points(page, at).bounding_box()
    word = (
        page.locator(".grafik:visible")
        .nth(at)
        .locator("text:not([data-seri])")
        .get_by_text(label, exact=True)
    )
    beside = word.bounding_box()
    assert box
    assert beside
    return beside["x"] + beside["width"] / 2, box["y"] + box["height"] / 2


def _cell(page: Page, row: str, column: str) -> str:
    """Read a cell of the page's first table, with blanks that may break."""
    line = page.locator("table").first.get_by_role("row").filter(has=page.get_by_role("rowheader", name=row))
    return line.locator(f"td[data-label='{column}']").inner_text()


def test_the_value_under_the_mouse_is_the_one_of_the_table(opened: Open) -> None:
    """Both series of a year are told in the words of the table; away from the picture nothing is."""
    page = opened(INDICATOR, DESK)
    page.mouse.move(*_over(page, "2022"))
    actual, target = _cell(page, "2022", "Realisasi (Indeks)"), _cell(page, "2022", "Target Renstra (Indeks)")
    expect(_told(page)).to_have_text(f"realisasi 2022: {actual} Indeks target 2022: {target} Indeks")
    page.mouse.move(1, 1)
    expect(_told(page)).to_be_hidden()


def test_money_is_told_whole(opened: Open) -> None:
    """A picture in billions tells each value as the table writes it."""
    page = opened(BUDGET, DESK)
    page.mouse.move(*_over(page, "2022"))
    ceiling, spent = _cell(page, "2022", "Pagu (Rp)"), _cell(page, "2022", "Realisasi (Rp)")
    expect(_told(page)).to_have_text(f"pagu 2022: Rp {ceiling} realisasi 2022: Rp {spent}")


def test_arrow_keys_walk_from_point_to_point(opened: Open) -> None:
    """The newest point is told first, arrows lead on, Escape leaves; each is announced."""
    page = opened(INDICATOR, DESK)
    points = _points(page)
    page.get_by_role("button", name="target").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    expect(points).to_be_focused()
    expect(_told(page)).to_have_text("target 2024: 3,60 Indeks")
    page.keyboard.press("ArrowLeft")
    expect(_told(page)).to_contain_text("realisasi 2023: 3,63 Indeks")
    expect(points).to_have_attribute(
        "aria-valuetext", "realisasi 2023: 3,63\u00a0Indeks; target 2023: 3,60\u00a0Indeks"
    )
    page.keyboard.press("Home")
    expect(_told(page)).to_have_text("realisasi 2019: 3,48 Indeks")
    page.keyboard.press("ArrowLeft")
    expect(_told(page)).to_have_text("realisasi 2019: 3,48 Indeks")
    page.keyboard.press("Escape")
    expect(_told(page)).to_be_hidden()
    expect(points).to_be_focused()


def test_a_tap_tells_the_value(browser: Browser, demo: Demo) -> None:
    """A finger on a phone gets the same words; they stay until it taps elsewhere."""
    context = browser.new_context(viewport={"width": PHONE, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(demo.rooted.address + INDICATOR)
    page.touchscreen.tap(*_over(page, "2021"))
    expect(_told(page)).to_be_visible()
    expect(_told(page)).to_contain_text("realisasi 2021: 3,55 Indeks")
    page.touchscreen.tap(*_over(page, "2019"))
    expect(_told(page)).to_have_text("realisasi 2019: 3,48 Indeks")
    page.locator("figcaption").first.tap()
    expect(_told(page)).to_be_hidden()
    context.close()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_series_is_hidden_by_its_name(opened: Open, width: int) -> None:
    """Its line, marks and numbers go, its values are not told, and the name brings all of it back."""
    page = opened(INDICATOR, width)
    key = page.get_by_role("button", name="target").first
    parts = page.locator(".grafik:visible").first.locator("[data-seri='target']")
    whole = parts.count()
    key.click()
    expect(key).to_have_attribute("aria-pressed", "false")
    expect(parts.locator("visible=true")).to_have_count(0)
    page.mouse.move(*_over(page, "2023"))
    expect(_told(page)).to_have_text("realisasi 2023: 3,63 Indeks")
    key.click()
    expect(key).to_have_attribute("aria-pressed", "true")
    expect(parts.locator("visible=true")).to_have_count(whole)


@pytest.mark.parametrize(
    ("path", "names", "told"),
    [
        (INDICATOR, ("realisasi", "target"), "semua deret disembunyikan"),
        (f"en/{INDICATOR}", ("actual", "target"), "all series are hidden"),
    ],
)
def test_what_is_hidden_is_not_announced(opened: Open, path: str, names: tuple[str, str], told: str) -> None:
    """A reader hears at the slider what is shown; where nothing is, that all is hidden."""
    page = opened(path, DESK)
    points = _points(page)
    points.press("End")
    points.press("ArrowLeft")
    expect(points).to_have_attribute("aria-valuetext", re.compile(f"^{names[0]} 2023: .*; {names[1]} 2023: "))
    actual, target = (page.get_by_role("button", name=name).first for name in names)
    actual.click()
    expect(points).to_have_attribute("aria-valuetext", re.compile(f"^{names[1]} 2023: [^;]*$"))
    target.click()
    expect(points).to_have_attribute("aria-valuetext", told)
    expect(_told(page)).to_be_hidden()
    actual.click()
    expect(points).to_have_attribute("aria-valuetext", re.compile(f"^{names[0]} 2023: [^;]*$"))


def test_where_a_place_is_empty_the_last_one_shown_is_announced(opened: Open) -> None:
    """The slider never stands where all is hidden while something is shown elsewhere."""
    page = opened(INDICATOR, DESK)
    points = _points(page)
    expect(points).to_have_attribute("aria-valuetext", "target 2024: 3,60\u00a0Indeks")
    page.get_by_role("button", name="target").first.click()
    expect(points).to_have_attribute("aria-valuetext", "realisasi 2023: 3,63\u00a0Indeks")
    expect(points).to_have_attribute("aria-valuenow", "5")


def test_names_are_large_enough_for_a_finger(opened: Open) -> None:
    """The buttons over the key are at least 24 pixels high and do not touch one another."""
    page = opened(INDICATOR)
    boxes = [each.bounding_box() for each in page.locator(".values").first.locator("button").all()]
    first, second = (box for box in boxes if box)
    assert min(first["height"], second["height"]) >= 24
    assert first["x"] + first["width"] < second["x"]


def test_a_picture_is_whole_without_scripts(opened: Open) -> None:
    """Without scripts there is nothing to press, and each mark still has its value as a title."""
    page = opened(INDICATOR, DESK, scripts=False)
    expect(page.get_by_role("slider")).to_have_count(0)
    titles = page.locator(".grafik:visible").first.locator("path > title").all_text_contents()
    assert "realisasi 2023: 3,63\u00a0Indeks" in titles


def test_a_picture_comes_alive_without_moving_the_page(opened: Open) -> None:
    """The policy is kept, nothing goes wrong, and nothing shifts."""
    page, watch = opened("aksesibilitas/"), Watch()
    watch.over(page)
    page.goto(page.url.replace("aksesibilitas/", INDICATOR))
    page.mouse.move(*_over(page, "2022"))
    page.get_by_role("button", name="target").first.click()
    _points(page).press("ArrowLeft")
    assert watch.taken() == ()
    page.reload()
    expect(page.get_by_role("slider").first).to_be_attached()
    assert page.evaluate(SHIFT) == 0


def test_a_picture_is_told_once(opened: Open) -> None:
    """Browsers give a picture its title as name; its finding is said in sight, and not again."""
    page = opened(INDICATOR, DESK)
    picture = page.get_by_role("img").first
    expect(picture).to_have_accessible_name(picture.locator("> title").text_content() or "-")
    expect(picture).to_have_accessible_description("")
    expect(page.locator(".chart figcaption").first).to_contain_text("Realisasi terakhir 3,63")


def test_only_pages_with_such_pictures_load_the_script(opened: Open) -> None:
    """A page without pictures loads nothing for them."""
    for path, count in ((INDICATOR, 1), ("aksesibilitas/", 0), ("satker/bspji-manado/2023/", 0)):
        expect(opened(path).locator("script[src$='grafik.js']")).to_have_count(count)


def test_a_png_is_drawn_when_it_is_asked_for(opened: Open) -> None:
    """The browser makes it from the SVG for desks, twice as large; only files of the portal are asked for."""
    page, watch = opened("aksesibilitas/"), Watch()
    watch.over(page)
    page.goto(page.url.replace("aksesibilitas/", INDICATOR))
    take = page.locator(".take").first
    take.locator("summary").click()
    with page.expect_download() as download:
        take.get_by_role("link", name="PNG").click()
    png = download.value.path().read_bytes()
    assert download.value.suggested_filename == "grafik-tren.png"
    assert png.startswith(b"\x89PNG\r\n")
    assert struct.unpack(">I", png[16:20]) == (1424,)
    assert watch.taken() == ()


def test_without_scripts_no_png_is_offered(opened: Open) -> None:
    """What can't be made is not offered: the SVG and the figures are there."""
    page = opened(INDICATOR, DESK, scripts=False)
    kinds = page.locator(".take").first.locator(".downloads__kind").all_text_contents()
    assert kinds == ["SVG", "CSV"]
