"""Pages of every form of the demo portal, as a browser meets them on a phone and on a desk."""

import pytest

from tests.browser.conftest import Open
from tests.browser.visits import KINDS, Visit
from tests.conftest import Demo

pytestmark = pytest.mark.browser

Walk = dict[str, Visit]
# What only scripts can do, as its button says.
BY_SCRIPT = ("CSV untuk Excel", "CSV for Excel")
WIDTHS = (320, 599, 601, 768, 895, 897, 991, 993, 1024)


def test_pages_fit_phone_and_desk(walk: Walk) -> None:
    """No page is wider than a window of 360 or 1280 pixels."""
    wide = {each.path: (each.phone["overflow"], each.desk["overflow"]) for each in walk.values()}
    assert {path: over for path, over in wide.items() if max(over) > 0} == {}


def test_large_letters_fit(walk: Walk) -> None:
    """With letters of twice their size no page is wider than a phone."""
    assert {each.path: each.large for each in walk.values() if each.large > 0} == {}


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_pages_fit_any_window(opened: Open, path: str) -> None:
    """A page of any kind also fits a very small phone, tablets, and the widths at which its form changes."""
    page = opened(path)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_pages_load_without_trouble(walk: Walk) -> None:
    """No page logs an error, breaks its security policy or misses a file."""
    assert {each.path: each.troubles for each in walk.values() if each.troubles} == {}


def test_pages_stay_on_their_host(walk: Walk, demo: Demo) -> None:
    """No page asks another host for anything."""
    foreign = {
        each.path: [x for x in each.loaded if not x.startswith(demo.rooted.address)] for each in walk.values()
    }
    assert {path: asked for path, asked in foreign.items() if asked} == {}


def test_pages_carry_no_script_of_their_own(walk: Walk) -> None:
    """No page has an inline script or an element that obeys one; files of the theme may make it handier."""
    assert {each.path: each.head["scripts"] for each in walk.values() if each.head["scripts"]} == {}


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_pages_are_whole_without_scripts(walk: Walk, opened: Open, path: str) -> None:
    """A browser without JavaScript shows the same text, but for what only scripts can do."""
    plain = opened(path, scripts=False).locator("main").inner_text()
    assert _lines(plain) == _lines(walk[path].head["text"])
    assert plain.strip()


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip() and line not in BY_SCRIPT]


def test_targets_can_be_touched(walk: Walk) -> None:
    """Whatever can be touched on a phone, outside running text, is at least 24 pixels wide and high."""
    assert {each.path: each.phone["small"] for each in walk.values() if each.phone["small"]} == {}


def test_words_in_charts_can_be_read(walk: Walk) -> None:
    """No word in a chart is smaller than 14 pixels on a phone."""
    assert {each.path: each.phone["fine"] for each in walk.values() if each.phone["fine"]} == {}
    assert any(each.phone["charts"] for each in walk.values())


def test_words_stay_inside_their_charts(walk: Walk) -> None:
    """No word of a chart reaches beyond the chart by more than a pixel."""
    outside = {each.path: [*each.phone["outside"], *each.desk["outside"]] for each in walk.values()}
    assert {path: words for path, words in outside.items() if words} == {}


def test_words_of_figures_stay_whole(walk: Walk) -> None:
    """On a phone no word of a figure, a heading or a table's head is broken in two."""
    assert {each.path: each.phone["broken"] for each in walk.values() if each.phone["broken"]} == {}


def test_charts_take_a_sane_width(walk: Walk) -> None:
    """A chart fills a phone and does not blow up on a desk."""
    for each in walk.values():
        assert all(280 <= width <= 360 for width in each.phone["charts"]), each.path
        assert all(width >= 640 or 300 <= width <= 390 for width in each.desk["charts"]), each.path
        assert all(width <= 780 for width in each.desk["charts"]), each.path
