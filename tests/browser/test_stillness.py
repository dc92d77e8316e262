"""Nothing moves while a page comes in: what scripts show has room, and the shell is seen when it is whole."""

import re

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Open
from tests.browser.visits import DESK, PHONE
from tests.conftest import Demo

pytestmark = pytest.mark.browser

# Below each of these something stands that would be pushed down: the page, and what its script shows.
SHOWN_BY_SCRIPTS = (
    ("satker/contoh/ppid/daftar/", "[data-saring]"),
    ("cari/", "[data-cari]"),
    ("bandingkan/", "[data-bandingkan]"),
)
HEIGHT = "element => element.getBoundingClientRect().height"


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize(("path", "place"), SHOWN_BY_SCRIPTS)
def test_what_a_script_shows_has_its_room_before(
    browser: Browser, demo: Demo, opened: Open, path: str, place: str, width: int
) -> None:
    """With its script still on the way, a choice is as high as when it is there."""
    context = browser.new_context(viewport={"width": width, "height": 740})
    context.route(re.compile(r"/assets/[^/]*\.js$"), lambda route: route.abort())
    page = context.new_page()
    page.goto(demo.rooted.address + path)
    before = page.locator(place).first.evaluate(HEIGHT)
    context.close()
    after = opened(path, width).locator(place).first.evaluate(HEIGHT)
    assert before > 0
    assert after == pytest.approx(before, abs=2)  # three pixels would count as a shift


def test_a_shell_that_is_not_whole_is_not_seen(browser: Browser, demo: Demo) -> None:
    """A masthead of which a part is still on its way would move when the rest comes."""
    page = browser.new_page()
    page.goto(demo.rooted.address)
    masthead = page.locator(".masthead")
    assert masthead.is_visible()
    page.evaluate("document.querySelectorAll('.masthead ~ *').forEach((each) => each.remove())")
    assert not masthead.is_visible()
    page.close()
