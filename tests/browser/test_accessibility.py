"""One page of each kind under axe-core: WCAG 2.2 AA, axe's own good practice, and the contrast of AAA."""

import json
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Open
from tests.browser.visits import DESK, KINDS, PHONE, script
from tests.conftest import Demo

pytestmark = pytest.mark.browser

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
RULES: dict[str, Any] = {
    "resultTypes": ["violations"],
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}, "color-contrast-enhanced": {"enabled": True}},
}
UNFOLD = "document.querySelectorAll('details').forEach(each => each.open = true)"


def _violations(page: Page) -> list[str]:
    found = page.evaluate("options => axe.run(options).then(told => told.violations)", RULES)
    return [f"{rule['id']}: {json.dumps(node['target'])}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_pages_shut_no_one_out(opened: Open, path: str) -> None:
    """Axe finds nothing on a phone in light and on a desk in the dark, with everything unfolded."""
    page = opened(path)
    page.evaluate(Axe().axe_script)
    page.evaluate(UNFOLD)
    assert _violations(page) == [], "phone, light"
    page.set_viewport_size({"width": DESK, "height": 800})
    page.emulate_media(color_scheme="dark")
    assert _violations(page) == [], "desk, dark"


# What a finger must hit, in CSS pixels (WCAG 2.5.5), where it stands by itself and not in a line of text.
FINGER = 44
FINGERED = (
    "front",
    "offices",
    "office, finished year",
    "year",
    "indicator, finished",
    "public information",
    "data",
    "search and index",
)


@pytest.mark.parametrize("kind", FINGERED)
def test_fingers_find_what_they_press(browser: Browser, demo: Demo, kind: str) -> None:
    """On a phone every link and button by itself is 44 pixels high and wide, and nothing is pushed aside."""
    context = browser.new_context(viewport={"width": PHONE, "height": 740}, has_touch=True)
    page = context.new_page()
    page.goto(demo.rooted.address + KINDS[kind])
    assert page.evaluate("matchMedia('(pointer: coarse)').matches")
    measured = page.evaluate(script("measures"), FINGER)
    context.close()
    assert measured["small"] == []
    assert measured["overflow"] <= 0
