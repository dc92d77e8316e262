"""A walk through a portal behind a web server, the same whoever serves it."""

from collections.abc import Iterable

from playwright.sync_api import Browser

from tests.browser.visits import KINDS, Watch
from tests.deploy.conftest import Served

# Every page has the same frame: a third of the kinds tells what a server does to it.
SOME: tuple[str, ...] = tuple(KINDS.values())[::3]


def assert_pages_work(served: Served, browser: Browser, paths: Iterable[str]) -> None:
    """Open pages in Chromium: each has its style, none complains, and no other host is asked."""
    context = browser.new_context()
    page, watch = context.new_page(), Watch()
    asked: list[str] = []
    watch.over(page)
    page.on("request", lambda request: asked.append(request.url))
    for path in paths:
        page.goto(served.address + path)
        assert page.evaluate("document.styleSheets[0].cssRules.length") > 0
    context.close()
    assert watch.taken() == ()
    assert [each for each in asked if not each.startswith(served.address)] == []
