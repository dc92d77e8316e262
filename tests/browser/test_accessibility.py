"""One page of each kind under axe-core: WCAG 2.2 AA and axe's own good practice."""

import json
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.visits import DESK, KINDS

pytestmark = pytest.mark.browser

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
RULES: dict[str, Any] = {
    "resultTypes": ["violations"],
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}},
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
